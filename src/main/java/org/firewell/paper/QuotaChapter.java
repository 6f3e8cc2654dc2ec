package org.firewell.paper;

import static org.firewell.paper.QuotaAnnexes.COUNTED;
import static org.firewell.paper.QuotaAnnexes.DONE;
import static org.firewell.paper.QuotaAnnexes.KIND;
import static org.firewell.paper.QuotaAnnexes.QUOTA;
import static org.firewell.paper.QuotaAnnexes.SHORT;
import static org.firewell.paper.QuotaAnnexes.STATE;
import static org.firewell.paper.QuotaAnnexes.UNIT;
import static org.firewell.paper.QuotaAnnexes.WAS_COUNTED;
import static org.firewell.paper.QuotaAnnexes.WAS_DONE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.firewell.analysis.Inquiry;
import org.firewell.analysis.Progress;
import org.firewell.analysis.quota.Identity;
import org.firewell.analysis.quota.LedgerAnswer;
import org.firewell.analysis.quota.LedgerRow;
import org.firewell.analysis.quota.QuotaLedger;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Lifecycle;
import org.firewell.feature.Ternary;
import org.firewell.paper.Part.Measure;
import org.firewell.snapshot.Snapshot;
import org.firewell.standard.Clause;
import org.firewell.standard.Quota;
import org.firewell.standard.QuotaKind;

/** How far the hydrants have come that the document hands out. */
final class QuotaChapter {

  private static final QuotaLedger QUESTION = new QuotaLedger();

  /** What the document says of the whole city, by the difference that names it. */
  private static final Map<String, QuotaKind> CITY_FIGURES =
      Map.of("city_figure_new", QuotaKind.NEW, "city_figure_makeup", QuotaKind.MAKEUP);

  private final Draft draft;
  private final Material material;
  private final Words words;
  private final boolean compares;
  private final LedgerAnswer now;
  private final Annex tasks;
  private final Annex hydrants;

  private QuotaChapter(Draft draft, boolean compares, Progress progress) {
    this.draft = draft;
    this.material = draft.material();
    this.words = material.words();
    this.compares = compares;
    this.now = ledger(material.now(), progress);
    Map<String, LedgerRow> then = new HashMap<>();
    if (compares && isAsked(material.earlier())) {
      ledger(material.earlier(), progress).findings().forEach(row -> then.put(row.id(), row));
    }
    QuotaAnnexes annexes = new QuotaAnnexes(draft, rows(), compares, then);
    this.tasks = annexes.tasks();
    this.hydrants = annexes.hydrants();
  }

  /** Null where the law hands out no hydrants, to this unit none, or no layer tells of them. */
  static QuotaChapter of(Draft draft, boolean compares, Progress progress) {
    Material material = draft.material();
    boolean asked =
        isAsked(material.now())
            && material.now().law().quotas().stream().map(Quota::unitCode).anyMatch(material::isOf);
    return asked ? new QuotaChapter(draft, compares, progress) : null;
  }

  private static boolean isAsked(Snapshot snapshot) {
    return !snapshot.law().quotas().isEmpty() && snapshot.has(FeatureType.HYDRANTS);
  }

  private static LedgerAnswer ledger(Snapshot snapshot, Progress progress) {
    return QUESTION.answer(snapshot, Inquiry.of(QUESTION, Map.of(), snapshot).values(), progress);
  }

  private List<LedgerRow> rows() {
    return now.findings().stream().filter(row -> material.isOf(row.quota().unitCode())).toList();
  }

  /** The figures of the tasks, all together and of each kind. */
  void measures() {
    List<Measure> measures = new ArrayList<>();
    String clause =
        rows().stream()
            .map(row -> material.where(row.quota().clause()))
            .distinct()
            .findFirst()
            .orElse("");
    Figure quota = Figure.of(Reckoning.sum(tasks.all(), QUOTA));
    measures.add(new Measure(material.of("下达指标", "quota"), quota, null, "", clause));
    for (QuotaKind kind : QuotaKind.values()) {
      String word = kind(kind);
      measures.add(
          new Measure(
              word + material.of("：已验收", ": accepted"),
              done(word, DONE),
              compares ? done(word, WAS_DONE) : null,
              Figure.of(Reckoning.sum(tasks.where(KIND, word), QUOTA)).text(),
              clause));
    }
    measures.add(
        new Measure(
            material.of("完成率（多建的不抵别处）", "completion (surplus covers no other unit)"),
            completion(tasks.all(), COUNTED),
            compares ? completion(tasks.all(), WAS_COUNTED) : null,
            "100%",
            clause));
    measures.add(
        new Measure(
            material.of("还差", "short"),
            Figure.of(Reckoning.sum(tasks.all(), SHORT)),
            null,
            "",
            ""));
    draft.add(new Part.Measures(compares, measures));
    tellDifferences();
  }

  /** What the document says of the whole and what its own table adds up to, both. */
  private void tellDifferences() {
    if (material.unitOrNull() != null) {
      return;
    }
    for (Identity identity : now.identities()) {
      QuotaKind kind = CITY_FIGURES.get(identity.name());
      if (kind != null && identity.left() != identity.right()) {
        Clause clause = material.now().law().cityFigure(kind).orElseThrow().clause();
        draft.text(
            "文件正文（"
                + material.where(clause)
                + "）所列"
                + kind(kind)
                + " "
                + identity.left()
                + " 座，与单位表合计 "
                + identity.right()
                + " 座不符，两数并列，不作调整。",
            "The text ("
                + clause.where()
                + ") says "
                + identity.left()
                + " of kind "
                + kind(kind)
                + ", its table of units adds up to "
                + identity.right()
                + ": both are told, neither is changed.");
      }
    }
  }

  /** By unit and state, and over the months. */
  void charts() {
    QuotaCharts charts = new QuotaCharts(draft, rows());
    charts.states(hydrants);
    charts.trend();
  }

  /** A row for each unit. */
  void grid() {
    Map<String, String> units = new LinkedHashMap<>();
    rows().forEach(row -> units.put(row.quota().unitCode(), row.quota().unit()));
    List<List<Cell>> lines = new ArrayList<>();
    for (String unit : units.values()) {
      Rows own = tasks.where(UNIT, unit);
      List<Cell> line = new ArrayList<>(List.of(new Cell.Text(unit)));
      line.add(Figure.of(Reckoning.sum(own, QUOTA)));
      for (Lifecycle state : Lifecycle.values()) {
        if (state != Lifecycle.REMOVED) {
          line.add(
              Figure.of(
                  Reckoning.count(hydrants.where(UNIT, unit).where(STATE, words.value(state)))));
        }
      }
      line.add(completion(own, COUNTED));
      lines.add(line);
    }
    List<String> heads =
        new ArrayList<>(List.of(material.of("单位", "unit"), material.of("指标", "quota")));
    for (Lifecycle state : Lifecycle.values()) {
      if (state != Lifecycle.REMOVED) {
        heads.add(words.value(state));
      }
    }
    heads.add(material.of("完成率", "completion"));
    draft.add(new Part.Grid(material.of("各单位进度", "by unit"), heads, lines));
  }

  /** What is asked of a unit and how far it is; nothing where nothing is asked. */
  List<Measure> ofUnit(String unit) {
    Rows own = tasks.where(UNIT, unit);
    if (own.list().isEmpty()) {
      return List.of();
    }
    return List.of(
        measure(material.of("消火栓任务指标", "quota of hydrants"), Figure.of(Reckoning.sum(own, QUOTA))),
        measure(material.of("任务已验收", "of these accepted"), Figure.of(Reckoning.sum(own, DONE))),
        measure(material.of("任务完成率", "completion of the quota"), completion(own, COUNTED)));
  }

  private static Measure measure(String label, Figure figure) {
    return new Measure(label, figure, null, "", "");
  }

  /** The completion of each unit, by its name; a dash where it has no quota. */
  Map<String, Figure> completions() {
    Map<String, Figure> completions = new LinkedHashMap<>();
    rows()
        .forEach(
            row ->
                completions.put(
                    row.quota().unit(),
                    completion(tasks.where(UNIT, row.quota().unit()), COUNTED)));
    return completions;
  }

  void list() {
    draft.add(new Part.Listing(tasks));
  }

  private Figure done(String kind, String column) {
    return Figure.of(Reckoning.count(hydrants.where(KIND, kind).where(column, truth(true))));
  }

  private static Figure completion(Rows of, String column) {
    return Figure.of(Reckoning.percent(Reckoning.sum(of, column), Reckoning.sum(of, QUOTA)));
  }

  private String kind(QuotaKind kind) {
    return QuotaAnnexes.kind(kind, material);
  }

  private String truth(boolean is) {
    return words.value(Ternary.of(is));
  }
}
