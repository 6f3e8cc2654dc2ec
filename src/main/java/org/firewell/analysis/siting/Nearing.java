package org.firewell.analysis.siting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.firewell.analysis.siting.service.Distances;

/**
 * Sites in the order in which each brings sources nearest, and the distance that is sought after
 * each: the mean by weight, or the worst.
 */
final class Nearing {

  private final Distances distances;
  private final boolean mean;
  private final long[] weights;
  private final int[] order;
  private final long[] then;
  private final long before;

  /**
   * @param sites that are chosen
   * @param weights of the demand
   */
  Nearing(Distances distances, int[] sites, boolean mean, long[] weights) {
    this.distances = distances;
    this.mean = mean;
    this.weights = weights;
    order = new int[sites.length];
    then = new long[sites.length];
    int[] now = distances.before().clone();
    before = value(now);
    List<Integer> left = new ArrayList<>(IntStream.of(sites).boxed().toList());
    for (int i = 0; i < order.length; i++) {
      order[i] = best(left, now);
      left.remove(Integer.valueOf(order[i]));
      now = with(now, order[i]);
      then[i] = value(now);
    }
  }

  int[] order() {
    return order;
  }

  /** Metres before anything is built; null where nothing stands. */
  Double beforeM() {
    return metres(before);
  }

  /** Metres after so many are built, 1 or more; null where some demand is far from all. */
  Double afterM(int number) {
    return metres(then[number - 1]);
  }

  /** Metres of an objective or a bound; null where there is none. */
  Double metres(long millimetres) {
    if (millimetres == Distances.NONE) {
      return null;
    }
    double weight = mean ? Math.max(1, Arrays.stream(weights).sum()) : 1;
    return Math.round(millimetres / weight) / 1000.0;
  }

  private int best(List<Integer> sites, int[] now) {
    int best = sites.get(0);
    long least = Long.MAX_VALUE;
    for (int site : sites) {
      long value = value(with(now, site));
      if (value < least) {
        best = site;
        least = value;
      }
    }
    return best;
  }

  private int[] with(int[] now, int site) {
    return IntStream.range(0, now.length)
        .map(i -> Math.min(now[i], distances.with()[i][site]))
        .toArray();
  }

  private long value(int[] now) {
    return mean ? Distances.sum(now, weights) : Distances.worst(now);
  }
}
