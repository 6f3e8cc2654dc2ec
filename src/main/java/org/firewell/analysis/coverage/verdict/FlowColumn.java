package org.firewell.analysis.coverage.verdict;

import org.firewell.analysis.coverage.asked.Need;
import org.firewell.analysis.coverage.reach.Hold;
import org.firewell.analysis.coverage.reach.Place;
import org.firewell.analysis.coverage.reach.Tap;
import org.firewell.analysis.coverage.supply.Flow;
import org.firewell.analysis.coverage.supply.Water;
import org.firewell.feature.Ternary;

/** How much water reaches each demand, in columns: 17 bytes a demand. */
public final class FlowColumn {

  private final Water water;
  private final Hold hold;
  private final double[] low;
  private final double[] high;
  private final boolean[] enoughIfStanding;

  /**
   * @param hold by which the water gets there
   */
  FlowColumn(Water water, Hold hold, int size) {
    this.water = water;
    this.hold = hold;
    low = new double[size];
    high = new double[size];
    enoughIfStanding = new boolean[size];
  }

  public Need need() {
    return water.need();
  }

  public Flow flow(int demand) {
    return new Flow(low[demand], high[demand]);
  }

  /** Whether it is enough. */
  public Ternary enough(int demand) {
    return flow(demand).meets(need().litresPerSecond());
  }

  /** Whether it surely would be enough if it were enough to stand. */
  boolean enoughIfStanding(int demand) {
    return enoughIfStanding[demand];
  }

  Judge judge() {
    return new Judge();
  }

  /** One thread's judgement. */
  final class Judge {

    private final Tap tap = new Tap(water, hold);

    void on(int demand, Place place) {
      tap.from(place);
      Flow flow = tap.flow();
      low[demand] = flow.low();
      high[demand] = flow.high();
      enoughIfStanding[demand] = tap.enoughIfStanding();
    }
  }
}
