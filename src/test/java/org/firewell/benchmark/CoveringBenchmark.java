package org.firewell.benchmark;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.firewell.location.Choice;
import org.firewell.location.Effort;
import org.firewell.location.Incidence;
import org.firewell.location.MaximalCovering;
import org.firewell.location.Plan;
import org.firewell.location.Watch;

/**
 * Maximal covering of a county's size: how near the bound, how soon, in how much memory; and the
 * same by a greedy choice alone and by an integer program that is given to OR-Tools as it stands.
 *
 * <p>Arguments: {@code firewell|greedy|scip}, {@code even|hamlets}, {@code
 * plain|groups|budget|backup}, demand, sites, how many are chosen, demand a site serves on average,
 * seed, and perhaps seconds.
 */
final class CoveringBenchmark {

  private static final int GROUPS = 20;

  private CoveringBenchmark() {}

  public static void main(String[] args) {
    MaximalCovering problem = problem(args);
    Optional<Duration> limit =
        args.length > 8
            ? Optional.of(Duration.ofSeconds(Long.parseLong(args[8])))
            : Optional.empty();
    long begun = System.nanoTime();
    long processor = processor();
    Plan plan =
        switch (args[0]) {
          case "firewell" -> problem.solve(new Effort(0, 1, limit, 1), Watch.NONE);
          case "greedy" -> greedy(problem);
          case "scip" -> scip(problem, limit.orElseThrow());
          default -> throw new IllegalArgumentException(args[0]);
        };
    System.out.printf(
        "%s, %d pairs: %d of %d, gap %.3f %%, %s, %.2f s, processor %.2f s, peak %d MB%n",
        String.join(" ", args),
        problem.reach().size(),
        plan.objective(),
        plan.bound(),
        plan.gapPercent(),
        plan.stop(),
        (System.nanoTime() - begun) / 1e9,
        (processor() - processor) / 1e9,
        peak() >> 20);
  }

  /** Of all threads of this process. */
  private static long processor() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static long peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(usage -> usage.getUsed())
        .sum();
  }

  private static MaximalCovering problem(String[] args) {
    int demands = Integer.parseInt(args[3]);
    int sites = Integer.parseInt(args[4]);
    int most = Integer.parseInt(args[5]);
    Random random = new Random(Long.parseLong(args[7]));
    double spread = 0.5 / Math.sqrt(Math.max(1, demands / 200));
    double[][] places = places(random, demands, spread, args[1].equals("even"));
    double[][] spots = new double[sites][];
    Arrays.setAll(spots, i -> near(random, places[random.nextInt(demands)], spread / 10));
    Incidence reach = reach(places, spots, Double.parseDouble(args[6]));
    long[] weights = random.longs(demands, 1, 21).toArray();
    int[] needed = new int[demands];
    Arrays.fill(needed, args[2].equals("backup") ? 2 : 1);
    Choice choice =
        switch (args[2]) {
          case "groups" -> quotas(spots, most);
          case "budget" -> priced(random, sites, most);
          default -> Choice.most(sites, most);
        };
    return new MaximalCovering(reach, weights, needed, choice);
  }

  /** Vertical strips, each with its share of the number at least halfway and at most half more. */
  private static Choice quotas(double[][] spots, int most) {
    int share = most / GROUPS;
    Choice.Group group = new Choice.Group(share / 2, share + (share + 1) / 2, true);
    int[] groupOf =
        Arrays.stream(spots)
            .mapToInt(spot -> (int) Math.max(0, Math.min(GROUPS - 1, spot[0] * GROUPS)))
            .toArray();
    return new Choice(
        groupOf,
        IntStream.range(0, GROUPS).mapToObj(i -> group).toList(),
        most,
        new long[spots.length],
        Long.MAX_VALUE);
  }

  /** From 3 to 12 each, and a budget for so many of 7. */
  private static Choice priced(Random random, int sites, int most) {
    return new Choice(
        new int[sites],
        List.of(new Choice.Group(0, Integer.MAX_VALUE, true)),
        Integer.MAX_VALUE,
        random.longs(sites, 3, 13).toArray(),
        7L * most);
  }

  private static double[][] places(Random random, int count, double spread, boolean isEven) {
    double[][] centres = new double[Math.max(1, count / 200)][];
    Arrays.setAll(centres, i -> new double[] {random.nextDouble(), random.nextDouble()});
    double[][] places = new double[count][];
    Arrays.setAll(
        places,
        i ->
            isEven
                ? new double[] {random.nextDouble(), random.nextDouble()}
                : near(random, centres[random.nextInt(centres.length)], spread));
    return places;
  }

  private static double[] near(Random random, double[] place, double spread) {
    return new double[] {
      place[0] + spread * random.nextGaussian(), place[1] + spread * random.nextGaussian()
    };
  }

  /** With the distance at which a site serves so much on average, found by halving on a sample. */
  private static Incidence reach(double[][] places, double[][] spots, double mean) {
    double[][] byX = places.clone();
    Integer[] order = IntStream.range(0, places.length).boxed().toArray(Integer[]::new);
    Arrays.sort(order, (a, b) -> Double.compare(places[a][0], places[b][0]));
    Arrays.setAll(byX, i -> places[order[i]]);
    double low = 0;
    double high = 1;
    for (int i = 0; i < 25; i++) {
      double middle = (low + high) / 2;
      long sum = 0;
      for (int site = 0; site < 300; site++) {
        sum += row(byX, order, spots[(int) (site * (spots.length / 300.0))], middle).length;
      }
      low = sum > mean * 300 ? low : middle;
      high = sum > mean * 300 ? middle : high;
    }
    int[][] rows = new int[spots.length][];
    for (int site = 0; site < rows.length; site++) {
      rows[site] = row(byX, order, spots[site], low);
    }
    return Incidence.of(places.length, rows);
  }

  private static int[] row(double[][] byX, Integer[] order, double[] spot, double reach) {
    int from = Arrays.binarySearch(byX, spot, (a, b) -> a[0] < b[0] - reach ? -1 : 1);
    IntStream.Builder row = IntStream.builder();
    for (int i = -from - 1; i < byX.length && byX[i][0] <= spot[0] + reach; i++) {
      if (Math.hypot(byX[i][0] - spot[0], byX[i][1] - spot[1]) <= reach) {
        row.add(order[i]);
      }
    }
    return row.build().sorted().toArray();
  }

  /** The site that adds most, again and again, each found by asking all. */
  private static Plan greedy(MaximalCovering problem) {
    int[] sites = {};
    boolean[] isServed = new boolean[problem.weights().length];
    while (sites.length < problem.choice().most()) {
      int best = -1;
      long most = 0;
      for (int site = 0; site < problem.reach().sites(); site++) {
        long gain = 0;
        for (int demand : problem.reach().row(site)) {
          gain += isServed[demand] ? 0 : problem.weights()[demand];
        }
        best = gain > most ? site : best;
        most = Math.max(gain, most);
      }
      if (best < 0) {
        break;
      }
      for (int demand : problem.reach().row(best)) {
        isServed[demand] = true;
      }
      sites = Arrays.copyOf(sites, sites.length + 1);
      sites[sites.length - 1] = best;
    }
    long all = Arrays.stream(problem.weights()).sum();
    return new Plan(sites, problem.served(sites), all, Plan.Stop.WORK);
  }

  /** The program of Church and ReVelle with nothing done before; one number of sites alone. */
  private static Plan scip(MaximalCovering problem, Duration limit) {
    Loader.loadNativeLibraries();
    MPSolver program = MPSolver.createSolver("SCIP");
    MPVariable[] sites = program.makeBoolVarArray(problem.reach().sites());
    MPConstraint most = program.makeConstraint(0, problem.choice().most());
    MPConstraint[] served = new MPConstraint[problem.weights().length];
    for (int demand = 0; demand < served.length; demand++) {
      MPVariable counts = program.makeNumVar(0, 1, "");
      program.objective().setCoefficient(counts, problem.weights()[demand]);
      served[demand] = program.makeConstraint(0, MPSolver.infinity());
      served[demand].setCoefficient(counts, -problem.needed()[demand]);
    }
    for (int site = 0; site < sites.length; site++) {
      most.setCoefficient(sites[site], 1);
      for (int demand : problem.reach().row(site)) {
        served[demand].setCoefficient(sites[site], 1);
      }
    }
    program.objective().setMaximization();
    program.setTimeLimit(limit.toMillis());
    MPSolver.ResultStatus status = program.solve();
    if (status == MPSolver.ResultStatus.NOT_SOLVED) {
      return new Plan(new int[0], 0, Arrays.stream(problem.weights()).sum(), Plan.Stop.TIME);
    }
    int[] chosen =
        IntStream.range(0, sites.length)
            .filter(site -> sites[site].solutionValue() > 0.5)
            .toArray();
    return new Plan(
        chosen,
        problem.served(chosen),
        (long) Math.floor(program.objective().bestBound() + 1e-6),
        status == MPSolver.ResultStatus.OPTIMAL ? Plan.Stop.PROOF : Plan.Stop.TIME);
  }
}
