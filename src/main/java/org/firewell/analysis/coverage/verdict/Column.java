package org.firewell.analysis.coverage.verdict;

import org.firewell.analysis.coverage.reach.Doubts;
import org.firewell.analysis.coverage.reach.Means;
import org.firewell.analysis.coverage.reach.Place;
import org.firewell.analysis.coverage.reach.Reaching;
import org.firewell.analysis.coverage.reach.Why;
import org.firewell.feature.Ternary;

/** What one measure finds of each demand, in columns: 24 bytes a demand. */
public final class Column {

  private static final Ternary[] TERNARY = Ternary.values();
  private static final Why[] WHY = Why.values();
  private static final byte NONE = -1;

  private final byte[] covered;
  private final byte[] ifAllWorked;
  private final byte[] ifStanding;
  private final byte[] why;
  private final int[] nearest;
  private final double[] cost;
  private final int[] withinReach;
  private final int[] flawed;

  Column(int size) {
    covered = new byte[size];
    ifAllWorked = new byte[size];
    ifStanding = new byte[size];
    why = new byte[size];
    nearest = new int[size];
    cost = new double[size];
    withinReach = new int[size];
    flawed = new int[size];
  }

  public Ternary covered(int demand) {
    return TERNARY[covered[demand]];
  }

  /** Whether it would be covered if everything worked that stands. */
  Ternary ifAllWorked(int demand) {
    return TERNARY[ifAllWorked[demand]];
  }

  /** Whether it would be covered if it were enough to stand. */
  Ternary ifStanding(int demand) {
    return TERNARY[ifStanding[demand]];
  }

  /** Null where nothing is to be explained. */
  public Why why(int demand) {
    return why[demand] == NONE ? null : WHY[why[demand]];
  }

  /** The nearest source that surely counts, in reach or not; -1 when there is none. */
  public int nearest(int demand) {
    return nearest[demand];
  }

  /** Metres or seconds from the nearest source that surely counts; NaN when there is none. */
  public double cost(int demand) {
    return cost[demand];
  }

  /** How many sources that surely count reach it. */
  int withinReach(int demand) {
    return withinReach[demand];
  }

  /** Where it is not covered: the nearest in reach that may or does not work; or -1. */
  int flawed(int demand) {
    return flawed[demand];
  }

  /** The nearest in reach that stands: one that counts, else one that may or does not; or -1. */
  int nearestWithinReach(int demand) {
    return withinReach[demand] > 0 ? nearest[demand] : flawed[demand];
  }

  void explain(int demand, Why reason) {
    why[demand] = (byte) reason.ordinal();
  }

  /**
   * Takes over what another column found.
   *
   * @param demand which demand each row of the other is of
   * @param sources what the other calls its sources, as this calls them
   */
  void take(int[] demand, Column other, int[] sources) {
    for (int row = 0; row < demand.length; row++) {
      take(demand[row], other, row, sources);
    }
  }

  private void take(int demand, Column other, int row, int[] sources) {
    covered[demand] = other.covered[row];
    ifAllWorked[demand] = other.ifAllWorked[row];
    ifStanding[demand] = other.ifStanding[row];
    why[demand] = other.why[row];
    nearest[demand] = renamed(other.nearest[row], sources);
    cost[demand] = other.cost[row];
    withinReach[demand] = other.withinReach[row];
    flawed[demand] = renamed(other.flawed[row], sources);
  }

  private static int renamed(int source, int[] sources) {
    return source < 0 ? source : sources[source];
  }

  /** One thread's, by some means. */
  Judge judge(Means means) {
    return new Judge(means);
  }

  /** One thread's judgement. */
  final class Judge {

    private final Reaching.Farther sure;
    private final Reaching open;
    private final Reaching broken;
    private final Reaching idle;
    private final Doubts doubts;
    private final boolean complete;

    private Judge(Means means) {
      sure = means.sure().get();
      open = means.open().get();
      broken = means.broken().get();
      idle = means.idle().get();
      doubts = means.doubts().get();
      complete = means.complete();
    }

    void on(int demand, Place place) {
      sure.from(place);
      nearest[demand] = sure.nearest();
      cost[demand] = sure.cost();
      withinReach[demand] = sure.withinReach();
      flawed[demand] = -1;
      why[demand] = NONE;
      if (withinReach[demand] > 0) {
        set(demand, Ternary.YES, Ternary.YES, Ternary.YES);
      } else {
        onUncovered(demand, place);
      }
    }

    private void onUncovered(int demand, Place place) {
      open.from(place);
      broken.from(place);
      idle.from(place);
      boolean mayBe = open.nearestWithinReach() >= 0;
      flawed[demand] =
          open.nearestWithinReach() >= 0 ? open.nearestWithinReach() : broken.nearestWithinReach();
      Why doubt = mayBe ? null : doubts.of(place);
      if (doubt != null) {
        explain(demand, doubt);
      }
      Ternary now = mayBe || doubt != null || !complete ? Ternary.UNKNOWN : Ternary.NO;
      set(
          demand,
          now,
          now.or(Ternary.of(broken.nearestWithinReach() >= 0)),
          now.or(Ternary.of(idle.nearestWithinReach() >= 0)));
      if (now == Ternary.NO && isForTheRise()) {
        explain(demand, Why.RISE);
      }
    }

    /** Whether something would reach it on the flat: what counts, or could after a repair. */
    private boolean isForTheRise() {
      return sure.reachesOnTheFlat()
          || (broken.nearestWithinReach() < 0 && broken.reachesOnTheFlat());
    }

    private void set(int demand, Ternary now, Ternary repaired, Ternary standing) {
      covered[demand] = (byte) now.ordinal();
      ifAllWorked[demand] = (byte) repaired.ordinal();
      ifStanding[demand] = (byte) standing.ordinal();
    }
  }
}
