package org.firewell.render;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.firewell.render.Column.Kind;
import org.locationtech.jts.geom.Point;

/** Finds out what columns rows have, in the order in which they name them. */
final class Columns {

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private final Map<String, Kind> kinds = new LinkedHashMap<>();
  private boolean points = true;

  void take(PlacedTable.Row row) {
    points &= row.geometry() == null || row.geometry() instanceof Point;
    row.values().forEach(this::take);
  }

  /** A column that was blank throughout is one of texts. */
  List<Column> list() {
    return kinds.entrySet().stream()
        .map(e -> Column.of(e.getKey(), e.getValue() == null ? Kind.TEXT : e.getValue()))
        .toList();
  }

  /** Names that no column has. */
  List<String> free(List<String> names) {
    return names.stream().map(this::free).toList();
  }

  private String free(String name) {
    return kinds.containsKey(name) ? free(name + "_") : name;
  }

  boolean points() {
    return points;
  }

  private void take(String name, Object value) {
    Kind kind = value == null ? null : kind(value);
    Kind before = kinds.get(name);
    kinds.put(name, before == null ? kind : kind == null ? before : both(before, kind));
  }

  private static Kind kind(Object value) {
    if (value instanceof Boolean) {
      return Kind.TRUTH;
    }
    if (value instanceof Number number) {
      return number instanceof Integer || number instanceof Long ? Kind.INTEGER : Kind.NUMBER;
    }
    if (value instanceof Collection || value instanceof Map) {
      return Kind.LIST;
    }
    return DAY.matcher(value.toString()).matches() ? Kind.DAY : Kind.TEXT;
  }

  private static Kind both(Kind one, Kind other) {
    if (one == other) {
      return one;
    }
    boolean numbers =
        one == Kind.INTEGER && other == Kind.NUMBER || one == Kind.NUMBER && other == Kind.INTEGER;
    return numbers ? Kind.NUMBER : Kind.TEXT;
  }
}
