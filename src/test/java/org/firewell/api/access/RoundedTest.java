package org.firewell.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.firewell.account.Role;
import org.firewell.api.http.Reply;
import org.firewell.feature.County;
import org.firewell.feature.Drafts;
import org.firewell.render.Rounding;
import org.firewell.scene.Scene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/**
 * What the public sees of a county with real positions: real is a hydrant that was surveyed and one
 * that says nothing; one is schematic.
 */
@TestPropertySource(
    properties = {
      "firewell.public-view=rounded",
      "spring.datasource.url=jdbc:h2:mem:rounded;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE"
    })
class RoundedTest extends AccessMatrix {

  private static final String HYDRANTS = "/ogc/collections/hydrants/items";
  private static final String PHONE = "0595-85600119";

  @Override
  @BeforeEach
  protected void load() {
    if (features.county().isEmpty()) {
      Scene scene = new Scene();
      scene.township("t").box(-2000, -2000, 2000, 2000).with("code", "350582104");
      hydrant(scene, "surveyed", 137, "surveyed");
      hydrant(scene, "silent", 237, null);
      hydrant(scene, "schematic", 337, "schematic");
      scene.building("b").box(0, 0, 12, 12).households(1);
      scene.microStation("m").east(10).with("phone", PHONE).with("position_basis", "schematic");
      scene.fireStation("f").east(20).with("phone", PHONE);
      scene.pipe("p").line(0, 3, 500, 3).with("diameter_mm", "300");
      features.load(
          new County("实测县", Scene.DAY, List.of("jinjiang-2022")),
          scene.ground(),
          Map.of(),
          Drafts.imported());
    }
  }

  /**
   * A box of 0.02 degrees around where the surveyed hydrant is shown: its sign is in the middle.
   */
  @Test
  void a_map_shows_the_public_a_rounded_position_and_no_answer() {
    double lon = Math.round(Scene.at(137, 0).x * 1000) / 1000.0;
    String paper = "?frame=plain&width_mm=100&height_mm=100&bbox=";
    String address =
        "/api/maps/sources.svg" + paper + "%.3f,24.69,%.3f,24.71".formatted(lon - 0.01, lon + 0.01);
    String middle = "x=\"50\" y=\"50\"";
    assertThat(get(address).text()).contains(middle);
    assertThat(get(address, as(Role.VIEWER)).text()).contains("<use").doesNotContain(middle);
    get("/api/maps/levels.svg").problem(401);
    get("/api/maps/coverage.svg").problem(401);
    get("/api/maps/overview.svg").problem(401);
  }

  private static void hydrant(Scene scene, String id, double east, String basis) {
    scene
        .hydrant(id)
        .east(east)
        .with("position_basis", basis)
        .with("given_position", "schematic".equals(basis) ? null : "GCJ-02 118.58012 24.81201")
        .with("main_diameter_mm", "200")
        .with("pressure_mpa", "0.2");
  }

  @Test
  void the_public_sees_real_positions_rounded_and_no_pressure() {
    for (String id : List.of("surveyed", "silent")) {
      JsonNode seen = get(HYDRANTS + "/" + id).json();
      JsonNode real = get(HYDRANTS + "/" + id, as(Role.VIEWER)).json();
      for (int i = 0; i < 2; i++) {
        double rounded = seen.at("/geometry/coordinates/" + i).asDouble();
        double exact = real.at("/geometry/coordinates/" + i).asDouble();
        assertThat(rounded).isEqualTo(Math.round(exact * 1000) / 1000.0);
      }
      assertThat(seen.at("/properties/pressure_mpa").asString("")).isEmpty();
      assertThat(seen.at("/properties/main_diameter_mm").asString("")).isEmpty();
      assertThat(real.at("/properties/pressure_mpa").asDouble()).isEqualTo(0.2);
      assertThat(seen.at("/positions/off_by_up_to_m").asInt()).isEqualTo(79);
      assertThat(real.at("/positions").isMissingNode()).isTrue();
    }
  }

  @Test
  void where_a_file_put_a_thing_is_told_to_accounts_alone() {
    for (String id : List.of("surveyed", "silent")) {
      String item = HYDRANTS + "/" + id;
      assertThat(get(item, as(Role.VIEWER)).json().at("/properties/given_position").asString())
          .isEqualTo("GCJ-02 118.58012 24.81201");
      assertThat(get(item).text()).as(id).doesNotContain("118.58012");
    }
    assertThat(get(HYDRANTS).text()).contains("schematic").doesNotContain("118.58012");
    assertThat(get("/api/nearest?lon=118.5&lat=24.7&count=300").text()).doesNotContain("118.58012");
  }

  @Test
  void at_which_number_a_station_is_called_is_told_to_accounts_alone() {
    for (String name : List.of("micro-stations", "fire-stations")) {
      String collection = "/ogc/collections/" + name;
      for (String address :
          List.of(
              collection + "/items",
              collection + "/items?f=html",
              collection + "/items/" + name.charAt(0),
              collection + "/items/" + name.charAt(0) + "?f=html",
              "/api/exports/" + name)) {
        assertThat(get(address).text()).as(address).doesNotContain(PHONE);
        assertThat(get(address, as(Role.VIEWER)).text()).as(address).contains(PHONE);
      }
      assertThat(get("/api/exports/" + name + "?audience=public", as(Role.VIEWER)).text())
          .doesNotContain(PHONE);
      for (String address :
          List.of(
              "/api/search?q=0595",
              "/api/nearest?lon=118.5&lat=24.7&count=300",
              "/api/standings/" + name + "/" + name.charAt(0))) {
        assertThat(get(address).text()).as(address).doesNotContain(PHONE);
      }
      get(collection + "/items?phone=" + PHONE).problem(400);
      get(collection + "/items?filter=phone%20IS%20NULL").problem(400);
    }
  }

  @Test
  void a_file_for_the_public_is_rounded_and_the_other_is_for_those_with_an_account() {
    String file = "/api/exports/hydrants";
    JsonNode seen = get(file).json();
    assertThat(seen.path("features")).hasSize(3);
    assertThat(seen.at("/features/2/id").asString()).isEqualTo("surveyed");
    double exact =
        get(file, as(Role.VIEWER)).json().at("/features/2/geometry/coordinates/0").asDouble();
    assertThat(seen.at("/features/2/geometry/coordinates/0").asDouble())
        .isEqualTo(Math.round(exact * 1000) / 1000.0)
        .isNotEqualTo(exact);
    assertThat(seen.at("/features/2/properties/pressure_mpa").isMissingNode()).isTrue();
    assertThat(seen.at("/positions/off_by_up_to_m").asInt()).isEqualTo(79);
    assertThat(get(file + "?audience=public", as(Role.VIEWER)).json()).isEqualTo(seen);
    assertThat(get(file).header("Content-Disposition")).contains("hydrants-public.geojson");
    assertThat(get(file).text()).doesNotContain("118.58012");
    get(file + "?audience=internal").problem(401);
    assertThat(get("/api/exports").json().path("audiences").toString()).isEqualTo("[\"public\"]");
  }

  @Test
  void a_partners_file_for_the_public_is_rounded_as_well() {
    String file = "/api/partners/supplier/hydrants?f=geojson";
    JsonNode seen = get(file + "&audience=public", as(Role.ADMINISTRATOR)).json();
    JsonNode exact = get(file, as(Role.ADMINISTRATOR)).json();
    assertThat(seen.path("features"))
        .isNotEmpty()
        .isEqualTo(get("/api/exports/hydrants").json().path("features"));
    assertThat(seen.path("features")).isNotEqualTo(exact.path("features"));
    assertThat(seen.at("/positions/off_by_up_to_m").asInt()).isEqualTo(79);
    assertThat(exact.path("positions").isMissingNode()).isTrue();
  }

  @Test
  void what_is_schematic_is_as_it_is() {
    String schematic = HYDRANTS + "/schematic";
    JsonNode seen = get(schematic).json();
    JsonNode real = get(schematic, as(Role.VIEWER)).json();
    assertThat(seen.path("geometry")).isEqualTo(real.path("geometry"));
    assertThat(seen.path("properties")).isEqualTo(real.path("properties"));
  }

  @Test
  void a_list_a_page_and_a_pipe_tell_no_more() {
    JsonNode list = get(HYDRANTS).json();
    assertThat(list.at("/positions/rounded_deg").asDouble()).isEqualTo(0.001);
    assertThat(list.at("/features/1/id").asString()).isEqualTo("silent");
    assertThat(list.at("/features/1/properties/pressure_mpa").asString("")).isEmpty();
    JsonNode pipe = get("/ogc/collections/pipes/items/p").json();
    assertThat(pipe.at("/properties/diameter_mm").asString("")).isEmpty();
    assertThat(get("/ogc/collections/pipes/items?f=html").text()).doesNotContain("300");
  }

  @Test
  void a_building_too_small_for_the_grid_is_a_point() {
    JsonNode building = get("/ogc/collections/buildings/items/b").json();
    assertThat(building.at("/geometry/type").asString()).isEqualTo("Point");
  }

  @Test
  void asking_for_ever_smaller_boxes_finds_nothing_out() {
    JsonNode real = get(HYDRANTS + "/surveyed", as(Role.VIEWER)).json();
    double lon = real.at("/geometry/coordinates/0").asDouble();
    double lat = real.at("/geometry/coordinates/1").asDouble();
    double cell = Math.round(lon * 1000) / 1000.0;
    // two boxes within one cell of the grid, one with the hydrant and one without
    String with = box(lon - 1e-5, lat - 1e-5, lon + 1e-5, lat + 1e-5);
    double other = lon > cell ? cell - 3e-4 : cell + 3e-4;
    String without = box(other - 1e-5, lat - 1e-5, other + 1e-5, lat + 1e-5);
    assertThat(get(HYDRANTS + with).json().path("numberMatched"))
        .isEqualTo(get(HYDRANTS + without).json().path("numberMatched"));
    assertThat(get(HYDRANTS + with, as(Role.VIEWER)).json().path("numberMatched").asInt())
        .isEqualTo(1);
    assertThat(get(HYDRANTS + without, as(Role.VIEWER)).json().path("numberMatched").asInt())
        .isZero();
  }

  private static String box(double west, double south, double east, double north) {
    return "?bbox=" + west + "," + south + "," + east + "," + north;
  }

  @Test
  void a_tile_is_another_for_the_public_and_has_another_tag() {
    String tile = "/ogc/collections/hydrants/tiles/WebMercatorQuad/0/0/0";
    Reply seen = get(tile);
    Reply real = get(tile, as(Role.VIEWER));
    assertThat(seen.header("ETag")).endsWith("-rounded\"");
    assertThat(real.header("ETag")).doesNotContain("rounded");
    assertThat(seen.header("Vary")).containsIgnoringCase("cookie");
  }

  @Test
  void questions_on_real_positions_want_an_account() {
    Reply refused = post("/ogc/processes/completeness/execution", "{}");
    assertThat(refused.problem(401).path("zh").asString()).contains("真实位置");
    post("/api/what-if/coverage", "{}").problem(401);
    get("/api/coverage/buildings/b").problem(401);
    assertThat(get("/ogc/processes/completeness").status()).isEqualTo(200);
    String inputs = "{\"inputs\": {\"demand\": \"buildings\", \"facilities\": \"hydrants\"}}";
    Reply answered = post("/ogc/processes/coverage/execution", inputs, as(Role.VIEWER));
    assertThat(answered.status()).as(answered.text()).isEqualTo(200);
  }

  @Test
  void the_county_says_that_positions_are_rounded() {
    assertThat(get("/api/county").json().at("/positions/rounded_deg").asDouble()).isEqualTo(0.001);
    assertThat(get("/api/county", as(Role.VIEWER)).json().path("positions").isMissingNode())
        .isTrue();
  }

  @Test
  void the_nearest_water_is_measured_from_where_the_public_sees_it() {
    String near = "/api/nearest?lon=118.501&lat=24.7&count=9";
    JsonNode seen = get(near).json();
    JsonNode real = get(near, as(Role.VIEWER)).json();
    assertThat(seen.at("/positions/off_by_up_to_m").asInt()).isEqualTo(Rounding.METRES);
    for (JsonNode source : seen.path("sources")) {
      boolean schematic = source.path("id").asString().equals("schematic");
      assertThat(source.at("/properties/pressure_mpa").isMissingNode()).isEqualTo(!schematic);
      assertThat(source.path("version").isMissingNode()).isEqualTo(!schematic);
      assertThat(source.path("lon").asDouble() * 1000 % 1 == 0 || schematic).isTrue();
      assertThat(source.path("effective").asString()).isEqualTo("yes");
    }
    assertThat(real.path("sources").size()).isEqualTo(3);
    assertThat(real.findValues("pressure_mpa")).hasSize(3);
  }

  @Test
  void what_is_searched_for_lies_where_the_public_sees_it() {
    JsonNode seen = get("/api/search?q=h").json();
    assertThat(seen.at("/positions/off_by_up_to_m").asInt()).isEqualTo(Rounding.METRES);
    assertThat(seen.path("results")).isNotEmpty();
    for (JsonNode result : seen.path("results")) {
      boolean schematic = result.path("id").asString().equals("schematic");
      assertThat(schematic || result.at("/bbox/0").asDouble() * 1000 % 1 == 0).isTrue();
    }
    assertThat(get("/api/search?q=h", as(Role.VIEWER)).json().path("positions").isMissingNode())
        .isTrue();
  }

  @Test
  void the_public_may_not_ask_for_what_it_is_not_shown_as_it_is() {
    for (String filter : List.of("filter=pressure_mpa%20%3E%200.1", "pressure_mpa=0.2")) {
      get(HYDRANTS + "?" + filter).problem(400);
    }
    assertThat(get("/ogc/collections/hydrants/queryables").text()).doesNotContain("pressure_mpa");
    assertThat(get("/ogc/collections/hydrants/queryables", as(Role.VIEWER)).text())
        .contains("pressure_mpa");
  }

  @Test
  void a_box_in_metres_is_as_coarse_as_one_in_degrees_for_the_public() {
    // the surveyed hydrant stands 137 m east of the middle: 118.5 E 24.7 N of the zone of 120
    // degrees
    JsonNode real =
        get(HYDRANTS + "/surveyed?crs=http://www.opengis.net/def/crs/EPSG/0/4549", as(Role.VIEWER))
            .json();
    double north = real.at("/geometry/coordinates/0").asDouble();
    double east = real.at("/geometry/coordinates/1").asDouble();
    String beside =
        "?bbox="
            + (north + 1)
            + ","
            + (east + 1)
            + ","
            + (north + 2)
            + ","
            + (east + 2)
            + "&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/4549";

    assertThat(get(HYDRANTS + beside, as(Role.VIEWER)).json().path("numberMatched").asInt())
        .isZero();
    assertThat(get(HYDRANTS + beside).json().path("numberMatched").asInt()).isPositive();
  }

  @Test
  void a_condition_on_places_is_decided_of_where_the_public_sees_them() {
    JsonNode seen = get(HYDRANTS + "/surveyed").json().at("/geometry/coordinates");
    JsonNode real = get(HYDRANTS + "/surveyed", as(Role.VIEWER)).json().at("/geometry/coordinates");

    assertThat(at(seen)).contains("surveyed");
    assertThat(at(real)).doesNotContain("surveyed");
  }

  private String at(JsonNode place) {
    return get(HYDRANTS
            + "?filter=S_INTERSECTS(geometry,POINT(%s%%20%s))"
                .formatted(place.get(0).asString(), place.get(1).asString()))
        .text();
  }
}
