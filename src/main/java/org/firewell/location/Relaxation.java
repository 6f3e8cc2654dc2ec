package org.firewell.location;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * The bound of maximal covering by Lagrangian relaxation (R. D. Galvao and C. ReVelle, European
 * Journal of Operational Research 88, 1996): a demand that counts without being served as often as
 * is needed is not forbidden but costs a price for each service that it lacks. For any prices the
 * best choice is then found at once, and is worth at least what the best real choice is worth.
 * Prices follow the subgradient (M. Held, P. Wolfe and H. P. Crowder, Mathematical Programming 6,
 * 1974). They are whole numbers of a small unit, so that no sum is ever rounded and the bound holds
 * exactly. A budget has a price of its own, by which sites lose value.
 */
final class Relaxation {

  private static final int SPARE_BITS = 61;
  private static final int FINEST = 24;

  /** Steps without a better bound, by a 131072nd part or more, before they become half as long. */
  private static final int PATIENCE = 60;

  private static final int SMALL = 17;
  private static final double SHORTEST = 0.002;

  private final Rules rules;
  private final Selection selection;
  private final int shift;
  private final Prices prices;
  private final long[] values;
  private final double costScale;
  private double budgetPrice;
  private double bestBudgetPrice;
  private long value;
  private long best = Long.MAX_VALUE;

  Relaxation(MaximalCovering problem, Incidence servers, Rules rules) {
    this.rules = rules;
    this.selection = new Selection(rules);
    this.shift = shift(problem, servers);
    boolean isOneEnough = Arrays.stream(problem.needed()).allMatch(needed -> needed == 1);
    this.prices =
        isOneEnough
            ? new ServicePrices(problem, servers, shift)
            : new PairPrices(problem, servers, shift);
    this.values = rules.hasBudget ? new long[rules.costs.length] : prices.scores();
    this.costScale = 1 / Math.max(1, Arrays.stream(rules.costs).average().orElse(1));
  }

  /** As fine a unit as leaves room for the sum of all there is. */
  private static int shift(MaximalCovering problem, Incidence servers) {
    double sum = 1;
    for (int demand = 0; demand < problem.weights().length; demand++) {
      sum += (double) problem.weights()[demand] * (1 + servers.size(demand));
    }
    int bits = SPARE_BITS - Math.getExponent(sum) - 1;
    if (bits < 0) {
      throw new ArithmeticException("the weights are too large to be summed");
    }
    return Math.min(FINEST, bits);
  }

  /** The best choice at the prices of now; it keeps to the groups, not to the budget. */
  int[] chosen() {
    return selection.chosen();
  }

  /** What no choice can serve more than. */
  long bound() {
    return best >> shift;
  }

  /**
   * Lowers the bound.
   *
   * @param steps at most
   * @param eachStep is told the number of each step, from 1
   */
  void descend(int steps, Search search, IntConsumer eachStep) {
    double length = 1;
    int idle = 0;
    for (int step = 1; step <= steps && length > SHORTEST && !search.isOver(); step++) {
      long before = best;
      evaluate();
      search.bound(bound());
      eachStep.accept(step);
      idle = before - best > before >> SMALL ? 0 : idle + 1;
      if (idle == PATIENCE) {
        length /= 2;
        idle = 0;
        restore();
      }
      move(length, search.objective() << shift);
    }
    restore();
    search.bound(bound());
  }

  private void evaluate() {
    selection.select(valued());
    value = prices.free() + selection.value() + budgetShare();
    if (value < best) {
      best = value;
      prices.keep();
      bestBudgetPrice = budgetPrice;
    }
  }

  private long[] valued() {
    if (rules.hasBudget) {
      for (int site = 0; site < values.length; site++) {
        // rounded down: less than the price would be asked, and the bound still holds
        long cost = (long) Math.floor(budgetPrice * rules.costs[site]);
        values[site] = prices.scores()[site] - cost;
      }
    }
    return values;
  }

  /** What the whole budget is worth, rounded up beyond any error of the product. */
  private long budgetShare() {
    return rules.hasBudget ? (long) Math.ceil(budgetPrice * rules.budget * (1 + 1e-15)) : 0;
  }

  private void move(double length, long target) {
    double over = costOver() * costScale;
    double norm = prices.compare(selection.chosen()) + over * over;
    if (norm == 0) {
      return;
    }
    double step = length * Math.max(value - target, 1) / norm;
    prices.move(step);
    budgetPrice = Math.max(0, budgetPrice + step * over * costScale);
  }

  private double costOver() {
    if (!rules.hasBudget) {
      return 0;
    }
    double cost = 0;
    for (int site : selection.chosen()) {
      cost += rules.costs[site];
    }
    return budgetPrice == 0 && cost <= rules.budget ? 0 : cost - rules.budget;
  }

  private void restore() {
    prices.restore();
    budgetPrice = bestBudgetPrice;
    evaluate();
  }

  /**
   * Of each site by how much the bound falls at least when it must be, or may not be, chosen - the
   * contrary of what the choice at the best prices does; in the unit of the prices.
   */
  long[] losses() {
    return selection.losses();
  }

  boolean isChosen(int site) {
    return selection.isChosen(site);
  }

  /** Whether a site that costs so much of the bound cannot be as in a plan better than this. */
  boolean isSettled(long loss, long objective) {
    return loss == Long.MAX_VALUE || best - loss < (objective + 1) << shift;
  }
}
