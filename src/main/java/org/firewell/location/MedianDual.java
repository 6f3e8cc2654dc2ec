package org.firewell.location;

import java.util.Arrays;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/**
 * A bound of a median by Lagrangian relaxation: each demand pays a price, a site is worth what its
 * demand pays beyond its cost, and the best so many sites are chosen (G. Cornuejols, M. L. Fisher
 * and G. L. Nemhauser, Location of bank accounts to optimize float, Management Science 23, 1977).
 * What a site is worth also tells which sites belong to every better plan, and which to none (J. E.
 * Beasley, A note on solving large p-median problems, European Journal of Operational Research 21,
 * 1985).
 */
final class MedianDual {

  static final byte OPEN = 0;
  static final byte IN = 1;
  static final byte OUT = 2;

  /** Of all that is summed; far ways make prices that leave nothing of a small sum. */
  private static final double ROUNDING = 1e-12;

  private final long[] weights;
  private final int most;

  /** For each demand all sites, the nearest first. */
  private final int[][] order;

  /** How far they are. */
  private final int[][] ways;

  private final double[] worth;
  private final boolean[] isChosen;
  private final int[] slack;
  private final int[] times;
  private double[] prices;
  private double nextIn;
  private double lastIn;
  private long visited;

  MedianDual(Median problem) {
    weights = problem.weights();
    most = problem.most();
    int sites = problem.distances()[0].length;
    order = new int[weights.length][sites];
    ways = new int[weights.length][sites];
    worth = new double[sites];
    isChosen = new boolean[sites];
    times = new int[sites];
    slack = new int[weights.length];
    for (int demand = 0; demand < weights.length; demand++) {
      sort(problem.distances()[demand], order[demand], ways[demand]);
    }
  }

  private static void sort(int[] row, int[] order, int[] ways) {
    long[] keys = new long[row.length];
    for (int site = 0; site < row.length; site++) {
      keys[site] = (long) row[site] << 32 | site;
    }
    Arrays.sort(keys);
    for (int at = 0; at < keys.length; at++) {
      order[at] = (int) keys[at];
      ways[at] = (int) (keys[at] >> 32);
    }
  }

  /**
   * @param bound that no plan of these states can pass
   * @param states of the sites, {@link #OPEN}, {@link #IN} or {@link #OUT}, as far as they are
   *     known
   * @param prices that gave the bound
   * @param undecided the open site that was chosen in about half of the steps; -1 for none
   */
  record Result(long bound, byte[] states, double[] prices, int undecided) {}

  /** How many pairs of a site and a demand were looked at so far, which is what it costs. */
  long visited() {
    return visited;
  }

  /** The sites that the relaxation chose last. */
  int[] chosen() {
    return IntStream.range(0, isChosen.length).filter(site -> isChosen[site]).toArray();
  }

  /**
   * Improves the bound by so many steps.
   *
   * @param given states that hold; not changed
   * @param begin prices; not changed
   * @param scale of the first steps, 1 where nothing is known
   * @param known asked after each step what the best plan costs, as only better ones are of
   *     interest; may look at what is {@link #chosen}
   */
  Result improve(
      byte[] given, double[] begin, double scale, int steps, LongSupplier known, Search search) {
    byte[] states = given.clone();
    prices = begin.clone();
    Ascent ascent = new Ascent(prices, scale);
    Arrays.fill(times, 0);
    int done = 0;
    while (done < steps && !ascent.isDone() && !search.isOver()) {
      double value = value(states);
      done++;
      for (int site = 0; site < times.length; site++) {
        times[site] += isChosen[site] ? 1 : 0;
      }
      long best = known.getAsLong();
      if (ascent.found(value)) {
        fix(states, value, best);
      }
      if (ascent.bound() >= best) {
        break;
      }
      ascent.step(slack, best);
    }
    return new Result(
        done == 0 ? 0 : ascent.bound(), states, ascent.best(), undecided(states, done));
  }

  private int undecided(byte[] states, int steps) {
    int best = -1;
    for (int site = 0; site < states.length; site++) {
      if (states[site] == OPEN
          && (best < 0 || Math.abs(2 * times[site] - steps) < Math.abs(2 * times[best] - steps))) {
        best = site;
      }
    }
    return best;
  }

  /**
   * The bound of the prices, less what rounding may have added; as a trace the sites that are
   * chosen and who wants to pay more.
   */
  private double value(byte[] states) {
    Arrays.fill(worth, 0);
    double sum = 0;
    for (int demand = 0; demand < prices.length; demand++) {
      double price = prices[demand];
      sum += price;
      int[] sites = order[demand];
      int at = 0;
      for (; at < sites.length; at++) {
        double gain = (double) weights[demand] * ways[demand][at] - price;
        if (gain >= 0) {
          break;
        }
        worth[sites[at]] += gain;
      }
      visited += at + 1;
    }
    visited += worth.length;
    double size = sum;
    for (double gain : worth) {
      size -= gain;
    }
    sum += choose(states);
    for (int demand = 0; demand < prices.length; demand++) {
      int[] sites = order[demand];
      int wanted = 1;
      for (int at = 0; at < sites.length; at++) {
        if ((double) weights[demand] * ways[demand][at] >= prices[demand]) {
          break;
        }
        wanted -= isChosen[sites[at]] ? 1 : 0;
      }
      slack[demand] = wanted;
    }
    return sum - ROUNDING * size;
  }

  /** Chooses the sites that are worth most; those that are in, in any case. */
  private double choose(byte[] states) {
    double sum = 0;
    int left = most;
    int open = 0;
    double[] sorted = new double[worth.length];
    for (int site = 0; site < worth.length; site++) {
      isChosen[site] = states[site] == IN;
      if (isChosen[site]) {
        sum += worth[site];
        left--;
      } else if (states[site] == OPEN && worth[site] < 0) {
        sorted[open++] = worth[site];
      }
    }
    Arrays.sort(sorted, 0, open);
    int taken = Math.min(left, open);
    lastIn = taken == left && left > 0 ? sorted[taken - 1] : 0;
    nextIn = taken < open ? sorted[taken] : 0;
    double last = taken == 0 ? Double.NEGATIVE_INFINITY : sorted[taken - 1];
    int ties = 0;
    for (int at = 0; at < taken; at++) {
      sum += sorted[at];
      ties += sorted[at] == last ? 1 : 0;
    }
    for (int site = 0; site < worth.length; site++) {
      if (states[site] == OPEN && worth[site] < 0 && taken > 0 && worth[site] <= last) {
        isChosen[site] = worth[site] < last || ties-- > 0;
      }
    }
    return sum;
  }

  /** A site is out when any plan with it is no better than the known one, and in likewise. */
  private void fix(byte[] states, double value, long known) {
    for (int site = 0; site < states.length; site++) {
      if (states[site] == OPEN) {
        if (isChosen[site]) {
          states[site] = Ascent.whole(value - worth[site] + nextIn) >= known ? IN : OPEN;
        } else {
          states[site] = Ascent.whole(value + worth[site] - lastIn) >= known ? OUT : OPEN;
        }
      }
    }
  }
}
