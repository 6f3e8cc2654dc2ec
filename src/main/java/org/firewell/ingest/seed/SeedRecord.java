package org.firewell.ingest.seed;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The named values of one mapping of a YAML file or one row of a CSV file.
 *
 * <p>A value that is missing or wrong is noted as a fault at its line and reads as null, so that
 * the reading goes on and tells all faults; nothing is made of a record that is not {@link
 * #isSound()}.
 */
final class SeedRecord {

  /** A value and where it stands. */
  record Cell(String text, long line) {}

  private final String file;
  private final long line;
  private final Map<String, Cell> cells;
  private final SeedFaults faults;
  private boolean sound = true;

  SeedRecord(String file, long line, Map<String, Cell> cells, SeedFaults faults) {
    this.file = file;
    this.line = line;
    this.cells = new LinkedHashMap<>(cells);
    this.faults = faults;
  }

  String file() {
    return file;
  }

  long line() {
    return line;
  }

  /** Where a value stands, or its record where it is missing. */
  long line(String name) {
    return cells.containsKey(name) ? cells.get(name).line() : line;
  }

  boolean isSound() {
    return sound;
  }

  void allowOnly(Collection<String> names) {
    cells.keySet().stream()
        .filter(name -> !names.contains(name))
        .forEach(
            name ->
                fault(
                    name, "\"" + name + "\" is not one of the fields " + String.join(", ", names)));
  }

  void fault(String name, String reason) {
    sound = false;
    faults.add(file, line(name), reason);
  }

  /** A text that must be there. */
  String text(String name) {
    String text = textOr(name, "");
    if (text.isEmpty()) {
      fault(name, name + " is missing");
      return null;
    }
    return text;
  }

  /** A text that may be missing or blank. */
  String textOr(String name, String otherwise) {
    Cell cell = cells.get(name);
    return cell == null || cell.text().isBlank() ? otherwise : cell.text().trim();
  }

  /** A text that must be there and may be blank. */
  String textOrBlank(String name) {
    return cells.containsKey(name) ? textOr(name, "") : text(name);
  }

  Double number(String name) {
    String text = text(name);
    return text == null ? null : number(name, text);
  }

  Double numberOrNull(String name) {
    String text = textOr(name, "");
    return text.isEmpty() ? null : number(name, text);
  }

  /** A whole number of 0 or more. */
  Integer count(String name) {
    String text = text(name);
    if (text == null) {
      return null;
    }
    if (!text.matches("\\d{1,9}")) {
      return wrong(name, text, "a whole number of 0 or more");
    }
    return Integer.valueOf(text);
  }

  LocalDate date(String name) {
    String text = text(name);
    return text == null ? null : date(name, text);
  }

  /** A date, or null for a word that says there is none. */
  LocalDate dateOr(String name, String word) {
    String text = text(name);
    return text == null || text.equals(word) ? null : date(name, text);
  }

  Boolean yesNo(String name) {
    String text = text(name);
    if (text == null) {
      return null;
    }
    return switch (text) {
      case "yes" -> Boolean.TRUE;
      case "no" -> Boolean.FALSE;
      default -> wrong(name, text, "yes or no");
    };
  }

  /** A constant by its name in lower case. */
  <E extends Enum<E>> E choice(String name, Class<E> type) {
    String text = text(name);
    if (text == null) {
      return null;
    }
    List<String> words =
        Arrays.stream(type.getEnumConstants()).map(c -> c.name().toLowerCase(Locale.ROOT)).toList();
    int index = words.indexOf(text);
    return index < 0
        ? wrong(name, text, "one of " + String.join(", ", words))
        : type.getEnumConstants()[index];
  }

  /** A text of a pattern. */
  String matching(String name, String pattern, String allowed) {
    String text = text(name);
    return text == null || text.matches(pattern) ? text : wrong(name, text, allowed);
  }

  private Double number(String name, String text) {
    try {
      double number = Double.parseDouble(text);
      if (Double.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      // falls through: the same sentence as for an infinite number
    }
    return wrong(name, text, "a number");
  }

  private LocalDate date(String name, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      return wrong(name, text, "a date like 2022-12-31");
    }
  }

  private <T> T wrong(String name, String text, String allowed) {
    fault(name, name + ": \"" + text + "\" is not " + allowed);
    return null;
  }
}
