package org.firewell.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hibernate.query.NativeQuery;
import org.locationtech.jts.geom.Geometry;

/** What is bound to a statement: none of it ever becomes a part of its text. */
final class Constants {

  /** What no database could tell between two parameters: of what kind they are. */
  private static final Map<Class<?>, String> TYPES =
      Map.of(
          String.class, "varchar",
          Double.class, "double precision",
          Boolean.class, "boolean",
          LocalDate.class, "date");

  private final List<Object> values = new ArrayList<>();

  /**
   * Takes a value and returns the words that stand for it in SQL.
   *
   * @param value a String, Double, Boolean, LocalDate, Geometry, or a list of Strings
   */
  String add(Object value) {
    if (value instanceof Geometry shape) {
      return bound(RowType.located(shape));
    }
    if (value instanceof List<?> texts) {
      return cast(texts.toArray(String[]::new), "varchar array");
    }
    return cast(value, TYPES.get(value.getClass()));
  }

  <T> NativeQuery<T> bind(NativeQuery<T> query) {
    for (int i = 0; i < values.size(); i++) {
      query.setParameter(name(i), values.get(i));
    }
    return query;
  }

  private String cast(Object value, String type) {
    return "cast(" + bound(value) + " as " + type + ")";
  }

  private String bound(Object value) {
    values.add(value);
    return ":" + name(values.size() - 1);
  }

  private static String name(int i) {
    return "c" + i;
  }
}
