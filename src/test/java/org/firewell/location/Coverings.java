package org.firewell.location;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Small covering problems drawn by lot, and what trying every choice says of them. */
final class Coverings {

  private Coverings() {}

  /** Up to ten sites in up to three groups with all that a choice may ask; perhaps impossible. */
  static MaximalCovering drawn(long seed) {
    Random random = new Random(seed);
    int sites = 1 + random.nextInt(10);
    int demands = 1 + random.nextInt(14);
    double density = 0.1 + 0.5 * random.nextDouble();
    int[][] rows = new int[sites][];
    for (int site = 0; site < sites; site++) {
      rows[site] =
          site > 0 && random.nextInt(6) == 0
              ? rows[random.nextInt(site)]
              : IntStream.range(0, demands).filter(d -> random.nextDouble() < density).toArray();
    }
    long[] weights = random.longs(demands, 0, 9).toArray();
    int deepest = 1 + random.nextInt(3);
    int[] needed = random.ints(demands, 1, 1 + deepest).toArray();
    return new MaximalCovering(Incidence.of(demands, rows), weights, needed, choice(random, sites));
  }

  private static Choice choice(Random random, int sites) {
    int groups = 1 + random.nextInt(3);
    List<Choice.Group> rules = new ArrayList<>();
    for (int group = 0; group < groups; group++) {
      int least = random.nextInt(4) == 0 ? 1 + random.nextInt(2) : 0;
      int most = random.nextInt(3) == 0 ? random.nextInt(4) : Integer.MAX_VALUE;
      rules.add(new Choice.Group(least, most, random.nextInt(4) > 0));
    }
    long budget = random.nextBoolean() ? random.nextInt(15) : Long.MAX_VALUE;
    return new Choice(
        random.ints(sites, 0, groups).toArray(),
        rules,
        random.nextInt(sites + 1),
        random.longs(sites, 0, 6).toArray(),
        budget);
  }

  /** The most that an allowed choice serves, every choice being tried; -1 where none is allowed. */
  static long best(MaximalCovering problem) {
    long[] best = {-1};
    choices(problem, sites -> best[0] = Math.max(best[0], problem.served(sites)));
    return best[0];
  }

  /** Every allowed choice. */
  static void choices(MaximalCovering problem, Consumer<int[]> each) {
    int sites = problem.reach().sites();
    for (int set = 0; set < 1 << sites; set++) {
      int chosen = set;
      int[] numbers = IntStream.range(0, sites).filter(s -> (chosen >> s & 1) == 1).toArray();
      if (problem.choice().allows(numbers)) {
        each.accept(numbers);
      }
    }
  }
}
