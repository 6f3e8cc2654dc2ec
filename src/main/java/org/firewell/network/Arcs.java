package org.firewell.network;

/** The edges that leave each node, in both directions, packed. */
final class Arcs {

  /** Per node the first of its arcs, and the end of the last node's. */
  private final int[] first;

  private final int[] target;

  /** Twice the edge, plus 1 where the arc runs against the line. */
  private final int[] edge;

  private Arcs(int[] first) {
    this.first = first;
    this.target = new int[first[first.length - 1]];
    this.edge = new int[target.length];
  }

  static Arcs of(int nodes, int[] from, int[] to) {
    int[] first = new int[nodes + 1];
    for (int e = 0; e < from.length; e++) {
      first[from[e] + 1]++;
      first[to[e] + 1]++;
    }
    for (int node = 0; node < nodes; node++) {
      first[node + 1] += first[node];
    }
    Arcs arcs = new Arcs(first);
    int[] next = first.clone();
    for (int e = 0; e < from.length; e++) {
      arcs.put(next[from[e]]++, to[e], 2 * e);
      arcs.put(next[to[e]]++, from[e], 2 * e + 1);
    }
    return arcs;
  }

  int first(int node) {
    return first[node];
  }

  int target(int arc) {
    return target[arc];
  }

  int edge(int arc) {
    return edge[arc] >> 1;
  }

  boolean isAgainstLine(int arc) {
    return (edge[arc] & 1) == 1;
  }

  private void put(int arc, int arcTarget, int edgeAndSide) {
    target[arc] = arcTarget;
    edge[arc] = edgeAndSide;
  }
}
