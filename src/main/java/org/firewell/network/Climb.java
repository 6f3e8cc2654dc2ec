package org.firewell.network;

/**
 * What a difference of heights adds to a way: nothing up to a free one, and beyond it metre for
 * metre, upwards and downwards alike, in whole millimetres.
 *
 * <p>Never less than 0, and never by more than their difference another for two sources of
 * different heights (to 1 mm): {@code |added(a, h) - added(b, h)| <= |a - b|}.
 *
 * @param freeM metres, 0 or more; infinite where heights add nothing
 */
public record Climb(double freeM) {

  /** On flat ground, and for those who drive. */
  public static final Climb NONE = new Climb(Double.POSITIVE_INFINITY);

  public Climb {
    if (!(freeM >= 0)) {
      throw new IllegalArgumentException("no difference of heights: " + freeM);
    }
  }

  /**
   * What it adds, in metres.
   *
   * @param fromM metres above sea level, or NaN where that is not known: taken as flat
   * @param toM likewise
   */
  public double addedM(double fromM, double toM) {
    double beyond = Math.abs(toM - fromM) - freeM;
    return beyond > 0 ? Math.round(beyond * 1000) / 1000.0 : 0;
  }
}
