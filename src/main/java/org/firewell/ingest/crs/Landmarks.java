package org.firewell.ingest.crs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.firewell.geo.Ellipsoid;
import org.firewell.geo.LonLat;
import org.firewell.geo.Positions;
import org.firewell.ingest.file.Shapes;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/**
 * Lines that are known to lie where they are, and how far places lie from the nearest of them.
 *
 * <p>Distances are measured on Mercator's map, which is true to scale around each place; of what
 * matters here, up to {@value #FARTHEST_M} m, they are right to half a percent.
 */
final class Landmarks {

  /** Beyond this it does not matter how far; in metres. */
  static final double FARTHEST_M = 1_000;

  private final IndexedFacetDistance lines;

  private Landmarks(IndexedFacetDistance lines) {
    this.lines = lines;
  }

  /** Of geometries in degrees; at least one. */
  static Landmarks of(List<? extends Geometry> geometries) {
    List<Geometry> mapped = new ArrayList<>();
    for (Geometry geometry : geometries) {
      mapped.add(
          Positions.changed(geometry, (all, i) -> all.setOrdinate(i, 1, mercator(all.getY(i)))));
    }
    return new Landmarks(
        new IndexedFacetDistance(
            Shapes.FACTORY.createGeometryCollection(mapped.toArray(new Geometry[0]))));
  }

  /** Metres to the nearest line, at most {@link #FARTHEST_M}. */
  double metres(LonLat place) {
    Coordinate mapped = new Coordinate(place.lon(), mercator(place.lat()));
    double degrees = lines.distance(Shapes.FACTORY.createPoint(mapped));
    return Math.min(FARTHEST_M, degrees * Ellipsoid.metresPerDegreeLon(place.lat()));
  }

  static double median(double[] numbers) {
    double[] sorted = numbers.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  /** A latitude as it is drawn, in degrees of the equator. */
  private static double mercator(double lat) {
    double sin = Math.sin(Math.toRadians(Math.max(-89.9, Math.min(89.9, lat))));
    return Math.toDegrees(Math.log((1 + sin) / (1 - sin)) / 2);
  }
}
