package org.firewell.benchmark;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.firewell.location.Choice;
import org.firewell.location.Effort;
import org.firewell.location.Incidence;
import org.firewell.location.MaximalCovering;
import org.firewell.location.Plan;
import org.firewell.location.Watch;

/** Maximal covering of a county's size: how near the bound, how soon, in how much memory. */
final class CoveringBenchmark {

  public static void main(String[] args) {
    int demands = Integer.parseInt(args[0]);
    int sites = Integer.parseInt(args[1]);
    int most = Integer.parseInt(args[2]);
    double mean = Double.parseDouble(args[3]);
    double work = Double.parseDouble(args[4]);
    long seed = Long.parseLong(args[5]);
    Optional<Duration> limit =
        args.length > 6
            ? Optional.of(Duration.ofSeconds(Long.parseLong(args[6])))
            : Optional.empty();
    MaximalCovering problem = scattered(demands, sites, most, mean, seed);
    long begun = System.nanoTime();
    Plan plan = problem.solve(new Effort(0, work, limit, 1), Watch.NONE);
    System.out.printf(
        "%d x %d, %d entries, %d: %d of %d, gap %.4f %%, %s, %.2f s%n",
        demands,
        sites,
        problem.reach().size(),
        most,
        plan.objective(),
        plan.bound(),
        plan.gapPercent(),
        plan.stop(),
        (System.nanoTime() - begun) / 1e9);
  }

  /** Households of 1 to 20 in hamlets, sites anywhere among them, within a reach. */
  static MaximalCovering scattered(int demands, int sites, int most, double mean, long seed) {
    Random random = new Random(seed);
    double[][] places = new double[demands][];
    int hamlets = Math.max(1, demands / 200);
    double[][] centres = new double[hamlets][];
    Arrays.setAll(centres, i -> new double[] {random.nextDouble(), random.nextDouble()});
    boolean uniform = Boolean.getBoolean("uniform");
    double spread = 0.5 / Math.sqrt(hamlets);
    for (int i = 0; i < demands; i++) {
      places[i] =
          uniform
              ? new double[] {random.nextDouble(), random.nextDouble()}
              : near(random, centres[random.nextInt(hamlets)], spread);
    }
    long[] weights = random.longs(demands, 1, 21).toArray();
    double[][] spots = new double[sites][];
    for (int i = 0; i < sites; i++) {
      spots[i] = near(random, places[random.nextInt(demands)], spread / 10);
    }
    // the reach that gives the mean number of demands, found by halving on a sample
    double low = 0;
    double high = 1;
    Grid grid = new Grid(places, spread / 4);
    for (int i = 0; i < 30; i++) {
      double reach = (low + high) / 2;
      long count = 0;
      for (int j = 0; j < 200; j++) {
        count += grid.within(spots[j * (sites / 200)], reach).length;
      }
      if (count > mean * 200) {
        high = reach;
      } else {
        low = reach;
      }
    }
    int[][] rows = new int[sites][];
    for (int i = 0; i < sites; i++) {
      rows[i] = grid.within(spots[i], low);
    }
    return MaximalCovering.of(Incidence.of(demands, rows), weights, Choice.most(sites, most));
  }

  private static double[] near(Random random, double[] place, double spread) {
    return new double[] {
      place[0] + spread * random.nextGaussian(), place[1] + spread * random.nextGaussian()
    };
  }

  /** Places by the cell that they lie in. */
  private static final class Grid {
    private final double[][] places;
    private final double cell;
    private final java.util.Map<Long, java.util.List<Integer>> cells = new java.util.HashMap<>();

    Grid(double[][] places, double cell) {
      this.places = places;
      this.cell = cell;
      for (int i = 0; i < places.length; i++) {
        cells
            .computeIfAbsent(
                key(at(places[i][0]), at(places[i][1])), k -> new java.util.ArrayList<>())
            .add(i);
      }
    }

    private long at(double x) {
      return (long) Math.floor(x / cell);
    }

    private static long key(long x, long y) {
      return x * 1_000_003 + y;
    }

    int[] within(double[] spot, double reach) {
      java.util.stream.IntStream.Builder found = java.util.stream.IntStream.builder();
      for (long x = at(spot[0] - reach); x <= at(spot[0] + reach); x++) {
        for (long y = at(spot[1] - reach); y <= at(spot[1] + reach); y++) {
          for (int i : cells.getOrDefault(key(x, y), java.util.List.of())) {
            if (Math.hypot(places[i][0] - spot[0], places[i][1] - spot[1]) <= reach) {
              found.add(i);
            }
          }
        }
      }
      return found.build().distinct().sorted().toArray();
    }
  }
}
