package org.firewell.analysis.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.firewell.analysis.Notices;
import org.firewell.analysis.Values;
import org.firewell.analysis.coverage.asked.Asked;
import org.firewell.analysis.coverage.asked.DemandKind;
import org.firewell.analysis.coverage.asked.Measure;
import org.firewell.analysis.coverage.demand.Demand;
import org.firewell.analysis.coverage.demand.Tally;
import org.firewell.analysis.coverage.fix.Fixes;
import org.firewell.analysis.coverage.reach.Drive;
import org.firewell.analysis.coverage.verdict.Doubted;
import org.firewell.analysis.coverage.verdict.Verdicts;
import org.firewell.analysis.coverage.verdict.Verdicts.GapClass;
import org.firewell.feature.Ternary;
import org.firewell.snapshot.Snapshot;
import org.firewell.snapshot.Townships.Unit;
import org.firewell.standard.Norm;
import org.firewell.standard.Provision;
import org.firewell.standard.Ruleset;

/** The figures of an answer, in the order of the public contract. */
final class Summary {

  private static final Comparator<Unit> BY_CODE =
      Comparator.comparing(Unit::code, Comparator.nullsLast(Comparator.naturalOrder()));

  private final Tally county = new Tally();
  private final Map<Unit, Tally> byTownship = new TreeMap<>(BY_CODE);
  private final long[] byClass = new long[GapClass.values().length];
  private final Tally maintenance = new Tally();
  private long singleSource;

  private Summary(Demand demand, Verdicts verdicts) {
    for (int i = 0; i < demand.size(); i++) {
      add(verdicts, i, demand.townships().get(i), demand.weights()[i]);
    }
  }

  private void add(Verdicts verdicts, int demand, Unit township, int weight) {
    Ternary covered = verdicts.covered(demand);
    county.add(covered, weight);
    byTownship.computeIfAbsent(township, u -> new Tally()).add(covered, weight);
    if (covered == Ternary.YES) {
      singleSource += verdicts.withinReach(demand) == 1 ? 1 : 0;
      return;
    }
    byClass[verdicts.gapClass(demand).ordinal()]++;
    if (verdicts.ifStanding(demand) == Ternary.YES) {
      maintenance.add(covered, weight);
    }
  }

  static Map<String, Object> of(
      Snapshot snapshot,
      Values values,
      Asked asked,
      Demand demand,
      Verdicts verdicts,
      Fixes fixes,
      Optional<ShuttleColumn> shuttle,
      Notices notices) {
    Summary sums = new Summary(demand, verdicts);
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("snapshot", snapshot.id());
    summary.put("question", values.texts());
    summary.put("as_of", snapshot.asOf().toString());
    summary.put("ruleset", snapshot.law().id());
    summary.put("reach", asked.limits());
    if (asked.measure().asksRoute()) {
      summary.put("rise", rise(snapshot.law()));
    }
    asked.need().ifPresent(need -> summary.put("flow", need.summary()));
    if (asked.kind() != DemandKind.THINGS) {
      summary.put("weight_unit", asked.kind().unit());
      summary.put("covered_percent", sums.county.percent());
    }
    summary.put("demand", sums.county.summary());
    summary.put("by_township", sums.townships());
    summary.put("by_class", sums.classes());
    summary.put("by_fix", fixes.summary());
    if (!asked.built()) {
      summary.put("maintenance_gap", sums.maintenance.summary());
    }
    if (asked.measure() == Measure.ALL) {
      summary.put("by_measure", byMeasure(demand, verdicts));
    }
    if (asked.measure().asksTime()) {
      summary.put("time", time(snapshot, asked, demand, verdicts));
    }
    shuttle.ifPresent(column -> summary.put("shuttle", column.summary()));
    summary.put("notices", notices.lines());
    return summary;
  }

  /** What the ground may rise under a hose at no cost. */
  private static Map<String, Object> rise(Ruleset law) {
    Provision free = law.provision(Norm.HOSE_FREE_RISE_M);
    Map<String, Object> rise = new LinkedHashMap<>();
    rise.put(free.norm().key(), free.value());
    rise.putAll(free.clause().plain());
    return rise;
  }

  private static Map<String, Object> byMeasure(Demand demand, Verdicts verdicts) {
    Map<String, Object> measures = new LinkedHashMap<>();
    measures.put("straight", tally(demand, verdicts.straight()::covered));
    verdicts.route().ifPresent(c -> measures.put("route", tally(demand, c::covered)));
    verdicts.time().ifPresent(c -> measures.put("time", tally(demand, c::covered)));
    return measures;
  }

  private static Map<String, Object> time(
      Snapshot snapshot, Asked asked, Demand demand, Verdicts verdicts) {
    Map<String, Object> time = new LinkedHashMap<>();
    time.put("speeds", Drive.profile(snapshot.law(), asked.stations()));
    List<Map<String, Object>> sensitivity = new ArrayList<>();
    for (Doubted doubted : verdicts.doubted()) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("speed_percent", doubted.percent());
      row.putAll(tally(demand, doubted::covered));
      sensitivity.add(row);
    }
    time.put("sensitivity", sensitivity);
    return time;
  }

  private static Map<String, Object> tally(Demand demand, IntFunction<Ternary> covered) {
    Tally tally = new Tally();
    for (int i = 0; i < demand.size(); i++) {
      tally.add(covered.apply(i), demand.weights()[i]);
    }
    return tally.summary();
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
    classes.put("M", singleSource);
    return classes;
  }
}
