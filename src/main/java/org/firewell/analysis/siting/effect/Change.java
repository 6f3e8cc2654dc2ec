package org.firewell.analysis.siting.effect;

import java.util.LinkedHashMap;
import java.util.Map;
import org.firewell.analysis.coverage.demand.Demand;
import org.firewell.feature.Ternary;

/** Demand and its weight before and after. */
final class Change {

  private final long[] before = new long[Ternary.values().length];
  private final long[] after = new long[Ternary.values().length];
  private long weightTotal;
  private long weightBefore;
  private long weightAfter;
  private long weightUnknown;

  void add(Ternary was, Ternary is, int weightOrNotKnown) {
    before[was.ordinal()]++;
    after[is.ordinal()]++;
    if (weightOrNotKnown == Demand.NOT_KNOWN) {
      weightUnknown++;
    } else {
      weightTotal += weightOrNotKnown;
      weightBefore += was == Ternary.YES ? weightOrNotKnown : 0;
      weightAfter += is == Ternary.YES ? weightOrNotKnown : 0;
    }
  }

  Map<String, Object> row() {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("total", before[0] + before[1] + before[2]);
    row.put("covered_before", before[Ternary.YES.ordinal()]);
    row.put("covered_after", after[Ternary.YES.ordinal()]);
    row.put("gap_before", before[Ternary.NO.ordinal()]);
    row.put("gap_after", after[Ternary.NO.ordinal()]);
    row.put("unknown_before", before[Ternary.UNKNOWN.ordinal()]);
    row.put("unknown_after", after[Ternary.UNKNOWN.ordinal()]);
    row.put("weight_total", weightTotal);
    row.put("weight_covered_before", weightBefore);
    row.put("weight_covered_after", weightAfter);
    row.put("weight_unknown", weightUnknown);
    return row;
  }
}
