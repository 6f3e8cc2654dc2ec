package org.firewell.location;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.Arrays;
import java.util.stream.IntStream;

/** An integer program that chooses sites so that its objective is the most. */
abstract class SiteProgram implements AutoCloseable {

  final MPSolver program = Exact.program();
  final MPVariable[] sites;

  SiteProgram(int sites) {
    this.sites = program.makeBoolVarArray(sites);
    program.objective().setMaximization();
  }

  /** The numbers of the groups, the counted number and the budget. */
  final void addChoice(Choice choice) {
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

  final MPSolver.ResultStatus solve(int nodes, Search search) {
    return Exact.solve(program, nodes, search);
  }

  final int[] chosen() {
    return IntStream.range(0, sites.length)
        .filter(site -> sites[site].solutionValue() > 0.5)
        .toArray();
  }

  /** What no plan passes, when a solution or a bound was found. */
  final long bound() {
    double bound = program.objective().bestBound();
    return (long) Math.floor(bound + 1e-9 * Math.max(1e3, Math.abs(bound)));
  }

  @Override
  public final void close() {
    program.delete();
  }
}
