package org.firewell.location;

import java.util.Arrays;

/** Takes the site that adds most, again and again. */
final class Greedy {

  private final MaximalCovering problem;

  Greedy(MaximalCovering problem) {
    this.problem = problem;
  }

  Plan plan() {
    int[] chosen = {};
    for (int site = best(chosen); site >= 0; site = best(chosen)) {
      chosen = with(chosen, site);
    }
    Arrays.sort(chosen);
    long all = Arrays.stream(problem.weights()).sum();
    return new Plan(chosen, problem.served(chosen), all, Plan.Stop.WORK);
  }

  private int best(int[] chosen) {
    int best = -1;
    long most = problem.served(chosen);
    for (int site = 0; site < problem.reach().sites(); site++) {
      int[] more = with(chosen, site);
      if (problem.served(more) > most && problem.choice().allows(more)) {
        most = problem.served(more);
        best = site;
      }
    }
    return best;
  }

  private static int[] with(int[] chosen, int site) {
    int[] more = Arrays.copyOf(chosen, chosen.length + 1);
    more[chosen.length] = site;
    return more;
  }
}
