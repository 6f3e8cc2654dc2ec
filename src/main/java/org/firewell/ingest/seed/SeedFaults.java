package org.firewell.ingest.seed;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Gathers what is wrong with the seeds, so that one start tells it all. */
final class SeedFaults {

  /** A set, since a fault of one ruleset is met again in each that extends it. */
  private final Set<RulesetException.Fault> faults = new LinkedHashSet<>();

  void add(String file, long line, String reason) {
    faults.add(new RulesetException.Fault(file, line, reason));
  }

  void throwIfAny() {
    if (!faults.isEmpty()) {
      throw new RulesetException(List.copyOf(faults));
    }
  }
}
