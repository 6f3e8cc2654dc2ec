package org.firewell.paper;

import static org.firewell.paper.QuotaAnnexes.STATE;
import static org.firewell.paper.QuotaAnnexes.UNIT;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.firewell.analysis.quota.Claim;
import org.firewell.analysis.quota.LedgerRow;
import org.firewell.feature.Lifecycle;

/** How far the tasks are, drawn: by unit, and over the months against an even pace. */
final class QuotaCharts {

  static final String MONTH = "month";
  static final String LOW = "accepted_low";
  static final String HIGH = "accepted_high";
  static final String PACE = "pace";

  private static final int MONTHS = 12;

  private final Draft draft;
  private final Material material;
  private final List<LedgerRow> rows;

  QuotaCharts(Draft draft, List<LedgerRow> rows) {
    this.draft = draft;
    this.material = draft.material();
    this.rows = rows;
  }

  /** The hydrants of each unit by the step that they have come to. */
  void states(Annex hydrants) {
    List<Part.Series> series = new ArrayList<>();
    List<Lifecycle> states = new ArrayList<>(List.of(Lifecycle.values()));
    states.remove(Lifecycle.REMOVED);
    states.forEach(s -> series.add(new Part.Series(material.words().value(s), sign(s))));
    List<Part.Bar> bars = new ArrayList<>();
    for (String unit : rows.stream().map(row -> row.quota().unit()).distinct().toList()) {
      Rows own = hydrants.where(UNIT, unit);
      bars.add(
          new Part.Bar(
              unit,
              states.stream()
                  .map(s -> Figure.of(Reckoning.count(own.where(STATE, material.words().value(s)))))
                  .toList()));
    }
    draft.add(
        new Part.Bars(
            material.of("各单位任务消火栓的建设状态", "hydrants of tasks by their state, by unit"),
            material.of("座", "hydrants"),
            series,
            bars));
  }

  /** What was accepted by the end of each month, and what an even pace would have brought. */
  void trend() {
    List<LocalDate> days = days();
    List<Annex.Column> columns =
        draft.columns(
            MONTH,
            "截至",
            "as of",
            LOW,
            "已验收（至少）",
            "accepted, at least",
            HIGH,
            "已验收（至多）",
            "accepted, at most",
            PACE,
            "按时序应完成",
            "at an even pace",
            "quota",
            "指标",
            "quota");
    List<Map<String, Object>> lines = days.stream().map(day -> line(columns, day)).toList();
    Annex months = draft.annex(material.of("按月进度", "month by month"), columns, lines);
    Function<String, Rows> of = day -> months.where(MONTH, day);
    List<String> texts = days.stream().map(LocalDate::toString).toList();
    List<Figure> accepted =
        texts.stream()
            .map(d -> new Figure(Reckoning.sum(of.apply(d), LOW), Reckoning.sum(of.apply(d), HIGH)))
            .toList();
    List<Figure> pace =
        texts.stream().map(d -> Figure.of(Reckoning.sum(of.apply(d), PACE))).toList();
    draft.add(
        new Part.Trend(
            material.of("已验收与时序进度", "accepted, against an even pace"),
            material.of("座", "hydrants"),
            texts.stream().map(day -> day.substring(0, 7)).toList(),
            List.of(
                new Part.Line(
                    new Part.Series(material.of("已验收", "accepted"), "effective"), accepted),
                new Part.Line(
                    new Part.Series(
                        material.of(
                            "时序进度（各任务自文件施行之日起按天均摊至期限）",
                            "even pace (of each task, by days from the document's first to its deadline)"),
                        "broken"),
                    pace))));
    draft.text(
        "时序进度只作对照，文件没有按月下达。没有验收日期的已验收消火栓在图上用竖线表示。",
        "The even pace is for comparison alone: the document sets no months. Hydrants accepted on a day that is not known are told by upright lines.");
  }

  /** Ends of months up to the day, itself the last. */
  private List<LocalDate> days() {
    LocalDate day = material.now().asOf();
    LocalDate first = material.now().law().validFrom();
    List<LocalDate> days = new ArrayList<>();
    for (int back = MONTHS; back > 0; back--) {
      LocalDate end = YearMonth.from(day).minusMonths(back).atEndOfMonth();
      if (!end.isBefore(first.minusDays(1))) {
        days.add(end);
      }
    }
    days.add(day);
    return days;
  }

  private Map<String, Object> line(List<Annex.Column> columns, LocalDate day) {
    boolean isLast = day.equals(material.now().asOf());
    List<Claim> done =
        rows.stream().flatMap(r -> r.claims().stream()).filter(Claim::isDone).toList();
    long low = done.stream().filter(c -> isLast || isBy(c.hydrant().acceptedOn(), day)).count();
    long undated = done.stream().filter(c -> c.hydrant().acceptedOn() == null).count();
    long pace = Math.round(rows.stream().mapToDouble(row -> pace(row, day)).sum());
    int quota = rows.stream().mapToInt(row -> row.quota().quantity()).sum();
    return Draft.row(columns, day.toString(), low, isLast ? low : low + undated, pace, quota);
  }

  private static boolean isBy(LocalDate acceptedOnOrNull, LocalDate day) {
    return acceptedOnOrNull != null && !acceptedOnOrNull.isAfter(day);
  }

  private double pace(LedgerRow row, LocalDate day) {
    LocalDate from = material.now().law().validFrom().minusDays(1);
    double all = ChronoUnit.DAYS.between(from, row.quota().deadline());
    double gone = ChronoUnit.DAYS.between(from, day);
    return row.quota().quantity() * (all <= 0 ? 1 : Math.max(0, Math.min(1, gone / all)));
  }

  /** Step by step up the ramp of the levels; the first two steps of that are one grey in print. */
  private static String sign(Lifecycle state) {
    return state.ordinal() == 0 ? "level.none" : "levels." + state.ordinal();
  }
}
