package org.firewell.location;

import java.util.Arrays;
import java.util.stream.IntStream;

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
   * Without those that nothing is lost without and no group's least number asks.
   *
   * @return ascending
   */
  int[] useful(int[] sites) {
    int[] sorted = sites.clone();
    Arrays.sort(sorted);
    int[] times = new int[weights.length];
    int[] spare = choice.leastOfGroups();
    Arrays.setAll(spare, group -> -spare[group]);
    for (int site : sorted) {
      serve(times, site, 1);
      spare[choice.groupOf()[site]]++;
    }
    boolean[] isUseless = new boolean[sorted.length];
    for (int at = sorted.length - 1; at >= 0; at--) {
      int site = sorted[at];
      if (spare[choice.groupOf()[site]] > 0 && !isMissed(times, site)) {
        isUseless[at] = true;
        serve(times, site, -1);
        spare[choice.groupOf()[site]]--;
      }
    }
    return IntStream.range(0, sorted.length)
        .filter(at -> !isUseless[at])
        .map(at -> sorted[at])
        .toArray();
  }

  private boolean isMissed(int[] times, int site) {
    for (int at = reach.start(site); at < reach.start(site + 1); at++) {
      int demand = reach.entry(at);
      if (times[demand] == needed[demand] && weights[demand] > 0) {
        return true;
      }
    }
    return false;
  }

  private void serve(int[] times, int site, int by) {
    for (int at = reach.start(site); at < reach.start(site + 1); at++) {
      times[reach.entry(at)] += by;
    }
  }

  /**
   * The best plan that the effort finds, and what no plan can pass. No site is in it that nothing
   * would be lost without, unless a group's least number asks it.
   *
   * @throws IllegalArgumentException when the least numbers of the groups cannot be chosen together
   */
  public Plan solve(Effort effort, Watch watch) {
    new Rules(choice);
    Search search = new Search(effort, watch, true, Arrays.stream(weights).sum());
    return new Covering(this, search).solve();
  }
}
