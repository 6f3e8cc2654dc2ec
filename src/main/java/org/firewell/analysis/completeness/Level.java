package org.firewell.analysis.completeness;

import java.util.List;
import org.firewell.feature.Ternary;

/** How far a village is; the lowest step that fails binds. */
public enum Level {
  /** Nothing of what is asked stands. */
  L0,
  /** Something stands. */
  L1,
  /** Everything asked stands. */
  L2,
  /** Everything asked stands and works. */
  L3,
  /** And the households are in reach of water that works. */
  L4,
  /** And a second person has lately proved it. */
  L5;

  /**
   * The highest level of which it is sure that it is reached.
   *
   * @param steps to L1, L2, ... L5
   */
  static Level atLeast(List<Ternary> steps) {
    return values()[(int) steps.stream().takeWhile(step -> step == Ternary.YES).count()];
  }

  /** The highest level that may be reached. */
  static Level atMost(List<Ternary> steps) {
    return values()[(int) steps.stream().takeWhile(step -> step != Ternary.NO).count()];
  }
}
