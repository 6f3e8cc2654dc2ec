package org.firewell.geo;

/**
 * Space in metres whose origin touches the ellipsoid: x grows east, y north, z up.
 *
 * <p>A rotation of geocentric coordinates, so a straight distance here is the chord through the
 * earth between any two positions, poles and antimeridian included. Near the origin z hardly
 * differs, which keeps boxes flat; nothing but that depends on where the origin lies. The whole
 * ellipsoid lies at {@code z <= 0}.
 */
final class LocalSpace {

  private final double lon0;
  private final double sin0;
  private final double cos0;
  private final double up0;

  LocalSpace(double lon0, double lat0) {
    double phi = Math.toRadians(lat0);
    this.lon0 = lon0;
    this.sin0 = Math.sin(phi);
    this.cos0 = Math.cos(phi);
    double n = Ellipsoid.A / Math.sqrt(1 - Ellipsoid.E2 * sin0 * sin0);
    this.up0 = n * (cos0 * cos0 + (1 - Ellipsoid.E2) * sin0 * sin0);
  }

  /** Writes x, y, z of a position in degrees into an array from an index on. */
  void put(double lon, double lat, double[] xyz, int at) {
    double phi = Math.toRadians(lat);
    double lambda = Math.toRadians(lon - lon0);
    double sin = Math.sin(phi);
    double n = Ellipsoid.A / Math.sqrt(1 - Ellipsoid.E2 * sin * sin);
    double axial = n * (1 - Ellipsoid.E2) * sin;
    double equatorial = n * Math.cos(phi);
    double forward = equatorial * Math.cos(lambda);
    xyz[at] = equatorial * Math.sin(lambda);
    xyz[at + 1] = cos0 * axial - sin0 * forward;
    xyz[at + 2] = sin0 * axial + cos0 * forward - up0;
  }
}
