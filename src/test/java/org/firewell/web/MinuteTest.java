package org.firewell.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Village;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.test.context.TestPropertySource;

/**
 * A minute of one person's work, in a real browser before the demo county: one server for all of
 * them. No page asks another host or opens a dialog.
 */
@TestPropertySource(
    properties = {
      "firewell.dataset=gis-data/jinjiang",
      "spring.datasource.url=jdbc:h2:mem:minutes;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE"
    })
abstract class MinuteTest extends PageTest {

  private static final double PATIENCE_MS = 90_000;

  /** A phone, a desk and a wall. */
  private static final List<List<Integer>> SCREENS =
      List.of(List.of(390, 844), List.of(1280, 900), List.of(2560, 1440));

  private static final List<List<String>> DRESSES =
      List.of(List.of("zh", "light"), List.of("en", "dark"));

  /** Says of what another host was asked, and what was wanted of the person by a dialog. */
  private final List<String> strange = new ArrayList<>();

  /** A first start loads the county behind a page that says so. */
  @BeforeAll
  void awaitTheCounty() {
    try (var first = profile()) {
      page = first.newPage();
      page.setDefaultTimeout(PATIENCE_MS);
      page.navigate(address("/"));
      page.waitForFunction("() => window.firewell");
    }
  }

  @BeforeEach
  void whoIsAskedAndWhoAsks() {
    strange.clear();
    page.setDefaultTimeout(PATIENCE_MS);
    watch(page);
  }

  @org.junit.jupiter.api.AfterEach
  void no_other_host_was_asked_and_no_dialog_opened() {
    assertThat(strange).isEmpty();
  }

  final void watch(Page watched) {
    watched.onDialog(
        dialog -> {
          strange.add("dialog: " + dialog.message());
          dialog.dismiss();
        });
    watched.onRequest(
        request -> {
          if (!request.url().matches("(data|blob):.*") && !request.url().startsWith(address("/"))) {
            strange.add("asked: " + request.url());
          }
        });
  }

  /**
   * Keeps the page as it is seen on each screen, in Chinese by day and in English by night; on none
   * of them does it scroll sideways. Afterwards it stands as before.
   */
  final void seen(String name) {
    String before = page.url();
    for (List<Integer> screen : SCREENS) {
      page.setViewportSize(screen.get(0), screen.get(1));
      for (List<String> dress : DRESSES) {
        dress(dress.get(0), dress.get(1));
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
            .as("%s at %s", name, screen)
            .isEqualTo(true);
        wholePicture("minute-" + name + "-" + screen.get(0) + "-" + dress.get(0));
      }
    }
    page.setViewportSize(1280, 900);
    page.evaluate("(hash) => { location.hash = hash; }", before.replaceFirst("^[^#]*#?", ""));
    awaitStillness();
  }

  /** Changes language and light as the address does. */
  private void dress(String language, String theme) {
    page.evaluate(
        """
        ([lang, theme]) => {
          const said = location.hash.slice(1).split('&').filter((part) => part && !/^(lang|theme)=/.test(part));
          location.hash = [...said, `lang=${lang}`, `theme=${theme}`].join('&');
        }""",
        List.of(language, theme));
    page.waitForFunction(
        "([lang, theme]) => document.documentElement.lang.startsWith(lang)"
            + " && document.documentElement.dataset.theme === theme",
        List.of(language, theme));
    awaitStillness();
  }

  /** Waits until nothing is under way, and a map that is there holds still with all its tiles. */
  final void awaitStillness() {
    page.waitForFunction(
        """
        () => document.getElementById('main')?.getAttribute('aria-busy') !== 'true'
          && (!window.firewell || Object.values(firewell.answers).every((answer) =>
            ['ready', 'none', 'failed'].includes(answer.get().phase))
          && firewell.layers.every((layer) => !layer.isShown() || layer.tiles.isDrawn())
          && !document.querySelector('.leaflet-zoom-anim'))""");
    page.waitForTimeout(400);
    page.waitForFunction(
        "() => !window.firewell || firewell.layers.every((layer) => !layer.isShown() ||"
            + " layer.tiles.isDrawn())");
  }

  /** What the server answers to a question of the county's own day. */
  final Map<?, ?> answer(String question, Map<String, ?> inputs) {
    return (Map<?, ?>)
        page.evaluate(
            """
            async ([question, inputs]) => {
              const api = await import('/js/api.js');
              const { as_of } = await api.county();
              let { jobID, status } = await api.execute(question, { as_of, ...inputs });
              while (!['successful', 'failed'].includes(status)) {
                await new Promise((resolve) => setTimeout(resolve, 200));
                status = (await api.job(jobID)).status;
              }
              return api.results(jobID);
            }""",
            List.of(question, inputs));
  }

  /** A village whose name no other has. */
  final Village villageOfItsName() {
    List<Village> all = features.list(FeatureType.VILLAGES);
    return all.stream()
        .filter(
            village ->
                all.stream().filter(other -> other.name().equals(village.name())).count() == 1)
        .findFirst()
        .orElseThrow();
  }

  final void pressMouseInTheMiddleOf(String selector) {
    BoundingBox box = page.locator(selector).boundingBox();
    page.mouse().move(box.x + box.width / 2, box.y + box.height / 2);
    page.mouse().down();
  }

  /** The sheets that the page is on paper, each as "width height" in points. */
  final List<String> sheets() {
    byte[] pdf =
        page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setPrintBackground(true));
    return Pattern.compile("/MediaBox ?\\[0 0 ([\\d.]+) ([\\d.]+)]")
        .matcher(new String(pdf, java.nio.charset.StandardCharsets.ISO_8859_1))
        .results()
        .map(box -> rounded(box.group(1)) + " " + rounded(box.group(2)))
        .toList();
  }

  private static long rounded(String points) {
    return Math.round(Double.parseDouble(points));
  }

  static long number(Map<?, ?> members, String name) {
    return ((Number) members.get(name)).longValue();
  }
}
