package org.firewell.network;

import java.util.List;
import org.firewell.geo.LocalPlane;
import org.firewell.geo.LonLat;
import org.locationtech.jts.geom.Envelope;

/** A place that is a point. */
final class Spot implements Place {

  private final LonLat place;
  private final LocalPlane plane;

  Spot(LonLat place) {
    this.place = place;
    this.plane = new LocalPlane(place.lon(), place.lat());
  }

  @Override
  public LocalPlane plane() {
    return plane;
  }

  @Override
  public Envelope around(double metres) {
    return new Envelope(
        plane.lon(-metres), plane.lon(metres), plane.lat(-metres), plane.lat(metres));
  }

  @Override
  public Foot foot(RoadGraph graph, int edge, int vertex) {
    double x = plane.x(graph.lon(vertex));
    double y = plane.y(graph.lat(vertex));
    double dx = plane.x(graph.lon(vertex + 1)) - x;
    double dy = plane.y(graph.lat(vertex + 1)) - y;
    double share = -(x * dx + y * dy) / (dx * dx + dy * dy);
    // not a number where the piece is shorter than the plane can tell
    double within = share >= 0 ? Math.min(1, share) : 0;
    double footX = x + within * dx;
    double footY = y + within * dy;
    return new Foot(edge, vertex, within, Math.sqrt(footX * footX + footY * footY), place);
  }

  @Override
  public List<LonLat> points() {
    return List.of(place);
  }
}
