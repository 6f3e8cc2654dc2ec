package org.firewell.network;

import org.firewell.geo.LonLat;

/**
 * A part of an edge along which the cost of being there rises or falls evenly.
 *
 * @param edge of the graph
 * @param fromM metres from the edge's beginning at which it begins
 * @param toM metres from the edge's beginning at which it ends, {@code fromM} or more
 * @param fromCost what it costs to be at {@code fromM}, the source's own cost and leg included
 * @param toCost what it costs to be at {@code toM}
 * @param source the index of the source that gets there at the least cost
 */
public record Stretch(
    int edge, double fromM, double toM, double fromCost, double toCost, int source) {

  /** What it costs to be at a position of the stretch. */
  public double costAt(double offsetM) {
    return toM == fromM
        ? Math.min(fromCost, toCost)
        : fromCost + (offsetM - fromM) / (toM - fromM) * (toCost - fromCost);
  }

  /**
   * Its line: longitude, latitude and metres from the edge's beginning of each vertex, its two ends
   * included.
   */
  public double[] line(RoadGraph graph) {
    return line(graph, fromM, toM);
  }

  /** The line of a part of it, as {@link #line(RoadGraph)}. */
  public double[] line(RoadGraph graph, double beginM, double endM) {
    int first = graph.firstVertex(edge) + 1;
    int last = graph.lastVertex(edge);
    while (first < last && graph.offsetM(edge, first, 0) <= beginM) {
      first++;
    }
    int end = first;
    while (end < last && graph.offsetM(edge, end, 0) < endM) {
      end++;
    }
    double[] line = new double[3 * (end - first + 2)];
    put(line, 0, graph.position(edge, beginM), beginM);
    for (int vertex = first; vertex < end; vertex++) {
      int at = 3 * (vertex - first + 1);
      line[at] = graph.lon(vertex);
      line[at + 1] = graph.lat(vertex);
      line[at + 2] = graph.offsetM(edge, vertex, 0);
    }
    put(line, line.length - 3, graph.position(edge, endM), endM);
    return line;
  }

  private static void put(double[] line, int at, LonLat place, double offsetM) {
    line[at] = place.lon();
    line[at + 1] = place.lat();
    line[at + 2] = offsetM;
  }
}
