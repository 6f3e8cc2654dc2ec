package org.firewell.analysis.servicearea;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Road;
import org.firewell.geo.LonLat;
import org.firewell.ingest.seed.SeedRulesets;
import org.firewell.network.Origin;
import org.firewell.network.ReachSearch;
import org.firewell.network.RoadFinder;
import org.firewell.network.RoadGraph;
import org.firewell.network.Stretch;
import org.firewell.network.Travel;
import org.firewell.snapshot.Driving;
import org.firewell.standard.Ruleset;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * How long the areas of stations at 5, 10 and 15 minutes take on a lattice of streets 100 m apart,
 * with two bends a block and a main road every kilometre: the search, and the ground.
 *
 * <p>Arguments: edges (100000), stations (20), rounds (10).
 */
public final class ServiceAreaBenchmark {

  private static final GeometryFactory GEOMETRY = new GeometryFactory();
  private static final double BLOCK = 0.001;
  private static final int BLOCKS = 10;
  private static final List<Double> LIMITS = List.of(300.0, 600.0, 900.0);
  private static final double WIDTH_M = 30;

  private static final OperatingSystemMXBean MACHINE =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private ServiceAreaBenchmark() {}

  public static void main(String... arguments) {
    int edges = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
    int stations = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20;
    int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 10;
    int side = (int) Math.round(Math.sqrt(edges / 2.0));
    RoadGraph graph = RoadGraph.of(streets(side));
    RoadFinder finder = RoadFinder.of(graph);
    Random random = new Random(7);
    List<Origin> origins = new ArrayList<>();
    while (origins.size() < stations) {
      LonLat at =
          new LonLat(
              110 + side * BLOCK * random.nextDouble(), 24 + side * BLOCK * random.nextDouble());
      if (!finder.near(at, WIDTH_M).isEmpty()) {
        origins.add(new Origin(finder.near(at, WIDTH_M), 60));
      }
    }
    Ruleset law = new SeedRulesets().find("gb").orElseThrow();
    Travel travel = Driving.engines(graph, law);
    Ground ground = new Ground(graph, WIDTH_M, 0, Obstacles.of(List.of()));
    double cutOff = 900 + 2 * ground.cellM() * 0.72;
    System.out.printf("%d edges, %d stations%n", graph.edges(), stations);
    for (int round = 0; round < rounds; round++) {
      each(origins, travel, ground, cutOff);
      nearest(origins, travel, ground, cutOff);
    }
  }

  private static void each(List<Origin> origins, Travel travel, Ground ground, double cutOff) {
    List<List<Stretch>> reached =
        timed(
            "each: search",
            () ->
                origins.parallelStream()
                    .map(origin -> new ReachSearch(travel).from(List.of(origin), cutOff))
                    .toList());
    List<List<Map<Integer, Geometry>>> grounds =
        timed(
            "ground",
            () -> reached.parallelStream().map(s -> ground.within(LIMITS, s, false, 1)).toList());
    timed(
        "lines",
        () ->
            reached.parallelStream()
                .mapToDouble(s -> LIMITS.stream().mapToDouble(l -> Parts.metres(s, l)).sum())
                .sum());
    tell(
        reached.stream().mapToInt(List::size).sum(),
        grounds.stream()
            .flatMap(List::stream)
            .map(Map::values)
            .flatMap(Collection::stream)
            .toList());
  }

  private static void nearest(List<Origin> origins, Travel travel, Ground ground, double cutOff) {
    List<Stretch> reached =
        timed("nearest: search", () -> new ReachSearch(travel).from(origins, cutOff));
    List<Map<Integer, Geometry>> grounds =
        timed("ground", () -> ground.within(LIMITS, reached, true, 2));
    tell(reached.size(), grounds.stream().map(Map::values).flatMap(Collection::stream).toList());
  }

  private static void tell(int parts, List<Geometry> grounds) {
    System.out.printf(
        "; %d parts of edges, %d grounds of %d vertices%n",
        parts, grounds.size(), grounds.stream().mapToInt(Geometry::getNumPoints).sum());
  }

  private static <T> T timed(String what, Supplier<T> work) {
    long start = System.nanoTime();
    long processor = MACHINE.getProcessCpuTime();
    T result = work.get();
    System.out.printf(
        "%s %.3f s (processor %.3f)  ",
        what, (System.nanoTime() - start) / 1e9, (MACHINE.getProcessCpuTime() - processor) / 1e9);
    return result;
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
    Coordinate[] line =
        IntStream.rangeClosed(0, 3 * (last - first))
            .mapToObj(
                i -> {
                  double along = BLOCK * (first + i / 3) + BLOCK / 3 * (i % 3);
                  double across = BLOCK * row + (i % 3 == 0 ? 0 : BLOCK / 30);
                  return north
                      ? new Coordinate(110 + across, 24 + along)
                      : new Coordinate(110 + along, 24 + across);
                })
            .toArray(Coordinate[]::new);
    String roadClass = row % BLOCKS == 0 ? "primary" : "residential";
    return FeatureType.ROADS.create(
        GEOMETRY.createLineString(line),
        Map.of("id", String.format("r%07d", number), "class", roadClass));
  }
}
