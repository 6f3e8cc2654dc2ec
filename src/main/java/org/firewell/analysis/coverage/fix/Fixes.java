package org.firewell.analysis.coverage.fix;

import java.util.LinkedHashMap;
import java.util.Map;
import org.firewell.analysis.coverage.demand.Demand;

/** The cheapest fix of each demand that is not covered. */
public final class Fixes {

  private final Demand demand;
  private final Remedy[] remedies;

  /**
   * @param remedies by demand, null where it is covered; distances measured, or still to be
   */
  public Fixes(Demand demand, Remedy[] remedies) {
    this.demand = demand;
    this.remedies = remedies;
  }

  /** Null where it is covered. */
  public Remedy of(int one) {
    return remedies[one] == null ? null : remedies[one].from(demand.place(one));
  }

  /** How many need each, those that nobody needs included; they sum to gap and unknown. */
  public Map<String, Object> summary() {
    long[] counts = new long[Fix.values().length];
    for (Remedy remedy : remedies) {
      if (remedy != null) {
        counts[remedy.fix().ordinal()]++;
      }
    }
    Map<String, Object> summary = new LinkedHashMap<>();
    for (Fix fix : Fix.values()) {
      summary.put(fix.word(), counts[fix.ordinal()]);
    }
    return summary;
  }
}
