package org.firewell.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.firewell.geo.LonLat;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/** The positions that a way passes, followed back from its place to its source. */
final class Trace {

  private static final GeometryFactory GEOMETRY = new GeometryFactory();

  private final RoadGraph graph;
  private final List<Coordinate> positions = new ArrayList<>();

  Trace(RoadGraph graph) {
    this.graph = graph;
  }

  void to(LonLat position) {
    add(position.lon(), position.lat());
  }

  /** From one point of an edge to another, either way. */
  void along(int edge, double fromM, double toM) {
    int first = graph.firstVertex(edge);
    int last = graph.lastVertex(edge);
    to(graph.position(edge, fromM));
    boolean onward = fromM < toM;
    for (int v = onward ? first : last; v >= first && v <= last; v += onward ? 1 : -1) {
      double at = graph.offsetM(edge, v);
      if (at > Math.min(fromM, toM) && at < Math.max(fromM, toM)) {
        add(graph.lon(v), graph.lat(v));
      }
    }
    to(graph.position(edge, toM));
  }

  /** The other way round: from the source to the place. */
  LineString line() {
    if (positions.size() == 1) {
      positions.add(positions.get(0).copy());
    }
    List<Coordinate> onward = new ArrayList<>(positions);
    Collections.reverse(onward);
    return GEOMETRY.createLineString(onward.toArray(Coordinate[]::new));
  }

  private void add(double lon, double lat) {
    Coordinate position = new Coordinate(lon, lat);
    if (positions.isEmpty() || !positions.get(positions.size() - 1).equals2D(position)) {
      positions.add(position);
    }
  }
}
