package org.firewell.location;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Which sites have the smallest worst distance: the p-centre (S. L. Hakimi, 1964). The objective is
 * the distance from the demand that is worst off to its nearest chosen site.
 *
 * @param distances by demand and site, 0 or more; {@link Median#FAR} where there is no way
 * @param most how many sites are chosen, 1 or more
 */
public record Centre(int[][] distances, int most) {

  /** The distance of the demand that is worst off; {@link Median#FAR} when no site is given. */
  public int worst(int[] sites) {
    int worst = 0;
    for (int[] row : distances) {
      int nearest = Median.FAR;
      for (int site : sites) {
        nearest = Math.min(nearest, row[site]);
      }
      worst = Math.max(worst, nearest);
    }
    return worst;
  }

  /** The demand from which there is no way to any site, ascending. */
  public int[] beyondReach() {
    return Median.beyondReach(distances);
  }

  /**
   * The objective is {@link Median#FAR} when so few sites cannot have a way from all demand.
   *
   * @throws IllegalArgumentException when some demand is {@link #beyondReach}, or no site may be
   *     chosen
   */
  public Plan solve(Effort effort, Watch watch) {
    Median.check(distances, most);
    if (distances.length == 0) {
      return new Plan(new int[0], 0, 0, Plan.Stop.PROOF);
    }
    int least = 0;
    for (int[] row : distances) {
      least = Math.max(least, Arrays.stream(row).min().orElseThrow());
    }
    return new CentrePlan(this, new Search(effort, watch, false, least), watch).plan();
  }

  /** Which site lies within this distance of which demand. */
  Incidence within(int distance) {
    int sites = distances[0].length;
    int[][] rows = new int[sites][];
    for (int at = 0; at < sites; at++) {
      int site = at;
      rows[site] =
          IntStream.range(0, distances.length)
              .filter(demand -> distances[demand][site] <= distance)
              .toArray();
    }
    return Incidence.of(distances.length, rows);
  }
}
