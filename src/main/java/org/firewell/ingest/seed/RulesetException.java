package org.firewell.ingest.seed;

import java.util.List;
import java.util.stream.Collectors;

/** Seeds that cannot be taken as law: everything that is wrong with them, at once. */
public final class RulesetException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<Fault> faults;

  RulesetException(List<Fault> faults) {
    super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  /** Each fault, in the order in which the files were read. */
  public List<Fault> faults() {
    return faults;
  }

  /**
   * One thing that is wrong.
   *
   * @param file below the seeds, for example {@code rulesets/gb.yaml}
   * @param line from 1
   * @param reason for people
   */
  public record Fault(String file, long line, String reason) {

    /** {@code file:line: reason}, as compilers write it. */
    @Override
    public String toString() {
      return file + ":" + line + ": " + reason;
    }
  }
}
