package org.firewell.analysis.siting.candidate;

import java.util.ArrayList;
import java.util.List;
import org.firewell.geo.Ellipsoid;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Positions along lines, so many metres apart on the ellipsoid. */
final class Spots {

  private Spots() {}

  /** Of each part the beginning, then one after so many metres each time, then the end. */
  static List<Coordinate> along(Geometry lines, double spacingM) {
    List<Coordinate> spots = new ArrayList<>();
    for (int part = 0; part < lines.getNumGeometries(); part++) {
      along(lines.getGeometryN(part).getCoordinates(), spacingM, spots);
    }
    return spots;
  }

  private static void along(Coordinate[] vertices, double spacingM, List<Coordinate> spots) {
    spots.add(vertices[0].copy());
    double next = spacingM;
    for (int i = 1; i < vertices.length; i++) {
      Coordinate from = vertices[i - 1];
      Coordinate to = vertices[i];
      double metres = Ellipsoid.distance(from.x, from.y, to.x, to.y);
      for (; next < metres; next += spacingM) {
        double share = next / metres;
        spots.add(
            new Coordinate(from.x + share * (to.x - from.x), from.y + share * (to.y - from.y)));
      }
      next -= metres;
    }
    spots.add(vertices[vertices.length - 1].copy());
  }
}
