package org.firewell.analysis.coverage.demand;

import org.firewell.geo.LocalPlane;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/** Geometries on a plane in metres, and back in degrees; copies. */
public final class OnPlane {

  private OnPlane() {}

  /** In metres. */
  public static Geometry of(Geometry degrees, LocalPlane plane) {
    return moved(degrees, at -> new Coordinate(plane.x(at.x), plane.y(at.y)));
  }

  /** In degrees. */
  static Geometry back(Geometry metres, LocalPlane plane) {
    return moved(metres, at -> new Coordinate(plane.lon(at.x), plane.lat(at.y)));
  }

  private static Geometry moved(Geometry geometry, Move move) {
    Geometry copy = geometry.copy();
    copy.apply(
        new CoordinateSequenceFilter() {
          @Override
          public void filter(CoordinateSequence sequence, int i) {
            Coordinate moved = move.of(sequence.getCoordinate(i));
            sequence.setOrdinate(i, 0, moved.x);
            sequence.setOrdinate(i, 1, moved.y);
          }

          @Override
          public boolean isDone() {
            return false;
          }

          @Override
          public boolean isGeometryChanged() {
            return true;
          }
        });
    return copy;
  }

  private interface Move {
    Coordinate of(Coordinate at);
  }
}
