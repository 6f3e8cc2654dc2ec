package org.firewell.analysis.coverage;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.firewell.analysis.coverage.demand.Demand;
import org.firewell.analysis.coverage.supply.Flow;
import org.firewell.analysis.coverage.verdict.Verdicts;
import org.firewell.feature.Ternary;

/** What tankers bring to each demand that is not covered: a fallback, which covers nobody. */
final class ShuttleColumn {

  private final double needLS;
  private final Flow[] flow;

  private ShuttleColumn(double needLS, int size) {
    this.needLS = needLS;
    flow = new Flow[size];
  }

  static ShuttleColumn of(Demand demand, Verdicts verdicts, Shuttle shuttle) {
    ShuttleColumn column = new ShuttleColumn(shuttle.needLS(), demand.size());
    IntStream.range(0, demand.size())
        .parallel()
        .filter(i -> verdicts.covered(i) != Ternary.YES)
        .forEach(i -> column.flow[i] = shuttle.to(demand.place(i)));
    return column;
  }

  double needLS() {
    return needLS;
  }

  /** In litres a second; null where it is covered. */
  Flow flow(int demand) {
    return flow[demand];
  }

  /** How many that are not covered tankers supply, do not supply, or may. */
  Map<String, Object> summary() {
    long[] counts = new long[Ternary.values().length];
    for (Flow one : flow) {
      if (one != null) {
        counts[one.meets(needLS).ordinal()]++;
      }
    }
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("need_l_s", needLS);
    summary.put("yes", counts[Ternary.YES.ordinal()]);
    summary.put("no", counts[Ternary.NO.ordinal()]);
    summary.put("unknown", counts[Ternary.UNKNOWN.ordinal()]);
    return summary;
  }
}
