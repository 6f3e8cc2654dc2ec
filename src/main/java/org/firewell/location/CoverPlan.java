package org.firewell.location;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * The making of a plan that covers all: what can be settled is, each part that is left is bounded
 * and searched, the small ones are solved exactly, and the others searched for longer.
 */
final class CoverPlan {

  private final Search search;

  /** What all costs are a multiple of, and so is what any plan costs. */
  private final long unit;

  private final long goal;
  private final int[] taken;
  private final long takenCost;
  private final List<CoverPart> parts;

  /**
   * @param goal that is cheap enough; 0 for the cheapest
   */
  CoverPlan(SetCovering whole, long goal, Search search) {
    this.search = search;
    this.goal = goal;
    unit = Math.max(1, Arrays.stream(whole.costs()).reduce(0, CoverPlan::commonDivisor));
    long[] costs = Arrays.stream(whole.costs()).map(cost -> cost / unit).toArray();
    SetCovering problem = new SetCovering(whole.reach(), whole.needed(), costs);
    CoverReduction.Rest rest = CoverReduction.of(problem);
    taken = rest.taken();
    takenCost = Arrays.stream(taken).mapToLong(site -> problem.costs()[site]).sum();
    parts =
        CoverParts.of(rest, problem.costs()).stream()
            .map(part -> new CoverPart(part.problem(), part.sites(), search))
            .toList();
  }

  Plan plan() {
    tell();
    each(CoverPart::begin);
    each(CoverPart::solveIfSmall);
    each(CoverPart::exchange);
    each(CoverPart::solve);
    return search.plan();
  }

  private void each(Consumer<CoverPart> step) {
    for (CoverPart part : parts) {
      if (search.isOver()) {
        return;
      }
      if (!part.isProven()) {
        part.goal(goal / unit - (cost() - part.cost()));
        step.accept(part);
        tell();
      }
    }
  }

  private void tell() {
    long bound = takenCost + parts.stream().mapToLong(CoverPart::bound).sum();
    search.offer(
        IntStream.concat(Arrays.stream(taken), parts.stream().flatMapToInt(part -> part.sites()))
            .toArray(),
        cost() * unit);
    search.bound(bound * unit);
  }

  private long cost() {
    return takenCost + parts.stream().mapToLong(CoverPart::cost).sum();
  }

  private static long commonDivisor(long a, long b) {
    return b == 0 ? a : commonDivisor(b, a % b);
  }
}
