package org.firewell.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.firewell.feature.Barrier;
import org.firewell.feature.BarrierKind;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Road;
import org.firewell.geo.LonLat;
import org.firewell.network.Barriers;
import org.firewell.network.NearestSources;
import org.firewell.network.Origin;
import org.firewell.network.RoadFinder;
import org.firewell.network.RoadGraph;
import org.firewell.network.RoadPoint;
import org.firewell.network.Routes;
import org.firewell.network.Travel;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * How long a graph takes to build, places to join it and their ways to be found, on a lattice of
 * streets 100 m apart, each of ten blocks with two bends a block; then once more with a river every
 * kilometre.
 *
 * <p>Arguments: edges (1500000), places (200000), sources (5000), rounds (3).
 */
public final class RoadBenchmark {

  private static final GeometryFactory GEOMETRY = new GeometryFactory();
  private static final double BLOCK = 0.001;
  private static final int BLOCKS = 10;

  /** Two bends a block. */
  static final int PIECES_A_BLOCK = 3;

  private static final double REACH_M = 170;
  static final double OFF_ROAD_M = 30;

  private RoadBenchmark() {}

  public static void main(String... arguments) {
    int edges = argument(arguments, 0, 1_500_000);
    int places = argument(arguments, 1, 200_000);
    int sources = argument(arguments, 2, 5_000);
    int rounds = argument(arguments, 3, 3);
    int side = (int) Math.round(Math.sqrt(edges / 2.0));
    List<Road> roads = streets(side);
    for (int round = 0; round < rounds; round++) {
      System.out.printf("round %d: wall seconds (processor seconds)%n", round + 1);
      long before = usedBytes();
      RoadGraph graph = timed("graph", () -> RoadGraph.of(roads));
      long bytes = usedBytes() - before;
      System.out.printf(
          "%n%d edges, %d nodes, %d vertices: %.0f bytes an edge%n",
          graph.edges(), graph.nodes(), vertices(roads), (double) bytes / graph.edges());
      LonLat[] from = somewhere(new Random(7), side, sources);
      LonLat[] to = somewhere(new Random(8), side, places);
      open(graph, from, to);
      cut(graph, rivers(side), from, to);
    }
  }

  private static void open(RoadGraph graph, LonLat[] from, LonLat[] to) {
    RoadFinder finder = timed("index", () -> RoadFinder.of(graph));
    ways("open", finder, Travel.hose(graph), from, to);
  }

  private static void cut(RoadGraph graph, List<Barrier> rivers, LonLat[] from, LonLat[] to) {
    Barriers barriers = timed("barriers", () -> Barriers.of(rivers, graph));
    RoadFinder finder = RoadFinder.of(graph, barriers);
    ways(barriers.cuts().size() + " cuts", finder, Travel.hose(graph, barriers), from, to);
  }

  private static void ways(
      String name, RoadFinder finder, Travel travel, LonLat[] from, LonLat[] to) {
    List<Origin> origins =
        timed("join sources", () -> near(finder, from).stream().map(Origin::of).toList());
    List<List<RoadPoint>> joined = timed("join", () -> near(finder, to));
    Routes routes = timed("search", () -> Routes.from(travel, origins, REACH_M));
    long reached =
        timed(
            "ask",
            () -> joined.parallelStream().filter(points -> routes.to(points).isPresent()).count());
    NearestSources nearest =
        timed("search 3", () -> NearestSources.from(travel, origins, REACH_M, 3));
    long all =
        timed("ask 3", () -> joined.parallelStream().mapToLong(p -> nearest.to(p).size()).sum());
    System.out.printf("%n%s: %d reached, %d ways%n", name, reached, all);
  }

  private static <T> T timed(String name, Supplier<T> step) {
    double processors = processorSeconds();
    long start = System.nanoTime();
    T made = step.get();
    System.out.printf(
        "%s %.3f (%.3f)  ",
        name, (System.nanoTime() - start) / 1e9, processorSeconds() - processors);
    return made;
  }

  private static long vertices(List<Road> roads) {
    return roads.stream().mapToLong(r -> r.geometry().getNumPoints()).sum();
  }

  /** Every kilometre a river winds from south to north, with a vertex every 20 m or so. */
  private static List<Barrier> rivers(int side) {
    List<Barrier> rivers = new ArrayList<>();
    for (int column = 5; column < side; column += BLOCKS) {
      Coordinate[] line = new Coordinate[5 * side];
      for (int i = 0; i < line.length; i++) {
        double bow = BLOCK * 0.4 * Math.sin(i / 7.0);
        line[i] = new Coordinate(110 + BLOCK * (column + 0.5) + bow, 24 + BLOCK * i / 5);
      }
      rivers.add(
          FeatureType.BARRIERS.create(
              GEOMETRY.createLineString(line),
              Map.of("id", "river" + column, "kind", BarrierKind.RIVER)));
    }
    return rivers;
  }

  static List<List<RoadPoint>> near(RoadFinder finder, LonLat[] places) {
    return Arrays.stream(places).parallel().map(place -> finder.near(place, OFF_ROAD_M)).toList();
  }

  static LonLat[] somewhere(Random random, int side, int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                new LonLat(
                    110 + side * BLOCK * random.nextDouble(),
                    24 + side * BLOCK * random.nextDouble()))
        .toArray(LonLat[]::new);
  }

  /** A lattice of n x n crossings; it has 2 n (n - 1) edges. */
  static List<Road> streets(int side) {
    List<Road> roads = new ArrayList<>();
    for (int row = 0; row < side; row++) {
      for (int first = 0; first < side - 1; first += BLOCKS) {
        int last = Math.min(side - 1, first + BLOCKS);
        roads.add(street(roads.size(), first, last, row, false));
        roads.add(street(roads.size(), first, last, row, true));
      }
    }
    return roads;
  }

  private static Road street(int number, int first, int last, int row, boolean north) {
    Coordinate[] line = new Coordinate[PIECES_A_BLOCK * (last - first) + 1];
    for (int i = 0; i < line.length; i++) {
      double along =
          BLOCK * (first + i / PIECES_A_BLOCK) + BLOCK / PIECES_A_BLOCK * (i % PIECES_A_BLOCK);
      double across = BLOCK * row + (i % PIECES_A_BLOCK == 0 ? 0 : BLOCK / 30);
      line[i] =
          north
              ? new Coordinate(110 + across, 24 + along)
              : new Coordinate(110 + along, 24 + across);
    }
    return FeatureType.ROADS.create(
        GEOMETRY.createLineString(line), Map.of("id", String.format("r%07d", number)));
  }

  private static int argument(String[] arguments, int at, int otherwise) {
    return arguments.length > at ? Integer.parseInt(arguments[at]) : otherwise;
  }

  /** What this process took of all processors: others at work do not count. */
  private static double processorSeconds() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime()
        / 1e9;
  }

  private static long usedBytes() {
    Runtime runtime = Runtime.getRuntime();
    System.gc();
    System.gc();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
