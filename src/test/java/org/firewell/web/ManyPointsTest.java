package org.firewell.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.firewell.feature.County;
import org.firewell.feature.Drafts;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Ground;
import org.firewell.query.Generalisation;
import org.firewell.scene.Scene;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.test.context.TestPropertySource;

/**
 * The map over more than it can draw: 6,000 hydrants, 3,000 of them within some steps, and 12,000
 * houses of 8 m in a town of 1 km, at every zoom, by the page's own way to its tiles.
 */
@TestPropertySource(
    properties = "spring.datasource.url=jdbc:h2:mem:many;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE")
class ManyPointsTest extends PageTest {

  private static final int HYDRANTS = 6_000;
  private static final int BUILDINGS = 12_000;
  private static final double LON = 118.5;
  private static final double LAT = 24.7;
  private static final double TOWN = 0.005;
  private static final double HOUSE = 4e-5;
  private static final long SEED = 20221231;

  /** A feature says its id, its sign and a few attributes: a hundred bytes are more than that. */
  private static final int MOST_BYTES = 100 * Generalisation.MOST;

  private static final String TILES =
      """
      async ([name, west, south, east, north]) => {
        const { tiles } = firewell.layers.find((layer) => layer.name === name);
        const found = [];
        for (let zoom = 8; zoom <= 19; zoom++) {
          const [first, last] = [[north, west], [south, east]].map((place) =>
            firewell.map.project(place, zoom).divideBy(512).floor());
          for (let y = first.y; y <= last.y; y++) {
            for (let x = first.x; x <= last.x; x++) {
              const shapes = await tiles._source({ x, y, z: zoom }, undefined);
              const inside = ({ parts: [[x, y]], kind }) =>
                kind !== 'point' || (x >= 0 && x <= 512 && y >= 0 && y <= 512);
              const shown = shapes.filter(inside);
              found.push({
                zoom,
                features: shapes.length,
                counted: shown.reduce((sum, { count = 0 }) => sum + count, 0),
                alone: shown.filter(({ count }) => !count).map(({ id }) => id),
              });
            }
          }
        }
        return found;
      }""";

  private static final String LARGEST =
      """
      Math.max(...performance.getEntriesByType('resource')
        .filter(({ name }) => name.includes('/tiles/')).map((entry) => entry.decodedBodySize))""";

  @BeforeAll
  void build() {
    Random random = new Random(SEED);
    Scene scene = new Scene();
    scene.village("v").at(0, 0).households(1);
    scene.hydrant("usable");
    scene.hydrant("damaged").with("condition", "damaged");
    Ground sample = scene.ground();
    List<Map<String, Object>> samples =
        sample.list(FeatureType.HYDRANTS).stream().map(FeatureType::values).toList();
    List<Feature> hydrants = new ArrayList<>();
    for (int i = 0; i < HYDRANTS; i++) {
      double spread = i % 2 == 0 ? TOWN : TOWN / 100;
      Map<String, Object> hydrant = samples.get(i % 3 / 2);
      hydrant.put("id", "h" + i);
      hydrants.add(FeatureType.HYDRANTS.create(shape(place(random, spread), 0), hydrant));
    }
    List<Feature> buildings = new ArrayList<>();
    for (int i = 0; i < BUILDINGS; i++) {
      buildings.add(
          FeatureType.BUILDINGS.create(shape(place(random, TOWN), HOUSE), Map.of("id", "b" + i)));
    }
    features.load(
        new County("沙漠县", Scene.DAY, List.of("jinjiang-2022")),
        Ground.of(
            Map.of(
                FeatureType.HYDRANTS, hydrants,
                FeatureType.BUILDINGS, buildings,
                FeatureType.VILLAGES, sample.list(FeatureType.VILLAGES))),
        Map.of(),
        Drafts.imported());
  }

  @ParameterizedTest
  @ValueSource(strings = {"hydrants", "buildings"})
  void no_tile_is_fuller_than_it_may_be_and_each_feature_is_somewhere_at_every_zoom(String name) {
    openMap();
    page.evaluate("performance.setResourceTimingBufferSize(10000)");
    List<?> tiles =
        (List<?>)
            page.evaluate(TILES, List.of(name, LON - TOWN, LAT - TOWN, LON + TOWN, LAT + TOWN));

    assertThat(((Number) page.evaluate(LARGEST)).intValue()).isBetween(1, MOST_BYTES);
    assertThat(tiles)
        .allSatisfy(
            tile -> assertThat(number(tile, "features")).isLessThanOrEqualTo(Generalisation.MOST));
    for (int zoom = 8; zoom <= 19; zoom++) {
      int at = zoom;
      List<?> there = tiles.stream().filter(tile -> number(tile, "zoom") == at).toList();
      int counted = there.stream().mapToInt(tile -> number(tile, "counted")).sum();
      long alone =
          there.stream().flatMap(tile -> ((List<?>) of(tile, "alone")).stream()).distinct().count();
      // a place within a unit of an edge may be alone on one side and counted on the other; a house
      // across it may be drawn on the one and counted on the other
      int most = name.equals("hydrants") ? HYDRANTS + 5 : 2 * BUILDINGS;
      int all = name.equals("hydrants") ? HYDRANTS : BUILDINGS;
      assertThat(counted + alone).as("zoom %d", zoom).isBetween((long) all, (long) most);
    }
  }

  @Test
  void a_crowd_is_drawn_with_its_number() {
    openMap();
    picture("many-points");
    Object largest =
        page.evaluate(
            """
            Math.max(...[...firewell.layers.find(({ name }) => name === 'hydrants').tiles._drawn
              .values()].flatMap(({ shapes }) => shapes.map(({ count }) => count ?? 1)))""");
    // the 3,000 lie on 100 m and are of two signs, a cell is 150 m wide
    assertThat(((Number) largest).intValue()).isGreaterThan(500);
  }

  private void openMap() {
    page.navigate(address("/#q=quota&lang=zh&map=15/" + LAT + "/" + LON));
    page.waitForFunction(
        """
        () => window.firewell
          && firewell.layers.every((layer) => !layer.isShown() || !layer.tiles.isLoading())""");
  }

  private static Coordinate place(Random random, double spread) {
    return new Coordinate(
        LON + spread * (2 * random.nextDouble() - 1), LAT + spread * (2 * random.nextDouble() - 1));
  }

  private static Geometry shape(Coordinate at, double half) {
    GeometryFactory geometry = new GeometryFactory();
    return half == 0
        ? geometry.createPoint(at)
        : geometry.toGeometry(new Envelope(at.x - half, at.x + half, at.y - half, at.y + half));
  }

  private static Object of(Object tile, String name) {
    return ((Map<?, ?>) tile).get(name);
  }

  private static int number(Object tile, String name) {
    return ((Number) of(tile, name)).intValue();
  }
}
