package org.firewell.network;

import java.util.Set;

/**
 * What it costs to go along each edge, and in which direction one may.
 *
 * <p>Costs are kept as whole millionths (micrometres, microseconds), so that sums are exact in
 * whatever order they are made, and equal ways are equal.
 */
public final class Travel {

  private static final double TICKS = 1e6;
  private static final long CLOSED = -1;

  /** Nobody lays a hose along a motorway. */
  private static final Set<String> NOT_WALKED = Set.of("motorway", "motorway_link");

  private final RoadGraph graph;
  private final long[] ticks;
  private final boolean heedsOneWay;
  private final double costPerOffRoadMetre;

  private Travel(RoadGraph graph, double[] cost, boolean heedsOneWay, double costPerOffRoadMetre) {
    this.graph = graph;
    this.ticks = new long[cost.length];
    for (int edge = 0; edge < cost.length; edge++) {
      ticks[edge] = Double.isInfinite(cost[edge]) ? CLOSED : ticks(cost[edge]);
    }
    this.heedsOneWay = heedsOneWay;
    this.costPerOffRoadMetre = costPerOffRoadMetre;
  }

  /** Metres of hose, off-road legs included: one-way is ignored, motorways are closed. */
  public static Travel hose(RoadGraph graph) {
    double[] metres = metres(graph);
    for (int edge = 0; edge < metres.length; edge++) {
      String roadClass = graph.road(edge).roadClass();
      if (roadClass != null && NOT_WALKED.contains(roadClass)) {
        metres[edge] = Double.POSITIVE_INFINITY;
      }
    }
    return new Travel(graph, metres, false, 1);
  }

  /** Metres that an engine drives: one-way is heeded; the legs off the road are not driven. */
  public static Travel engine(RoadGraph graph) {
    return engine(graph, metres(graph));
  }

  /**
   * An engine with a cost of its own for each edge; the legs off the road cost nothing.
   *
   * @param cost 0 or more for each edge, infinite where it is closed
   */
  public static Travel engine(RoadGraph graph, double[] cost) {
    return new Travel(graph, cost, true, 0);
  }

  static long ticks(double cost) {
    return Math.round(cost * TICKS);
  }

  static double cost(long ticks) {
    return ticks / TICKS;
  }

  RoadGraph graph() {
    return graph;
  }

  long ticks(int edge) {
    return ticks[edge];
  }

  boolean isOpen(int edge) {
    return ticks[edge] != CLOSED;
  }

  /** Whether an open edge may be taken against its line. */
  boolean runsBack(int edge) {
    return !heedsOneWay || !graph.isOneWay(edge);
  }

  /** From the beginning of the point's edge to the point. */
  long ticksTo(RoadPoint point) {
    double length = graph.lengthM(point.edge());
    double share = length == 0 ? 0 : point.offsetM() / length;
    return Math.round(ticks[point.edge()] * Math.max(0, Math.min(1, share)));
  }

  long offRoad(RoadPoint point) {
    return ticks(point.offRoadM() * costPerOffRoadMetre);
  }

  private static double[] metres(RoadGraph graph) {
    double[] metres = new double[graph.edges()];
    for (int edge = 0; edge < metres.length; edge++) {
      metres[edge] = graph.lengthM(edge);
    }
    return metres;
  }
}
