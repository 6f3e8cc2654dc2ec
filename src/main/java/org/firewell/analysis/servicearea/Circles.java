package org.firewell.analysis.servicearea;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.firewell.feature.Building;
import org.firewell.geo.Ellipsoid;
import org.firewell.geo.LocalPlane;
import org.firewell.geo.LonLat;
import org.firewell.geo.SourceIndex;
import org.firewell.geo.SourceSearch;
import org.firewell.network.RoadGraph;
import org.firewell.network.Stretch;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.hprtree.HPRtree;

/** Straight distances: ground, roads and buildings within limits, whatever lies between. */
final class Circles {

  /** Cells in the smallest radius, and at most in the largest. */
  private static final int FINE = 16;

  private static final int COARSE = 128;

  private final List<Double> limits;
  private final double farthest;

  Circles(List<Double> limits) {
    this.limits = limits;
    this.farthest = limits.get(limits.size() - 1);
  }

  double cellM() {
    return Math.max(limits.get(0) / FINE, farthest / COARSE);
  }

  /** The ground within each limit of the nearest of some places, by the place. */
  List<Map<Integer, Geometry>> ground(List<LonLat> places, int bands) {
    if (places.isEmpty()) {
      return limits.stream().map(limit -> Map.<Integer, Geometry>of()).toList();
    }
    Envelope extent = new Envelope();
    for (LonLat place : places) {
      LocalPlane plane = new LocalPlane(place.lon(), place.lat());
      extent.expandToInclude(plane.lon(-farthest), plane.lat(-farthest));
      extent.expandToInclude(plane.lon(farthest), plane.lat(farthest));
    }
    CellField field =
        new CellField(extent, cellM(), 0, 0, places.size() > 1, Obstacles.of(List.of()));
    int rows = (field.rows() + bands - 1) / bands;
    IntStream.range(0, bands)
        .parallel()
        .forEach(
            band -> {
              for (int i = 0; i < places.size(); i++) {
                LonLat at = places.get(i);
                int end = Math.min(field.rows(), (band + 1) * rows);
                field.paintDistance(at.lon(), at.lat(), farthest, i, band * rows, end);
              }
            });
    Contours contours = new Contours(field);
    return limits.stream().map(contours::within).toList();
  }

  /** The buildings within each limit: of every place, or of the nearest alone. */
  Rings buildings(List<LonLat> places, List<Building> buildings, boolean overlap) {
    double[] lon = places.stream().mapToDouble(LonLat::lon).toArray();
    double[] lat = places.stream().mapToDouble(LonLat::lat).toArray();
    SourceSearch search = SourceIndex.of(lon, lat).search(farthest);
    Rings rings = new Rings(limits, places.size());
    for (Building building : buildings) {
      search.from(building.geometry());
      if (overlap) {
        search.eachWithinReach((place, metres) -> rings.add(building, place, metres));
      } else if (search.withinReach() > 0) {
        rings.add(building, search.nearest(), search.metres());
      }
    }
    return rings;
  }

  /**
   * The parts of roads within the farthest limit of a place. Each is cut where it is nearest to the
   * place and where a limit ends, to the millimetre, so that its cost tells which limit it is in.
   */
  List<Stretch> roads(LonLat place, RoadGraph graph, HPRtree edges) {
    LocalPlane plane = new LocalPlane(place.lon(), place.lat());
    double reach = farthest * 1.01;
    Envelope around =
        new Envelope(plane.lon(-reach), plane.lon(reach), plane.lat(-reach), plane.lat(reach));
    List<Stretch> parts = new ArrayList<>();
    for (Object edge : edges.query(around)) {
      Stretch whole = new Stretch((int) edge, 0, graph.lengthM((int) edge), 0, 0, 0);
      double[] line = whole.line(graph);
      for (int at = 3; at < line.length; at += 3) {
        addPiece(place, plane, graph, (int) edge, line, at, parts);
      }
    }
    return parts;
  }

  private void addPiece(
      LonLat place,
      LocalPlane plane,
      RoadGraph graph,
      int edge,
      double[] line,
      int at,
      List<Stretch> parts) {
    double x = plane.x(line[at - 3]);
    double y = plane.y(line[at - 2]);
    double dx = plane.x(line[at]) - x;
    double dy = plane.y(line[at + 1]) - y;
    double share = Math.max(0, Math.min(1, -(x * dx + y * dy) / (dx * dx + dy * dy)));
    double foot = line[at - 1] + share * (line[at + 2] - line[at - 1]);
    addHalf(place, graph, edge, foot, line[at - 1], parts);
    addHalf(place, graph, edge, foot, line[at + 2], parts);
  }

  /** From the foot, where the distance is least, to an end of a piece. */
  private void addHalf(
      LonLat place, RoadGraph graph, int edge, double foot, double end, List<Stretch> parts) {
    double from = foot;
    double metres = Ellipsoid.distance(place, graph.position(edge, foot));
    double last = Ellipsoid.distance(place, graph.position(edge, end));
    for (double limit : limits) {
      if (from == end || metres > limit) {
        continue;
      }
      double to = last <= limit ? end : where(place, graph, edge, from, end, limit);
      double there = last <= limit ? last : limit;
      if (to != from) {
        parts.add(
            from < to
                ? new Stretch(edge, from, to, metres, there, 0)
                : new Stretch(edge, to, from, there, metres, 0));
      }
      from = to;
      metres = there;
    }
  }

  /** Where the distance comes up to a limit, by halving to a tenth of a millimetre. */
  private static double where(
      LonLat place, RoadGraph graph, int edge, double near, double far, double limit) {
    double within = near;
    double beyond = far;
    while (Math.abs(beyond - within) > 1e-4) {
      double middle = (within + beyond) / 2;
      if (Ellipsoid.distance(place, graph.position(edge, middle)) <= limit) {
        within = middle;
      } else {
        beyond = middle;
      }
    }
    return within;
  }

  /** The extents of edges, to be asked for those around a place. */
  static HPRtree index(RoadGraph graph) {
    HPRtree edges = new HPRtree();
    for (int edge = 0; edge < graph.edges(); edge++) {
      double[] line = new Stretch(edge, 0, graph.lengthM(edge), 0, 0, 0).line(graph);
      Envelope extent = new Envelope();
      for (int at = 0; at < line.length; at += 3) {
        extent.expandToInclude(line[at], line[at + 1]);
      }
      edges.insert(extent, edge);
    }
    edges.build();
    return edges;
  }
}
