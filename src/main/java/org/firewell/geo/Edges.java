package org.firewell.geo;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** The outline of a geometry, edge by edge; a point is an edge without length. */
public interface Edges {

  /** Takes an edge in the coordinates of its geometry: longitude and latitude of both ends. */
  void add(double lon1, double lat1, double lon2, double lat2);

  /**
   * Takes all edges, in the order of the parts and of their vertices.
   *
   * @param geometry points, lines or polygons
   * @throws IllegalArgumentException of parts of another kind
   */
  default void addAll(Geometry geometry) {
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      addPart(geometry.getGeometryN(i));
    }
  }

  private void addPart(Geometry part) {
    if (part instanceof Polygon polygon) {
      addLine(polygon.getExteriorRing().getCoordinateSequence());
      for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
        addLine(polygon.getInteriorRingN(i).getCoordinateSequence());
      }
    } else if (part instanceof LineString line) {
      addLine(line.getCoordinateSequence());
    } else if (part instanceof Point point) {
      add(point.getX(), point.getY(), point.getX(), point.getY());
    } else {
      throw new IllegalArgumentException("no outline of a " + part.getGeometryType());
    }
  }

  private void addLine(CoordinateSequence line) {
    for (int i = 1; i < line.size(); i++) {
      add(line.getX(i - 1), line.getY(i - 1), line.getX(i), line.getY(i));
    }
  }
}
