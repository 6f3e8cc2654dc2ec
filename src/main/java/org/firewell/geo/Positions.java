package org.firewell.geo;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/** The positions of which a geometry is made. */
public final class Positions {

  private Positions() {}

  /** Changes the ordinates of one position. */
  @FunctionalInterface
  public interface Change {
    void at(CoordinateSequence positions, int i);
  }

  /** A copy of a geometry in which each position is changed. */
  public static Geometry changed(Geometry geometry, Change change) {
    Geometry copy = geometry.copy();
    copy.apply(
        new CoordinateSequenceFilter() {
          @Override
          public void filter(CoordinateSequence positions, int i) {
            change.at(positions, i);
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
}
