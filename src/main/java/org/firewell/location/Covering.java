package org.firewell.location;

import com.google.ortools.linearsolver.MPSolver;
import java.util.Arrays;

/**
 * The solving of one maximal covering: made smaller first, then a greedy plan made better by
 * interchange, then a bound by relaxation, of whose choices plans are made too, then the best plan
 * recreated in parts, and last what all that leaves undecided exactly.
 */
final class Covering {

  private static final int STEPS = 3000;
  private static final int STEPS_BETWEEN_PLANS = 25;
  private static final int RECREATIONS = 20_000;

  /**
   * Pairs of site and demand that are left, each as often as the demand needs services, beyond
   * which the relaxation is all that is proven.
   */
  private static final int EXACT_PAIRS = 10_000;

  /** Nodes times pairs: what takes seconds. */
  private static final int EXACT_EFFORT = 1_000_000;

  /** Of {@link Credit#WHOLE}: enough to choose between what adds nothing yet. */
  private static final int SMALL_SHARE = 10;

  private final MaximalCovering whole;
  private final Search search;
  private final Reduction reduction;
  private final MaximalCovering problem;
  private final Incidence servers;
  private final Rules rules;
  private final Draft draft;
  private int[] best = {};

  Covering(MaximalCovering whole, Search search) {
    this.whole = whole;
    this.search = search;
    this.reduction = Reduction.of(whole);
    this.problem = reduction.problem();
    this.servers = problem.reach().transposed();
    this.rules = new Rules(problem.choice());
    this.draft = draft(SMALL_SHARE);
  }

  private Draft draft(int shares) {
    return new Draft(
        problem, servers, rules, new Credit(problem.weights(), problem.needed(), shares));
  }

  Plan solve() {
    begin();
    if (search.isOver()) {
      return search.plan();
    }
    Relaxation relaxation = new Relaxation(problem, servers, rules);
    relaxation.descend(search.work(STEPS), search, step -> takeUp(relaxation, step));
    recreate();
    if (!search.isOver() && Exact.isThere()) {
      decide(relaxation);
    }
    return search.plan();
  }

  private void begin() {
    draft.fill(false);
    offer(draft);
    improve();
    if (rules.hasBudget) {
      draft.set(new int[0]);
      draft.fill(true);
      improve();
    }
    if (Arrays.stream(problem.needed()).anyMatch(needed -> needed > 1)) {
      Draft equalShares = draft(Credit.WHOLE);
      equalShares.fill(false);
      draft.set(equalShares.chosen());
      improve();
    }
  }

  private void improve() {
    new Interchange(draft, search).improve(false);
    offer(draft);
    if (rules.hasBudget) {
      new Interchange(draft, search).improve(true);
      offer(draft);
    }
  }

  private void offer(Draft made) {
    if (search.sites() == null || made.served() > search.objective()) {
      best = made.chosen();
      search.offer(whole.useful(reduction.whole(best)), made.served());
    }
  }

  private void takeUp(Relaxation relaxation, int step) {
    if (step % STEPS_BETWEEN_PLANS == 0) {
      draft.set(relaxation.chosen());
      improve();
    }
  }

  private void recreate() {
    draft.set(best);
    new Recreation(problem, servers, rules, draft, search)
        .improve(search.work(RECREATIONS), () -> offer(draft));
    improve();
  }

  private void decide(Relaxation relaxation) {
    long[] losses = relaxation.losses();
    boolean[] isSettled = new boolean[losses.length];
    boolean[] isKept = new boolean[losses.length];
    for (int site = 0; site < losses.length; site++) {
      isSettled[site] = relaxation.isSettled(losses[site], search.objective());
      isKept[site] = relaxation.isChosen(site) || !isSettled[site];
    }
    Reduction rest = reduction.keep(isKept);
    int pairs = pairs(rest.problem());
    if (pairs > EXACT_PAIRS * search.effort().work()) {
      return;
    }
    try (CoveringProgram program = new CoveringProgram(rest.problem())) {
      int number = 0;
      for (int site = 0; site < isKept.length; site++) {
        if (isKept[site] && isSettled[site]) {
          program.fix(number);
        }
        number += isKept[site] ? 1 : 0;
      }
      take(program.solve(search.work(1 + EXACT_EFFORT / pairs), search), program, rest);
    }
  }

  private static int pairs(MaximalCovering rest) {
    long sum = 1;
    for (int at = 0; at < rest.reach().size(); at++) {
      sum += rest.needed()[rest.reach().entry(at)];
    }
    return (int) Math.min(Integer.MAX_VALUE, sum);
  }

  private void take(MPSolver.ResultStatus status, CoveringProgram program, Reduction rest) {
    if (status == MPSolver.ResultStatus.INFEASIBLE) {
      // what is settled is settled for better plans only: there is none
      search.bound(search.objective());
    } else if (status == MPSolver.ResultStatus.OPTIMAL
        || status == MPSolver.ResultStatus.FEASIBLE) {
      int[] chosen = rest.whole(program.chosen());
      search.offer(whole.useful(chosen), whole.served(chosen));
      search.bound(Math.max(search.objective(), program.bound()));
    }
  }
}
