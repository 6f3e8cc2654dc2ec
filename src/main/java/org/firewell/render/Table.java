package org.firewell.render;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.firewell.analysis.Answer;
import org.firewell.analysis.Finding;

/**
 * Findings as rows: a column for each property, in the order in which the findings name them.
 *
 * @param columns their names
 * @param rows values by column, one after the other
 */
public record Table(Set<String> columns, Rows rows) {

  /** Gives every row to somebody, from the first to the last, as often as it is asked. */
  @FunctionalInterface
  public interface Rows {
    void each(Consumer<Map<String, Object>> taker);
  }

  /** The properties of an answer's findings. */
  static Table of(Answer answer) {
    return of(taker -> answer.findings().forEach(finding -> taker.accept(finding.properties())));
  }

  /** The same with the id before them, as the properties of a GeoJSON document have it. */
  static Table withIds(Answer answer) {
    return of(taker -> answer.findings().forEach(finding -> taker.accept(withId(finding))));
  }

  /** A table of all the columns that any row has. */
  static Table of(Rows rows) {
    Set<String> columns = new LinkedHashSet<>();
    rows.each(row -> columns.addAll(row.keySet()));
    return new Table(columns, rows);
  }

  static Map<String, Object> withId(Finding finding) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("id", finding.id());
    properties.putAll(finding.properties());
    return properties;
  }

  /**
   * What stands in a cell: a list as one text, separated by blanks, or by semicolons where one of
   * its texts holds a blank; all else as it is.
   */
  static Object cell(Object value) {
    if (!(value instanceof Collection<?> list)) {
      return value;
    }
    List<String> texts = list.stream().map(String::valueOf).toList();
    return String.join(texts.stream().anyMatch(t -> t.contains(" ")) ? "; " : " ", texts);
  }
}
