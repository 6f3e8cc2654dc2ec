package org.firewell.analysis.targets;

/**
 * What a figure is measured by.
 *
 * @param value that is to be reached, in percent or in pieces
 * @param unit of figure and value
 * @param inPieces whether what is short is counted in whole things
 */
record Yardstick(double value, String unit, boolean inPieces) {

  static final String PERCENT = "percent";

  static Yardstick percent(double value, String of) {
    return new Yardstick(value, PERCENT + " of " + of, true);
  }

  boolean isPercent() {
    return unit.startsWith(PERCENT);
  }
}
