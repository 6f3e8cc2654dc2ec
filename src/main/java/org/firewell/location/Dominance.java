package org.firewell.location;

/**
 * Which sites can be left out, since another of the same group costs no more and serves the same
 * demand and perhaps more. That holds where one site suffices for each of its demands.
 */
final class Dominance {

  private final MaximalCovering problem;
  private final Incidence servers;
  private final long[] marks;

  Dominance(MaximalCovering problem) {
    this.problem = problem;
    this.servers = problem.reach().transposed();
    this.marks = new long[problem.reach().sites()];
    for (int site = 0; site < marks.length; site++) {
      for (int at = problem.reach().start(site); at < problem.reach().start(site + 1); at++) {
        marks[site] |= 1L << problem.reach().entry(at);
      }
    }
  }

  boolean[] kept() {
    boolean[] isKept = new boolean[marks.length];
    for (int site = 0; site < isKept.length; site++) {
      isKept[site] = !isDominated(site);
    }
    keepLeast(isKept);
    return isKept;
  }

  private boolean isDominated(int site) {
    Incidence reach = problem.reach();
    if (reach.size(site) == 0) {
      return true;
    }
    int rarest = reach.entry(reach.start(site));
    for (int at = reach.start(site); at < reach.start(site + 1); at++) {
      int demand = reach.entry(at);
      if (problem.needed()[demand] > 1) {
        return false;
      }
      rarest = servers.size(demand) < servers.size(rarest) ? demand : rarest;
    }
    for (int at = servers.start(rarest); at < servers.start(rarest + 1); at++) {
      if (isBetter(servers.entry(at), site)) {
        return true;
      }
    }
    return false;
  }

  private boolean isBetter(int other, int site) {
    Choice choice = problem.choice();
    Incidence reach = problem.reach();
    if (other == site
        || choice.groupOf()[other] != choice.groupOf()[site]
        || choice.costs()[other] > choice.costs()[site]
        || reach.size(other) < reach.size(site)
        || (marks[site] & ~marks[other]) != 0
        || !reach.contains(other, site)) {
      return false;
    }
    // of equals the smaller number stays
    return reach.size(other) > reach.size(site)
        || choice.costs()[other] < choice.costs()[site]
        || other < site;
  }

  /**
   * A least number is met as cheaply by what is left as by all: while there is too little left, the
   * cheapest are kept, and with a budget as many as could ever be asked.
   */
  private void keepLeast(boolean[] isKept) {
    Choice choice = problem.choice();
    int[] missing = choice.leastOfGroups();
    boolean isPriced = choice.budget() < Long.MAX_VALUE;
    for (int site = 0; site < isKept.length; site++) {
      missing[choice.groupOf()[site]] -= isKept[site] && !isPriced ? 1 : 0;
    }
    for (int site : choice.byCost()) {
      if (!isKept[site] && missing[choice.groupOf()[site]]-- > 0) {
        isKept[site] = true;
      }
    }
  }
}
