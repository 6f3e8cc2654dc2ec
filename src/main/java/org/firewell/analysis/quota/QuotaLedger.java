package org.firewell.analysis.quota;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.firewell.analysis.BrigadePosts;
import org.firewell.analysis.Input;
import org.firewell.analysis.InputException;
import org.firewell.analysis.Pace;
import org.firewell.analysis.Progress;
import org.firewell.analysis.Question;
import org.firewell.analysis.Values;
import org.firewell.feature.FeatureType;
import org.firewell.snapshot.Snapshot;
import org.firewell.standard.BrigadeQuota;
import org.firewell.standard.Norm;
import org.firewell.standard.Quota;
import org.firewell.standard.Ruleset;

/** How far each unit has come with the hydrants that a document hands it. */
public final class QuotaLedger implements Question {

  private static final Input TOWNSHIP =
      Input.text("township", null, "只看一个乡镇（九位代码）", "one unit alone (its nine digits)");
  private static final Input PACE_MONTHS =
      Input.number("pace_months", "3", "按最近几个月的进度推算", "how many months make the pace");
  private static final Input YEARS =
      Input.number("years", "5", "存量与欠账结转几年", "how many years are rolled forward");
  private static final int MOST_MONTHS = 120;
  private static final int MOST_YEARS = 30;

  @Override
  public String name() {
    return "quota";
  }

  @Override
  public Title title() {
    return new Title(
        "各单位的消火栓建设任务完成到哪一步？", "How far has each unit come with its quota of hydrants?");
  }

  @Override
  public List<Input> inputs() {
    return List.of(TOWNSHIP, PACE_MONTHS, YEARS);
  }

  @Override
  public boolean isSetBy(Ruleset law) {
    return !law.quotas().isEmpty();
  }

  @Override
  public LedgerAnswer answer(Snapshot snapshot, Values values, Progress progress) {
    Optional<String> fence = values.text(TOWNSHIP.name());
    Units units = Units.of(snapshot);
    check(snapshot, units, fence);
    progress.at(0, "links of hydrants to tasks");
    Claims claims = Claims.of(snapshot, units);
    progress.at(0.6, "tasks");
    List<LedgerRow> rows = rows(snapshot, claims, units, fence);
    List<Remark> remarks = new ArrayList<>(claims.remarks());
    remarks.addAll(new TaskAudit(snapshot, units).remarks(rows));
    LocalDate since = Pace.since(snapshot.asOf(), values.whole(PACE_MONTHS, 1, MOST_MONTHS));
    progress.at(0.8, "years");
    Optional<Rolled> rolled =
        fence.isPresent()
            ? Optional.empty()
            : Optional.of(Rolled.of(snapshot, claims, values.whole(YEARS, 1, MOST_YEARS)));
    LedgerAnswer answer =
        new LedgerAnswer(
            snapshot,
            values,
            rows,
            rolled
                .map(years -> new Reconciliation(snapshot, claims, rows, years).identities())
                .orElse(List.of()),
            Remark.within(unit -> isWithin(fence, unit, units), remarks),
            rows.stream()
                .map(row -> Outlook.of(row, snapshot.law(), snapshot.asOf(), since))
                .toList(),
            rolled.orElse(null),
            brigades(snapshot, units, fence));
    progress.at(1, "done");
    return answer;
  }

  /** A row for each task alone. */
  public static List<LedgerRow> rows(Snapshot snapshot) {
    Units units = Units.of(snapshot);
    return rows(snapshot, Claims.of(snapshot, units), units, Optional.empty());
  }

  private static List<Brigade> brigades(Snapshot snapshot, Units units, Optional<String> fence) {
    double floor = snapshot.law().value(Norm.BRIGADE_FLOOR_PERCENT);
    return snapshot.law().brigadeQuotas().stream()
        .filter(quota -> isWithin(fence, quota.unitCode(), units))
        .sorted(Comparator.comparing(BrigadeQuota::unitCode))
        .map(quota -> Brigade.of(quota, floor, posts(snapshot, units, quota.unitCode())))
        .toList();
  }

  /** Null where no layer of stations tells who is there. */
  private static BrigadePosts posts(Snapshot snapshot, Units units, String unitCode) {
    return snapshot.has(FeatureType.FIRE_STATIONS)
        ? BrigadePosts.of(
            snapshot,
            station ->
                units.codeOf(station).filter(code -> units.isSame(code, unitCode)).isPresent())
        : null;
  }

  private static void check(Snapshot snapshot, Units units, Optional<String> fence) {
    Ruleset law = snapshot.law();
    if (law.quotas().isEmpty()) {
      throw new InputException(
          "ruleset",
          "规则集 " + law.id() + " 没有下达消火栓指标",
          "ruleset: " + law.id() + " hands out no hydrants");
    }
    if (!snapshot.has(FeatureType.HYDRANTS)) {
      throw new InputException(
          "data",
          "没有消火栓图层，指标完成情况无从得知",
          "data: there is no layer of hydrants, so nothing is known of any quota");
    }
    fence
        .filter(code -> law.quotas().stream().noneMatch(q -> units.isSame(q.unitCode(), code)))
        .ifPresent(
            code -> {
              throw new InputException(
                  TOWNSHIP.name(),
                  law.id() + " 没有给 " + code + " 下达指标",
                  "township: "
                      + law.id()
                      + " hands nothing to \""
                      + code
                      + "\"; it does to "
                      + String.join(", ", unitCodes(law)));
            });
  }

  private static boolean isWithin(Optional<String> fence, String unitCode, Units units) {
    return fence.isEmpty() || units.isSame(unitCode, fence.get());
  }

  private static List<String> unitCodes(Ruleset law) {
    return law.quotas().stream().map(Quota::unitCode).distinct().sorted().toList();
  }

  private static List<LedgerRow> rows(
      Snapshot snapshot, Claims claims, Units units, Optional<String> fence) {
    return snapshot.law().quotas().stream()
        .filter(quota -> isWithin(fence, quota.unitCode(), units))
        .map(quota -> LedgerRow.of(quota, claims.of(quota), units.geometry(quota.unitCode())))
        .sorted(Comparator.comparing(LedgerRow::id))
        .toList();
  }
}
