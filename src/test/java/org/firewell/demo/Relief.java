package org.firewell.demo;

import org.locationtech.jts.geom.Coordinate;

/**
 * A smooth random displacement of the plane, the same for the same seed and place. Straight borders
 * drawn through it come out as borders do in nature, and neighbours agree on them.
 */
final class Relief {

  private static final double BROAD_M = 2100;
  private static final double FINE_M = 620;

  private final long seed;

  Relief(long seed) {
    this.seed = seed;
  }

  /**
   * The place that a place is moved to: at most 380 m away on each axis, without folding the plane.
   */
  Coordinate displaced(Coordinate place) {
    return new Coordinate(
        place.x + 300 * smooth(1, place, BROAD_M) + 80 * smooth(2, place, FINE_M),
        place.y + 300 * smooth(3, place, BROAD_M) + 80 * smooth(4, place, FINE_M));
  }

  /** A value from -1 to 1 that changes over about {@code wavelength} metres. */
  double smooth(int layer, Coordinate place, double wavelength) {
    double x = place.x / wavelength;
    double y = place.y / wavelength;
    long column = (long) Math.floor(x);
    long row = (long) Math.floor(y);
    double u = eased(x - column);
    double v = eased(y - row);
    double south = mix(value(layer, column, row), value(layer, column + 1, row), u);
    double north = mix(value(layer, column, row + 1), value(layer, column + 1, row + 1), u);
    return mix(south, north, v);
  }

  /** A value from -1 to 1 for a cell of a grid: SplitMix64's finaliser over seed and cell. */
  double value(int layer, long column, long row) {
    long bits = seed + layer * 0x9E3779B97F4A7C15L;
    bits = scrambled(bits ^ (column * 0xD1B54A32D192ED03L));
    bits = scrambled(bits ^ (row * 0x8CB92BA72F3D8DD7L));
    return (bits >> 11) * 0x1.0p-52;
  }

  private static long scrambled(long bits) {
    bits = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
    bits = (bits ^ (bits >>> 27)) * 0x94D049BB133111EBL;
    return bits ^ (bits >>> 31);
  }

  private static double eased(double t) {
    return t * t * (3 - 2 * t);
  }

  private static double mix(double a, double b, double t) {
    return a + (b - a) * t;
  }
}
