package org.firewell.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.firewell.analysis.Progress;
import org.firewell.analysis.Values;
import org.firewell.analysis.coverage.Coverage;
import org.firewell.analysis.coverage.live.CoverageChange;
import org.firewell.analysis.coverage.live.LiveCoverage;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Ground;
import org.firewell.scene.Laws;
import org.firewell.scene.Scene;
import org.firewell.snapshot.Proposal;
import org.firewell.snapshot.Snapshot;
import org.locationtech.jts.geom.Coordinate;

/**
 * How long it takes to tell what one hydrant changes, on a county of houses of 12 x 9 m and
 * hydrants, evenly spread, on a lattice of streets; and, of the same hydrant, how long the whole
 * question takes.
 *
 * <p>Arguments: buildings (200000), hydrants (5000), moves (500), measure (straight), edges of the
 * lattice (100000), flat or hills of 60 m, 1.5 km apart.
 */
public final class LiveCoverageBenchmark {

  private static final long SEED = 20221231;

  /** 70 houses within reach of a hydrant, as in the demo county's towns. */
  private static final double HOUSES_PER_KM2 = 1000;

  private LiveCoverageBenchmark() {}

  public static void main(String... arguments) {
    County county = County.of(arguments);
    int moves = county.moves();
    Snapshot snapshot = Snapshot.of(county.ground(), Laws.desert(), Scene.DAY);
    Values values =
        Values.of(
            new Coverage().inputs(), Map.of("facilities", "hydrants", "measure", county.measure()));
    long start = System.nanoTime();
    LiveCoverage live = LiveCoverage.of(snapshot, values, Progress.NONE);
    System.out.printf(
        Locale.ROOT,
        "%s, %,d x %,d: ready in %.2f s%n",
        county.measure(),
        county.buildings(),
        county.hydrants(),
        ms(start) / 1000);
    Random random = new Random(SEED);
    double[] times = new double[moves];
    long judged = 0;
    for (int i = 0; i < moves; i++) {
      Proposal proposal = Proposal.adding(county.hydrant("new", random));
      start = System.nanoTime();
      CoverageChange change = live.with(proposal);
      times[i] = ms(start);
      judged += change.judged();
    }
    double[] warm = Arrays.copyOfRange(times, moves / 5, moves);
    Arrays.sort(warm);
    System.out.printf(
        Locale.ROOT,
        "one hydrant: median %.2f ms, 95 %% %.2f ms, most %.2f ms, first %.1f ms; %d judged each%n",
        warm[warm.length / 2],
        warm[warm.length * 95 / 100],
        warm[warm.length - 1],
        times[0],
        judged / moves);
    whole(snapshot.with(Proposal.adding(county.hydrant("new", random))), values);
  }

  private static void whole(Snapshot snapshot, Values values) {
    double best = Double.POSITIVE_INFINITY;
    for (int i = 0; i < 7; i++) {
      long start = System.nanoTime();
      new Coverage().answer(snapshot, values, Progress.NONE);
      best = Math.min(best, ms(start));
    }
    System.out.printf(Locale.ROOT, "the whole question: %.0f ms%n", best);
  }

  /**
   * What is asked about.
   *
   * @param edges of the lattice of streets; 0 where no measure asks for them
   */
  record County(int buildings, int hydrants, int moves, String measure, int edges, boolean hills) {

    static County of(String... arguments) {
      String measure = arguments.length > 3 ? arguments[3] : "straight";
      return new County(
          argument(arguments, 0, 200_000),
          argument(arguments, 1, 5_000),
          argument(arguments, 2, 500),
          measure,
          measure.equals("straight") ? 0 : argument(arguments, 4, 100_000),
          arguments.length > 5 && arguments[5].equals("hills"));
    }

    /** Metres from west to east, and from south to north. */
    double side() {
      return 1000 * Math.sqrt(buildings / HOUSES_PER_KM2);
    }

    Feature hydrant(String id, Random random) {
      return placed(
          new Scene().hydrant(id).at(side() * random.nextDouble(), side() * random.nextDouble()));
    }

    /** On its hill, if there are any. */
    private Feature placed(Scene.Thing<?> thing) {
      Coordinate at = thing.make().geometry().getCoordinate();
      return hills ? thing.height(Hills.heightM(at.x, at.y)).make() : thing.make();
    }

    Ground ground() {
      Random random = new Random(SEED);
      List<Feature> houses = new ArrayList<>();
      for (int i = 0; i < buildings; i++) {
        double east = side() * random.nextDouble();
        double north = side() * random.nextDouble();
        houses.add(
            placed(
                new Scene()
                    .building("b" + i)
                    .area(east, north, east + 12, north, east + 12, north + 9, east, north + 9)));
      }
      List<Feature> sources = new ArrayList<>();
      for (int i = 0; i < hydrants; i++) {
        sources.add(hydrant("h" + i, random));
      }
      List<Feature> roads = streets((int) Math.round(Math.sqrt(edges / 2.0)), side());
      return Ground.of(
          Map.of(
              FeatureType.BUILDINGS, houses,
              FeatureType.HYDRANTS, sources,
              FeatureType.ROADS, roads));
    }
  }

  /** A lattice of n x n crossings, each street of one block a line. */
  private static List<Feature> streets(int n, double side) {
    List<Feature> streets = new ArrayList<>();
    double block = side / Math.max(1, n - 1);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j + 1 < n; j++) {
        double along = j * block;
        double across = i * block;
        streets.add(
            new Scene().road("e" + i + "-" + j).line(along, across, along + block, across).make());
        streets.add(
            new Scene().road("n" + i + "-" + j).line(across, along, across, along + block).make());
      }
    }
    return streets;
  }

  private static double ms(long start) {
    return (System.nanoTime() - start) / 1e6;
  }

  private static int argument(String[] arguments, int index, int otherwise) {
    return arguments.length > index ? Integer.parseInt(arguments[index]) : otherwise;
  }
}
