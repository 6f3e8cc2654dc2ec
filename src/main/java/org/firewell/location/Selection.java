package org.firewell.location;

import java.util.Arrays;

/**
 * The best choice where each site has a value of its own and the budget does not matter: the least
 * numbers first, then the most valuable as far as the groups and the counted number allow. Best,
 * since groups within one counted number are a laminar family, whose independent sets are a
 * matroid.
 */
final class Selection {

  private final Rules rules;
  private final int[][] heaps;
  private final int[] sizes;
  private long[] values;
  private final boolean[] isChosen;
  private int[] chosen = {};
  private long value;

  Selection(Rules rules) {
    this.rules = rules;
    this.isChosen = new boolean[rules.groupOf.length];
    this.heaps = new int[rules.groups()][];
    this.sizes = new int[rules.groups()];
    for (int group = 0; group < heaps.length; group++) {
      int room = rules.isCounted[group] ? rules.mostCounted : Integer.MAX_VALUE;
      heaps[group] = new int[Math.min(rules.most[group], room)];
    }
  }

  /** The chosen sites; not to be changed. */
  int[] chosen() {
    return chosen;
  }

  boolean isChosen(int site) {
    return isChosen[site];
  }

  /** The sum of the values of the chosen. */
  long value() {
    return value;
  }

  void select(long[] newValues) {
    values = newValues;
    Arrays.fill(sizes, 0);
    for (int site = 0; site < values.length; site++) {
      int group = rules.groupOf[site];
      if (values[site] > 0 || rules.least[group] > 0) {
        offer(site, group);
      }
    }
    gather();
  }

  private void gather() {
    for (int site : chosen) {
      isChosen[site] = false;
    }
    int[] picked = new int[Arrays.stream(sizes).sum()];
    int count = 0;
    int counted = 0;
    for (int group = 0; group < heaps.length; group++) {
      sortDown(group);
      for (int at = 0; at < sizes[group] && isFirst(group, at); at++) {
        picked[count++] = heaps[group][at];
        counted += rules.isCounted[group] ? 1 : 0;
      }
    }
    int[] rest = new int[picked.length - count];
    int more = 0;
    for (int group = 0; group < heaps.length; group++) {
      for (int at = rules.least[group]; rules.isCounted[group] && at < sizes[group]; at++) {
        if (values[heaps[group][at]] > 0) {
          rest[more++] = heaps[group][at];
        }
      }
    }
    int room = rules.mostCounted - counted;
    if (more > room) {
      more = best(rest, more, room);
    }
    System.arraycopy(rest, 0, picked, count, more);
    chosen = Arrays.copyOf(picked, count + more);
    value = 0;
    for (int site : chosen) {
      isChosen[site] = true;
      value += values[site];
    }
  }

  /** Whether what stands at a place of its group is chosen whatever the counted number is. */
  private boolean isFirst(int group, int at) {
    return at < rules.least[group] || (!rules.isCounted[group] && values[heaps[group][at]] > 0);
  }

  private int best(int[] sites, int size, int room) {
    int[] heap = new int[room];
    int count = 0;
    for (int i = 0; i < size; i++) {
      count = offer(heap, count, sites[i]);
    }
    System.arraycopy(heap, 0, sites, 0, count);
    return count;
  }

  private void offer(int site, int group) {
    sizes[group] = offer(heaps[group], sizes[group], site);
  }

  /** Keeps the best in a heap whose root is the worst of them. */
  private int offer(int[] heap, int size, int site) {
    if (size < heap.length) {
      int at = size;
      while (at > 0 && isWorse(site, heap[(at - 1) / 2])) {
        heap[at] = heap[(at - 1) / 2];
        at = (at - 1) / 2;
      }
      heap[at] = site;
      return size + 1;
    }
    if (size > 0 && isWorse(heap[0], site)) {
      sink(heap, size, site);
    }
    return size;
  }

  private void sink(int[] heap, int size, int site) {
    int at = 0;
    for (int child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && isWorse(heap[child + 1], heap[child])) {
        child++;
      }
      if (!isWorse(heap[child], site)) {
        break;
      }
      heap[at] = heap[child];
      at = child;
    }
    heap[at] = site;
  }

  private void sortDown(int group) {
    int[] heap = heaps[group];
    for (int last = sizes[group] - 1; last > 0; last--) {
      int worst = heap[0];
      sink(heap, last, heap[last]);
      heap[last] = worst;
    }
  }

  private boolean isWorse(int a, int b) {
    return values[a] < values[b] || (values[a] == values[b] && a > b);
  }

  /**
   * By how much the value falls at least when a site that is not chosen has to be, or one that is
   * may not be: what the best single exchange costs, as in every matroid.
   *
   * @return of each site; {@link Long#MAX_VALUE} where there is no such choice
   */
  long[] losses() {
    int groups = rules.groups();
    int[] taken = new int[groups];
    long[] worstIn = new long[groups];
    long[] bestOut = new long[groups];
    Arrays.fill(worstIn, Long.MAX_VALUE);
    Arrays.fill(bestOut, Long.MIN_VALUE);
    int counted = 0;
    for (int site = 0; site < values.length; site++) {
      int group = rules.groupOf[site];
      if (isChosen[site]) {
        taken[group]++;
        counted += rules.isCounted[group] ? 1 : 0;
        worstIn[group] = Math.min(worstIn[group], values[site]);
      } else {
        bestOut[group] = Math.max(bestOut[group], values[site]);
      }
    }
    long worstCounted = Long.MAX_VALUE;
    long bestCounted = Long.MIN_VALUE;
    for (int group = 0; group < groups; group++) {
      if (rules.isCounted[group] && taken[group] > rules.least[group]) {
        worstCounted = Math.min(worstCounted, worstIn[group]);
      }
      if (rules.isCounted[group] && taken[group] < rules.most[group]) {
        bestCounted = Math.max(bestCounted, bestOut[group]);
      }
    }
    long[] losses = new long[values.length];
    for (int site = 0; site < losses.length; site++) {
      int group = rules.groupOf[site];
      long value = values[site];
      if (isChosen[site]) {
        // nothing or another in its place
        long best = bestOut[group];
        if (taken[group] > rules.least[group]) {
          best = Math.max(best, rules.isCounted[group] ? Math.max(0, bestCounted) : 0);
        }
        losses[site] = best == Long.MIN_VALUE ? Long.MAX_VALUE : value - best;
      } else {
        long worst = worstIn[group];
        if (taken[group] < rules.most[group]) {
          boolean isFull = rules.isCounted[group] && counted == rules.mostCounted;
          worst = Math.min(worst, isFull ? worstCounted : 0);
        }
        losses[site] = worst == Long.MAX_VALUE ? Long.MAX_VALUE : worst - value;
      }
    }
    return losses;
  }
}
