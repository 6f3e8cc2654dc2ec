package org.firewell.geo;

/**
 * How the chord between two positions, straight through the earth, and the geodesic along the
 * ellipsoid bound each other.
 *
 * <p>Along a curve of curvature 1/R a geodesic s has the chord c = 2 R sin(s / 2R), so s = c + c³ /
 * 24R² + O(c⁵). The curvature radii of the ellipsoid lie between b²/a = 6335 km (along the meridian
 * at the equator) and a²/b = 6400 km (at the poles); a mean R leaves 1.1 % of the cubic term open:
 * 1.5 micrometres at 5 km, 0.1 mm at 20 km, everywhere on earth. {@code ChordTest} measures all of
 * it against Karney's geodesics.
 */
final class Chord {

  /** Up to this chord the series is used, in metres; beyond it the geodesic is computed. */
  static final double SERIES_LIMIT_M = 20_000;

  private static final double B = Ellipsoid.A * (1 - Ellipsoid.F);
  private static final double SHARPEST_R = B * B / Ellipsoid.A;
  private static final double FLATTEST_R = Ellipsoid.A * Ellipsoid.A / B;
  private static final double CUBIC = 1 / (24 * 6_367_300.0 * 6_367_300.0);
  private static final double CUBIC_SPREAD = 0.011;

  /** What rounding leaves open in coordinates of the size of the earth. */
  private static final double ROUNDING_M = 4e-8;

  private Chord() {}

  /** The geodesic of a chord of at most {@link #SERIES_LIMIT_M}, within {@link #error}. */
  static double geodesic(double chord) {
    return chord + chord * chord * chord * CUBIC;
  }

  /** The most by which {@link #geodesic} may be off, in metres. */
  static double error(double chord) {
    return ROUNDING_M + chord * chord * chord * CUBIC * CUBIC_SPREAD;
  }

  /**
   * The geodesic between two positions in whole millimetres: by its chord where that settles it.
   */
  static long millimetres(double chord, double lon1, double lat1, double lon2, double lat2) {
    if (chord <= SERIES_LIMIT_M) {
      double geodesic = geodesic(chord);
      double error = error(chord);
      long low = Math.round((geodesic - error) * 1000);
      if (low == Math.round((geodesic + error) * 1000)) {
        return low;
      }
    }
    return Math.round(Ellipsoid.distance(lon1, lat1, lon2, lat2) * 1000);
  }

  /** No geodesic up to this length has a longer chord. */
  static double longest(double geodesic) {
    if (geodesic <= SERIES_LIMIT_M) {
      return geodesic + ROUNDING_M;
    }
    return geodesic >= Math.PI * FLATTEST_R
        ? Double.POSITIVE_INFINITY
        : 2 * FLATTEST_R * Math.sin(geodesic / (2 * FLATTEST_R)) + ROUNDING_M;
  }

  /**
   * Every chord up to this length has a geodesic up to the given one; negative when none has. A
   * curve that bends nowhere more sharply than a circle has chords no shorter than the circle's
   * (Schur's comparison theorem).
   */
  static double surely(double geodesic) {
    double within = Math.min(geodesic, Math.PI * SHARPEST_R / 2);
    return 2 * SHARPEST_R * Math.sin(within / (2 * SHARPEST_R)) - ROUNDING_M;
  }
}
