package org.firewell.geo;

/**
 * Lengths along lines of many short pieces: the sum of the geodesics between neighbouring vertices,
 * each within 1.5 micrometres up to 5 km and 0.1 mm up to 20 km ({@link Chord}), Karney's beyond.
 *
 * <p>The length of a piece depends on its two ends alone, not on what else is measured.
 */
public final class Ruler {

  private static final LocalSpace SPACE = new LocalSpace(0, 0);

  private Ruler() {}

  /**
   * Writes how far each vertex of a line lies from its first one, in metres.
   *
   * @param lon longitudes in degrees; the line's are those from {@code first} to before {@code end}
   * @param lat latitudes in degrees
   * @param along takes the metres at the same indices
   */
  public static void measure(double[] lon, double[] lat, int first, int end, double[] along) {
    double[] xyz = new double[6];
    along[first] = 0;
    SPACE.put(lon[first], lat[first], xyz, 0);
    for (int i = first + 1; i < end; i++) {
      int here = 3 * ((i - first) & 1);
      SPACE.put(lon[i], lat[i], xyz, here);
      double chord = chord(xyz);
      along[i] =
          along[i - 1]
              + (chord <= Chord.SERIES_LIMIT_M
                  ? Chord.geodesic(chord)
                  : Ellipsoid.distance(lon[i - 1], lat[i - 1], lon[i], lat[i]));
    }
  }

  private static double chord(double[] xyz) {
    double dx = xyz[3] - xyz[0];
    double dy = xyz[4] - xyz[1];
    double dz = xyz[5] - xyz[2];
    return Math.sqrt(dx * dx + dy * dy + dz * dz);
  }
}
