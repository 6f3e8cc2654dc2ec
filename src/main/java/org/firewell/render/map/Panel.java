package org.firewell.render.map;

import org.firewell.geo.AzimuthalPlane;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * The rectangle of paper that the map itself fills, and what of the county lies in it.
 *
 * @param x of its left edge in millimetres, from the left of the paper
 * @param y of its upper edge, from the top
 * @param width in millimetres
 * @param height in millimetres
 * @param plane around what lies in its middle
 * @param middle longitude and latitude of that
 * @param scale the denominator: a millimetre is as many on the ground
 */
record Panel(
    double x,
    double y,
    double width,
    double height,
    AzimuthalPlane plane,
    Coordinate middle,
    long scale) {

  /** A pixel of the legend in millimetres of paper, which is finer than a screen. */
  static final double PIXEL = 0.2;

  /** The same for the width of a line, so that roads stay quiet. */
  static final double LINE = 0.11;

  private static final double METRES_A_PIXEL_AT_ZOOM_0 = 2 * Math.PI * 6378137 / 256;
  private static final int DIGITS = 10;
  private static final long LARGEST_SCALE = 100;

  /**
   * The largest scale of two digits at which a part of the county fits.
   *
   * @param box of degrees
   * @param margin around it, as a part of the panel
   */
  static Panel around(
      Envelope box, double margin, double x, double y, double width, double height) {
    Coordinate middle = box.centre();
    AzimuthalPlane plane = new AzimuthalPlane(middle.x, middle.y);
    double halfWidth = 0;
    double halfHeight = 0;
    for (double share : new double[] {0, 0.25, 0.5, 0.75, 1}) {
      double lon = box.getMinX() + share * box.getWidth();
      double lat = box.getMinY() + share * box.getHeight();
      for (Coordinate edge :
          new Coordinate[] {
            plane.metres(lon, box.getMinY()), plane.metres(lon, box.getMaxY()),
            plane.metres(box.getMinX(), lat), plane.metres(box.getMaxX(), lat)
          }) {
        halfWidth = Math.max(halfWidth, Math.abs(edge.x));
        halfHeight = Math.max(halfHeight, Math.abs(edge.y));
      }
    }
    double metresAMillimetre =
        Math.max(2 * halfWidth / width, 2 * halfHeight / height) / (1 - 2 * margin);
    return new Panel(x, y, width, height, plane, middle, round(metresAMillimetre * 1000));
  }

  /** Up to two digits. */
  private static long round(double scale) {
    long step = 1;
    while (scale / step >= DIGITS * DIGITS) {
      step *= DIGITS;
    }
    return Math.max(LARGEST_SCALE, (long) Math.ceil(scale / step - 1e-9) * step);
  }

  /** Where a position in degrees lies on the paper, in millimetres from its upper left. */
  Coordinate mm(double lon, double lat) {
    Coordinate metres = plane.metres(lon, lat);
    return new Coordinate(
        x + width / 2 + metres.x * 1000 / scale, y + height / 2 - metres.y * 1000 / scale);
  }

  /** The panel on the paper, widened on each side. */
  Envelope frame(double wider) {
    return new Envelope(x - wider, x + width + wider, y - wider, y + height + wider);
  }

  /** West, east, south, north in degrees of what lies in it, and a little around. */
  Envelope degrees() {
    Envelope degrees = new Envelope();
    double halfWidth = width / 2 * scale / 1000;
    double halfHeight = height / 2 * scale / 1000;
    for (double i = -1; i <= 1; i += 0.5) {
      for (double side : new double[] {-1, 1}) {
        degrees.expandToInclude(plane.lonLat(i * halfWidth, side * halfHeight));
        degrees.expandToInclude(plane.lonLat(side * halfWidth, i * halfHeight));
      }
    }
    degrees.expandBy(degrees.getWidth() * 0.01, degrees.getHeight() * 0.01);
    return degrees;
  }

  /** The zoom of the map at which a pixel shows as much. */
  double zoom() {
    double metresAPixel = PIXEL * scale / 1000;
    double cos = Math.cos(Math.toRadians(middle.y));
    return Math.log(METRES_A_PIXEL_AT_ZOOM_0 * cos / metresAPixel) / Math.log(2);
  }
}
