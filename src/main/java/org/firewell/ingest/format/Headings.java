package org.firewell.ingest.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Names for the columns of a table, each once. */
final class Headings {

  private static final Pattern AGAIN = Pattern.compile(" \\(\\d+\\)$");

  private Headings() {}

  /**
   * The second of two columns of one heading is called {@code heading (2)}; a column without one is
   * called by its place, {@code column 3}.
   */
  static List<String> unique(List<String> given) {
    List<String> names = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (String heading : given) {
      String text = heading.strip();
      String name = text.isEmpty() ? "column " + (names.size() + 1) : text;
      String unique = name;
      for (int i = 2; !taken.add(unique); i++) {
        unique = name + " (" + i + ")";
      }
      names.add(unique);
    }
    return names;
  }

  /** The heading as the table has it. */
  static String given(String unique) {
    return AGAIN.matcher(unique).replaceFirst("");
  }
}
