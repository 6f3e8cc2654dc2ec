package org.firewell.analysis.coverage.demand;

import java.util.function.DoubleUnaryOperator;
import org.firewell.geo.LocalPlane;
import org.firewell.geo.Positions;
import org.locationtech.jts.geom.Geometry;

/** Geometries on a plane in metres, and back in degrees; copies. */
public final class OnPlane {

  private OnPlane() {}

  /** In metres. */
  public static Geometry of(Geometry degrees, LocalPlane plane) {
    return moved(degrees, plane::x, plane::y);
  }

  /** In degrees. */
  static Geometry back(Geometry metres, LocalPlane plane) {
    return moved(metres, plane::lon, plane::lat);
  }

  private static Geometry moved(Geometry geometry, DoubleUnaryOperator x, DoubleUnaryOperator y) {
    return Positions.changed(
        geometry,
        (at, i) -> {
          at.setOrdinate(i, 0, x.applyAsDouble(at.getX(i)));
          at.setOrdinate(i, 1, y.applyAsDouble(at.getY(i)));
        });
  }
}
