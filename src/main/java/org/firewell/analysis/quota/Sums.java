package org.firewell.analysis.quota;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.firewell.feature.Lifecycle;

/** The sums over rows of the ledger. */
record Sums(List<LedgerRow> rows) {

  int quota() {
    return sum(row -> row.quota().quantity());
  }

  int done() {
    return sum(LedgerRow::done);
  }

  int linked() {
    return sum(LedgerRow::linked);
  }

  /** By name, in the order in which they are read. */
  Map<String, Object> plain() {
    int counted = sum(LedgerRow::clipped);
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put("tasks", rows.size());
    plain.put("quota", quota());
    for (Lifecycle state : Lifecycle.values()) {
      if (state != Lifecycle.REMOVED) {
        plain.put(key(state), sum(row -> row.states().get(state)));
      }
    }
    plain.put("unknown", sum(LedgerRow::unknown));
    plain.put("done", done());
    plain.put("done_within_quota", counted);
    plain.put("surplus", done() - counted);
    plain.put("late", sum(LedgerRow::late));
    plain.put("late_unknown", sum(LedgerRow::lateUnknown));
    plain.put("completion", fraction(counted, quota()));
    plain.put("completion_raw", fraction(done(), quota()));
    return plain;
  }

  /** Null where nothing is asked. */
  static Double fraction(int part, int whole) {
    return whole == 0 ? null : (double) part / whole;
  }

  static String key(Lifecycle state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  private int sum(ToIntFunction<LedgerRow> figure) {
    return rows.stream().mapToInt(figure).sum();
  }
}
