package org.firewell.exchange;

import java.util.List;
import java.util.TreeSet;
import org.firewell.feature.Attribute;
import org.firewell.geo.Ellipsoid;
import org.firewell.geo.LocalPlane;
import org.firewell.geo.Positions;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/** When two values say the same. */
final class Sameness {

  /** Less is what five decimals of a degree round away. */
  static final double PLACE_M = 1;

  /** Less is what a unit there and back again rounds away. */
  private static final double RELATIVE = 1e-9;

  private Sameness() {}

  /** Whether nothing is known by it: a null, or the choice {@code unknown}. */
  static boolean isUnknown(Object value) {
    return value == null || value instanceof Enum<?> choice && choice.name().equals("UNKNOWN");
  }

  /** Whether two values of an attribute, or two places, say the same. */
  static boolean of(Object one, Object other) {
    if (one instanceof Geometry a && other instanceof Geometry b) {
      return isWithin(a, b, PLACE_M);
    }
    if (one instanceof Double a && other instanceof Double b) {
      return Math.abs(a - b) <= RELATIVE * Math.max(Math.abs(a), Math.abs(b));
    }
    if (one instanceof List<?> a && other instanceof List<?> b) {
      return new TreeSet<>(a).equals(new TreeSet<>(b));
    }
    return one == null ? other == null : one.equals(other);
  }

  /**
   * Whether two geometries are of one kind and no vertex of either lies farther from the other than
   * some metres, whatever vertex they begin with and whichever way they run.
   */
  static boolean isWithin(Geometry one, Geometry other, double metres) {
    if (one instanceof Point a && other instanceof Point b) {
      return Ellipsoid.distance(a.getX(), a.getY(), b.getX(), b.getY()) <= metres;
    }
    if (one.getDimension() != other.getDimension()) {
      return false;
    }
    if (one.equalsExact(other)) {
      return true;
    }
    Coordinate centre = one.getEnvelopeInternal().centre();
    LocalPlane plane = new LocalPlane(centre.x, centre.y);
    Geometry a = on(plane, one);
    Geometry b = on(plane, other);
    return reaches(a, b, metres) && reaches(b, a, metres);
  }

  /** Between the middles of their extents, in metres. */
  static double metres(Geometry one, Geometry other) {
    Coordinate a = one.getEnvelopeInternal().centre();
    Coordinate b = other.getEnvelopeInternal().centre();
    return Ellipsoid.distance(a.x, a.y, b.x, b.y);
  }

  private static boolean reaches(Geometry one, Geometry other, double metres) {
    IndexedFacetDistance facets = new IndexedFacetDistance(other);
    for (Coordinate vertex : one.getCoordinates()) {
      if (!facets.isWithinDistance(one.getFactory().createPoint(vertex), metres)) {
        return false;
      }
    }
    return true;
  }

  private static Geometry on(LocalPlane plane, Geometry geometry) {
    return Positions.changed(
        geometry,
        (positions, i) -> {
          positions.setOrdinate(i, 0, plane.x(positions.getX(i)));
          positions.setOrdinate(i, 1, plane.y(positions.getY(i)));
        });
  }

  /** A value as a file shows it; a geometry as WKT. */
  static Object plain(Object value) {
    return value instanceof Geometry place ? place.toText() : Attribute.plain(value);
  }
}
