package org.firewell.analysis.servicearea;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.firewell.analysis.Finding;
import org.firewell.feature.Building;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Hydrant;
import org.firewell.geo.LonLat;
import org.firewell.network.Barriers;
import org.firewell.network.Origin;
import org.firewell.network.RoadFinder;
import org.firewell.network.RoadGraph;
import org.firewell.network.Route;
import org.firewell.network.Routes;
import org.firewell.network.Travel;
import org.firewell.scene.Scene;
import org.firewell.snapshot.Driving;
import org.firewell.snapshot.Snapshot;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineSegment;

/** Areas on seeded random scenes: what must always hold, and what the ways to single places say. */
class ServiceAreasTwinTest {

  private static final GeometryFactory GEOMETRY = new GeometryFactory();
  private static final int SIDE = 600;

  /** A cell's diagonal. */
  private static final double DOUBT_M = 22;

  @Property(seed = "7101", tries = 40, shrinking = ShrinkingMode.OFF)
  void an_inner_ring_lies_within_the_outer_ones_exactly(@ForAll long seed) {
    Random random = new Random(seed);
    Scene scene = scene(random);
    for (String as : List.of("polygons", "edges")) {
      for (String overlap : List.of("yes", "no")) {
        Asking hose = hose(scene, "60,100,101,200", "as", as, "overlap", overlap);
        assertNested(hose, 4, seed + " hose " + as + " " + overlap);
        Asking time = Asking.of(scene, "rings", "70,75,90", "as", as, "overlap", overlap);
        assertNested(time, 3, seed + " time " + as + " " + overlap);
      }
    }
    for (String overlap : List.of("yes", "no")) {
      Asking straight =
          Asking.of(
              scene,
              "facilities",
              "hydrants",
              "measure",
              "straight",
              "rings",
              "60,100,101",
              "overlap",
              overlap);
      assertNested(straight, 3, seed + " straight " + overlap);
    }
  }

  private static void assertNested(Asking asking, int rings, String seed) {
    List<? extends Finding> findings = asking.answer().findings();
    for (int i = 0; i < findings.size(); i++) {
      Geometry inner = findings.get(i).geometry();
      String as = "seed " + seed + " " + findings.get(i).id();
      assertThat(inner == null || inner.isValid()).as(as).isTrue();
      if (i % rings == rings - 1 || inner == null) {
        continue;
      }
      Geometry outer = findings.get(i + 1).geometry();
      assertThat(outer).as(as).isNotNull();
      if (inner.getDimension() == 2) {
        assertThat(outer.covers(inner)).as(as).isTrue();
      } else {
        assertThat(segments(outer)).as(as).containsAll(segments(inner));
      }
    }
  }

  private static Set<LineSegment> segments(Geometry lines) {
    Set<LineSegment> segments = new HashSet<>();
    for (int i = 0; i < lines.getNumGeometries(); i++) {
      Coordinate[] line = lines.getGeometryN(i).getCoordinates();
      for (int at = 1; at < line.length; at++) {
        segments.add(new LineSegment(line[at - 1], line[at]));
      }
    }
    return segments;
  }

  @Property(seed = "7102", tries = 60, shrinking = ShrinkingMode.OFF)
  void ground_is_where_a_hose_gets_give_or_take_a_cell(@ForAll long seed) {
    Random random = new Random(seed);
    Scene scene = scene(random);
    double limit = 80 + random.nextInt(150);
    Asking asking = hose(scene, String.valueOf(limit));
    Ways ways = new Ways(scene.snapshot());
    for (Finding finding : asking.answer().findings()) {
      Hydrant hydrant = ways.hydrant((String) finding.properties().get("station_id"));
      Routes routes = ways.from(hydrant);
      for (int i = 0; i < 80; i++) {
        Coordinate spot = Scene.at(random.nextInt(SIDE), random.nextInt(SIDE));
        boolean inside =
            finding.geometry() != null && finding.geometry().covers(GEOMETRY.createPoint(spot));
        LonLat place = new LonLat(spot.x, spot.y);
        String as = "seed " + seed + " " + finding.id() + " at " + i;
        if (inside) {
          // no barrier parts it from a road that is reached
          assertThat(ways.cost(routes, place, 30 + DOUBT_M))
              .as(as)
              .hasValueSatisfying(cost -> assertThat(cost).isLessThan(limit + 2 * DOUBT_M));
        } else if (!ways.nearBarrier(place)) {
          assertThat(ways.cost(routes, place, 30 - DOUBT_M).filter(c -> c < limit - 2 * DOUBT_M))
              .as(as)
              .isEmpty();
        }
      }
    }
  }

  @Property(seed = "7103", tries = 60, shrinking = ShrinkingMode.OFF)
  void the_buildings_inside_are_those_to_which_a_way_is_short_enough(@ForAll long seed) {
    Random random = new Random(seed);
    Scene scene = scene(random);
    double limit = 80 + random.nextInt(150);
    Asking hose = hose(scene, String.valueOf(limit));
    Ways ways = new Ways(scene.snapshot());
    for (Finding finding : hose.answer().findings()) {
      Hydrant hydrant = ways.hydrant((String) finding.properties().get("station_id"));
      assertThat(finding.properties().get("buildings"))
          .as("seed %d %s", seed, finding.id())
          .isEqualTo(ways.joined(hydrant) ? ways.buildings(ways.from(hydrant), limit) : null);
    }
    Asking time = Asking.of(scene, "rings", "80");
    for (Finding finding : time.answer().findings()) {
      if (finding.properties().get("buildings") != null) {
        assertThat(finding.properties().get("buildings"))
            .as("seed %d %s", seed, finding.id())
            .isEqualTo(ways.buildings(ways.driving(scene), 80));
      }
    }
  }

  @Property(seed = "7104", tries = 30, shrinking = ShrinkingMode.OFF)
  void grounds_of_the_nearest_share_nothing_and_sum_to_all_buildings(@ForAll long seed) {
    Random random = new Random(seed);
    Scene scene = scene(random);
    Asking own = hose(scene, "200", "overlap", "no");
    List<Geometry> grounds = new ArrayList<>();
    long buildings = 0;
    for (Finding finding : own.answer().findings()) {
      Geometry ground = finding.geometry();
      if (ground != null) {
        for (Geometry other : grounds) {
          assertThat(ground.intersection(other).getArea()).as("seed %d", seed).isZero();
        }
        grounds.add(ground);
      }
      Object inside = finding.properties().get("buildings");
      buildings += inside == null ? 0 : (long) inside;
    }
    assertThat(own.answer().summary().get("reached").toString())
        .as("seed %d", seed)
        .contains("buildings=" + buildings + ",");
  }

  private static Asking hose(Scene scene, String rings, String... more) {
    List<String> inputs =
        new ArrayList<>(List.of("facilities", "hydrants", "measure", "route", "rings", rings));
    inputs.addAll(List.of(more));
    return Asking.of(scene, inputs.toArray(String[]::new));
  }

  /** Streets on a lattice of 60 m with odd ends, walls and rivers, hydrants, houses, a station. */
  private static Scene scene(Random random) {
    Scene scene = new Scene();
    scene.layer(FeatureType.ROADS).layer(FeatureType.BARRIERS).layer(FeatureType.BUILDINGS);
    for (int i = 4 + random.nextInt(8); i > 0; i--) {
      double[] line = new double[2 * (2 + random.nextInt(4))];
      line[0] = 60 * random.nextInt(11);
      line[1] = 60 * random.nextInt(11);
      for (int at = 2; at < line.length; at += 2) {
        line[at] = Math.max(0, Math.min(SIDE, line[at - 2] + 60 * (random.nextInt(5) - 2)));
        line[at + 1] = Math.max(0, Math.min(SIDE, line[at - 1] + 60 * (random.nextInt(5) - 2)));
      }
      // a road for each piece: a place joins at the nearest point of each road, so of each piece
      for (int at = 2; at < line.length; at += 2) {
        if (line[at - 2] != line[at] || line[at - 1] != line[at + 1]) {
          scene
              .road("r" + i + "-" + at)
              .line(line[at - 2], line[at - 1], line[at], line[at + 1])
              .with("oneway", random.nextInt(4) == 0 ? "yes" : "no")
              .with("bridge", random.nextInt(4) == 0 ? "yes" : "no");
        }
      }
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      double x = 13.5 + random.nextInt(SIDE);
      double y = 17.5 + random.nextInt(SIDE);
      if (random.nextBoolean()) {
        scene.barrier("b" + i).line(x, y, x + random.nextInt(300), y + random.nextInt(300) - 150);
      } else {
        scene.barrier("b" + i).box(x, y, x + 20 + random.nextInt(200), y + 20 + random.nextInt(60));
      }
    }
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      scene.hydrant("h" + i).at(random.nextInt(SIDE), random.nextInt(SIDE));
    }
    scene.fireStation("s").at(random.nextInt(SIDE), random.nextInt(SIDE));
    for (int i = 0; i < 25; i++) {
      double x = random.nextInt(SIDE);
      double y = random.nextInt(SIDE);
      if (random.nextBoolean()) {
        scene.building("h" + i).at(x, y);
      } else {
        scene.building("h" + i).box(x, y, x + 12, y + 9);
      }
    }
    return scene;
  }

  /** The ways to single places, one search for each hydrant. */
  private static final class Ways {

    private final Snapshot snapshot;
    private final RoadGraph graph;
    private final Barriers barriers;
    private final RoadFinder finder;

    Ways(Snapshot snapshot) {
      this.snapshot = snapshot;
      graph = RoadGraph.of(snapshot.list(FeatureType.ROADS));
      barriers = Barriers.of(snapshot.list(FeatureType.BARRIERS), graph);
      finder = RoadFinder.of(graph, barriers);
    }

    Hydrant hydrant(String id) {
      return snapshot.list(FeatureType.HYDRANTS).stream()
          .filter(h -> h.id().equals(id))
          .findFirst()
          .orElseThrow();
    }

    boolean joined(Hydrant hydrant) {
      return !origin(hydrant).points().isEmpty();
    }

    Routes from(Hydrant hydrant) {
      return Routes.from(Travel.hose(graph, barriers), List.of(origin(hydrant)), 1000);
    }

    Routes driving(Scene scene) {
      Coordinate at = snapshot.list(FeatureType.FIRE_STATIONS).get(0).geometry().getCoordinate();
      Origin origin = new Origin(finder.near(new LonLat(at.x, at.y), 30), 60);
      return Routes.from(Driving.engines(graph, snapshot.law()), List.of(origin), 1000);
    }

    long buildings(Routes routes, double limit) {
      long count = 0;
      for (Building building : snapshot.list(FeatureType.BUILDINGS)) {
        Optional<Route> way = routes.to(finder.near(building.geometry(), 30));
        count += way.isPresent() && way.get().cost() <= limit + 0.0005 ? 1 : 0;
      }
      return count;
    }

    Optional<Double> cost(Routes routes, LonLat place, double offRoadM) {
      return routes.to(finder.near(place, offRoadM)).map(Route::cost);
    }

    boolean nearBarrier(LonLat place) {
      return snapshot.list(FeatureType.BARRIERS).stream()
          .anyMatch(
              b ->
                  b.geometry()
                          .distance(GEOMETRY.createPoint(new Coordinate(place.lon(), place.lat())))
                      < 30 / 100_000.0);
    }

    private Origin origin(Hydrant hydrant) {
      return Origin.of(
          finder.near(new LonLat(hydrant.geometry().getX(), hydrant.geometry().getY()), 30));
    }
  }
}
