package org.firewell.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Road;
import org.firewell.geo.LonLat;
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
 * streets 100 m apart, each of ten blocks with two bends a block.
 *
 * <p>Arguments: edges (1500000), places (200000), sources (5000), rounds (3).
 */
public final class RoadBenchmark {

  private static final GeometryFactory GEOMETRY = new GeometryFactory();
  private static final double BLOCK = 0.001;
  private static final int BLOCKS = 10;
  private static final double REACH_M = 170;
  private static final double OFF_ROAD_M = 30;

  private RoadBenchmark() {}

  public static void main(String... arguments) {
    int edges = argument(arguments, 0, 1_500_000);
    int places = argument(arguments, 1, 200_000);
    int sources = argument(arguments, 2, 5_000);
    int rounds = argument(arguments, 3, 3);
    // a lattice of n x n crossings has 2 n (n - 1) edges
    int side = (int) Math.round(Math.sqrt(edges / 2.0));
    List<Road> roads = streets(side);
    for (int round = 0; round < rounds; round++) {
      long before = usedBytes();
      long start = System.nanoTime();
      RoadGraph graph = RoadGraph.of(roads);
      double seconds = seconds(start);
      long bytes = usedBytes() - before;
      long vertices = roads.stream().mapToLong(r -> r.geometry().getNumPoints()).sum();
      System.out.printf(
          "%d edges, %d nodes, %d vertices: built in %.2f s, %.0f bytes an edge, %.0f without geometry%n",
          graph.edges(),
          graph.nodes(),
          vertices,
          seconds,
          (double) bytes / graph.edges(),
          (bytes - 24.0 * vertices) / graph.edges());
      ways(graph, side, places, sources);
    }
  }

  private static void ways(RoadGraph graph, int side, int places, int sources) {
    Random random = new Random(7);
    LonLat[] from = somewhere(random, side, sources);
    LonLat[] to = somewhere(random, side, places);
    long start = System.nanoTime();
    RoadFinder finder = RoadFinder.of(graph);
    double indexed = seconds(start);
    start = System.nanoTime();
    double cpu = processorSeconds();
    List<List<RoadPoint>> sourcePoints = near(finder, from);
    List<List<RoadPoint>> placePoints = near(finder, to);
    double joined = seconds(start);
    double joinedCpu = processorSeconds() - cpu;
    start = System.nanoTime();
    Routes routes =
        Routes.from(Travel.hose(graph), sourcePoints.stream().map(Origin::of).toList(), REACH_M);
    double searched = seconds(start);
    start = System.nanoTime();
    long reached =
        placePoints.parallelStream().filter(points -> routes.to(points).isPresent()).count();
    System.out.printf(
        "%d places, %d sources: roads indexed in %.2f s, joined in %.2f s (%.2f s of processors), searched in %.3f s, asked in %.3f s; %d reached%n",
        places, sources, indexed, joined, joinedCpu, searched, seconds(start), reached);
  }

  private static List<List<RoadPoint>> near(RoadFinder finder, LonLat[] places) {
    return Arrays.stream(places).parallel().map(place -> finder.near(place, OFF_ROAD_M)).toList();
  }

  private static LonLat[] somewhere(Random random, int side, int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                new LonLat(
                    110 + side * BLOCK * random.nextDouble(),
                    24 + side * BLOCK * random.nextDouble()))
        .toArray(LonLat[]::new);
  }

  private static List<Road> streets(int side) {
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
    Coordinate[] line = new Coordinate[3 * (last - first) + 1];
    for (int i = 0; i < line.length; i++) {
      double along = BLOCK * (first + i / 3) + BLOCK / 3 * (i % 3);
      double across = BLOCK * row + (i % 3 == 0 ? 0 : BLOCK / 30);
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

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
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
