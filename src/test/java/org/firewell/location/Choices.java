package org.firewell.location;

import java.util.SplittableRandom;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/** Trying every choice, and small random problems to try it on. */
final class Choices {

  private Choices() {}

  /** The least that one or more, at most so many, of the sites reach. */
  static long least(int sites, int most, ToLongFunction<int[]> objective) {
    return IntStream.range(1, 1 << sites)
        .filter(choice -> Integer.bitCount(choice) <= most)
        .mapToObj(Choices::sites)
        .mapToLong(objective)
        .min()
        .orElseThrow();
  }

  /** The sites whose bit is set. */
  static int[] sites(int choice) {
    return IntStream.range(0, 31).filter(site -> (choice >> site & 1) == 1).toArray();
  }

  /** Places in a square, or anything, some of it without a way; each demand has a way to site 0. */
  static int[][] distances(SplittableRandom random, int demands, int sites) {
    boolean isPlane = random.nextBoolean();
    int[] x = random.ints(demands + sites, 0, 30).toArray();
    int[] y = random.ints(demands + sites, 0, 30).toArray();
    int[][] distances = new int[demands][sites];
    for (int demand = 0; demand < demands; demand++) {
      for (int site = 0; site < sites; site++) {
        int plain =
            isPlane
                ? Math.abs(x[demand] - x[demands + site]) + Math.abs(y[demand] - y[demands + site])
                : random.nextInt(50);
        boolean isFar = !isPlane && site > 0 && random.nextInt(4) == 0;
        distances[demand][site] = isFar ? Median.FAR : plain;
      }
    }
    return distances;
  }
}
