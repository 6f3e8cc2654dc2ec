package org.firewell.location;

import java.util.List;

/**
 * Which sites bring the most units to their goal, where a unit reaches it when all that it asks is
 * there: so many of certain sites, so much weight served. The objective is the worth of the units
 * that do.
 *
 * @param reach which site serves which demand
 * @param weights of the demand, 0 or more
 * @param units each with what it is worth and what it asks
 * @param choice what may be chosen together
 */
public record Attainment(Incidence reach, long[] weights, List<Unit> units, Choice choice) {

  /**
   * @param worth 1 or more
   * @param asked all of it; a unit that asks nothing has reached its goal
   */
  public record Unit(long worth, List<Asked> asked) {}

  /** One thing that a unit asks. */
  public sealed interface Asked {}

  /** At least so many of some sites. */
  public record Number(int[] sites, int least) implements Asked {}

  /** At least so much weight of some demand, each served by one chosen site or more. */
  public record Served(int[] demands, long least) implements Asked {}
}
