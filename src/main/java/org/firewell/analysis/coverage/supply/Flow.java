package org.firewell.analysis.coverage.supply;

import org.firewell.feature.Ternary;

/**
 * How much water, in litres a second: at least {@code low}, at most {@code high}, which is infinite
 * where nothing bounds it.
 */
public record Flow(double low, double high) {

  public static final Flow NONE = new Flow(0, 0);

  static Flow of(double litresPerSecond) {
    return new Flow(litresPerSecond, litresPerSecond);
  }

  /** Whether it is enough: surely, surely not, or not known. */
  public Ternary meets(double needLS) {
    if (low >= needLS) {
      return Ternary.YES;
    }
    return high < needLS ? Ternary.NO : Ternary.UNKNOWN;
  }

  /** The same where there may be more. */
  public Flow unbounded() {
    return new Flow(low, Double.POSITIVE_INFINITY);
  }

  /** What is surely missing, in litres a second. */
  public double shortOf(double needLS) {
    return Math.max(0, needLS - high);
  }
}
