package org.firewell.exchange;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the columns of answers are called in Chinese; {@code seeds/vocabulary/answers.csv}. */
public final class AnswerColumns {

  private static final Map<String, Words> BY_NAME = new LinkedHashMap<>();

  static {
    VocabularyTable.rows("answers.csv")
        .forEach(row -> BY_NAME.put(row.get("column"), new Words(row.get("zh"), row.get("unit"))));
  }

  private AnswerColumns() {}

  /**
   * What a column is called.
   *
   * @param unit of its numbers, or empty
   */
  public record Words(String zh, String unit) {}

  /** The words of a column such as {@code distance_m}; empty where it has none. */
  public static Optional<Words> find(String column) {
    return Optional.ofNullable(BY_NAME.get(column));
  }

  /** Chinese first, with the unit, then the column's name: 直线距离（米） distance_m. */
  public static String heading(String column) {
    return find(column)
        .map(words -> words.zh() + (words.unit().isEmpty() ? "" : "（" + words.unit() + "）"))
        .map(words -> words + " " + column)
        .orElse(column);
  }
}
