package org.firewell.analysis.targets;

import org.firewell.standard.Target;

/**
 * What a figure is measured by.
 *
 * @param value that is to be reached, in percent or in pieces
 * @param unit of figure and value
 * @param inPieces whether what is short is counted in whole things
 */
record Yardstick(double value, String unit, boolean inPieces) {

  private static final String PERCENT = "percent";

  static Yardstick percent(double value, String of) {
    return new Yardstick(value, PERCENT + " of " + of, true);
  }

  /** As many percent as a target asks, all where it asks none. */
  static Yardstick shareOf(Target target, String of) {
    return percent(isRate(target) ? target.value() : 100, of);
  }

  /** Whether a target asks a share. */
  static boolean isRate(Target target) {
    return target.unit().startsWith(PERCENT);
  }

  boolean isPercent() {
    return unit.startsWith(PERCENT);
  }
}
