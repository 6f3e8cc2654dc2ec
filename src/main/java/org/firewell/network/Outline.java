package org.firewell.network;

import java.util.ArrayList;
import java.util.List;
import org.firewell.geo.Edges;
import org.firewell.geo.LocalPlane;
import org.firewell.geo.LonLat;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** The outline of a place as segments on a plane in metres; a point is a segment without length. */
final class Outline implements Place {

  private static final double STEP_M = 1;

  /** Null where nothing is enclosed. */
  private final Geometry area;

  private final LocalPlane plane;
  private final Envelope extent;

  /** x and y of one end of each segment, then of the other. */
  private final List<double[]> segments = new ArrayList<>();

  Outline(Geometry geometry) {
    area = geometry.getDimension() == 2 ? geometry : null;
    extent = geometry.getEnvelopeInternal();
    Coordinate centre = extent.centre();
    plane = new LocalPlane(centre.x, centre.y);
    Edges edges = this::add;
    edges.addAll(geometry);
  }

  @Override
  public LocalPlane plane() {
    return plane;
  }

  @Override
  public Envelope around(double m) {
    Envelope around = new Envelope(extent);
    around.expandBy(plane.lon(m) - plane.lon(0), plane.lat(m) - plane.lat(0));
    return around;
  }

  @Override
  public Foot foot(RoadGraph graph, int edge, int vertex) {
    double x = plane.x(graph.lon(vertex));
    double y = plane.y(graph.lat(vertex));
    double dx = plane.x(graph.lon(vertex + 1)) - x;
    double dy = plane.y(graph.lat(vertex + 1)) - y;
    if (area != null && holds(graph.lon(vertex), graph.lat(vertex))) {
      return new Foot(edge, vertex, 0, 0, new LonLat(graph.lon(vertex), graph.lat(vertex)));
    }
    Nearest nearest = new Nearest(x, y, dx, dy);
    for (double[] segment : segments) {
      nearest.weigh(segment);
    }
    return new Foot(
        edge,
        vertex,
        nearest.share,
        Math.sqrt(nearest.metres2),
        place(nearest.placeX, nearest.placeY));
  }

  /** The corners, and points between them at most a step apart. */
  @Override
  public List<LonLat> points() {
    List<LonLat> points = new ArrayList<>();
    for (double[] s : segments) {
      int steps = (int) Math.max(1, Math.ceil(Math.hypot(s[2] - s[0], s[3] - s[1]) / STEP_M));
      for (int step = 0; step < steps; step++) {
        double share = (double) step / steps;
        points.add(place(s[0] + share * (s[2] - s[0]), s[1] + share * (s[3] - s[1])));
      }
    }
    return points;
  }

  private boolean holds(double lon, double lat) {
    return extent.covers(lon, lat)
        && SimplePointInAreaLocator.isContained(new Coordinate(lon, lat), area);
  }

  private LonLat place(double x, double y) {
    return new LonLat(plane.lon(x), plane.lat(y));
  }

  private void add(double lon1, double lat1, double lon2, double lat2) {
    segments.add(new double[] {plane.x(lon1), plane.y(lat1), plane.x(lon2), plane.y(lat2)});
  }

  /** The shortest way between a piece of road and the segments that are weighed. */
  private static final class Nearest {

    private final double x;
    private final double y;
    private final double dx;
    private final double dy;
    private double metres2 = Double.POSITIVE_INFINITY;
    private double share;
    private double placeX;
    private double placeY;

    Nearest(double x, double y, double dx, double dy) {
      this.x = x;
      this.y = y;
      this.dx = dx;
      this.dy = dy;
    }

    void weigh(double[] s) {
      weighCrossing(s);
      weighEnd(0, s);
      weighEnd(1, s);
      weighCorner(s[0], s[1]);
      weighCorner(s[2], s[3]);
    }

    private void weighCrossing(double[] s) {
      double sx = s[2] - s[0];
      double sy = s[3] - s[1];
      double cross = dx * sy - dy * sx;
      double along = ((s[0] - x) * sy - (s[1] - y) * sx) / cross;
      double across = ((s[0] - x) * dy - (s[1] - y) * dx) / cross;
      if (along >= 0 && along <= 1 && across >= 0 && across <= 1) {
        offer(0, along, x + along * dx, y + along * dy);
      }
    }

    /** From an end of the piece to the segment. */
    private void weighEnd(int end, double[] s) {
      double px = x + end * dx;
      double py = y + end * dy;
      double at = share(px - s[0], py - s[1], s[2] - s[0], s[3] - s[1]);
      double footX = s[0] + at * (s[2] - s[0]);
      double footY = s[1] + at * (s[3] - s[1]);
      offer(square(px - footX) + square(py - footY), end, footX, footY);
    }

    /** From a corner of the outline to the piece. */
    private void weighCorner(double cornerX, double cornerY) {
      double at = share(cornerX - x, cornerY - y, dx, dy);
      double offered = square(x + at * dx - cornerX) + square(y + at * dy - cornerY);
      offer(offered, at, cornerX, cornerY);
    }

    private void offer(double offered2, double at, double fromX, double fromY) {
      if (offered2 < metres2 || (offered2 == metres2 && at < share)) {
        metres2 = offered2;
        share = at;
        placeX = fromX;
        placeY = fromY;
      }
    }

    /** How far along a vector, 0 to 1, a position is nearest to it. */
    private static double share(double px, double py, double vx, double vy) {
      double share = (px * vx + py * vy) / (vx * vx + vy * vy);
      // not a number where the vector has no length
      return share >= 0 ? Math.min(1, share) : 0;
    }

    private static double square(double value) {
      return value * value;
    }
  }
}
