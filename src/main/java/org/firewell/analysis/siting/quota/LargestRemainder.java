package org.firewell.analysis.siting.quota;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Shares whole numbers out in proportion, by largest remainders (A. Hamilton, 1792). */
final class LargestRemainder {

  private LargestRemainder() {}

  /**
   * What each gets of a total: its floor, and of the rest in proportion to what it needs beyond
   * that, never more than it needs. What all need is all that is handed out.
   *
   * @param total the floors together or more
   * @param needs 0 or more
   * @param floors what each gets in any case, 0 or more
   * @return shares with floor ≤ share ≤ max(floor, need), which together are the total or all that
   *     is needed; of equal remainders the first is served first
   */
  static int[] shares(int total, int[] needs, int[] floors) {
    int[] shares = floors.clone();
    int[] beyond =
        IntStream.range(0, needs.length).map(i -> Math.max(0, needs[i] - floors[i])).toArray();
    long all = Arrays.stream(beyond).asLongStream().sum();
    long rest = Math.min(all, total - Arrays.stream(floors).asLongStream().sum());
    if (rest < 0) {
      throw new IllegalArgumentException("the floors are more than the total, " + total);
    }
    if (all == 0) {
      return shares;
    }
    long left = rest;
    for (int i = 0; i < shares.length; i++) {
      long whole = rest * beyond[i] / all;
      shares[i] += (int) whole;
      left -= whole;
    }
    long divided = rest;
    List<Integer> byRemainder =
        IntStream.range(0, needs.length)
            .boxed()
            .sorted(Comparator.comparingLong(i -> -(divided * beyond[i] % all)))
            .toList();
    byRemainder.stream().limit(left).forEach(i -> shares[i]++);
    return shares;
  }
}
