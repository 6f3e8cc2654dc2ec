package org.firewell.analysis.targets;

/**
 * One end of a figure: so much of so much, or so much alone.
 *
 * @param part 0 or more; infinite where nothing bounds it
 * @param wholeOrNull of what it is a part, 0 or more; null where the number stands alone
 */
record Share(double part, Double wholeOrNull) {

  static Share of(double part, double whole) {
    return new Share(part, whole);
  }

  static Share alone(double number) {
    return new Share(number, null);
  }

  /** In percent, or the number itself; null of nothing. */
  Double figure() {
    if (wholeOrNull == null) {
      return part;
    }
    return wholeOrNull == 0 ? null : 100 * part / wholeOrNull;
  }

  /** Whether it is as much as asked; where there is nothing of which it is asked, it is. */
  boolean reaches(double value) {
    return wholeOrNull == null ? part >= value : 100 * part >= value * wholeOrNull;
  }

  /** How much is missing, in parts. */
  double shortBy(double value, boolean inPieces) {
    double needed = wholeOrNull == null ? value : value * wholeOrNull / 100;
    double missing = Math.max(0, needed - part);
    return inPieces ? Math.ceil(missing - 1e-9) : missing;
  }
}
