package org.firewell.api.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.model.JtsLayer;
import java.util.ArrayList;
import java.util.List;
import org.firewell.api.ApiTest;
import org.firewell.geo.TileSquare;
import org.firewell.scene.Scene;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import tools.jackson.databind.JsonNode;

/** What tells of tiles, as the abstract tests of OGC API - Tiles - Part 1 ask for it. */
class TileSetsTest extends ApiTest {

  private static final String CONF = "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/";
  private static final String REL = "http://www.opengis.net/def/rel/ogc/1.0/";
  private static final String SET_URI =
      "http://www.opengis.net/def/tilematrixset/OGC/1.0/WebMercatorQuad";

  private final Coordinate place = Scene.at(0, 0);
  private final TileSquare square = MvtTile.over(place.x, place.y, 12);

  @Test
  @Conforms({CONF + "dataset-tilesets", CONF + "tilesets-list"})
  void the_landing_page_leads_to_the_tilesets_of_all_collections() {
    Reply list = get(get("/ogc/").link(REL + "tilesets-vector"), "Accept", "application/json");

    list(list, "/ogc/tiles/WebMercatorQuad");
  }

  @Test
  @Conforms({CONF + "geodata-tilesets", CONF + "tilesets-list"})
  void each_collection_leads_to_its_tilesets() {
    for (JsonNode collection : get("/ogc/collections").json().path("collections")) {
      String path = "/ogc/collections/" + collection.path("id").asString();
      Reply list = get(get(path).link(REL + "tilesets-vector"), "Accept", "application/json");
      list(list, path + "/tiles/WebMercatorQuad");
    }
  }

  /** No link of a list is a template: a client follows them all. */
  private void list(Reply reply, String tileset) {
    JsonNode entry = reply.json().at("/tilesets/0");
    assertThat(entry.path("dataType").asString()).isEqualTo("vector");
    assertThat(entry.path("crs").asString()).endsWith("/EPSG/0/3857");
    assertThat(entry.path("tileMatrixSetURI").asString()).isEqualTo(SET_URI);
    List<String> rels = new ArrayList<>();
    for (JsonNode link : entry.path("links")) {
      rels.add(link.path("rel").asString());
      assertThat(get(link.path("href").asString(), "Accept", "application/json").status())
          .isEqualTo(200);
    }
    assertThat(rels).containsExactly("self", REL + "tiling-scheme");
    assertThat(entry.at("/links/0/href").asString()).contains(tileset);
  }

  @Test
  @Conforms(CONF + "tileset")
  void a_tileset_says_what_it_takes_to_ask_for_a_tile() {
    Reply reply = get("/ogc/collections/hydrants/tiles/WebMercatorQuad");
    JsonNode set = reply.json();

    assertThat(set.path("tileMatrixSetURI").asString()).isEqualTo(SET_URI);
    assertThat(get(reply.link(REL + "tiling-scheme")).json().path("tileMatrices").size())
        .isEqualTo(25);
    assertThat(reply.link(REL + "geodata")).endsWith("/ogc/collections/hydrants");
    assertThat(set.at("/tileMatrixSetLimits/0/tileMatrix").asString()).isEqualTo("0");
    assertThat(set.at("/tileMatrixSetLimits/18/maxTileRow").asInt()).isEqualTo((1 << 18) - 1);
    assertThat(set.at("/layers/0/id").asString()).isEqualTo("hydrants");
    assertThat(set.at("/layers/0/propertiesSchema/properties/condition/enum").toString())
        .contains("usable");
    assertThat(set.at("/boundingBox/lowerLeft/0").asDouble()).isCloseTo(118.488, offset(0.001));
    JsonNode template = template(set);
    assertThat(template.path("templated").asBoolean()).isTrue();
    assertThat(template.path("type").asString()).isEqualTo("application/vnd.mapbox-vector-tile");
  }

  @Test
  @Conforms({CONF + "core", CONF + "mvt"})
  void the_template_leads_to_tiles_within_the_limits_and_to_none_beyond() {
    String template = template(get("/ogc/tiles/WebMercatorQuad").json()).path("href").asString();

    Reply world = get(filled(template, 0, 0, 0));
    assertThat(world.status()).isEqualTo(200);
    assertThat(MvtTile.layers(world.response().body()))
        .extracting(JtsLayer::getName)
        .containsExactly("townships", "villages", "hydrants", "buildings");
    assertThat(get(filled(template, 0, 1, 0)).status()).isEqualTo(404);
    assertThat(get(filled(template, 0, Integer.MAX_VALUE, Integer.MAX_VALUE)).status())
        .isEqualTo(404);
    get(filled(template, 19, 0, 0)).problem(404);
  }

  @Test
  @Conforms(CONF + "collections-selection")
  void only_the_named_collections_are_in_a_tile_the_first_first() {
    String path =
        path("&collections=villages,http://localhost:" + port + "/ogc/collections/hydrants");
    assertThat(MvtTile.layers(get(path).response().body()))
        .extracting(JtsLayer::getName)
        .containsExactly("villages", "hydrants");

    JsonNode set = get("/ogc/tiles/WebMercatorQuad?collections=hydrants").json();
    assertThat(set.path("layers").size()).isOne();
    assertThat(template(set).path("href").asString()).contains("collections=hydrants");
    JsonNode problem = get(path("&collections=hydrants,trees")).problem(400);
    assertThat(problem.path("parameter").asString()).isEqualTo("collections");
    assertThat(problem.path("allowed").asString()).contains("townships, villages");
  }

  @Test
  @Conforms(CONF + "datetime")
  void a_day_is_an_axis_of_a_subset_too() {
    String before = "subset=datetime(%222022-06-30%22)";
    assertThat(hydrants("&" + before)).isEqualTo(hydrants("&datetime=2022-06-30")).isEqualTo(25);
    assertThat(hydrants("")).isEqualTo(24);
    JsonNode set = get("/ogc/collections/hydrants/tiles/WebMercatorQuad?" + before).json();
    assertThat(template(set).path("href").asString()).endsWith("&datetime=2022-06-30");

    assertThat(get(path("&subset=height(3)")).problem(400).path("allowed").asString())
        .contains("datetime(\"2022-12-31\")");
    get(path("&datetime=2022-06-30&" + before)).problem(400);
  }

  @Test
  @Conforms(CONF + "datetime")
  void an_interval_is_an_axis_of_a_subset_too() {
    // one hydrant stood until 2022-06-30
    assertThat(hydrants("&subset=datetime(%222022-06-30%22:%222022-12-31%22)")).isEqualTo(25);
    assertThat(hydrants("&subset=datetime(%222022-07-01%22:*)")).isEqualTo(24);
    assertThat(hydrants("&subset=datetime(2022-06-30:2022-12-31)")).isEqualTo(25);
    assertThat(hydrants("&subset=datetime(%222022-06-30T08:30:00Z%22:%222022-07-02T00:00:00Z%22)"))
        .isEqualTo(25);
    JsonNode set = get("/ogc/tiles/WebMercatorQuad?subset=datetime(%222022-06-30%22:*)").json();
    assertThat(template(set).path("href").asString()).endsWith("&datetime=2022-06-30/..");
    get(path("&subset=datetime(%222022-12-31%22:%222022-01-01%22)")).problem(400);
    get(path("&subset=datetime(%222022-12-31%22:%222023-01-01%22:*)")).problem(400);
  }

  @Test
  void tile_json_names_layers_fields_zooms_and_bounds() {
    JsonNode json = get("/ogc/collections/hydrants/tiles/WebMercatorQuad?f=tilejson").json();

    assertThat(json.path("tilejson").asString()).isEqualTo("3.0.0");
    String address = json.at("/tiles/0").asString();
    String tile =
        address
            .replace("{z}", "12")
            .replace("{y}", "" + square.row())
            .replace("{x}", "" + square.column());
    assertThat(MvtTile.read(get(tile).response().body())).hasSize(24);
    assertThat(json.path("minzoom").asInt(-1)).isZero();
    assertThat(json.path("maxzoom").asInt()).isEqualTo(18);
    assertThat(json.path("bounds").size()).isEqualTo(4);
    assertThat(json.at("/vector_layers/0/id").asString()).isEqualTo("hydrants");
    assertThat(json.at("/vector_layers/0/fields/built").asString()).isEqualTo("String");
    assertThat(json.at("/vector_layers/0/fields/count").asString()).isEqualTo("Number");
    assertThat(
            get("/ogc/collections/hydrants/tiles/WebMercatorQuad?f=xml")
                .problem(400)
                .path("allowed")
                .asString())
        .contains("tilejson");
  }

  @Test
  void the_tile_matrix_set_is_the_registered_one() {
    JsonNode item = get("/ogc/tileMatrixSets").json().at("/tileMatrixSets/0");
    assertThat(item.at("/links/1/rel").asString()).isEqualTo("item");
    assertThat(item.at("/links/1/type").asString()).isEqualTo("application/json");
    JsonNode set = get(item.at("/links/1/href").asString()).json();

    assertThat(set.path("uri").asString()).isEqualTo(SET_URI);
    JsonNode first = set.at("/tileMatrices/0");
    assertThat(first.path("scaleDenominator").asDouble())
        .isCloseTo(559082264.0287178, offset(1e-3));
    assertThat(first.path("cellSize").asDouble()).isCloseTo(156543.033928041, offset(1e-6));
    assertThat(first.at("/pointOfOrigin/0").asDouble()).isCloseTo(-20037508.3427892, offset(1e-6));
    assertThat(set.at("/tileMatrices/18/matrixWidth").asInt()).isEqualTo(1 << 18);
  }

  private int hydrants(String query) {
    return MvtTile.read(get(path("&collections=hydrants" + query)).response().body()).size();
  }

  private String path(String query) {
    return filled(
        "/ogc/tiles/WebMercatorQuad/{tileMatrix}/{tileRow}/{tileCol}?f=mvt" + query,
        square.zoom(),
        square.row(),
        square.column());
  }

  private static String filled(String template, int zoom, int row, int column) {
    return template
        .replace("{tileMatrix}", "" + zoom)
        .replace("{tileRow}", "" + row)
        .replace("{tileCol}", "" + column);
  }

  private static JsonNode template(JsonNode set) {
    for (JsonNode link : set.path("links")) {
      if (link.path("rel").asString().equals("item")) {
        return link;
      }
    }
    throw new AssertionError("no template in " + set);
  }
}
