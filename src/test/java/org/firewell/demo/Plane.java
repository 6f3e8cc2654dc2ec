package org.firewell.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import org.firewell.geo.LocalPlane;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Between metres around the middle of the county and degrees rounded as the files keep them. */
final class Plane {

  static final GeometryFactory GEOMETRY = new GeometryFactory();

  /** Decimals of a degree: 1 cm on the ground. */
  static final int DECIMALS = 7;

  private static final LocalPlane LOCAL = new LocalPlane(118.56, 24.71);

  private Plane() {}

  static Coordinate metres(double lon, double lat) {
    return new Coordinate(LOCAL.x(lon), LOCAL.y(lat));
  }

  static Coordinate metres(Coordinate degrees) {
    return metres(degrees.x, degrees.y);
  }

  static Coordinate degrees(Coordinate metres) {
    return rounded(LOCAL.lon(metres.x), LOCAL.lat(metres.y));
  }

  static Coordinate rounded(double lon, double lat) {
    return new Coordinate(rounded(lon), rounded(lat));
  }

  static Point point(Coordinate metres) {
    return GEOMETRY.createPoint(degrees(metres));
  }

  static LineString line(Coordinate... metres) {
    return GEOMETRY.createLineString(degrees(metres));
  }

  static Polygon polygon(Polygon metres) {
    return GEOMETRY.createPolygon(degrees(metres.getExteriorRing().getCoordinates()));
  }

  /** A geometry of the files, in metres. */
  static Geometry metres(Geometry degrees) {
    Geometry copy = degrees.copy();
    copy.apply((Coordinate c) -> c.setCoordinate(metres(c)));
    copy.geometryChanged();
    return copy;
  }

  private static Coordinate[] degrees(Coordinate[] metres) {
    return Arrays.stream(metres).map(Plane::degrees).toArray(Coordinate[]::new);
  }

  private static double rounded(double degrees) {
    return BigDecimal.valueOf(degrees).setScale(DECIMALS, RoundingMode.HALF_EVEN).doubleValue();
  }
}
