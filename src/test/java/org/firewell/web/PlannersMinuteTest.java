package org.firewell.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.firewell.feature.Village;
import org.junit.jupiter.api.Test;

/** A planner finds a village, asks anew, looks at a gap, tries a hydrant, shares and prints it. */
class PlannersMinuteTest extends MinuteTest {

  private static final String REACH = "120";

  @Test
  void a_planner_s_minute() {
    page.navigate(address("/#lang=zh&theme=light"));
    findsAVillage();
    asksWithAnotherReach();
    fliesToAGap();
    comparesBuiltAndEffectiveAndTwoDays();
    triesAHydrant();
    sharesTheView();
    printsIt();
  }

  private void findsAVillage() {
    Village village = villageOfItsName();
    String township = nameOf(village.township());
    page.locator("#search").click();
    page.keyboard().type(village.name());
    page.locator(".found [role=option]").first().waitFor();
    assertThat(text(".found [role=option]")).contains(village.name(), "村", township);
    page.keyboard().press("Enter");
    page.locator("#card dl").first().waitFor();
    assertThat(text("#card h2")).isEqualTo(village.name());
    awaitStillness();
    double[] middle = middle();
    assertThat(village.geometry().getEnvelopeInternal().contains(middle[0], middle[1]))
        .as("the map flew to the village")
        .isTrue();
    seen("planner-village");
    page.locator("#card .close").click();
  }

  private void asksWithAnotherReach() {
    page.locator("#tab-coverage").click();
    page.locator("#question .figure strong").waitFor();
    String before = text("#question .figure strong");
    page.locator("#settings-coverage .further summary").click();
    page.fill("#coverage-reach", REACH);
    page.locator("#question .primary").click();
    page.locator("#question .run progress").waitFor();
    page.waitForFunction(
        "(reach) => String(firewell.answers.coverage.get().answer?.summary.question.reach)"
            + " === reach && firewell.answers.coverage.get().phase === 'ready'",
        REACH);
    Map<?, ?> demand = demand(Map.of("reach", Double.valueOf(REACH)));
    assertThat(text("#question .figure strong"))
        .isEqualTo(percent(number(demand, "covered"), number(demand, "total")))
        .isNotEqualTo(before);
    assertThat(text("#question .sentence"))
        .contains(whole(number(demand, "total")), whole(number(demand, "gap")));
    page.locator("#coverage-reach").fill("");
    page.locator("#question .primary").click();
    page.locator("#question .figure strong:text-is('" + before + "')").waitFor();
  }

  private void fliesToAGap() {
    page.locator("#tab-gap-patches").click();
    Locator rows = page.locator("#question .rows .row");
    rows.nth(2).waitFor();
    assertThat(rows.nth(2).innerText()).startsWith("3 ");
    Map<?, ?> gap =
        (Map<?, ?>)
            page.evaluate(
                """
                () => {
                  const { properties, geometry } = firewell.answers['gap-patches'].get().answer.features
                    .find(({ properties }) => properties.rank === 3);
                  const flat = geometry.coordinates.flat(Infinity);
                  const [lons, lats] = [0, 1].map((odd) => flat.filter((_, i) => i % 2 === odd));
                  return { buildings: properties.buildings, west: Math.min(...lons), east: Math.max(...lons),
                    south: Math.min(...lats), north: Math.max(...lats) };
                }""");
    rows.nth(2).click();
    page.locator("#question .row[aria-pressed=true]").waitFor();
    awaitStillness();
    double[] middle = middle();
    assertThat(middle[0]).isBetween(degrees(gap, "west"), degrees(gap, "east"));
    assertThat(middle[1]).isBetween(degrees(gap, "south"), degrees(gap, "north"));
    assertThat((int) page.evaluate("firewell.map.getZoom()")).isGreaterThan(12);
    picture("minute-planner-gap");
  }

  private void comparesBuiltAndEffectiveAndTwoDays() {
    page.locator("#tab-coverage").click();
    page.locator("#compare").click();
    page.locator("#swipe .apart").waitFor();
    for (String side : List.of("built", "effective")) {
      Map<?, ?> demand = demand(Map.of("basis", side));
      assertThat(text("[data-side=" + (side.equals("built") ? "left" : "right") + "] strong"))
          .startsWith(percent(number(demand, "covered"), number(demand, "total")).replace("%", ""));
    }
    page.selectOption("#swipe-by", "as_of");
    page.waitForFunction("() => document.getElementById('swipe-left')?.type === 'date'");
    page.locator("#swipe .apart").waitFor();
    Map<?, ?> then = demand(Map.of("as_of", page.inputValue("#swipe-left")));
    assertThat(text("[data-side=left] strong"))
        .startsWith(percent(number(then, "covered"), number(then, "total")).replace("%", ""));
    assertThat(text("#swipe .apart")).contains("个百分点");
    awaitStillness();
    seen("planner-swipe");
    page.locator("#swipe .close").click();
  }

  private void triesAHydrant() {
    Map<?, ?> gap =
        (Map<?, ?>)
            page.evaluate(
                """
                async () => {
                  const { anchorOf } = await import('/js/pure/geojson.js');
                  const [lon, lat] = anchorOf(firewell.answers.coverage.get().answer.features
                    .find(({ properties }) => properties.gap_class === 'A').geometry);
                  firewell.map.setView([lat, lon], 16, { animate: false });
                  return { lon, lat };
                }""");
    assertThat(gap.get("lon")).isNotNull();
    awaitStillness();
    page.locator("#trial").click();
    page.locator("#map").click();
    page.locator(".trial-part .figure").waitFor();
    assertThat(text(".trial-reading"))
        .startsWith("+")
        .isEqualTo(text(".trial-part .figure strong"));
    page.evaluate("window.told = new Set([document.querySelector('.trial-reading').textContent])");
    page.evaluate(
        "void firewell.trial.subscribe(({ change }) => change &&"
            + " told.add(document.querySelector('.trial-reading').textContent))");
    pressMouseInTheMiddleOf(".trial");
    page.mouse().move(700, 470, new Mouse.MoveOptions().setSteps(12));
    page.waitForFunction("() => told.size > 1");
    page.mouse().up();
    page.waitForFunction("() => location.hash.includes('trial=')");
    awaitTheLastWord();
    Map<?, ?> change =
        (Map<?, ?>)
            page.evaluate(
                """
                async () => {
                  const { whatIfCoverage } = await import('/js/api.js');
                  const { summary } = firewell.answers.coverage.get().answer;
                  const { summary: said } = await whatIfCoverage(
                    { as_of: summary.as_of, ruleset: summary.ruleset, ...summary.question },
                    firewell.trial.built());
                  return { before: said.before.covered, after: said.after.covered };
                }""");
    assertThat(text(".trial-part"))
        .contains(
            "覆盖由 %s 变为 %s"
                .formatted(whole(number(change, "before")), whole(number(change, "after"))));
    seen("planner-trial");
  }

  /** Until what is read is of where it was put down. */
  private void awaitTheLastWord() {
    page.waitForFunction(
        """
        async () => {
          const before = firewell.trial.get().change;
          await new Promise((resolve) => setTimeout(resolve, 700));
          return before && firewell.trial.get().change === before;
        }""");
  }

  private void sharesTheView() {
    profile.grantPermissions(List.of("clipboard-read", "clipboard-write"));
    page.locator("#share").click();
    page.locator("#tools .told:not(:empty)").waitFor();
    String shared = (String) page.evaluate("navigator.clipboard.readText()");
    assertThat(shared).isEqualTo(page.url());
    Page mine = page;
    try (BrowserContext other = browser.profile(1280, 900)) {
      Page theirs = other.newPage();
      theirs.setDefaultTimeout(60_000);
      watch(theirs);
      theirs.navigate(shared);
      theirs.locator(".trial-part .figure").waitFor();
      for (String said :
          List.of(
              "#question .sentence", ".trial-part .figure", ".trial-part .interval", "#legend")) {
        assertThat(theirs.locator(said).first().innerText())
            .as(said)
            .isEqualTo(mine.locator(said).first().innerText());
      }
      assertThat(theirs.evaluate("firewell.map.getZoom()"))
          .isEqualTo(mine.evaluate("firewell.map.getZoom()"));
      assertThat((double) theirs.evaluate("firewell.map.getCenter().lng"))
          .isCloseTo(middle()[0], within(1e-5));
    }
  }

  private void printsIt() {
    String scene = text("#question .sentence");
    page.locator("#print").click();
    page.locator("#paper[data-ready=yes]").waitFor();
    assertThat(text("#paper .paper-sheet"))
        .contains("晋江市 · 覆盖", "截至 2022-12-31 · 依据", "图例", "北", "1:", "条款：", "数据来源：", "快照号：", "模拟数据")
        .contains(scene);
    assertThat(page.locator("#paper .north svg").isVisible()).isTrue();
    assertThat(page.locator("#paper .ruler").boundingBox().width).isGreaterThan(50);
    assertThat(sheets()).containsExactly("842 595");
    picture("minute-planner-paper");
    page.locator("#print-close").click();
    assertThat(page.locator("#stage > #map").isVisible()).isTrue();
  }

  private Map<?, ?> demand(Map<String, ?> inputs) {
    return (Map<?, ?>) ((Map<?, ?>) answer("coverage", inputs).get("summary")).get("demand");
  }

  private String nameOf(String township) {
    return features.list(org.firewell.feature.FeatureType.TOWNSHIPS).stream()
        .filter(unit -> unit.id().equals(township) || township.equals(unit.code()))
        .findFirst()
        .orElseThrow()
        .name();
  }

  private double[] middle() {
    Map<?, ?> centre = (Map<?, ?>) page.evaluate("firewell.map.getCenter()");
    return new double[] {degrees(centre, "lng"), degrees(centre, "lat")};
  }

  private static double degrees(Map<?, ?> members, String name) {
    return ((Number) members.get(name)).doubleValue();
  }

  private static String percent(long part, long whole) {
    return String.format(Locale.ROOT, "%.1f%%", 100.0 * part / whole);
  }

  private static String whole(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
