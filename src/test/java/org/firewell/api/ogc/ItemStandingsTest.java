package org.firewell.api.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.firewell.account.Role;
import org.firewell.api.ApiTest;
import org.firewell.feature.County;
import org.firewell.feature.Drafts;
import org.firewell.feature.Edit;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Features;
import org.firewell.feature.FireResistance;
import org.firewell.feature.Village;
import org.firewell.geo.TileSquare;
import org.firewell.scene.Scene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/**
 * Facilities tell whether they are built and effective, whoever asks and in whichever form, as
 * their standings say:
 *
 * <pre>
 * h-works     in service, inspected 2022-12-01      h-overdue  inspected 2020-01-01
 * h-planned   not built yet                         h-open     nobody knows its condition
 * h-gone      until 2022-06-30                      w          a pool of 150 m3, dry in summer
 * f           in service                            m          its pump was last started in 2020
 * </pre>
 */
@TestPropertySource(
    properties = {
      "firewell.public-view=rounded",
      "spring.datasource.url=jdbc:h2:mem:standings;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE"
    })
class ItemStandingsTest extends ApiTest {

  private static final String COLLECTIONS = "/ogc/collections/";
  private static final String HYDRANTS = COLLECTIONS + "hydrants/items";
  private static final String POOL = COLLECTIONS + "water-intakes/items/w";
  private static final String GEOJSON = "application/geo+json";

  @Override
  @BeforeEach
  protected void load() {
    if (features.county().isEmpty()) {
      Scene scene = new Scene();
      scene.village("v").box(-200, -200, 200, 200).with("fire_resistance", "ordinary");
      scene.hydrant("h-works").east(10);
      scene.hydrant("h-overdue").east(20).with("inspected_on", "2020-01-01");
      scene.hydrant("h-planned").east(30).with("lifecycle", "planned");
      scene.hydrant("h-open").east(40).with("condition", "unknown");
      scene.hydrant("h-gone").east(50).with("valid_to", "2022-07-01");
      scene
          .intake("w")
          .east(60)
          .with("village", "v")
          .with("volume_m3", "150")
          .with("dry_season_ok", "no");
      scene.fireStation("f").east(70);
      scene.microStation("m").east(80).with("pump_started_on", "2020-01-01");
      scene.layer(FeatureType.PIPES);
      features.load(
          new County("沙漠县", Scene.DAY, List.of("jinjiang-2022")),
          scene.ground(),
          Map.of(),
          Drafts.imported());
    }
  }

  @Test
  void a_page_tells_what_is_built_and_effective_on_the_countys_day() {
    JsonNode page = get(HYDRANTS).json();

    assertThat(page.path("as_of").asString()).isEqualTo("2022-12-31");
    assertThat(told(page))
        .containsExactly(
            "h-gone - -",
            "h-open yes unknown",
            "h-overdue yes no",
            "h-planned no no",
            "h-works yes yes");
    assertThat(told(get(COLLECTIONS + "fire-stations/items").json())).containsExactly("f yes yes");
    assertThat(told(get(COLLECTIONS + "micro-stations/items").json())).containsExactly("m yes no");
    assertThat(get(COLLECTIONS + "villages/items").text())
        .doesNotContain("as_of", "effective", "\"built\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"hydrants", "water-intakes", "fire-stations", "micro-stations"})
  void it_is_what_the_standings_say_on_any_day_and_whoever_asks(String name) {
    for (String day : List.of("2019-12-31", "2022-06-30", "2022-12-31", "2024-05-01")) {
      JsonNode page = get(COLLECTIONS + name + "/items?datetime=" + day).json();
      assertThat(page.path("features")).isNotEmpty();
      assertThat(told(page)).isEqualTo(standings(name, day, page));
      String asViewer = COLLECTIONS + name + "/items?limit=5000&datetime=" + day;
      assertThat(told(get(asViewer, as(Role.VIEWER)).json())).isEqualTo(told(page));
      for (JsonNode feature : page.path("features")) {
        String one = COLLECTIONS + name + "/items/" + feature.path("id").asString();
        JsonNode alone = get(one + "?datetime=" + day).json();
        assertThat(alone.path("properties")).isEqualTo(feature.path("properties"));
        assertThat(alone.path("as_of").asString()).isEqualTo(day);
      }
    }
  }

  @Test
  void a_page_for_people_tells_it_too() {
    assertThat(get(HYDRANTS + "?f=html", "Accept-Language", "zh").text())
        .contains("<th>已建</th><th>有效</th>", "按 2022-12-31 当日有效的规则判定");
    assertThat(get(HYDRANTS + "/h-overdue?f=html", "Accept-Language", "en").text())
        .contains("<dt>built</dt><dd>yes</dd><dt>effective</dt><dd>no</dd>");
  }

  @Test
  void what_was_found_later_changes_later_days_alone_and_no_form_of_it_is_stale() {
    String id = create("later", "\"condition\":\"usable\",\"inspected_on\":\"2022-12-01\"");
    String page = HYDRANTS + "?limit=1&after=" + new After(0, "laten").text();
    String then = page + "&datetime=2023-01-06";
    String own = get(page).header("ETag");
    String tag = get(then).header("ETag");
    String one = HYDRANTS + "/" + id + "?datetime=2023-01-06";
    String ofOne = get(one).header("ETag");
    assertThat(told(get(then).json())).containsExactly("later yes yes");

    inspect(id, "2023-01-05", "no_water");

    assertThat(told(get(then, "If-None-Match", tag).json())).containsExactly("later yes no");
    assertThat(effective(get(one, "If-None-Match", ofOne))).isEqualTo("no");
    assertThat(told(get(page, "If-None-Match", own).json())).containsExactly("later yes yes");
    // the register says what was found last, and of a day before that the map says what was then
    assertThat(inTile("2022-12-31", id)).isEqualTo("yes");
    assertThat(inTile("2023-01-06", id)).isEqualTo("no");
  }

  @Test
  void a_pool_that_another_collection_makes_too_small_is_told_though_its_version_stays() {
    Reply before = get(POOL, as(Role.WATER_BUREAU));
    String tag = before.header("ETag");
    String page = COLLECTIONS + "water-intakes/items?limit=3";
    String ofPage = get(page).header("ETag");
    assertThat(effective(before)).isEqualTo("yes");
    assertThat(get(POOL, as(Role.WATER_BUREAU, "If-None-Match", tag)).status()).isEqualTo(304);

    houses(FireResistance.LOW);

    Reply after = get(POOL, as(Role.WATER_BUREAU, "If-None-Match", tag));
    assertThat(effective(after)).isEqualTo("no");
    assertThat(told(get(page, "If-None-Match", ofPage).json())).containsExactly("w yes no");
    assertThat(
            effective(get(POOL, "If-None-Match", get(POOL).header("ETag").replace(".no", ".yes"))))
        .isEqualTo("no");
    // what was written is as it was, so that a change may be made on what was read before
    assertThat(after.header("ETag")).startsWith("\"0.").isNotEqualTo(tag);
    assertThat(put(POOL, before.text().replace("150", "160"), tag).status()).isEqualTo(200);
    assertThat(put(POOL, before.text(), tag).status()).isEqualTo(412);
    assertThat(put(POOL, before.text(), "\"1\"").status()).isEqualTo(200);
    houses(FireResistance.ORDINARY);
  }

  @Test
  void what_was_read_is_taken_back_whatever_it_says_of_the_judgement() {
    String id = create("round", "\"condition\":\"usable\",\"inspected_on\":\"2022-12-01\"");
    String one = HYDRANTS + "/" + id;
    Reply read = get(one, as(Role.WATER_BUREAU));

    Reply same = put(one, read.text(), read.header("ETag"));
    assertThat(same.json().path("version").asInt()).isZero();
    assertThat(same.json().at("/notices/0").asString()).contains("规则判定", "built, effective");

    String changed = read.text().replace("\"effective\":\"yes\"", "\"effective\":\"no\"");
    assertThat(changed).isNotEqualTo(read.text());
    Reply put = put(one, changed.replace("\"name\":\"round\"", "\"name\":\"新\""), "\"0\"");
    assertThat(put.json().path("version").asInt()).isEqualTo(1);
    Reply patch =
        submit(
            "PATCH",
            one,
            "application/merge-patch+json",
            "{\"properties\":{\"effective\":null,\"built\":\"no\"}}",
            as(Role.WATER_BUREAU, "If-Match", "\"1\"", "Prefer", "return=representation"));

    assertThat(patch.status()).as(patch.text()).isEqualTo(200);
    assertThat(patch.json().path("properties"))
        .isEqualTo(get(one, as(Role.WATER_BUREAU)).json().path("properties"));
    assertThat(patch.json().at("/properties/name").asString()).isEqualTo("新");
    assertThat(effective(patch)).isEqualTo("yes");
    assertThat(patch.json().path("as_of").asString()).isEqualTo("2022-12-31");
  }

  @Test
  void where_nothing_is_judged_such_a_property_is_as_wrong_as_any_other() {
    Reply village = get(COLLECTIONS + "villages/items/v", as(Role.WATER_BUREAU));
    String odd =
        village.text().replace("\"properties\":{", "\"properties\":{\"effective\":\"yes\",");

    assertThat(
            put(COLLECTIONS + "villages/items/v", odd, village.header("ETag"))
                .problem(400)
                .at("/faults/0/field")
                .asString())
        .isEqualTo("effective");
  }

  @Test
  void the_schema_says_that_it_is_read_only_and_nobody_asks_by_it() {
    JsonNode properties = get(COLLECTIONS + "hydrants/schema").json().path("properties");
    for (String judged : List.of("built", "effective")) {
      assertThat(properties.path(judged).path("readOnly").asBoolean()).isTrue();
      assertThat(properties.path(judged).path("enum").toString())
          .isEqualTo("[\"no\",\"unknown\",\"yes\"]");
      assertThat(get(HYDRANTS + "?filter=" + judged + "%3D'no'").problem(400).toString())
          .contains(judged);
      get(HYDRANTS + "?" + judged + "=no").problem(400);
    }
    assertThat(get(COLLECTIONS + "hydrants/queryables").json().path("properties").propertyNames())
        .doesNotContain("built", "effective");
    assertThat(get(COLLECTIONS + "villages/schema").text()).doesNotContain("effective");
  }

  /** Each as {@code id built effective}, where nothing is told a dash. */
  private static List<String> told(JsonNode page) {
    List<String> all = new ArrayList<>();
    for (JsonNode feature : page.path("features")) {
      all.add(line(feature.path("id").asString(), feature.path("properties")));
    }
    return all;
  }

  private List<String> standings(String name, String day, JsonNode page) {
    List<String> all = new ArrayList<>();
    for (JsonNode feature : page.path("features")) {
      String id = feature.path("id").asString();
      all.add(line(id, get("/api/standings/" + name + "/" + id + "?datetime=" + day).json()));
    }
    return all;
  }

  private static String line(String id, JsonNode said) {
    return id + " " + said.path("built").asString("-") + " " + said.path("effective").asString("-");
  }

  private static String effective(Reply feature) {
    assertThat(feature.status()).isEqualTo(200);
    return feature.json().at("/properties/effective").asString();
  }

  private String inTile(String day, String id) {
    TileSquare square = MvtTile.over(118.5, 24.7, 18);
    String tile =
        COLLECTIONS
            + "hydrants/tiles/WebMercatorQuad/%d/%d/%d?datetime=%s"
                .formatted(square.zoom(), square.row(), square.column(), day);
    return MvtTile.read(get(tile, as(Role.VIEWER)).response().body()).stream()
        .map(MvtTile::said)
        .filter(said -> id.equals(said.get("id")))
        .map(said -> said.get("effective").toString())
        .findFirst()
        .orElseThrow();
  }

  private void houses(FireResistance resistance) {
    Features.Versioned<Village> found = features.find(FeatureType.VILLAGES, "v").orElseThrow();
    Map<String, Object> values = FeatureType.values(found.feature());
    values.put("fire_resistance", resistance);
    Feature changed = FeatureType.VILLAGES.create(found.feature().geometry(), values);
    features.replace(changed, found.version(), Drafts.of(Edit.Kind.REPLACE));
  }

  private void inspect(String id, String on, String condition) {
    String body =
        """
        {"id": "%s", "layer": "hydrants", "object": "%s", "on": "%s", "condition": "%s",
         "note": null, "photos": []}
        """
            .formatted(UUID.randomUUID(), id, on, condition);
    Reply kept = post("/api/inspections", body, as(Role.INSPECTOR));
    assertThat(kept.status()).as(kept.text()).isEqualTo(201);
  }

  private String create(String id, String properties) {
    String feature =
        """
        {"type":"Feature","id":"%s","geometry":{"type":"Point","coordinates":[118.5,24.7]},
         "properties":{"name":"%s","kind":"above_ground","ownership":"municipal",
         "lifecycle":"in_service","accepted_on":"2022-01-01",%s}}
        """
            .formatted(id, id, properties);
    if (features.find(FeatureType.HYDRANTS, id).isEmpty()) {
      Reply created =
          submit("POST", HYDRANTS + "?reason=x", GEOJSON, feature, as(Role.ADMINISTRATOR));
      assertThat(created.status()).as(created.text()).isEqualTo(201);
    }
    return id;
  }

  private Reply put(String path, String feature, String ifMatch) {
    return submit("PUT", path, GEOJSON, feature, as(Role.WATER_BUREAU, "If-Match", ifMatch));
  }
}
