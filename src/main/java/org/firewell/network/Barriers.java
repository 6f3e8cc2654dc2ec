package org.firewell.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.firewell.feature.Barrier;
import org.firewell.feature.Feature;
import org.firewell.feature.Road;
import org.firewell.feature.Ternary;
import org.firewell.geo.LonLat;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * What a hose cannot cross: the lines and areas of barriers, and motorways that are neither bridge
 * nor tunnel. Immutable; many threads may ask.
 *
 * <p><b>Roads.</b> A bridge or a tunnel passes everything. Any other road is cut at each point
 * where it changes from one side of a barrier to the other, and closed where it lies within an area
 * or runs along a line; on either side of a cut it can be used. A road that only touches a barrier
 * and stays on its side is not cut; nor is one on the outline of an area. At a crossing of roads
 * that lies on a barrier, roads that leave to different sides do not meet, unless a bridge or
 * tunnel begins there. A road passes a motorway also where the layers of both are known and differ,
 * and a slip road (motorway_link) at a vertex that they share. An area of kind wall bars at its
 * outline alone.
 *
 * <p><b>Places.</b> A barrier lies between two places when the straight line in longitude and
 * latitude meets it farther than 0.1 mm from both; an area that holds one of the places does not
 * lie between them.
 *
 * <p>Whether lines meet is decided exactly, in double-double arithmetic.
 */
public final class Barriers {

  private final RoadGraph graph;
  private final BarrierLines lines;
  private final Closures closures;

  /** By twice the edge, plus 1 for its end: the node that takes the place of the graph's. */
  private final Map<Integer, Integer> parted = new HashMap<>();

  private final Set<Integer> partedNodes = new HashSet<>();
  private final List<Cut> nodeCuts = new ArrayList<>();
  private int nodes;

  private Barriers(List<Barrier> barriers, List<Road> motorways, RoadGraph graph) {
    this.graph = graph;
    lines = new BarrierLines(barriers, motorways);
    nodes = graph.nodes();
    TreeSet<Integer> touched = new TreeSet<>();
    closures = lines.isEmpty() ? Closures.NONE : new Closures(close(touched));
    Cutter cutter = new Cutter(graph, lines);
    touched.forEach(node -> part(node, cutter));
  }

  /**
   * @param barriers as lines or areas in degrees
   */
  public static Barriers of(List<Barrier> barriers, RoadGraph graph) {
    List<Road> motorways =
        graph.roads().stream().filter(road -> Travel.isMotorway(road) && !passes(road)).toList();
    return new Barriers(
        barriers.stream().sorted(Comparator.comparing(Feature::id)).toList(), motorways, graph);
  }

  /** Nothing bars the way. */
  static Barriers none(RoadGraph graph) {
    return new Barriers(List.of(), List.of(), graph);
  }

  /** Whether a barrier bars the straight way between two places. */
  public boolean lieBetween(LonLat a, LonLat b) {
    return !lines.isEmpty() && new Leg(lines, a, b).isBarred();
  }

  /** Every place where a road is cut or closed, by road, then along it. */
  public List<Cut> cuts() {
    List<Cut> cuts = new ArrayList<>(nodeCuts);
    for (Closures.Closure closure : closures.list()) {
      cuts.add(
          new Cut(
              graph.road(closure.edge()),
              graph.position(closure.edge(), closure.fromM()),
              lines.owner(closure.owner())));
    }
    return cuts.stream()
        .distinct()
        .sorted(Comparator.comparing((Cut cut) -> cut.road().id()))
        .collect(Collectors.toUnmodifiableList());
  }

  /** Whether nothing bars any way. */
  boolean isEmpty() {
    return lines.isEmpty();
  }

  /**
   * All that bars, in degrees: barriers, an area of kind wall as its outline, and motorways that
   * are neither bridge nor tunnel.
   */
  public List<Geometry> geometries() {
    return lines.geometries();
  }

  static boolean passes(Road road) {
    return road.bridge() == Ternary.YES || road.tunnel() == Ternary.YES;
  }

  RoadGraph graph() {
    return graph;
  }

  Closures closures() {
    return closures;
  }

  /** The nodes of the graph, and those that it takes to part some of them. */
  int nodes() {
    return nodes;
  }

  boolean partsNodes() {
    return !parted.isEmpty();
  }

  /** The nodes at which the edges begin. */
  int[] from() {
    return nodesAt(graph.from(), 0);
  }

  /** The nodes at which the edges end. */
  int[] to() {
    return nodesAt(graph.to(), 1);
  }

  private int[] nodesAt(int[] graphNodes, int end) {
    int[] at = parted.isEmpty() ? graphNodes : graphNodes.clone();
    parted.forEach(
        (edgeAndEnd, node) -> {
          if ((edgeAndEnd & 1) == end) {
            at[edgeAndEnd >> 1] = node;
          }
        });
    return at;
  }

  /** Whether an edge is cut at a point, give or take; the point then lies on either side. */
  boolean cutAt(int edge, double offsetM, double toleranceM) {
    return closures.endAt(edge, offsetM, toleranceM)
        || (offsetM <= toleranceM && isParted(graph.from(edge)))
        || (offsetM >= graph.lengthM(edge) - toleranceM && isParted(graph.to(edge)));
  }

  BarrierLines lines() {
    return lines;
  }

  private boolean isParted(int node) {
    return partedNodes.contains(node);
  }

  private List<Closures.Closure> close(TreeSet<Integer> touched) {
    int chunk = 4096;
    List<Cutter> cutters =
        IntStream.range(0, (graph.edges() + chunk - 1) / chunk)
            .parallel()
            .mapToObj(
                c -> {
                  Cutter cutter = new Cutter(graph, lines);
                  int end = Math.min(graph.edges(), (c + 1) * chunk);
                  IntStream.range(c * chunk, end).forEach(cutter::cut);
                  return cutter;
                })
            .toList();
    cutters.forEach(cutter -> touched.addAll(cutter.nodes()));
    return cutters.stream().flatMap(cutter -> cutter.closures().stream()).toList();
  }

  /** Gives the roads on each side of a barrier a node of their own. */
  private void part(int node, Cutter cutter) {
    Arcs arcs = graph.arcs();
    Map<Integer, Integer> nodeOfSector = new HashMap<>();
    for (int arc = arcs.first(node); arc < arcs.first(node + 1); arc++) {
      if (passes(graph.road(arcs.edge(arc)))) {
        return;
      }
    }
    for (int arc = arcs.first(node); arc < arcs.first(node + 1); arc++) {
      int edge = arcs.edge(arc);
      if (Travel.isMotorway(graph.road(edge))) {
        continue;
      }
      boolean end = arcs.isAgainstLine(arc);
      int vertex = end ? graph.lastVertex(edge) : graph.firstVertex(edge);
      int next = end ? vertex - 1 : vertex + 1;
      Star star = cutter.star(coordinate(vertex), graph.road(edge), true);
      int sector = star.sector(coordinate(next));
      int own = nodeOfSector.isEmpty() ? node : nodes;
      Integer before = nodeOfSector.putIfAbsent(sector, own);
      if (before == null && own == nodes) {
        nodes++;
      }
      int side = nodeOfSector.get(sector);
      if (side != node) {
        partedNodes.add(node);
        parted.put(2 * edge + (end ? 1 : 0), side);
        nodeCuts.add(
            new Cut(
                graph.road(edge),
                new LonLat(graph.lon(vertex), graph.lat(vertex)),
                lines.owner(star.owner())));
      }
    }
  }

  private Coordinate coordinate(int vertex) {
    return new Coordinate(graph.lon(vertex), graph.lat(vertex));
  }
}
