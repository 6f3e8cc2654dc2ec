package org.firewell.location;

import java.util.Arrays;

/** A {@link Choice} made ready for asking again and again. */
final class Rules {

  final int[] groupOf;

  /** Of each group, how many are chosen at least and at most. */
  final int[] least;

  final int[] most;
  final boolean[] isCounted;
  final int mostCounted;
  final long[] costs;

  /** Whether the budget forbids anything that the numbers allow. */
  final boolean hasBudget;

  final long budget;
  private final int[][] cheapest;

  /**
   * @throws IllegalArgumentException when the least numbers of the groups cannot be chosen together
   */
  Rules(Choice choice) {
    int groups = choice.groups().size();
    groupOf = choice.groupOf();
    least = choice.leastOfGroups();
    most = new int[groups];
    isCounted = new boolean[groups];
    int[] there = choice.sitesOfGroups();
    for (int group = 0; group < groups; group++) {
      most[group] = Math.min(choice.groups().get(group).atMost(), there[group]);
      isCounted[group] = choice.groups().get(group).counted();
      if (least[group] > most[group]) {
        throw new IllegalArgumentException(
            "group " + group + ": at least " + least[group] + ", at most " + most[group]);
      }
    }
    mostCounted = choice.most();
    costs = choice.costs();
    budget = choice.budget();
    hasBudget = Arrays.stream(costs).asDoubleStream().sum() > budget;
    cheapest = hasBudget ? byCost(choice) : new int[groups][0];
    if (choice.leastNumber() > mostCounted) {
      throw new IllegalArgumentException(
          "the groups ask " + choice.leastNumber() + " sites, allowed are " + mostCounted);
    }
    if (choice.leastCost() > budget) {
      throw new IllegalArgumentException(
          "the sites that the groups ask cost " + choice.leastCost() + ", the budget is " + budget);
    }
  }

  private static int[][] byCost(Choice choice) {
    int[] there = choice.sitesOfGroups();
    int[][] sites = new int[there.length][];
    Arrays.setAll(sites, group -> new int[there[group]]);
    int[] next = new int[there.length];
    for (int site : choice.byCost()) {
      int group = choice.groupOf()[site];
      sites[group][next[group]++] = site;
    }
    return sites;
  }

  int groups() {
    return least.length;
  }

  /** What is taken so far, and what may come besides without making a least number impossible. */
  final class Tally {

    private final boolean[] isTaken = new boolean[groupOf.length];
    private final int[] taken = new int[groups()];
    private final long[] reserves = new long[groups()];
    private int counted;
    private int owedCounted;
    private int owed;
    private long cost;
    private boolean isReserved;

    Tally() {
      for (int group = 0; group < groups(); group++) {
        owed += least[group];
        owedCounted += isCounted[group] ? least[group] : 0;
      }
    }

    boolean isTaken(int site) {
      return isTaken[site];
    }

    /** Whether some group has fewer than its least number. */
    boolean isOwing() {
      return owed > 0;
    }

    boolean isOwing(int group) {
      return taken[group] < least[group];
    }

    void take(int site) {
      change(site, true, 1);
    }

    void leave(int site) {
      change(site, false, -1);
    }

    private void change(int site, boolean now, int by) {
      int group = groupOf[site];
      int before = Math.max(0, least[group] - taken[group]);
      isTaken[site] = now;
      taken[group] += by;
      cost += by * costs[site];
      int change = Math.max(0, least[group] - taken[group]) - before;
      owed += change;
      if (isCounted[group]) {
        counted += by;
        owedCounted += change;
      }
      isReserved = false;
    }

    /** Whether one more of this group and cost may be taken. */
    boolean allows(int group, long one) {
      if (taken[group] >= most[group]) {
        return false;
      }
      if (isCounted[group] && !isOwing(group) && counted + owedCounted >= mostCounted) {
        return false;
      }
      return !hasBudget || cost + one + reservedBeside(group, one) <= budget;
    }

    /** The least that the groups' least numbers still cost when one of this cost is taken. */
    private long reservedBeside(int group, long one) {
      if (owed == 0) {
        return 0;
      }
      if (!isReserved) {
        for (int each = 0; each < groups(); each++) {
          reserves[each] = cheapest(each, least[each] - taken[each]);
        }
        isReserved = true;
      }
      long beside = 0;
      for (int each = 0; each < groups(); each++) {
        beside += each == group ? 0 : reserves[each];
      }
      if (!isOwing(group)) {
        return beside;
      }
      // the one may itself be among the cheapest
      long others = cheapest(group, least[group] - taken[group] - 1);
      return beside + Math.max(others, reserves[group] - one);
    }

    private long cheapest(int group, int number) {
      long sum = 0;
      int left = number;
      for (int at = 0; left > 0; at++) {
        int site = cheapest[group][at];
        if (!isTaken[site]) {
          sum += costs[site];
          left--;
        }
      }
      return sum;
    }
  }
}
