package org.firewell.location;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.Arrays;
import java.util.stream.IntStream;

/** A part of a set covering that shares nothing with the others: its best so far and its bound. */
final class CoverPart {

  private static final int DUAL_STEPS = 3000;
  private static final int FIRST_EXCHANGES = 2000;
  private static final int EXCHANGES_OF_A_SITE = 200;

  /** Steps of all exchanges that take a few seconds. */
  private static final double EXCHANGE_WORK = 1.5e9;

  /** Pairs of a site and a demand that are solved before anything is searched for long. */
  private static final int SMALL = 3000;

  /** Pairs of a site and a demand beyond which the root alone would take too long. */
  private static final int LARGE = 8_000;

  /** Nodes times pairs that take some seconds. */
  private static final int EXACT_WORK = 1_000_000;

  private final SetCovering problem;
  private final int[] names;
  private final Search search;
  private final CoverSearch exchanges;
  private int[] sites;
  private long cost = Long.MAX_VALUE;
  private long bound;
  private long goal;

  /**
   * @param names of its sites in the whole
   */
  CoverPart(SetCovering problem, int[] names, Search search) {
    this.problem = problem;
    this.names = names;
    this.search = search;
    exchanges = new CoverSearch(problem, search.effort().seed());
    keep();
  }

  IntStream sites() {
    return Arrays.stream(sites).map(site -> names[site]);
  }

  long cost() {
    return cost;
  }

  long bound() {
    return bound;
  }

  boolean isProven() {
    return bound == cost;
  }

  /** Nothing cheaper is sought, nor a bound beyond. */
  void goal(long cheap) {
    goal = cheap;
  }

  /** A first bound, and a first search. */
  void begin() {
    long known = Math.max(1, Math.min(cost, goal > 0 ? goal + 1 : cost));
    bound = Math.min(cost, new CoverDual(problem).improve(search.work(DUAL_STEPS), known, search));
    exchanges.improve(search.work(FIRST_EXCHANGES), Math.max(bound, goal), search);
    keep();
  }

  void solveIfSmall() {
    if (problem.reach().size() <= SMALL) {
      solve();
    }
  }

  /** A search in proportion to the sites, or less where each step is long. */
  void exchange() {
    double pairs = problem.reach().size();
    double step = 2 * (pairs / names.length * pairs / problem.needed().length + sites.length);
    int usual = (int) Math.min(EXCHANGE_WORK / step, (double) EXCHANGES_OF_A_SITE * names.length);
    exchanges.improve(search.work(usual), Math.max(bound, goal), search);
    keep();
  }

  /**
   * The best and the bound of the branch and bound within so many nodes, unless it is too large.
   */
  void solve() {
    if (problem.reach().size() <= LARGE && Exact.isThere()) {
      MPSolver program = Exact.program();
      try {
        solve(program);
      } finally {
        program.delete();
      }
    }
  }

  private void solve(MPSolver program) {
    MPVariable[] taken = program.makeBoolVarArray(names.length);
    double[] hint = new double[names.length];
    Arrays.stream(sites).forEach(site -> hint[site] = 1);
    program.setHint(taken, hint);
    for (int site = 0; site < names.length; site++) {
      program.objective().setCoefficient(taken[site], problem.costs()[site]);
    }
    program.objective().setMinimization();
    Incidence reached = problem.reach().transposed();
    for (int demand = 0; demand < problem.needed().length; demand++) {
      MPConstraint served = program.makeConstraint(problem.needed()[demand], names.length);
      for (int at = reached.start(demand); at < reached.start(demand + 1); at++) {
        served.setCoefficient(taken[reached.entry(at)], 1);
      }
    }
    int nodes = search.work(Math.max(1, EXACT_WORK / problem.reach().size()));
    MPSolver.ResultStatus status = Exact.solve(program, nodes, search);
    if (status == MPSolver.ResultStatus.OPTIMAL || status == MPSolver.ResultStatus.FEASIBLE) {
      keep(
          IntStream.range(0, names.length)
              .filter(site -> taken[site].solutionValue() > 0.5)
              .toArray());
    }
    long proven = (long) Math.ceil(program.objective().bestBound() - 1e-6 * cost);
    bound = Math.max(bound, Math.min(cost, proven));
  }

  private void keep() {
    keep(exchanges.best());
  }

  private void keep(int[] found) {
    long sum = Arrays.stream(found).mapToLong(site -> problem.costs()[site]).sum();
    if (sum < cost) {
      sites = found;
      cost = sum;
    }
  }
}
