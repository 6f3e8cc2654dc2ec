package org.firewell.analysis.siting;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.firewell.location.MaximalCovering;

/**
 * Sites in the order in which they add most: first the one that serves most alone, then the one
 * that adds most to it, and so on; of those that add as much the smaller number first.
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
  record Step(int site, long gain, long total, int[] served) {}

  Ranking(MaximalCovering problem) {
    this.problem = problem;
    times = new int[problem.weights().length];
  }

  List<Step> steps() {
    return List.copyOf(steps);
  }

  /** Ranks all of some sites. */
  void addAll(int[] sites) {
    List<Integer> left = new ArrayList<>(IntStream.of(sites).boxed().toList());
    while (!left.isEmpty()) {
      int best = best(left.stream().mapToInt(i -> i).toArray());
      left.remove(Integer.valueOf(best));
      add(best);
    }
  }

  /** Adds sites that may be added as long as one adds something, up to so many. */
  void addMore(int most, IntPredicate allowed) {
    for (int i = 0; i < most; i++) {
      int[] left = IntStream.range(0, problem.reach().sites()).filter(allowed).toArray();
      if (left.length == 0) {
        return;
      }
      int best = best(left);
      if (gain(best) == 0) {
        return;
      }
      add(best);
    }
  }

  private int best(int[] sites) {
    int best = sites[0];
    long most = gain(best);
    for (int site : sites) {
      long gain = gain(site);
      if (gain > most) {
        best = site;
        most = gain;
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

  private void add(int site) {
    long gain = gain(site);
    IntStream.Builder served = IntStream.builder();
    for (int demand : problem.reach().row(site)) {
      times[demand]++;
      if (times[demand] == problem.needed()[demand]) {
        served.add(demand);
      }
    }
    total += gain;
    steps.add(new Step(site, gain, total, served.build().toArray()));
  }
}
