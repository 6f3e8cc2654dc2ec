package org.firewell.location;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The cheapest sites that serve all demand: location set covering (C. Toregas, R. Swain, C. ReVelle
 * and L. Bergman, The location of emergency service facilities, Operations Research 19, 1971).
 *
 * @param reach which site serves which demand
 * @param needed by how many sites each demand is to be served, 1 or more
 * @param costs of the sites, 1 or more; the objective is their sum
 */
public record SetCovering(Incidence reach, int[] needed, long[] costs) {

  /** The least number of sites. */
  public static SetCovering of(Incidence reach) {
    int[] needed = new int[reach.demands()];
    Arrays.fill(needed, 1);
    long[] costs = new long[reach.sites()];
    Arrays.fill(costs, 1);
    return new SetCovering(reach, needed, costs);
  }

  /** The demand that all sites together do not serve as often as is needed, ascending. */
  public int[] beyondReach() {
    Incidence sites = reach.transposed();
    return IntStream.range(0, reach.demands())
        .filter(demand -> sites.start(demand + 1) - sites.start(demand) < needed[demand])
        .toArray();
  }

  /**
   * @throws IllegalArgumentException when some demand is {@link #beyondReach}
   */
  public Plan solve(Effort effort, Watch watch) {
    return solve(0, effort, watch);
  }

  /**
   * The same, but nothing cheaper than the goal is sought, nor a bound beyond it.
   *
   * @param goal cost; 0 for the cheapest
   */
  Plan solve(long goal, Effort effort, Watch watch) {
    int beyond = beyondReach().length;
    if (beyond > 0) {
      throw new IllegalArgumentException(beyond + " demands are beyond reach");
    }
    return new CoverPlan(this, goal, new Search(effort, watch, false, 0)).plan();
  }
}
