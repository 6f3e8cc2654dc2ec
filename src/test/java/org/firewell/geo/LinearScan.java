package org.firewell.geo;

import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.LinearComponentExtracter;

/** The naive twin of {@link SourceIndex}: Karney's geodesic to every source, one by one. */
public final class LinearScan {

  private final double[] lon;
  private final double[] lat;

  public LinearScan(double[] lon, double[] lat) {
    this.lon = lon;
    this.lat = lat;
  }

  /** What was found: the source's index or -1, its distance in millimetres, how many in reach. */
  public record Found(int source, long millimetres, int withinReach) {}

  public Found from(double placeLon, double placeLat, double reachM) {
    Found found = new Found(-1, Long.MAX_VALUE, 0);
    for (int i = 0; i < lon.length; i++) {
      double metres = Ellipsoid.distance(placeLon, placeLat, lon[i], lat[i]);
      found = with(found, i, Math.round(metres * 1000), reachM);
    }
    return found;
  }

  public Found from(Geometry place, double reachM) {
    Found found = new Found(-1, Long.MAX_VALUE, 0);
    for (int i = 0; i < lon.length; i++) {
      found = with(found, i, Math.round(metres(place, lon[i], lat[i]) * 1000), reachM);
    }
    return found;
  }

  /** The distance in millimetres of each source within reach, by its index. */
  public Map<Integer, Long> within(double placeLon, double placeLat, double reachM) {
    Map<Integer, Long> within = new TreeMap<>();
    for (int i = 0; i < lon.length; i++) {
      long mm = Math.round(Ellipsoid.distance(placeLon, placeLat, lon[i], lat[i]) * 1000);
      if (mm <= Math.round(reachM * 1000)) {
        within.put(i, mm);
      }
    }
    return within;
  }

  /**
   * Karney's geodesic to the nearest position of each edge, which a golden section search finds: as
   * seen from a place nearby, the distance falls and then rises along an edge.
   */
  public static double metres(Geometry place, double lon, double lat) {
    if (place.covers(place.getFactory().createPoint(new Coordinate(lon, lat)))) {
      return 0;
    }
    double least = Double.POSITIVE_INFINITY;
    for (Object line : LinearComponentExtracter.getLines(place)) {
      Coordinate[] corners = ((LineString) line).getCoordinates();
      for (int i = 1; i < corners.length; i++) {
        least = Math.min(least, metres(corners[i - 1], corners[i], lon, lat));
      }
    }
    return least;
  }

  private static double metres(Coordinate a, Coordinate b, double lon, double lat) {
    double golden = (Math.sqrt(5) - 1) / 2;
    double low = 0;
    double high = 1;
    while (high - low > 1e-7) {
      double first = high - golden * (high - low);
      double second = low + golden * (high - low);
      if (metres(a, b, first, lon, lat) <= metres(a, b, second, lon, lat)) {
        high = second;
      } else {
        low = first;
      }
    }
    return Math.min(
        metres(a, b, (low + high) / 2, lon, lat),
        Math.min(metres(a, b, 0, lon, lat), metres(a, b, 1, lon, lat)));
  }

  private static double metres(Coordinate a, Coordinate b, double share, double lon, double lat) {
    return Ellipsoid.distance(a.x + share * (b.x - a.x), a.y + share * (b.y - a.y), lon, lat);
  }

  private static Found with(Found found, int source, long mm, double reachM) {
    int within = found.withinReach() + (mm <= Math.round(reachM * 1000) ? 1 : 0);
    return mm < found.millimetres()
        ? new Found(source, mm, within)
        : new Found(found.source(), found.millimetres(), within);
  }
}
