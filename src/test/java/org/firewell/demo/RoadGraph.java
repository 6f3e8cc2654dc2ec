package org.firewell.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.triangulate.DelaunayTriangulationBuilder;

/**
 * Which places a road ties together: the Gabriel graph of the places (two are tied when no third
 * lies in the circle between them), which is planar and connected.
 */
final class RoadGraph {

  /** A tie between two places by their numbers; the rank grows as routes are laid over it. */
  static final class Edge {
    final int from;
    final int to;
    final double length;
    RoadLine.Rank rank = RoadLine.Rank.UNCLASSIFIED;
    String name;

    private Edge(int from, int to, double length) {
      this.from = from;
      this.to = to;
      this.length = length;
    }

    int other(int place) {
      return place == from ? to : from;
    }
  }

  private final List<Coordinate> places;
  private final List<Edge> edges = new ArrayList<>();
  private final List<List<Edge>> edgesAt = new ArrayList<>();

  /**
   * @param places in metres, all different
   * @param land ties run on it alone
   */
  RoadGraph(List<Coordinate> places, PreparedGeometry land) {
    this.places = places;
    places.forEach(place -> edgesAt.add(new ArrayList<>()));
    DelaunayTriangulationBuilder delaunay = new DelaunayTriangulationBuilder();
    delaunay.setSites(places);
    Geometry ties = delaunay.getEdges(Plane.GEOMETRY);
    List<int[]> pairs = new ArrayList<>();
    for (int i = 0; i < ties.getNumGeometries(); i++) {
      LineString tie = (LineString) ties.getGeometryN(i);
      if (isGabriel(tie) && land.covers(tie)) {
        int a = places.indexOf(tie.getCoordinateN(0));
        int b = places.indexOf(tie.getCoordinateN(1));
        pairs.add(new int[] {Math.min(a, b), Math.max(a, b)});
      }
    }
    pairs.sort(Arrays::compare);
    pairs.forEach(pair -> add(pair[0], pair[1]));
  }

  List<Edge> edges() {
    return edges;
  }

  Coordinate place(int number) {
    return places.get(number);
  }

  /** Lays a route of a rank over the shortest way; better roads on it stay what they are. */
  void route(int from, int to, RoadLine.Rank rank, String name) {
    for (Edge edge : shortest(from, to)) {
      if (edge.rank.compareTo(rank) > 0) {
        edge.rank = rank;
        edge.name = name;
      }
    }
  }

  /** Takes an edge away if its two places stay tied without it. */
  boolean removeIfConnected(Edge edge) {
    unlink(edge);
    if (reachable(edge.from).contains(edge.to)) {
      edges.remove(edge);
      return true;
    }
    link(edge);
    return false;
  }

  /** The number of the nearest place. */
  int nearest(Coordinate place) {
    int best = 0;
    for (int i = 1; i < places.size(); i++) {
      if (places.get(i).distance(place) < places.get(best).distance(place)) {
        best = i;
      }
    }
    return best;
  }

  /** Dijkstra; roads that are good already are a third shorter, so that routes share them. */
  private List<Edge> shortest(int from, int to) {
    double[] cost = new double[places.size()];
    Arrays.fill(cost, Double.POSITIVE_INFINITY);
    Edge[] before = new Edge[places.size()];
    record Visit(int place, double cost) {}
    PriorityQueue<Visit> visits =
        new PriorityQueue<>(Comparator.comparingDouble(Visit::cost).thenComparing(Visit::place));
    cost[from] = 0;
    visits.add(new Visit(from, 0));
    while (!visits.isEmpty()) {
      Visit visit = visits.remove();
      for (Edge edge : edgesAt.get(visit.place())) {
        boolean good = edge.rank.compareTo(RoadLine.Rank.SECONDARY) <= 0;
        double sum = visit.cost() + edge.length * (good ? 0.67 : 1);
        int next = edge.other(visit.place());
        if (sum < cost[next]) {
          cost[next] = sum;
          before[next] = edge;
          visits.add(new Visit(next, sum));
        }
      }
    }
    return path(before, to);
  }

  private static List<Edge> path(Edge[] before, int to) {
    List<Edge> path = new ArrayList<>();
    int place = to;
    while (before[place] != null) {
      path.add(before[place]);
      place = before[place].other(place);
    }
    return path;
  }

  private Set<Integer> reachable(int start) {
    Set<Integer> seen = new LinkedHashSet<>(List.of(start));
    List<Integer> next = new ArrayList<>(seen);
    while (!next.isEmpty()) {
      int place = next.remove(next.size() - 1);
      for (Edge edge : edgesAt.get(place)) {
        if (seen.add(edge.other(place))) {
          next.add(edge.other(place));
        }
      }
    }
    return seen;
  }

  private void add(int from, int to) {
    Edge edge = new Edge(from, to, places.get(from).distance(places.get(to)));
    edges.add(edge);
    link(edge);
  }

  private void link(Edge edge) {
    edgesAt.get(edge.from).add(edge);
    edgesAt.get(edge.to).add(edge);
  }

  private void unlink(Edge edge) {
    edgesAt.get(edge.from).remove(edge);
    edgesAt.get(edge.to).remove(edge);
  }

  private boolean isGabriel(LineString tie) {
    Coordinate middle = tie.getEnvelopeInternal().centre();
    double radius = tie.getLength() / 2 - 0.01;
    return places.stream().noneMatch(place -> place.distance(middle) < radius);
  }
}
