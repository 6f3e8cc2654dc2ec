package org.firewell.analysis.completeness;

import org.firewell.geo.Ellipsoid;
import org.firewell.geo.SourceIndex;
import org.firewell.geo.SourceSearch;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/** Distances from one point, on the ellipsoid, to the millimetre. For one thread. */
final class Around {

  private final Point point;
  private final SourceSearch search;

  Around(Point point) {
    this.point = point;
    this.search =
        SourceIndex.of(new double[] {point.getX()}, new double[] {point.getY()}).search(0);
  }

  /** To the outline of a geometry, 0 inside of an area. */
  double metresTo(Geometry geometry) {
    search.from(geometry);
    return search.metres();
  }

  /** A box in degrees that holds everything within a distance. */
  Envelope box(double metres) {
    Envelope box = new Envelope(point.getCoordinate());
    double lat = Math.min(89, Math.abs(point.getY()) + 1);
    box.expandBy(
        1.01 * metres / Ellipsoid.metresPerDegreeLon(lat),
        1.01 * metres / Ellipsoid.metresPerDegreeLat(0));
    return box;
  }
}
