package org.firewell.demo;

import java.util.ArrayList;
import java.util.List;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import org.firewell.geo.Ellipsoid;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * The ground of the desert: a grid of spots far apart, each with its own metres east and north,
 * laid out by the direct problem on the ellipsoid so that a distance is what it says within a
 * millimetre.
 */
final class Desert {

  /** Decimals of a degree in the desert's files: a hundredth of a millimetre. */
  static final int DECIMALS = 10;

  private static final Geodesic GEODESIC = new Geodesic(Ellipsoid.A, Ellipsoid.F);
  private static final Coordinate CORNER = new Coordinate(118.5, 24.7);
  private static final double EAST = 90;
  private static final double NORTH = 0;

  private Desert() {}

  /** A spot of the grid, in degrees. */
  static Coordinate spot(double eastKm, double northKm) {
    return from(CORNER, 1000 * eastKm, 1000 * northKm);
  }

  /** First east along the geodesic, then north along the meridian; either may be negative. */
  static Coordinate from(Coordinate start, double eastM, double northM) {
    return gone(gone(start, EAST, eastM), NORTH, northM);
  }

  static Point point(Coordinate degrees) {
    return Plane.GEOMETRY.createPoint(degrees);
  }

  /**
   * A box whose east and west sides run along meridians at the same distance from its middle. A
   * place due east of the middle is nearest to the side's own middle.
   */
  static Polygon box(Coordinate middle, double halfWidthM, double halfHeightM) {
    double east = from(middle, halfWidthM, 0).x - middle.x;
    double north = from(middle, 0, halfHeightM).y - middle.y;
    List<Coordinate> ring = new ArrayList<>();
    for (int[] corner : new int[][] {{-1, -1}, {1, -1}, {1, 1}, {-1, 1}, {-1, -1}}) {
      ring.add(new Coordinate(middle.x + corner[0] * east, middle.y + corner[1] * north));
    }
    return Plane.GEOMETRY.createPolygon(ring.toArray(Coordinate[]::new));
  }

  /** A box as townships and villages have it. */
  static MultiPolygon area(Coordinate middle, double halfWidthM, double halfHeightM) {
    return Plane.GEOMETRY.createMultiPolygon(new Polygon[] {box(middle, halfWidthM, halfHeightM)});
  }

  private static Coordinate gone(Coordinate start, double azimuth, double metres) {
    GeodesicData end = GEODESIC.Direct(start.y, start.x, azimuth, metres);
    return new Coordinate(end.lon2, end.lat2);
  }
}
