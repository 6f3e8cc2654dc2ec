package org.firewell.location;

/**
 * Prices that a relaxation pays, improved by steps along the subgradient (M. Held, P. Wolfe and H.
 * P. Crowder, Validation of subgradient optimization, Mathematical Programming 6, 1974); each step
 * keeps most of the direction of the one before (P. M. Camerini, L. Fratta and F. Maffioli, On
 * improving relaxation methods by modified gradient techniques, Mathematical Programming Study 3,
 * 1975).
 */
final class Ascent {

  /** Bounds are sums of so many numbers that their last digits are not to be trusted. */
  private static final double TRUST = 1e-9;

  private static final int PATIENCE = 20;
  private static final double SHRINK = 0.7;
  private static final double SMALLEST = 1e-4;
  private static final double MEMORY = 0.9;

  private final double[] prices;
  private final double[] direction;
  private double[] best;
  private double bound = Double.NEGATIVE_INFINITY;
  private double scale;
  private int idle;

  /**
   * @param prices to begin with, 0 or more; they are changed
   * @param scale of the first steps, 1 where nothing is known
   */
  Ascent(double[] prices, double scale) {
    this.prices = prices;
    this.scale = scale;
    best = prices.clone();
    direction = new double[prices.length];
  }

  /** What no plan costs less than, a whole number. */
  long bound() {
    return whole(bound);
  }

  /** The least whole number that is not less than a bound, its last digits apart. */
  static long whole(double bound) {
    return (long) Math.ceil(bound - 1e-6 - TRUST * Math.abs(bound));
  }

  /** The prices whose bound is best. */
  double[] best() {
    return best;
  }

  /** Whether the steps have become too small to help. */
  boolean isDone() {
    return scale < SMALLEST;
  }

  /**
   * Tells the bound of the prices. After some steps without a better one the steps become smaller.
   *
   * @return whether it is the best so far
   */
  boolean found(double value) {
    boolean isBest = value > bound;
    idle =
        value > bound + 1e-4 * Math.abs(bound) || bound == Double.NEGATIVE_INFINITY ? 0 : idle + 1;
    if (isBest) {
      bound = value;
      best = prices.clone();
    }
    if (idle >= PATIENCE) {
      idle = 0;
      scale *= SHRINK;
    }
    return isBest;
  }

  /**
   * Changes the prices.
   *
   * @param slack how much each wants its price to go up
   * @param known what some plan costs
   */
  void step(int[] slack, long known) {
    double wanted = 0;
    double kept = 0;
    for (int at = 0; at < prices.length; at++) {
      double way = (1 - MEMORY) * slack[at] + MEMORY * direction[at];
      direction[at] = prices[at] <= 0 && way < 0 ? 0 : way;
      kept += direction[at] * direction[at];
      wanted += prices[at] <= 0 && slack[at] < 0 ? 0 : (double) slack[at] * slack[at];
    }
    // by the kept direction alone the first steps are far too long, by the slack alone the last too
    // short
    double norm = Math.sqrt(wanted * kept);
    if (norm == 0) {
      scale = 0;
      return;
    }
    double length = scale * (known - bound) / norm;
    for (int at = 0; at < prices.length; at++) {
      prices[at] = Math.max(0, prices[at] + length * direction[at]);
    }
  }
}
