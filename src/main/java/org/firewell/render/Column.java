package org.firewell.render;

import java.util.Objects;
import org.firewell.feature.Attribute;

/**
 * A column of a file.
 *
 * @param name by which a row holds its value
 * @param heading under which a file shows it; the name, where no language was chosen
 * @param kind of what stands in it
 */
public record Column(String name, String heading, Kind kind) {

  /** What stands in a column, where anything does. */
  public enum Kind {
    TEXT,
    /** A list, or an object: a text where the format has none. */
    LIST,
    INTEGER,
    NUMBER,
    /** A text like {@code 2022-12-31}. */
    DAY,
    TRUTH
  }

  public Column {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(heading, "heading");
    Objects.requireNonNull(kind, "kind");
  }

  /** A column that is called as what stands in it. */
  public static Column of(String name, Kind kind) {
    return new Column(name, name, kind);
  }

  static Kind kind(Attribute attribute) {
    return switch (attribute.kind()) {
      case TEXT, CHOICE -> Kind.TEXT;
      case TEXTS -> Kind.LIST;
      case INTEGER -> Kind.INTEGER;
      case NUMBER -> Kind.NUMBER;
      case DATE -> Kind.DAY;
    };
  }
}
