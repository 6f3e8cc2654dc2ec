package org.firewell.analysis.completeness;

import org.firewell.feature.Ternary;

/**
 * A number of which only this is known: {@code low <= number <= high}.
 *
 * <p>All operations grow with their operands, so a chain of them on independent numbers gives the
 * exact interval of its outcome.
 *
 * @param low 0 or more
 * @param high at least low, may be infinite
 */
public record Range(double low, double high) {

  static final Range ZERO = exactly(0);

  /** Nothing is known. */
  static final Range ANY = new Range(0, Double.POSITIVE_INFINITY);

  static Range exactly(double number) {
    return new Range(number, number);
  }

  static Range orAny(Integer numberOrNull) {
    return numberOrNull == null ? ANY : exactly(numberOrNull);
  }

  /** 1 for yes, 0 for no, either for unknown. */
  static Range of(Ternary truth) {
    return new Range(truth == Ternary.YES ? 1 : 0, truth == Ternary.NO ? 0 : 1);
  }

  /** Whether it is as much as that. */
  public Ternary atLeast(double least) {
    if (low >= least) {
      return Ternary.YES;
    }
    return high >= least ? Ternary.UNKNOWN : Ternary.NO;
  }

  Range plus(Range other) {
    return new Range(low + other.low, high + other.high);
  }

  Range times(double factor) {
    return new Range(low * factor, high * factor);
  }

  Range max(Range other) {
    return new Range(Math.max(low, other.low), Math.max(high, other.high));
  }

  /** How much of what is asked is there, 0 to 1; all of it where nothing is asked. */
  Range shareOf(double asked) {
    return asked == 0 ? exactly(1) : new Range(Math.min(low / asked, 1), Math.min(high / asked, 1));
  }
}
