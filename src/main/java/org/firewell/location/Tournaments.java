package org.firewell.location;

import java.util.stream.IntStream;

/**
 * The best site of each class, where a class is what the rules cannot tell apart: the sites of one
 * group and one cost. Each class keeps a tree of winners; a change climbs it.
 */
final class Tournaments {

  /** Lies below all that may be won. */
  static final long OUT = -1;

  private final long[] keys;
  private final int[] classOf;
  private final int[] leafOf;
  private final int[] starts;
  private final int[] winners;
  private final int[] groups;
  private final long[] costs;

  Tournaments(Rules rules, long[] keys) {
    this.keys = keys.clone();
    int sites = keys.length;
    int[] order =
        IntStream.range(0, sites)
            .boxed()
            .sorted((a, b) -> compare(rules, a, b))
            .mapToInt(Integer::intValue)
            .toArray();
    classOf = new int[sites];
    leafOf = new int[sites];
    int classes = 0;
    for (int at = 0; at < sites; at++) {
      classes += at == 0 || compare(rules, order[at - 1], order[at]) != 0 ? 1 : 0;
      classOf[order[at]] = classes - 1;
    }
    int[] sizes = new int[classes];
    groups = new int[classes];
    costs = new long[classes];
    for (int site : order) {
      leafOf[site] = sizes[classOf[site]]++;
      groups[classOf[site]] = rules.groupOf[site];
      costs[classOf[site]] = rules.costs[site];
    }
    starts = new int[classes + 1];
    for (int one = 0; one < classes; one++) {
      starts[one + 1] = starts[one] + sizes[one];
    }
    winners = new int[2 * sites];
    for (int site : order) {
      leafOf[site] += sizes[classOf[site]];
      winners[2 * starts[classOf[site]] + leafOf[site]] = site;
    }
    for (int one = 0; one < classes; one++) {
      for (int node = sizes[one] - 1; node > 0; node--) {
        play(2 * starts[one], node);
      }
    }
  }

  private static int compare(Rules rules, int a, int b) {
    int byGroup = Integer.compare(rules.groupOf[a], rules.groupOf[b]);
    return byGroup != 0 ? byGroup : Long.compare(rules.costs[a], rules.costs[b]);
  }

  int classes() {
    return groups.length;
  }

  int group(int one) {
    return groups[one];
  }

  long cost(int one) {
    return costs[one];
  }

  /** The site with the greatest key of a class, of equals the smaller number. */
  int winner(int one) {
    return winners[2 * starts[one] + 1];
  }

  long key(int site) {
    return keys[site];
  }

  void set(int site, long key) {
    keys[site] = key;
    int start = 2 * starts[classOf[site]];
    for (int node = leafOf[site] / 2; node > 0; node /= 2) {
      int before = winners[start + node];
      play(start, node);
      if (winners[start + node] == before && before != site) {
        return;
      }
    }
  }

  private void play(int start, int node) {
    int left = winners[start + 2 * node];
    int right = winners[start + 2 * node + 1];
    boolean isLeft = keys[left] > keys[right] || (keys[left] == keys[right] && left < right);
    winners[start + node] = isLeft ? left : right;
  }
}
