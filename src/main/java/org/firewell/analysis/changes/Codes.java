package org.firewell.analysis.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Lists of codes beside each other: {@code HYD-2} and then {@code HYD-1} is one less. */
final class Codes {

  private Codes() {}

  /** What stands on the first list and not on the second, counted; sorted. */
  static List<String> less(List<String> first, List<String> second) {
    Map<String, Integer> counts = new TreeMap<>();
    first.forEach(code -> counts.merge(head(code), count(code), Integer::sum));
    second.forEach(code -> counts.merge(head(code), -count(code), Integer::sum));
    List<String> less = new ArrayList<>();
    counts.forEach(
        (head, count) -> {
          if (count > 0) {
            less.add(head.endsWith("-") ? head + count : head);
          }
        });
    return less;
  }

  /** {@code HOSE-} of {@code HOSE-2}; else the code itself. */
  private static String head(String code) {
    return isCounted(code) ? code.substring(0, code.indexOf('-') + 1) : code;
  }

  private static int count(String code) {
    return isCounted(code) ? Integer.parseInt(code.substring(code.indexOf('-') + 1)) : 1;
  }

  private static boolean isCounted(String code) {
    return code.matches("[A-Z]+-\\d+");
  }
}
