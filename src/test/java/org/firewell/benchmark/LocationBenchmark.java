package org.firewell.benchmark;

import java.lang.management.ManagementFactory;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.firewell.location.Centre;
import org.firewell.location.Discs;
import org.firewell.location.Effort;
import org.firewell.location.Median;
import org.firewell.location.Plan;
import org.firewell.location.Pmed;
import org.firewell.location.SetCovering;
import org.firewell.location.Watch;

/**
 * Set covering, medians and centres: how near the bound, how soon.
 *
 * <p>Arguments: {@code pmed} and {@code swain} for problems whose best answers are known; {@code
 * covering}, demand and sites, demand a site serves on average, seed; {@code median|centre}, demand
 * and sites, how many are chosen, seed, in a square.
 */
final class LocationBenchmark {

  private LocationBenchmark() {}

  public static void main(String[] args) {
    switch (args[0]) {
      case "pmed" -> pmed();
      case "swain" -> swain();
      case "covering" -> {
        int size = Integer.parseInt(args[1]);
        SetCovering problem =
            SetCovering.of(
                Discs.of(size, size, Double.parseDouble(args[2]), Long.parseLong(args[3])));
        timed(String.join(" ", args), () -> problem.solve(Effort.DEFAULT, Watch.NONE));
      }
      case "median", "centre" -> square(args);
      default -> throw new IllegalArgumentException(args[0]);
    }
  }

  private static void pmed() {
    for (int number = 1; number <= 20; number++) {
      Median problem = Pmed.read(number);
      String name =
          "pmed%d, %d of %d, best %d"
              .formatted(number, problem.most(), problem.weights().length, Pmed.optimum(number));
      timed(name, () -> problem.solve(Effort.DEFAULT, Watch.NONE));
      Centre centre = new Centre(problem.distances(), problem.most());
      timed(name + ", centre", () -> centre.solve(Effort.DEFAULT, Watch.NONE));
    }
  }

  /** From 1 to 55 sites, all in one time. */
  private static void swain() {
    timed(
        "swain, 55 medians",
        () -> {
          long sum = 0;
          long bound = 0;
          for (int most = 1; most <= 55; most++) {
            Plan plan = Pmed.swain(most).solve(Effort.DEFAULT, Watch.NONE);
            sum += plan.objective();
            bound += plan.bound();
          }
          return new Plan(new int[0], sum, bound, sum == bound ? Plan.Stop.PROOF : Plan.Stop.WORK);
        });
  }

  private static void square(String[] args) {
    int size = Integer.parseInt(args[1]);
    int most = Integer.parseInt(args[2]);
    SplittableRandom random = new SplittableRandom(Long.parseLong(args[3]));
    double[] x = random.doubles(2L * size, 0, 1e7).toArray();
    double[] y = random.doubles(2L * size, 0, 1e7).toArray();
    int[][] distances = new int[size][size];
    for (int demand = 0; demand < size; demand++) {
      for (int site = 0; site < size; site++) {
        distances[demand][site] =
            (int) Math.hypot(x[demand] - x[size + site], y[demand] - y[size + site]);
      }
    }
    long[] weights = random.longs(size, 1, 101).toArray();
    timed(
        String.join(" ", args),
        () ->
            args[0].equals("median")
                ? new Median(distances, weights, most).solve(Effort.DEFAULT, Watch.NONE)
                : new Centre(distances, most).solve(Effort.DEFAULT, Watch.NONE));
  }

  private static void timed(String name, Supplier<Plan> problem) {
    long begun = System.nanoTime();
    long processor = processor();
    Plan plan = problem.get();
    System.out.printf(
        "%s: %d, bound %d, gap %.3f %%, %s, %.2f s, processor %.2f s%n",
        name,
        plan.objective(),
        plan.bound(),
        plan.gapPercent(),
        plan.stop(),
        (System.nanoTime() - begun) / 1e9,
        (processor() - processor) / 1e9);
  }

  /** Of all threads of this process. */
  private static long processor() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
