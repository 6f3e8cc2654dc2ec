package org.firewell.analysis.completeness;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Adds up the codes of villages: {@code HOSE-2} adds two to {@code HOSE}, {@code OOO:h-7} one to
 * {@code OOO}. For one thread; {@link #addAll} brings together what several have added up.
 */
final class CodeSums {

  private final Map<String, Sum> sums = new TreeMap<>();
  private int villages;

  private static final class Sum {
    private int villages;
    private long count;

    /** The number of the last village that was added. */
    private int last;
  }

  /** Adds the codes of one village. */
  void add(List<String> codes) {
    villages++;
    for (String code : codes) {
      int end = endOfHead(code);
      Sum sum = sums.computeIfAbsent(code.substring(0, end), head -> new Sum());
      sum.count += count(code, end);
      sum.villages += sum.last == villages ? 0 : 1;
      sum.last = villages;
    }
  }

  void addAll(CodeSums others) {
    others.sums.forEach(
        (head, other) -> {
          Sum sum = sums.computeIfAbsent(head, h -> new Sum());
          sum.villages += other.villages;
          sum.count += other.count;
        });
  }

  /** By code without its object, sorted: in how many villages it stands, and what it adds up to. */
  Map<String, Object> rows() {
    Map<String, Object> rows = new LinkedHashMap<>();
    sums.forEach((head, sum) -> rows.put(head, row(sum)));
    return rows;
  }

  private static Map<String, Object> row(Sum sum) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("villages", (long) sum.villages);
    row.put("count", sum.count);
    return row;
  }

  /** {@code HOSE} of {@code HOSE-2}, {@code OOO} of {@code OOO:h-7}. */
  private static int endOfHead(String code) {
    int end = 0;
    while (end < code.length() && code.charAt(end) != '-' && code.charAt(end) != ':') {
      end++;
    }
    return end;
  }

  /** 2 of {@code HOSE-2}, else 1. */
  private static long count(String code, int endOfHead) {
    return endOfHead < code.length() && code.charAt(endOfHead) == '-'
        ? Long.parseLong(code.substring(endOfHead + 1))
        : 1;
  }
}
