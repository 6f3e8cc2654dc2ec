package org.firewell.location;

/**
 * What a {@link Relaxation} asks for service that a demand lacks, in whole units. A price is never
 * more than the weight of its demand.
 */
sealed interface Prices permits ServicePrices, PairPrices {

  /** Of each site the sum of the prices of its demand; not to be changed. */
  long[] scores();

  /** What the demands contribute when each decides for itself at these prices. */
  long free();

  /**
   * Compares what is chosen with what is asked.
   *
   * @return the square of the length of the subgradient, without what no step could change
   */
  double compare(int[] chosen);

  /** Moves every price against the subgradient of the choice that was compared last. */
  void move(double step);

  /** Keeps the prices of now. */
  void keep();

  /** Goes back to the prices that were kept last. */
  void restore();
}
