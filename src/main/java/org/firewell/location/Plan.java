package org.firewell.location;

/**
 * What to choose, and how far from the best possible it may be at most.
 *
 * @param sites ascending
 * @param objective what it reaches: weight covered, number or cost of sites, sum of distances, the
 *     worst distance, as the problem says
 * @param bound that no plan can pass: never less than the best objective where more is better,
 *     never more where less is
 * @param stop why nothing more was tried
 */
public record Plan(int[] sites, long objective, long bound, Stop stop) {

  /** Why nothing more was tried. */
  public enum Stop {
    /** Nothing is better. */
    PROOF,
    /** It is as near the bound as was asked. */
    GAP,
    /** All the work is done that was asked. */
    WORK,
    /** Time is up. */
    TIME,
    /** Who looks on has enough. */
    ENOUGH
  }

  /** Whether nothing is better. */
  public boolean isProven() {
    return objective == bound;
  }

  /** How far the objective is from the bound, in percent of the larger of them. */
  public double gapPercent() {
    long larger = Math.max(objective, bound);
    return larger == 0 ? 0 : 100.0 * Math.abs(bound - objective) / larger;
  }
}
