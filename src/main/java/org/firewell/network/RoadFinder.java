package org.firewell.network;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.firewell.geo.Ellipsoid;
import org.firewell.geo.LocalPlane;
import org.firewell.geo.LonLat;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.hprtree.HPRtree;

/**
 * Finds where places join the roads around them. Many threads may ask at once.
 *
 * <p>The foot is sought on a plane that touches the ellipsoid at the place; its distance is the
 * geodesic. Meant for limits up to a kilometre.
 */
public final class RoadFinder {

  /** What a plane and a geodesic may differ by within the limit, with room to spare. */
  private static final double SLACK = 1.01;

  private final RoadGraph graph;
  private final HPRtree edges = new HPRtree();

  private RoadFinder(RoadGraph graph) {
    this.graph = graph;
  }

  public static RoadFinder of(RoadGraph graph) {
    RoadFinder finder = new RoadFinder(graph);
    for (int edge = 0; edge < graph.edges(); edge++) {
      finder.edges.insert(finder.extent(edge), edge);
    }
    finder.edges.build();
    return finder;
  }

  /**
   * The nearest point of each road within a limit, by distance, then by the id of the road.
   *
   * @param limitM metres off the road, compared by the millimetre
   */
  public List<RoadPoint> near(LonLat place, double limitM) {
    LocalPlane plane = new LocalPlane(place.lon(), place.lat());
    Map<Integer, Foot> nearest = new TreeMap<>();
    for (Object edge : edges.query(around(plane, limitM * SLACK))) {
      nearest.merge(graph.roadIndex((int) edge), foot((int) edge, plane), Foot::nearer);
    }
    return nearest.values().stream()
        .map(foot -> join(place, foot))
        .filter(point -> Math.round(point.offRoadM() * 1000) <= Math.round(limitM * 1000))
        .sorted(
            Comparator.comparingDouble(RoadPoint::offRoadM)
                .thenComparingInt(point -> graph.roadIndex(point.edge())))
        .toList();
  }

  private RoadPoint join(LonLat place, Foot foot) {
    LonLat at = graph.onPiece(foot.vertex, foot.share);
    return new RoadPoint(
        foot.edge,
        graph.offsetM(foot.edge, foot.vertex, foot.share),
        Ellipsoid.distance(place, at));
  }

  private Foot foot(int edge, LocalPlane plane) {
    Foot best = null;
    for (int vertex = graph.firstVertex(edge); vertex < graph.lastVertex(edge); vertex++) {
      Foot foot = foot(edge, vertex, plane);
      best = best == null ? foot : best.nearer(foot);
    }
    return best;
  }

  /** The foot of the plane's origin on the piece that begins at a vertex. */
  private Foot foot(int edge, int vertex, LocalPlane plane) {
    double x = plane.x(graph.lon(vertex));
    double y = plane.y(graph.lat(vertex));
    double dx = plane.x(graph.lon(vertex + 1)) - x;
    double dy = plane.y(graph.lat(vertex + 1)) - y;
    double share = -(x * dx + y * dy) / (dx * dx + dy * dy);
    // not a number where the piece is shorter than the plane can tell
    double within = share >= 0 ? Math.min(1, share) : 0;
    return new Foot(edge, vertex, within, Math.hypot(x + within * dx, y + within * dy));
  }

  private Envelope extent(int edge) {
    Envelope extent = new Envelope();
    for (int vertex = graph.firstVertex(edge); vertex <= graph.lastVertex(edge); vertex++) {
      extent.expandToInclude(graph.lon(vertex), graph.lat(vertex));
    }
    return extent;
  }

  private static Envelope around(LocalPlane plane, double m) {
    return new Envelope(plane.lon(-m), plane.lon(m), plane.lat(-m), plane.lat(m));
  }

  private record Foot(int edge, int vertex, double share, double metres) {

    /** The nearer of two; at the same distance the one that comes first along the roads. */
    Foot nearer(Foot other) {
      return other.metres < metres || (other.metres == metres && other.vertex < vertex)
          ? other
          : this;
    }
  }
}
