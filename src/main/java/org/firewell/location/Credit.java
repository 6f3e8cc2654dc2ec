package org.firewell.location;

/**
 * What a demand is worth to a search each time it is served once more. Where one site is not
 * enough, the first sites add nothing to the objective, and a search that looks at the objective
 * alone does not know where to begin: so each of them earns a share of the weight in advance.
 *
 * @param shares of each site before the last that is needed, in {@link #WHOLE} parts of the weight;
 *     0 for the objective itself; never more than equal shares for all
 */
record Credit(long[] weights, int[] needed, int shares) {

  /** Parts of a weight. */
  static final int WHOLE = 1000;

  /** What one more site earns, in {@link #WHOLE} parts, where a demand has been served so often. */
  long of(int demand, int times) {
    int last = needed[demand] - 1;
    if (times > last) {
      return 0;
    }
    int share = Math.min(shares, WHOLE / needed[demand]);
    return weights[demand] * (times == last ? WHOLE - last * share : share);
  }
}
