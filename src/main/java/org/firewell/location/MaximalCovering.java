package org.firewell.location;

import java.util.Arrays;

/**
 * Which sites serve the most weight: maximal covering (R. Church and C. ReVelle, The maximal
 * covering location problem, Papers of the Regional Science Association 32, 1974), with groups, a
 * budget and, where one site is not enough, several.
 *
 * @param reach which site serves which demand
 * @param weights of the demand, 0 or more
 * @param needed by how many chosen sites a demand is served before it counts, 1 or more
 * @param choice what may be chosen together
 */
public record MaximalCovering(Incidence reach, long[] weights, int[] needed, Choice choice) {

  /** One site suffices for each demand. */
  public static MaximalCovering of(Incidence reach, long[] weights, Choice choice) {
    int[] needed = new int[weights.length];
    Arrays.fill(needed, 1);
    return new MaximalCovering(reach, weights, needed, choice);
  }

  /** The weight of what is served often enough by these sites, each named once. */
  public long served(int[] sites) {
    int[] times = new int[weights.length];
    for (int site : sites) {
      for (int at = reach.start(site); at < reach.start(site + 1); at++) {
        times[reach.entry(at)]++;
      }
    }
    long sum = 0;
    for (int demand = 0; demand < times.length; demand++) {
      sum += times[demand] >= needed[demand] ? weights[demand] : 0;
    }
    return sum;
  }

  /**
   * @throws IllegalArgumentException when the least numbers of the groups cannot be chosen together
   */
  public Plan solve(Effort effort, Watch watch) {
    return new Greedy(this).plan();
  }
}
