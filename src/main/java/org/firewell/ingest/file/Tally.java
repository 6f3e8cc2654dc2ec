package org.firewell.ingest.file;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts what is alike; of many kinds the ones that came first, and the rest together. */
public final class Tally {

  private static final int KINDS = 30;

  private final Map<String, Long> counts = new TreeMap<>();
  private long others;

  public void count(String kind) {
    if (counts.size() < KINDS || counts.containsKey(kind)) {
      counts.merge(kind, 1L, Long::sum);
    } else {
      others++;
    }
  }

  public boolean isEmpty() {
    return counts.isEmpty();
  }

  /** {@code a (3), b (1), others (2)}. */
  @Override
  public String toString() {
    return counts.entrySet().stream()
            .map(e -> Text.oneLine(e.getKey()) + " (" + e.getValue() + ")")
            .collect(Collectors.joining(", "))
        + (others > 0 ? ", others (" + others + ")" : "");
  }
}
