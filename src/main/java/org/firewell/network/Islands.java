package org.firewell.network;

import org.firewell.geo.Groups;

/** The parts of a graph that nothing connects. */
final class Islands {

  private final int[] island;
  private final int count;

  private Islands(int[] island, int count) {
    this.island = island;
    this.count = count;
  }

  static Islands of(int nodes, int[] from, int[] to) {
    Groups groups = new Groups(nodes);
    for (int edge = 0; edge < from.length; edge++) {
      groups.join(from[edge], to[edge]);
    }
    return numbered(groups, nodes);
  }

  int count() {
    return count;
  }

  int of(int node) {
    return island[node];
  }

  /** A group is named by its first node, so the islands are numbered by theirs. */
  private static Islands numbered(Groups groups, int nodes) {
    int count = 0;
    int[] island = new int[nodes];
    for (int node = 0; node < nodes; node++) {
      int first = groups.of(node);
      island[node] = first == node ? count++ : island[first];
    }
    return new Islands(island, count);
  }
}
