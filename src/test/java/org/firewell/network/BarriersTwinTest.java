package org.firewell.network;

import static java.math.BigInteger.ONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.firewell.network.RoadGraphTest.with;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.firewell.feature.Barrier;
import org.firewell.feature.BarrierKind;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Road;
import org.firewell.geo.Ellipsoid;
import org.firewell.geo.LonLat;
import org.firewell.scene.Scene;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Cut roads and barred legs against naive ones, on seeded random roads and barriers. */
class BarriersTwinTest {

  private static final GeometryFactory GEOMETRY = new GeometryFactory();
  private static final double LATTICE_M = 40;

  @Property(seed = "5321", tries = 300, shrinking = ShrinkingMode.OFF)
  void a_cut_hose_goes_as_far_as_one_that_takes_a_step_of_a_metre_at_a_time(@ForAll long seed) {
    Random random = new Random(seed);
    boolean onLattice = random.nextBoolean();
    List<Road> roads = roads(random);
    List<Barrier> given = barriers(random, onLattice);
    if (onLattice) {
      roads.removeIf(road -> !meetsLatticeAtVertices(road.geometry()));
      given.removeIf(barrier -> !meetsLatticeAtVertices(barrier.geometry()));
    }
    RoadGraph graph = RoadGraph.of(roads);
    if (graph.edges() == 0) {
      return;
    }
    Barriers barriers = Barriers.of(given, graph);
    Travel travel = Travel.hose(graph, barriers);
    Steps steps = new Steps(graph, given, onLattice);
    for (int from = 0; from < 3; from++) {
      int edge = random.nextInt(graph.edges());
      int step = random.nextInt(steps.count(edge));
      double[] costs = steps.from(edge, step);
      Routes routes =
          Routes.from(travel, List.of(Origin.of(List.of(steps.point(edge, step)))), 1e7);
      NearestSources nearest =
          NearestSources.from(travel, List.of(Origin.of(List.of(steps.point(edge, step)))), 1e7, 1);
      for (int to = 0; to < 20; to++) {
        int toEdge = random.nextInt(graph.edges());
        int toStep = random.nextInt(steps.count(toEdge));
        if (toEdge == edge && toStep == step) {
          continue;
        }
        List<RoadPoint> place = List.of(steps.point(toEdge, toStep));
        Optional<Route> route = routes.to(place);
        double expected = costs[steps.index(toEdge, toStep)];
        String as =
            "seed %d edge %d at %s to edge %d at %s"
                .formatted(seed, edge, steps.point(edge, step), toEdge, place);
        assertThat(route.isPresent()).as(as).isEqualTo(Double.isFinite(expected));
        if (route.isPresent()) {
          assertThat(route.get().cost()).as(as).isCloseTo(expected, within(1e-3));
        }
        assertThat(nearest.to(place)).as(as).isEqualTo(route.stream().toList());
      }
    }
  }

  @Property(seed = "5322", tries = 200, shrinking = ShrinkingMode.OFF)
  void a_barrier_lies_between_where_the_line_meets_it(@ForAll long seed) {
    Random random = new Random(seed);
    List<Barrier> given = barriers(random, false);
    Barriers barriers = Barriers.of(given, RoadGraph.of(List.of()));
    for (int i = 0; i < 50; i++) {
      Coordinate a = anywhere(random);
      Coordinate b = anywhere(random);
      Geometry leg = GEOMETRY.createLineString(new Coordinate[] {a, b});
      boolean expected =
          given.stream()
              .map(Barrier::geometry)
              .anyMatch(g -> !holds(g, a) && !holds(g, b) && g.intersects(leg));
      assertThat(barriers.lieBetween(lonLat(a), lonLat(b)))
          .as("seed %d %s %s", seed, a, b)
          .isEqualTo(expected);
    }
  }

  @Property(seed = "5323", tries = 200, shrinking = ShrinkingMode.OFF)
  void the_points_of_a_place_are_the_nearest_that_a_scan_of_every_road_sees(@ForAll long seed) {
    Random random = new Random(seed);
    RoadGraph graph = RoadGraph.of(roads(random));
    Barriers barriers = Barriers.of(barriers(random, false), graph);
    RoadFinder finder = RoadFinder.of(graph, barriers);
    LonLat place = lonLat(anywhere(random));
    double[] found = new double[graph.roads().size()];
    Arrays.fill(found, 30);
    for (RoadPoint point : finder.near(place, 30)) {
      LonLat at = graph.position(point.edge(), point.offsetM());
      assertThat(barriers.lieBetween(place, at)).as("seed %d", seed).isFalse();
      assertThat(Ellipsoid.distance(place, at))
          .as("seed %d", seed)
          .isCloseTo(point.offRoadM(), within(1e-4));
      found[graph.roadIndex(point.edge())] = point.offRoadM();
    }
    for (int edge = 0; edge < graph.edges(); edge++) {
      int count = (int) Math.ceil(graph.lengthM(edge) * 2);
      for (int step = 0; step <= count; step++) {
        LonLat at = graph.position(edge, graph.lengthM(edge) * step / count);
        double metres = Ellipsoid.distance(place, at);
        int road = graph.roadIndex(edge);
        if (metres < found[road] - 0.01) {
          assertThat(barriers.lieBetween(place, at))
              .as("seed %d: road %d found at %f, seen at %f", seed, road, found[road], metres)
              .isTrue();
        }
      }
    }
  }

  @Property(seed = "5324", tries = 150, shrinking = ShrinkingMode.OFF)
  void the_points_of_a_house_are_the_nearest_that_a_scan_of_its_outline_sees(@ForAll long seed) {
    Random random = new Random(seed);
    RoadGraph graph = RoadGraph.of(roads(random));
    List<Barrier> given = random.nextInt(4) == 0 ? List.of() : barriers(random, false);
    Barriers barriers = Barriers.of(given, graph);
    double east = 200 * random.nextDouble();
    double north = 200 * random.nextDouble();
    double askew = 10 * random.nextDouble();
    Geometry house =
        GEOMETRY.createPolygon(
            new Coordinate[] {
              Scene.at(east, north),
              Scene.at(east + 12, north + askew),
              Scene.at(east + 12 - askew, north + 12 + askew),
              Scene.at(east - askew, north + 12),
              Scene.at(east, north)
            });
    List<LonLat> outline = along(house, 24);
    double[] found = new double[graph.roads().size()];
    Arrays.fill(found, 30);
    for (RoadPoint point : RoadFinder.of(graph, barriers).near(house, 30)) {
      LonLat at = graph.position(point.edge(), point.offsetM());
      assertThat(barriers.lieBetween(point.place(), at)).as("seed %d", seed).isFalse();
      assertThat(Ellipsoid.distance(point.place(), at))
          .as("seed %d", seed)
          .isCloseTo(point.offRoadM(), within(1e-4));
      assertThat(house.distance(GEOMETRY.createPoint(coordinate(point.place()))))
          .as("seed %d", seed)
          .isLessThan(1e-9);
      found[graph.roadIndex(point.edge())] = point.offRoadM();
    }
    for (int edge = 0; edge < graph.edges(); edge++) {
      int count = (int) Math.ceil(graph.lengthM(edge));
      for (int step = 0; step <= count; step++) {
        LonLat at = graph.position(edge, graph.lengthM(edge) * step / count);
        double least = found[graph.roadIndex(edge)];
        for (LonLat from : outline) {
          // seen from points up to a metre apart, a house may see a road half a metre later
          if (Ellipsoid.distance(from, at) < least - 0.75) {
            assertThat(barriers.lieBetween(from, at))
                .as("seed %d: edge %d at step %d", seed, edge, step)
                .isTrue();
          }
        }
      }
    }
  }

  private static List<LonLat> along(Geometry house, int steps) {
    List<LonLat> along = new ArrayList<>();
    Coordinate[] corners = house.getCoordinates();
    for (int i = 1; i < corners.length; i++) {
      for (int step = 0; step < steps; step++) {
        double share = (double) step / steps;
        along.add(
            new LonLat(
                corners[i - 1].x + share * (corners[i].x - corners[i - 1].x),
                corners[i - 1].y + share * (corners[i].y - corners[i - 1].y)));
      }
    }
    return along;
  }

  private static Coordinate coordinate(LonLat at) {
    return new Coordinate(at.lon(), at.lat());
  }

  private static boolean holds(Geometry area, Coordinate place) {
    return area.getDimension() == 2 && area.contains(GEOMETRY.createPoint(place));
  }

  private static List<Road> roads(Random random) {
    List<Road> roads = new ArrayList<>();
    for (Road road : NetworkTwinTest.roads(random)) {
      int kind = random.nextInt(10);
      roads.add(
          kind == 0 ? with(road, "bridge", "yes") : kind == 1 ? with(road, "tunnel", "yes") : road);
    }
    return roads;
  }

  /** Lines and boxes, with their corners on the roads' lattice or anywhere. */
  private static List<Barrier> barriers(Random random, boolean onLattice) {
    List<Barrier> barriers = new ArrayList<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      Coordinate a = corner(random, onLattice);
      Coordinate b = corner(random, onLattice);
      Coordinate c = corner(random, onLattice);
      boolean box = random.nextInt(3) == 0 && a.x != b.x && a.y != b.y;
      Geometry geometry =
          box
              ? GEOMETRY.createPolygon(
                  new Coordinate[] {
                    a, new Coordinate(a.x, b.y), b, new Coordinate(b.x, a.y), a.copy()
                  })
              : GEOMETRY.createLineString(new Coordinate[] {a, b, c});
      barriers.add(
          FeatureType.BARRIERS.create(geometry, Map.of("id", "b" + i, "kind", BarrierKind.RIVER)));
    }
    return barriers;
  }

  /** Askew lines pass by points of the lattice by less than a nanometre, on either side. */
  private static boolean meetsLatticeAtVertices(Geometry geometry) {
    Coordinate[] line = geometry.getCoordinates();
    for (int i = 1; i < line.length; i++) {
      long dx = steps(line[i - 1].x - line[i].x, 1 / (Scene.at(LATTICE_M, 0).x - 118.5));
      long dy = steps(line[i - 1].y - line[i].y, 1 / (Scene.at(0, LATTICE_M).y - 24.7));
      if (dx != 0 && dy != 0 && !BigInteger.valueOf(dx).gcd(BigInteger.valueOf(dy)).equals(ONE)) {
        return false;
      }
    }
    return true;
  }

  private static long steps(double degrees, double perDegree) {
    return Math.round(degrees * perDegree);
  }

  private static Coordinate corner(Random random, boolean onLattice) {
    return onLattice
        ? Scene.at(LATTICE_M * random.nextInt(6), LATTICE_M * random.nextInt(6))
        : anywhere(random);
  }

  private static Coordinate anywhere(Random random) {
    return Scene.at(200 * random.nextDouble(), 200 * random.nextDouble());
  }

  private static LonLat lonLat(Coordinate c) {
    return new LonLat(c.x, c.y);
  }

  /** Walks in steps of a metre, round whatever can be walked round in half a metre. */
  private static final class Steps {

    private static final int ARC = 32;

    /** No step falls on a vertex. */
    private static final double PHASE = 0.3719;

    private final RoadGraph graph;
    private final List<Barrier> barriers;
    private final boolean round;
    private final int[] first;
    private final List<List<double[]>> links = new ArrayList<>();

    Steps(RoadGraph graph, List<Barrier> barriers, boolean round) {
      this.graph = graph;
      this.barriers = barriers;
      this.round = round;
      first = new int[graph.edges() + 1];
      for (int edge = 0; edge < graph.edges(); edge++) {
        first[edge + 1] = first[edge] + count(edge);
      }
      for (int i = 0; i < first[graph.edges()]; i++) {
        links.add(new ArrayList<>());
      }
      for (int edge = 0; edge < graph.edges(); edge++) {
        for (int step = 1; step < count(edge); step++) {
          if (passes(edge) || isOpen(middle(edge, step), at(edge, step - 1), at(edge, step))) {
            link(index(edge, step - 1), index(edge, step), offset(edge, 1) - offset(edge, 0));
          }
        }
      }
      linkNodes();
    }

    int count(int edge) {
      return Math.max(2, (int) Math.ceil(graph.lengthM(edge)));
    }

    int index(int edge, int step) {
      return first[edge] + step;
    }

    RoadPoint point(int edge, int step) {
      return new RoadPoint(edge, offset(edge, step), 0, at(edge, step));
    }

    /** The metres to every step. */
    double[] from(int edge, int step) {
      double[] costs = new double[links.size()];
      Arrays.fill(costs, Double.POSITIVE_INFINITY);
      costs[index(edge, step)] = 0;
      PriorityQueue<double[]> queue = new PriorityQueue<>((a, b) -> Double.compare(a[1], b[1]));
      queue.add(new double[] {index(edge, step), 0});
      while (!queue.isEmpty()) {
        double[] next = queue.poll();
        for (double[] link : links.get((int) next[0])) {
          double cost = next[1] + link[1];
          if (cost < costs[(int) link[0]]) {
            costs[(int) link[0]] = cost;
            queue.add(new double[] {link[0], cost});
          }
        }
      }
      return costs;
    }

    private void linkNodes() {
      for (int node = 0; node < graph.nodes(); node++) {
        List<int[]> ends = ends(node);
        boolean bridgehead = ends.stream().anyMatch(end -> passes(end[0]));
        for (int[] a : ends) {
          for (int[] b : ends) {
            LonLat middle = graph.position(a[0], a[1] == 0 ? 0 : graph.lengthM(a[0]));
            boolean open =
                round
                    ? bridgehead && isFree(a) && isFree(b)
                        || isOpen(middle, at(a[0], a[1]), at(b[0], b[1]))
                    : isOpenTo(middle, a) && isOpenTo(middle, b);
            if (open) {
              link(index(a[0], a[1]), index(b[0], b[1]), toNode(a) + toNode(b));
            }
          }
        }
      }
    }

    private boolean isFree(int[] end) {
      LonLat at = at(end[0], end[1]);
      return passes(end[0]) || isFree(at, at);
    }

    private boolean isOpenTo(LonLat node, int[] end) {
      return passes(end[0]) || isOpenAlong(List.of(at(end[0], end[1]), node));
    }

    private double toNode(int[] end) {
      double offset = offset(end[0], end[1]);
      return end[1] == 0 ? offset : graph.lengthM(end[0]) - offset;
    }

    /** The edges at a node, each with its step next to it. */
    private List<int[]> ends(int node) {
      List<int[]> ends = new ArrayList<>();
      for (int edge = 0; edge < graph.edges(); edge++) {
        if (graph.from(edge) == node) {
          ends.add(new int[] {edge, 0});
        }
        if (graph.to(edge) == node) {
          ends.add(new int[] {edge, count(edge) - 1});
        }
      }
      return ends;
    }

    private void link(int a, int b, double metres) {
      links.get(a).add(new double[] {b, metres});
      links.get(b).add(new double[] {a, metres});
    }

    private double offset(int edge, int step) {
      return graph.lengthM(edge) * (step + PHASE) / count(edge);
    }

    private LonLat at(int edge, int step) {
      return graph.position(edge, offset(edge, step));
    }

    /** The vertex between two steps, or what lies half way. */
    private LonLat middle(int edge, int step) {
      for (int v = graph.firstVertex(edge); v <= graph.lastVertex(edge); v++) {
        double offset = graph.offsetM(edge, v);
        if (offset > offset(edge, step - 1) && offset < offset(edge, step)) {
          return new LonLat(graph.lon(v), graph.lat(v));
        }
      }
      return graph.position(edge, (offset(edge, step - 1) + offset(edge, step)) / 2);
    }

    private boolean passes(int edge) {
      return Barriers.passes(graph.road(edge));
    }

    private boolean isOpen(LonLat middle, LonLat a, LonLat b) {
      if (round && a.equals(b)) {
        return true;
      }
      if (!round || !isFree(a, b)) {
        return isOpenAlong(List.of(a, middle, b));
      }
      return isOpenAlong(arc(middle, a, b, 1)) || isOpenAlong(arc(middle, a, b, -1));
    }

    /** Neither end lies on a barrier. */
    private boolean isFree(LonLat a, LonLat b) {
      return isOpenAlong(List.of(a, a)) && isOpenAlong(List.of(b, b));
    }

    private boolean isOpenAlong(List<LonLat> way) {
      Geometry line =
          GEOMETRY.createLineString(
              way.stream().map(p -> new Coordinate(p.lon(), p.lat())).toArray(Coordinate[]::new));
      for (Barrier barrier : barriers) {
        for (LonLat at : way) {
          if (holds(barrier.geometry(), new Coordinate(at.lon(), at.lat()))) {
            return false;
          }
        }
        boolean area = barrier.geometry().getDimension() == 2;
        if (!area && barrier.geometry().intersects(line)) {
          return false;
        }
      }
      return true;
    }

    /** From one place to another round a third, left or right. */
    private static List<LonLat> arc(LonLat middle, LonLat a, LonLat b, int side) {
      double squeeze = Math.cos(Math.toRadians(middle.lat()));
      double ax = (a.lon() - middle.lon()) * squeeze;
      double ay = a.lat() - middle.lat();
      double bx = (b.lon() - middle.lon()) * squeeze;
      double by = b.lat() - middle.lat();
      double begin = Math.atan2(ay, ax);
      double turn = Math.atan2(by, bx) - begin;
      turn = side > 0 ? (turn + 4 * Math.PI) % (2 * Math.PI) : (turn - 4 * Math.PI) % (2 * Math.PI);
      List<LonLat> arc = new ArrayList<>();
      arc.add(a);
      for (int i = 1; i < ARC; i++) {
        double share = (double) i / ARC;
        double angle = begin + share * turn;
        double radius = Math.hypot(ax, ay) + share * (Math.hypot(bx, by) - Math.hypot(ax, ay));
        arc.add(
            new LonLat(
                middle.lon() + radius * Math.cos(angle) / squeeze,
                middle.lat() + radius * Math.sin(angle)));
      }
      arc.add(b);
      return arc;
    }
  }
}
