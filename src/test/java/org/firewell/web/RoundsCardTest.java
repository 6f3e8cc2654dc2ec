package org.firewell.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.firewell.FirewellServer;
import org.firewell.account.Author;
import org.firewell.account.Registrar;
import org.firewell.account.Role;
import org.firewell.feature.Condition;
import org.firewell.feature.County;
import org.firewell.feature.Drafts;
import org.firewell.feature.Edit;
import org.firewell.feature.Features;
import org.firewell.round.Inspection;
import org.firewell.round.Pictures;
import org.firewell.round.Report;
import org.firewell.round.Rounds;
import org.firewell.scene.Laws;
import org.firewell.scene.Scene;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The card of a hydrant in a real browser: what was found of it, and the way to report. */
@SpringBootTest(
    classes = FirewellServer.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "firewell.dataset=none",
      "firewell.public-view=full",
      "spring.datasource.url=jdbc:h2:mem:roundscard;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE"
    })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoundsCardTest {

  private static final Path PICTURES = Path.of("target/screenshots");
  private static final String GOOD = "correct horse";

  @LocalServerPort int port;
  @Autowired Features features;
  @Autowired Registrar registrar;
  @Autowired Rounds rounds;
  private Browser browser;

  @BeforeAll
  void open() {
    browser = Browser.findOrInstall().orElse(null);
    assumeTrue(browser != null, Browser.MISSING);
    Scene desert = new Scene();
    desert.township("t").box(-2000, -2000, 2000, 2000).with("code", "350582104");
    desert.village("v").box(-200, -200, 200, 200).with("township", "t").households(4);
    desert.hydrant("h").east(100);
    features.load(
        new County("沙漠县", Scene.DAY, List.of("jinjiang-2022")),
        desert.ground(),
        Map.of(),
        Drafts.imported());
    LocalDate on = LocalDate.of(2022, 12, 20);
    rounds.inspect(
        new Inspection(
            UUID.randomUUID(),
            "hydrants",
            "h",
            on,
            "li",
            Instant.EPOCH,
            Condition.NO_WATER,
            null,
            null,
            "阀门关着",
            List.of()),
        Laws.desert(),
        Scene.DAY,
        new Edit.Draft(Instant.EPOCH, "li", "inspector", Edit.Kind.INSPECTION, null, null));
  }

  @AfterAll
  void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void the_public_reports_with_a_photo_and_sees_no_inspections() {
    try (BrowserContext profile = browser.profile(1280, 900)) {
      List<String> complaints = new ArrayList<>();
      Page page = sitDown(profile, complaints);
      page.navigate(address("/#lang=zh&selected=hydrants/h"));
      page.locator("#card .report-it").click();
      assertThat(page.locator("#card").innerText()).doesNotContain("阀门关着", "待修");
      page.locator("dialog.report-dialog input[value=buried]").check();
      page.fill("dialog.report-dialog textarea", "被土埋了");
      page.setInputFiles(
          "dialog.report-dialog input[type=file]",
          new FilePayload("x.jpg", "image/jpeg", Pictures.encoded("jpg", 32, 24, 0x225588)));
      picture(page, "report-dialog-zh");
      page.locator("dialog.report-dialog button.primary").click();
      page.locator("dialog.report-dialog [role=status]").waitFor();
      Report told = rounds.reports().get(0);
      assertThat(told.fault()).isEqualTo(Condition.BURIED);
      assertThat(told.text()).isEqualTo("被土埋了");
      assertThat(told.object()).isEqualTo("h");
      assertThat(told.photo()).hasSize(64);
      page.locator("dialog.report-dialog .close").click();
      page.waitForFunction("() => !document.querySelector('dialog')");
      assertThat(complaints).isEmpty();
    }
  }

  @Test
  void who_has_an_account_sees_the_last_inspections_and_the_open_repair() {
    registrar.choose(registrar.create("viewer", Role.VIEWER, null, Author.HOUSE).of(), GOOD);
    try (BrowserContext profile = browser.profile(1280, 900)) {
      List<String> complaints = new ArrayList<>();
      Page page = sitDown(profile, complaints);
      page.navigate(address("/login?next=%2F%23selected%3Dhydrants%2Fh%26lang%3Dzh"));
      page.fill("#name", "viewer");
      page.fill("#password", GOOD);
      page.keyboard().press("Enter");
      page.locator("#card .looks li").first().waitFor();
      assertThat(page.locator("#card").innerText())
          .contains("逾期未修", "无水，2022-12-20 发现", "最近巡查", "阀门关着", "li");
      picture(page, "card-rounds-zh");
      assertThat(complaints).isEmpty();
    }
  }

  private static Page sitDown(BrowserContext profile, List<String> complaints) {
    Page page = profile.newPage();
    page.setDefaultTimeout(60_000);
    page.onPageError(complaints::add);
    page.onConsoleMessage(
        message -> {
          boolean missing = message.text().matches(".*status of (401|404).*");
          if (List.of("error", "warning").contains(message.type()) && !missing) {
            complaints.add(message.text());
          }
        });
    return page;
  }

  private static void picture(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
  }

  private String address(String path) {
    return "http://localhost:" + port + path;
  }
}
