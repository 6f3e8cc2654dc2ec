package org.firewell.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The least ways from the nearest of many sources, by one search from all of them at once (E.
 * Dijkstra, Numerische Mathematik 1, 1959).
 *
 * <p>Sources and places lie anywhere along edges; the parts of the edges on both ends count, also
 * where both lie on one edge. For each place the least over its road points, the sources and their
 * road points; of sources at the same cost the one with the smallest index. Takes (n + m) log n for
 * n nodes and m edges, and 20 bytes a node. Once made, many threads may ask.
 */
public final class Routes {

  private final Travel travel;
  private final RoadGraph graph;
  private final long cutOff;
  private final Map<Integer, List<Start>> starts = new HashMap<>();
  private final NodeQueue queue;

  private Routes(Travel travel, long cutOff) {
    this.travel = travel;
    this.graph = travel.graph();
    this.cutOff = cutOff;
    this.queue = new NodeQueue(graph.nodes());
  }

  /**
   * @param sources the points at which each source joins the roads; none for one that does not
   * @param cutOff the highest cost of a way, itself included; infinite for none
   */
  public static Routes from(Travel travel, List<List<RoadPoint>> sources, double cutOff) {
    // a quarter of the range of a long leaves room for sums
    long ticks = Math.min(Long.MAX_VALUE / 4, Travel.ticks(cutOff));
    Routes routes = new Routes(travel, ticks);
    for (int source = 0; source < sources.size(); source++) {
      for (RoadPoint point : sources.get(source)) {
        routes.start(source, point);
      }
    }
    routes.search();
    return routes;
  }

  /** The least way to a place that joins the roads at some points; empty when none is in reach. */
  public Optional<Route> to(List<RoadPoint> points) {
    Best best = new Best(cutOff);
    for (RoadPoint point : points) {
      if (travel.isOpen(point.edge())) {
        arrive(point, best);
      }
    }
    return best.route();
  }

  private void start(int source, RoadPoint point) {
    int edge = point.edge();
    if (!travel.isOpen(edge)) {
      return;
    }
    long at = travel.ticksTo(point);
    long cost = travel.offRoad(point);
    starts.computeIfAbsent(edge, e -> new ArrayList<>()).add(new Start(source, at, cost));
    reach(graph.to(edge), cost + travel.ticks(edge) - at, source);
    if (at == 0 || travel.runsBack(edge)) {
      reach(graph.from(edge), cost + at, source);
    }
  }

  private void search() {
    while (!queue.isEmpty()) {
      int node = queue.poll();
      for (int arc = graph.firstArc(node); arc < graph.firstArc(node + 1); arc++) {
        int edge = graph.arcEdge(arc);
        if (travel.isOpen(edge) && (!graph.isArcAgainstLine(arc) || travel.runsBack(edge))) {
          reach(graph.arcTarget(arc), queue.cost(node) + travel.ticks(edge), queue.source(node));
        }
      }
    }
  }

  private void reach(int node, long cost, int source) {
    if (cost <= cutOff) {
      queue.offer(node, cost, source);
    }
  }

  private void arrive(RoadPoint point, Best best) {
    int edge = point.edge();
    long at = travel.ticksTo(point);
    long leg = travel.offRoad(point);
    boolean runsBack = travel.runsBack(edge);
    arriveFrom(graph.from(edge), at + leg, best);
    if (runsBack || at == travel.ticks(edge)) {
      arriveFrom(graph.to(edge), travel.ticks(edge) - at + leg, best);
    }
    for (Start start : starts.getOrDefault(edge, List.of())) {
      if (runsBack || start.at <= at) {
        best.offer(start.cost + Math.abs(at - start.at) + leg, start.source);
      }
    }
  }

  private void arriveFrom(int node, long rest, Best best) {
    if (queue.isReached(node)) {
      best.offer(queue.cost(node) + rest, queue.source(node));
    }
  }

  /** A source on an edge: how far along it, and what it cost to get there. */
  private record Start(int source, long at, long cost) {}

  /** The least cost that was offered, and the smallest source of those that offered it. */
  private static final class Best {

    private long cost;
    private int source = Integer.MAX_VALUE;

    Best(long cutOff) {
      cost = cutOff;
    }

    void offer(long offered, int from) {
      if (offered < cost || (offered == cost && from < source)) {
        cost = offered;
        source = from;
      }
    }

    Optional<Route> route() {
      return source == Integer.MAX_VALUE
          ? Optional.empty()
          : Optional.of(new Route(source, Travel.cost(cost)));
    }
  }

  /** Nodes by cost, then by source: a binary heap that knows where each node stands in it. */
  private static final class NodeQueue {

    private static final int NOT_QUEUED = -1;

    private final long[] cost;
    private final int[] source;
    private final int[] place;
    private final int[] heap;
    private int size;

    NodeQueue(int nodes) {
      cost = new long[nodes];
      source = new int[nodes];
      place = new int[nodes];
      heap = new int[nodes];
      Arrays.fill(cost, Long.MAX_VALUE);
      Arrays.fill(place, NOT_QUEUED);
    }

    boolean isEmpty() {
      return size == 0;
    }

    boolean isReached(int node) {
      return cost[node] != Long.MAX_VALUE;
    }

    long cost(int node) {
      return cost[node];
    }

    int source(int node) {
      return source[node];
    }

    /** Takes a way to a node if it is better than the best so far. */
    void offer(int node, long offered, int from) {
      if (offered > cost[node] || (offered == cost[node] && from >= source[node])) {
        return;
      }
      cost[node] = offered;
      source[node] = from;
      rise(node, place[node] == NOT_QUEUED ? size++ : place[node]);
    }

    int poll() {
      int first = heap[0];
      place[first] = NOT_QUEUED;
      int last = heap[--size];
      if (size > 0) {
        sink(last);
      }
      return first;
    }

    private void rise(int node, int from) {
      int at = from;
      while (at > 0 && isBefore(node, heap[(at - 1) / 2])) {
        put(heap[(at - 1) / 2], at);
        at = (at - 1) / 2;
      }
      put(node, at);
    }

    private void sink(int node) {
      int at = 0;
      int child = 1;
      while (child < size) {
        if (child + 1 < size && isBefore(heap[child + 1], heap[child])) {
          child++;
        }
        if (!isBefore(heap[child], node)) {
          break;
        }
        put(heap[child], at);
        at = child;
        child = 2 * at + 1;
      }
      put(node, at);
    }

    private boolean isBefore(int a, int b) {
      return cost[a] < cost[b] || (cost[a] == cost[b] && source[a] < source[b]);
    }

    private void put(int node, int at) {
      heap[at] = node;
      place[node] = at;
    }
  }
}
