package org.firewell.location;

import java.util.Arrays;
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
  public record Unit(long worth, List<Asked> asked) {

    public Unit {
      asked = List.copyOf(asked);
    }
  }

  /** One thing that a unit asks. */
  public sealed interface Asked {}

  /** At least so many of some sites, each named once. */
  public record Number(int[] sites, int least) implements Asked {}

  /** At least so much weight of some demand, each named once and served by one site or more. */
  public record Served(int[] demands, long least) implements Asked {}

  public Attainment {
    units = List.copyOf(units);
  }

  /** Which units reach their goal by these sites, ascending. */
  public int[] reached(int[] sites) {
    Standing standing = new Standing(this);
    Arrays.stream(sites).forEach(standing::add);
    return standing.reached();
  }

  /** What the units are worth that reach their goal by these sites. */
  public long worth(int[] sites) {
    return Arrays.stream(reached(sites)).mapToLong(unit -> units.get(unit).worth()).sum();
  }

  /**
   * A first plan that completes unit after unit, then branch and bound; without native code for the
   * platform the first plan, and as bound the worth of all units that all sites together bring to
   * their goal. No site is in it that no unit would miss, unless a group's least number asks it.
   *
   * @throws IllegalArgumentException when the least numbers of the groups cannot be chosen together
   */
  public Plan solve(Effort effort, Watch watch) {
    return new AttainmentPlan(this, effort, watch).plan();
  }
}
