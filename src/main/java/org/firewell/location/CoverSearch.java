package org.firewell.location;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Cheap coverings by local search with weights on the rows (C. Gao, T. Weise and J. Li, An
 * efficient local search heuristic with row weighting for the unicost set covering problem,
 * European Journal of Operational Research 246, 2015): from a covering one site is taken away, then
 * sites are exchanged until all is served again, and demand that stays without weighs more each
 * time.
 */
final class CoverSearch {

  private final SetCovering problem;
  private final Incidence reach;
  private final Incidence sites;
  private final SplittableRandom random;
  private final boolean[] chosen;

  /** Of a chosen site the weight that would be lost, of another the weight that would be won. */
  private final long[] worth;

  private final long[] since;
  private final int[] weights;
  private final int[] served;
  private final Members choice;
  private final Members open;
  private long cost;
  private long clock;
  private int last = -1;
  private int[] best;
  private long least;

  CoverSearch(SetCovering problem, long seed) {
    this.problem = problem;
    reach = problem.reach();
    sites = reach.transposed();
    random = new SplittableRandom(seed);
    chosen = new boolean[reach.sites()];
    worth = new long[reach.sites()];
    since = new long[reach.sites()];
    weights = new int[reach.demands()];
    served = new int[reach.demands()];
    choice = new Members(reach.sites());
    open = new Members(reach.demands());
    Arrays.fill(weights, 1);
    for (int site = 0; site < worth.length; site++) {
      worth[site] = reach.start(site + 1) - reach.start(site);
    }
    for (int demand = 0; demand < served.length; demand++) {
      open.add(demand);
    }
    greedy();
  }

  /** The cheapest covering so far, ascending. */
  int[] best() {
    return best;
  }

  /** What it costs. */
  long least() {
    return least;
  }

  /** Takes the site that serves most for its cost, again and again. */
  private void greedy() {
    while (open.size() > 0) {
      int next = -1;
      for (int site = 0; site < chosen.length; site++) {
        if (!chosen[site] && worth[site] > 0 && (next < 0 || isBetter(site, next))) {
          next = site;
        }
      }
      add(next);
    }
    keep();
  }

  /** Tries so many exchanges; ends early when the covering costs no more than the bound. */
  void improve(long steps, long bound, Search search) {
    for (long step = 0; step < steps && least > bound; step++) {
      if ((step & 1023) == 0 && search.isOver()) {
        return;
      }
      while (open.size() == 0) {
        keep();
        remove(cheapestLoss(false));
      }
      if (choice.size() > 0) {
        remove(cheapestLoss(true));
      }
      while (open.size() > 0) {
        int site = bestFor(open.get(random.nextInt(open.size())));
        if (cost + problem.costs()[site] >= least) {
          break;
        }
        add(site);
        last = site;
        weighMore();
      }
    }
    if (open.size() == 0) {
      keep();
    }
  }

  private void keep() {
    best = choice.sorted();
    least = cost;
  }

  private int cheapestLoss(boolean isOther) {
    int cheapest = -1;
    for (int at = 0; at < choice.size(); at++) {
      int site = choice.get(at);
      if ((!isOther || site != last || choice.size() == 1)
          && (cheapest < 0 || isBetter(cheapest, site) || isOlderPeer(site, cheapest))) {
        cheapest = site;
      }
    }
    return cheapest;
  }

  private int bestFor(int demand) {
    int best = -1;
    for (int at = sites.start(demand); at < sites.start(demand + 1); at++) {
      int site = sites.entry(at);
      if (!chosen[site] && (best < 0 || isBetter(site, best) || isOlderPeer(site, best))) {
        best = site;
      }
    }
    return best;
  }

  private boolean isBetter(int site, int other) {
    return worth[site] * problem.costs()[other] > worth[other] * problem.costs()[site];
  }

  private boolean isOlderPeer(int site, int other) {
    return !isBetter(other, site)
        && !isBetter(site, other)
        && (since[site] < since[other] || since[site] == since[other] && site < other);
  }

  private void weighMore() {
    for (int at = 0; at < open.size(); at++) {
      int demand = open.get(at);
      weights[demand]++;
      for (int entry = sites.start(demand); entry < sites.start(demand + 1); entry++) {
        worth[sites.entry(entry)]++;
      }
    }
  }

  private void add(int site) {
    chosen[site] = true;
    choice.add(site);
    cost += problem.costs()[site];
    since[site] = ++clock;
    long loss = 0;
    for (int at = reach.start(site); at < reach.start(site + 1); at++) {
      int demand = reach.entry(at);
      int times = ++served[demand];
      if (times == problem.needed()[demand]) {
        open.remove(demand);
        change(demand, false, -weights[demand]);
      } else if (times == problem.needed()[demand] + 1) {
        change(demand, true, -weights[demand]);
      }
      loss += times <= problem.needed()[demand] ? weights[demand] : 0;
    }
    worth[site] = loss;
  }

  private void remove(int site) {
    chosen[site] = false;
    choice.remove(site);
    cost -= problem.costs()[site];
    since[site] = ++clock;
    long gain = 0;
    for (int at = reach.start(site); at < reach.start(site + 1); at++) {
      int demand = reach.entry(at);
      int times = --served[demand];
      if (times == problem.needed()[demand] - 1) {
        open.add(demand);
        change(demand, false, weights[demand]);
      } else if (times == problem.needed()[demand]) {
        change(demand, true, weights[demand]);
      }
      gain += times < problem.needed()[demand] ? weights[demand] : 0;
    }
    worth[site] = gain;
  }

  private void change(int demand, boolean isChosen, int by) {
    for (int at = sites.start(demand); at < sites.start(demand + 1); at++) {
      int site = sites.entry(at);
      worth[site] += chosen[site] == isChosen ? by : 0;
    }
  }

  /** Some of the numbers from 0, in an order that depends on how they came. */
  private static final class Members {

    private final int[] list;
    private final int[] places;
    private int size;

    Members(int most) {
      list = new int[most];
      places = new int[most];
    }

    int size() {
      return size;
    }

    int get(int at) {
      return list[at];
    }

    void add(int member) {
      places[member] = size;
      list[size++] = member;
    }

    void remove(int member) {
      int moved = list[--size];
      list[places[member]] = moved;
      places[moved] = places[member];
    }

    int[] sorted() {
      int[] sorted = Arrays.copyOf(list, size);
      Arrays.sort(sorted);
      return sorted;
    }
  }
}
