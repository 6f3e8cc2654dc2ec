package org.firewell.analysis.completeness;

import java.util.List;
import java.util.TreeSet;

/** What could not be decided or was not believed, object by object, one line each. */
final class Notices {

  private final TreeSet<String> lines = new TreeSet<>();

  /** Adds {@code hydrants h-7: AMBIGUOUS - ...}. */
  void add(String collection, String id, String code, String reason) {
    lines.add(collection + " " + id + ": " + code + " - " + reason);
  }

  /** Sorted. */
  List<String> lines() {
    return List.copyOf(lines);
  }
}
