package org.firewell.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.firewell.FirewellServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The map in a real browser, against the whole server on a database file of its own, filled with
 * the demo county. One village's name is markup that would run a script.
 */
@SpringBootTest(
    classes = FirewellServer.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MapTest {

  private static final Path DEMO = Path.of("gis-data/jinjiang");
  private static final Path PICTURES = Path.of("target/screenshots");
  private static final String MARKUP = "<img src=x onerror='window.hacked = true'>";
  private static final int WIDE = 1280;
  private static final int HIGH = 800;

  /** Every layer that would be clicked before a village is. */
  private static final String VILLAGES_ALONE =
      "layers=hydrants,water-intakes,fire-stations,micro-stations,buildings";

  @LocalServerPort int port;
  private Browser browser;
  private MapPage map;

  @DynamicPropertySource
  static void county(DynamicPropertyRegistry properties) throws IOException {
    Path folder = Files.createTempDirectory(Path.of("target"), "map-");
    Path dataset = demoWithMarkup(folder);
    String database = "jdbc:h2:file:./" + folder.resolve("county") + ";DB_CLOSE_ON_EXIT=FALSE";
    properties.add("spring.datasource.url", () -> database);
    properties.add("firewell.dataset", dataset::toString);
  }

  @BeforeAll
  void openBrowser() {
    browser = Browser.openOrSkip();
    awaitFirstAnswers();
  }

  /** A first start loads the county and answers every question, behind a page that is up. */
  private void awaitFirstAnswers() {
    map = MapPage.open(browser, address(), WIDE, HIGH, "");
    map.close();
    map = null;
  }

  @AfterAll
  void closeBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  @AfterEach
  void the_page_complains_of_nothing_and_asks_no_other_host() {
    if (map != null) {
      List<String> complaints = map.complaints();
      map.close();
      map = null;
      assertThat(complaints).isEmpty();
    }
  }

  @Test
  void the_county_appears_with_its_villages_in_the_colours_of_their_levels() {
    open("q=completeness");
    assertThat(map.text("#head .county")).isEqualTo("晋江市");
    assertThat(coloursOf("villages"))
        .as("colours of levels that are drawn")
        .anyMatch(colour -> levelColours().contains(colour));
    assertThat(map.text("#question .sentence")).contains("村（社区）中").contains("达到 L2");
    assertThat(map.text("#band")).contains("模拟数据");
  }

  @Test
  void a_click_on_a_village_opens_the_card_that_says_why() {
    Map<?, ?> village = villageThatLacks();
    open("q=completeness&lang=zh&" + VILLAGES_ALONE + "&map=" + place(village, 14));
    map.clickMap(number(village, "lon"), number(village, "lat"));
    map.find("#card .lacks").first().waitFor();
    assertThat(map.text("#card h2")).isEqualTo(village.get("name"));
    assertThat(map.text("#card .verdict")).startsWith("L");
    assertThat(map.text("#card")).contains("为什么是这个等级");
    assertThat(map.find("#card .lacks li").count()).isPositive();
    assertThat(map.view()).contains("selected=villages/" + village.get("id"));
  }

  @Test
  void every_code_that_an_answer_gives_has_its_word() {
    open("q=completeness");
    assertThat(
            (List<?>)
                map.ask(
                    """
        async () => {
          const { hasText } = await import('/js/i18n/words.js');
          const { readCode } = await import('/js/pure/levels.js');
          const codes = firewell.answers.completeness.get().answer.features.flatMap(
            ({ properties }) =>
              [...properties.missing, ...properties.to_check, ...properties.warnings]);
          const heads = new Set(codes.map((text) => readCode(text).code));
          return [...heads].filter((code) => !hasText(`missing.${code}`));
        }"""))
        .isEmpty();
  }

  @Test
  void a_building_out_of_reach_says_how_far_the_nearest_source_is() {
    Map<?, ?> gap = firstGap();
    open("q=coverage&selected=buildings/" + gap.get("id"));
    map.find("#card .verdict").waitFor();
    assertThat(map.text("#card .verdict")).contains("够不着水");
    map.find("#card .aloud").waitFor();
    assertThat(map.text("#card .aloud")).contains("最近的有效水源直线").contains(" m");
  }

  @Test
  void the_card_of_a_building_tells_three_distances_and_draws_the_ways() {
    Map<?, ?> gap = firstGap();
    open("q=coverage&lang=en&selected=buildings/" + gap.get("id"));
    map.find("#card .ways tbody tr").nth(2).waitFor();
    assertThat(map.find("#card .ways tbody tr").count()).isEqualTo(3);
    assertThat(map.text("#card .ways")).contains("Straight").contains("Hose").contains("Station");
    assertThat(map.text("#card")).contains("GB 50974-2014 7.2.5");
    assertThat(
            (int)
                map.ask(
                    "firewell.explained.get().explanation.features"
                        + ".filter(({ geometry }) => geometry).length"))
        .isPositive();
    assertThat(map.find(".leaflet-selection-pane path").count())
        .as("each way has a casing, and the building an outline")
        .isGreaterThanOrEqualTo(3);
    map.find("#card .close").click();
    assertThat(map.find(".leaflet-selection-pane path").count()).isZero();
  }

  @Test
  void a_hydrant_says_its_state_its_attributes_and_where_it_is_known_from() {
    open("q=quota");
    Object id =
        map.ask(
            "fetch('/ogc/collections/hydrants/items?f=json&limit=1')"
                + ".then((r) => r.json()).then((page) => page.features[0].id)");
    map.ask("(id) => firewell.view.change({selected: {collection: 'hydrants', id}})", id);
    map.find("#card dl").first().waitFor();
    assertThat(map.text("#card")).contains("登记信息").contains("来源").contains("示意");
    assertThat(map.text("#card .verdict")).isNotBlank();
  }

  @Test
  void the_language_is_switched_and_stands_in_the_address() {
    open("q=completeness");
    map.find("#language").click();
    assertThat(map.text("#tab-coverage")).isEqualTo("Coverage");
    assertThat(map.text("#question .sentence")).contains("villages");
    assertThat(map.view()).contains("lang=en");
    map.find("#language").click();
    assertThat(map.text("#tab-coverage")).isEqualTo("覆盖");
  }

  @Test
  void another_day_is_asked_of_tiles_and_answers() {
    open("q=completeness&map=14/24.82/118.57");
    String before = map.text("#question .figure strong");
    map.find("#as-of").fill("2021-06-30");
    map.find("#as-of").dispatchEvent("change");
    map.awaitStillness();
    assertThat(map.requests())
        .anyMatch(url -> url.contains("/tiles/") && url.contains("2021-06-30"));
    assertThat(map.ask("firewell.answers.completeness.get().answer.summary.as_of"))
        .isEqualTo("2021-06-30");
    assertThat(map.text("#question .figure strong")).isNotEqualTo(before);
    assertThat(map.view()).contains("as_of=2021-06-30");
  }

  @Test
  void the_legend_switches_layers_and_the_address_keeps_it() {
    open("q=completeness&map=14/24.82/118.57");
    assertThat(shapes("hydrants")).isPositive();
    map.find("[data-layer=hydrants]").uncheck();
    assertThat(map.ask("firewell.layers.find((l) => l.name === 'hydrants').isShown()"))
        .isEqualTo(false);
    assertThat(map.view()).contains("layers=hydrants");
    map.find("[data-layer=hydrants]").check();
    map.awaitStillness();
    assertThat(shapes("hydrants")).isPositive();
  }

  @Test
  void the_answer_on_coverage_is_shown_and_its_gaps_are_drawn() {
    open("q=coverage");
    assertThat(map.text("#question .sentence")).contains("够不着");
    assertThat(map.text("#question .figure strong")).endsWith("%");
    assertThat(map.find("#question tbody tr").count()).isGreaterThanOrEqualTo(20);
    assertThat(coloursOf("gaps")).contains((String) map.ask("firewell.colours().gaps.A"));
  }

  @Test
  void an_answer_is_downloaded_in_three_forms() {
    open("q=completeness");
    Object files =
        map.ask(
            """
            Promise.all([...document.querySelectorAll('#panel .files a')].map((link) =>
              fetch(link.href).then((file) =>
                `${link.textContent} ${file.status} ${file.headers.get('content-type')}`)))
            """);
    assertThat(files)
        .isEqualTo(
            List.of(
                "GEOJSON 200 application/geo+json",
                "CSV 200 text/csv;charset=UTF-8",
                "XLSX 200 application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));
  }

  @Test
  void a_setting_runs_the_question_anew() {
    open("q=coverage");
    String before = map.text("#question .figure strong");
    map.find("#settings-coverage .further summary").click();
    map.find("#coverage-reach").fill("400");
    map.find("#question .primary").click();
    map.awaitStillness();
    assertThat(map.text("#question .figure strong")).isNotEqualTo(before);
    assertThat(map.view()).contains("coverage.reach=400");
  }

  @Test
  void the_quota_shows_where_text_and_table_disagree() {
    open("q=quota");
    assertThat(map.text("#question .sentence")).contains("应建消火栓");
    assertThat(map.text("#question")).contains("正文");
  }

  @Test
  void townships_stand_by_rank_and_one_narrows_the_list_to_its_villages() {
    open("q=completeness&lang=zh");
    assertThat(map.text(".roll-up tbody tr >> nth=0")).startsWith("1");
    String name = map.text(".roll-up tbody tr >> nth=-1 >> .link");
    map.find(".roll-up tbody .link").last().click();
    map.find(".roll-up tr.chosen").waitFor();
    map.find("#card .bars").waitFor();
    assertThat(map.text("#question")).contains(name + "各村");
    assertThat(map.text("#card h2")).isEqualTo(name);
    assertThat(map.text("#card")).contains("名").contains("缺得最多的");
    map.find("#question .plain:has-text('回到全县')").click();
    assertThat(map.find(".roll-up tr.chosen").count()).isZero();
  }

  @Test
  void a_target_opens_to_its_months_its_units_and_the_names_behind_it() {
    open("q=targets&lang=zh&ruleset=sanyuan-2023");
    assertThat(map.text("#question .sentence")).contains("项目标中");
    assertThat(map.find("#question .target").count()).isEqualTo(14);
    map.find(".target:has-text('行政村微型消防站') > summary").click();
    map.find(".target[open] .series canvas").waitFor();
    assertThat(map.find(".target[open] tbody tr").count()).isGreaterThanOrEqualTo(12);
    assertThat(map.text(".target[open]")).contains("按近月进度").contains("township sheet");
    map.find(".target[open] summary:has-text('未达的')").click();
    map.find(".target[open] .names .link").first().click();
    assertThat(map.view()).contains("selected=villages/");
  }

  @Test
  void what_moved_since_a_day_is_listed_with_its_reasons_and_drawn() {
    open("q=changes&lang=zh&changes.since=2022-09-30");
    assertThat(map.text("#question .sentence")).contains("自 2022-09-30 以来");
    assertThat(shapes("moves")).isPositive();
    assertThat(map.text("#question .rows .row >> nth=0")).contains("→").contains("已");
    map.find("#question .rows .row").first().click();
    assertThat(map.view()).contains("selected=villages/");
  }

  @Test
  void markup_in_a_name_is_shown_as_text_and_never_run() {
    open("q=completeness");
    Object id =
        map.ask(
            "[...firewell.names.get().values()]"
                + ".find((f) => f.properties.name.startsWith('<img')).properties.id");
    map.ask("(id) => firewell.view.change({selected: {collection: 'villages', id}})", id);
    map.find("#card dl").first().waitFor();
    assertThat(map.text("#card h2")).isEqualTo(MARKUP);
    assertThat(map.ask("window.hacked ?? false")).isEqualTo(false);
  }

  @Test
  void questions_are_reached_by_keyboard() {
    open("q=completeness");
    map.find("#tab-completeness").focus();
    map.press("ArrowRight");
    assertThat(map.ask("document.activeElement.id")).isEqualTo("tab-quota");
    assertThat(map.view()).contains("q=quota");
    map.find("#question tbody .link").first().click();
    map.find("#card dl").first().waitFor();
    map.find("#card .close").focus();
    map.press("Escape");
    assertThat(map.find("#card").isVisible()).isFalse();
  }

  @Test
  void a_hydrant_that_is_tried_tells_whom_it_covers_while_it_is_dragged() {
    Map<?, ?> gap = placeOfGap();
    open("q=coverage&lang=zh&map=" + place(gap, 16));
    map.find("#trial").click();
    map.clickMap(number(gap, "lon"), number(gap, "lat"));
    map.find(".trial-part .figure").waitFor();
    assertThat(map.text(".trial-part .figure strong")).startsWith("+");
    assertThat(map.text(".trial-reading")).isEqualTo(map.text(".trial-part .figure strong"));
    assertThat(map.text(".trial-part .bars")).contains("够得着了");
    assertThat(map.view()).contains("trial=");

    // void: a function that is given back, here the one that ends it, would be called at once
    map.ask(
        "window.told = [];"
            + " void firewell.trial.subscribe(({ at, change }) => told.push([at, change]))");
    map.drag(".trial", 0, 220);
    map.await("() => new Set(told.map(([, change]) => change)).size > 1");
    assertThat((int) map.ask("new Set(told.map(([at]) => String(at))).size"))
        .as("places told while the button is still down")
        .isGreaterThan(1);
    map.drop();

    map.press("Escape");
    assertThat(map.find(".trial").count()).isZero();
    assertThat(map.text("#trial")).isEqualTo("试放消火栓");
    assertThat(map.view()).doesNotContain("trial=");
  }

  @Test
  void gap_patches_are_listed_by_rank_and_a_click_flies_to_one() {
    open("q=gap-patches&lang=zh");
    assertThat(map.text("#question .sentence")).contains("连成");
    assertThat(map.find("#question .rows .row").count()).isGreaterThanOrEqualTo(10);
    assertThat(map.text("#question .rows .row >> nth=0")).startsWith("1");
    assertThat(shapes("gap-patches")).isPositive();
    int far = (int) map.ask("firewell.map.getZoom()");
    map.find("#question .rows .row").first().click();
    map.awaitStillness();
    assertThat((int) map.ask("firewell.map.getZoom()")).isGreaterThan(far);
    assertThat(map.find("#question .row[aria-pressed=true]").count()).isEqualTo(1);
    assertThat(map.find(".leaflet-selection-pane path").count()).isPositive();
  }

  @Test
  void single_losses_are_listed_by_rank_and_a_click_selects_what_fails() {
    open("q=losses&lang=zh&losses.loss=hydrants");
    assertThat(map.text("#question .sentence")).contains("只靠一样东西");
    assertThat(map.find("#question .rows .row").count()).isGreaterThanOrEqualTo(10);
    assertThat(map.text("#question .rows .row >> nth=0")).startsWith("1");
    map.find("#question .rows .row").first().click();
    assertThat(map.view()).contains("selected=hydrants");
  }

  @Test
  void service_areas_are_told_by_limit_and_by_station() {
    open("q=service-areas&lang=zh");
    assertThat(map.text("#question .sentence")).contains("5 分钟内能到");
    assertThat(map.text("#legend")).contains("15 分钟以内");
    assertThat(shapes("service-areas")).isPositive();
    map.find("#question .rows .row").first().click();
    assertThat(map.find("#question .row[aria-pressed=true]").count()).isEqualTo(1);
    map.find("#question .row[aria-pressed=true]").click();
    assertThat(map.find("#question .row[aria-pressed=true]").count()).isZero();
  }

  @Test
  void a_hydrant_is_tried_by_keyboard_alone() {
    Map<?, ?> gap = placeOfGap();
    open("q=coverage&lang=en&map=" + place(gap, 17));
    map.find("#trial").focus();
    map.press("Enter");
    assertThat(map.ask("document.activeElement.id")).isEqualTo("map");
    map.press("Enter");
    map.find(".trial-part .figure").waitFor();
    String before = map.view();
    map.find(".trial").focus();
    map.press("Shift+ArrowDown");
    assertThat(map.view()).contains("trial=").isNotEqualTo(before);
    map.press("Escape");
    assertThat(map.find(".trial").count()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "zh, light, 1280", "zh, dark, 1280", "en, light, 1280", "en, dark, 1280",
    "zh, light, 390", "zh, dark, 390", "en, light, 390", "en, dark, 390"
  })
  void pictures_are_kept_of_every_question(String language, String theme, int width)
      throws IOException {
    Files.createDirectories(PICTURES);
    int height = width == WIDE ? HIGH : 844;
    String look = "lang=" + language + "&theme=" + theme + "&siting.count=15&q=";
    map = MapPage.open(browser, address(), width, height, look + "completeness");
    String name = language + "-" + theme + "-" + width + ".png";
    for (String question :
        List.of("completeness", "coverage", "quota", "targets", "siting", "planned-quota")) {
      map.find("#tab-" + question).click();
      map.awaitStillness();
      Path picture = PICTURES.resolve(question + "-" + name);
      map.picture(picture);
      assertThat(picture).isNotEmptyFile();
    }
  }

  private void open(String view) {
    map = MapPage.open(browser, address(), WIDE, HIGH, "theme=light&" + view);
  }

  private String address() {
    return "http://localhost:" + port;
  }

  /** A village with something missing, where a click in its middle hits it. */
  private Map<?, ?> villageThatLacks() {
    open("q=completeness&" + VILLAGES_ALONE);
    Map<?, ?> village =
        (Map<?, ?>)
            map.ask(
                """
                async () => {
                  const { anchorOf } = await import('/js/pure/geojson.js');
                  const layer = firewell.layers.find((l) => l.name === 'villages');
                  for (const finding of firewell.answers.completeness.get().answer.features) {
                    const [lon, lat] = anchorOf(finding.geometry);
                    const hit = layer.shapeAt({ lat, lng: lon }, 0);
                    const { id, name, missing } = finding.properties;
                    if (missing.length > 0 && hit?.id === id) {
                      return { id, name, lon, lat };
                    }
                  }
                  return null;
                }""");
    map.close();
    return village;
  }

  private Map<?, ?> firstGap() {
    open("q=coverage");
    Map<?, ?> gap =
        (Map<?, ?>)
            map.ask(
                "firewell.answers.coverage.get().answer.features"
                    + ".find((f) => f.properties.covered === 'no').properties");
    map.close();
    return gap;
  }

  /** Where a building stands that has no source near. */
  private Map<?, ?> placeOfGap() {
    open("q=coverage");
    Map<?, ?> place =
        (Map<?, ?>)
            map.ask(
                """
                async () => {
                  const { anchorOf } = await import('/js/pure/geojson.js');
                  const gap = firewell.answers.coverage.get().answer.features
                    .find(({ properties }) => properties.gap_class === 'A');
                  const [lon, lat] = anchorOf(gap.geometry);
                  return { lon, lat };
                }""");
    map.close();
    return place;
  }

  private static String place(Map<?, ?> village, int zoom) {
    return zoom + "/" + number(village, "lat") + "/" + number(village, "lon");
  }

  private static double number(Map<?, ?> members, String name) {
    return ((Number) members.get(name)).doubleValue();
  }

  private int shapes(String layer) {
    return (int)
        map.ask("(name) => firewell.layers.find((l) => l.name === name).tiles.shapeCount()", layer);
  }

  @SuppressWarnings("unchecked") // a list of texts by its making
  private List<String> levelColours() {
    return (List<String>) map.ask("firewell.colours().levels");
  }

  /** The colours of a pane's canvases, as #rrggbb, opaque ones alone. */
  @SuppressWarnings("unchecked") // a list of texts by its making
  private List<String> coloursOf(String pane) {
    return (List<String>)
        map.ask(
            """
            (pane) => {
              const found = new Set();
              const canvases = document.querySelectorAll(`.leaflet-${pane}-pane canvas`);
              for (const canvas of [...canvases].filter(({ width }) => width > 0)) {
                const { data } = canvas.getContext('2d')
                  .getImageData(0, 0, canvas.width, canvas.height);
                for (let i = 0; i < data.length; i += 4) {
                  if (data[i + 3] === 255) {
                    found.add('#' + [data[i], data[i + 1], data[i + 2]]
                      .map((channel) => channel.toString(16).padStart(2, '0')).join(''));
                  }
                }
              }
              return [...found];
            }""",
            pane);
  }

  private static Path demoWithMarkup(Path folder) throws IOException {
    Path copy = Files.createDirectory(folder.resolve("jinjiang"));
    try (Stream<Path> files = Files.list(DEMO)) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
    Path villages = copy.resolve("villages.geojson");
    String named = "\"name\":\"" + MARKUP + "\"";
    Files.writeString(
        villages, Files.readString(villages).replaceFirst("\"name\":\"[^\"]*\"", named));
    return copy;
  }
}
