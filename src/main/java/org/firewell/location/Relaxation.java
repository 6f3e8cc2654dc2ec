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
 * exactly.
 *
 * <p>With n services needed, weight w and price p, a demand contributes {@code max(0, w - n p)},
 * and a site is valued at the sum of the prices of its demand, less its cost at the budget's price.
 */
final class Relaxation {

  private static final int SPARE_BITS = 61;
  private static final int FINEST = 24;

  /** Steps without a better bound, by a 131072nd part or more, before they become half as long. */
  private static final int PATIENCE = 60;

  private static final int SMALL = 17;
  private static final double SHORTEST = 0.002;

  private final MaximalCovering problem;
  private final Incidence servers;
  private final Rules rules;
  private final Selection selection;
  private final int shift;

  private final long[] caps;
  private final long[] prices;
  private final long[] bestPrices;
  private final long[] scores;
  private final long[] values;
  private final double costScale;
  private double budgetPrice;
  private double bestBudgetPrice;

  private final int[] times;
  private final int[] served;
  private final int[] lowered;
  private final boolean[] isLowered;
  private int servedCount;
  private int loweredCount;
  private long free;
  private long value;
  private long best = Long.MAX_VALUE;

  Relaxation(MaximalCovering problem, Incidence servers, Rules rules) {
    this.problem = problem;
    this.servers = servers;
    this.rules = rules;
    this.selection = new Selection(rules);
    int demands = problem.weights().length;
    this.shift = shift();
    this.caps = new long[demands];
    this.scores = new long[rules.groupOf.length];
    this.times = new int[demands];
    this.served = new int[demands];
    this.lowered = new int[demands];
    this.isLowered = new boolean[demands];
    for (int demand = 0; demand < demands; demand++) {
      caps[demand] = whole(demand) / problem.needed()[demand];
    }
    this.prices = caps.clone();
    this.bestPrices = caps.clone();
    for (int demand = 0; demand < demands; demand++) {
      free += whole(demand) - problem.needed()[demand] * caps[demand];
      raise(demand, caps[demand]);
    }
    this.values = rules.hasBudget ? new long[scores.length] : scores;
    this.costScale = 1 / Math.max(1, Arrays.stream(rules.costs).average().orElse(1));
  }

  /** As fine a unit as leaves room for the sum of all there is. */
  private int shift() {
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

  private long whole(int demand) {
    return problem.weights()[demand] << shift;
  }

  private void raise(int demand, long by) {
    for (int at = servers.start(demand); at < servers.start(demand + 1); at++) {
      scores[servers.entry(at)] += by;
    }
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
        evaluate();
      }
      move(length, search.objective() << shift);
    }
    restore();
    evaluate();
  }

  private void evaluate() {
    selection.select(valued());
    value = free + selection.value() + budgetShare();
    if (value < best) {
      best = value;
      System.arraycopy(prices, 0, bestPrices, 0, prices.length);
      bestBudgetPrice = budgetPrice;
    }
    count();
  }

  private long[] valued() {
    if (rules.hasBudget) {
      for (int site = 0; site < values.length; site++) {
        // rounded down: less than the price would be asked, and the bound still holds
        values[site] = scores[site] - (long) Math.floor(budgetPrice * rules.costs[site]);
      }
    }
    return values;
  }

  /** What the whole budget is worth, rounded up beyond any error of the product. */
  private long budgetShare() {
    return rules.hasBudget ? (long) Math.ceil(budgetPrice * rules.budget * (1 + 1e-15)) : 0;
  }

  private void count() {
    for (int i = 0; i < servedCount; i++) {
      times[served[i]] = 0;
    }
    servedCount = 0;
    Incidence reach = problem.reach();
    for (int site : selection.chosen()) {
      for (int at = reach.start(site); at < reach.start(site + 1); at++) {
        int demand = reach.entry(at);
        if (times[demand]++ == 0) {
          served[servedCount++] = demand;
        }
      }
    }
  }

  /**
   * Against the subgradient: prices fall where service is more than needed, and rise where less.
   */
  private void move(double length, long target) {
    double norm = 0;
    for (int i = 0; i < servedCount; i++) {
      double surplus = surplus(served[i]);
      norm += surplus > 0 ? surplus * surplus : 0;
    }
    for (int i = 0; i < loweredCount; i++) {
      double surplus = surplus(lowered[i]);
      norm += surplus < 0 ? surplus * surplus : 0;
    }
    double over = costOver() * costScale;
    norm += over * over;
    if (norm == 0) {
      return;
    }
    double step = length * Math.max(value - target, 1) / norm;
    for (int i = 0; i < servedCount; i++) {
      if (surplus(served[i]) > 0) {
        price(served[i], prices[served[i]] - (long) (step * surplus(served[i])));
      }
    }
    int still = 0;
    int before = loweredCount;
    for (int i = 0; i < before; i++) {
      int demand = lowered[i];
      if (surplus(demand) < 0) {
        price(demand, prices[demand] - (long) (step * surplus(demand)));
      }
      isLowered[demand] = prices[demand] < caps[demand];
      if (isLowered[demand]) {
        lowered[still++] = demand;
      }
    }
    loweredCount = still;
    budgetPrice = Math.max(0, budgetPrice + step * over * costScale);
  }

  private int surplus(int demand) {
    return prices[demand] == 0 && times[demand] > problem.needed()[demand]
        ? 0
        : times[demand] - problem.needed()[demand];
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

  private void price(int demand, long wanted) {
    long now = Math.max(0, Math.min(caps[demand], wanted));
    long change = now - prices[demand];
    if (change == 0) {
      return;
    }
    prices[demand] = now;
    free -= problem.needed()[demand] * change;
    raise(demand, change);
    if (!isLowered[demand] && now < caps[demand]) {
      isLowered[demand] = true;
      lowered[loweredCount++] = demand;
    }
  }

  private void restore() {
    for (int demand = 0; demand < prices.length; demand++) {
      price(demand, bestPrices[demand]);
    }
    budgetPrice = bestBudgetPrice;
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
