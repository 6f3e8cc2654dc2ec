package org.firewell.location;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What of a set covering is settled before anything is searched: sites that some demand cannot do
 * without are taken, sites that another serves for and demand that is served wherever another is
 * are left out, again and again until nothing changes (Toregas et al., 1971; J. E. Beasley, An
 * algorithm for set covering problem, European Journal of Operational Research 31, 1987). At least
 * one best choice of the whole is left.
 */
final class CoverReduction {

  private final long[] costs;
  private final int[] needed;
  private final int[][] bySite;
  private final int[][] byDemand;
  private final boolean[] taken;

  private CoverReduction(SetCovering problem) {
    Incidence sites = problem.reach().transposed();
    costs = problem.costs();
    needed = problem.needed().clone();
    bySite = IntStream.range(0, costs.length).mapToObj(problem.reach()::row).toArray(int[][]::new);
    byDemand = IntStream.range(0, needed.length).mapToObj(sites::row).toArray(int[][]::new);
    taken = new boolean[costs.length];
  }

  /**
   * @param taken sites that belong to the answer, ascending
   * @param bySite for each site that is left the demand that is left; empty for one that is settled
   * @param byDemand the same seen from the demand
   * @param needed how many more sites each demand needs; 0 for one that is settled
   */
  record Rest(int[] taken, int[][] bySite, int[][] byDemand, int[] needed) {}

  /** None of the demand may be beyond reach. */
  static Rest of(SetCovering problem) {
    CoverReduction reduction = new CoverReduction(problem);
    boolean changed = true;
    while (changed) {
      changed = reduction.take() | reduction.leaveOutSites() | reduction.leaveOutDemand();
    }
    return new Rest(
        IntStream.range(0, reduction.taken.length).filter(site -> reduction.taken[site]).toArray(),
        reduction.bySite,
        reduction.byDemand,
        reduction.needed);
  }

  private boolean take() {
    boolean changed = false;
    for (int demand = 0; demand < needed.length; demand++) {
      if (needed[demand] > 0 && byDemand[demand].length == needed[demand]) {
        Arrays.stream(byDemand[demand]).forEach(this::take);
        changed = true;
      }
    }
    return changed;
  }

  private void take(int site) {
    taken[site] = true;
    for (int demand : bySite[site]) {
      needed[demand]--;
      if (needed[demand] == 0) {
        leaveOutDemand(demand);
      }
    }
    leaveOutSite(site);
  }

  private void leaveOutSite(int site) {
    for (int demand : bySite[site]) {
      byDemand[demand] = without(byDemand[demand], site);
    }
    bySite[site] = new int[0];
  }

  private void leaveOutDemand(int demand) {
    needed[demand] = 0;
    for (int site : byDemand[demand]) {
      bySite[site] = without(bySite[site], demand);
    }
    byDemand[demand] = new int[0];
  }

  /** A site is not needed where another costs no more and serves all of its demand. */
  private boolean leaveOutSites() {
    long[] signs = signs(bySite);
    boolean changed = false;
    for (int site = 0; site < bySite.length; site++) {
      if (bySite[site].length > 0 && isOnceEnough(site) && isServedFor(site, signs)) {
        leaveOutSite(site);
        changed = true;
      }
    }
    return changed;
  }

  /** Where several are needed both sites may be. */
  private boolean isOnceEnough(int site) {
    return Arrays.stream(bySite[site]).allMatch(demand -> needed[demand] == 1);
  }

  private boolean isServedFor(int site, long[] signs) {
    for (int other : shortest(bySite[site], byDemand)) {
      if (other != site
          && costs[other] <= costs[site]
          && isWithin(bySite[site], signs[site], bySite[other], signs[other])
          && (other < site
              || costs[other] < costs[site]
              || bySite[site].length < bySite[other].length)) {
        return true;
      }
    }
    return false;
  }

  /** Demand that is served whenever some other is says nothing. */
  private boolean leaveOutDemand() {
    long[] signs = signs(byDemand);
    boolean changed = false;
    for (int demand = 0; demand < byDemand.length; demand++) {
      if (needed[demand] == 0) {
        continue;
      }
      for (int other : shortest(byDemand[demand], bySite)) {
        if (other != demand
            && needed[other] <= needed[demand]
            && isWithin(byDemand[demand], signs[demand], byDemand[other], signs[other])) {
          leaveOutDemand(other);
          changed = true;
        }
      }
    }
    return changed;
  }

  private static int[] shortest(int[] row, int[][] others) {
    int[] shortest = others[row[0]];
    for (int at : row) {
      shortest = others[at].length < shortest.length ? others[at] : shortest;
    }
    return shortest;
  }

  /** Marks of what is in a row; a row within another has no mark that the other has not. */
  private static long[] signs(int[][] rows) {
    long[] signs = new long[rows.length];
    for (int row = 0; row < rows.length; row++) {
      for (int entry : rows[row]) {
        signs[row] |= 1L << (entry * 0x9E3779B9 >>> 26);
      }
    }
    return signs;
  }

  private static boolean isWithin(int[] row, long sign, int[] other, long otherSign) {
    if ((sign & ~otherSign) != 0 || row.length > other.length) {
      return false;
    }
    int at = 0;
    for (int entry : row) {
      while (at < other.length && other[at] < entry) {
        at++;
      }
      if (at == other.length || other[at] != entry) {
        return false;
      }
    }
    return true;
  }

  private static int[] without(int[] row, int entry) {
    int at = Arrays.binarySearch(row, entry);
    int[] rest = new int[row.length - 1];
    System.arraycopy(row, 0, rest, 0, at);
    System.arraycopy(row, at + 1, rest, at, rest.length - at);
    return rest;
  }
}
