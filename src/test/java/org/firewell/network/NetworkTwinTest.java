package org.firewell.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.firewell.network.RoadGraphTest.road;
import static org.firewell.network.RoadGraphTest.with;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.firewell.feature.Road;
import org.firewell.feature.Ternary;
import org.firewell.geo.Ellipsoid;
import org.firewell.geo.LonLat;
import org.locationtech.jts.geom.Coordinate;

/** The compact graph and its search against naive ones, on seeded random roads. */
class NetworkTwinTest {

  private static final double LATTICE_M = 40;

  @Property(seed = "5301", tries = 200, shrinking = ShrinkingMode.OFF)
  void the_graph_has_the_nodes_edges_and_islands_of_a_naive_one(@ForAll long seed) {
    List<Road> roads = roads(new Random(seed));
    RoadGraph graph = RoadGraph.of(roads);
    Map<Coordinate, Integer> uses = new LinkedHashMap<>();
    double metres = 0;
    int lines = 0;
    for (Road road : roads) {
      List<Coordinate> line = line(road);
      if (line.size() < 2) {
        continue;
      }
      lines++;
      for (int i = 0; i < line.size(); i++) {
        uses.merge(line.get(i), i == 0 || i == line.size() - 1 ? 2 : 1, Integer::sum);
        metres += i == 0 ? 0 : metres(line.get(i - 1), line.get(i));
      }
    }
    int occurrences = 0;
    for (Road road : roads) {
      List<Coordinate> line = line(road);
      occurrences += line.size() < 2 ? 0 : (int) line.stream().filter(c -> uses.get(c) > 1).count();
    }
    assertThat(graph.nodes())
        .as("seed %d", seed)
        .isEqualTo((int) uses.values().stream().filter(u -> u > 1).count());
    assertThat(graph.edges()).as("seed %d", seed).isEqualTo(occurrences - lines);
    assertThat(graph.islands()).as("seed %d", seed).isEqualTo(islands(roads));
    assertThat(Arrays.stream(graph.islandLengthsM()).sum())
        .as("seed %d", seed)
        .isCloseTo(metres, within(1e-4));
  }

  @Property(seed = "5302", tries = 300, shrinking = ShrinkingMode.OFF)
  void ways_are_those_of_floyd_and_warshall_with_every_place_a_node(@ForAll long seed) {
    Random random = new Random(seed);
    RoadGraph graph = RoadGraph.of(roads(random));
    boolean engine = random.nextBoolean();
    List<List<RoadPoint>> sources = places(graph, random, 1 + random.nextInt(4));
    List<List<RoadPoint>> targets = places(graph, random, 6);
    double cutOff = random.nextBoolean() ? Double.POSITIVE_INFINITY : 50 + random.nextInt(400);
    Travel travel = engine ? Travel.engine(graph) : Travel.hose(graph);
    double[][] metres = new Twin(graph, engine, sources, targets).metres();
    Routes routes = Routes.from(travel, sources.stream().map(Origin::of).toList(), cutOff);
    for (int target = 0; target < targets.size(); target++) {
      double[] bySource = column(metres, target);
      double least = Arrays.stream(bySource).min().orElseThrow();
      Optional<Route> route = routes.to(targets.get(target));
      assertThat(route.isPresent())
          .as("seed %d place %d", seed, target)
          .isEqualTo(Double.isFinite(least) && Math.round(least * 1000) <= cutOff * 1000);
      if (route.isPresent()) {
        assertThat(route.get().cost())
            .as("seed %d place %d", seed, target)
            .isCloseTo(least, within(1e-4));
        assertThat(bySource[route.get().source()])
            .as("seed %d place %d", seed, target)
            .isCloseTo(least, within(1e-4));
      }
    }
  }

  @Property(seed = "5305", tries = 300, shrinking = ShrinkingMode.OFF)
  void the_nearest_sources_are_those_of_floyd_and_warshall(@ForAll long seed) {
    Random random = new Random(seed);
    RoadGraph graph = RoadGraph.of(roads(random));
    boolean engine = random.nextBoolean();
    List<List<RoadPoint>> sources = places(graph, random, 1 + random.nextInt(6));
    List<List<RoadPoint>> targets = places(graph, random, 6);
    double[] start = random.doubles(sources.size(), 0, 100).toArray();
    List<Origin> origins = new ArrayList<>();
    for (int source = 0; source < start.length; source++) {
      origins.add(new Origin(sources.get(source), start[source]));
    }
    double cutOff = random.nextBoolean() ? Double.POSITIVE_INFINITY : 50 + random.nextInt(400);
    int k = random.nextInt(4) == 0 ? Integer.MAX_VALUE : 1 + random.nextInt(3);
    Travel travel = engine ? Travel.engine(graph) : Travel.hose(graph);
    double[][] metres = new Twin(graph, engine, sources, targets).metres();
    NearestSources nearest = NearestSources.from(travel, origins, cutOff, k);
    for (int target = 0; target < targets.size(); target++) {
      double[] bySource = column(metres, target);
      for (int source = 0; source < start.length; source++) {
        bySource[source] += start[source];
      }
      List<Route> found = nearest.to(targets.get(target));
      double[] expected =
          Arrays.stream(bySource)
              .filter(m -> Double.isFinite(m) && Math.round(m * 1000) <= cutOff * 1000)
              .sorted()
              .limit(k)
              .toArray();
      assertThat(found).as("seed %d place %d", seed, target).hasSize(expected.length);
      for (int i = 0; i < expected.length; i++) {
        assertThat(found.get(i).cost())
            .as("seed %d place %d", seed, target)
            .isCloseTo(expected[i], within(1e-3))
            .isCloseTo(bySource[found.get(i).source()], within(1e-3));
      }
    }
  }

  @Property(seed = "5306", tries = 300, shrinking = ShrinkingMode.OFF)
  void the_best_over_any_difference_of_heights_is_that_of_floyd_and_warshall(@ForAll long seed) {
    Random random = new Random(seed);
    RoadGraph graph = RoadGraph.of(roads(random));
    List<List<RoadPoint>> sources = places(graph, random, 1 + random.nextInt(8));
    List<List<RoadPoint>> targets = places(graph, random, 6);
    double[] heights = random.doubles(sources.size(), 0, 1 + random.nextInt(300)).toArray();
    for (int source = 0; source < heights.length; source++) {
      heights[source] = random.nextInt(5) == 0 ? Double.NaN : Math.rint(heights[source]);
    }
    double cutOff = random.nextBoolean() ? Double.POSITIVE_INFINITY : 50 + random.nextInt(400);
    Climb climb = new Climb(random.nextInt(20));
    double[][] metres = new Twin(graph, false, sources, targets).metres();
    NearestSources best =
        NearestSources.atAnyHeight(
            Travel.hose(graph), sources.stream().map(Origin::of).toList(), heights, cutOff);
    for (int target = 0; target < targets.size(); target++) {
      double height = random.nextInt(5) == 0 ? Double.NaN : random.nextInt(300);
      double[] bySource = column(metres, target);
      double least = Double.POSITIVE_INFINITY;
      for (int source = 0; source < bySource.length; source++) {
        boolean within = Math.round(bySource[source] * 1000) <= cutOff * 1000;
        bySource[source] += climb.addedM(heights[source], height);
        least = within ? Math.min(least, bySource[source]) : least;
      }
      double found = Double.POSITIVE_INFINITY;
      for (Route route : best.to(targets.get(target))) {
        double added = climb.addedM(heights[route.source()], height);
        assertThat(route.cost() + added)
            .as("seed %d place %d", seed, target)
            .isGreaterThanOrEqualTo(bySource[route.source()] - 1e-4);
        found = Math.min(found, route.cost() + added);
      }
      if (Double.isFinite(least)) {
        assertThat(found).as("seed %d place %d", seed, target).isCloseTo(least, within(1e-4));
      } else {
        assertThat(found).as("seed %d place %d", seed, target).isInfinite();
      }
    }
  }

  @Property(seed = "5303", tries = 200, shrinking = ShrinkingMode.OFF)
  void the_points_of_a_place_are_those_of_a_scan_over_fine_steps_of_every_road(@ForAll long seed) {
    Random random = new Random(seed);
    RoadGraph graph = RoadGraph.of(roads(random));
    LonLat place = RoadFinderTest.at(random.nextInt(200), random.nextInt(200));
    Map<Integer, Double> found = new HashMap<>();
    for (RoadPoint point : RoadFinder.of(graph).near(place, 30)) {
      found.put(graph.roadIndex(point.edge()), point.offRoadM());
      LonLat foot = graph.position(point.edge(), point.offsetM());
      assertThat(Ellipsoid.distance(place, foot))
          .as("seed %d", seed)
          .isCloseTo(point.offRoadM(), within(1e-4));
    }
    double[] scan = new double[graph.roads().size()];
    Arrays.fill(scan, Double.POSITIVE_INFINITY);
    for (int edge = 0; edge < graph.edges(); edge++) {
      int steps = (int) Math.ceil(graph.lengthM(edge));
      for (int step = 0; step <= steps; step++) {
        LonLat at = graph.position(edge, graph.lengthM(edge) * step / steps);
        int road = graph.roadIndex(edge);
        scan[road] = Math.min(scan[road], Ellipsoid.distance(place, at));
      }
    }
    for (int road = 0; road < scan.length; road++) {
      // with steps of a metre the scan is at most half a metre too far
      double least = found.getOrDefault(road, 30.0);
      assertThat(scan[road]).as("seed %d road %d", seed, road).isGreaterThan(least - 0.001);
      assertThat(found.containsKey(road) ? scan[road] : 30.0)
          .as("seed %d road %d", seed, road)
          .isLessThan(least + 0.51);
    }
  }

  @Property(seed = "5304", tries = 100, shrinking = ShrinkingMode.OFF)
  void the_order_in_which_roads_are_given_changes_nothing(@ForAll long seed) {
    Random random = new Random(seed);
    List<Road> roads = roads(random);
    RoadGraph graph = RoadGraph.of(roads);
    Collections.shuffle(roads, random);
    RoadGraph shuffled = RoadGraph.of(roads);
    assertThat(shuffled.edges()).as("seed %d", seed).isEqualTo(graph.edges());
    for (int edge = 0; edge < graph.edges(); edge++) {
      assertThat(shuffled.road(edge)).as("seed %d", seed).isEqualTo(graph.road(edge));
      assertThat(shuffled.from(edge)).as("seed %d", seed).isEqualTo(graph.from(edge));
      assertThat(shuffled.to(edge)).as("seed %d", seed).isEqualTo(graph.to(edge));
      assertThat(shuffled.lengthM(edge)).as("seed %d", seed).isEqualTo(graph.lengthM(edge));
    }
  }

  @Property(seed = "5306", tries = 200, shrinking = ShrinkingMode.OFF)
  void roads_noded_at_crossings_are_connected_as_their_lines_are(@ForAll long seed) {
    Random random = new Random(seed);
    List<Road> roads = new ArrayList<>();
    for (int i = 1 + random.nextInt(8); i > 0; i--) {
      double[] points = random.doubles(2 * (2 + random.nextInt(3)), 0, 200).toArray();
      Road road = road("r" + i, points);
      road = random.nextInt(4) == 0 ? with(road, "layer", "1") : road;
      roads.add(random.nextInt(5) == 0 ? with(road, "bridge", "yes") : road);
    }
    RoadGraph graph = RoadGraph.of(roads, Noding.CROSSINGS);
    int[] part = new int[roads.size()];
    Arrays.setAll(part, i -> i);
    for (int i = 0; i < part.length; i++) {
      for (int j = 0; j < part.length; j++) {
        Road a = roads.get(i);
        Road b = roads.get(j);
        boolean ground = a.bridge() != Ternary.YES && b.bridge() != Ternary.YES;
        if (ground
            && Objects.equals(a.layer(), b.layer())
            && a.geometry().intersects(b.geometry())) {
          int old = part[j];
          int merged = part[i];
          Arrays.setAll(part, at -> part[at] == old ? merged : part[at]);
        }
      }
    }
    assertThat(graph.islands())
        .as("seed %d", seed)
        .isEqualTo((int) Arrays.stream(part).distinct().count());
    double metres = 0;
    for (Road road : roads) {
      List<Coordinate> line = line(road);
      for (int i = 1; i < line.size(); i++) {
        metres += metres(line.get(i - 1), line.get(i));
      }
    }
    assertThat(Arrays.stream(graph.islandLengthsM()).sum())
        .as("seed %d", seed)
        .isCloseTo(metres, within(1e-4));
  }

  /** Lines between the points of a lattice: they share vertices, cross, repeat and close. */
  static List<Road> roads(Random random) {
    List<Road> roads = new ArrayList<>();
    int count = 1 + random.nextInt(9);
    for (int i = 0; i < count; i++) {
      double[] points = new double[2 * (2 + random.nextInt(4))];
      for (int at = 0; at < points.length; at++) {
        points[at] = LATTICE_M * random.nextInt(6);
      }
      if (random.nextInt(4) == 0) {
        points[points.length - 2] = points[0];
        points[points.length - 1] = points[1];
      }
      Road road = road("r" + i, points);
      roads.add(random.nextInt(3) == 0 ? with(road, "oneway", "yes") : road);
    }
    return roads;
  }

  private static List<List<RoadPoint>> places(RoadGraph graph, Random random, int count) {
    List<List<RoadPoint>> places = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<RoadPoint> points = new ArrayList<>();
      for (int at = random.nextInt(3); at >= 0 && graph.edges() > 0; at--) {
        int edge = random.nextInt(graph.edges());
        // a crossing, or anywhere along the edge
        double share = random.nextInt(4) == 0 ? random.nextInt(2) : random.nextDouble();
        points.add(new RoadPoint(edge, share * graph.lengthM(edge), random.nextInt(30), null));
      }
      places.add(points);
    }
    return places;
  }

  private static double[] column(double[][] metres, int target) {
    return Arrays.stream(metres).mapToDouble(row -> row[target]).toArray();
  }

  /** The vertices of a road without repetitions. */
  private static List<Coordinate> line(Road road) {
    List<Coordinate> line = new ArrayList<>();
    for (Coordinate c : road.geometry().getCoordinates()) {
      if (line.isEmpty() || !line.get(line.size() - 1).equals2D(c)) {
        line.add(c);
      }
    }
    return line;
  }

  private static double metres(Coordinate a, Coordinate b) {
    return Ellipsoid.distance(a.x, a.y, b.x, b.y);
  }

  /** Roads are painted one after the other; a road takes over every colour that it touches. */
  private static int islands(List<Road> roads) {
    Map<Coordinate, Integer> colour = new HashMap<>();
    for (int i = 0; i < roads.size(); i++) {
      List<Coordinate> line = line(roads.get(i));
      if (line.size() > 1) {
        int mine = i;
        List<Integer> touched = line.stream().map(colour::get).filter(c -> c != null).toList();
        colour.replaceAll((c, other) -> touched.contains(other) ? mine : other);
        line.forEach(c -> colour.put(c, mine));
      }
    }
    return (int) colour.values().stream().distinct().count();
  }

  /** A matrix of all nodes, with a node for every point of every place, and for every place. */
  private static final class Twin {

    private final RoadGraph graph;
    private final boolean engine;
    private final List<List<RoadPoint>> sources;
    private final List<List<RoadPoint>> targets;
    private final double[][] metres;
    private final Map<Integer, List<double[]>> stops = new HashMap<>();
    private int nodes;

    Twin(
        RoadGraph graph,
        boolean engine,
        List<List<RoadPoint>> sources,
        List<List<RoadPoint>> targets) {
      this.graph = graph;
      this.engine = engine;
      this.sources = sources;
      this.targets = targets;
      nodes = graph.nodes();
      int size = nodes + 10 * (sources.size() + targets.size());
      metres = new double[size][size];
      for (int i = 0; i < size; i++) {
        Arrays.fill(metres[i], Double.POSITIVE_INFINITY);
        metres[i][i] = 0;
      }
    }

    /** By source and target. */
    double[][] metres() {
      int[] from = sources.stream().mapToInt(points -> place(points, true)).toArray();
      int[] to = targets.stream().mapToInt(points -> place(points, false)).toArray();
      for (int edge = 0; edge < graph.edges(); edge++) {
        split(edge);
      }
      relax();
      return Arrays.stream(from)
          .mapToObj(s -> Arrays.stream(to).mapToDouble(t -> metres[s][t]).toArray())
          .toArray(double[][]::new);
    }

    private int place(List<RoadPoint> points, boolean leaving) {
      int place = nodes++;
      for (RoadPoint point : points) {
        int stop = nodes++;
        double leg = engine ? 0 : point.offRoadM();
        link(leaving ? place : stop, leaving ? stop : place, leg);
        stops
            .computeIfAbsent(point.edge(), e -> new ArrayList<>())
            .add(new double[] {point.offsetM(), stop});
      }
      return place;
    }

    private void split(int edge) {
      List<double[]> along = new ArrayList<>(stops.getOrDefault(edge, List.of()));
      along.add(new double[] {0, graph.from(edge)});
      along.add(new double[] {graph.lengthM(edge), graph.to(edge)});
      boolean back = !engine || graph.road(edge).oneway() != Ternary.YES;
      for (double[] a : along) {
        for (double[] b : along) {
          if (back || a[0] <= b[0]) {
            link((int) a[1], (int) b[1], Math.abs(a[0] - b[0]));
          }
        }
      }
    }

    private void link(int a, int b, double length) {
      metres[a][b] = Math.min(metres[a][b], length);
    }

    private void relax() {
      for (int via = 0; via < nodes; via++) {
        for (int a = 0; a < nodes; a++) {
          for (int b = 0; b < nodes; b++) {
            metres[a][b] = Math.min(metres[a][b], metres[a][via] + metres[via][b]);
          }
        }
      }
    }
  }
}
