package org.firewell.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.firewell.account.Role;
import org.firewell.feature.FeatureType;
import org.firewell.scene.Scene;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** The page of papers in a real browser, with a small desert behind it. */
@TestPropertySource(
    properties =
        "spring.datasource.url=jdbc:h2:mem:papers-page;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE")
class PapersPageTest extends PageTest {

  @BeforeAll
  void open() {
    Scene desert = new Scene();
    desert.layer(FeatureType.WATER_INTAKES);
    desert
        .township("t")
        .box(-2000, -2000, 2000, 2000)
        .with("code", "350582104")
        .with("name", "东石镇");
    desert.village("v").box(-500, -500, 500, 500).with("township", "t").with("name", "甲村");
    desert.hydrant("h1").east(100);
    load(desert);
    account("planner", Role.PLANNER);
  }

  /** The minute: make this month's report and open its PDF. */
  @Test
  void this_months_report_is_made_and_its_pdf_opened() {
    logIn("planner", "/papers");
    page.locator("#order").waitFor();
    assertThat(text("#made .quiet")).startsWith("还没有做过文书");
    page.locator("#order button.primary").click();
    Locator made = page.locator("tr[data-state=succeeded]");
    made.waitFor();
    assertThat(made.locator("th").innerText()).isEqualTo("沙漠县消防基础建设工作月报（2022 年 12 月）");
    String pdf = made.locator(".files a").nth(1).getAttribute("href");
    Object head =
        page.evaluate("async (address) => (await (await fetch(address)).text()).slice(0, 5)", pdf);
    assertThat(head).isEqualTo("%PDF-");
    wholePicture("papers-zh");
    page.navigate(address(made.locator(".files a").first().getAttribute("href")));
    assertThat(text("h1")).isEqualTo("沙漠县消防基础建设工作月报（2022 年 12 月）");
    page.locator("table.measures a").first().click();
    assertThat(page.url()).endsWith("#a1");
    wholePicture("paper-monthly-zh");
  }

  @Test
  void the_public_reads_what_is_due_and_is_told_to_log_in() {
    page.navigate(address("/papers#lang=en"));
    page.locator("#order").waitFor();
    assertThat(text("#order .quiet")).isEqualTo("Log in to have papers made.");
    assertThat(text("#due-title")).isEqualTo("What is due when");
    page.locator("#theme").click();
    wholePicture("papers-en-public");
  }

  @Test
  void the_page_fits_a_phone_and_a_wall() {
    logIn("planner", "/papers");
    for (int width : new int[] {390, 2560}) {
      page.setViewportSize(width, 900);
      page.locator("#order").waitFor();
      assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
          .as(width + " wide")
          .isEqualTo(true);
      wholePicture("papers-" + width);
    }
  }
}
