package org.firewell.feature;

import java.lang.reflect.Method;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * One attribute of a kind of feature: its public name and what values it takes.
 *
 * <p>Made from a record component, so that file, table, answer and card share one declaration.
 */
public final class Attribute {

  /** What an attribute holds. */
  public enum Kind {
    TEXT,
    /** A list of texts, comma-separated where the format has no lists. */
    TEXTS,
    INTEGER,
    NUMBER,
    DATE,
    /** One of {@link Attribute#allowed()}. */
    CHOICE
  }

  private static final String OF_NUMBERS = "0123456789+-.eE";

  private final String name;
  private final Class<?> type;
  private final Kind kind;
  private final Method accessor;
  private final boolean inHeader;
  private final List<String> allowed;

  Attribute(String name, Class<?> type, Method accessor, boolean inHeader) {
    this.name = name;
    this.type = type;
    this.kind = kindOf(type);
    this.accessor = accessor;
    accessor.setAccessible(true); // spares a check at each of millions of calls
    this.inHeader = inHeader;
    this.allowed =
        kind == Kind.CHOICE
            ? Arrays.stream(type.getEnumConstants()).map(c -> text((Enum<?>) c)).toList()
            : List.of();
  }

  /** The public name, snake_case with the unit in it, for example {@code main_diameter_mm}. */
  public String name() {
    return name;
  }

  public Kind kind() {
    return kind;
  }

  /** The Java type of a value: String, List, Integer, Double, LocalDate or an enum of this room. */
  public Class<?> type() {
    return type;
  }

  /** Whether every collection carries it (id, name, source, ...). */
  public boolean inHeader() {
    return inHeader;
  }

  /** The name of the record component that holds it, for example {@code mainDiameterMm}. */
  public String component() {
    return accessor.getName();
  }

  /** The texts a {@link Kind#CHOICE} takes, in declared order; empty for the others. */
  public List<String> allowed() {
    return allowed;
  }

  /** The value of a feature, or null when it is unknown. */
  public Object of(Feature feature) {
    try {
      return accessor.invoke(inHeader ? feature.header() : feature);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("attribute " + name + " of " + feature.id(), e);
    }
  }

  /**
   * The value as a file shows it: a text, a number, an ISO date, a choice in snake_case, a list of
   * texts; null when it is unknown.
   */
  public Object plain(Feature feature) {
    return plain(of(feature));
  }

  /** The same of a value. */
  public static Object plain(Object value) {
    if (value instanceof Enum<?> choice) {
      return text(choice);
    }
    return value instanceof LocalDate date ? date.toString() : value;
  }

  /**
   * Reads a value from text, blank as null.
   *
   * @throws IllegalArgumentException with a reason that names what is allowed, for people
   */
  public Object parse(String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    String trimmed = text.trim();
    return switch (kind) {
      case TEXT -> trimmed;
      case TEXTS ->
          Arrays.stream(trimmed.split("[,;，；]"))
              .map(String::trim)
              .filter(s -> !s.isEmpty())
              .toList();
      case INTEGER -> parseInteger(trimmed);
      case NUMBER -> parseNumber(trimmed);
      case DATE -> parseDate(trimmed);
      case CHOICE -> parseChoice(trimmed);
    };
  }

  /** Whether a year is written in four digits, from 0001: no others are kept or asked for. */
  public static boolean isYear(int year) {
    return year >= 1 && year <= 9999;
  }

  /** The public text of a choice: {@code LifeCycle.IN_SERVICE} is {@code in_service}. */
  public static String text(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }

  private Integer parseInteger(String text) {
    double value = parseNumber(text);
    if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(name + ": \"" + text + "\" is not a whole number");
    }
    return (int) value;
  }

  private Double parseNumber(String text) {
    try {
      double value = Double.parseDouble(text);
      if (Double.isFinite(value) && text.chars().allMatch(c -> OF_NUMBERS.indexOf(c) >= 0)) {
        return value;
      }
    } catch (NumberFormatException e) {
      // falls through: the same sentence as for an infinite number, 0x1p3 and 15d
    }
    throw new IllegalArgumentException(name + ": \"" + text + "\" is not a number");
  }

  private LocalDate parseDate(String text) {
    try {
      LocalDate day =
          LocalDate.parse(
              text.length() > 10 && text.charAt(10) == 'T' ? text.substring(0, 10) : text);
      if (isYear(day.getYear())) {
        return day;
      }
    } catch (DateTimeParseException e) {
      // falls through: the same sentence as for a year that no calendar has
    }
    throw new IllegalArgumentException(name + ": \"" + text + "\" is not a date like 2022-12-31");
  }

  private Object parseChoice(String text) {
    for (int i = 0; i < allowed.size(); i++) {
      if (allowed.get(i).equalsIgnoreCase(text)) {
        return type.getEnumConstants()[i];
      }
    }
    throw new IllegalArgumentException(
        name
            + ": \""
            + text
            + "\" is not one of "
            + allowed().stream().collect(Collectors.joining(", ")));
  }

  private static Kind kindOf(Class<?> type) {
    if (type.isEnum()) {
      return Kind.CHOICE;
    }
    if (type == String.class) {
      return Kind.TEXT;
    }
    if (type == List.class) {
      return Kind.TEXTS;
    }
    if (type == Integer.class) {
      return Kind.INTEGER;
    }
    if (type == Double.class) {
      return Kind.NUMBER;
    }
    if (type == LocalDate.class) {
      return Kind.DATE;
    }
    throw new IllegalArgumentException("no attribute holds a " + type);
  }
}
