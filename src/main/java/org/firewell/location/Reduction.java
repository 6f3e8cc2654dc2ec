package org.firewell.location;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A smaller problem whose best plan is a best plan of the whole: without demand that counts for
 * nothing or cannot be served, without sites that another does better, and with demand of the same
 * sites put together.
 *
 * @param sites the number in the whole of each site of the smaller
 */
record Reduction(MaximalCovering problem, int[] sites) {

  static Reduction of(MaximalCovering whole) {
    Choice choice = whole.choice();
    int[] affordable =
        IntStream.range(0, whole.reach().sites())
            .filter(site -> choice.costs()[site] <= choice.budget())
            .filter(site -> choice.groups().get(choice.groupOf()[site]).atMost() > 0)
            .toArray();
    Reduction useful = reduced(whole, affordable);
    return useful.keep(new Dominance(useful.problem()).kept());
  }

  /** Without the other sites; those that the groups' least numbers ask must be among the kept. */
  Reduction keep(boolean[] isKept) {
    int[] left = IntStream.range(0, isKept.length).filter(site -> isKept[site]).toArray();
    return left.length == isKept.length
        ? this
        : new Reduction(reduced(problem, left).problem, whole(left));
  }

  /** The numbers in the whole of sites of the smaller problem. */
  int[] whole(int[] chosen) {
    return Arrays.stream(chosen).map(site -> sites[site]).toArray();
  }

  private static Reduction reduced(MaximalCovering whole, int[] sites) {
    int[] all = IntStream.range(0, whole.weights().length).toArray();
    Incidence rows = whole.reach().renamed(sites, all, all.length);
    int[] numbers = merged(whole, rows.transposed());
    int demands = 1 + Arrays.stream(numbers).max().orElse(-1);
    long[] weights = new long[demands];
    int[] needed = new int[demands];
    for (int demand = 0; demand < numbers.length; demand++) {
      if (numbers[demand] >= 0) {
        weights[numbers[demand]] += whole.weights()[demand];
        needed[numbers[demand]] = whole.needed()[demand];
      }
    }
    Incidence reach = whole.reach().renamed(sites, numbers, demands);
    return new Reduction(
        new MaximalCovering(reach, weights, needed, whole.choice().of(sites)), sites);
  }

  /**
   * Of each demand its number in the smaller problem, equal for equals; -1 where it is left out.
   */
  private static int[] merged(MaximalCovering whole, Incidence servers) {
    int[] needed = whole.needed();
    int[] first = new int[needed.length];
    Arrays.fill(first, -1);
    int[] order =
        IntStream.range(0, needed.length)
            .filter(demand -> whole.weights()[demand] > 0)
            .filter(demand -> servers.size(demand) >= needed[demand])
            .boxed()
            .sorted((a, b) -> compare(servers, needed, a, b))
            .mapToInt(Integer::intValue)
            .toArray();
    for (int at = 0; at < order.length; at++) {
      boolean isEqual = at > 0 && compare(servers, needed, order[at - 1], order[at]) == 0;
      first[order[at]] = isEqual ? first[order[at - 1]] : order[at];
    }
    int[] numbers = new int[first.length];
    int next = 0;
    for (int demand = 0; demand < first.length; demand++) {
      boolean isNew = first[demand] == demand;
      numbers[demand] = first[demand] < 0 ? -1 : isNew ? next++ : numbers[first[demand]];
    }
    return numbers;
  }

  private static int compare(Incidence servers, int[] needed, int a, int b) {
    int byNeed = Integer.compare(needed[a], needed[b]);
    return byNeed != 0 ? byNeed : servers.compare(a, b);
  }
}
