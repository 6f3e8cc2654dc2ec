package org.firewell.location;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;

/** Maximal covering as an integer program, after Church and ReVelle. */
final class CoveringProgram extends SiteProgram {

  CoveringProgram(MaximalCovering problem) {
    super(problem.reach().sites());
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
    addChoice(problem.choice());
  }

  /** Chooses a site in every plan. */
  void fix(int site) {
    sites[site].setLb(1);
  }
}
