package org.firewell.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Geolocation;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.firewell.account.Account;
import org.firewell.account.Role;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Hydrant;
import org.firewell.feature.Lifecycle;
import org.firewell.geo.Ellipsoid;
import org.firewell.round.Pictures;
import org.firewell.scene.Scene;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The page for a phone in a real browser of a phone's size, with the network cut and restored. The
 * phone stands in the middle of a desert with a street of hydrants; its clock shows the desert's
 * day.
 */
@TestPropertySource(
    properties = "spring.datasource.url=jdbc:h2:mem:field;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE")
class FieldPageTest extends PageTest {

  private static final Instant NOW = Instant.parse("2022-12-31T02:00:00Z");

  @BeforeAll
  void open() {
    load(street());
    account("li", Role.TOWNSHIP);
    account("wang", Role.WATER_BUREAU);
  }

  private static Scene street() {
    Scene scene = new Scene();
    scene.township("t").box(-3000, -3000, 3000, 3000).with("code", "350582104").with("name", "沙镇");
    scene
        .village("v")
        .box(-900, -900, 900, 900)
        .with("township", "t")
        .with("name", "沙一村")
        .households(40);
    scene.road("r1").line(-900, 0, 900, 0).with("class", "secondary");
    scene.road("r2").line(120, -900, 120, 900).with("class", "residential");
    for (int i = 0; i < 12; i++) {
      double east = -600 + 110 * i;
      scene.building("b" + i).box(east, 18, east + 40, 60).with("village", "v").households(4);
      scene
          .building("c" + i)
          .box(east + 20, -70, east + 70, -20)
          .with("village", "v")
          .households(4);
    }
    hydrant(scene, "SZ-001", 35, 4);
    hydrant(scene, "SZ-002", 150, -6).with("condition", "no_water");
    hydrant(scene, "SZ-003", -120, 5).with("inspected_on", "2021-06-30");
    hydrant(scene, "SZ-004", 260, 4)
        .with("lifecycle", "building")
        .with("inspected_on", null)
        .with("condition", null);
    hydrant(scene, "SZ-005", -310, -5);
    // those that tests change
    hydrant(scene, "SZ-006", -420, 5).with("inspected_on", "2021-06-30");
    hydrant(scene, "SZ-007", -530, -5);
    hydrant(scene, "SZ-008", 420, 5);
    hydrant(scene, "SZ-009", 530, -5);
    scene
        .intake("SZ-P1")
        .at(60, -240)
        .with("name", "沙一塘")
        .with("village", "v")
        .with("township", "t");
    return scene;
  }

  private static Scene.Thing<?> hydrant(Scene scene, String code, double east, double north) {
    return scene
        .hydrant(code)
        .at(east, north)
        .with("code", code)
        .with("village", "v")
        .with("township", "t");
  }

  @Override
  BrowserContext profile() {
    BrowserContext phone = browser.profile(390, 844);
    phone.setDefaultTimeout(30_000);
    phone.clock().install(new Clock.InstallOptions().setTime(NOW.toEpochMilli()));
    phone.grantPermissions(List.of("geolocation"));
    return phone;
  }

  @BeforeEach
  void somebodyStandsInTheMiddle() {
    stand(0, 0, 8);
  }

  /** What a server refuses, and that there is no signal. */
  @Override
  boolean isMeant(String said) {
    return said.matches(".*(status of (401|404|409|412|422)|ERR_INTERNET_DISCONNECTED).*");
  }

  @Test
  void the_nearest_water_is_listed_with_what_is_wrong_and_the_way_to_it() {
    logIn("li", "/field");
    Locator sources = page.locator(".source");
    sources.first().waitFor();
    assertThat(sources.first().innerText()).contains("SZ-001", "35 m", "东", "能用", "沙一村");
    assertThat(sources.nth(1).innerText()).contains("SZ-003", "待查", "超期未检查");
    assertThat(sources.nth(2).innerText()).contains("SZ-002", "不能用", "无水");
    assertThat(page.locator(".where").innerText()).contains("±8 米");
    assertThat(page.locator(".kept").innerText()).contains("资料截至 2022-12-31");
    settle();
    picture("field-near-zh");
    sources.first().click();
    assertThat(page.locator(".go a").getAttribute("href"))
        .isEqualTo("geo:24.700036,118.500346?q=24.700036,118.500346(SZ-001)");
    picture("field-source-zh");
    page.locator(".actions").getByText("登记巡查").click();
    page.locator("form").waitFor();
    picture("field-inspect-zh");
    page.goBack();
    page.goBack();
    page.locator("#language").click();
    page.getByText("Nearby").waitFor();
    settle();
    picture("field-near-en");
  }

  @Test
  void a_point_that_is_chosen_takes_the_place_of_ones_own() {
    logIn("li", "/field");
    page.locator(".source").first().waitFor();
    page.getByText("地图选点").click();
    page.locator(".map").click(new Locator.ClickOptions().setPosition(340, 40));
    page.getByText("从地图上选的点量起").waitFor();
    assertThat(page.locator(".source").first().innerText()).doesNotContain("SZ-001");
    page.getByText("回到我的位置").click();
    page.getByText("我的位置，精度").waitFor();
    assertThat(page.locator(".source").first().innerText()).contains("SZ-001");
  }

  @Test
  void a_build_shows_how_far_it_is_from_its_site_and_its_point_is_dragged() {
    stand(255, 4, 8);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    logIn("li", "/field");
    page.locator(".source").first().waitFor();
    page.locator("#tabs").getByText("登记建成").click();
    page.locator(".source").getByText("SZ-004").click();
    Locator reading = page.locator(".reading");
    page.getByText("距批准点位 5 m").waitFor();
    assertThat(reading.innerText()).contains("精度 ±8 米", "30 米以内");
    assertThat(reading.locator("[data-far]").getAttribute("data-far")).isEqualTo("false");
    settle();
    picture("field-step-dark-zh");
    stand(255, 4, 40);
    page.getByText("不能证明在 30 米以内").waitFor();
    BoundingBox point = page.locator(".placing").boundingBox();
    page.mouse().move(point.x + point.width / 2, point.y + point.height / 2);
    page.mouse().down();
    page.mouse().move(point.x + 80, point.y + 40, new Mouse.MoveOptions().setSteps(5));
    page.mouse().up();
    page.getByText("手动定点，没有定位精度").waitFor();
    assertThat(reading.innerText()).doesNotContain("距批准点位 5 m");
    page.getByText("用我的位置").click();
    page.getByText("手机定位，精度 ±40 米").waitFor();
  }

  @Test
  void a_plate_leads_to_the_page_of_its_hydrant() throws Exception {
    page.navigate(address("/hydrants/SZ-002/plate"));
    page.waitForFunction("() => document.querySelector('.plate img')?.naturalWidth > 0");
    picture("plate-zh");
    String address = QrPicture.read(printed("/hydrants/SZ-002/plate"));
    assertThat(address).isEqualTo(address("/hydrants/SZ-002"));
    page.navigate(address);
    assertThat(page.locator(".state").innerText()).contains("不能用", "无水", "2022-12-31");
    picture("hydrant-zh");
    page.locator("#language").click();
    assertThat(page.locator(".state").innerText()).contains("Does not work", "no water");
    picture("hydrant-en");
  }

  /** The code of a plate as a printer draws it; a screen's dots are too coarse for some codes. */
  private byte[] printed(String plate) {
    try (BrowserContext fine = browser.fineProfile(390, 844)) {
      Page print = fine.newPage();
      print.navigate(address(plate));
      print.waitForFunction("() => document.querySelector('.plate img')?.naturalWidth > 0");
      return print.locator(".plate img").screenshot();
    }
  }

  @Test
  void the_plates_of_a_township_are_those_of_what_is_built() {
    page.navigate(address("/townships/350582104/plates"));
    page.locator(".plate").first().waitFor();
    assertThat(page.locator(".plate .number").allInnerTexts())
        .contains("SZ-001", "SZ-002", "SZ-003", "SZ-005")
        .doesNotContain("SZ-004");
    page.waitForFunction(
        "() => [...document.querySelectorAll('.plate img')].every((code) => code.naturalWidth > 0)");
    picture("plates-zh");
  }

  @Test
  void a_plate_of_no_hydrant_leads_to_a_page_that_says_so_kindly() {
    assertThat(page.navigate(address("/hydrants/nowhere?lang=en")).status()).isEqualTo(404);
    page.locator(".missing").waitFor();
    assertThat(page.locator("main").innerText()).contains("There is no such hydrant", "nowhere");
    picture("hydrant-missing-en");
  }

  @Test
  void what_is_done_without_signal_survives_a_kill_and_arrives_once() throws Exception {
    Path photo = photo("hydrant.png", 0xc24180);
    Path build = photo("build.png", 0x0301ff);
    int hydrants = features.list(FeatureType.HYDRANTS).size();
    stand(-700, 0, 8);
    logIn("li", "/field");
    keepFiles();
    profile.setOffline(true);
    page.reload();
    page.locator(".source").first().waitFor();
    page.getByText("无信号").waitFor();
    picture("field-offline-zh");

    inspect("SZ-006", "可用", "0.2", photo);
    enterNew("SZ-NEW", build);
    correct("SZ-007", "maintainer", "李工队");
    page.locator(".entries li").nth(3).waitFor();
    assertThat(states()).containsOnly("待发").hasSize(4);
    picture("field-queue-offline-zh");

    // as when the phone's battery dies
    page.close();
    openPage();
    page.navigate(address("/field#queue"));
    page.locator(".entries li").nth(3).waitFor();
    assertThat(states()).containsOnly("待发").hasSize(4);
    assertThat(features.list(FeatureType.HYDRANTS)).hasSize(hydrants);

    profile.setOffline(false);
    allSent(4);
    picture("field-queue-sent-zh");
    Hydrant made = byCode("SZ-NEW");
    assertThat(made.lifecycle()).isEqualTo(Lifecycle.BUILT);
    assertThat(made.header().source()).contains("±8 米");
    assertThat(
            Ellipsoid.distance(
                118.5 - 700 / 101_000.0, 24.7, made.geometry().getX(), made.geometry().getY()))
        .isLessThan(1);
    assertThat(byCode("SZ-006").inspectedOn()).isEqualTo(Scene.DAY);
    assertThat(byCode("SZ-007").maintainer()).isEqualTo("李工队");
    assertThat(features.list(FeatureType.HYDRANTS)).hasSize(hydrants + 1);

    JsonNode looks = json("/api/inspections?layer=hydrants&object=SZ-006");
    assertThat(looks.path("matched").asInt()).isEqualTo(1);
    assertThat(looks.at("/inspections/0/by").asString()).isEqualTo("li");
    assertThat(looks.at("/inspections/0/photos/0").asString()).isEqualTo(sha256(photo));
    List<JsonNode> steps = stepsTaken(made.id());
    assertThat(steps).hasSize(1);
    assertThat(steps.get(0).at("/evidence/photos/0").asString()).isEqualTo(sha256(build));
    assertThat(steps.get(0).at("/evidence/accuracy_m").asDouble()).isEqualTo(8);

    long revision = features.revisions().store();
    page.reload();
    page.locator(".entries li").nth(3).waitFor();
    page.waitForTimeout(1000);
    assertThat(features.revisions().store()).as("nothing is sent again").isEqualTo(revision);
  }

  @Test
  void two_who_changed_the_same_hydrant_are_shown_side_by_side_and_nothing_is_lost()
      throws Exception {
    logIn("li", "/field");
    keepFiles();
    profile.setOffline(true);
    correct("SZ-008", "maintainer", "李工队", "flow_l_s", "16");
    patch("SZ-008", "{\"properties\":{\"maintainer\":\"供水公司\",\"pressure_mpa\":0.25}}");
    profile.setOffline(false);
    page.getByText("有冲突").waitFor();
    page.getByText("对照").click();
    page.locator(".conflict tbody tr").nth(2).waitFor();
    assertThat(page.locator("main").innerText()).contains("wang", "李工队", "供水公司", "0.25", "16");
    picture("field-conflict-zh");
    Locator send = page.getByText("按选定的发送");
    assertThat(send.isDisabled()).as("what both changed waits for a choice").isTrue();
    page.locator("input[name=maintainer][value=mine]").check();
    page.locator("#language").click();
    page.getByText("Both changed it").waitFor();
    page.locator("input[name=maintainer][value=mine]").check();
    picture("field-conflict-en");
    page.getByText("Send what is chosen").click();
    page.locator("[data-state=sent]").waitFor();
    Hydrant now = byCode("SZ-008");
    assertThat(now.maintainer()).isEqualTo("李工队");
    assertThat(now.flowLS()).isEqualTo(16);
    assertThat(now.pressureMpa()).isEqualTo(0.25);
  }

  @Test
  void a_login_that_expires_keeps_the_queue_and_another_account_sends_none_of_it() {
    logIn("li", "/field");
    keepFiles();
    profile.setOffline(true);
    correct("SZ-009", "maintainer", "夜班");
    profile.clearCookies();
    profile.setOffline(false);
    page.getByText("1 项还在本机，登录后发送").waitFor();
    assertThat(states()).containsExactly("待发");
    picture("field-expired-zh");

    logIn("wang", "/field#queue");
    page.getByText("本机还存有 li 的 1 项").waitFor();
    page.waitForTimeout(1000);
    assertThat(byCode("SZ-009").maintainer()).isNull();
    picture("field-others-zh");

    profile.clearCookies();
    logIn("li", "/field#queue");
    allSent(1);
    assertThat(byCode("SZ-009").maintainer()).isEqualTo("夜班");
  }

  /** Waits until the page's files and the area are on the phone. */
  private void keepFiles() {
    page.locator(".source").first().waitFor();
    page.evaluate("() => navigator.serviceWorker.ready.then(() => true)");
    page.waitForFunction("() => navigator.serviceWorker.controller");
  }

  private void inspect(String code, String found, String pressure, Path photo) {
    page.navigate(address("/field#inspect=hydrants/" + code));
    page.locator("form").getByText(found, new Locator.GetByTextOptions().setExact(true)).click();
    page.fill("#pressure", pressure);
    page.setInputFiles("#photo", photo);
    page.locator(".photos img").waitFor();
    picture("field-inspect-filled-zh");
    save();
  }

  private void enterNew(String code, Path photo) {
    page.navigate(address("/field#build=new"));
    page.getByText("手机定位，精度 ±8 米").waitFor();
    page.fill("#code", code);
    page.getByText("地上式").click();
    page.getByText("市政").click();
    page.setInputFiles("#photo", photo);
    picture("field-build-zh");
    save();
  }

  private void correct(String code, String... values) {
    page.navigate(address("/field#correct=hydrants/" + code));
    page.locator("form").waitFor();
    for (int i = 0; i < values.length; i += 2) {
      page.fill("#" + values[i], values[i + 1]);
    }
    picture("field-correct-zh");
    save();
  }

  private void save() {
    page.getByText("保存", new Page.GetByTextOptions().setExact(true)).click();
    page.locator(".entries li").first().waitFor();
  }

  private List<String> states() {
    return page.locator(".entries .state-word").allInnerTexts();
  }

  private void allSent(int count) {
    page.waitForFunction(
        "count => document.querySelectorAll('.entries [data-state=sent]').length === count", count);
    assertThat(states()).containsOnly("已发");
  }

  private Hydrant byCode(String code) {
    return features.list(FeatureType.HYDRANTS).stream()
        .filter(hydrant -> code.equals(hydrant.code()))
        .findFirst()
        .orElseThrow();
  }

  /** Somebody else's change, from a desk. */
  private void patch(String id, String body) throws Exception {
    long version = features.find(FeatureType.HYDRANTS, id).orElseThrow().version();
    ask(
        HttpRequest.newBuilder(URI.create(address("/ogc/collections/hydrants/items/" + id)))
            .method("PATCH", HttpRequest.BodyPublishers.ofString(body))
            .header("Content-Type", "application/merge-patch+json")
            .header("If-Match", "\"" + version + "\""));
  }

  /** Without what the register alone tells. */
  private List<JsonNode> stepsTaken(String id) throws Exception {
    return json("/api/hydrants/" + id + "/steps")
        .path("steps")
        .valueStream()
        .filter(step -> step.path("basis").asString().equals("step"))
        .toList();
  }

  private JsonNode json(String path) throws Exception {
    return new JsonMapper().readTree(ask(HttpRequest.newBuilder(URI.create(address(path))).GET()));
  }

  /** As wang, through a programme. */
  private String ask(HttpRequest.Builder request) throws Exception {
    Account wang = accounts.find("wang").orElseThrow();
    String token = registrar.token(wang, "desk", Role.WATER_BUREAU, 1).secret();
    HttpResponse<String> reply =
        HttpClient.newHttpClient()
            .send(
                request.header("Authorization", "Bearer " + token).build(),
                HttpResponse.BodyHandlers.ofString());
    assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
    return reply.body();
  }

  private static String sha256(Path file) throws Exception {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
    return HexFormat.of().formatHex(digest);
  }

  /** A picture like no other. */
  private static Path photo(String name, int colour) throws IOException {
    Path file = Files.createTempDirectory(Path.of("target"), "photo-").resolve(name);
    return Files.write(file, Pictures.encoded("png", 64, 48, colour));
  }

  /** Tiles of the map fade in. */
  private void settle() {
    page.waitForTimeout(800);
  }

  @Override
  void logIn(String name, String next) {
    super.logIn(name, next);
    page.waitForURL("**" + next);
  }

  private void stand(double east, double north, double accuracy) {
    Coordinate at = new Coordinate(118.5 + east / 101_000, 24.7 + north / 110_770);
    profile.setGeolocation(new Geolocation(at.y, at.x).setAccuracy(accuracy));
  }
}
