package org.firewell.network;

import java.util.Set;
import org.firewell.feature.Road;

/**
 * What it costs to go along each edge, in which direction one may, and where nobody passes.
 *
 * <p>Costs are kept as whole millionths (micrometres, microseconds), so that sums are exact in
 * whatever order they are made, and equal ways are equal.
 */
public final class Travel {

  static final String MOTORWAY_LINK = "motorway_link";

  /** The cost of a way that is not there; costs up to a half of it can be added to it. */
  static final long NO_WAY = Long.MAX_VALUE / 2;

  private static final double TICKS = 1e6;
  private static final long TICKS_A_THOUSANDTH = 1000;
  private static final long CLOSED = -1;

  /** Nobody lays a hose along a motorway. */
  private static final Set<String> MOTORWAYS = Set.of("motorway", MOTORWAY_LINK);

  private final RoadGraph graph;
  private final long[] ticks;
  private final boolean heedsOneWay;
  private final double costPerOffRoadMetre;
  private final Closures closures;
  private final int nodes;
  private final int[] from;
  private final int[] to;
  private final Arcs arcs;

  /** As the graph is. */
  private Travel(RoadGraph graph, double[] cost, boolean heedsOneWay, double costPerOffRoadMetre) {
    this.graph = graph;
    this.ticks = ticks(cost);
    this.heedsOneWay = heedsOneWay;
    this.costPerOffRoadMetre = costPerOffRoadMetre;
    this.closures = Closures.NONE;
    this.nodes = graph.nodes();
    this.from = graph.from();
    this.to = graph.to();
    this.arcs = graph.arcs();
  }

  /** A hose, cut at barriers. */
  private Travel(Barriers barriers) {
    this.graph = barriers.graph();
    this.ticks = ticks(hoseMetres(graph));
    this.heedsOneWay = false;
    this.costPerOffRoadMetre = 1;
    this.closures = barriers.closures();
    Partings partings = barriers.partings();
    this.nodes = partings.nodes();
    this.from = partings.at(0, graph.from());
    this.to = partings.at(1, graph.to());
    this.arcs = partings.isEmpty() ? graph.arcs() : Arcs.of(nodes, from, to);
  }

  /** Metres of hose, off-road legs included: one-way is ignored, motorways are closed. */
  public static Travel hose(RoadGraph graph) {
    return new Travel(graph, hoseMetres(graph), false, 1);
  }

  /**
   * A hose that crosses no barrier: each edge can be used from its ends up to where it is cut.
   *
   * @param barriers of the same graph
   */
  public static Travel hose(RoadGraph graph, Barriers barriers) {
    if (barriers.graph() != graph) {
      throw new IllegalArgumentException("the barriers are those of another graph");
    }
    return new Travel(barriers);
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

  /** Whether a road is a motorway or a link of one. */
  public static boolean isMotorway(Road road) {
    return road.roadClass() != null && MOTORWAYS.contains(road.roadClass());
  }

  static long ticks(double cost) {
    return Math.round(cost * TICKS);
  }

  static double cost(long ticks) {
    return ticks / TICKS;
  }

  /** The most ticks of a cost that, rounded to the thousandth, is at most a limit. */
  static long limit(double cost) {
    double thousandths = Math.floor(cost * 1000 + 1e-6);
    return thousandths >= NO_WAY / 2 / TICKS_A_THOUSANDTH
        ? NO_WAY / 2
        : (long) thousandths * TICKS_A_THOUSANDTH + TICKS_A_THOUSANDTH / 2 - 1;
  }

  /** Ticks in whole millimetres or milliseconds. */
  static long thousandths(long ticks) {
    return (ticks + TICKS_A_THOUSANDTH / 2) / TICKS_A_THOUSANDTH;
  }

  RoadGraph graph() {
    return graph;
  }

  int nodes() {
    return nodes;
  }

  /** The node at the beginning or the end of an edge. */
  int node(int edge, boolean end) {
    return end ? to[edge] : from[edge];
  }

  Arcs arcs() {
    return arcs;
  }

  Closures closures() {
    return closures;
  }

  long ticks(int edge) {
    return ticks[edge];
  }

  /** Whether one may go from a node by an arc to its target. */
  boolean isOpenArc(int arc) {
    int edge = arcs.edge(arc);
    return isOpen(edge) && (!arcs.isAgainstLine(arc) || runsBack(edge)) && !closures.cut(edge);
  }

  /** Whether one can be at a point. */
  public boolean isOpen(RoadPoint point) {
    return isOpen(point.edge()) && !closures.hold(point.edge(), point.offsetM());
  }

  /** From the beginning of the point's edge to the point, were all of it open. */
  long ticksTo(RoadPoint point) {
    double length = graph.lengthM(point.edge());
    double share = length == 0 ? 0 : point.offsetM() / length;
    return Math.round(ticks[point.edge()] * Math.max(0, Math.min(1, share)));
  }

  /** From a point to the end of its edge. */
  long toEnd(RoadPoint point, long at) {
    return closures.between(point.edge(), point.offsetM(), graph.lengthM(point.edge()))
        ? NO_WAY
        : ticks[point.edge()] - at;
  }

  /** From a point to the beginning of its edge. */
  long toBeginning(RoadPoint point, long at) {
    return at > 0 && !runsBack(point.edge()) ? NO_WAY : fromBeginning(point, at);
  }

  /** To a point from the beginning of its edge. */
  long fromBeginning(RoadPoint point, long at) {
    return closures.between(point.edge(), 0, point.offsetM()) ? NO_WAY : at;
  }

  /** To a point from the end of its edge. */
  long fromEnd(RoadPoint point, long at) {
    return at < ticks[point.edge()] && !runsBack(point.edge()) ? NO_WAY : toEnd(point, at);
  }

  /** From one point to another of the same edge, along it. */
  long between(RoadPoint a, long atA, RoadPoint b, long atB) {
    return (atB < atA && !runsBack(a.edge()))
            || closures.between(a.edge(), a.offsetM(), b.offsetM())
        ? NO_WAY
        : Math.abs(atB - atA);
  }

  long offRoad(RoadPoint point) {
    return ticks(point.offRoadM() * costPerOffRoadMetre);
  }

  boolean isOpen(int edge) {
    return ticks[edge] != CLOSED;
  }

  /** Whether an edge may be taken against its line. */
  boolean runsBack(int edge) {
    return !heedsOneWay || !graph.isOneWay(edge);
  }

  private static long[] ticks(double[] cost) {
    long[] ticks = new long[cost.length];
    for (int edge = 0; edge < cost.length; edge++) {
      ticks[edge] = Double.isInfinite(cost[edge]) ? CLOSED : ticks(cost[edge]);
    }
    return ticks;
  }

  private static double[] hoseMetres(RoadGraph graph) {
    double[] metres = metres(graph);
    for (int edge = 0; edge < metres.length; edge++) {
      if (isMotorway(graph.road(edge))) {
        metres[edge] = Double.POSITIVE_INFINITY;
      }
    }
    return metres;
  }

  private static double[] metres(RoadGraph graph) {
    double[] metres = new double[graph.edges()];
    for (int edge = 0; edge < metres.length; edge++) {
      metres[edge] = graph.lengthM(edge);
    }
    return metres;
  }
}
