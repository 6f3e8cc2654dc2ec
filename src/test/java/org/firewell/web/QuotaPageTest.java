package org.firewell.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.firewell.FirewellServer;
import org.firewell.account.Accounts;
import org.firewell.account.Author;
import org.firewell.account.Registrar;
import org.firewell.account.Role;
import org.firewell.feature.County;
import org.firewell.feature.Drafts;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Features;
import org.firewell.feature.Hydrant;
import org.firewell.feature.Lifecycle;
import org.firewell.ledger.Signature;
import org.firewell.ledger.Signatures;
import org.firewell.scene.Scene;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page of tasks in a real browser, with a small desert and the demo's document behind it. */
@SpringBootTest(
    classes = FirewellServer.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "firewell.dataset=none",
      "firewell.public-view=full",
      "spring.datasource.url=jdbc:h2:mem:quota-page;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE"
    })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuotaPageTest {

  private static final Path PICTURES = Path.of("target/screenshots");
  private static final String GOOD = "correct horse";
  private static final String TASK = "jinjiang-2022/350582104/new";

  @LocalServerPort int port;
  @Autowired Accounts accounts;
  @Autowired Registrar registrar;
  @Autowired Features features;
  @Autowired Signatures signatures;
  private Browser browser;
  private BrowserContext profile;
  private Page page;
  private final List<String> complaints = new ArrayList<>();

  /** Of the ten new ones that the unit is asked, twelve are accepted and one is being built. */
  @BeforeAll
  void open() {
    browser = Browser.findOrInstall().orElse(null);
    assumeTrue(browser != null, Browser.MISSING);
    Scene desert = new Scene();
    // the map asks its tiles, and a browser complains of what is not found
    desert.layer(FeatureType.WATER_INTAKES);
    desert
        .township("t")
        .box(-2000, -2000, 2000, 2000)
        .with("code", "350582104")
        .with("name", "东石镇");
    for (int i = 1; i <= 13; i++) {
      desert
          .hydrant("h%02d".formatted(i))
          .east(100.0 * i)
          .with("lifecycle", i == 13 ? "building" : "accepted")
          .with("accepted_on", i == 13 ? "" : "2022-06-%02d".formatted(i))
          .with("quota_task", TASK);
    }
    features.load(
        new County("沙漠县", Scene.DAY, List.of("jinjiang-2022")),
        desert.ground(),
        Map.of(),
        Drafts.imported());
  }

  @BeforeEach
  void somebodySitsDown() {
    profile = browser.profile(1280, 900);
    page = profile.newPage();
    page.setDefaultTimeout(60_000);
    complaints.clear();
    page.onConsoleMessage(
        message -> {
          if (List.of("error", "warning").contains(message.type())) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
  }

  @AfterEach
  void nothing_is_complained_of() {
    profile.close();
    assertThat(complaints).isEmpty();
  }

  @AfterAll
  void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void the_sums_on_the_page_are_those_of_the_answer() {
    page.navigate(address("/quota"));
    page.locator("table.reckoning").waitFor();
    @SuppressWarnings("unchecked")
    Map<String, Object> total =
        (Map<String, Object>)
            page.evaluate(
                """
                async () => {
                  const asked = await fetch('/ogc/processes/quota/execution', {
                    method: 'POST', headers: { 'Content-Type': 'application/json' },
                    body: JSON.stringify({ inputs: {} }) });
                  return (await asked.json()).summary.sums.total;
                }
                """);
    assertThat(text("#total-quota")).isEqualTo(total.get("quota") + "").isEqualTo("190");
    assertThat(text("#total-counted")).isEqualTo(total.get("done_within_quota") + "");
    assertThat(text("#total-surplus")).isEqualTo("+" + total.get("surplus")).isEqualTo("+2");
    // 12 are accepted for 10: 10 count, 2 are over and cover none of the 180 others
    assertThat(text("#total-short")).isEqualTo("180");
    assertThat(text("[data-figure=completion] .big")).isEqualTo("5.3%");
    assertThat(text("[data-figure=completion] .note")).isEqualTo("不封顶为 6.3%");
    assertThat(text("[data-figure=done] .big")).isEqualTo("12");
    picture("quota-zh");
  }

  @Test
  void a_number_opens_the_hydrants_behind_it_by_keyboard() {
    page.navigate(address("/quota#lang=en&unit=350582104"));
    Locator counted = page.locator("tr[data-task='" + TASK + "'] .col-counted .number");
    counted.focus();
    page.keyboard().press("Enter");
    page.locator("#drawer[open]").waitFor();
    assertThat(page.locator("#drawer tbody tr").count()).isEqualTo(12);
    assertThat(text("#drawer tbody tr:first-child th button")).isEqualTo("h01");
    page.locator("#drawer tbody tr:first-child th button").press("Enter");
    page.locator("#drawer a").first().waitFor();
    assertThat(page.locator("#drawer a").first().getAttribute("href"))
        .startsWith("/#selected=hydrants/h01");
    page.getByText("Log in to see its way").waitFor();
    page.keyboard().press("Escape");
    page.waitForFunction("() => !document.getElementById('drawer').open");
  }

  @Test
  void what_is_chosen_stands_in_the_address_and_is_summed_alone() {
    page.navigate(address("/quota"));
    page.locator("#only-met").waitFor();
    page.selectOption("#unit", "350582104");
    page.locator("#only-met").click();
    page.waitForFunction("() => location.hash.includes('only=met')");
    assertThat(page.url()).contains("unit=350582104");
    assertThat(text("#total-quota")).isEqualTo("10");
    assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("only-met");
    page.locator("#language").click();
    page.locator("h2:has-text('Tasks by unit')").waitFor();
    picture("quota-en");
  }

  @Test
  void a_planner_signs_a_difference_and_a_viewer_cannot() {
    account("looker", Role.VIEWER);
    account("signer", Role.PLANNER);
    String line = "tbody[data-difference=city_figure_makeup]";
    logIn("looker");
    page.locator(line).waitFor();
    assertThat(page.locator(line).getAttribute("data-state")).isEqualTo("open");
    assertThat(page.locator(line + " .sign").count()).isZero();
    profile.clearCookies();
    logIn("signer");
    page.locator(line + " summary").click();
    picture("quota-sign-zh");
    page.fill("#reason-city_figure_makeup", "正文为市本级任务，附表为各单位任务，口径不同。");
    // what is typed stays when the page is drawn anew
    page.locator("#language").click();
    page.locator("h2:has-text('Tasks by unit')").waitFor();
    page.locator("#language").click();
    page.locator("h2:has-text('各单位任务')").waitFor();
    page.locator(line + " .sign button").click();
    page.locator(line + "[data-state=signed]").waitFor();
    assertThat(text(line + " blockquote")).isEqualTo("正文为市本级任务，附表为各单位任务，口径不同。");
    assertThat(text(line + " figcaption")).contains("signer", "规划");
    assertThat(signatures.list("jinjiang-2022"))
        .extracting(Signature::difference, Signature::left, Signature::right, Signature::by)
        .containsExactly(tuple("city_figure_makeup", 24, 50, "signer"));
    picture("quota-signed-zh");
  }

  @Test
  void the_water_bureau_takes_a_hydrant_from_building_to_acceptance_with_a_photo()
      throws IOException {
    account("bureau", Role.WATER_BUREAU);
    logIn("bureau");
    String building = "tr[data-task='" + TASK + "'] .counts li:has-text('在建') .number";
    page.locator(building).click();
    page.locator("#drawer .list button:has-text('h13')").click();
    page.locator("form.step").waitFor();
    assertThat(page.locator("select[name=to]").inputValue()).isEqualTo("built");
    page.locator("form.step button.primary").click();
    page.locator("ol.steps li:has-text('已建成')").waitFor();
    assertThat(page.locator("select[name=to]").inputValue()).isEqualTo("accepted");
    Hydrant built = hydrant("h13");
    page.setInputFiles("input[name=photos]", new FilePayload("water.png", "image/png", picture()));
    page.fill("input[name=lon]", String.valueOf(built.geometry().getX()));
    page.fill("input[name=lat]", String.valueOf(built.geometry().getY()));
    page.fill("input[name=accuracy_m]", "5");
    page.locator("form.step button.primary").click();
    // nobody signed and no water was shown: the form does not let it go, nor would the server
    assertThat(page.locator("input[name=signed_by]").evaluate("e => e.validity.valueMissing"))
        .isEqualTo(true);
    page.fill("input[name=signed_by]", "张三、李四");
    page.locator("form.step button.primary").click();
    page.locator("form.step .complaint p").first().waitFor();
    picture("quota-refused-zh");
    page.locator("input[name=water_seen]").check();
    page.locator("form.step button.primary").click();
    page.locator("ol.steps li:has-text('已验收')").waitFor();
    assertThat(text("ol.steps li:has-text('已验收') .proofs")).contains("±5 m", "张三、李四");
    picture("quota-steps-zh");
    Hydrant accepted = hydrant("h13");
    assertThat(accepted.lifecycle()).isEqualTo(Lifecycle.ACCEPTED);
    complaints.removeIf(said -> said.contains("422"));
  }

  @Test
  void a_planner_enters_the_next_version_of_a_task_and_the_board_follows_it() {
    account("chief-planner", Role.PLANNER);
    logIn("chief-planner");
    page.navigate(address("/quota#as_of=2023-06-30"));
    page.locator("h1:has-text('2023-06-30')").waitFor();
    String task = "tr[data-task='jinjiang-2022/350582105/makeup']";
    page.locator(task + " .col-quota .number").click();
    page.locator("#drawer summary").click();
    page.fill("#drawer input[name=document]", "晋政办〔2023〕5 号");
    page.fill("input[name=holds]", "2023-01-01");
    page.fill("input[name=deadline]", "2023-12-31");
    page.fill("input[name=quantity]", "7");
    page.fill("#drawer textarea[name=reason]", "年中调减");
    page.locator("#drawer button.primary").click();
    page.locator("#drawer tbody tr:has-text('年中调减')").waitFor();
    picture("quota-versions-zh");
    page.keyboard().press("Escape");
    page.locator(task + " .col-quota .number:text-is('7')").waitFor();
  }

  private Hydrant hydrant(String id) {
    return features.find(FeatureType.HYDRANTS, id).orElseThrow().feature();
  }

  private static byte[] picture() throws IOException {
    BufferedImage image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
    image.setRGB(3, 4, 0x3366cc);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }

  @Test
  void a_phone_shows_all_of_it_without_scrolling_sideways() {
    page.setViewportSize(390, 844);
    page.navigate(address("/quota"));
    page.locator("table.reckoning").waitFor();
    assertThat(page.evaluate("() => document.documentElement.scrollWidth")).isEqualTo(390);
    picture("quota-phone-zh");
  }

  @Test
  void a_document_that_hands_out_nothing_is_said_so() {
    page.navigate(address("/quota#document=sanyuan-2023"));
    page.getByText("没有下达消火栓指标").waitFor();
    page.locator("#main a.button").first().click();
    page.locator("a.way[href^='/quota']").waitFor();
    // of what the county has no layer of, the map asks for nothing: a 404 would be complained of
    page.waitForFunction("() => firewell.names.get().size > 0");
  }

  private String text(String selector) {
    return page.locator(selector).first().innerText().strip();
  }

  private void logIn(String name) {
    page.navigate(address("/login?next=%2Fquota"));
    page.fill("#name", name);
    page.fill("#password", GOOD);
    page.keyboard().press("Enter");
    page.waitForURL("**/quota**");
  }

  private void account(String name, Role role) {
    registrar.choose(registrar.create(name, role, null, Author.HOUSE).of(), GOOD);
  }

  private void picture(String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
  }

  private String address(String path) {
    return "http://localhost:" + port + path;
  }
}
