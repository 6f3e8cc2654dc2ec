package org.firewell.ingest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.firewell.feature.Division;
import org.firewell.feature.Header;
import org.firewell.ingest.LayerReader.Placed;
import org.firewell.ingest.file.Reason;
import org.firewell.ingest.file.Severity;
import org.firewell.ingest.file.Text;

/**
 * What the townships or the villages of a file say of each other over time: who followed whom, and
 * which row a code means on a day. Nothing is changed or left out; what follows nothing is followed
 * by nobody in the answers.
 */
final class LineageChecks {

  /** Takes a finding: how bad, of which row. */
  interface Findings {
    void add(Severity severity, Placed placed, Reason reason);
  }

  private final Map<String, Placed> rows;
  private final Map<String, Integer> predecessors = new HashMap<>();
  private final Findings findings;

  LineageChecks(Map<String, Placed> rows, Findings findings) {
    this.rows = rows;
    this.findings = findings;
    rows.values()
        .forEach(p -> successors(p).forEach(id -> predecessors.merge(id, 1, Integer::sum)));
  }

  void run() {
    rows.values().forEach(this::checkEnd);
    checkCircles();
    checkRepeatedCodes();
  }

  private void checkEnd(Placed placed) {
    List<String> successors = successors(placed);
    LocalDate ended = placed.feature().header().validTo();
    if (ended == null && !successors.isEmpty()) {
      findings.add(
          Severity.ERROR,
          placed,
          new Reason(
              "有后继 " + quoted(successors) + " 却没有 valid_to，后继不起作用",
              "names the successors "
                  + quoted(successors)
                  + " and has no valid_to: it never ends"));
    }
    successors.forEach(id -> checkSuccessor(placed, id));
    if (ended != null && successors.isEmpty() && !isDocumented(placed)) {
      findings.add(
          Severity.WARNING,
          placed,
          new Reason(
              ended + " 终止，没有后继，也没有文件依据",
              "ended on " + ended + " without successors and without change_document"));
    }
    if (ended != null && isMergedOrSplit(successors) && !isDocumentedHereOrAfter(placed)) {
      findings.add(
          Severity.WARNING,
          placed,
          new Reason(
              ended + " 撤并或拆分，没有文件依据",
              "was merged or split on " + ended + " without change_document"));
    }
  }

  private void checkSuccessor(Placed placed, String id) {
    Placed successor = rows.get(id);
    if (successor == null) {
      findings.add(
          Severity.ERROR,
          placed,
          new Reason(
              "后继 " + Text.quoted(id) + " 不存在",
              "successor " + Text.quoted(id) + " is no id in the same file"));
      return;
    }
    LocalDate ended = placed.feature().header().validTo();
    LocalDate began = successor.feature().header().validFrom();
    if (ended == null || ended.equals(began) || successor == placed) {
      return;
    }
    boolean gap = began != null && began.isAfter(ended);
    String since = began == null ? "always" : began.toString();
    findings.add(
        Severity.WARNING,
        placed,
        new Reason(
            gap
                ? "后继 " + id + " 自 " + began + " 起有效，晚于本行终止日 " + ended + "，中间无人承接"
                : "后继 "
                    + id
                    + (began == null ? " 一直有效" : " 自 " + began + " 起有效")
                    + "，与本行（至 "
                    + ended
                    + "）重叠",
            gap
                ? "successor "
                    + id
                    + " begins on "
                    + began
                    + ", after the end on "
                    + ended
                    + ": a gap"
                : "successor "
                    + id
                    + " is valid since "
                    + since
                    + ", before the end on "
                    + ended
                    + ": they overlap"));
  }

  private boolean isMergedOrSplit(List<String> successors) {
    return successors.size() > 1
        || successors.stream().anyMatch(id -> predecessors.getOrDefault(id, 0) > 1);
  }

  private boolean isDocumentedHereOrAfter(Placed placed) {
    return isDocumented(placed)
        || successors(placed).stream()
            .map(rows::get)
            .anyMatch(successor -> successor != null && isDocumented(successor));
  }

  private static boolean isDocumented(Placed placed) {
    String document = division(placed).changeDocument();
    return document != null && !document.isBlank();
  }

  /** Each circle once, at the row with the smallest id. */
  private void checkCircles() {
    Set<String> told = new HashSet<>();
    rows.keySet().stream()
        .sorted()
        .forEach(
            id -> {
              List<String> circle = told.contains(id) ? List.of() : circle(id);
              if (!circle.isEmpty()) {
                told.addAll(circle);
                findings.add(
                    Severity.ERROR,
                    rows.get(id),
                    new Reason(
                        "后继成环：" + String.join(" → ", circle),
                        "a circle of successors: " + String.join(" -> ", circle)));
              }
            });
  }

  /** The shortest way from an id back to itself, both ends in it; empty where there is none. */
  private List<String> circle(String id) {
    Map<String, String> cameFrom = new HashMap<>();
    List<String> open = new ArrayList<>(List.of(id));
    for (int i = 0; i < open.size(); i++) {
      for (String next : successors(rows.get(open.get(i)))) {
        if (next.equals(id)) {
          return way(id, open.get(i), cameFrom);
        }
        if (rows.containsKey(next) && cameFrom.putIfAbsent(next, open.get(i)) == null) {
          open.add(next);
        }
      }
    }
    return List.of();
  }

  private static List<String> way(String id, String last, Map<String, String> cameFrom) {
    List<String> way = new ArrayList<>(List.of(id));
    for (String at = last; !at.equals(id); at = cameFrom.get(at)) {
      way.add(1, at);
    }
    way.add(id);
    return way;
  }

  /** A code means one row on a day; before and after it may mean another. */
  private void checkRepeatedCodes() {
    Map<String, List<Placed>> byCode = new HashMap<>();
    for (Placed placed : rows.values()) {
      String code = division(placed).code();
      if (code != null) {
        byCode.computeIfAbsent(code, c -> new ArrayList<>(1)).add(placed);
      }
    }
    byCode.values().stream()
        .filter(carriers -> carriers.size() > 1)
        .forEach(carriers -> pairs(carriers, this::checkPair));
  }

  /** Each row with the first before it that is valid on one day with it. */
  private static void pairs(List<Placed> carriers, BiConsumer<Placed, Placed> told) {
    List<Placed> inRows = carriers.stream().sorted(Comparator.comparing(Placed::row)).toList();
    for (int i = 1; i < inRows.size(); i++) {
      Placed later = inRows.get(i);
      inRows.subList(0, i).stream()
          .filter(first -> header(first).overlaps(header(later)))
          .findFirst()
          .ifPresent(first -> told.accept(first, later));
    }
  }

  private void checkPair(Placed first, Placed later) {
    String code = division(later).code();
    findings.add(
        Severity.ERROR,
        later,
        new Reason(
            "代码 " + code + " 与第 " + first.row() + " 行在同一天重复",
            "code "
                + code
                + " is that of row "
                + first.row()
                + " too, and both are valid on one day"));
  }

  private static List<String> successors(Placed placed) {
    List<String> successors = division(placed).successors();
    return successors == null ? List.of() : successors.stream().distinct().toList();
  }

  private static Division division(Placed placed) {
    return (Division) placed.feature();
  }

  private static Header header(Placed placed) {
    return placed.feature().header();
  }

  private static String quoted(List<String> ids) {
    return Text.quoted(String.join(", ", ids));
  }
}
