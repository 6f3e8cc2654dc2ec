package org.firewell.geo;

/**
 * A plane in metres that touches the ellipsoid at an origin: x grows east, y grows north.
 *
 * <p>A straight line in longitude and latitude (as GeoJSON draws edges, RFC 7946 3.1.1) is straight
 * here too. Within 1 km of the origin, below 60 degrees of latitude, a length in the plane differs
 * from the geodesic by less than 0.3 m in 1 km across the meridian's convergence; decide on {@link
 * Ellipsoid#distance} where a millimetre matters.
 */
public final class LocalPlane {

  private final double lon0;
  private final double lat0;
  private final double metresPerDegreeLon;
  private final double metresPerDegreeLat;

  /** How the metres per degree change with each degree of latitude. */
  private final double lonChange;

  private final double latChange;

  public LocalPlane(double lon0, double lat0) {
    this.lon0 = lon0;
    this.lat0 = lat0;
    double sin = StrictMath.sin(Math.toRadians(lat0));
    double cos = StrictMath.cos(Math.toRadians(lat0));
    this.metresPerDegreeLon = Ellipsoid.metresPerDegreeLonAt(sin, cos);
    this.metresPerDegreeLat = Ellipsoid.metresPerDegreeLatAt(sin);
    // the radius of a parallel shrinks by M sin per radian, M itself grows by 3 M e2 sin cos
    double perDegree = Math.toRadians(1);
    this.lonChange = -perDegree * metresPerDegreeLat * sin;
    this.latChange = 3 * perDegree * metresPerDegreeLat * Ellipsoid.E2 * sin * cos;
  }

  /**
   * The geodesic between two positions around the origin, in metres, by the lengths of the degrees
   * half way between them (C. F. Gauss's mid-latitude formula). For positions within 1 km of the
   * origin, below 55 degrees of latitude, within 10 micrometres.
   */
  public double distance(double lon1, double lat1, double lon2, double lat2) {
    double north = (lat1 + lat2) / 2 - lat0;
    double x = (lon2 - lon1) * (metresPerDegreeLon + lonChange * north);
    double y = (lat2 - lat1) * (metresPerDegreeLat + latChange * north);
    return Math.sqrt(x * x + y * y);
  }

  public double x(double lon) {
    return (lon - lon0) * metresPerDegreeLon;
  }

  public double y(double lat) {
    return (lat - lat0) * metresPerDegreeLat;
  }

  public double lon(double x) {
    return lon0 + x / metresPerDegreeLon;
  }

  public double lat(double y) {
    return lat0 + y / metresPerDegreeLat;
  }
}
