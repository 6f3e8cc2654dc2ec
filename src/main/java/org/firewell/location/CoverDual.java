package org.firewell.location;

import java.util.Arrays;

/**
 * A bound of a set covering by Lagrangian relaxation: each demand pays a price to be served, and no
 * site is worth more than what its demand pays (M. L. Fisher, The Lagrangian relaxation method for
 * solving integer programming problems, Management Science 27, 1981).
 */
final class CoverDual {

  private final SetCovering problem;
  private final Incidence reach;
  private final double[] prices;
  private final int[] slack;
  private final Ascent ascent;

  CoverDual(SetCovering problem) {
    this.problem = problem;
    reach = problem.reach();
    prices = new double[reach.demands()];
    slack = new int[reach.demands()];
    Arrays.fill(prices, Double.POSITIVE_INFINITY);
    for (int site = 0; site < reach.sites(); site++) {
      double share = (double) problem.costs()[site] / (reach.start(site + 1) - reach.start(site));
      for (int at = reach.start(site); at < reach.start(site + 1); at++) {
        int demand = reach.entry(at);
        prices[demand] = Math.min(prices[demand], share);
      }
    }
    ascent = new Ascent(prices, 1);
  }

  /**
   * What no covering costs less than.
   *
   * @param known what some covering costs
   */
  long improve(int steps, long known, Search search) {
    ascent.found(value());
    for (int step = 0;
        step < steps && ascent.bound() < known && !ascent.isDone() && !search.isOver();
        step++) {
      ascent.step(slack, known);
      ascent.found(value());
    }
    return ascent.bound();
  }

  /** The bound of the prices; as a trace how far each demand is from being served enough. */
  private double value() {
    double sum = 0;
    for (int demand = 0; demand < slack.length; demand++) {
      slack[demand] = problem.needed()[demand];
      sum += prices[demand] * problem.needed()[demand];
    }
    for (int site = 0; site < reach.sites(); site++) {
      double rest = problem.costs()[site];
      int end = reach.start(site + 1);
      for (int at = reach.start(site); at < end; at++) {
        rest -= prices[reach.entry(at)];
      }
      if (rest < 0) {
        sum += rest;
        for (int at = reach.start(site); at < end; at++) {
          slack[reach.entry(at)]--;
        }
      }
    }
    return sum;
  }
}
