package org.firewell.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.firewell.feature.Road;
import org.firewell.geo.LonLat;
import org.firewell.geo.SourceIndex;
import org.firewell.network.Origin;
import org.firewell.network.RoadFinder;
import org.firewell.network.RoadGraph;
import org.firewell.network.RoadPoint;
import org.firewell.network.Route;
import org.firewell.network.Routes;
import org.firewell.network.Travel;
import org.firewell.proof.PgRouting;
import org.firewell.proof.RouteTask;
import org.firewell.store.PostgisServer;
import org.locationtech.jts.geom.Coordinate;

/**
 * Ways by hose from 5,000 hydrants to 200,000 buildings on 100,000 edges of streets, joining them
 * to the streets included, against PostGIS and pgRouting in the same run; the graph and pgRouting's
 * tables with their indexes are made before. Answers are compared before times.
 *
 * <p>Arguments: edges (100000), places (200000), sources (5000), rounds (5).
 */
public final class RouteBenchmark {

  private static final double OFF_ROAD_M = 30;
  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private RouteBenchmark() {}

  public static void main(String... arguments) throws SQLException {
    int[] sizes = {100_000, 200_000, 5_000, 5};
    for (int i = 0; i < arguments.length; i++) {
      sizes[i] = Integer.parseInt(arguments[i]);
    }
    int side = (int) Math.round(Math.sqrt(sizes[0] / 2.0));
    Random random = new Random(7);
    RouteTask task =
        new RouteTask(
            RoadBenchmark.streets(side),
            List.of(RoadBenchmark.somewhere(random, side, sizes[2])),
            List.of(RoadBenchmark.somewhere(random, side, sizes[1])),
            OFF_ROAD_M,
            RouteTask.NO_WAY,
            true);
    RoadGraph graph = RoadGraph.of(task.roads());
    System.out.printf("%,d edges, %,d places, %,d sources%n", graph.edges(), sizes[1], sizes[2]);
    double[] ours = firewell(graph, task);
    double[] seconds = new double[sizes[3]];
    for (int round = 0; round < seconds.length; round++) {
      long start = System.nanoTime();
      firewell(graph, task);
      seconds[round] = seconds(start);
    }
    Arrays.sort(seconds);
    long processor = PROCESS.getProcessCpuTime();
    firewell(graph, task);
    System.out.printf(
        "Firewell: median %.3f s, best %.3f s, processor %.3f s of one run%n",
        seconds[seconds.length / 2], seconds[0], (PROCESS.getProcessCpuTime() - processor) / 1e9);
    against(task, ours, seconds[seconds.length / 2]);
  }

  private static void against(RouteTask task, double[] ours, double seconds) throws SQLException {
    if (!PostgisServer.running().hasPgRouting()) {
      System.out.println("install the Debian package postgresql-15-pgrouting");
      return;
    }
    List<Coordinate[]> lines = new ArrayList<>();
    List<Integer> roadOfLine = new ArrayList<>();
    blocks(task.roads(), lines, roadOfLine);
    try (PgRouting pgRouting = new PgRouting(task, lines, roadOfLine)) {
      double processor = pgRouting.processorSeconds().orElse(Double.NaN);
      long start = System.nanoTime();
      pgRouting.join();
      double joined = seconds(start);
      double[] theirs = pgRouting.answer();
      double all = seconds(start);
      processor = pgRouting.processorSeconds().orElse(Double.NaN) - processor;
      int different = 0;
      int reached = 0;
      for (int place = 0; place < ours.length; place++) {
        boolean same = ours[place] == theirs[place] || Math.abs(ours[place] - theirs[place]) < 0.01;
        if (!same) {
          different++;
          System.out.printf(
              "place %d: %.4f m, by pgRouting %.4f m%n", place, ours[place], theirs[place]);
        }
        reached += ours[place] < RouteTask.NO_WAY ? 1 : 0;
      }
      System.out.printf(
          "%,d reached, %d ways differ by a centimetre or more%n", reached, different);
      System.out.printf(
          "PostGIS and pgRouting %.1f s, joining %.1f s of it, processor %.1f s: ratio %.0f%n",
          all, joined, processor, all / seconds);
    }
  }

  /** Joining included, both processors; places along a curve, as coverage visits its demand. */
  private static double[] firewell(RoadGraph graph, RouteTask task) {
    RoadFinder finder = RoadFinder.of(graph);
    List<Origin> origins =
        RoadBenchmark.near(finder, task.sources().toArray(LonLat[]::new)).stream()
            .map(Origin::of)
            .toList();
    Routes routes = Routes.from(Travel.hose(graph), origins, task.cutOffM());
    List<LonLat> places = task.places();
    int[] order =
        SourceIndex.spatialOrder(
            places.stream().mapToDouble(LonLat::lon).toArray(),
            places.stream().mapToDouble(LonLat::lat).toArray());
    double[] metres = new double[order.length];
    Arrays.stream(order)
        .parallel()
        .forEach(
            place -> {
              List<RoadPoint> points = finder.near(places.get(place), RoadBenchmark.OFF_ROAD_M);
              metres[place] = metres(routes.to(points));
            });
    return metres;
  }

  private static double metres(Optional<Route> route) {
    return route.map(Route::cost).orElse(RouteTask.NO_WAY);
  }

  /** The streets from crossing to crossing. */
  private static void blocks(List<Road> roads, List<Coordinate[]> lines, List<Integer> roadOfLine) {
    for (int road = 0; road < roads.size(); road++) {
      Coordinate[] street = roads.get(road).geometry().getCoordinates();
      for (int i = 0; i + 1 < street.length; i += RoadBenchmark.PIECES_A_BLOCK) {
        lines.add(Arrays.copyOfRange(street, i, i + RoadBenchmark.PIECES_A_BLOCK + 1));
        roadOfLine.add(road);
      }
    }
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
