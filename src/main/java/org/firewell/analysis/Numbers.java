package org.firewell.analysis;

/** Numbers as answers tell them. */
public final class Numbers {

  private Numbers() {}

  /** A whole number as one; without bound is not known. */
  public static Object plain(double number) {
    if (Double.isInfinite(number)) {
      return null;
    }
    return number == Math.rint(number) ? (Object) (long) number : (Object) number;
  }

  /** To a tenth. */
  public static double tenths(double number) {
    return Math.round(number * 10) / 10.0;
  }
}
