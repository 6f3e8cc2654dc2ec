package org.firewell.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.firewell.network.Closures.Closure;
import org.locationtech.jts.geom.Coordinate;

/**
 * Crossings of roads that lie on a barrier: the roads that leave to another side of it than the
 * first get a node of their own.
 */
final class Partings {

  private final RoadGraph graph;

  /** By twice the edge, plus 1 for its end: the node that takes the place of the graph's. */
  private final Map<Integer, Integer> sides = new HashMap<>();

  private final Set<Integer> parted = new HashSet<>();
  private final List<Closure> ends = new ArrayList<>();
  private int nodes;

  Partings(RoadGraph graph) {
    this.graph = graph;
    this.nodes = graph.nodes();
  }

  /** The nodes of the graph and those that it takes to part some of them. */
  int nodes() {
    return nodes;
  }

  /** Whether the graph's nodes stay as they are. */
  boolean isEmpty() {
    return sides.isEmpty();
  }

  boolean part(int node) {
    return parted.contains(node);
  }

  /** The ends of edges that do not meet the first edge of their node. */
  List<Closure> ends() {
    return ends;
  }

  /** The graph's nodes at one end of each edge, 0 or 1, with the parted ones in their place. */
  int[] at(int end, int[] graphNodes) {
    int[] at = isEmpty() ? graphNodes : graphNodes.clone();
    sides.forEach(
        (edgeAndEnd, node) -> {
          if ((edgeAndEnd & 1) == end) {
            at[edgeAndEnd >> 1] = node;
          }
        });
    return at;
  }

  /** Parts the roads at a node that lies on a barrier. A bridge or tunnel holds them together. */
  void part(int node, Cutter cutter) {
    int[] arcs = IntStream.range(graph.arcs().first(node), graph.arcs().first(node + 1)).toArray();
    if (IntStream.of(arcs).anyMatch(arc -> Barriers.passes(graph.road(graph.arcs().edge(arc))))) {
      return;
    }
    Map<Integer, Integer> nodeOfSector = new HashMap<>();
    for (int arc : arcs) {
      if (!Travel.isMotorway(graph.road(graph.arcs().edge(arc)))) {
        leave(node, arc, nodeOfSector, cutter);
      }
    }
  }

  private void leave(int node, int arc, Map<Integer, Integer> nodeOfSector, Cutter cutter) {
    int edge = graph.arcs().edge(arc);
    boolean end = graph.arcs().isAgainstLine(arc);
    int vertex = end ? graph.lastVertex(edge) : graph.firstVertex(edge);
    Star star = cutter.star(coordinate(vertex), graph.road(edge), true);
    int sector = star.sector(coordinate(end ? vertex - 1 : vertex + 1));
    int side = nodeOfSector.computeIfAbsent(sector, s -> nodeOfSector.isEmpty() ? node : nodes++);
    if (side != node) {
      double offsetM = end ? graph.lengthM(edge) : 0;
      parted.add(node);
      sides.put(2 * edge + (end ? 1 : 0), side);
      ends.add(new Closure(edge, offsetM, offsetM, star.owner()));
    }
  }

  private Coordinate coordinate(int vertex) {
    return new Coordinate(graph.lon(vertex), graph.lat(vertex));
  }
}
