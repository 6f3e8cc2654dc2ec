package org.firewell.analysis.changes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.firewell.analysis.Values;
import org.firewell.analysis.completeness.UnitLevels;
import org.firewell.analysis.completeness.VillageFinding;
import org.firewell.snapshot.Change;
import org.firewell.snapshot.Snapshot;
import org.firewell.standard.Norm;
import org.firewell.standard.Provision;

/** The figures of an answer. */
final class Summary {

  private Summary() {}

  static Map<String, Object> of(
      Snapshot snapshot, LocalDate since, Values values, Comparison comparison) {
    Map<String, Object> question = new LinkedHashMap<>();
    question.put("since", since.toString());
    question.putAll(values.texts());
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("snapshot", snapshot.id());
    summary.put("question", question);
    summary.put("as_of", comparison.is().asOf().toString());
    summary.put("since", since.toString());
    summary.put("ruleset", comparison.is().law().id());
    summary.put("was_ruleset", comparison.was().law().id());
    summary.put("county", county(comparison));
    summary.put("by_township", townships(comparison));
    summary.put("ranked_by", UnitLevels.RANKED_BY);
    summary.put("rules", comparison.rules().stream().map(n -> rule(n, comparison)).toList());
    summary.put("lineage", comparison.lineage().stream().map(Change::plain).toList());
    summary.put("notices", notices(comparison));
    return summary;
  }

  private static Map<String, Object> county(Comparison comparison) {
    List<VillageChange> villages = comparison.villages();
    Map<String, Object> county = new LinkedHashMap<>();
    putStates(
        county,
        UnitLevels.of(null, null, findings(villages, true)),
        UnitLevels.of(null, null, findings(villages, false)));
    putMoves(county, villages);
    return county;
  }

  private static List<VillageFinding> findings(List<VillageChange> villages, boolean then) {
    return villages.stream()
        .map(village -> then ? village.was() : village.is())
        .filter(Objects::nonNull)
        .toList();
  }

  private static List<Map<String, Object>> townships(Comparison comparison) {
    Map<String, UnitLevels> was = byCode(comparison.wasUnits());
    Map<String, UnitLevels> is = byCode(comparison.isUnits());
    Map<String, Integer> wasRanks = comparison.wasRanks();
    Map<String, Integer> isRanks = comparison.isRanks();
    TreeSet<String> codes = new TreeSet<>(was.keySet());
    codes.addAll(is.keySet());
    List<Map<String, Object>> rows = new ArrayList<>();
    for (String code : codes) {
      UnitLevels then = was.get(code);
      UnitLevels now = is.get(code);
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("township", code.isEmpty() ? null : code);
      row.put("name", now == null ? then.name() : now.name());
      row.put("rank", isRanks.get(code));
      row.put("was_rank", wasRanks.get(code));
      putStates(row, then, now);
      putMoves(
          row, comparison.villages().stream().filter(v -> code.equals(unit(v.known()))).toList());
      rows.add(row);
    }
    return rows;
  }

  private static void putStates(Map<String, Object> row, UnitLevels was, UnitLevels is) {
    row.put("villages", is == null ? 0 : is.villages());
    row.put("was_villages", was == null ? 0 : was.villages());
    row.put("is", is == null ? List.of() : is.rows());
    row.put("was", was == null ? List.of() : was.rows());
  }

  /** How many moved which way, and in how many of those that moved which reason stands. */
  private static void putMoves(Map<String, Object> row, List<VillageChange> villages) {
    Map<String, Object> moved = new LinkedHashMap<>();
    for (Moved way : Moved.values()) {
      moved.put(way.word(), villages.stream().filter(v -> v.moved() == way).count());
    }
    row.put("moved", moved);
    Map<String, Long> reasons = new TreeMap<>();
    villages.stream()
        .filter(village -> village.moved() != Moved.SAME)
        .flatMap(village -> village.reasons().stream().map(Summary::head).distinct())
        .forEach(head -> reasons.merge(head, 1L, Long::sum));
    row.put("reasons", reasons);
  }

  /** {@code OVERDUE} of {@code OVERDUE:h-7}; a rule with its norm. */
  private static String head(String reason) {
    return reason.startsWith("RULE:") ? reason : reason.split(":", 2)[0];
  }

  private static Map<String, Object> rule(Norm norm, Comparison comparison) {
    Map<String, Object> rule = new LinkedHashMap<>();
    rule.put("norm", norm.key());
    rule.put("was", provision(comparison.was().law().provision(norm)));
    rule.put("is", provision(comparison.is().law().provision(norm)));
    rule.put(
        "villages",
        comparison.villages().stream()
            .filter(village -> village.reasons().contains("RULE:" + norm.key()))
            .count());
    return rule;
  }

  private static Map<String, Object> provision(Provision provision) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("value", provision.value());
    row.putAll(provision.clause().plain());
    return row;
  }

  private static List<String> notices(Comparison comparison) {
    boolean together =
        comparison.was().law() != comparison.is().law() && comparison.rules().isEmpty();
    return together
        ? List.of("no norm that differs between the two rulesets changes a village")
        : List.of();
  }

  private static Map<String, UnitLevels> byCode(List<UnitLevels> units) {
    Map<String, UnitLevels> byCode = new LinkedHashMap<>();
    units.forEach(unit -> byCode.put(Objects.requireNonNullElse(unit.code(), ""), unit));
    return byCode;
  }

  private static String unit(VillageFinding finding) {
    return Objects.requireNonNullElse(finding.unit(), "");
  }
}
