package org.firewell.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.firewell.scene.Scene;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** The page of a township in a real browser: it is one sheet, and prints as it looks. */
@TestPropertySource(
    properties =
        "spring.datasource.url=jdbc:h2:mem:township-page;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE")
class TownshipPageTest extends PageTest {

  private static final String XSS = "<img src=x onerror=alert(1)>";

  @BeforeAll
  void open() {
    Scene desert = new Scene();
    desert
        .township("t")
        .box(-2000, -2000, 2000, 2000)
        .with("code", "350582104")
        .with("name", "东石镇");
    for (int i = 1; i <= 20; i++) {
      desert
          .village("v%02d".formatted(i))
          .box(150 * i - 1800, -60, 150 * i - 1700, 60)
          .with("township", "t")
          .with("name", i == 20 ? XSS : "村" + i)
          .households(i);
    }
    desert
        .hydrant("h1")
        .with("lifecycle", "accepted")
        .with("accepted_on", Scene.DAY.withDayOfMonth(2).toString());
    load(desert);
  }

  private void visit(String fragment) {
    page.navigate(address("/townships/350582104" + fragment));
    page.locator("#sheet").waitFor();
  }

  @Test
  void the_sheet_says_how_far_what_is_missing_what_moved_and_what_proves_it() {
    visit("");
    assertThat(text("#sheet h1")).isEqualTo("东石镇");
    assertThat(text(".sentence")).startsWith("20 个村（社区）");
    assertThat(page.locator(".figure").count()).isEqualTo(3);
    assertThat(page.locator(".lacking li").count()).isEqualTo(6);
    assertThat(text(".lacking")).contains("另有 14 个");
    assertThat(text(".proofs li")).contains("验收").contains("h1");
    assertThat(page.locator(".roll tbody tr").count()).isEqualTo(20);
    assertThat(text(".roll")).contains(XSS);
    wholePicture("township-zh");
  }

  @Test
  void it_prints_on_one_sheet_of_a4() {
    visit("");
    byte[] pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
    String plain = new String(pdf, java.nio.charset.StandardCharsets.ISO_8859_1);
    assertThat(plain.split("/Type ?/Page[^s]", -1)).hasSize(2);
    assertThat(plain).containsPattern("/MediaBox ?\\[0 0 59[45][.\\d]* 84[12]");
  }

  @Test
  void on_paper_nothing_of_the_sheet_is_cut_off() {
    visit("");
    page.emulateMedia(
        new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
    assertThat(
            page.evaluate(
                "() => { const s = document.getElementById('sheet');"
                    + " return s.scrollHeight <= s.clientHeight; }"))
        .isEqualTo(true);
  }

  @Test
  void it_speaks_english_too_and_keeps_the_day_in_its_address() {
    visit("#lang=en");
    assertThat(text(".lacking h2")).isEqualTo("What is missing: cheapest first");
    page.fill("#as-of", "2022-06-30");
    page.keyboard().press("Tab");
    page.waitForFunction("() => location.hash.includes('as_of=2022-06-30')");
    page.locator("#sheet").waitFor();
    assertThat(text("#sheet header .quiet")).contains("2022-06-30");
    wholePicture("township-en");
  }

  @Test
  void a_village_leads_to_its_card_which_is_one_sheet_too() {
    visit("");
    page.locator(".lacking li a").first().click();
    page.locator(".elements").waitFor();
    assertThat(page.url()).contains("/villages/v");
    assertThat(text("#sheet h1")).startsWith("村");
    assertThat(page.locator(".sources tbody tr").count()).isEqualTo(1);
    assertThat(text(".sources tbody tr")).contains("h1");
    assertThat(text("#sheet header a")).isEqualTo("东石镇");
    wholePicture("village-zh");
  }

  @Test
  void the_map_leads_to_the_sheets_of_a_township_and_of_a_village() {
    for (String place : new String[] {"townships/t", "villages/v01"}) {
      page.navigate("about:blank");
      page.navigate(address("/#q=completeness&selected=" + place));
      page.locator("#card a:has-text('可打印')").click();
      page.locator("#sheet").waitFor();
      assertThat(page.url())
          .contains(place.startsWith("t") ? "/townships/350582104" : "/villages/v01");
    }
    // layers that were not loaded have no tiles
    complaints.removeIf(said -> said.contains("404"));
  }

  @Test
  void a_township_that_there_is_not_is_said_so() {
    page.onConsoleMessage(message -> {});
    page.navigate(address("/townships/nowhere"));
    page.locator(".empty").waitFor();
    assertThat(text(".empty")).contains("nowhere");
    complaints.removeIf(said -> said.contains("404"));
  }
}
