package org.firewell.paper;

import java.util.List;
import java.util.Map;

/**
 * Rows that stand behind figures, as the paper prints them.
 *
 * @param number by which figures name it, from 1
 * @param title of it
 * @param columns in their order
 * @param rows by column name: texts and numbers; a missing one is blank
 */
public record Annex(
    int number, String title, List<Column> columns, List<Map<String, Object>> rows) {

  public Annex {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * @param name in the rows
   * @param heading for people
   */
  public record Column(String name, String heading) {}

  /** What stands above a column. */
  public String heading(String name) {
    return columns.stream()
        .filter(column -> column.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(title + " has no column " + name))
        .heading();
  }

  /** All rows. */
  public Rows all() {
    return new Rows(this, List.of());
  }

  /** The rows that have one of some values in a column. */
  public Rows where(String column, String... values) {
    return all().where(column, values);
  }
}
