package org.firewell.location;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.Arrays;
import java.util.List;
import org.firewell.location.Attainment.Asked;
import org.firewell.location.Attainment.Number;
import org.firewell.location.Attainment.Served;
import org.firewell.location.Attainment.Unit;

/** Attainment as an integer program: a unit counts when each thing that it asks is there. */
final class AttainmentProgram extends SiteProgram {

  private final Attainment problem;
  private final Incidence servers;

  /** Whether a demand is served; none where nobody asks. */
  private final MPVariable[] served;

  AttainmentProgram(Attainment problem, List<Unit> units, Incidence servers) {
    super(problem.reach().sites());
    this.problem = problem;
    this.servers = servers;
    served = new MPVariable[problem.reach().demands()];
    for (Unit unit : units) {
      MPVariable counts = program.makeBoolVar("");
      program.objective().setCoefficient(counts, unit.worth());
      unit.asked().forEach(asked -> ask(counts, asked));
    }
    addChoice(problem.choice());
  }

  private void ask(MPVariable counts, Asked asked) {
    MPConstraint there = program.makeConstraint(0, MPSolver.infinity());
    if (asked instanceof Number number) {
      there.setCoefficient(counts, -Math.max(0, number.least()));
      Arrays.stream(number.sites()).forEach(site -> there.setCoefficient(sites[site], 1));
    } else if (asked instanceof Served some) {
      long least = Math.max(0, some.least());
      there.setCoefficient(counts, -least);
      for (int demand : some.demands()) {
        there.setCoefficient(served(demand), Math.min(least, problem.weights()[demand]));
      }
    }
  }

  private MPVariable served(int demand) {
    if (served[demand] == null) {
      served[demand] = program.makeNumVar(0, 1, "");
      MPConstraint some = program.makeConstraint(0, MPSolver.infinity());
      some.setCoefficient(served[demand], -1);
      for (int at = servers.start(demand); at < servers.start(demand + 1); at++) {
        some.setCoefficient(sites[servers.entry(at)], 1);
      }
    }
    return served[demand];
  }

  /** Tells the solver a plan to begin with. */
  void begin(int[] chosen) {
    double[] hint = new double[sites.length];
    Arrays.stream(chosen).forEach(site -> hint[site] = 1);
    program.setHint(sites, hint);
  }
}
