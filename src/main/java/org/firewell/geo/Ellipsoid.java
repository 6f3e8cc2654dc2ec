package org.firewell.geo;

import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicMask;

/**
 * The reference ellipsoid of CGCS2000: a = 6378137 m, f = 1/298.257222101 (GB 22021-2008).
 *
 * <p>It differs from WGS 84's by 0.1 mm in the polar radius, so distances agree with WGS 84's to
 * one part in 10<sup>10</sup>.
 *
 * <p>Lengths of degrees are the same bits on every machine, so that what is placed by them is.
 */
public final class Ellipsoid {

  /** Equatorial radius in metres. */
  public static final double A = 6378137.0;

  /** Flattening. */
  public static final double F = 1 / 298.257222101;

  /** First eccentricity squared. */
  public static final double E2 = F * (2 - F);

  static final Geodesic GEODESIC = new Geodesic(A, F);

  private Ellipsoid() {}

  /**
   * The length of the geodesic between two positions, in metres, exact to 15 nanometres (C. Karney,
   * "Algorithms for geodesics", J. Geodesy 87, 2013). Arguments are degrees.
   */
  public static double distance(double lon1, double lat1, double lon2, double lat2) {
    return GEODESIC.Inverse(lat1, lon1, lat2, lon2, GeodesicMask.DISTANCE).s12;
  }

  /** {@link #distance(double, double, double, double)} of two positions. */
  public static double distance(LonLat a, LonLat b) {
    return distance(a.lon(), a.lat(), b.lon(), b.lat());
  }

  /**
   * In which direction the geodesic from one position to another sets out: degrees clockwise from
   * north, 0 to 360; 0 where both are the same place. Arguments are degrees.
   */
  public static double bearing(double lon1, double lat1, double lon2, double lat2) {
    double azimuth = GEODESIC.Inverse(lat1, lon1, lat2, lon2, GeodesicMask.AZIMUTH).azi1;
    boolean samePlace = lon1 == lon2 && lat1 == lat2;
    return samePlace ? 0 : (azimuth + 360) % 360;
  }

  /** Metres per degree of latitude at a latitude: the meridional radius of curvature. */
  public static double metresPerDegreeLat(double lat) {
    return metresPerDegreeLatAt(StrictMath.sin(Math.toRadians(lat)));
  }

  /** Metres per degree of longitude at a latitude: the radius of the parallel. */
  public static double metresPerDegreeLon(double lat) {
    double phi = Math.toRadians(lat);
    return metresPerDegreeLonAt(StrictMath.sin(phi), StrictMath.cos(phi));
  }

  /** By the sine of the latitude. */
  static double metresPerDegreeLatAt(double sin) {
    double w = 1 - E2 * sin * sin;
    return Math.toRadians(A * (1 - E2) / (w * Math.sqrt(w)));
  }

  /** By the sine and cosine of the latitude. */
  static double metresPerDegreeLonAt(double sin, double cos) {
    return Math.toRadians(A / Math.sqrt(1 - E2 * sin * sin) * cos);
  }
}
