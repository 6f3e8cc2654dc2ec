package org.firewell.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Some rows of an annex: those that meet every condition.
 *
 * @param annex whose they are
 * @param conditions none for all of its rows
 */
public record Rows(Annex annex, List<Condition> conditions) {

  public Rows {
    conditions = List.copyOf(conditions);
    conditions.forEach(condition -> annex.heading(condition.column()));
  }

  /**
   * A column holds one of some values.
   *
   * @param values as the annex prints them; an empty text is a blank
   */
  public record Condition(String column, List<String> values) {

    boolean holds(Map<String, Object> row) {
      return values.contains(Objects.toString(row.get(column), ""));
    }
  }

  /** Those of these that have one of some values in a column. */
  public Rows where(String column, String... values) {
    List<Condition> all = new ArrayList<>(conditions);
    all.add(new Condition(column, Arrays.asList(values)));
    return new Rows(annex, all);
  }

  public List<Map<String, Object>> list() {
    return annex.rows().stream()
        .filter(row -> conditions.stream().allMatch(condition -> condition.holds(row)))
        .toList();
  }

  /** Which rows they are, for people: {@code 附表 1，级别下限为 L2、L3}. */
  public String told(Language language) {
    String name = language.of("附表 ", "annex ") + annex.number();
    return conditions.isEmpty()
        ? name + language.of("全部行", ", all rows")
        : name
            + conditions.stream()
                .map(condition -> told(condition, language))
                .collect(
                    Collectors.joining(language.of("，", ", "), language.of("中 ", ", where "), ""));
  }

  private String told(Condition condition, Language language) {
    String values =
        condition.values().stream()
            .map(value -> value.isEmpty() ? language.of("空白", "blank") : value)
            .collect(Collectors.joining(language.of("、", " or ")));
    return annex.heading(condition.column()) + language.of("为", " is ") + values;
  }
}
