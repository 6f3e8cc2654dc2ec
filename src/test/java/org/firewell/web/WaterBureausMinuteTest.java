package org.firewell.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.firewell.account.Role;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Hydrant;
import org.firewell.feature.Lifecycle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The water bureau sees what is late, takes a hydrant a step on, and hands the month in. */
class WaterBureausMinuteTest extends MinuteTest {

  /** Two of its hydrants are being built. */
  private static final String TASK = "jinjiang-2022/350582101/makeup";

  private static final String ROW = "tr[data-task='" + TASK + "']";

  @BeforeAll
  void open() {
    account("water", Role.WATER_BUREAU);
  }

  @Test
  void a_water_bureau_s_minute() throws IOException {
    logIn("water", "/quota#lang=zh&theme=light");
    page.locator("table.reckoning").waitFor();
    readsTheBoard();
    takesAStep();
    followsTheMap();
    downloadsTheLedger();
    ordersTheMonth();
  }

  /** From each number of hydrants one click leads to exactly these. */
  @Test
  void every_figure_of_the_board_lists_as_many_hydrants_as_it_says() {
    logIn("water", "/quota#lang=zh&theme=light");
    page.locator("table.reckoning").waitFor();
    page.locator("#upkeep tfoot").waitFor();
    BoardFigures figures = BoardFigures.pressed(page);
    assertThat(figures.wrong()).isEmpty();
    assertThat(figures.pressed()).isGreaterThan(100);
    assertThat(figures.sections()).contains("headline", "board", "sheet", "years", "upkeep");
  }

  private void readsTheBoard() {
    Map<?, ?> summary = (Map<?, ?>) answer("quota", Map.of()).get("summary");
    Map<?, ?> total = (Map<?, ?>) ((Map<?, ?>) summary.get("sums")).get("total");
    assertThat(text("#total-quota")).isEqualTo("" + number(total, "quota"));
    assertThat(text("#total-counted")).isEqualTo("" + number(total, "done_within_quota"));
    assertThat(text("#total-short"))
        .isEqualTo("" + (number(total, "quota") - number(total, "done_within_quota")));
    assertThat(page.locator("table.board th.col-unit[scope=rowgroup]").count())
        .as("units as rows")
        .isEqualTo(20);
    int worried = Integer.parseInt(text("[data-figure=worries] .big"));
    assertThat(worried).isPositive();
    assertThat(page.locator(".worries > li").count()).isEqualTo(worried);
    assertThat(page.locator("table.board tbody .chip.wrong").count()).isEqualTo(worried);
    assertThat(text(".worries li")).contains("还差");
    seen("bureau-board");
  }

  private void takesAStep() {
    Hydrant building = building();
    int before = Integer.parseInt(text(ROW + " .counts li:has-text('已建成') .number"));
    page.locator(ROW + " .enter").click();
    Locator row = page.locator("#drawer tbody[data-hydrant='" + building.id() + "']");
    row.locator("[id^=next-]").click();
    page.locator("form.step").waitFor();
    assertThat(page.inputValue("select[name=to]")).isEqualTo("built");
    seen("bureau-step");
    // of what is entered now for another day than the board's, the board of that day says nothing
    page.locator("form.step input[name=on]").fill("2022-12-20");
    page.locator("form.step button.primary").click();
    row.locator(".outcome:has-text('已建成')").waitFor();
    assertThat(row.locator(".later").count()).as("a step of this board's days").isZero();
    page.keyboard().press("Escape");
    page.keyboard().press("Escape");
    page.locator(ROW + " .counts li:has-text('已建成') .number:text-is('" + (before + 1) + "')")
        .waitFor();
    assertThat(page.locator(ROW + " .states i[data-state=built]").getAttribute("title"))
        .isEqualTo("已建成 " + (before + 1));
    assertThat(features.find(FeatureType.HYDRANTS, building.id()).orElseThrow().feature())
        .extracting(Hydrant::lifecycle)
        .isEqualTo(Lifecycle.BUILT);
  }

  private void followsTheMap() {
    page.locator(ROW + " .col-kind button").click();
    page.locator("#where path.hydrant").first().waitFor();
    int counted =
        page.locator(ROW + " .counts .number").allInnerTexts().stream()
            .mapToInt(Integer::parseInt)
            .sum();
    assertThat(page.locator("#where path.hydrant").count()).isEqualTo(counted);
    page.locator("#where path.outline.chosen[data-unit='350582101']").waitFor();
    seen("bureau-task");
    page.locator(ROW + " .col-kind button").click();
  }

  private void downloadsTheLedger() throws IOException {
    Download file =
        page.waitForDownload(() -> page.locator("#board .files a:text-is('XLSX')").click());
    assertThat(file.suggestedFilename()).isEqualTo("quota-2022-12-31.xlsx");
    assertThat(textOf(file)).contains(TASK, "completion");
  }

  private void ordersTheMonth() throws IOException {
    page.locator("a.way[href^='/papers']").click();
    page.locator("#order button.primary").waitFor();
    assertThat(page.inputValue("#kind")).isEqualTo("monthly");
    page.locator("#order button.primary").click();
    page.locator("#made tbody tr").first().waitFor();
    page.locator("a.way[href^='/quota']").click();
    page.locator("table.reckoning").waitFor();
    page.locator("a.way[href^='/papers']").click();
    Locator made = page.locator("#made tr[data-state=succeeded]").first();
    made.waitFor();
    assertThat(made.locator("th").innerText()).isEqualTo("晋江市消防基础建设工作月报（2022 年 12 月）");
    assertThat(made.innerText()).contains("water", "2022-12-31");
    seen("bureau-papers");
    byte[] pdf = profile.request().get(address(href(made, "PDF"))).body();
    assertThat(new String(pdf, 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
        .isEqualTo("%PDF-");
    assertThat(textOf(profile.request().get(address(href(made, "XLSX"))).body()))
        .contains("<worksheet");
  }

  private Hydrant building() {
    return features.list(FeatureType.HYDRANTS).stream()
        .filter(h -> TASK.equals(h.quotaTask()) && h.lifecycle() == Lifecycle.BUILDING)
        .findFirst()
        .orElseThrow();
  }

  private static String href(Locator row, String words) {
    return row.locator(".files a:text-is('" + words + "')").getAttribute("href");
  }

  private static String textOf(Download workbook) throws IOException {
    return textOf(Files.readAllBytes(workbook.path()));
  }

  /** All that is written in a workbook. */
  private static String textOf(byte[] workbook) throws IOException {
    StringBuilder all = new StringBuilder();
    try (ZipInputStream zip = new ZipInputStream(new java.io.ByteArrayInputStream(workbook))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        all.append(
            new String(
                ((InputStream) zip).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
      }
    }
    return all.toString();
  }
}
