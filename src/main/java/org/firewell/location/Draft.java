package org.firewell.location;

import java.util.Arrays;

/**
 * A choice in the making: sites come and go, and what each other site would add is known at any
 * time. A change costs as many steps as its demand has sites, and finding the best site to add as
 * many as there are pairs of a group and a cost.
 */
final class Draft {

  private final MaximalCovering problem;
  private final Incidence servers;
  private final Credit credit;
  private final Rules.Tally tally;
  private final int[] times;
  private final long[] gains;
  private final Tournaments tournaments;
  private final int[] touched;
  private final boolean[] isTouched;
  private final boolean[] isBarred;
  private int[] chosen = new int[16];
  private int size;
  private long worth;
  private long served;

  /**
   * @param servers the reach {@link Incidence#transposed}
   * @param credit by which gains are told and the best site is found
   */
  Draft(MaximalCovering problem, Incidence servers, Rules rules, Credit credit) {
    this.problem = problem;
    this.servers = servers;
    this.credit = credit;
    this.tally = rules.new Tally();
    this.times = new int[servers.sites()];
    this.gains = new long[servers.demands()];
    this.touched = new int[gains.length];
    this.isTouched = new boolean[gains.length];
    this.isBarred = new boolean[gains.length];
    Incidence reach = problem.reach();
    for (int site = 0; site < gains.length; site++) {
      for (int at = reach.start(site); at < reach.start(site + 1); at++) {
        gains[site] += credit.of(reach.entry(at), 0);
      }
    }
    this.tournaments = new Tournaments(rules, gains);
  }

  /** The weight served often enough. */
  long served() {
    return served;
  }

  /** What the choice has earned in credit, which is what a search makes greater. */
  long worth() {
    return worth;
  }

  int size() {
    return size;
  }

  /** The chosen sites in the order of their coming. */
  int[] chosen() {
    return Arrays.copyOf(chosen, size);
  }

  boolean isChosen(int site) {
    return tally.isTaken(site);
  }

  void add(int site) {
    if (size == chosen.length) {
      chosen = Arrays.copyOf(chosen, 2 * size);
    }
    chosen[size++] = site;
    worth += gains[site];
    tally.take(site);
    serve(site, 1);
  }

  void remove(int site) {
    int at = 0;
    while (chosen[at] != site) {
      at++;
    }
    System.arraycopy(chosen, at + 1, chosen, at, --size - at);
    tally.leave(site);
    serve(site, -1);
    worth -= gains[site];
  }

  /** Chooses these as far as the rules allow, in their order, whatever was chosen before. */
  void set(int[] sites) {
    Choice choice = problem.choice();
    boolean[] isWanted = new boolean[gains.length];
    for (int site : sites) {
      isWanted[site] = true;
    }
    for (int site : chosen()) {
      if (!isWanted[site]) {
        remove(site);
      }
    }
    for (int site : sites) {
      if (!isChosen(site) && tally.allows(choice.groupOf()[site], choice.costs()[site])) {
        add(site);
      }
    }
  }

  private void serve(int site, int by) {
    int count = 0;
    Incidence reach = problem.reach();
    for (int at = reach.start(site); at < reach.start(site + 1); at++) {
      int demand = reach.entry(at);
      int before = times[demand];
      times[demand] += by;
      int needed = problem.needed()[demand];
      if (Math.max(before, times[demand]) == needed) {
        served += by * problem.weights()[demand];
      }
      long change = credit.of(demand, times[demand]) - credit.of(demand, before);
      if (change != 0) {
        count = change(demand, change, count);
      }
    }
    if (!isTouched[site]) {
      touched[count++] = site;
    }
    for (int i = 0; i < count; i++) {
      int one = touched[i];
      isTouched[one] = false;
      tournaments.set(one, tally.isTaken(one) || isBarred[one] ? Tournaments.OUT : gains[one]);
    }
  }

  /** What the choice would be worth less without a chosen site. */
  long loss(int site) {
    long loss = 0;
    Incidence reach = problem.reach();
    for (int at = reach.start(site); at < reach.start(site + 1); at++) {
      int demand = reach.entry(at);
      loss += credit.of(demand, times[demand] - 1);
    }
    return loss;
  }

  /** Keeps a site from being {@link #best} until it is allowed again. */
  void bar(int site) {
    isBarred[site] = true;
    tournaments.set(site, Tournaments.OUT);
  }

  void allow(int site) {
    isBarred[site] = false;
    tournaments.set(site, isChosen(site) ? Tournaments.OUT : gains[site]);
  }

  private int change(int demand, long change, int touchedBefore) {
    int count = touchedBefore;
    for (int at = servers.start(demand); at < servers.start(demand + 1); at++) {
      int site = servers.entry(at);
      gains[site] += change;
      if (!isTouched[site]) {
        isTouched[site] = true;
        touched[count++] = site;
      }
    }
    return count;
  }

  /** Adds the best site again and again, as the rules allow. */
  void fill(boolean perCost) {
    for (int site = best(perCost); site >= 0; site = best(perCost)) {
      add(site);
    }
  }

  /**
   * The site that adds most, or most for its cost, and may be added; where none adds anything, one
   * that a group's least number asks; -1 where nothing is left. Of equals the smaller number.
   */
  int best(boolean perCost) {
    int best = -1;
    for (int one = 0; one < tournaments.classes(); one++) {
      int site = tournaments.winner(one);
      long key = tournaments.key(site);
      boolean isUseful = key > 0 || (key == 0 && tally.isOwing(tournaments.group(one)));
      if (isUseful
          && (best < 0 || isBetter(site, best, perCost))
          && tally.allows(tournaments.group(one), tournaments.cost(one))) {
        best = site;
      }
    }
    return best;
  }

  private boolean isBetter(int site, int best, boolean perCost) {
    int order;
    if (perCost) {
      // gain / cost compared crosswise, so that a cost of 0 is best
      double left = (double) gains[site] * problem.choice().costs()[best];
      double right = (double) gains[best] * problem.choice().costs()[site];
      order = Double.compare(left, right);
    } else {
      order = Long.compare(gains[site], gains[best]);
    }
    return order > 0 || (order == 0 && site < best);
  }
}
