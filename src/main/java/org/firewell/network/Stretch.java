package org.firewell.network;

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
}
