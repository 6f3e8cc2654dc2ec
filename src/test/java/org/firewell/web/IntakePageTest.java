package org.firewell.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.firewell.account.Role;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Features.Versioned;
import org.firewell.feature.Hydrant;
import org.firewell.scene.Scene;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Somebody's own file on its way in, step by step, in a real browser with a desert behind it. */
@TestPropertySource(
    properties =
        "spring.datasource.url=jdbc:h2:mem:intake-page;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE")
class IntakePageTest extends PageTest {

  /** What stands as h1 differs, h2 has a blank that is filled, and of new-3 the place is none. */
  private static final String SUPPLIER =
      """
      编号,经度,纬度,管径,流量
      h1,,,,99
      h2,,,DN150,
      new-1,118.51,24.71,DN100,15
      new-2,118.52,24.72,DN100,20
      new-3,东,24.72,DN100,15
      """;

  @BeforeAll
  void open() {
    Scene desert = new Scene();
    desert.township("t").box(-2000, -2000, 2000, 2000).with("code", "350582104").with("name", "沙镇");
    desert.road("r").line(-1900, 0, 1900, 0);
    desert.hydrant("h1").east(100).with("flow_l_s", "20");
    desert.hydrant("h2").east(200).with("flow_l_s", "20");
    load(desert);
    account("keeper", Role.ADMINISTRATOR);
    account("looker", Role.VIEWER);
  }

  @AfterEach
  void nothing_is_left() {
    assertThat(features.list(FeatureType.HYDRANTS)).extracting(Hydrant::id).contains("h1", "h2");
  }

  /** What a server refuses. */
  @Override
  boolean isMeant(String said) {
    return said.matches(".*status of (400|409|413).*");
  }

  @Test
  void a_file_goes_from_its_fields_to_the_edit_and_back_out_again() throws IOException {
    List<Hydrant> before = features.list(FeatureType.HYDRANTS);
    logIn();
    send("水司台账.csv", SUPPLIER);
    assertThat(target("编号")).isEqualTo("id+code");
    assertThat(target("经度")).isEqualTo("lon");
    assertThat(target("管径")).isEqualTo("main_diameter_mm");
    wholePicture("intake-fields-zh");

    page.locator("#to-place").click();
    page.locator(".candidate").first().waitFor();
    page.locator("[id='crs-CRS84']").check();
    wholePicture("intake-place-zh");
    page.locator("#to-check").click();
    page.locator("[data-step=check] tr[data-row='5']").waitFor();
    assertThat(text("tr[data-row='1'] .chip")).isEqualTo("冲突");
    assertThat(text("tr[data-row='2'] .chip")).isEqualTo("更新");
    assertThat(text("tr[data-row='3'] .chip")).isEqualTo("新增");
    assertThat(text("tr[data-row='5'] .chip")).isEqualTo("拒收");
    assertThat(text("tr[data-row='5'] .why")).contains("不是数字");
    assertThat(features.list(FeatureType.HYDRANTS)).as("only tried").isEqualTo(before);
    wholePicture("intake-check-zh");

    page.locator("#only-conflict").click();
    Locator conflict = page.locator(".conflicts article[data-id=h1]");
    assertThat(conflict.locator("[data-attribute=flow_l_s] .before").innerText()).isEqualTo("20");
    assertThat(conflict.locator("[data-attribute=flow_l_s] .after").innerText()).isEqualTo("99");
    conflict.locator("#side-file-1").check();
    page.locator(".conflicts article[data-decision=file]").waitFor();
    wholePicture("intake-conflict-zh");
    page.locator("#to-take").click();
    page.fill("#take-reason", "水司来文");
    wholePicture("intake-take-zh");
    page.locator("#take").click();
    page.locator(".outcome[data-edit]").waitFor();
    assertThat(flow("h1")).isEqualTo(99);
    assertThat(hydrant("h2").mainDiameterMm()).isEqualTo(150);
    assertThat(features.find(FeatureType.HYDRANTS, "new-1")).isPresent();
    wholePicture("intake-taken-zh");

    Locator undo = page.locator(".outcome .undo button");
    assertThat(undo.innerText()).isEqualTo("撤销这次操作");
    page.locator("#language").click();
    page.locator(".outcome .undo button:text-is('Undo this edit')").waitFor();
    page.locator("#language").click();
    undo.click();
    page.locator(".outcome .undo [type=submit]").click();
    assertThat(text(".outcome .undo")).as("the conflict, too").contains("4 处改动");
    page.locator(".outcome .undo .danger").click();
    page.locator(".outcome[data-undone]").waitFor();
    assertThat(features.list(FeatureType.HYDRANTS)).isEqualTo(before);
    page.reload();
    page.locator(".outcome[data-undone]").waitFor();
    assertThat(page.locator(".outcome .undo").count()).as("undone already").isZero();
  }

  @Test
  void the_refused_rows_are_downloaded_corrected_and_sent_again() throws IOException {
    logIn();
    send("refused-hydrants.csv", SUPPLIER);
    page.locator("#to-place").click();
    page.locator("[id='crs-CRS84']").check();
    page.locator("#to-check").click();
    page.locator("#only-refused").click();
    page.locator("a[href*='outcome=refused']").first().waitFor();
    page.locator("tr[data-row='1']").waitFor(gone());
    Download download =
        page.waitForDownload(() -> page.locator(".files a:has-text('CSV')").click());
    String csv = Files.readString(download.path());
    assertThat(download.suggestedFilename()).isEqualTo("refused-hydrants-checked.csv");
    assertThat(csv.lines().findFirst().orElseThrow())
        .startsWith("\uFEFF编号,经度,纬度,管径,流量,")
        .endsWith("原因 reason");
    assertThat(csv).contains("new-3,东,24.72,DN100,15,5,refused").doesNotContain("new-1");

    page.locator("#intake-away").click();
    send("corrected.csv", csv.replace("东", "118.53"));
    page.locator("#to-place").click();
    page.locator("[id='crs-CRS84']").check();
    page.locator("#to-check").click();
    page.locator("[data-step=check] tr:has-text('new-3') .chip:has-text('新增')").waitFor();
  }

  @Test
  void a_profile_is_kept_and_offered_to_the_next_file() {
    logIn();
    send("first-hydrants.csv", "Nr,lon,lat,Bemerkung\nx1,118.51,24.71,gut\n");
    page.selectOption("[id='target-Nr']", "id");
    page.selectOption("[id='target-Bemerkung']", "maintainer");
    page.locator("#intake-keeping summary").click();
    page.fill("#profile-name", "德文表");
    page.fill("#profile-partner", "水司");
    page.locator("#profile-keep").click();
    page.locator(".keeping .done").waitFor();
    page.locator("#intake-away").click();
    page.locator("#partner-partner option:text-is('水司')").waitFor(attached());
    send("second-hydrants.csv", "Nr,lon,lat,Bemerkung\nx2,118.52,24.71,schlecht\n");
    page.selectOption("#intake-profile", "德文表");
    assertThat(target("Nr")).isEqualTo("id");
    assertThat(target("Bemerkung")).isEqualTo("maintainer");
  }

  @Test
  void the_keyboard_alone_and_a_phone_in_the_dark_are_enough() {
    page.setViewportSize(390, 844);
    logIn("keeper", "/data#theme=dark&lang=en");
    page.locator("#intake-choose").waitFor(attached());
    send("phone-hydrants.csv", SUPPLIER);
    page.locator("#to-place").focus();
    page.keyboard().press("Enter");
    page.locator("[id='crs-CRS84']").focus();
    page.keyboard().press("Space");
    wholePicture("intake-place-phone-en");
    page.locator("#to-check").focus();
    page.keyboard().press("Enter");
    page.locator("[data-step=check] tr[data-row='5']").waitFor();
    assertThat(page.evaluate("() => document.documentElement.scrollWidth")).isEqualTo(390);
    assertThat(text("tr[data-row='5'] .why")).contains("not a number");
    wholePicture("intake-check-phone-en");
  }

  @Test
  void a_file_that_nobody_can_read_says_why() {
    logIn();
    assertThat(page.locator("#import-dataset[open]").count()).as("there is a county").isZero();
    page.setInputFiles("#intake-choose", file("letter.docx", "PK"));
    page.locator(".told [lang], .told li").first().waitFor();
    assertThat(text(".told")).contains("可读");
    page.locator("#intake-away").click();
    Locator row = page.locator(".uploads tr:has-text('letter.docx')");
    row.locator("button.plain").click();
    row.waitFor(gone());
  }

  @Test
  void a_viewer_exports_and_is_not_offered_to_bring_a_file_in() {
    logIn("looker", "/data");
    page.locator("#export-go").waitFor();
    assertThat(page.locator("#import, #partners, #backup-go").count()).isZero();
    page.selectOption("#export-collection", "hydrants");
    page.selectOption("#export-f", "csv");
    page.selectOption("#export-encoding", "gbk");
    Download download = page.waitForDownload(() -> page.locator("#export-go").click());
    assertThat(download.suggestedFilename()).endsWith(".csv");
  }

  private void logIn() {
    logIn("keeper", "/data");
    page.locator("#intake-choose").waitFor(attached());
  }

  private void send(String name, String content) {
    page.setInputFiles("#intake-choose", file(name, content));
    page.locator(".step[data-step=fields]").waitFor();
  }

  private static FilePayload file(String name, String content) {
    return new FilePayload(name, "text/csv", content.getBytes(StandardCharsets.UTF_8));
  }

  private String target(String field) {
    return page.locator("[id='target-" + field + "']").inputValue();
  }

  private Hydrant hydrant(String id) {
    return features.find(FeatureType.HYDRANTS, id).map(Versioned::feature).orElseThrow();
  }

  private double flow(String id) {
    return hydrant(id).flowLS();
  }

  private static Locator.WaitForOptions attached() {
    return new Locator.WaitForOptions()
        .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED);
  }

  private static Locator.WaitForOptions gone() {
    return new Locator.WaitForOptions()
        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED);
  }
}
