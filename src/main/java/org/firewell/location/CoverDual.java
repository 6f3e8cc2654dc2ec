package org.firewell.location;

import java.util.Arrays;

/**
 * A bound of a set covering by Lagrangian relaxation: each demand pays a price to be served, and no
 * site is worth more than what its demand pays (M. L. Fisher, The Lagrangian relaxation method for
 * solving integer programming problems, Management Science 27, 1981). The prices are improved by
 * steps along the subgradient (M. Held, P. Wolfe and H. P. Crowder, Validation of subgradient
 * optimization, Mathematical Programming 6, 1974).
 */
final class CoverDual {

  /** The bound is a sum of so many numbers that its last digits are not to be trusted. */
  private static final double TRUST = 1e-6;

  private static final int PATIENCE = 20;
  private static final double SHRINK = 0.7;
  private static final double SMALLEST = 1e-4;

  /** What a step keeps of the direction of the one before. */
  private static final double MEMORY = 0.9;

  private final SetCovering problem;
  private final Incidence reach;
  private final double[] prices;
  private final double[] reduced;
  private final int[] slack;
  private final double[] direction;
  private double[] best;
  private double bound;
  private double scale = 1;
  private int idle;

  CoverDual(SetCovering problem) {
    this.problem = problem;
    reach = problem.reach();
    prices = new double[reach.demands()];
    reduced = new double[reach.sites()];
    slack = new int[reach.demands()];
    direction = new double[reach.demands()];
    best = prices.clone();
    Arrays.fill(prices, Double.POSITIVE_INFINITY);
    for (int site = 0; site < reach.sites(); site++) {
      double share = (double) problem.costs()[site] / (reach.start(site + 1) - reach.start(site));
      for (int at = reach.start(site); at < reach.start(site + 1); at++) {
        int demand = reach.entry(at);
        prices[demand] = Math.min(prices[demand], share);
      }
    }
  }

  /** What no covering costs less than. */
  long bound() {
    return (long) Math.ceil(bound - TRUST * Math.max(1, Math.abs(bound)));
  }

  /** What each demand pays where the bound is best. */
  double[] prices() {
    return best;
  }

  /**
   * @param known what some covering costs
   */
  void improve(int steps, long known, Search search) {
    for (int step = 0;
        step < steps && bound() < known && scale > SMALLEST && !search.isOver();
        step++) {
      double value = value();
      if (value > bound + 1e-9 * Math.abs(bound)) {
        idle = value > bound + 1e-4 * Math.abs(bound) ? 0 : idle + 1;
        bound = value;
        best = prices.clone();
      } else {
        idle++;
      }
      if (idle >= PATIENCE) {
        idle = 0;
        scale *= SHRINK;
        System.arraycopy(best, 0, prices, 0, prices.length);
        value();
      }
      move(known);
    }
  }

  /** The bound of the prices; as a trace how far each demand is from being served enough. */
  private double value() {
    double sum = 0;
    for (int demand = 0; demand < slack.length; demand++) {
      slack[demand] = problem.needed()[demand];
      sum += prices[demand] * problem.needed()[demand];
    }
    for (int site = 0; site < reduced.length; site++) {
      double rest = problem.costs()[site];
      int end = reach.start(site + 1);
      for (int at = reach.start(site); at < end; at++) {
        rest -= prices[reach.entry(at)];
      }
      reduced[site] = rest;
      if (rest < 0) {
        sum += rest;
        for (int at = reach.start(site); at < end; at++) {
          slack[reach.entry(at)]--;
        }
      }
    }
    return sum;
  }

  private void move(long known) {
    double norm = 0;
    for (int demand = 0; demand < slack.length; demand++) {
      direction[demand] = (1 - MEMORY) * slack[demand] + MEMORY * direction[demand];
      if (prices[demand] == 0 && direction[demand] < 0) {
        direction[demand] = 0;
      }
      norm += direction[demand] * direction[demand];
    }
    if (norm == 0) {
      scale = 0;
      return;
    }
    double step = scale * (1.0 * known - bound) / norm;
    for (int demand = 0; demand < slack.length; demand++) {
      prices[demand] = Math.max(0, prices[demand] + step * direction[demand]);
    }
  }
}
