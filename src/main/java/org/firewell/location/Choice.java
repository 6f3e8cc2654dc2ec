package org.firewell.location;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What may be chosen together. Each site is of one group; a group has its own least and most
 * number. The groups that are counted share a most number, and all share a budget.
 *
 * @param groupOf the group of each site
 * @param groups by number
 * @param most of all counted groups together
 * @param costs of each site, 0 or more
 * @param budget that the chosen sites together may cost
 */
public record Choice(int[] groupOf, List<Group> groups, int most, long[] costs, long budget) {

  /**
   * @param atLeast how many of it are chosen where there are as many; what they add may be nothing
   * @param atMost how many of it may be chosen
   * @param counted whether they count towards the number that all share
   */
  public record Group(int atLeast, int atMost, boolean counted) {}

  public Choice {
    groups = List.copyOf(groups);
  }

  /** So many of all sites, whatever each costs. */
  public static Choice most(int sites, int most) {
    return new Choice(
        new int[sites],
        List.of(new Group(0, Integer.MAX_VALUE, true)),
        most,
        new long[sites],
        Long.MAX_VALUE);
  }

  /** The same of some sites alone, numbered anew in their order. */
  Choice of(int[] sites) {
    int[] ofGroup = Arrays.stream(sites).map(site -> groupOf[site]).toArray();
    long[] ofCost = Arrays.stream(sites).mapToLong(site -> costs[site]).toArray();
    return new Choice(ofGroup, groups, most, ofCost, budget);
  }

  /** Whether these sites, each named once, may be chosen together. */
  public boolean allows(int[] sites) {
    int[] taken = new int[groups.size()];
    long cost = 0;
    int counted = 0;
    for (int site : sites) {
      taken[groupOf[site]]++;
      cost = Math.addExact(cost, costs[site]);
      counted += groups.get(groupOf[site]).counted() ? 1 : 0;
    }
    int[] least = leastOfGroups();
    for (int group = 0; group < taken.length; group++) {
      if (taken[group] > groups.get(group).atMost() || taken[group] < least[group]) {
        return false;
      }
    }
    return counted <= most && cost <= budget;
  }

  /** How many sites the least numbers of the counted groups ask together. */
  public int leastNumber() {
    int[] least = leastOfGroups();
    return IntStream.range(0, least.length)
        .filter(group -> groups.get(group).counted())
        .map(group -> least[group])
        .sum();
  }

  /** What the least numbers of all groups cost at least. */
  public long leastCost() {
    int[] left = leastOfGroups();
    long sum = 0;
    for (int site : byCost()) {
      if (left[groupOf[site]]-- > 0) {
        sum = Math.addExact(sum, costs[site]);
      }
    }
    return sum;
  }

  /** The sites from the cheapest, of equals in their order. */
  int[] byCost() {
    return IntStream.range(0, costs.length)
        .boxed()
        .sorted((a, b) -> Long.compare(costs[a], costs[b]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  int[] sitesOfGroups() {
    int[] there = new int[groups.size()];
    Arrays.stream(groupOf).forEach(group -> there[group]++);
    return there;
  }

  /** Of each group how many are to be chosen, its sites being no fewer. */
  int[] leastOfGroups() {
    int[] least = sitesOfGroups();
    Arrays.setAll(least, group -> Math.min(least[group], groups.get(group).atLeast()));
    return least;
  }
}
