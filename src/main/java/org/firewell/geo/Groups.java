package org.firewell.geo;

/**
 * Numbers in groups that are joined one pair after the other: disjoint sets with path halving (R.
 * Tarjan and J. van Leeuwen, J. ACM 31, 1984). A group is named by its smallest number.
 */
public final class Groups {

  private final int[] parent;

  /** Each of 0 to size - 1 in a group of its own. */
  public Groups(int size) {
    parent = new int[size];
    for (int i = 0; i < size; i++) {
      parent[i] = i;
    }
  }

  /** The smallest number of a number's group. */
  public int of(int number) {
    int at = number;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }

  public void join(int one, int other) {
    int a = of(one);
    int b = of(other);
    parent[Math.max(a, b)] = Math.min(a, b);
  }
}
