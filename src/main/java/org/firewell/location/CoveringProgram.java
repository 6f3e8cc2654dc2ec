package org.firewell.location;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Maximal covering as an integer program, after Church and ReVelle. */
final class CoveringProgram implements AutoCloseable {

  private final MPSolver program = Exact.program();
  private final MPVariable[] sites;

  CoveringProgram(MaximalCovering problem) {
    this.sites = program.makeBoolVarArray(problem.reach().sites());
    Incidence servers = problem.reach().transposed();
    for (int demand = 0; demand < problem.weights().length; demand++) {
      int needed = problem.needed()[demand];
      MPVariable counts = program.makeVar(0, 1, needed > 1, "");
      program.objective().setCoefficient(counts, problem.weights()[demand]);
      MPConstraint served = program.makeConstraint(0, MPSolver.infinity());
      served.setCoefficient(counts, -needed);
      for (int at = servers.start(demand); at < servers.start(demand + 1); at++) {
        served.setCoefficient(sites[servers.entry(at)], 1);
      }
    }
    program.objective().setMaximization();
    addChoice(program, sites, problem.choice());
  }

  /** The numbers of the groups, the counted number and the budget. */
  static void addChoice(MPSolver program, MPVariable[] sites, Choice choice) {
    int[] least = choice.leastOfGroups();
    MPConstraint counted = program.makeConstraint(0, choice.most());
    MPConstraint[] groups = new MPConstraint[least.length];
    Arrays.setAll(
        groups, group -> program.makeConstraint(least[group], choice.groups().get(group).atMost()));
    for (int site = 0; site < sites.length; site++) {
      int group = choice.groupOf()[site];
      groups[group].setCoefficient(sites[site], 1);
      counted.setCoefficient(sites[site], choice.groups().get(group).counted() ? 1 : 0);
    }
    if (choice.budget() < Long.MAX_VALUE) {
      MPConstraint budget = program.makeConstraint(0, choice.budget());
      for (int site = 0; site < sites.length; site++) {
        budget.setCoefficient(sites[site], choice.costs()[site]);
      }
    }
  }

  /** Chooses a site in every plan. */
  void fix(int site) {
    sites[site].setLb(1);
  }

  MPSolver.ResultStatus solve(int nodes, Search search) {
    return Exact.solve(program, nodes, search);
  }

  int[] chosen() {
    return IntStream.range(0, sites.length)
        .filter(site -> sites[site].solutionValue() > 0.5)
        .toArray();
  }

  /** What no plan passes, when a solution or a bound was found. */
  long bound() {
    double bound = program.objective().bestBound();
    return (long) Math.floor(bound + 1e-9 * Math.max(1e3, Math.abs(bound)));
  }

  @Override
  public void close() {
    program.delete();
  }
}
