package org.firewell.proof;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.geographiclib.Geodesic;
import org.firewell.feature.Road;
import org.firewell.feature.Ternary;
import org.firewell.geo.LonLat;
import org.jgrapht.alg.interfaces.ShortestPathAlgorithm.SingleSourcePaths;
import org.jgrapht.alg.shortestpath.DijkstraShortestPath;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedWeightedPseudograph;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Ways by JGraphT's Dijkstra on a graph of every single segment of every road, cut where a place
 * joins it. The nearest point of a segment is found by narrowing down on Karney's geodesics of WGS
 * 84; no plane and nothing of Firewell's network takes part.
 */
final class SegmentDijkstra {

  private static final Integer START = -1;
  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

  private record Segment(int road, boolean oneWay, Coordinate from, Coordinate to) {
    LonLat at(double share) {
      return new LonLat(
          share == 1 ? to.x : from.x + share * (to.x - from.x),
          share == 1 ? to.y : from.y + share * (to.y - from.y));
    }
  }

  private record Foot(Segment segment, double share, double metres) {}

  private record Cut(double share, int node) {}

  private final RouteTask task;
  private final DirectedWeightedPseudograph<Integer, DefaultWeightedEdge> graph =
      new DirectedWeightedPseudograph<>(DefaultWeightedEdge.class);
  private final List<Segment> segments = new ArrayList<>();
  private final STRtree index = new STRtree();
  private final Map<Coordinate, Integer> nodes = new HashMap<>();
  private final Map<Segment, List<Cut>> cuts = new HashMap<>();

  private SegmentDijkstra(RouteTask task) {
    this.task = task;
    for (int road = 0; road < task.roads().size(); road++) {
      if (task.isOpen(task.roads().get(road))) {
        addSegments(road, task.roads().get(road));
      }
    }
    graph.addVertex(START);
  }

  /** Metres for each place. */
  static double[] answer(RouteTask task) {
    return new SegmentDijkstra(task).answer();
  }

  private double[] answer() {
    for (LonLat source : task.sources()) {
      feet(source).forEach(foot -> link(START, cut(foot), leg(foot)));
    }
    int[] ends = task.places().stream().mapToInt(this::end).toArray();
    segments.forEach(this::linkPieces);
    SingleSourcePaths<Integer, DefaultWeightedEdge> paths =
        new DijkstraShortestPath<>(graph).getPaths(START);
    double[] metres = new double[ends.length];
    for (int place = 0; place < ends.length; place++) {
      double weight = paths.getWeight(ends[place]);
      metres[place] = weight <= task.cutOffM() ? weight : RouteTask.NO_WAY;
    }
    return metres;
  }

  private void addSegments(int number, Road road) {
    for (int part = 0; part < road.geometry().getNumGeometries(); part++) {
      Geometry line = road.geometry().getGeometryN(part);
      Coordinate[] at = line.getCoordinates();
      for (int i = 1; i < at.length; i++) {
        if (!at[i].equals2D(at[i - 1])) {
          Segment segment = new Segment(number, road.oneway() == Ternary.YES, at[i - 1], at[i]);
          segments.add(segment);
          index.insert(new Envelope(at[i - 1], at[i]), segment);
        }
      }
    }
  }

  private int end(LonLat place) {
    int end = newNode();
    feet(place).forEach(foot -> link(cut(foot), end, leg(foot)));
    return end;
  }

  private double leg(Foot foot) {
    return task.hose() ? foot.metres : 0;
  }

  /** The nearest point of each road within the limit. */
  private Iterable<Foot> feet(LonLat place) {
    Envelope around = new Envelope(new Coordinate(place.lon(), place.lat()));
    // a degree has more than 50 km up to 60 degrees of latitude
    around.expandBy(task.offRoadM() / 50_000);
    Map<Integer, Foot> nearest = new HashMap<>();
    for (Object found : index.query(around)) {
      Foot foot = foot((Segment) found, place);
      if (Math.round(foot.metres * 1000) <= Math.round(task.offRoadM() * 1000)) {
        nearest.merge(foot.segment.road, foot, (a, b) -> b.metres < a.metres ? b : a);
      }
    }
    return nearest.values();
  }

  /** By golden section: along a segment the distance falls and then rises. */
  private static Foot foot(Segment segment, LonLat place) {
    double low = 0;
    double high = 1;
    while (high - low > 1e-10) {
      double first = high - GOLDEN * (high - low);
      double second = low + GOLDEN * (high - low);
      if (metres(segment.at(first), place) <= metres(segment.at(second), place)) {
        high = second;
      } else {
        low = first;
      }
    }
    return List.of(0.0, (low + high) / 2, 1.0).stream()
        .map(share -> new Foot(segment, share, metres(segment.at(share), place)))
        .min(Comparator.comparingDouble(Foot::metres))
        .orElseThrow();
  }

  private int cut(Foot foot) {
    int node = newNode();
    cuts.computeIfAbsent(foot.segment, s -> new ArrayList<>()).add(new Cut(foot.share, node));
    return node;
  }

  private void linkPieces(Segment segment) {
    List<Cut> all = new ArrayList<>(cuts.getOrDefault(segment, List.of()));
    all.sort(Comparator.comparingDouble(Cut::share));
    all.add(0, new Cut(0, node(segment.from)));
    all.add(new Cut(1, node(segment.to)));
    for (int i = 1; i < all.size(); i++) {
      Cut a = all.get(i - 1);
      Cut b = all.get(i);
      double metres = metres(segment.at(a.share), segment.at(b.share));
      link(a.node, b.node, metres);
      if (task.hose() || !segment.oneWay || a.share == b.share) {
        link(b.node, a.node, metres);
      }
    }
  }

  private void link(int from, int to, double metres) {
    graph.setEdgeWeight(graph.addEdge(from, to), metres);
  }

  private int node(Coordinate at) {
    return nodes.computeIfAbsent(at, a -> newNode());
  }

  private int newNode() {
    int node = graph.vertexSet().size();
    graph.addVertex(node);
    return node;
  }

  private static double metres(LonLat a, LonLat b) {
    return Geodesic.WGS84.Inverse(a.lat(), a.lon(), b.lat(), b.lon()).s12;
  }
}
