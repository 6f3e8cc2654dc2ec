package org.firewell.geo;

import org.locationtech.jts.geom.Envelope;

/** Boxes in degrees that leave nothing out. */
public final class Surroundings {

  /** A geodesic's circle is wider than its parallel tells; by less than this up to 100 km. */
  private static final double SLACK = 1.01;

  private Surroundings() {}

  /**
   * A box that holds every position within some metres of an extent, and more. Where the extent so
   * widened meets a pole or the antimeridian, the box goes all around the earth.
   *
   * @param extent in degrees, longitude first
   * @param metres 0 or more, up to 100 km
   */
  public static Envelope of(Envelope extent, double metres) {
    double dLat = SLACK * metres / Ellipsoid.metresPerDegreeLat(0);
    double south = extent.getMinY() - dLat;
    double north = extent.getMaxY() + dLat;
    double farthest = Math.max(Math.abs(south), Math.abs(north));
    double dLon = farthest < 90 ? SLACK * metres / Ellipsoid.metresPerDegreeLon(farthest) : 360;
    double west = extent.getMinX() - dLon;
    double east = extent.getMaxX() + dLon;
    return west < -180 || east > 180
        ? new Envelope(-180, 180, south, north)
        : new Envelope(west, east, south, north);
  }
}
