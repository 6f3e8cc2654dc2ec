package org.firewell.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.firewell.geo.Ellipsoid;
import org.firewell.geo.LocalPlane;
import org.firewell.geo.LonLat;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * What a place sees of a piece of road past the barriers around it.
 *
 * <p>The nearest point in sight is the foot, or lies where the sight begins or ends: at an end of
 * the piece, where a barrier crosses it, or where the line of sight past a barrier's corner meets
 * it.
 */
final class Sight {

  private static final double BESIDE_M = 1e-3;
  private static final double AT_CUT_M = 1e-4;

  private final RoadGraph graph;
  private final Barriers barriers;
  private final LocalPlane plane;
  private final Envelope around;
  private final double limitM;

  Sight(RoadGraph graph, Barriers barriers, LocalPlane plane, Envelope around, double limitM) {
    this.graph = graph;
    this.barriers = barriers;
    this.plane = plane;
    this.around = around;
    this.limitM = limitM;
  }

  /** The point where a place joins a piece of road; null where none is in sight. */
  RoadPoint join(Outline outline, Foot foot) {
    RoadPoint point = point(foot.place(), foot.vertex(), foot.share());
    if (isInSight(point)) {
      return point;
    }
    RoadPoint best = null;
    for (LonLat place : outline.points()) {
      RoadPoint joined = join(place, foot.vertex());
      best = best == null || (joined != null && nearer(joined, best)) ? joined : best;
    }
    return best;
  }

  private static boolean nearer(RoadPoint a, RoadPoint b) {
    return a.offRoadM() < b.offRoadM()
        || (a.offRoadM() == b.offRoadM() && a.offsetM() < b.offsetM());
  }

  private RoadPoint join(LonLat place, int vertex) {
    Piece piece = new Piece(place, vertex);
    return piece.edges().stream()
        .map(share -> point(place, vertex, share))
        .filter(point -> point.offRoadM() <= limitM)
        .sorted(
            Comparator.comparingDouble(RoadPoint::offRoadM).thenComparingDouble(RoadPoint::offsetM))
        .filter(this::isInSight)
        .findFirst()
        .orElse(null);
  }

  private boolean isInSight(RoadPoint point) {
    return !barriers.cutAt(point.edge(), point.offsetM(), AT_CUT_M)
        && !barriers.lieBetween(point.place(), graph.position(point.edge(), point.offsetM()));
  }

  private RoadPoint point(LonLat place, int vertex, double share) {
    int edge = graph.edgeAt(vertex);
    return new RoadPoint(
        edge,
        graph.offsetM(edge, vertex, share),
        Ellipsoid.distance(place, graph.onPiece(vertex, share)),
        place);
  }

  /** A piece of road as a place sees it, on the plane. */
  private final class Piece {

    private final double fromX;
    private final double fromY;
    private final double x;
    private final double y;
    private final double dx;
    private final double dy;
    private final double beside;
    private final List<Double> shares = new ArrayList<>();

    Piece(LonLat place, int vertex) {
      fromX = plane.x(place.lon());
      fromY = plane.y(place.lat());
      x = plane.x(graph.lon(vertex));
      y = plane.y(graph.lat(vertex));
      dx = plane.x(graph.lon(vertex + 1)) - x;
      dy = plane.y(graph.lat(vertex + 1)) - y;
      beside = BESIDE_M / Math.max(BESIDE_M, Math.hypot(dx, dy));
      addAround(0);
      addAround(1);
      addAround(((fromX - x) * dx + (fromY - y) * dy) / (dx * dx + dy * dy));
    }

    /** Shares of the piece where the sight may begin or end. */
    List<Double> edges() {
      BarrierLines lines = barriers.lines();
      lines.visit(
          around,
          segment -> {
            Coordinate a = lines.start(segment);
            Coordinate b = lines.end(segment);
            double ax = plane.x(a.x);
            double ay = plane.y(a.y);
            double bx = plane.x(b.x);
            double by = plane.y(b.y);
            addMeeting(fromX, fromY, ax, ay);
            addMeeting(fromX, fromY, bx, by);
            addMeeting(ax, ay, bx, by);
          });
      return shares;
    }

    /** Where the line through two positions meets the piece. */
    private void addMeeting(double ax, double ay, double bx, double by) {
      double sx = bx - ax;
      double sy = by - ay;
      addAround(((ax - x) * sy - (ay - y) * sx) / (dx * sy - dy * sx));
    }

    private void addAround(double share) {
      addIfWithin(share);
      addIfWithin(share - beside);
      addIfWithin(share + beside);
    }

    private void addIfWithin(double share) {
      if (share >= 0 && share <= 1) {
        shares.add(share);
      }
    }
  }
}
