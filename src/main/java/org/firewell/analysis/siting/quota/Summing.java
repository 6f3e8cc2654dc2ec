package org.firewell.analysis.siting.quota;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.firewell.analysis.Notices;
import org.firewell.analysis.Values;
import org.firewell.analysis.coverage.demand.Demand;
import org.firewell.analysis.siting.candidate.Candidate;
import org.firewell.analysis.siting.quota.Plans.Figure;
import org.firewell.analysis.siting.service.Setting;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Ternary;
import org.firewell.location.Plan;
import org.firewell.snapshot.Snapshot;
import org.firewell.snapshot.Townships;
import org.firewell.snapshot.Townships.Unit;
import org.firewell.standard.Quota;
import org.firewell.standard.QuotaKind;
import org.locationtech.jts.geom.Geometry;

/** The figures of the plans. */
final class Summing {

  private static final String NO_TOWN = "-";

  private final Ground ground;
  private final Setting setting;
  private final Snapshot snapshot;
  private final Quotas quotas;
  private final Plans plans;
  private final Map<Figure, boolean[]> covered = new HashMap<>();
  private final boolean[] ofOwn;
  private final boolean[] ofAny;

  Summing(Ground ground, Quotas quotas, Plans plans) {
    this.ground = ground;
    setting = ground.setting();
    this.quotas = quotas;
    this.plans = plans;
    snapshot = setting.situation().snapshot();
    plans.all().forEach((figure, plan) -> covered.put(figure, ground.covered(plan.sites())));
    ofOwn = new boolean[ground.gaps()];
    ofAny = new boolean[ground.gaps()];
    for (int site = 0; site < ground.reach().sites(); site++) {
      for (int gap : ground.reach().row(site)) {
        ofAny[gap] = true;
        ofOwn[gap] |= ground.units().ofGap()[gap] == ground.units().ofSite()[site];
      }
    }
  }

  PlannedQuotaAnswer answer(Values values, Notices notices) {
    Map<Unit, Geometry> areas = areas();
    List<UnitFinding> findings =
        IntStream.range(0, ground.units().size())
            .mapToObj(unit -> finding(unit, areas))
            .sorted(Comparator.comparing(UnitFinding::id))
            .toList();
    warn(notices);
    return new PlannedQuotaAnswer(findings, summary(values, notices));
  }

  private UnitFinding finding(int place, Map<Unit, Geometry> areas) {
    Unit unit = ground.units().list().get(place);
    Plan need = plans.needs()[place];
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("unit_code", unit.code());
    row.put("unit", unit.name());
    row.put("need", need.objective());
    row.put("need_bound", need.bound());
    row.put("need_proven", need.isProven());
    row.put("quota", quotas.ofUnit()[place]);
    row.put("quota_new", quotas.of(unit.code(), QuotaKind.NEW));
    row.put("quota_makeup", quotas.of(unit.code(), QuotaKind.MAKEUP));
    row.put("share", plans.find(Figure.SHARE).map(plan -> number(plan, place)).orElse(null));
    row.put("fair_share", plans.fairShares() == null ? null : plans.fairShares()[place]);
    row.put("quota_sited", plans.find(Figure.QUOTA).map(plan -> number(plan, place)).orElse(null));
    putDemand(row, allOf(place), gapsOf(place));
    return new UnitFinding(unit.code() == null ? NO_TOWN : unit.code(), areas.get(unit), row);
  }

  private int number(Plan plan, int unit) {
    return ground.units().count(plan.sites())[unit];
  }

  /** Demand and weight of a unit or of all, before, and after each plan is carried out. */
  private void putDemand(Map<String, Object> row, int[] all, int[] gaps) {
    int[] before =
        IntStream.of(all)
            .filter(i -> setting.situation().verdicts().covered(i) == Ternary.YES)
            .toArray();
    row.put("total", all.length);
    row.put("covered_before", before.length);
    row.put("covered_after", after(Figure.SHARE, before.length, gaps, gap -> 1));
    row.put("gap", gaps.length);
    row.put("unknown", all.length - before.length - gaps.length);
    row.put("beyond_reach", IntStream.of(gaps).filter(gap -> !ofOwn[gap]).count());
    row.put(
        "reached_from_elsewhere",
        IntStream.of(gaps).filter(gap -> ofAny[gap] && !ofOwn[gap]).count());
    long weightBefore = IntStream.of(before).mapToLong(this::weight).sum();
    row.put("weight_total", IntStream.of(all).mapToLong(this::weight).sum());
    row.put("weight_unknown", IntStream.of(all).filter(this::isWeightUnknown).count());
    row.put("weight_covered_before", weightBefore);
    row.put("weight_need_after", weightAfter(Figure.NEED, weightBefore, gaps));
    row.put("weight_covered_after", weightAfter(Figure.SHARE, weightBefore, gaps));
    row.put("weight_fair_share_after", weightAfter(Figure.FAIR_SHARE, weightBefore, gaps));
    row.put("weight_quota_after", weightAfter(Figure.QUOTA, weightBefore, gaps));
  }

  private Long weightAfter(Figure figure, long before, int[] gaps) {
    return after(figure, before, gaps, gap -> weight(setting.some()[gap]));
  }

  private Long after(Figure figure, long before, int[] gaps, IntToLongFunction worth) {
    boolean[] then = covered.get(figure);
    return then == null
        ? null
        : before + IntStream.of(gaps).filter(gap -> then[gap]).mapToLong(worth).sum();
  }

  private Map<String, Object> summary(Values values, Notices notices) {
    Plan plan = plans.find(Figure.SHARE).orElseGet(() -> plans.all().get(Figure.NEED));
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("snapshot", snapshot.id());
    summary.put("question", values.texts());
    summary.put("ruleset", snapshot.law().id());
    summary.put("as_of", snapshot.asOf().toString());
    putPlan(summary, plan);
    summary.put("seed", values.number("seed").orElseThrow().longValue());
    summary.put("weight", values.text("weight").orElseThrow());
    summary.put("reach", setting.situation().asked().limits());
    summary.put("total", plans.total().orElse(null));
    summary.put(
        "total_from", plans.total().isEmpty() ? null : plans.given() ? "given" : "document");
    summary.put("floor", plans.floor());
    summary.put("need", plans.all().get(Figure.NEED).objective());
    Map<String, Object> demand = new LinkedHashMap<>();
    putDemand(
        demand,
        IntStream.range(0, setting.situation().demand().size()).toArray(),
        IntStream.range(0, ground.gaps()).toArray());
    summary.put("demand", demand);
    summary.put("candidates", candidates());
    summary.put("plans", planRows());
    summary.put("sites", sites());
    summary.put("notices", notices.lines());
    return summary;
  }

  private Map<String, Object> candidates() {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("sites", setting.sites().size());
    row.put("left_out", setting.candidates().leftOut());
    return row;
  }

  private List<Map<String, Object>> planRows() {
    List<Map<String, Object>> rows = new ArrayList<>();
    plans
        .all()
        .forEach(
            (figure, plan) -> {
              Map<String, Object> row = new LinkedHashMap<>();
              row.put("figure", figure.word());
              row.put("sites", plan.sites().length);
              row.put("asked", asked(figure));
              putPlan(row, plan);
              rows.add(row);
            });
    return rows;
  }

  /** How many it might have been; null where as many as are needed. */
  private Integer asked(Figure figure) {
    return switch (figure) {
      case NEED -> null;
      case SHARE -> plans.total().orElseThrow();
      case FAIR_SHARE -> IntStream.of(plans.fairShares()).sum();
      case QUOTA -> IntStream.of(quotas.caps()).sum();
    };
  }

  private static void putPlan(Map<String, Object> row, Plan plan) {
    row.put("objective", plan.objective());
    row.put("bound", plan.bound());
    row.put("gap_percent", Math.round(plan.gapPercent() * 1e4) / 1e4);
    row.put("proven", plan.isProven());
    row.put("stopped", plan.stop().name().toLowerCase(Locale.ROOT));
  }

  /** Each figure of each unit, opened. */
  private List<Map<String, Object>> sites() {
    List<Map<String, Object>> rows = new ArrayList<>();
    plans
        .all()
        .forEach(
            (figure, plan) ->
                IntStream.of(plan.sites())
                    .boxed()
                    .sorted(Comparator.comparingInt(site -> ground.units().ofSite()[site]))
                    .forEach(site -> rows.add(site(figure, site))));
    return rows;
  }

  private Map<String, Object> site(Figure figure, int site) {
    Candidate candidate = setting.sites().get(site);
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("figure", figure.word());
    row.put("unit_code", candidate.unit().code());
    row.put("lon", candidate.place().getX());
    row.put("lat", candidate.place().getY());
    row.put("kind", candidate.kind().word());
    row.put("near", candidate.near());
    row.put("reaches", ground.reach().row(site).length);
    return row;
  }

  private void warn(Notices notices) {
    notices.add(
        "no site of a unit reaches these of its own that are not covered",
        IntStream.range(0, ofOwn.length)
            .filter(gap -> !ofOwn[gap])
            .mapToObj(
                gap -> setting.situation().demand().features().get(setting.some()[gap]).id()));
    if (setting.situation().asked().township().isEmpty()) {
      notices.add(
          "the document hands something to units that this county does not have",
          quotas.handed().stream()
              .map(Quota::unitCode)
              .distinct()
              .filter(code -> units().noneMatch(unit -> code.equals(unit.code()))));
    }
  }

  private Map<Unit, Geometry> areas() {
    Townships townships = snapshot.townships();
    Map<Unit, Geometry> areas = new HashMap<>();
    snapshot
        .list(FeatureType.TOWNSHIPS)
        .forEach(township -> areas.putIfAbsent(townships.of(township), township.geometry()));
    return areas;
  }

  private Stream<Unit> units() {
    return ground.units().list().stream();
  }

  private int[] allOf(int unit) {
    int[] ofAll = ground.units().ofAll();
    return IntStream.range(0, ofAll.length).filter(i -> ofAll[i] == unit).toArray();
  }

  private int[] gapsOf(int unit) {
    int[] ofGap = ground.units().ofGap();
    return IntStream.range(0, ofGap.length).filter(gap -> ofGap[gap] == unit).toArray();
  }

  private long weight(int demand) {
    return Math.max(0, setting.situation().demand().weights()[demand]);
  }

  private boolean isWeightUnknown(int demand) {
    return setting.situation().demand().weights()[demand] == Demand.NOT_KNOWN;
  }
}
