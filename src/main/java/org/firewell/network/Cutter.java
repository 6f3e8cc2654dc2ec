package org.firewell.network;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.firewell.feature.Feature;
import org.firewell.feature.Road;
import org.firewell.geo.LonLat;
import org.locationtech.jts.algorithm.LineIntersector;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** Finds where barriers close one edge after the other; for one thread. */
final class Cutter {

  /** A line that crosses in a crossing of roads, as far as numbers tell, crosses just beside it. */
  private static final double BESIDE_NODE_M = 1e-7;

  private final RoadGraph graph;
  private final BarrierLines lines;
  private final LineIntersector intersector = new RobustLineIntersector();

  private final List<Closures.Closure> closures = new ArrayList<>();
  private final TreeSet<Integer> nodes = new TreeSet<>();

  private int edge;
  private Road road;

  /** By area, where its outline meets the edge, and the stretches that run along it. */
  private final TreeMap<Integer, TreeSet<Double>> outlines = new TreeMap<>();

  private final TreeMap<Integer, List<double[]>> alongOutlines = new TreeMap<>();
  private final TreeMap<Double, Touch> touches = new TreeMap<>();

  Cutter(RoadGraph graph, BarrierLines lines) {
    this.graph = graph;
    this.lines = lines;
  }

  List<Closures.Closure> closures() {
    return closures;
  }

  /** The nodes that lie on a barrier. */
  TreeSet<Integer> nodes() {
    return nodes;
  }

  void cut(int cutEdge) {
    edge = cutEdge;
    road = graph.road(edge);
    if (Barriers.passes(road) || Travel.isMotorway(road)) {
      return;
    }
    outlines.clear();
    alongOutlines.clear();
    touches.clear();
    for (int vertex = graph.firstVertex(edge); vertex < graph.lastVertex(edge); vertex++) {
      meet(vertex);
    }
    touches.values().forEach(this::cutAt);
    closeAreas();
  }

  /** The barriers that lead away from a position and bar a road there. */
  Star star(Coordinate middle, Road barred, boolean atNode) {
    Star star = new Star(middle);
    lines.visit(
        new Envelope(middle),
        segment -> {
          Coordinate start = lines.start(segment);
          Coordinate end = lines.end(segment);
          boolean atVertex = middle.equals2D(start) || middle.equals2D(end);
          if (bars(segment, barred)
              && !(atNode && atVertex && isSlipRoad(segment))
              && Orientation.index(start, end, middle) == Orientation.COLLINEAR) {
            boolean outline = lines.isOutline(segment);
            int owner = lines.ownerOf(segment);
            if (!middle.equals2D(end)) {
              star.add(end, outline ? Star.Area.LEFT : Star.Area.NONE, owner);
            }
            if (!middle.equals2D(start)) {
              star.add(start, outline ? Star.Area.RIGHT : Star.Area.NONE, owner);
            }
          }
        });
    return star;
  }

  private void meet(int vertex) {
    Coordinate from = coordinate(vertex);
    Coordinate to = coordinate(vertex + 1);
    lines.visit(
        new Envelope(from, to),
        segment -> {
          if (bars(segment, road)) {
            intersector.computeIntersection(from, to, lines.start(segment), lines.end(segment));
            if (intersector.isProper()) {
              cross(vertex, segment);
            } else if (intersector.hasIntersection()) {
              touch(vertex, segment);
            }
          }
        });
  }

  private void cross(int vertex, int segment) {
    double offset = offset(vertex, intersector.getIntersection(0));
    double inside = Math.max(BESIDE_NODE_M, Math.min(graph.lengthM(edge) - BESIDE_NODE_M, offset));
    close(inside, inside, lines.ownerOf(segment));
    noteOutline(segment, inside);
  }

  private void touch(int vertex, int segment) {
    double[] offsets = new double[intersector.getIntersectionNum()];
    for (int i = 0; i < offsets.length; i++) {
      Coordinate at = intersector.getIntersection(i).copy();
      offsets[i] = offset(vertex, at);
      noteOutline(segment, offsets[i]);
      noteTouch(vertex, at, offsets[i]);
    }
    if (offsets.length == 2) {
      runAlong(segment, Math.min(offsets[0], offsets[1]), Math.max(offsets[0], offsets[1]));
    }
  }

  /** Nobody walks along a river or on a wall, yet along the bank of one that is an area. */
  private void runAlong(int segment, double fromM, double toM) {
    if (lines.isOutline(segment)) {
      alongOutlines
          .computeIfAbsent(lines.ownerOf(segment), area -> new ArrayList<>())
          .add(new double[] {fromM, toM});
    } else {
      close(fromM, toM, lines.ownerOf(segment));
    }
  }

  private void noteTouch(int vertex, Coordinate at, double offset) {
    if (at.equals2D(coordinate(graph.firstVertex(edge)))) {
      nodes.add(graph.from(edge));
    }
    if (at.equals2D(coordinate(graph.lastVertex(edge)))) {
      nodes.add(graph.to(edge));
    }
    if (offset > 0 && offset < graph.lengthM(edge)) {
      int before = at.equals2D(coordinate(vertex)) ? vertex - 1 : vertex;
      int after = at.equals2D(coordinate(vertex + 1)) ? vertex + 2 : vertex + 1;
      touches.put(offset, new Touch(at, offset, coordinate(before), coordinate(after)));
    }
  }

  private void cutAt(Touch touch) {
    Star star = star(touch.at, road, false);
    if (!star.isEmpty() && star.sector(touch.before) != star.sector(touch.after)) {
      close(touch.offsetM, touch.offsetM, star.owner());
    }
  }

  private void closeAreas() {
    Envelope extent = new Envelope();
    for (int vertex = graph.firstVertex(edge); vertex <= graph.lastVertex(edge); vertex++) {
      extent.expandToInclude(graph.lon(vertex), graph.lat(vertex));
    }
    lines.visitAreas(extent, this::closeArea);
  }

  private void closeArea(int area) {
    TreeSet<Double> ends = outlines.computeIfAbsent(area, a -> new TreeSet<>());
    ends.add(0.0);
    ends.add(graph.lengthM(edge));
    for (double from = ends.first(); ends.higher(from) != null; from = ends.higher(from)) {
      closeWithin(area, from, ends.higher(from));
    }
  }

  private void closeWithin(int area, double fromM, double toM) {
    for (double[] along : alongOutlines.getOrDefault(area, List.of())) {
      if (along[0] <= fromM && along[1] >= toM) {
        return;
      }
    }
    LonLat middle = graph.position(edge, (fromM + toM) / 2);
    if (lines.holds(area, new Coordinate(middle.lon(), middle.lat()))) {
      close(fromM, toM, area);
    }
  }

  private void close(double fromM, double toM, int owner) {
    closures.add(new Closures.Closure(edge, fromM, toM, owner));
  }

  private void noteOutline(int segment, double offset) {
    if (lines.isOutline(segment)) {
      outlines.computeIfAbsent(lines.ownerOf(segment), area -> new TreeSet<>()).add(offset);
    }
  }

  /** A road and a motorway at different levels pass over each other. */
  private boolean bars(int segment, Road barred) {
    Feature owner = lines.owner(lines.ownerOf(segment));
    return !(owner instanceof Road motorway)
        || motorway.layer() == null
        || barred.layer() == null
        || motorway.layer().equals(barred.layer());
  }

  /** People cross a slip road where it joins a street. */
  private boolean isSlipRoad(int segment) {
    return lines.owner(lines.ownerOf(segment)) instanceof Road road
        && Travel.MOTORWAY_LINK.equals(road.roadClass());
  }

  private double offset(int vertex, Coordinate at) {
    double dLon = graph.lon(vertex + 1) - graph.lon(vertex);
    double dLat = graph.lat(vertex + 1) - graph.lat(vertex);
    double share =
        Math.abs(dLon) > Math.abs(dLat)
            ? (at.x - graph.lon(vertex)) / dLon
            : (at.y - graph.lat(vertex)) / dLat;
    return graph.offsetM(edge, vertex, Math.max(0, Math.min(1, share)));
  }

  private Coordinate coordinate(int vertex) {
    return new Coordinate(graph.lon(vertex), graph.lat(vertex));
  }

  /** A position within the edge on a barrier, and where the edge comes from and goes to. */
  private record Touch(Coordinate at, double offsetM, Coordinate before, Coordinate after) {}
}
