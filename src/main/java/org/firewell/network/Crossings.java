package org.firewell.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.firewell.feature.Road;
import org.locationtech.jts.algorithm.LineIntersector;
import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.geom.Coordinate;

/** Where roads at the same layer cross or touch without sharing a vertex. */
final class Crossings {

  private final List<Road> roads;
  private final RoadLines lines;
  private final int[] roadOfVertex;
  private final LineIntersector intersector = new RobustLineIntersector();

  /** By the vertex at which a piece begins, the positions within it, along it. */
  private final Map<Integer, List<Coordinate>> within = new HashMap<>();

  Crossings(List<Road> roads, RoadLines lines) {
    this.roads = roads;
    this.lines = lines;
    this.roadOfVertex = new int[lines.vertices()];
    int[] pieces = new int[lines.vertices() - lines.lines()];
    int count = 0;
    for (int line = 0; line < lines.lines(); line++) {
      for (int v = lines.start[line]; v < lines.start[line + 1]; v++) {
        roadOfVertex[v] = lines.road[line];
        if (v + 1 < lines.start[line + 1]) {
          pieces[count++] = v;
        }
      }
    }
    SegmentTree tree = new SegmentTree(lines.lon, lines.lat, pieces);
    for (int piece : pieces) {
      meetLater(piece, tree);
    }
    within.forEach((piece, positions) -> sort(piece, positions));
  }

  /** The positions at which a piece crosses others, along it. */
  List<Coordinate> on(int piece) {
    return within.getOrDefault(piece, List.of());
  }

  int count() {
    return within.values().stream().mapToInt(List::size).sum();
  }

  /** Each pair of pieces is met once. */
  private void meetLater(int piece, SegmentTree tree) {
    Road road = roads.get(roadOfVertex[piece]);
    if (Barriers.passes(road)) {
      return;
    }
    tree.visit(
        Math.min(lines.lon[piece], lines.lon[piece + 1]),
        Math.min(lines.lat[piece], lines.lat[piece + 1]),
        Math.max(lines.lon[piece], lines.lon[piece + 1]),
        Math.max(lines.lat[piece], lines.lat[piece + 1]),
        other -> {
          if (other > piece && joins(road, roads.get(roadOfVertex[other]))) {
            meet(piece, other);
          }
        });
  }

  private static boolean joins(Road a, Road b) {
    return !Barriers.passes(b) && layer(a) == layer(b);
  }

  private static int layer(Road road) {
    return road.layer() == null ? 0 : road.layer();
  }

  private void meet(int a, int b) {
    intersector.computeIntersection(at(a), at(a + 1), at(b), at(b + 1));
    for (int i = 0; i < intersector.getIntersectionNum(); i++) {
      Coordinate meeting = intersector.getIntersection(i).copy();
      add(a, meeting);
      add(b, meeting);
    }
  }

  private void add(int piece, Coordinate meeting) {
    if (!meeting.equals2D(at(piece)) && !meeting.equals2D(at(piece + 1))) {
      within.computeIfAbsent(piece, p -> new ArrayList<>(1)).add(meeting);
    }
  }

  private void sort(int piece, List<Coordinate> positions) {
    Coordinate begin = at(piece);
    positions.sort(
        Comparator.comparingDouble((Coordinate c) -> c.distance(begin))
            .thenComparing(Comparator.naturalOrder()));
  }

  private Coordinate at(int vertex) {
    return new Coordinate(lines.lon[vertex], lines.lat[vertex]);
  }
}
