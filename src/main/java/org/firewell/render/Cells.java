package org.firewell.render;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTWriter;

/** What stands in a cell of formats that know neither lists nor places. */
final class Cells {

  private Cells() {}

  /**
   * A text, a number or a boolean as it is; a list of such as one text, separated by semicolons,
   * which is read back as the list; anything else as JSON.
   */
  static Object plain(Object value) {
    if (value instanceof Collection<?> list) {
      return list.stream().anyMatch(Cells::hasParts) ? Json.text(value) : joined(list);
    }
    return value instanceof Map ? Json.text(value) : value;
  }

  /** The same as text; null stays null. */
  static String text(Object value) {
    Object plain = plain(value);
    return plain instanceof Double || plain instanceof Float
        ? number((Number) plain)
        : plain == null ? null : plain.toString();
  }

  /** The shortest text that reads back as the same number; whole ones without a point. */
  static String number(Number number) {
    double value = number.doubleValue();
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  /** Well-known text of two ordinates, each in the shortest form that reads back the same. */
  static String wkt(Geometry geometry) {
    return new WKTWriter(2).write(geometry);
  }

  private static String joined(Collection<?> list) {
    List<String> texts = list.stream().map(String::valueOf).toList();
    return String.join("; ", texts);
  }

  private static boolean hasParts(Object item) {
    return item instanceof Collection || item instanceof Map;
  }
}
