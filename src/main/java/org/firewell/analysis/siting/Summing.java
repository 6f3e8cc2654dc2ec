package org.firewell.analysis.siting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.firewell.analysis.Notices;
import org.firewell.analysis.Progress;
import org.firewell.analysis.Values;
import org.firewell.analysis.coverage.demand.Demand;
import org.firewell.analysis.coverage.reach.Searches;
import org.firewell.analysis.coverage.supply.Supply;
import org.firewell.analysis.coverage.verdict.Verdicts;
import org.firewell.analysis.siting.candidate.Candidate;
import org.firewell.analysis.siting.candidate.Candidates;
import org.firewell.analysis.siting.service.Situation;
import org.firewell.feature.Feature;
import org.firewell.feature.Ternary;
import org.firewell.location.MaximalCovering;
import org.firewell.location.Plan;
import org.firewell.snapshot.Proposal;
import org.firewell.snapshot.Snapshot;
import org.firewell.snapshot.Townships.Unit;

/** The figures of a plan, in the order of the public contract. */
final class Summing {

  private static final int BEYOND = 10;
  private static final Comparator<Unit> BY_CODE =
      Comparator.comparing(Unit::code, Comparator.nullsLast(Comparator.naturalOrder()));

  private final Situation situation;
  private final int[] gap;
  private final Candidates candidates;
  private final MaximalCovering problem;
  private final Plan plan;
  private final List<Ranking.Step> steps;
  private final int chosen;
  private final Verdicts after;

  Summing(
      Situation situation, int[] gap, Candidates candidates, MaximalCovering problem, Plan plan) {
    this.situation = situation;
    this.gap = gap;
    this.candidates = candidates;
    this.problem = problem;
    this.plan = plan;
    Ranking ranking = new Ranking(problem);
    ranking.addAll(plan.sites());
    chosen = ranking.steps().size();
    Set<Integer> taken = new HashSet<>(IntStream.of(plan.sites()).boxed().toList());
    ranking.addMore(BEYOND, site -> !taken.contains(site));
    steps = ranking.steps();
    after = after();
  }

  SitingAnswer answer(Values values, Notices notices) {
    List<SitingFinding> findings = new ArrayList<>();
    for (int i = 0; i < chosen; i++) {
      Ranking.Step step = steps.get(i);
      List<String> serves =
          IntStream.of(step.served()).mapToObj(d -> demandOf(gap[d]).id()).toList();
      findings.add(new SitingFinding(i + 1, candidate(step), step.gain(), step.total(), serves));
    }
    findings.sort(Comparator.comparing(SitingFinding::id));
    return new SitingAnswer(List.copyOf(findings), summary(values, notices));
  }

  private Map<String, Object> summary(Values values, Notices notices) {
    Snapshot snapshot = situation.snapshot();
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("snapshot", snapshot.id());
    summary.put("question", values.texts());
    summary.put("ruleset", snapshot.law().id());
    summary.put("as_of", snapshot.asOf().toString());
    summary.put("objective", plan.objective());
    summary.put("bound", plan.bound());
    summary.put("gap_percent", Math.round(plan.gapPercent() * 1e4) / 1e4);
    summary.put("proven", plan.isProven());
    summary.put("stopped", plan.stop().name().toLowerCase(Locale.ROOT));
    summary.put("seed", values.text("seed").map(Double::valueOf).orElseThrow().longValue());
    summary.put("weight", values.text("weight").orElseThrow());
    summary.put("reach", situation.asked().limits());
    summary.put("demand", demand());
    summary.put("candidates", candidates());
    summary.put("curve", curve());
    summary.put("units", units());
    summary.put("notices", notices.lines());
    return summary;
  }

  private Map<String, Object> demand() {
    Map<String, Object> row = new LinkedHashMap<>();
    put(row, IntStream.range(0, situation.demand().size()).toArray());
    boolean[] reached = new boolean[gap.length];
    for (int site = 0; site < problem.reach().sites(); site++) {
      IntStream.of(problem.reach().row(site)).forEach(d -> reached[d] = true);
    }
    int[] beyond = IntStream.range(0, gap.length).filter(d -> !reached[d]).toArray();
    row.put("beyond_reach", beyond.length);
    row.put("weight_beyond_reach", IntStream.of(beyond).mapToLong(d -> weight(gap[d])).sum());
    return row;
  }

  private void put(Map<String, Object> row, int[] some) {
    row.put("total", some.length);
    row.put("covered_before", count(some, situation.verdicts(), Ternary.YES));
    row.put("covered_after", count(some, after, Ternary.YES));
    row.put("gap_before", count(some, situation.verdicts(), Ternary.NO));
    row.put("gap_after", count(some, after, Ternary.NO));
    row.put("unknown", count(some, situation.verdicts(), Ternary.UNKNOWN));
    row.put("unknown_after", count(some, after, Ternary.UNKNOWN));
    row.put("weight_total", IntStream.of(some).mapToLong(this::weight).sum());
    row.put("weight_covered_before", sum(some, situation.verdicts(), Ternary.YES));
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

  private long sum(int[] some, Verdicts verdicts, Ternary covered) {
    return IntStream.of(some)
        .filter(i -> verdicts.covered(i) == covered)
        .mapToLong(this::weight)
        .sum();
  }

  private Map<String, Object> candidates() {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("sites", candidates.list().size());
    row.put("left_out", candidates.leftOut());
    return row;
  }

  private List<Map<String, Object>> curve() {
    List<Map<String, Object>> curve = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("k", i + 1);
      row.put("objective", steps.get(i).total());
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
    steps.stream()
        .limit(chosen)
        .forEach(s -> sites.computeIfAbsent(candidate(s).unit(), u -> new ArrayList<>()).add(s));
    List<Map<String, Object>> rows = new ArrayList<>();
    sites.forEach(
        (unit, own) -> {
          Map<String, Object> row = new LinkedHashMap<>();
          row.put("unit_code", unit.code());
          row.put("unit", unit.name());
          row.put("sites", own.size());
          row.put("gain", own.stream().mapToLong(Ranking.Step::gain).sum());
          put(row, demand.getOrDefault(unit, List.of()).stream().mapToInt(i -> i).toArray());
          rows.add(row);
        });
    return rows;
  }

  /** What coverage says when the plan is carried out. */
  private Verdicts after() {
    Feature[] built =
        Arrays.stream(plan.sites())
            .mapToObj(site -> candidates.list().get(site).feature())
            .toArray(Feature[]::new);
    Snapshot then = situation.snapshot().with(Proposal.adding(built));
    Supply supply = Supply.of(then, situation.asked(), new Notices());
    return Verdicts.of(
        situation.demand(), Searches.withinReach(supply, situation.roads()), Progress.NONE);
  }

  private Candidate candidate(Ranking.Step step) {
    return candidates.list().get(step.site());
  }

  private Feature demandOf(int index) {
    return situation.demand().features().get(index);
  }

  private long weight(int index) {
    return Math.max(0, situation.demand().weights()[index]);
  }
}
