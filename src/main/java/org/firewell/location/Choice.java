package org.firewell.location;

import java.util.Arrays;
import java.util.List;

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
    int[] there = new int[groups.size()];
    Arrays.stream(groupOf).forEach(group -> there[group]++);
    for (int group = 0; group < taken.length; group++) {
      Group rule = groups.get(group);
      if (taken[group] > rule.atMost() || taken[group] < Math.min(rule.atLeast(), there[group])) {
        return false;
      }
    }
    return counted <= most && cost <= budget;
  }
}
