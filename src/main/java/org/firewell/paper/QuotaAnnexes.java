package org.firewell.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.firewell.analysis.quota.Claim;
import org.firewell.analysis.quota.LedgerRow;
import org.firewell.feature.Ternary;
import org.firewell.standard.QuotaKind;

/** The rows behind what is told of the quota. */
final class QuotaAnnexes {

  static final String UNIT = "unit";
  static final String KIND = "kind";
  static final String QUOTA = "quota";
  static final String COUNTED = "counted";
  static final String WAS_COUNTED = "was_counted";
  static final String SHORT = "short";
  static final String STATE = "state";
  static final String DONE = "done";
  static final String WAS_DONE = "was_done";

  private final Draft draft;
  private final Material material;
  private final Words words;
  private final List<LedgerRow> rows;
  private final boolean compares;
  private final Map<String, LedgerRow> then;

  /**
   * @param rows of the tasks that the paper tells of
   * @param then by task what stood on the earlier day
   */
  QuotaAnnexes(Draft draft, List<LedgerRow> rows, boolean compares, Map<String, LedgerRow> then) {
    this.draft = draft;
    this.material = draft.material();
    this.words = material.words();
    this.rows = rows;
    this.compares = compares;
    this.then = then;
  }

  /** A row for each task. */
  Annex tasks() {
    List<Annex.Column> columns =
        draft.columns(
            "task",
            "任务",
            "task",
            UNIT,
            "单位",
            "unit",
            KIND,
            "类别",
            "kind",
            QUOTA,
            "指标",
            "quota",
            "linked",
            "挂接",
            "linked",
            DONE,
            "已验收",
            "accepted",
            COUNTED,
            "计入完成",
            "counted",
            SHORT,
            "还差",
            "short",
            "late",
            "逾期验收",
            "late",
            "deadline",
            "期限",
            "deadline",
            "clause",
            "条款",
            "clause");
    if (compares) {
      columns.addAll(draft.columns(WAS_COUNTED, "原计入完成", "counted before"));
    }
    List<Map<String, Object>> lines = new ArrayList<>();
    for (LedgerRow row : rows) {
      List<Object> values = new ArrayList<>();
      values.add(row.id());
      values.add(row.quota().unit());
      values.add(kind(row.quota().kind(), material));
      values.add(row.quota().quantity());
      values.add(row.linked());
      values.add(row.done());
      values.add(row.clipped());
      values.add(row.quota().quantity() - row.clipped());
      values.add(row.late());
      values.add(row.quota().deadline().toString());
      values.add(material.where(row.quota().clause()));
      if (compares) {
        values.add(then.containsKey(row.id()) ? then.get(row.id()).clipped() : null);
      }
      lines.add(Draft.row(columns, values.toArray()));
    }
    return draft.annex(material.of("各单位任务", "the tasks of the units"), columns, lines);
  }

  /** A row for each hydrant that names one of them. */
  Annex hydrants() {
    List<Annex.Column> columns =
        draft.columns(
            "id",
            "消火栓",
            "hydrant",
            "task",
            "任务",
            "task",
            UNIT,
            "单位",
            "unit",
            KIND,
            "类别",
            "kind",
            STATE,
            "状态",
            "state",
            "accepted_on",
            "验收日",
            "accepted on",
            DONE,
            "已验收",
            "accepted");
    if (compares) {
      columns.addAll(draft.columns(WAS_DONE, "上期已验收", "accepted before"));
    }
    List<Map<String, Object>> lines = new ArrayList<>();
    for (LedgerRow row : rows) {
      Map<String, Boolean> before = new HashMap<>();
      if (then.containsKey(row.id())) {
        then.get(row.id()).claims().forEach(c -> before.put(c.hydrant().id(), c.isDone()));
      }
      for (Claim claim : row.claims()) {
        List<Object> values = new ArrayList<>();
        values.add(claim.hydrant().id());
        values.add(row.id());
        values.add(row.quota().unit());
        values.add(kind(row.quota().kind(), material));
        values.add(words.value(claim.state().orElse(null)));
        values.add(Objects.toString(claim.hydrant().acceptedOn(), null));
        values.add(truth(claim.isDone()));
        if (compares) {
          values.add(truth(before.getOrDefault(claim.hydrant().id(), false)));
        }
        lines.add(Draft.row(columns, values.toArray()));
      }
    }
    return draft.annex(material.of("任务所挂接的消火栓", "the hydrants that name a task"), columns, lines);
  }

  /** What a kind is called. */
  static String kind(QuotaKind kind, Material material) {
    return kind == QuotaKind.NEW ? material.of("新建", "new") : material.of("补建", "make-up");
  }

  private String truth(boolean is) {
    return words.value(Ternary.of(is));
  }
}
