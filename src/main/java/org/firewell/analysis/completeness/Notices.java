package org.firewell.analysis.completeness;

import java.util.ArrayList;
import java.util.List;

/** What could not be decided or was not believed, object by object, one line each. */
final class Notices {

  private final List<String> lines = new ArrayList<>();

  /** Adds {@code hydrants h-7: AMBIGUOUS - ...}; by any thread. */
  void add(String collection, String id, String code, String reason) {
    String line = collection + " " + id + ": " + code + " - " + reason;
    synchronized (lines) {
      lines.add(line);
    }
  }

  /** Sorted, each once. */
  List<String> lines() {
    return lines.parallelStream().sorted().distinct().toList();
  }
}
