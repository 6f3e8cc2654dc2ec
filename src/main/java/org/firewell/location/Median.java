package org.firewell.location;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Which sites lie nearest to the demand on average: the p-median (S. L. Hakimi, Optimum locations
 * of switching centers, Operations Research 12, 1964). The objective is the sum of weight times
 * distance to the nearest chosen site.
 *
 * @param distances by demand and site, 0 or more; {@link #FAR} where there is no way, which counts
 *     as so long a way
 * @param weights of the demand, 0 or more
 * @param most how many sites are chosen, 1 or more
 */
public record Median(int[][] distances, long[] weights, int most) {

  /** Farther than anything. */
  public static final int FAR = Integer.MAX_VALUE;

  /**
   * The sum of weight times distance to the nearest of these sites.
   *
   * @throws ArithmeticException when it is more than a long holds
   */
  public long sum(int[] sites) {
    long sum = 0;
    for (int demand = 0; demand < weights.length; demand++) {
      int nearest = FAR;
      for (int site : sites) {
        nearest = Math.min(nearest, distances[demand][site]);
      }
      sum = Math.addExact(sum, Math.multiplyExact(weights[demand], nearest));
    }
    return sum;
  }

  /** The demand from which there is no way to any site, ascending. */
  public int[] beyondReach() {
    return beyondReach(distances);
  }

  /**
   * @throws IllegalArgumentException when some demand is {@link #beyondReach}, or no site may be
   *     chosen
   * @throws ArithmeticException when the sum of all ways is more than a long holds
   */
  public Plan solve(Effort effort, Watch watch) {
    check(distances, most);
    if (distances.length == 0) {
      return new Plan(new int[0], 0, 0, Plan.Stop.PROOF);
    }
    return new MedianPlan(this, new Search(effort, watch, false, 0)).plan();
  }

  static int[] beyondReach(int[][] distances) {
    return IntStream.range(0, distances.length)
        .filter(demand -> Arrays.stream(distances[demand]).allMatch(distance -> distance == FAR))
        .toArray();
  }

  static void check(int[][] distances, int most) {
    if (most < 1) {
      throw new IllegalArgumentException("most " + most + " is less than 1");
    }
    int beyond = beyondReach(distances).length;
    if (beyond > 0) {
      throw new IllegalArgumentException(beyond + " demands are beyond reach");
    }
  }
}
