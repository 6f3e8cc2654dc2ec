package org.firewell.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.Map;
import org.firewell.account.Author;
import org.firewell.account.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A township's leader reads the own sheet, prints it, and looks at one village. */
class TownshipLeadersMinuteTest extends MinuteTest {

  private static final String CODE = "350582104";

  @BeforeAll
  void open() {
    registrar.choose(registrar.create("dongshi", Role.TOWNSHIP, CODE, Author.HOUSE).of(), GOOD);
  }

  @Test
  void a_township_leader_s_minute() {
    logIn("dongshi", "/#lang=zh&theme=light");
    page.locator("details.who summary").click();
    page.locator("details.who a:text-is('本单位一页纸')").click();
    page.locator("#sheet").waitFor();
    assertThat(page.url()).contains("/townships/" + CODE);
    readsTheSheet();
    printsIt();
    goesToAVillageAndBack();
    looksOnAPhone();
  }

  private void readsTheSheet() {
    Map<?, ?> said =
        (Map<?, ?>)
            page.evaluate("async (code) => (await fetch(`/api/townships/${code}`)).json()", CODE);
    Map<?, ?> levels = (Map<?, ?>) said.get("levels");
    List<?> villages = (List<?>) said.get("villages");
    assertThat(text("#sheet h1")).isEqualTo("东石镇");
    assertThat(text("#sheet .sentence"))
        .contains(
            number(levels, "villages") + " 个村",
            "在 %d 个单位中排第\u00a0%d".formatted(number(said, "units"), number(levels, "rank")));
    assertThat(page.locator(".figure").count()).isGreaterThanOrEqualTo(3);
    assertThat(text(".lacking")).contains("缺", "L2", "元");
    long open = villages.stream().filter(v -> ((Map<?, ?>) v).get("raise_to") != null).count();
    assertThat(page.locator(".lacking li").count()).isEqualTo((int) Math.min(6, open));
    assertThat(text(".moved h2")).contains(said.get("since").toString());
    assertThat(text(".trend h2")).contains("月");
    assertThat(page.locator(".trend canvas").count()).isPositive();
    assertThat(page.locator(".proofs li").count()).isPositive();
    assertThat(page.locator(".roll tbody tr").count()).isEqualTo(villages.size());
    page.waitForFunction("() => document.querySelector('#sheet .map img').naturalWidth > 0");
    seen("leader-sheet");
    wholePicture("minute-leader-sheet-whole");
  }

  private void printsIt() {
    assertThat(sheets()).containsExactly("595 842");
    nothingIsCut();
  }

  private void nothingIsCut() {
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    wholePicture(
        "minute-leader-print-" + (page.url().contains("/villages/") ? "village" : "sheet"));
    assertThat(
            page.evaluate(
                """
                () => [...document.querySelectorAll('#sheet, #sheet *')]
                  .filter((part) => getComputedStyle(part).overflowY !== 'visible'
                    && part.scrollHeight > part.clientHeight + 1)
                  .map((part) => `${part.className || part.tagName} ${part.scrollHeight} in ${part.clientHeight}`)"""))
        .isEqualTo(List.of());
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(null));
  }

  private void goesToAVillageAndBack() {
    String name = text(".lacking li a");
    page.locator(".lacking li a").first().click();
    page.locator(".elements").waitFor();
    assertThat(text("#sheet h1")).isEqualTo(name);
    assertThat(sheets()).containsExactly("595 842");
    nothingIsCut();
    seen("leader-village");
    page.locator("#sheet header a:text-is('东石镇')").click();
    page.locator("#sheet .lacking").waitFor();
    assertThat(text("#sheet h1")).isEqualTo("东石镇");
  }

  /** On a phone all of the sheet stands in one column, each text of a readable size. */
  private void looksOnAPhone() {
    page.setViewportSize(390, 844);
    page.navigate(address("/"));
    page.locator("details.who summary").click();
    page.locator("details.who a:text-is('本单位一页纸')").click();
    page.locator("#sheet .lacking").waitFor();
    assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
    for (String part : List.of(".sentence", ".lacking li", ".moved h2", ".proofs li")) {
      assertThat(
              page.locator("#sheet " + part)
                  .first()
                  .evaluate("(e) => parseFloat(getComputedStyle(e).fontSize)"))
          .as(part)
          .satisfies(size -> assertThat(((Number) size).doubleValue()).isGreaterThanOrEqualTo(12));
    }
    wholePicture("minute-leader-phone");
  }
}
