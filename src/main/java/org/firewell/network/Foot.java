package org.firewell.network;

import java.util.Comparator;
import org.firewell.geo.LocalPlane;
import org.firewell.geo.LonLat;

/**
 * The point of a piece of road that is nearest to a place.
 *
 * @param vertex the vertex at which the piece begins
 * @param share how far along the piece, 0 to 1
 * @param metres on the plane of the search
 * @param place the nearest point of the place's outline
 */
record Foot(int edge, int vertex, double share, double metres, LonLat place) {

  /** Of those at the same distance the first along the roads. */
  static final Comparator<Foot> NEAREST_FIRST =
      (a, b) ->
          a.metres != b.metres
              ? Double.compare(a.metres, b.metres)
              : Integer.compare(a.vertex, b.vertex);

  /** The same with its distance on the ellipsoid. */
  RoadPoint point(RoadGraph graph, LocalPlane plane) {
    double lon = graph.lonOnPiece(vertex, share);
    double lat = graph.latOnPiece(vertex, share);
    return new RoadPoint(
        edge,
        graph.offsetM(edge, vertex, share),
        plane.distance(place.lon(), place.lat(), lon, lat),
        place);
  }
}
