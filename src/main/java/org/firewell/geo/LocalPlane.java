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

  public LocalPlane(double lon0, double lat0) {
    this.lon0 = lon0;
    this.lat0 = lat0;
    this.metresPerDegreeLon = Ellipsoid.metresPerDegreeLon(lat0);
    this.metresPerDegreeLat = Ellipsoid.metresPerDegreeLat(lat0);
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
