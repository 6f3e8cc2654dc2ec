package org.firewell.benchmark;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.firewell.benchmark.StraightCoverageBenchmark.Places;
import org.firewell.feature.Road;
import org.firewell.geo.LonLat;
import org.firewell.geo.SourceIndex;
import org.firewell.network.RoadFinder;
import org.firewell.network.RoadGraph;
import org.firewell.network.RoadPoint;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * The search in a process of its own, once and cold, on ground that it also writes for others: its
 * time and memory are watched from outside, by the steps that it tells on standard output.
 *
 * <p>Arguments: {@code write} or {@code ask}, then {@code straight} with the numbers of demands and
 * sources, or {@code roads} with those of places and edges; then a folder. Written are {@code
 * demand.csv} (id, longitude, latitude) and {@code sources.csv} (the same, or the number of the
 * road and the edge as WKT); asked for, {@code firewell.csv}: of each demand its id, the metres to
 * the nearest and how many are in reach. Roads in reach count once, however many of their edges
 * are.
 */
public final class SearchAlone {

  private static final GeometryFactory GEOMETRY = new GeometryFactory();

  private SearchAlone() {}

  public static void main(String... arguments) throws IOException {
    boolean isAsked = arguments[0].equals("ask");
    int demands = Integer.parseInt(arguments[2]);
    int sources = Integer.parseInt(arguments[3]);
    Path folder = Files.createDirectories(Path.of(arguments[4]));
    if (arguments[1].equals("straight")) {
      double side = StraightCoverageBenchmark.side(sources);
      Places from = Places.random(sources, side, StraightCoverageBenchmark.SEED);
      Places to = Places.random(demands, side, StraightCoverageBenchmark.SEED + 1);
      if (isAsked) {
        straight(from, to, folder);
      } else {
        write(folder.resolve("sources.csv"), from);
        write(folder.resolve("demand.csv"), to);
      }
    } else {
      int side = (int) Math.round(Math.sqrt(sources / 2.0));
      List<Road> streets = RoadBenchmark.streets(side);
      LonLat[] places = RoadBenchmark.somewhere(new Random(8), side, demands);
      if (isAsked) {
        roads(streets, places, folder);
      } else {
        writeEdges(folder.resolve("sources.csv"), streets);
        write(folder.resolve("demand.csv"), places);
      }
    }
  }

  private static void straight(Places from, Places to, Path folder) throws IOException {
    System.out.println("step nearest and number");
    SourceIndex.Nearest found =
        SourceIndex.of(from.lon(), from.lat())
            .nearest(to.lon(), to.lat(), StraightCoverageBenchmark.REACH_M);
    System.out.println("step writing");
    try (PrintWriter out = writer(folder.resolve("firewell.csv"))) {
      for (int i = 0; i < to.lon().length; i++) {
        out.println(i + "," + found.metres()[i] + "," + found.withinReach()[i]);
      }
    }
    System.out.println("step end");
  }

  private static void roads(List<Road> streets, LonLat[] places, Path folder) throws IOException {
    System.out.println("step graph");
    RoadGraph graph = RoadGraph.of(streets);
    System.out.println("step roads in reach");
    List<List<RoadPoint>> joined = RoadBenchmark.near(RoadFinder.of(graph), places);
    System.out.println("step writing");
    try (PrintWriter out = writer(folder.resolve("firewell.csv"))) {
      for (int i = 0; i < places.length; i++) {
        List<RoadPoint> points = joined.get(i);
        out.println(
            i + "," + (points.isEmpty() ? "" : points.get(0).offRoadM()) + "," + points.size());
      }
    }
    System.out.println("step end");
  }

  private static void write(Path file, Places places) throws IOException {
    try (PrintWriter out = writer(file)) {
      for (int i = 0; i < places.lon().length; i++) {
        out.println(i + "," + places.lon()[i] + "," + places.lat()[i]);
      }
    }
  }

  private static void write(Path file, LonLat[] places) throws IOException {
    try (PrintWriter out = writer(file)) {
      for (int i = 0; i < places.length; i++) {
        out.println(i + "," + places[i].lon() + "," + places[i].lat());
      }
    }
  }

  /** Each street cut at its crossings. */
  private static void writeEdges(Path file, List<Road> streets) throws IOException {
    int step = RoadBenchmark.PIECES_A_BLOCK;
    try (PrintWriter out = writer(file)) {
      for (int road = 0; road < streets.size(); road++) {
        Coordinate[] line = streets.get(road).geometry().getCoordinates();
        for (int first = 0; first + step < line.length; first += step) {
          int from = first;
          Coordinate[] edge =
              IntStream.rangeClosed(from, from + step)
                  .mapToObj(i -> line[i])
                  .toArray(Coordinate[]::new);
          out.println(road + ",\"" + GEOMETRY.createLineString(edge) + "\"");
        }
      }
    }
  }

  private static PrintWriter writer(Path file) throws IOException {
    return new PrintWriter(Files.newBufferedWriter(file));
  }
}
