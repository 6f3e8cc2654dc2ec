package org.firewell.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.firewell.geo.LocalPlane;
import org.firewell.geo.LonLat;
import org.locationtech.jts.geom.Coordinate;

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

  private static final Comparator<RoadPoint> NEAREST_FIRST =
      Comparator.comparingDouble(RoadPoint::offRoadM).thenComparingDouble(RoadPoint::offsetM);

  private final RoadGraph graph;
  private final Barriers barriers;
  private final Place place;
  private final LocalPlane plane;
  private final double limitM;

  Sight(RoadGraph graph, Barriers barriers, Place place, double limitM) {
    this.graph = graph;
    this.barriers = barriers;
    this.place = place;
    this.plane = place.plane();
    this.limitM = limitM;
  }

  /** Whether nothing lies between a point of a road and the place that joins it there. */
  static boolean isClear(RoadGraph graph, Barriers barriers, RoadPoint point) {
    return !barriers.cutAt(point.edge(), point.offsetM(), AT_CUT_M)
        && !barriers.lieBetween(point.place(), graph.position(point.edge(), point.offsetM()));
  }

  /** The point where the place joins the foot's piece of road; null where none is in sight. */
  RoadPoint join(Foot foot) {
    return place.points().stream()
        .map(from -> join(from, foot))
        .filter(Objects::nonNull)
        .min(NEAREST_FIRST)
        .orElse(null);
  }

  private RoadPoint join(LonLat from, Foot foot) {
    return new Piece(from, foot.vertex())
        .edges().stream()
            .map(share -> new Foot(foot.edge(), foot.vertex(), share, 0, from))
            .map(seen -> seen.point(graph, plane))
            .filter(point -> point.offRoadM() <= limitM)
            .sorted(NEAREST_FIRST)
            .filter(point -> isClear(graph, barriers, point))
            .findFirst()
            .orElse(null);
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

    Piece(LonLat from, int vertex) {
      fromX = plane.x(from.lon());
      fromY = plane.y(from.lat());
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
          place.around(limitM),
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
