package org.firewell.api.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.MvtReader;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.TagKeyValueMapConverter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.firewell.api.ApiTest;
import org.firewell.api.http.Reply;
import org.firewell.feature.Drafts;
import org.firewell.feature.FeatureType;
import org.firewell.geo.TileSquare;
import org.firewell.scene.Scene;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

@Conforms({
  "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/core",
  "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/mvt"
})
class TilesTest extends ApiTest {

  private static final int GRID = 4096;

  @Test
  void a_tile_of_hydrants_says_which_stand_and_work_on_the_day() throws IOException {
    // zoom 12: a tile is 9.8 km wide; all 25 hydrants lie within 1.2 km of the middle
    TileSquare square = over(new Coordinate(118.5, 24.7), 12);

    Map<String, Map<?, ?>> today = properties(tile("hydrants", square, ""));
    Map<String, Map<?, ?>> before = properties(tile("hydrants", square, "datetime=2022-06-30"));

    assertThat(today).hasSize(24).doesNotContainKey("h25");
    assertThat(before).hasSize(25).containsKey("h25");
    assertThat(today.get("h01").get("built")).isEqualTo("yes");
    assertThat(today.get("h01").get("effective")).isEqualTo("yes");
    assertThat(today.get("h01").get("kind")).isEqualTo("above_ground");
    // the condition was found on 2022-12-01: nobody knows of June
    assertThat(before.get("h01").get("effective")).isEqualTo("unknown");
  }

  @Test
  void a_tile_of_an_interval_shows_what_stood_on_some_day_of_it() throws IOException {
    TileSquare square = over(new Coordinate(118.5, 24.7), 12);

    // h25 stood until 2022-06-30; what is shown is judged on the last day
    Map<String, Map<?, ?>> year = properties(tile("hydrants", square, "datetime=2022-01-01/.."));
    assertThat(year).hasSize(25).containsKey("h25");
    assertThat(year.get("h01").get("effective")).isEqualTo("yes");
    assertThat(year.get("h25").get("built")).isEqualTo("no");
    assertThat(properties(tile("hydrants", square, "datetime=../2022-06-30"))).hasSize(25);
    assertThat(properties(tile("hydrants", square, "datetime=2022-06-30/2022-12-31"))).hasSize(25);
    assertThat(properties(tile("hydrants", square, "datetime=2022-07-01/2022-12-31"))).hasSize(24);
    String half = "datetime=2022-01-01/2022-06-30";
    assertThat(properties(tile("hydrants", square, half)).get("h01").get("effective"))
        .isEqualTo("unknown");
  }

  @Test
  void tiles_of_a_day_and_of_an_interval_that_ends_on_it_have_tags_of_their_own() {
    TileSquare square = over(Scene.at(0, 0), 14);
    String day = get(path("hydrants", square, "datetime=2022-12-31")).header("ETag");

    assertThat(get(path("hydrants", square, "datetime=2022-01-01/2022-12-31")).header("ETag"))
        .isNotEqualTo(day);
    assertThat(get(path("hydrants", square, "datetime=2022-12-31/..")).header("ETag"))
        .isNotEqualTo(day)
        .matches("\"[!#-~]+\"");
  }

  @Test
  void a_point_lies_in_the_tile_where_web_mercator_puts_it() throws IOException {
    Coordinate place = Scene.at(-1200, 0);
    TileSquare square = over(place, 16);
    Envelope metres = square.metres();

    Coordinate drawn = first(tile("hydrants", square, "")).getCoordinate();

    double unit = metres.getWidth() / GRID;
    assertThat(drawn.x).isCloseTo((TileSquare.x(place.x) - metres.getMinX()) / unit, within(1.0));
    assertThat(drawn.y).isCloseTo((metres.getMaxY() - TileSquare.y(place.y)) / unit, within(1.0));
  }

  @Test
  void an_area_across_the_edge_is_cut_a_little_beyond_it() throws IOException {
    // the township is 4 km wide, the tile at zoom 16 about 600 m: it fills the tile wholly
    Geometry township = first(tile("townships", over(new Coordinate(118.5, 24.7), 16), ""));

    assertThat(township.getEnvelopeInternal())
        .isEqualTo(
            new Envelope(-GRID / 32.0, GRID + GRID / 32.0, -GRID / 32.0, GRID + GRID / 32.0));
  }

  @Test
  void a_building_that_is_smaller_than_a_pixel_is_a_point() throws IOException {
    // 20 m wide: at zoom 11 a pixel is 35 m, at zoom 15 it is 2 m
    assertThat(tile("buildings", over(Scene.at(0, 0), 11), ""))
        .isNotEmpty()
        .allMatch(shape -> shape.getDimension() == 0);
    assertThat(tile("buildings", over(Scene.at(0, 0), 15), ""))
        .isNotEmpty()
        .allMatch(shape -> shape.getDimension() == 2);
  }

  @Test
  void a_tile_without_anything_is_empty() {
    assertThat(get(path("hydrants", new TileSquare(5, 0, 0), "")).response().body()).isEmpty();
    assertThat(get(path("pipes", over(Scene.at(0, 0), 12), "")).response().body()).isEmpty();
    assertThat(get(path("pipes", over(Scene.at(0, 0), 12), "")).status()).isEqualTo(200);
  }

  @Test
  void a_tile_that_did_not_change_is_not_sent_again_and_one_that_did_is() {
    String path = path("hydrants", over(Scene.at(0, 0), 14), "");
    Reply first = get(path);

    assertThat(first.header("Content-Type")).isEqualTo("application/vnd.mapbox-vector-tile");
    assertThat(get(path, "If-None-Match", first.header("ETag")).status()).isEqualTo(304);
    features.add(FeatureType.PIPES, List.of(), Drafts.imported());
    assertThat(get(path, "If-None-Match", first.header("ETag")).status()).isEqualTo(200);
  }

  @Test
  void what_is_not_a_tile_or_not_a_day_is_refused() {
    get("/ogc/collections/hydrants/tiles/WebMercatorQuad/3/8/0").problem(404);
    get("/ogc/collections/hydrants/tiles/WebMercatorQuad/3/a/0").problem(404);
    get("/ogc/collections/trees/tiles/WebMercatorQuad/3/0/0").problem(404);
    get("/ogc/collections/hydrants/tiles/Square/3/0/0").problem(404);
    String tile = "/ogc/collections/hydrants/tiles/WebMercatorQuad/3/0/0";
    String backwards = tile + "?datetime=2022-12-31/2022-01-01";
    assertThat(get(backwards).problem(400).path("parameter").asString()).isEqualTo("datetime");
    assertThat(get(tile + "?f=png").problem(400).path("allowed").asString()).contains("mvt");
  }

  @Test
  void the_four_corners_of_the_world_are_where_the_set_has_them() {
    Envelope world = new TileSquare(0, 0, 0).metres();

    assertThat(world.getMinX()).isCloseTo(-20_037_508.34, within(0.01));
    assertThat(world.getMaxY()).isCloseTo(20_037_508.34, within(0.01));
    // the latitude at which the square world ends
    assertThat(TileSquare.degrees(world).getMaxY()).isCloseTo(85.051129, within(1e-6));
    assertThat(new TileSquare(1, 2, 0).exists()).isFalse();
    assertThat(new TileSquare(19, 0, 0).exists()).isFalse();
  }

  private Collection<Geometry> tile(String name, TileSquare square, String query)
      throws IOException {
    Reply reply = get(path(name, square, query));
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    return MvtReader.loadMvt(
            new ByteArrayInputStream(reply.response().body()),
            new GeometryFactory(),
            new TagKeyValueMapConverter())
        .getLayer(name)
        .getGeometries();
  }

  private static Geometry first(Collection<Geometry> shapes) {
    return shapes.iterator().next();
  }

  private static Map<String, Map<?, ?>> properties(Collection<Geometry> shapes) {
    Map<String, Map<?, ?>> byId = new HashMap<>();
    for (Geometry shape : shapes) {
      Map<?, ?> properties = (Map<?, ?>) shape.getUserData();
      byId.put(properties.get("id").toString(), properties);
    }
    return byId;
  }

  private static String path(String name, TileSquare square, String query) {
    return "/ogc/collections/%s/tiles/WebMercatorQuad/%d/%d/%d?f=mvt&%s"
        .formatted(name, square.zoom(), square.row(), square.column(), query)
        .replaceAll("&$", "");
  }

  /** The tile of a zoom in which a place in degrees lies. */
  private static TileSquare over(Coordinate place, int zoom) {
    Envelope world = new TileSquare(0, 0, 0).metres();
    double side = world.getWidth() / (1 << zoom);
    return new TileSquare(
        zoom,
        (int) ((world.getMaxY() - TileSquare.y(place.y)) / side),
        (int) ((TileSquare.x(place.x) - world.getMinX()) / side));
  }
}
