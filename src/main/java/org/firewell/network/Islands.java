package org.firewell.network;

/** The parts of a graph that nothing connects, by union-find. */
final class Islands {

  private final int[] island;
  private final int count;

  private Islands(int[] island, int count) {
    this.island = island;
    this.count = count;
  }

  static Islands of(int nodes, int[] from, int[] to) {
    int[] parent = new int[nodes];
    for (int node = 0; node < nodes; node++) {
      parent[node] = node;
    }
    for (int edge = 0; edge < from.length; edge++) {
      union(parent, from[edge], to[edge]);
    }
    return numbered(parent);
  }

  int count() {
    return count;
  }

  int of(int node) {
    return island[node];
  }

  /** The smaller root becomes the root of both, so that a root is its island's first node. */
  private static void union(int[] parent, int a, int b) {
    int rootOfA = root(parent, a);
    int rootOfB = root(parent, b);
    parent[Math.max(rootOfA, rootOfB)] = Math.min(rootOfA, rootOfB);
  }

  private static int root(int[] parent, int node) {
    int at = node;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }

  private static Islands numbered(int[] parent) {
    int count = 0;
    int[] island = new int[parent.length];
    for (int node = 0; node < parent.length; node++) {
      int root = root(parent, node);
      island[node] = root == node ? count++ : island[root];
    }
    return new Islands(island, count);
  }
}
