package org.firewell.ingest.intake;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.firewell.ingest.file.Text;
import org.firewell.ingest.format.Row;

/** What stands in one field of a file, row by row. */
final class Column {

  /** So many different values are counted; those that come later are not among them. */
  private static final int COUNTED = 1000;

  /**
   * So many of the first values are compared with each other: enough to suggest that they are ids,
   * few enough that a thousand columns do not fill the memory. Ids that stand twice later are told
   * row by row.
   */
  static final int COMPARED = 10_000;

  private static final int SAMPLES = 8;

  private final Map<String, Long> counts = new LinkedHashMap<>();
  private final Set<String> compared = new HashSet<>();
  private boolean repeats;
  private long filled;

  void add(Object value) {
    filled++;
    String text = value == Row.STRUCTURE ? "{…}" : Text.oneLine(value.toString()).trim();
    if (counts.size() < COUNTED || counts.containsKey(text)) {
      counts.merge(text, 1L, Long::sum);
    }
    if (!repeats && compared.size() < COMPARED) {
      repeats = !compared.add(text);
    }
  }

  /** In how many rows it says something. */
  long filled() {
    return filled;
  }

  /**
   * Whether it says something, and none of the first {@value #COMPARED} values stands there twice.
   */
  boolean isUnique() {
    return !repeats && filled > 0;
  }

  /** The most frequent first, of two as frequent the one that came first. */
  List<String> samples() {
    return counts.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(SAMPLES)
        .map(entry -> Text.cut(entry.getKey()))
        .toList();
  }

  /** The different values, as far as they are counted, with how often each came. */
  Map<String, Long> counts() {
    return counts;
  }

  /** Which part of what was counted passes a test, 0 to 1. */
  double share(Predicate<String> test) {
    long all = 0;
    long passed = 0;
    for (Map.Entry<String, Long> entry : counts.entrySet()) {
      all += entry.getValue();
      passed += test.test(entry.getKey()) ? entry.getValue() : 0;
    }
    return all == 0 ? 0 : (double) passed / all;
  }
}
