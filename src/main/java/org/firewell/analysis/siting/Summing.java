package org.firewell.analysis.siting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.firewell.analysis.Notices;
import org.firewell.analysis.Progress;
import org.firewell.analysis.Values;
import org.firewell.analysis.coverage.asked.DemandKind;
import org.firewell.analysis.coverage.demand.Demand;
import org.firewell.analysis.coverage.reach.Searches;
import org.firewell.analysis.coverage.supply.Supply;
import org.firewell.analysis.coverage.verdict.Verdicts;
import org.firewell.analysis.siting.asked.Kind;
import org.firewell.analysis.siting.candidate.Candidate;
import org.firewell.analysis.siting.goal.VillageGoal;
import org.firewell.analysis.siting.service.Distances;
import org.firewell.analysis.siting.service.Setting;
import org.firewell.analysis.siting.service.Situation;
import org.firewell.analysis.siting.service.Unserved;
import org.firewell.feature.Feature;
import org.firewell.feature.Ternary;
import org.firewell.location.Plan;
import org.firewell.snapshot.Proposal;
import org.firewell.snapshot.Snapshot;
import org.firewell.snapshot.Townships.Unit;

/** The figures of a plan, in the order of the public contract. */
final class Summing {

  private static final int BEYOND = 10;
  private static final int LISTED = 1000;
  private static final Comparator<Unit> BY_CODE =
      Comparator.comparing(Unit::code, Comparator.nullsLast(Comparator.naturalOrder()));

  private final Setting setting;
  private final Situation situation;
  private final Aim aim;
  private final Limits limits;
  private final Optional<VillageGoal> villages;
  private final Solving.Outcome outcome;
  private final List<Ranking.Step> steps;
  private final int chosen;

  /** With the plan carried out. */
  private final Snapshot then;

  private final Verdicts after;

  /** Where a distance is sought. */
  private final Optional<Nearing> nearing;

  Summing(
      Setting setting,
      Aim aim,
      Limits limits,
      Optional<VillageGoal> villages,
      Solving.Outcome outcome) {
    this.setting = setting;
    this.situation = setting.situation();
    this.aim = aim;
    this.limits = limits;
    this.villages = villages;
    this.outcome = outcome;
    Ranking ranking = new Ranking(setting.covering(limits.choice(setting.sites())));
    nearing = outcome.distances().map(this::nearing);
    if (nearing.isPresent()) {
      ranking.addInOrder(nearing.get().order());
    } else {
      for (int i = 0; i < outcome.phases().size(); i++) {
        ranking.addAll(outcome.phases().get(i).sites(), i + 1);
      }
    }
    chosen = ranking.steps().size();
    if (limits.isCountAlone() && nearing.isEmpty()) {
      Set<Integer> taken =
          ranking.steps().stream().map(Ranking.Step::site).collect(Collectors.toSet());
      ranking.addMore(i -> isNew(i) && !taken.contains(i), BEYOND);
    }
    steps = ranking.steps();
    then = then();
    after = after();
  }

  private Nearing nearing(Distances distances) {
    return new Nearing(
        distances,
        outcome.plan().sites(),
        aim.objective() == Aim.Objective.MEAN,
        situation.weights());
  }

  SitingAnswer answer(Values values, List<Map<String, Object>> costs, Notices notices) {
    List<SitingFinding> findings = new ArrayList<>();
    for (int i = 0; i < chosen; i++) {
      Ranking.Step step = steps.get(i);
      List<String> serves = IntStream.of(step.served()).mapToObj(this::id).toList();
      findings.add(
          new SitingFinding(
              i + 1, candidate(step), step.gain(), step.total(), step.phase(), serves));
    }
    findings.sort(Comparator.comparing(SitingFinding::id));
    return new SitingAnswer(List.copyOf(findings), summary(values, costs, notices));
  }

  private Map<String, Object> summary(
      Values values, List<Map<String, Object>> costs, Notices notices) {
    Snapshot snapshot = situation.snapshot();
    Plan plan = outcome.plan();
    List<Map<String, Object>> units = units();
    notices.add(
        "quota: one more adds nothing, so not all of it is used",
        units.stream().filter(Summing::isShort).map(row -> (String) row.get("unit_code")));
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("snapshot", snapshot.id());
    summary.put("question", values.texts());
    summary.put("ruleset", snapshot.law().id());
    summary.put("as_of", snapshot.asOf().toString());
    summary.put("objective", figure(plan.objective()));
    summary.put("bound", figure(plan.bound()));
    summary.put("objective_unit", unit(values));
    nearing.ifPresent(n -> summary.put("objective_before", n.beforeM()));
    summary.put("gap_percent", gapPercent(plan));
    summary.put("proven", plan.isProven());
    summary.put("stopped", plan.stop().name().toLowerCase(Locale.ROOT));
    summary.put("seed", values.number("seed").orElseThrow().longValue());
    summary.put("weight", values.text("weight").orElseThrow());
    summary.put("reach", situation.asked().limits());
    int[] beyond = setting.beyondReach();
    Map<Integer, String> reasons = reasons(beyond);
    summary.put("demand", demand(beyond, reasons));
    villages.ifPresent(v -> summary.put("villages", v.summary(then, after)));
    summary.put("candidates", candidates());
    summary.put("chosen", chosen());
    summary.put("curve", curve());
    summary.put("units", units);
    summary.put("phases", phases());
    summary.put("infeasible", infeasible(reasons));
    summary.put("costs", costs);
    summary.put("assumptions", assumptions());
    summary.put("notices", notices.lines());
    return summary;
  }

  /** Metres where a distance is sought, else as it is. */
  private Object figure(long number) {
    return nearing.isPresent() ? nearing.get().metres(number) : (Object) number;
  }

  private String unit(Values values) {
    return switch (aim.objective()) {
      case COVERED ->
          situation.asked().kind() == DemandKind.THINGS
              ? values.text("weight").orElseThrow()
              : situation.asked().kind().unit();
      case LEVEL, SHARE -> "villages";
      case FULL -> "sites";
      case CHEAPEST -> "yuan";
      case MEAN, WORST -> "m";
    };
  }

  private static double gapPercent(Plan plan) {
    return Math.round(plan.gapPercent() * 1e4) / 1e4;
  }

  private Map<String, Object> demand(int[] beyond, Map<Integer, String> reasons) {
    Map<String, Object> row = new LinkedHashMap<>();
    put(row, IntStream.range(0, situation.demand().size()).toArray());
    row.put("beyond_reach", beyond.length);
    row.put("weight_beyond_reach", IntStream.of(beyond).mapToLong(this::weightOf).sum());
    Map<String, Integer> byReason = new TreeMap<>();
    reasons.values().forEach(reason -> byReason.merge(reason, 1, Integer::sum));
    row.put("beyond_reach_by", byReason);
    return row;
  }

  private void put(Map<String, Object> row, int[] some) {
    Verdicts before = situation.verdicts();
    row.put("total", some.length);
    row.put("covered_before", count(some, before, Ternary.YES));
    row.put("covered_after", count(some, after, Ternary.YES));
    row.put("gap_before", count(some, before, Ternary.NO));
    row.put("gap_after", count(some, after, Ternary.NO));
    row.put("unknown", count(some, before, Ternary.UNKNOWN));
    row.put("unknown_after", count(some, after, Ternary.UNKNOWN));
    if (aim.sources() > 1) {
      row.put("backed_up_before", backedUp(some, before));
      row.put("backed_up_after", backedUp(some, after));
    }
    row.put("weight_total", IntStream.of(some).mapToLong(this::weight).sum());
    row.put("weight_covered_before", sum(some, before, Ternary.YES));
    row.put("weight_covered_after", sum(some, after, Ternary.YES));
    row.put(
        "weight_unknown",
        IntStream.of(some)
            .filter(i -> situation.demand().weights()[i] == Demand.NOT_KNOWN)
            .count());
  }

  private static long count(int[] some, Verdicts verdicts, Ternary covered) {
    return IntStream.of(some).filter(i -> verdicts.covered(i) == covered).count();
  }

  /** How many as many sources cover as were asked. */
  private long backedUp(int[] some, Verdicts verdicts) {
    return IntStream.of(some)
        .filter(i -> verdicts.covered(i) == Ternary.YES)
        .filter(i -> verdicts.withinReach(i) >= aim.sources())
        .count();
  }

  private long sum(int[] some, Verdicts verdicts, Ternary covered) {
    return IntStream.of(some)
        .filter(i -> verdicts.covered(i) == covered)
        .mapToLong(this::weight)
        .sum();
  }

  private Map<String, Object> candidates() {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("sites", setting.sites().size());
    Map<String, Integer> byKind = new LinkedHashMap<>();
    setting.sites().forEach(site -> byKind.merge(site.kind().word(), 1, Integer::sum));
    row.put("by_kind", byKind);
    row.put("left_out", setting.candidates().leftOut());
    return row;
  }

  /** How many of each kind, and what they cost where that is known of all. */
  private Map<String, Object> chosen() {
    Map<String, Object> row = new LinkedHashMap<>();
    Map<String, Integer> byKind = new TreeMap<>();
    long yuan = 0;
    boolean known = true;
    for (Ranking.Step step : steps.subList(0, chosen)) {
      byKind.merge(candidate(step).kind().word(), 1, Integer::sum);
      known &= candidate(step).costYuan().isPresent();
      yuan += candidate(step).costYuan().orElse(0);
    }
    row.put("sites", chosen);
    row.put("by_kind", byKind);
    row.put("cost_yuan", known ? yuan : null);
    return row;
  }

  private List<Map<String, Object>> curve() {
    List<Map<String, Object>> curve = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("k", i + 1);
      int number = i + 1;
      long total = steps.get(i).total();
      row.put("objective", nearing.isPresent() ? nearing.get().afterM(number) : (Object) total);
      row.put("gain", steps.get(i).gain());
      row.put("chosen", i < chosen);
      curve.add(row);
    }
    return curve;
  }

  private List<Map<String, Object>> units() {
    Map<Unit, List<Ranking.Step>> sites = new TreeMap<>(BY_CODE);
    Map<Unit, List<Integer>> demand = new TreeMap<>(BY_CODE);
    for (int i = 0; i < situation.demand().size(); i++) {
      Unit unit = situation.demand().townships().get(i);
      demand.computeIfAbsent(unit, u -> new ArrayList<>()).add(i);
      sites.computeIfAbsent(unit, u -> new ArrayList<>());
    }
    for (Ranking.Step step : steps.subList(0, chosen)) {
      sites.computeIfAbsent(candidate(step).unit(), u -> new ArrayList<>()).add(step);
    }
    List<Map<String, Object>> rows = new ArrayList<>();
    sites.forEach(
        (unit, own) -> {
          Map<String, Object> row = new LinkedHashMap<>();
          row.put("unit_code", unit.code());
          row.put("unit", unit.name());
          row.put("sites", own.size());
          limits.quota(unit.code()).ifPresent(most -> row.put("quota", most));
          row.put("gain", own.stream().mapToLong(Ranking.Step::gain).sum());
          put(row, demand.getOrDefault(unit, List.of()).stream().mapToInt(i -> i).toArray());
          rows.add(row);
        });
    return rows;
  }

  private static boolean isShort(Map<String, Object> unit) {
    return unit.get("quota") instanceof Integer quota && (int) unit.get("sites") < quota;
  }

  private List<Map<String, Object>> phases() {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int i = 0; i < outcome.phases().size(); i++) {
      Solving.Phase phase = outcome.phases().get(i);
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("phase", i + 1);
      row.put("sites", phase.sites().length);
      row.put("objective", figure(phase.sofar().objective()));
      row.put("bound", figure(phase.sofar().bound()));
      row.put("gap_percent", gapPercent(phase.sofar()));
      rows.add(row);
    }
    return rows;
  }

  /** By demand that no site serves often enough, in order. */
  private Map<Integer, String> reasons(int[] beyond) {
    Unserved unserved = new Unserved(setting);
    Map<Integer, String> reasons = new TreeMap<>();
    IntStream.of(beyond).forEach(demand -> reasons.put(demand, unserved.reason(demand)));
    return reasons;
  }

  private List<Map<String, Object>> infeasible(Map<Integer, String> reasons) {
    List<Map<String, Object>> rows = new ArrayList<>();
    reasons.entrySet().stream()
        .limit(LISTED)
        .forEach(
            entry -> {
              Map<String, Object> row = new LinkedHashMap<>();
              row.put("demand", id(entry.getKey()));
              row.put("reason", entry.getValue());
              rows.add(row);
            });
    return rows;
  }

  private List<String> assumptions() {
    return List.of(
        "what is new or repaired stands, works and was inspected on the day; its height is not"
            + " known and adds nothing to a hose",
        "demand of which it is not known whether it is covered is neither counted as covered nor"
            + " as a gap; a site may cover it and gains nothing by it");
  }

  private boolean isNew(int site) {
    return setting.sites().get(site).kind() != Kind.REPAIR;
  }

  private Snapshot then() {
    Feature[] built =
        steps.stream().limit(chosen).map(s -> candidate(s).feature()).toArray(Feature[]::new);
    return situation.snapshot().with(Proposal.adding(built));
  }

  /** What coverage says when the plan is carried out. */
  private Verdicts after() {
    Supply supply = Supply.of(then, situation.asked(), new Notices());
    return Verdicts.of(
        situation.demand(), Searches.withinReach(supply, situation.roads()), Progress.NONE);
  }

  private Candidate candidate(Ranking.Step step) {
    return setting.sites().get(step.site());
  }

  private String id(int demand) {
    return situation.demand().features().get(setting.some()[demand]).id();
  }

  private long weightOf(int demand) {
    return weight(setting.some()[demand]);
  }

  private long weight(int index) {
    return Math.max(0, situation.demand().weights()[index]);
  }
}
