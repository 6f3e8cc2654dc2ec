package org.firewell.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.firewell.analysis.Finding;
import org.firewell.analysis.Inquiry;
import org.firewell.analysis.Progress;
import org.firewell.analysis.targets.Targets;
import org.firewell.paper.Part.Measure;
import org.firewell.standard.Clause;

/** Where each target of the document stands, and which will be missed. */
final class TargetChapter {

  private static final List<String> STATES =
      List.of("met", "on_course", "at_risk", "missed", "open", "no_data");
  private static final List<String> WORRIES = List.of("missed", "at_risk");
  private static final String STATE = "state";

  /** What is asked exactly has none. */
  private static final Map<Object, String> SIGNS = Map.of(">=", "≥", "<=", "≤");

  private final Draft draft;
  private final Material material;
  private final Words words;
  private final Annex targets;

  private TargetChapter(Draft draft, Progress progress) {
    this.draft = draft;
    this.material = draft.material();
    this.words = material.words();
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("months", "0");
    material.fence().ifPresent(code -> texts.put("township", code));
    this.targets =
        targets(Inquiry.of(new Targets(), texts, material.now()).answer(progress).findings());
  }

  /** Null where the law sets no targets. */
  static TargetChapter of(Draft draft, Progress progress) {
    return draft.material().now().law().targets().isEmpty()
        ? null
        : new TargetChapter(draft, progress);
  }

  private Annex targets(List<? extends Finding> findings) {
    List<Annex.Column> columns =
        draft.columns(
            "indicator",
            "指标",
            "target",
            "unit",
            "单位",
            "unit",
            "asked",
            "要求",
            "asked",
            "due",
            "期限",
            "due",
            "part",
            "其中",
            "part",
            "whole",
            "基数",
            "whole",
            "figure",
            "现状",
            "figure",
            STATE,
            "状态",
            "state",
            "lacking",
            "未达的",
            "lacking",
            "clause",
            "条款",
            "clause");
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Finding finding : findings) {
      Map<String, Object> told = finding.properties();
      if ("yes".equals(told.get("asked"))) {
        rows.add(
            Draft.row(
                columns,
                words.get("indicator." + told.get("indicator")),
                told.get("unit") == null ? material.of("全域", "in all") : told.get("unit"),
                asked(told),
                told.get("due"),
                range(told.get("part_low"), told.get("part_high")),
                told.get("whole"),
                range(told.get("figure_low"), told.get("figure_high")),
                words.get("targets.state." + told.get(STATE)),
                list(told.get("lacking")),
                where(told)));
      }
    }
    return draft.annex(material.of("文件指标", "the targets of the document"), columns, rows);
  }

  private String where(Map<String, Object> told) {
    String where = told.get("document") + " " + told.get("clause");
    return material.of(Clause.inChinese(where), where);
  }

  private static String asked(Map<String, Object> told) {
    String unit = Objects.toString(told.get("value_unit"), "");
    return SIGNS.getOrDefault(told.get("op"), "")
        + Objects.toString(told.get("value"), "")
        + (unit.startsWith("percent") ? "%" : "");
  }

  /** One number where both are the same, else both; blank where nothing is known. */
  private static Object range(Object low, Object high) {
    if (Objects.equals(low, high)) {
      return low;
    }
    return Objects.toString(low, "?") + "–" + Objects.toString(high, "?");
  }

  private String list(Object list) {
    return list instanceof List<?> names
        ? String.join(material.of("、", ", "), names.stream().map(Object::toString).toList())
        : "";
  }

  /** How many targets are in which state. */
  void measures() {
    List<Measure> measures = new ArrayList<>();
    for (String state : STATES) {
      String word = words.get("targets.state." + state);
      Figure count = Figure.of(Reckoning.count(targets.where(STATE, word)));
      measures.add(new Measure(word, count, null, "", ""));
    }
    draft.add(new Part.Measures(false, measures));
  }

  /** The targets that were missed or will be, each with its day and clause. */
  void worries() {
    List<String> told = WORRIES.stream().map(s -> words.get("targets.state." + s)).toList();
    List<String> names = List.of("indicator", "unit", "asked", "figure", "due", STATE, "clause");
    List<List<Cell>> lines = new ArrayList<>();
    for (Map<String, Object> row : targets.rows()) {
      if (told.contains(row.get(STATE))) {
        lines.add(
            names.stream()
                .<Cell>map(name -> new Cell.Text(Objects.toString(row.get(name), "")))
                .toList());
      }
    }
    if (lines.isEmpty()) {
      draft.text("没有逾期未达或赶不上的指标。", "No target was missed, and none will surely be.");
    } else {
      draft.add(
          new Part.Grid(
              material.of("逾期未达和赶不上的指标", "targets missed, or that will be"),
              names.stream().map(targets::heading).toList(),
              lines));
    }
  }
}
