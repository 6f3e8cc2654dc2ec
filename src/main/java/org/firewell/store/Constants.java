package org.firewell.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hibernate.query.SelectionQuery;
import org.locationtech.jts.geom.Geometry;

/** What is bound to a statement: none of it ever becomes a part of its text. */
final class Constants {

  /** The names of what a database could not tell between two parameters: of what kind they are. */
  private static final Map<Class<?>, String> TYPES =
      Map.of(
          String.class, "String",
          Double.class, "Double",
          Boolean.class, "Boolean",
          LocalDate.class, "LocalDate");

  private final List<Object> values = new ArrayList<>();

  /**
   * Takes a value and returns the word that stands for it in HQL.
   *
   * @param value a String, Double, Boolean, LocalDate, Geometry, or a list of Strings
   */
  String add(Object value) {
    if (value instanceof Geometry shape) {
      return bound(RowType.located(shape));
    }
    if (value instanceof List<?> texts) {
      return bound(texts.toArray(String[]::new));
    }
    return "cast(" + bound(value) + " as " + TYPES.get(value.getClass()) + ")";
  }

  <T> SelectionQuery<T> bind(SelectionQuery<T> query) {
    for (int i = 0; i < values.size(); i++) {
      query.setParameter(name(i), values.get(i));
    }
    return query;
  }

  private String bound(Object value) {
    values.add(value);
    return ":" + name(values.size() - 1);
  }

  private static String name(int i) {
    return "c" + i;
  }
}
