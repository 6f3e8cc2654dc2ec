package org.firewell.analysis.siting;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.firewell.location.MaximalCovering;

/**
 * Sites in the order in which they add most: first the one that serves most alone, then the one
 * that adds most to it, and so on. Of those that add as much the one is first that serves more
 * demand of which more than one site is needed, then the smaller number.
 */
final class Ranking {

  private final MaximalCovering problem;
  private final int[] times;
  private final List<Step> steps = new ArrayList<>();
  private long total;

  /**
   * One site after the former ones.
   *
   * @param gain the weight that it adds
   * @param total with all former ones
   * @param served the demand that is served from then on, ascending
   */
  record Step(int site, long gain, long total, int phase, int[] served) {}

  Ranking(MaximalCovering problem) {
    this.problem = problem;
    times = new int[problem.weights().length];
  }

  List<Step> steps() {
    return List.copyOf(steps);
  }

  /** Takes some sites in the order given. */
  void addInOrder(int[] sites) {
    IntStream.of(sites).forEach(site -> add(site, 1));
  }

  /** Ranks all of some sites, be it that they add nothing. */
  void addAll(int[] sites, int phase) {
    List<Integer> left = new ArrayList<>(IntStream.of(sites).boxed().toList());
    while (!left.isEmpty()) {
      int best = best(left.stream().mapToInt(i -> i).toArray());
      left.remove(Integer.valueOf(best));
      add(best, phase);
    }
  }

  /** Adds sites that may be added as long as one adds something, up to so many. */
  void addMore(IntPredicate allowed, int most) {
    List<Integer> left =
        new ArrayList<>(
            IntStream.range(0, problem.reach().sites()).filter(allowed).boxed().toList());
    for (int i = 0; i < most && !left.isEmpty(); i++) {
      int best = best(left.stream().mapToInt(site -> site).toArray());
      if (gain(best) == 0) {
        return;
      }
      left.remove(Integer.valueOf(best));
      add(best, 0);
    }
  }

  private int best(int[] sites) {
    int best = -1;
    long most = -1;
    long mostBegun = -1;
    for (int site : sites) {
      long gain = gain(site);
      if (gain >= most) {
        long begun = begun(site);
        if (gain > most || begun > mostBegun) {
          best = site;
          most = gain;
          mostBegun = begun;
        }
      }
    }
    return best;
  }

  private long gain(int site) {
    long gain = 0;
    for (int demand : problem.reach().row(site)) {
      gain += times[demand] + 1 == problem.needed()[demand] ? problem.weights()[demand] : 0;
    }
    return gain;
  }

  /** The weight that is served once more and not yet often enough. */
  private long begun(int site) {
    long begun = 0;
    for (int demand : problem.reach().row(site)) {
      begun += times[demand] + 1 < problem.needed()[demand] ? problem.weights()[demand] : 0;
    }
    return begun;
  }

  private void add(int site, int phase) {
    long gain = gain(site);
    IntStream.Builder served = IntStream.builder();
    for (int demand : problem.reach().row(site)) {
      times[demand]++;
      if (times[demand] == problem.needed()[demand]) {
        served.add(demand);
      }
    }
    total += gain;
    steps.add(new Step(site, gain, total, phase, served.build().toArray()));
  }
}
