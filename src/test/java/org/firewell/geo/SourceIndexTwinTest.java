package org.firewell.geo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.assertj.core.data.Offset;
import org.firewell.geo.LinearScan.Found;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;

/** The index finds what a linear scan with Karney's geodesics finds, to the millimetre. */
class SourceIndexTwinTest {

  private static final GeometryFactory GEOMETRY = new GeometryFactory();

  @Property(seed = "4711", tries = 300, shrinking = ShrinkingMode.OFF)
  void from_points_the_index_finds_what_a_linear_scan_finds(@ForAll("scenes") Scene scene) {
    Points sources = scene.sources();
    Points places = scene.places();
    LinearScan twin = new LinearScan(sources.lon, sources.lat);
    SourceIndex.Nearest found =
        SourceIndex.of(sources.lon, sources.lat).nearest(places.lon, places.lat, scene.reachM);
    for (int i = 0; i < places.lon.length; i++) {
      Found expected = twin.from(places.lon[i], places.lat[i], scene.reachM);
      assertThat(found.source()[i]).as("%s place %d", scene, i).isEqualTo(expected.source());
      assertThat(Math.round(found.metres()[i] * 1000))
          .as("%s place %d", scene, i)
          .isEqualTo(expected.source() < 0 ? 0 : expected.millimetres());
      assertThat(found.withinReach()[i])
          .as("%s place %d", scene, i)
          .isEqualTo(expected.withinReach());
    }
  }

  @Property(seed = "4712", tries = 60, shrinking = ShrinkingMode.OFF)
  void from_outlines_the_index_is_within_a_millimetre_of_a_search_along_every_edge(
      @ForAll("scenes") Scene scene) {
    Points sources = scene.sources();
    SourceSearch search = SourceIndex.of(sources.lon, sources.lat).search(scene.reachM);
    Random random = new Random(scene.seed);
    for (int i = 0; i < 2; i++) {
      Geometry outline = scene.outline(random);
      search.from(outline);
      double[] metres =
          IntStream.range(0, sources.lon.length)
              .mapToDouble(s -> LinearScan.metres(outline, sources.lon[s], sources.lat[s]))
              .toArray();
      double least = IntStream.range(0, metres.length).mapToDouble(s -> metres[s]).min().orElse(-1);
      if (least < 0) {
        assertThat(search.nearest()).isEqualTo(-1);
        continue;
      }
      assertThat(search.metres())
          .as("%s %s", scene, outline)
          .isCloseTo(least, Offset.offset(0.001));
      assertThat(metres[search.nearest()]).isLessThanOrEqualTo(least + 0.002);
      assertThat((long) search.withinReach())
          .as("%s %s", scene, outline)
          .isBetween(count(metres, scene.reachM - 0.001), count(metres, scene.reachM + 0.001));
    }
  }

  @Property(seed = "4713", tries = 20, shrinking = ShrinkingMode.OFF)
  void the_order_in_which_places_are_asked_changes_nothing(@ForAll("scenes") Scene scene) {
    Points sources = scene.sources();
    Points places = scene.places();
    SourceIndex index = SourceIndex.of(sources.lon, sources.lat);
    SourceIndex.Nearest together = index.nearest(places.lon, places.lat, scene.reachM);
    for (int i = 0; i < places.lon.length; i++) {
      SourceSearch alone = index.search(scene.reachM);
      alone.from(places.lon[i], places.lat[i]);
      assertThat(together.source()[i]).as("%s", scene).isEqualTo(alone.nearest());
      assertThat(together.withinReach()[i]).as("%s", scene).isEqualTo(alone.withinReach());
    }
  }

  @Property(seed = "4714", tries = 150, shrinking = ShrinkingMode.OFF)
  void each_source_within_reach_is_visited_once_as_a_linear_scan_finds_them(
      @ForAll("scenes") Scene scene) {
    Points sources = scene.sources();
    Points places = scene.places();
    LinearScan twin = new LinearScan(sources.lon, sources.lat);
    SourceSearch search = SourceIndex.of(sources.lon, sources.lat).search(scene.reachM);
    for (int i = 0; i < places.lon.length; i++) {
      search.from(places.lon[i], places.lat[i]);
      assertThat(visited(search))
          .as("%s place %d", scene, i)
          .isEqualTo(twin.within(places.lon[i], places.lat[i], scene.reachM));
    }
  }

  @Property(seed = "4716", tries = 60, shrinking = ShrinkingMode.OFF)
  void alone_is_who_has_no_other_within_reach(@ForAll("scenes") Scene scene) {
    Points sources = scene.sources();
    boolean[] alone = SourceIndex.of(sources.lon, sources.lat).alone(scene.reachM);
    for (int i = 0; i < alone.length; i++) {
      double nearest = metresToNearestOther(sources, i);
      if (nearest <= scene.reachM || nearest > scene.reachM + 0.001) {
        assertThat(alone[i]).as("%s source %d", scene, i).isEqualTo(nearest > scene.reachM);
      }
    }
  }

  private static double metresToNearestOther(Points sources, int one) {
    return IntStream.range(0, sources.lon.length)
        .filter(other -> other != one)
        .mapToDouble(
            other ->
                Ellipsoid.distance(
                    sources.lon[one], sources.lat[one], sources.lon[other], sources.lat[other]))
        .min()
        .orElse(Double.POSITIVE_INFINITY);
  }

  @Property(seed = "4715", tries = 40, shrinking = ShrinkingMode.OFF)
  void from_outlines_those_that_are_counted_are_visited(@ForAll("scenes") Scene scene) {
    Points sources = scene.sources();
    SourceSearch search = SourceIndex.of(sources.lon, sources.lat).search(scene.reachM);
    Random random = new Random(scene.seed);
    for (int i = 0; i < 3; i++) {
      Geometry outline = scene.outline(random);
      search.from(outline);
      Map<Integer, Long> visited = visited(search);
      assertThat(visited).as("%s %s", scene, outline).hasSize(search.withinReach());
      visited.forEach(
          (source, mm) ->
              assertThat(mm / 1000.0)
                  .as("%s %s source %d", scene, outline, source)
                  .isCloseTo(
                      LinearScan.metres(outline, sources.lon[source], sources.lat[source]),
                      Offset.offset(0.0011)));
    }
  }

  private static Map<Integer, Long> visited(SourceSearch search) {
    Map<Integer, Long> visited = new TreeMap<>();
    search.eachWithinReach(
        (source, metres) ->
            assertThat(visited.put(source, Math.round(metres * 1000)))
                .as("source %d twice", source)
                .isNull());
    return visited;
  }

  private static long count(double[] metres, double reachM) {
    return Arrays.stream(metres).filter(m -> m <= reachM).count();
  }

  @Provide
  Arbitrary<Scene> scenes() {
    return Combinators.combine(
            Arbitraries.of(Layout.values()),
            Arbitraries.of(-90.0, -67.5, -0.0004, 0.0, 24.7, 45.0, 61.0, 80.0, 89.9995),
            Arbitraries.of(-180.0, -78.7, 0.0, 118.5, 179.9995),
            Arbitraries.of(0, 1, 2, 7, 8, 9, 63, 64, 65, 300, 900),
            Arbitraries.of(0.001, 0.01, 0.1, 3.0, 60.0),
            Arbitraries.of(0.0, 150.0, 1_000.0, 40_000.0),
            Arbitraries.longs())
        .as(Scene::new);
  }

  /** How the sources of a scene lie. */
  enum Layout {
    UNIFORM,
    CLUSTERED,
    ON_A_LINE,
    DUPLICATES,
    LATTICE
  }

  /** Positions in degrees. */
  private record Points(double[] lon, double[] lat) {}

  /** Sources and places within some degrees of a middle. */
  record Scene(
      Layout layout, double lat0, double lon0, int size, double degrees, double reachM, long seed) {

    Points sources() {
      Random random = new Random(seed);
      Points points = new Points(new double[size], new double[size]);
      for (int i = 0; i < size; i++) {
        double[] at = layout(random, points, i);
        points.lon[i] = wrapped(lon0 + at[0]);
        points.lat[i] = Math.max(-90, Math.min(90, lat0 + at[1]));
      }
      return points;
    }

    private double[] layout(Random random, Points before, int i) {
      double x = degrees * (random.nextDouble() - 0.5);
      double y = degrees * (random.nextDouble() - 0.5);
      return switch (layout) {
        case UNIFORM -> new double[] {x, y};
        case CLUSTERED -> i % 50 == 0 ? new double[] {x, y} : new double[] {x / 1e5, y / 1e5};
        case ON_A_LINE -> new double[] {x, 0};
        case DUPLICATES ->
            i > 0 && random.nextBoolean()
                ? new double[] {before.lon[i - 1] - lon0, before.lat[i - 1] - lat0}
                : new double[] {x, y};
        case LATTICE -> new double[] {i % 30 * 0.0005, i / 30 * 0.0005};
      };
    }

    Points places() {
      Random random = new Random(seed + 1);
      Points points = new Points(new double[40], new double[40]);
      for (int i = 0; i < 40; i++) {
        double spread = i % 10 == 0 ? 200 : 1.5 * degrees;
        double step = layout == Layout.LATTICE ? 0.00025 : 1e-9;
        points.lon[i] = wrapped(lon0 + step * Math.round(random.nextGaussian() * spread / step));
        double lat = lat0 + step * Math.round(random.nextGaussian() * spread / step);
        points.lat[i] = Math.max(-90, Math.min(90, lat));
      }
      return points;
    }

    /** A house, a village or a road near the middle, never across the antimeridian. */
    Geometry outline(Random random) {
      double size = new double[] {0.0001, 0.0005, 0.02}[random.nextInt(3)];
      double lon = Math.max(-179.9, Math.min(179.9, lon0 + degrees * random.nextGaussian() / 3));
      double lat = Math.max(-84, Math.min(84, lat0 + degrees * random.nextGaussian() / 3));
      Coordinate[] ring = {
        new Coordinate(0, 0),
        new Coordinate(1, 0.1),
        new Coordinate(0.9, 1),
        new Coordinate(0.5, 0.3),
        new Coordinate(0, 0)
      };
      Geometry shape =
          random.nextBoolean() ? GEOMETRY.createPolygon(ring) : GEOMETRY.createLineString(ring);
      return new AffineTransformation()
          .rotate(random.nextDouble() * 6)
          .scale(size, size)
          .translate(lon, lat)
          .transform(shape);
    }

    private static double wrapped(double lon) {
      double turned = Math.IEEEremainder(lon, 360);
      return Math.max(-180, Math.min(180, turned));
    }
  }
}
