package org.firewell.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.firewell.snapshot.Snapshot;
import org.firewell.snapshot.Townships;

/**
 * One township on one page: how far it is, what is missing where, what is due when, what moved
 * since the month before, and what proves it. Its rows are those of the answers, unchanged.
 *
 * @param unit whose page it is
 * @param levels the township's row of completeness: villages by level, rank, what they lack; empty
 *     where it has no village
 * @param change its row of the changes since the month before; empty where there is none
 * @param villages each village's row of completeness with what changed of it; those that can be
 *     raised first, the cheapest first
 * @param targets what the documents ask of this unit, by id
 * @param series of each month, the figures of these targets
 * @param tasks its quotas of hydrants, by name
 * @param brigades its full-time posts
 * @param coverage its row of coverage; empty where there is none
 * @param proofs what was built, accepted, put into service or proven since the month before
 * @param answers that it was made of
 */
public record TownshipSheet(
    Townships.Unit unit,
    Map<String, Object> levels,
    Map<String, Object> change,
    List<Map<String, Object>> villages,
    List<Map<String, Object>> targets,
    List<Map<String, Object>> series,
    List<Map<String, Object>> tasks,
    List<Map<String, Object>> brigades,
    Map<String, Object> coverage,
    List<Proof> proofs,
    CountyAnswers answers) {

  /** The questions that it is made of. */
  public static final List<String> QUESTIONS =
      List.of("completeness", "changes", "targets", "quota", "coverage");

  private static final String UNIT_CODE = "unit_code";
  private static final String TOWNSHIP = "township";

  private static final Comparator<Map<String, Object>> CHEAPEST_FIRST =
      Comparator.<Map<String, Object>>comparingDouble(row -> yuan(row, "raise_cost_yuan_low"))
          .thenComparingDouble(row -> yuan(row, "raise_cost_yuan_high"))
          .thenComparing(row -> (String) row.get("id"));

  /**
   * Composes.
   *
   * @param snapshot of the day
   * @param since the day that the proofs begin after
   */
  public static TownshipSheet of(
      Townships.Unit unit, CountyAnswers answers, Snapshot snapshot, LocalDate since) {
    List<Map<String, Object>> targets = own(answers.rows("targets"), UNIT_CODE, unit);
    return new TownshipSheet(
        unit,
        first(own(answers.listed("completeness", "by_township"), TOWNSHIP, unit)),
        first(own(answers.listed("changes", "by_township"), TOWNSHIP, unit)),
        villages(unit, answers),
        targets,
        series(targets, answers),
        tasks(unit, answers),
        own(answers.listed("quota", "brigades"), UNIT_CODE, unit),
        first(own(answers.listed("coverage", "by_township"), TOWNSHIP, unit)),
        Proof.of(snapshot, unit, since),
        answers);
  }

  /** How many units the ranks are among. */
  public int units() {
    return answers.listed("completeness", "by_township").size();
  }

  private static List<Map<String, Object>> villages(Townships.Unit unit, CountyAnswers answers) {
    Map<Object, Map<String, Object>> changes = byMember("id", answers.rows("changes"));
    List<Map<String, Object>> villages = new ArrayList<>();
    for (Map<String, Object> row : own(answers.rows("completeness"), TOWNSHIP, unit)) {
      Map<String, Object> village = new LinkedHashMap<>(row);
      changes.getOrDefault(row.get("id"), Map.of()).forEach(village::putIfAbsent);
      villages.add(village);
    }
    villages.sort(CHEAPEST_FIRST);
    return villages;
  }

  /** What is known of a task stands in two rows: the finding's and the summary's. */
  private static List<Map<String, Object>> tasks(Townships.Unit unit, CountyAnswers answers) {
    Map<Object, Map<String, Object>> outlooks = byMember("task", answers.listed("quota", "tasks"));
    List<Map<String, Object>> tasks = new ArrayList<>();
    for (Map<String, Object> row : own(answers.rows("quota"), UNIT_CODE, unit)) {
      Map<String, Object> task = new LinkedHashMap<>(row);
      outlooks.getOrDefault(row.get("task"), Map.of()).forEach(task::putIfAbsent);
      tasks.add(task);
    }
    return tasks;
  }

  private static List<Map<String, Object>> series(
      List<Map<String, Object>> targets, CountyAnswers answers) {
    var ids = targets.stream().map(row -> row.get("id")).collect(Collectors.toSet());
    List<Map<String, Object>> series = new ArrayList<>();
    for (Map<String, Object> month : answers.listed("targets", "series")) {
      List<?> figures =
          ((List<?>) month.get("figures"))
              .stream().filter(figure -> ids.contains(((Map<?, ?>) figure).get("id"))).toList();
      Map<String, Object> own = new LinkedHashMap<>(month);
      own.put("figures", figures);
      series.add(own);
    }
    return series;
  }

  private static List<Map<String, Object>> own(
      List<Map<String, Object>> rows, String member, Townships.Unit unit) {
    Predicate<Map<String, Object>> isOwn = row -> unit.code().equals(row.get(member));
    return rows.stream().filter(isOwn).toList();
  }

  private static Map<String, Object> first(List<Map<String, Object>> rows) {
    return rows.isEmpty() ? Map.of() : rows.get(0);
  }

  private static Map<Object, Map<String, Object>> byMember(
      String member, List<Map<String, Object>> rows) {
    Map<Object, Map<String, Object>> byMember = new HashMap<>();
    rows.forEach(row -> byMember.put(row.get(member), row));
    return byMember;
  }

  /** What is not known to be possible comes last. */
  private static double yuan(Map<String, Object> row, String member) {
    return row.get(member) instanceof Number yuan && row.get("raise_to") != null
        ? yuan.doubleValue()
        : Double.POSITIVE_INFINITY;
  }
}
