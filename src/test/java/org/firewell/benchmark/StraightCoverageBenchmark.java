package org.firewell.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.firewell.feature.Ground;
import org.firewell.geo.SourceIndex;
import org.firewell.scene.Freeport;

/**
 * How long straight coverage takes: the nearest source and the number in reach of every demand,
 * index included, against a JTS STRtree and PostGIS on the same places in the same run.
 *
 * <p>Medians of several runs in one process. Both sides must give the same answers before their
 * times are compared. Arguments: any of {@code scale}, {@code plot}, {@code trees}, {@code kdtree},
 * {@code postgis}, {@code postgis-county} and {@code freeport}; none means scale, trees and
 * Freeport. {@code plot} draws {@code src/docs/straight-coverage.svg}.
 */
public final class StraightCoverageBenchmark {

  static final double REACH_M = 150;
  static final long SEED = 20221231;
  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  /** Ten demands to a source where a million meet a hundred thousand. */
  private static final double SOURCES_PER_KM2 = 7.5;

  private StraightCoverageBenchmark() {}

  public static void main(String[] arguments) throws IOException, SQLException {
    List<String> parts =
        arguments.length == 0 ? List.of("scale", "trees", "freeport") : List.of(arguments);
    System.out.printf(
        "%s, Java %s, %d processors, heap %d MB%n",
        System.getProperty("os.arch"),
        System.getProperty("java.version"),
        Runtime.getRuntime().availableProcessors(),
        Runtime.getRuntime().maxMemory() >> 20);
    if (parts.contains("scale")) {
      scale();
    }
    if (parts.contains("plot")) {
      plot();
    }
    if (parts.contains("trees")) {
      trees();
    }
    if (parts.contains("kdtree")) {
      kdTree();
    }
    if (parts.contains("postgis")) {
      postgis(200_000, 5_000, 3);
    }
    if (parts.contains("postgis-county")) {
      postgis(3_000_000, 300_000, 1);
    }
    if (parts.contains("freeport")) {
      freeport();
    }
  }

  private static void scale() {
    System.out.println("demand x sources: index, all (median; best) in s, processor s of one run");
    for (int[] size :
        new int[][] {
          {10_000, 1_000},
          {100_000, 10_000},
          {200_000, 5_000},
          {1_000_000, 100_000},
          {3_000_000, 300_000},
          {690_000, 5_000_000},
          {10_000_000, 1_000_000}
        }) {
      Places sources = Places.random(size[1], side(size[1]), SEED);
      Places demand = Places.random(size[0], side(size[1]), SEED + 1);
      int runs = size[0] <= 200_000 ? 41 : 7;
      double[] index = times(runs, () -> SourceIndex.of(sources.lon(), sources.lat()));
      double[] all = times(runs, () -> firewell(sources, demand));
      System.out.printf(
          Locale.ROOT,
          "%,d x %,d: %.3f, %.3f (%.3f), %.3f%n",
          size[0],
          size[1],
          median(index),
          median(all),
          all[0],
          processorSeconds(() -> firewell(sources, demand)));
    }
    memory();
  }

  /** What stays in memory of an index and of the answers. */
  private static void memory() {
    Places places = Places.random(1_000_000, side(1_000_000), SEED);
    long before = used();
    SourceIndex index = SourceIndex.of(places.lon(), places.lat());
    long indexed = used();
    SourceIndex.Nearest nearest = index.nearest(places.lon(), places.lat(), REACH_M);
    long answered = used();
    System.out.printf(
        Locale.ROOT,
        "memory: %.1f bytes a source, %.1f bytes a demand (%d)%n",
        (indexed - before) / 1e6,
        (answered - indexed) / 1e6,
        index.size() + nearest.source().length);
  }

  private static void trees() {
    System.out.println("demand x sources: Firewell, STRtree (median in s), ratio");
    for (int[] size : new int[][] {{200_000, 5_000}, {1_000_000, 100_000}}) {
      Places sources = Places.random(size[1], side(size[1]), SEED);
      Places demand = Places.random(size[0], side(size[1]), SEED + 1);
      StrtreeCoverage.Found other = StrtreeCoverage.answer(sources, demand, REACH_M);
      requireSame(firewell(sources, demand), other.metres(), other.withinReach(), 0.01);
      double ours = median(times(5, () -> firewell(sources, demand)));
      double theirs = median(times(3, () -> StrtreeCoverage.answer(sources, demand, REACH_M)));
      print(size, ours, theirs);
    }
  }

  /**
   * Ten demands to a source, from ten thousand to ten million, drawn: the least that a run took of
   * both processors together, for that varies less where others use them too.
   */
  private static void plot() throws IOException {
    LogPlot plot = new LogPlot("demand (a tenth as many sources)", "processor s");
    for (int size : new int[] {10_000, 100_000, 1_000_000, 10_000_000}) {
      Places sources = Places.random(size / 10, side(size / 10), SEED);
      Places demand = Places.random(size, side(size / 10), SEED + 1);
      int together = Math.max(1, 1_000_000 / size);
      double seconds =
          IntStream.range(0, 5)
                  .mapToDouble(run -> processorSeconds(() -> firewell(sources, demand, together)))
                  .min()
                  .orElseThrow()
              / together;
      System.out.printf(Locale.ROOT, "%,d: %.4f processor s%n", size, seconds);
      plot.add(size, seconds);
    }
    Files.writeString(Path.of("src/docs/straight-coverage.svg"), plot.svg());
  }

  private static void kdTree() throws IOException {
    System.out.println("demand x sources: Firewell, scipy's cKDTree (median in s), ratio");
    for (int[] size : new int[][] {{200_000, 5_000}, {3_000_000, 300_000}, {690_000, 5_000_000}}) {
      Places sources = Places.random(size[1], side(size[1]), SEED);
      Places demand = Places.random(size[0], side(size[1]), SEED + 1);
      SourceIndex.Nearest found = firewell(sources, demand);
      double ours = median(times(size[0] <= 200_000 ? 11 : 5, () -> firewell(sources, demand)));
      KdTreeCoverage.Found others = KdTreeCoverage.answer(sources, demand, REACH_M);
      System.out.println("cKDTree: " + others.differences(found));
      print(size, ours, others.seconds());
      System.out.print("on one processor ");
      print(size, ours, others.secondsAlone());
    }
  }

  private static void postgis(int demands, int sourcesThere, int runs) throws SQLException {
    System.out.println("demand x sources: Firewell, PostGIS (median in s), ratio");
    int[] size = {demands, sourcesThere};
    Places sources = Places.random(size[1], side(size[1]), SEED);
    Places demand = Places.random(size[0], side(size[1]), SEED + 1);
    try (PostgisCoverage postgis = new PostgisCoverage(sources, demand)) {
      SourceIndex.Nearest found = firewell(sources, demand);
      System.out.println("PostGIS: " + postgis.differences(found, REACH_M));
      double ours = median(times(11, () -> firewell(sources, demand)));
      print(size, ours, median(times(runs, () -> postgis.answer(REACH_M))));
    }
  }

  private static void freeport() throws IOException {
    Optional<Freeport> city = Freeport.find();
    if (city.isEmpty()) {
      System.out.println("Freeport: its files do not lie in ../shared/data/freeport");
      return;
    }
    Path folder = Files.createTempDirectory("freeport-");
    freeport("addresses", city.get().addresses(folder));
    freeport("centroids of buildings", city.get().footprints(folder));
    Files.delete(folder.resolve("dataset.yaml"));
    Files.delete(folder);
  }

  private static void freeport(String what, Ground ground) {
    double[] times = times(11, () -> Freeport.centroidCoverage(ground));
    Map<?, ?> demand = (Map<?, ?>) Freeport.centroidCoverage(ground).summary().get("demand");
    System.out.printf(
        Locale.ROOT,
        "Freeport, %s: %s of %s within 150 m of a hydrant, snapshot and question %.3f s%n",
        what,
        demand.get("covered"),
        demand.get("total"),
        median(times));
  }

  private static SourceIndex.Nearest firewell(Places sources, Places demand) {
    return SourceIndex.of(sources.lon(), sources.lat())
        .nearest(demand.lon(), demand.lat(), REACH_M);
  }

  /** So often, one after the other, that the clock of the processors tells it. */
  private static SourceIndex.Nearest firewell(Places sources, Places demand, int times) {
    for (int i = 1; i < times; i++) {
      firewell(sources, demand);
    }
    return firewell(sources, demand);
  }

  private static void requireSame(
      SourceIndex.Nearest ours, double[] metres, int[] withinReach, double toleranceM) {
    long different =
        IntStream.range(0, metres.length)
            .filter(
                i ->
                    Math.abs(ours.metres()[i] - metres[i]) > toleranceM
                        || ours.withinReach()[i] != withinReach[i])
            .count();
    if (different > 0) {
      throw new IllegalStateException(different + " of " + metres.length + " answers differ");
    }
  }

  private static void print(int[] size, double ours, double theirs) {
    System.out.printf(
        Locale.ROOT,
        "%,d x %,d: %.3f, %.3f, %.0f%n",
        size[0],
        size[1],
        ours,
        theirs,
        theirs / ours);
  }

  /** The side in metres of a square that holds so many sources. */
  static double side(int sources) {
    return 1000 * Math.sqrt(sources / SOURCES_PER_KM2);
  }

  /** Seconds of each run, sorted, after one run to warm up. */
  private static double[] times(int runs, Supplier<?> work) {
    work.get();
    double[] seconds = new double[runs];
    for (int run = 0; run < runs; run++) {
      long start = System.nanoTime();
      work.get();
      seconds[run] = (System.nanoTime() - start) / 1e9;
    }
    Arrays.sort(seconds);
    return seconds;
  }

  /** What a run takes of all processors together: that varies less where others use them too. */
  private static double processorSeconds(Supplier<?> work) {
    long start = PROCESS.getProcessCpuTime();
    work.get();
    return (PROCESS.getProcessCpuTime() - start) / 1e9;
  }

  private static double median(double[] sorted) {
    return sorted[sorted.length / 2];
  }

  private static long used() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  /** Positions in degrees. */
  record Places(double[] lon, double[] lat) {

    /** Evenly over a square of so many metres at 24.7 degrees north. */
    static Places random(int size, double sideM, long seed) {
      Random random = new Random(seed);
      double[] lon = new double[size];
      double[] lat = new double[size];
      for (int i = 0; i < size; i++) {
        lon[i] = 118 + sideM / 101_000 * random.nextDouble();
        lat[i] = 24.7 + sideM / 111_000 * (random.nextDouble() - 0.5);
      }
      return new Places(lon, lat);
    }
  }
}
