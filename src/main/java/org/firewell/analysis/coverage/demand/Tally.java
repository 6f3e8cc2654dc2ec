package org.firewell.analysis.coverage.demand;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.firewell.feature.Ternary;

/** Sums of demand: total = covered + gap + unknown, of things and of weight alike. */
public final class Tally {

  private final long[] count = new long[Ternary.values().length];
  private final long[] weight = new long[Ternary.values().length];
  private long weightNotKnown;

  public void add(Ternary covered, int weightOrNotKnown) {
    count[covered.ordinal()]++;
    if (weightOrNotKnown == Demand.NOT_KNOWN) {
      weightNotKnown++;
    } else {
      weight[covered.ordinal()] += weightOrNotKnown;
    }
  }

  /** Another with the same sums. */
  public Tally copy() {
    Tally copy = new Tally();
    System.arraycopy(count, 0, copy.count, 0, count.length);
    System.arraycopy(weight, 0, copy.weight, 0, weight.length);
    copy.weightNotKnown = weightNotKnown;
    return copy;
  }

  /** Counts a demand that was counted one way the other way. */
  public void move(Ternary before, Ternary after, int weightOrNotKnown) {
    count[before.ordinal()]--;
    count[after.ordinal()]++;
    if (weightOrNotKnown != Demand.NOT_KNOWN) {
      weight[before.ordinal()] -= weightOrNotKnown;
      weight[after.ordinal()] += weightOrNotKnown;
    }
  }

  public Map<String, Object> summary() {
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("total", sum(count));
    summary.put("covered", count[Ternary.YES.ordinal()]);
    summary.put("gap", count[Ternary.NO.ordinal()]);
    summary.put("unknown", count[Ternary.UNKNOWN.ordinal()]);
    summary.put("weight_total", sum(weight));
    summary.put("weight_covered", weight[Ternary.YES.ordinal()]);
    summary.put("weight_gap", weight[Ternary.NO.ordinal()]);
    summary.put("weight_undecided", weight[Ternary.UNKNOWN.ordinal()]);
    summary.put("weight_unknown", weightNotKnown);
    return summary;
  }

  /**
   * The share of the weight that is covered, from what surely is to what may be; to a hundredth of
   * a percent, null where there is no weight.
   */
  public List<Double> percent() {
    long total = sum(weight);
    if (total == 0) {
      return null;
    }
    long surely = weight[Ternary.YES.ordinal()];
    long perhaps = surely + weight[Ternary.UNKNOWN.ordinal()];
    return List.of(percent(surely, total), percent(perhaps, total));
  }

  private static double percent(long part, long total) {
    return Math.round(1e4 * part / total) / 100.0;
  }

  private static long sum(long[] parts) {
    long sum = 0;
    for (long part : parts) {
      sum += part;
    }
    return sum;
  }
}
