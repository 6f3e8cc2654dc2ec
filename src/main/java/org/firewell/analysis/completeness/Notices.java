package org.firewell.analysis.completeness;

import java.util.ArrayList;
import java.util.List;

/** What could not be decided or was not believed, object by object, one line each. */
final class Notices {

  private final List<String> lines = new ArrayList<>();
  private final List<Dispute> disputes = new ArrayList<>();

  /** Adds {@code hydrants h-7: AMBIGUOUS - ...}; by any thread. */
  void add(String collection, String id, String code, String reason) {
    String line = collection + " " + id + ": " + code + " - " + reason;
    synchronized (lines) {
      lines.add(line);
    }
  }

  /** Adds a dispute; by any thread. */
  void add(Dispute dispute) {
    synchronized (disputes) {
      disputes.add(dispute);
    }
  }

  /** The disputes of a code, by collection and id. */
  List<Dispute> disputes(String code) {
    return disputes.stream()
        .filter(dispute -> dispute.code().equals(code))
        .sorted(Dispute.ORDER)
        .toList();
  }

  /** Sorted, each once. */
  List<String> lines() {
    return lines.parallelStream().sorted().distinct().toList();
  }
}
