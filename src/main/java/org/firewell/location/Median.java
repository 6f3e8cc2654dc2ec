package org.firewell.location;

/**
 * Which sites lie nearest to the demand on average: the p-median (S. L. Hakimi, Optimum locations
 * of switching centers, Operations Research 12, 1964). The objective is the sum of weight times
 * distance to the nearest chosen site.
 *
 * @param distances by demand and site, 0 or more; {@link #FAR} where there is no way
 * @param weights of the demand, 0 or more
 * @param most how many sites are chosen
 */
public record Median(int[][] distances, long[] weights, int most) {

  /** Farther than anything. */
  public static final int FAR = Integer.MAX_VALUE;
}
