package org.firewell.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.assertj.core.data.Percentage;
import org.firewell.feature.FeatureType;
import org.firewell.scene.Scene;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** A planner's minute at the map: something is found, compared, tried out, shared and printed. */
@TestPropertySource(
    properties =
        "spring.datasource.url=jdbc:h2:mem:workspace-page;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE")
class WorkspacePageTest extends PageTest {

  /** Four houses in the west and three in the east, where the only hydrant is broken. */
  @BeforeAll
  void open() {
    Scene desert = new Scene();
    desert
        .township("t")
        .box(-3000, -3000, 3000, 3000)
        .with("code", "350582104")
        .with("name", "东石镇");
    desert
        .village("v")
        .box(-200, -200, 2400, 200)
        .with("township", "t")
        .with("name", "前港村")
        .with("aliases", "港头")
        .households(7);
    for (int i = 0; i < 7; i++) {
      double west = i < 4 ? 15 * i : 1900 + 15 * i;
      desert.building("b" + i).box(west, 10, west + 10, 20);
    }
    desert
        .hydrant("h")
        .at(2000, 0)
        .with("code", "DS104-0007")
        .with("village", "v")
        .with("condition", "damaged");
    desert.layer(FeatureType.WATER_INTAKES);
    desert.layer(FeatureType.MICRO_STATIONS);
    load(desert);
  }

  /**
   * A tile of the desert, a page of the kept that the public does not see, a network that is gone.
   */
  @Override
  boolean isMeant(String said) {
    return said.matches(".*(status of (401|403|404)|net::ERR_FAILED).*");
  }

  @BeforeEach
  void be_patient() {
    page.setDefaultTimeout(120_000);
  }

  @Test
  void what_is_called_so_is_found_by_keyboard_and_stands_in_the_address() {
    look("q=coverage&lang=zh");
    page.keyboard().press("/");
    assertThat(focused()).isEqualTo("search");
    page.keyboard().type("前港 ds104");
    page.locator(".found [role=option]").waitFor();
    assertThat(text(".found [role=option]")).contains("DS104-0007").contains("消火栓");
    assertThat(page.locator("#search").getAttribute("aria-expanded")).isEqualTo("true");
    assertThat(page.locator("#search").getAttribute("aria-activedescendant"))
        .isEqualTo("found-hydrants-h");
    page.keyboard().press("Escape");
    assertThat(page.locator(".found").isVisible()).isFalse();
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    page.locator("#card dl").first().waitFor();
    assertThat(text("#card")).contains("DS104-0007");
    assertThat(page.url()).contains("selected=hydrants/h").contains("search=");
    page.reload();
    page.locator(".found [role=option]").waitFor();
    assertThat(page.inputValue("#search")).isEqualTo("前港 ds104");
  }

  @Test
  void an_alias_is_told_beside_the_name_and_what_is_not_there_is_said_so() {
    look("q=coverage&lang=zh");
    page.fill("#search", "港头");
    page.locator(".found [role=option]").waitFor();
    assertThat(text(".found [role=option]")).contains("前港村").contains("港头").contains("东石镇");
    page.fill("#search", "没有的");
    page.locator(".found p:has-text('没有叫这个')").waitFor();
    assertThat(page.locator(".found [role=option]").count()).isZero();
  }

  @Test
  void built_and_effective_lie_side_by_side_and_the_address_brings_them_back() {
    look("q=coverage&lang=zh");
    page.locator("#compare").click();
    awaitSides();
    // three houses of seven by what is built, none by what works
    assertThat(text("[data-side=left]")).contains("42.9%");
    assertThat(text("[data-side=right]")).contains("0.0%");
    assertThat(text("#swipe .apart")).contains("−42.9").contains("−3");
    page.locator(".divider").focus();
    page.keyboard().press("ArrowRight");
    // the browser tells of an address a moment after the page has written it
    page.waitForFunction("() => location.hash.includes('swipe_at=0.52')");
    assertThat(page.url()).contains("swipe=basis/built/effective").contains("swipe_at=0.52");
    assertThat(page.locator(".divider").getAttribute("aria-valuenow")).isEqualTo("52");
    double wide = ((Number) page.evaluate("firewell.map.getSize().x")).doubleValue();
    assertThat(clip("left-gaps").get(1)).isEqualTo(clip("right-gaps").get(3));
    assertThat(clip("left-gaps").get(1) - clip("left-gaps").get(3))
        .isCloseTo(0.52 * wide, within(0.01));
    assertThat(page.evaluate("getComputedStyle(firewell.map.getPane('gaps')).display"))
        .isEqualTo("none");
    picture("swipe-zh");
    page.reload();
    awaitSides();
    assertThat(text("[data-side=left]")).contains("42.9%");
    page.locator("#swipe .close").click();
    assertThat(page.locator(".divider").count()).isZero();
    assertThat(page.url()).doesNotContain("swipe");
  }

  @Test
  void the_divider_is_dragged_and_nothing_is_asked_anew() {
    look("q=coverage&lang=en&swipe=basis/built/effective");
    awaitSides();
    Object before = page.evaluate("firewell.swipe.get().left.answer.summary.snapshot");
    page.locator(".divider").hover();
    page.mouse().down();
    page.mouse().move(500, 400);
    page.mouse().up();
    assertThat((String) page.evaluate("location.hash")).containsPattern("swipe_at=0\\.1[0-9]");
    assertThat(page.evaluate("firewell.swipe.get().left.answer.summary.snapshot"))
        .isEqualTo(before);
    assertThat(page.evaluate("firewell.map.getCenter().lng !== undefined")).isEqualTo(true);
  }

  @Test
  void what_is_tried_out_is_compared_with_nothing_built() {
    look("q=coverage&lang=zh&trial=24.700000/118.500000&swipe=plan/none/trial");
    awaitSides();
    assertThat(text("[data-side=left]")).contains("0.0%");
    assertThat(text("[data-side=right]")).contains("57.1%");
    assertThat(text("#swipe .apart")).contains("+57.1").contains("+4");
  }

  @Test
  void two_dates_of_the_levels_lie_side_by_side_on_a_phone_too() {
    page.setViewportSize(390, 844);
    look("q=completeness&lang=zh&swipe=as_of/2021-12-31/2022-12-31");
    awaitSides();
    assertThat(page.locator("#swipe-left").inputValue()).isEqualTo("2021-12-31");
    assertThat((boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
        .isTrue();
    picture("swipe-phone-zh");
  }

  @Test
  void an_intake_is_tried_beside_a_hydrant_and_a_station_says_what_it_needs() {
    look("q=coverage&lang=zh&trial=24.700000/118.500000&tried=water-intakes");
    page.locator(".trial-part .figure").waitFor();
    assertThat(text(".trial-part .figure strong")).isEqualTo("+4");
    assertThat(text("#trial")).contains("结束试放");
    page.selectOption("#trial-kind", "fire-stations");
    page.locator(".trial-part .notice").waitFor();
    assertThat(text(".trial-part .notice")).contains("行车时间");
    assertThat(page.url()).contains("tried=fire-stations");
    page.selectOption("#trial-kind", "hydrants");
    page.locator(".trial-part .figure").waitFor();
    assertThat(page.url()).doesNotContain("tried=");
  }

  @Test
  void the_map_is_printed_on_one_sheet_with_all_that_it_takes_to_read_it() {
    look("q=coverage&lang=zh&swipe=basis/built/effective&map=15/24.7/118.505");
    awaitSides();
    page.evaluate("firewell.view.change({ theme: 'dark' })");
    page.evaluate("window.before = firewell.map.getCenter()");
    for (List<String> sheet :
        List.of(
            List.of("A4", "landscape", "842 595"),
            List.of("A4", "portrait", "595 842"),
            List.of("A3", "landscape", "1191 842"))) {
      if (page.locator("#print-paper").count() == 0) {
        page.locator("#print").click();
      }
      page.selectOption("#print-paper", sheet.get(0));
      page.selectOption("#print-orientation", sheet.get(1));
      page.locator("#paper[data-ready=yes]").waitFor();
      String pdf = new String(page.pdf(byItsOwnSize()), ISO_8859_1);
      assertThat(boxes(pdf)).as("%s", sheet).containsExactly(sheet.get(2));
    }
    String said = text("#paper .paper-sheet");
    assertThat(said)
        .contains("沙漠县 · 覆盖", "截至 2022-12-31", "图例", "够不着水的建筑", "北", "快照号", "1:", "GB 50974");
    double metres = Double.parseDouble(page.locator(".scale").getAttribute("data-metres"));
    double pixels =
        ((Number) page.evaluate("document.querySelector('.ruler').getBoundingClientRect().width"))
            .doubleValue();
    double onMap =
        ((Number)
                page.evaluate(
                    """
                    (pixels) => {
                      const { map } = firewell;
                      const { y } = map.getSize().divideBy(2);
                      const at = (x) => map.containerPointToLatLng([x, y]);
                      return map.distance(at(0), at(pixels));
                    }""",
                    pixels))
            .doubleValue();
    assertThat(onMap).as("the bar, measured on the map").isCloseTo(metres, byPercent(0.5));
    picture("paper-zh");
    page.locator("#print-close").click();
    assertThat(
            page.evaluate("firewell.map.distance(window.before, firewell.map.getCenter()) < 4.3"))
        .as("less than a pixel from where it was")
        .isEqualTo(true);
    assertThat(page.url()).contains("theme=dark").contains("swipe=basis");
    assertThat(page.locator("#stage > #map").isVisible()).isTrue();
  }

  @Test
  void a_view_is_shared_by_its_address() {
    profile.grantPermissions(List.of("clipboard-read", "clipboard-write"));
    look("q=coverage&lang=zh");
    page.locator("#share").click();
    page.locator("#tools .told:not(:empty)").waitFor();
    assertThat(text("#tools .told")).contains("已复制");
    assertThat(page.evaluate("navigator.clipboard.readText()")).isEqualTo(page.url());
  }

  @Test
  void an_address_that_is_put_in_is_the_view_that_it_is_in_another_window() {
    look("q=coverage&lang=zh&selected=hydrants/h&trial=24.700000/118.500000");
    page.locator("#card dl").first().waitFor();
    page.locator(".trial-reading").waitFor();
    look("q=coverage&coverage.reach=90&map=15/24.70000/118.51000&lang=en");
    page.waitForFunction(
        "() => String(firewell.answers.coverage.get().answer.summary.question.reach) === '90'");
    assertThat(page.locator("#card").isVisible()).isFalse();
    assertThat(page.locator(".trial-reading").count()).isZero();
    assertThat(page.evaluate("firewell.map.getZoom()")).isEqualTo(15);
    assertThat((double) page.evaluate("firewell.map.getCenter().lng"))
        .isCloseTo(118.51, within(1e-5));
    look("q=coverage&trial=24.700000/118.510000&lang=en");
    page.locator(".trial-part .figure").waitFor();
    assertThat(page.url()).contains("map=15/");
  }

  @Test
  void an_address_is_followed_though_the_page_writes_its_own_meanwhile() {
    look("q=coverage&lang=zh");
    page.evaluate(
        "() => { location.hash = 'q=coverage&lang=en'; firewell.view.change({ search: 'h' }); }");
    page.waitForFunction("() => document.documentElement.lang === 'en'");
    assertThat(page.url()).contains("lang=en").doesNotContain("search=");
  }

  @Test
  void what_the_map_could_not_have_is_told_and_had_as_soon_as_it_can_be() {
    String tiles = "**/tiles/WebMercatorQuad/**";
    page.route(tiles, Route::abort);
    page.navigate(address("/#q=coverage&lang=zh&theme=light"));
    page.locator("#missing:has-text('连不上服务器')").waitFor();
    assertThat(text("#missing")).containsPattern("图上有 \\d+ 块还没取到");
    picture("map-missing-zh");
    page.evaluate("location.hash = 'q=coverage&lang=en&theme=dark'");
    page.locator("#missing:has-text('cannot be reached')").waitFor();
    page.unroute(tiles);
    page.locator("#missing")
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    page.waitForFunction(
        "() => firewell.layers.every((layer) => !layer.isShown() || layer.tiles.isDrawn())");
    assertThat(
            (int)
                page.evaluate(
                    "firewell.layers.find(({ name }) => name === 'buildings').tiles.shapeCount()"))
        .as("houses, those in two tiles twice")
        .isGreaterThanOrEqualTo(7);
  }

  @Test
  void a_job_is_followed_though_the_network_goes_meanwhile() {
    Set<String> asked = new HashSet<>();
    page.route(
        "**/ogc/jobs/**",
        route -> {
          if (asked.add(route.request().url())) {
            route.abort();
          } else {
            route.resume();
          }
        });
    look("q=coverage&coverage.reach=77&lang=zh");
    assertThat(asked)
        .as("each failed once")
        .anyMatch(url -> url.endsWith("/results"))
        .anyMatch(url -> !url.endsWith("/results"));
  }

  @Test
  void skipping_to_the_map_by_keyboard_leaves_the_view_as_it_is() {
    look("q=coverage&lang=en");
    page.keyboard().press("Tab");
    assertThat(focused()).isEqualTo("skip");
    page.keyboard().press("Enter");
    page.waitForFunction("() => !location.hash.includes('#map') || location.hash.includes('=')");
    page.waitForTimeout(200);
    assertThat(page.url()).contains("lang=en", "q=coverage");
    assertThat(page.evaluate("document.documentElement.lang")).isEqualTo("en");
  }

  private void look(String view) {
    page.navigate(address("/#theme=light&" + view));
    page.waitForFunction(
        "() => window.firewell && firewell.names.get().size > 0"
            + " && firewell.answers.coverage.get().phase === 'ready'");
  }

  private void awaitSides() {
    page.waitForFunction(
        "() => ['left', 'right'].every((side) =>"
            + " window.firewell?.swipe?.get()?.[side].phase === 'ready')");
    page.locator("#swipe .apart").waitFor();
  }

  private Object focused() {
    return page.evaluate("document.activeElement.id");
  }

  /** Top, right, bottom, left of what is seen of a pane. */
  private List<Double> clip(String pane) {
    String rect = (String) page.evaluate("(name) => firewell.map.getPane(name).style.clip", pane);
    return Pattern.compile("-?[\\d.]+")
        .matcher(rect)
        .results()
        .map(found -> Double.valueOf(found.group()))
        .toList();
  }

  private static Page.PdfOptions byItsOwnSize() {
    return new Page.PdfOptions().setPreferCSSPageSize(true).setPrintBackground(true);
  }

  /** The size of each page in points, to the point. */
  private static List<String> boxes(String pdf) {
    return Pattern.compile("/MediaBox \\[0 0 ([\\d.]+) ([\\d.]+)]")
        .matcher(pdf)
        .results()
        .map(box -> rounded(box.group(1)) + " " + rounded(box.group(2)))
        .toList();
  }

  private static long rounded(String points) {
    return Math.round(Double.parseDouble(points));
  }

  private static Percentage byPercent(double percent) {
    return Percentage.withPercentage(percent);
  }
}
