package org.firewell.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

  /** Farther than this from a wall nobody stands on it. */
  private static final double OFF_WALL_M = 2e-4;

  private static final Comparator<RoadPoint> NEAREST_FIRST =
      Comparator.comparingDouble(RoadPoint::offRoadM).thenComparingDouble(RoadPoint::offsetM);

  private final RoadGraph graph;
  private final Barriers barriers;
  private final Place place;
  private final LocalPlane plane;
  private final double limitM;

  /** x and y of both ends of each segment of a barrier around the place. */
  private final List<double[]> segments = new ArrayList<>();

  /** Those of lines: what lies behind one is out of sight, whoever stands where. */
  private final List<double[]> walls = new ArrayList<>();

  Sight(RoadGraph graph, Barriers barriers, Place place, double limitM) {
    this.graph = graph;
    this.barriers = barriers;
    this.place = place;
    this.plane = place.plane();
    this.limitM = limitM;
    barriers.lines().visit(place.around(limitM), this::take);
  }

  private void take(int segment) {
    Coordinate a = barriers.lines().start(segment);
    Coordinate b = barriers.lines().end(segment);
    double[] ends = {plane.x(a.x), plane.y(a.y), plane.x(b.x), plane.y(b.y)};
    segments.add(ends);
    if (!barriers.lines().isOutline(segment)) {
      walls.add(ends);
    }
  }

  /** Whether nothing lies between a point of a road and the place that joins it there. */
  static boolean isClear(RoadGraph graph, Barriers barriers, RoadPoint point) {
    return !barriers.cutAt(point.edge(), point.offsetM(), AT_CUT_M)
        && !barriers.lieBetween(point.place(), graph.position(point.edge(), point.offsetM()));
  }

  /** The point where the place joins the foot's piece of road; null where none is in sight. */
  RoadPoint join(Foot foot) {
    RoadPoint nearest = null;
    double within = limitM;
    for (LonLat from : place.points()) {
      RoadPoint point = new Piece(from, foot).nearest(within);
      if (point != null && (nearest == null || NEAREST_FIRST.compare(point, nearest) < 0)) {
        nearest = point;
        within = point.offRoadM();
      }
    }
    return nearest;
  }

  /** A piece of road as a place sees it, on the plane. */
  private final class Piece {

    private final LonLat from;
    private final Foot foot;
    private final double fromX;
    private final double fromY;
    private final double x;
    private final double y;
    private final double dx;
    private final double dy;
    private final double beside;
    private final List<Double> shares = new ArrayList<>();

    /** From and to which share walls hide the piece. */
    private final List<double[]> shadows = new ArrayList<>();

    Piece(LonLat from, Foot foot) {
      this.from = from;
      this.foot = foot;
      fromX = plane.x(from.lon());
      fromY = plane.y(from.lat());
      x = plane.x(graph.lon(foot.vertex()));
      y = plane.y(graph.lat(foot.vertex()));
      dx = plane.x(graph.lon(foot.vertex() + 1)) - x;
      dy = plane.y(graph.lat(foot.vertex() + 1)) - y;
      beside = BESIDE_M / Math.max(BESIDE_M, Math.hypot(dx, dy));
    }

    /** The nearest point in sight within a limit; null where there is none. */
    RoadPoint nearest(double withinM) {
      double nearestShare = ((fromX - x) * dx + (fromY - y) * dy) / (dx * dx + dy * dy);
      if (metres(Math.max(0, Math.min(1, nearestShare))) > withinM) {
        return null;
      }
      walls.forEach(this::addShadow);
      shadows.sort(Comparator.comparingDouble(shadow -> shadow[0]));
      if (isHidden()) {
        return null;
      }
      addAround(0);
      addAround(1);
      addAround(nearestShare);
      segments.forEach(this::addEdgesOfSight);
      return shares.stream()
          .filter(share -> metres(share) <= withinM && !isHidden(share))
          .map(share -> new Foot(foot.edge(), foot.vertex(), share, 0, from).point(graph, plane))
          .sorted(NEAREST_FIRST)
          .filter(point -> isClear(graph, barriers, point))
          .findFirst()
          .orElse(null);
    }

    private double metres(double share) {
      return Math.hypot(x + share * dx - fromX, y + share * dy - fromY);
    }

    private boolean isHidden(double share) {
      return shadows.stream().anyMatch(shadow -> shadow[0] < share && share < shadow[1]);
    }

    /** Whether the shadows leave no gap that is wide enough to stand in. */
    private boolean isHidden() {
      double hidden = 0;
      for (double[] shadow : shadows) {
        if (shadow[0] > hidden + 2 * beside) {
          return false;
        }
        hidden = Math.max(hidden, shadow[1]);
      }
      return hidden >= 1 - 2 * beside;
    }

    /** Adds the shares that a wall surely hides; where that is close, the exact way decides. */
    private void addShadow(double[] wall) {
      double ax = wall[0] - fromX;
      double ay = wall[1] - fromY;
      double bx = wall[2] - fromX;
      double by = wall[3] - fromY;
      double side = Math.signum(ax * by - ay * bx);
      double[] shadow = {0, 1};
      clip(shadow, side, ax, ay, 0, 0);
      clip(shadow, -side, bx, by, 0, 0);
      clip(shadow, -side, bx - ax, by - ay, ax, ay);
      boolean off = Math.abs(ax * by - ay * bx) > OFF_WALL_M * Math.hypot(bx - ax, by - ay);
      if (off && shadow[0] < shadow[1]) {
        shadows.add(shadow);
      }
    }

    /** Keeps the shares that lie on one side of a line through a position seen from the place. */
    private void clip(double[] shadow, double side, double vx, double vy, double px, double py) {
      double rx = x - fromX - px;
      double ry = y - fromY - py;
      double begin = side * (vx * ry - vy * rx) - OFF_WALL_M * Math.hypot(vx, vy);
      double change = side * (vx * dy - vy * dx);
      if (change > 0) {
        shadow[0] = Math.max(shadow[0], -begin / change);
      } else if (change < 0) {
        shadow[1] = Math.min(shadow[1], -begin / change);
      } else if (begin < 0) {
        shadow[1] = shadow[0];
      }
    }

    /** Shares of the piece where the sight may begin or end. */
    private void addEdgesOfSight(double[] segment) {
      addMeeting(fromX, fromY, segment[0], segment[1]);
      addMeeting(fromX, fromY, segment[2], segment[3]);
      addMeeting(segment[0], segment[1], segment[2], segment[3]);
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
