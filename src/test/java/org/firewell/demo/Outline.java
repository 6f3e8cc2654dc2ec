package org.firewell.demo;

import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/**
 * Where the county lies: a schematic outline by hand in the real place, with the sea in the south
 * and on both flanks, made natural by the relief.
 */
final class Outline {

  private static final double[][] CORNERS = {
    {118.566, 24.512}, {118.585, 24.514}, {118.602, 24.530}, {118.614, 24.548},
    {118.630, 24.557}, {118.652, 24.566}, {118.672, 24.572}, {118.688, 24.590},
    {118.696, 24.615}, {118.694, 24.638}, {118.678, 24.651}, {118.664, 24.662},
    {118.660, 24.678}, {118.656, 24.692}, {118.642, 24.704}, {118.626, 24.714},
    {118.612, 24.728}, {118.607, 24.745}, {118.612, 24.760}, {118.626, 24.772},
    {118.642, 24.784}, {118.652, 24.797}, {118.656, 24.815}, {118.650, 24.836},
    {118.640, 24.852}, {118.626, 24.864}, {118.610, 24.874}, {118.594, 24.884},
    {118.575, 24.893}, {118.555, 24.898}, {118.535, 24.903}, {118.514, 24.906},
    {118.494, 24.899}, {118.476, 24.888}, {118.460, 24.872}, {118.451, 24.852},
    {118.439, 24.835}, {118.431, 24.812}, {118.424, 24.790}, {118.421, 24.768},
    {118.428, 24.748}, {118.441, 24.732}, {118.447, 24.715}, {118.450, 24.700},
    {118.444, 24.686}, {118.430, 24.674}, {118.421, 24.656}, {118.427, 24.639},
    {118.446, 24.630}, {118.470, 24.625}, {118.490, 24.616}, {118.507, 24.603},
    {118.522, 24.590}, {118.532, 24.574}, {118.540, 24.555}, {118.548, 24.535},
    {118.556, 24.520}
  };

  private final Relief relief;
  private final Polygon polygon;
  private final IndexedPointInAreaLocator locator;

  Outline(Relief relief) {
    this.relief = relief;
    this.polygon = polygon();
    this.locator = new IndexedPointInAreaLocator(polygon);
  }

  /** The outline before the relief, in metres. */
  Polygon straight() {
    return polygon;
  }

  boolean contains(Coordinate metres) {
    Coordinate bent = relief.displaced(metres);
    bent.x += 380 * relief.smooth(7, metres, 1500) + 130 * relief.smooth(8, metres, 520);
    bent.y += 380 * relief.smooth(9, metres, 1500) + 130 * relief.smooth(10, metres, 520);
    return locator.locate(bent) != Location.EXTERIOR;
  }

  private static Polygon polygon() {
    Coordinate[] ring = new Coordinate[CORNERS.length + 1];
    for (int i = 0; i < CORNERS.length; i++) {
      ring[i] = Plane.metres(CORNERS[i][0], CORNERS[i][1]);
    }
    ring[CORNERS.length] = ring[0].copy();
    return Plane.GEOMETRY.createPolygon(ring);
  }
}
