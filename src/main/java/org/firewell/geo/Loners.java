package org.firewell.geo;

/**
 * Finds the sources of an index that have no other near by, leaf by leaf: what lies around the box
 * of a leaf is looked up once for all of its sources. For one thread.
 */
final class Loners {

  private final SourceIndex index;
  private final double reach;
  private final double reach2;
  private final boolean[] alone;
  private final Box leafBox = new Box();
  private final Box around = new Box();

  /**
   * @param reachM sources up to this far are near, in metres
   * @param alone by source, filled in by {@link #look}
   */
  Loners(SourceIndex index, double reachM, boolean[] alone) {
    this.index = index;
    this.reach = Chord.longest(reachM);
    this.reach2 = reach * reach;
    this.alone = alone;
  }

  /** Tells of each source of a leaf whether it is alone. */
  void look(int leaf) {
    int first = leaf * SourceIndex.LEAF;
    leafBox.setPoint(index.xyz[3 * first], index.xyz[3 * first + 1], index.xyz[3 * first + 2]);
    for (int i = first; i < end(leaf); i++) {
      leafBox.include(index.xyz[3 * i], index.xyz[3 * i + 1], index.xyz[3 * i + 2]);
      alone[index.given[i]] = true;
    }
    around.setAround(leafBox, reach);
    // a crowd is told by its own leaf, and needs no look around
    if (compare(leaf, leaf)) {
      int top = index.levels.length - 2;
      visit(leaf, top, index.levels[top], index.levels[top + 1]);
    }
  }

  /** Goes on as long as one of the leaf's sources is alone. */
  private boolean visit(int leaf, int level, int first, int end) {
    boolean isOpen = true;
    for (int box = first; box < end && isOpen; box++) {
      if (around.distance2(index.boxes, 6 * box) == 0) {
        int child = level == 0 ? 0 : index.firstChild(level, box);
        isOpen =
            level == 0
                ? compare(leaf, box)
                : visit(leaf, level - 1, child, index.endOfChildren(level, child));
      }
    }
    return isOpen;
  }

  /** Whether one of a leaf's sources is still alone. */
  private boolean compare(int leaf, int other) {
    boolean isOpen = false;
    for (int i = leaf * SourceIndex.LEAF; i < end(leaf); i++) {
      int given = index.given[i];
      alone[given] = alone[given] && !isNearAny(i, other);
      isOpen |= alone[given];
    }
    return isOpen;
  }

  private boolean isNearAny(int source, int leaf) {
    for (int other = leaf * SourceIndex.LEAF; other < end(leaf); other++) {
      if (other != source && chord2(source, other) <= reach2) {
        return true;
      }
    }
    return false;
  }

  private double chord2(int one, int other) {
    double x = index.xyz[3 * one] - index.xyz[3 * other];
    double y = index.xyz[3 * one + 1] - index.xyz[3 * other + 1];
    double z = index.xyz[3 * one + 2] - index.xyz[3 * other + 2];
    return x * x + y * y + z * z;
  }

  private int end(int leaf) {
    return Math.min(index.size(), (leaf + 1) * SourceIndex.LEAF);
  }
}
