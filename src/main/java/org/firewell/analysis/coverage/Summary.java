package org.firewell.analysis.coverage;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.firewell.analysis.Values;
import org.firewell.analysis.coverage.Verdicts.GapClass;
import org.firewell.snapshot.Snapshot;
import org.firewell.snapshot.Townships.Unit;

/** The figures of an answer, in the order of the public contract. */
final class Summary {

  private static final Comparator<Unit> BY_CODE =
      Comparator.comparing(Unit::code, Comparator.nullsLast(Comparator.naturalOrder()));

  private final Tally county = new Tally();
  private final Map<Unit, Tally> byTownship = new TreeMap<>(BY_CODE);
  private final long[] byClass = new long[GapClass.values().length];

  private Summary(Demand demand, Verdicts verdicts) {
    for (int i = 0; i < demand.size(); i++) {
      int weight = demand.weights()[i];
      county.add(verdicts.covered(i), weight);
      byTownship
          .computeIfAbsent(demand.townships().get(i), u -> new Tally())
          .add(verdicts.covered(i), weight);
      if (verdicts.gapClass(i) != null) {
        byClass[verdicts.gapClass(i).ordinal()]++;
      }
    }
  }

  static Map<String, Object> of(
      Snapshot snapshot,
      Values values,
      Asked asked,
      Demand demand,
      Verdicts verdicts,
      Notices notices) {
    Summary sums = new Summary(demand, verdicts);
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("snapshot", snapshot.id());
    summary.put("question", values.texts());
    summary.put("as_of", snapshot.asOf().toString());
    summary.put("ruleset", snapshot.law().id());
    summary.put("reach", reach(asked));
    summary.put("demand", sums.county.summary());
    summary.put("by_township", sums.townships());
    summary.put("by_class", sums.classes());
    summary.put("notices", notices.lines());
    return summary;
  }

  static List<Map<String, Object>> reach(Asked asked) {
    return asked.facilities().entrySet().stream()
        .map(kind -> kind.getValue().summary(kind.getKey().name()))
        .toList();
  }

  private List<Map<String, Object>> townships() {
    return byTownship.entrySet().stream()
        .map(entry -> township(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static Map<String, Object> township(Unit unit, Tally tally) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("township", unit.code());
    row.put("name", unit.name());
    row.putAll(tally.summary());
    return row;
  }

  private Map<String, Object> classes() {
    Map<String, Object> classes = new LinkedHashMap<>();
    for (GapClass gapClass : GapClass.values()) {
      classes.put(gapClass.name(), byClass[gapClass.ordinal()]);
    }
    return classes;
  }
}
