package org.firewell.render.style;

/** Zooms of WebMercatorQuad as denominators of scales. */
final class Scales {

  /** The circle of the equator in metres over the 256 pixels of zoom 0. */
  private static final double METRES_A_PIXEL = 2 * Math.PI * 6378137 / 256;

  /** The pixel of the OGC's standards. */
  static final Scales OGC = new Scales(0.00028);

  /** The pixel of QGIS's canvas, 96 to the inch. */
  static final Scales QGIS = new Scales(0.0254 / 96);

  private final double pixel;

  private Scales(double pixel) {
    this.pixel = pixel;
  }

  /** At a zoom that need not be whole. */
  double at(double zoom) {
    return METRES_A_PIXEL / Math.pow(2, zoom) / pixel;
  }

  /** The smallest scale, as its denominator, that is nearer to a zoom than to the one before. */
  double outer(int zoom) {
    return at(zoom - 0.5);
  }
}
