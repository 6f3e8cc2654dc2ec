package org.firewell.geo;

import org.locationtech.jts.geom.Envelope;

/**
 * One tile of WebMercatorQuad: two to the power of the zoom squares in a row and in a column, the
 * first in the north west.
 *
 * @param zoom 0 to 18
 * @param row from the north
 * @param column from the west
 */
public record TileSquare(int zoom, int row, int column) {

  /** Where a pixel of a screen is some 30 cm: nearer, a tile is drawn larger. */
  public static final int MAX_ZOOM = 18;

  /** Of the sphere of Web Mercator, in metres. */
  public static final double EARTH_RADIUS_M = 6_378_137;

  private static final double HALF_WORLD_M = Math.PI * EARTH_RADIUS_M;

  /** Whether there is such a tile. */
  public boolean exists() {
    return zoom >= 0 && zoom <= MAX_ZOOM && within(row) && within(column);
  }

  /** The square in metres of Web Mercator. */
  public Envelope metres() {
    double side = side();
    double west = -HALF_WORLD_M + column * side;
    double north = HALF_WORLD_M - row * side;
    return new Envelope(west, west + side, north - side, north);
  }

  /** The length of its side in metres of Web Mercator. */
  public double side() {
    return 2 * HALF_WORLD_M / (1 << zoom);
  }

  /** A box in Web Mercator, in degrees. */
  public static Envelope degrees(Envelope metres) {
    return new Envelope(
        lon(metres.getMinX()), lon(metres.getMaxX()), lat(metres.getMinY()), lat(metres.getMaxY()));
  }

  public static double x(double lon) {
    return Math.toRadians(lon) * EARTH_RADIUS_M;
  }

  public static double y(double lat) {
    return Math.log(Math.tan(Math.PI / 4 + Math.toRadians(lat) / 2)) * EARTH_RADIUS_M;
  }

  private static double lon(double x) {
    return Math.toDegrees(x / EARTH_RADIUS_M);
  }

  private static double lat(double y) {
    return Math.toDegrees(2 * Math.atan(Math.exp(y / EARTH_RADIUS_M)) - Math.PI / 2);
  }

  private boolean within(int index) {
    return index >= 0 && index < 1 << zoom;
  }
}
