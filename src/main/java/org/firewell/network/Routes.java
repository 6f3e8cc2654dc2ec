package org.firewell.network;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.firewell.network.Starts.Start;
import org.locationtech.jts.geom.LineString;

/**
 * The least ways from the nearest of many sources, by one search from all of them at once (E.
 * Dijkstra, Numerische Mathematik 1, 1959).
 *
 * <p>Sources and places lie anywhere along edges; the parts of the edges on both ends count, also
 * where both lie on one edge. For each place the least over its road points, the sources and their
 * road points; of sources at the same cost the one with the smallest index. Takes (n + m) log n for
 * n nodes and m edges, and 24 bytes a node. Once made, many threads may ask.
 */
public final class Routes {

  private final Travel travel;
  private final long cutOff;
  private final Starts starts;
  private final NodeQueue queue;

  private Routes(Travel travel, List<Origin> origins, long cutOff) {
    this.travel = travel;
    this.cutOff = cutOff;
    this.starts = new Starts(travel, origins);
    this.queue = new NodeQueue(travel.nodes());
  }

  /**
   * @param cutOff the highest cost of a way, itself included, compared by the thousandth; infinite
   *     for none
   */
  public static Routes from(Travel travel, List<Origin> origins, double cutOff) {
    Routes routes = new Routes(travel, origins, Travel.limit(cutOff));
    routes.starts.all().forEach(routes::leave);
    routes.search();
    return routes;
  }

  /** The least way to a place that joins the roads at some points; empty when none is in reach. */
  public Optional<Route> to(List<RoadPoint> points) {
    Arrival arrival = arrival(points);
    return arrival.point == null
        ? Optional.empty()
        : Optional.of(new Route(arrival.source, Travel.cost(arrival.cost)));
  }

  /** The least way to a place as a line; empty when none is in reach. */
  public Optional<Path> path(List<RoadPoint> points) {
    Arrival arrival = arrival(points);
    return arrival.point == null
        ? Optional.empty()
        : Optional.of(new Path(arrival.source, Travel.cost(arrival.cost), line(arrival)));
  }

  private void leave(Start start) {
    int edge = start.point().edge();
    long toEnd = start.cost() + travel.toEnd(start.point(), start.at());
    long toBeginning = start.cost() + travel.toBeginning(start.point(), start.at());
    reach(travel.node(edge, true), toEnd, start.source(), -1 - (2 * start.index() + 1));
    reach(travel.node(edge, false), toBeginning, start.source(), -1 - 2 * start.index());
  }

  private void reach(int node, long cost, int source, int via) {
    if (cost <= cutOff) {
      queue.offer(node, cost, source, via);
    }
  }

  private void search() {
    Arcs arcs = travel.arcs();
    while (!queue.isEmpty()) {
      int node = queue.poll();
      int end = arcs.first(node + 1);
      for (int arc = arcs.first(node); arc < end; arc++) {
        if (travel.isOpenArc(arc)) {
          long cost = queue.cost(node) + travel.ticks(arcs.edge(arc));
          reach(arcs.target(arc), cost, queue.source(node), arc);
        }
      }
    }
  }

  private Arrival arrival(List<RoadPoint> points) {
    Arrival arrival = new Arrival(cutOff);
    for (RoadPoint point : points) {
      if (travel.isOpen(point)) {
        arrive(point, arrival);
      }
    }
    return arrival;
  }

  private void arrive(RoadPoint point, Arrival arrival) {
    long at = travel.ticksTo(point);
    long leg = travel.offRoad(point);
    arriveFrom(false, travel.fromBeginning(point, at) + leg, point, arrival);
    arriveFrom(true, travel.fromEnd(point, at) + leg, point, arrival);
    for (Start start : starts.on(point.edge())) {
      long along = travel.between(start.point(), start.at(), point, at);
      arrival.offer(start.cost() + along + leg, start.source(), point, start, false);
    }
  }

  private void arriveFrom(boolean end, long rest, RoadPoint point, Arrival arrival) {
    int node = travel.node(point.edge(), end);
    if (queue.isReached(node)) {
      arrival.offer(queue.cost(node) + rest, queue.source(node), point, null, end);
    }
  }

  private LineString line(Arrival arrival) {
    Trace trace = new Trace(travel.graph());
    trace.to(arrival.point.place());
    if (arrival.direct == null) {
      traceToStart(arrival, trace);
    } else {
      traceStart(arrival.direct, arrival.point.offsetM(), trace);
    }
    return trace.line();
  }

  private void traceToStart(Arrival arrival, Trace trace) {
    int edge = arrival.point.edge();
    trace.along(edge, arrival.point.offsetM(), endM(edge, arrival.end));
    int node = travel.node(edge, arrival.end);
    while (queue.via(node) >= 0) {
      int arc = queue.via(node);
      boolean end = !travel.arcs().isAgainstLine(arc);
      edge = travel.arcs().edge(arc);
      trace.along(edge, endM(edge, end), endM(edge, !end));
      node = travel.node(edge, !end);
    }
    int code = -1 - queue.via(node);
    Start start = starts.get(code >> 1);
    traceStart(start, endM(start.point().edge(), (code & 1) == 1), trace);
  }

  private void traceStart(Start start, double fromM, Trace trace) {
    trace.along(start.point().edge(), fromM, start.point().offsetM());
    trace.to(start.point().place());
  }

  private double endM(int edge, boolean end) {
    return end ? travel.graph().lengthM(edge) : 0;
  }

  /** The least cost that was offered; at the same thousandth, the smallest source. */
  private static final class Arrival {

    private long cost;
    private int source = Integer.MAX_VALUE;
    private RoadPoint point;

    /** Where the way begins, when that lies on the point's edge and it stays there. */
    private Start direct;

    /** Whether the way comes from the end of the point's edge. */
    private boolean end;

    Arrival(long cutOff) {
      cost = cutOff;
    }

    void offer(long offered, int from, RoadPoint to, Start beginning, boolean fromEnd) {
      if (isBetter(offered, from)) {
        cost = offered;
        source = from;
        point = to;
        direct = beginning;
        end = fromEnd;
      }
    }

    private boolean isBetter(long offered, int from) {
      long mine = Travel.thousandths(cost);
      long other = Travel.thousandths(offered);
      return other < mine
          || (other == mine && (from < source || (from == source && offered < cost)));
    }
  }

  /** Nodes by cost, then by source: a binary heap that knows where each node stands in it. */
  private static final class NodeQueue {

    private static final int NOT_QUEUED = -1;

    private final long[] cost;
    private final int[] source;
    private final int[] via;
    private final int[] place;
    private final int[] heap;
    private int size;

    NodeQueue(int nodes) {
      cost = new long[nodes];
      source = new int[nodes];
      via = new int[nodes];
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

    /** The arc by which a node was reached, or less than 0: the start, from -1 down. */
    int via(int node) {
      return via[node];
    }

    /** Takes a way to a node if it is better than the best so far. */
    void offer(int node, long offered, int from, int over) {
      if (offered > cost[node] || (offered == cost[node] && from >= source[node])) {
        return;
      }
      cost[node] = offered;
      source[node] = from;
      via[node] = over;
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
