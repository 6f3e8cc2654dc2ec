package org.firewell.analysis.coverage.reach;

import org.firewell.geo.Ellipsoid;
import org.firewell.geo.LocalPlane;
import org.firewell.geo.LonLat;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.distance.DistanceOp;

/** The position of a place that is nearest to another. */
public final class Foot {

  private Foot() {}

  /** How far a place is from a position, in metres on the ellipsoid, to the millimetre. */
  public static double metres(Geometry place, LonLat other) {
    return Math.round(Ellipsoid.distance(of(place, other), other) * 1000) / 1000.0;
  }

  /** On a plane that touches the ellipsoid at the other position; meant for a kilometre. */
  public static LonLat of(Geometry place, LonLat other) {
    LocalPlane plane = new LocalPlane(other.lon(), other.lat());
    AffineTransformation toPlane =
        AffineTransformation.translationInstance(-other.lon(), -other.lat())
            .scale(plane.x(other.lon() + 1), plane.y(other.lat() + 1));
    Geometry flat = toPlane.transform(place);
    Coordinate foot =
        DistanceOp.nearestPoints(flat, place.getFactory().createPoint(new Coordinate(0, 0)))[0];
    return new LonLat(plane.lon(foot.x), plane.lat(foot.y));
  }
}
