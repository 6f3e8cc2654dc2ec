package org.firewell.analysis.coverage.reach;

/** How costs are compared: by the millimetre or the millisecond. */
public final class Thousandths {

  private Thousandths() {}

  public static long of(double cost) {
    return Math.round(cost * 1000);
  }

  /** Whether a cost is within a limit, both by the thousandth. */
  public static boolean isWithin(double cost, double limit) {
    return of(cost) <= Math.floor(limit * 1000 + 1e-6);
  }
}
