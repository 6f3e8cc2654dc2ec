package org.firewell.location;

/**
 * Which sites have the smallest worst distance: the p-centre (S. L. Hakimi, 1964). The objective is
 * the distance from the demand that is worst off to its nearest chosen site.
 *
 * @param distances by demand and site, 0 or more; {@link Median#FAR} where there is no way
 * @param most how many sites are chosen
 */
public record Centre(int[][] distances, int most) {}
