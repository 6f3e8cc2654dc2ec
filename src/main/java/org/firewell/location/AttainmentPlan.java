package org.firewell.location;

import com.google.ortools.linearsolver.MPSolver;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.firewell.location.Attainment.Asked;
import org.firewell.location.Attainment.Number;
import org.firewell.location.Attainment.Served;
import org.firewell.location.Attainment.Unit;

/** The making of a plan that brings the most units to their goal. */
final class AttainmentPlan {

  private static final int NODES = 2000;

  private final Attainment problem;
  private final Search search;
  private final Incidence servers;
  private final Standing standing;

  /** The units that all sites together bring to their goal. */
  private final List<Unit> units;

  AttainmentPlan(Attainment problem, Effort effort, Watch watch) {
    this.problem = problem;
    // says which least numbers cannot be chosen together
    new Rules(problem.choice());
    servers = problem.reach().transposed();
    standing = new Standing(problem);
    int[] all = IntStream.range(0, problem.reach().sites()).toArray();
    units = Arrays.stream(problem.reached(all)).mapToObj(problem.units()::get).toList();
    search = new Search(effort, watch, true, units.stream().mapToLong(Unit::worth).sum());
  }

  Plan plan() {
    leastSites();
    offer(standing.chosen());
    complete();
    offer(standing.chosen());
    if (!search.isOver() && Exact.isThere()) {
      try (AttainmentProgram program = new AttainmentProgram(problem, units, servers)) {
        program.begin(search.sites());
        MPSolver.ResultStatus status = program.solve(search.work(NODES), search);
        if (status == MPSolver.ResultStatus.OPTIMAL || status == MPSolver.ResultStatus.FEASIBLE) {
          offer(program.chosen());
        }
        search.bound(Math.max(search.objective(), program.bound()));
      }
    }
    return search.plan();
  }

  private void offer(int[] sites) {
    search.offer(useful(sites), problem.worth(sites));
  }

  /** Without those that no unit misses and no group's least number asks. */
  private int[] useful(int[] sites) {
    Standing all = new Standing(problem);
    int[] spare = Arrays.stream(problem.choice().leastOfGroups()).map(least -> -least).toArray();
    for (int site : sites) {
      all.add(site);
      spare[problem.choice().groupOf()[site]]++;
    }
    int reached = all.reached().length;
    for (int at = sites.length - 1; at >= 0; at--) {
      int group = problem.choice().groupOf()[sites[at]];
      all.remove(sites[at]);
      if (spare[group] > 0 && all.reached().length == reached) {
        spare[group]--;
      } else {
        all.add(sites[at]);
      }
    }
    return all.chosen();
  }

  /** Of each group the cheapest, as many as it asks. */
  private void leastSites() {
    int[] left = problem.choice().leastOfGroups();
    for (int site : problem.choice().byCost()) {
      if (left[problem.choice().groupOf()[site]]-- > 0) {
        standing.add(site);
      }
    }
  }

  /** Unit after unit, those first that are worth most for a site, while one can be completed. */
  private void complete() {
    boolean isMore = true;
    while (isMore && !search.isOver()) {
      isMore = false;
      for (Unit unit : byWorth()) {
        isMore |= !standing.isReached(unit) && complete(unit);
      }
    }
  }

  private List<Unit> byWorth() {
    double[] shares = units.stream().mapToDouble(this::worthOfASite).toArray();
    return IntStream.range(0, shares.length)
        .boxed()
        .sorted(Comparator.comparingDouble(at -> -shares[at]))
        .map(units::get)
        .toList();
  }

  private double worthOfASite(Unit unit) {
    int[] added = addFor(unit);
    Arrays.stream(added).forEach(standing::remove);
    return (double) unit.worth() / Math.max(1, added.length);
  }

  private boolean complete(Unit unit) {
    int[] added = addFor(unit);
    boolean isDone = standing.isReached(unit) && problem.choice().allows(standing.chosen());
    if (!isDone) {
      Arrays.stream(added).forEach(standing::remove);
    }
    return isDone;
  }

  /** Adds sites that a unit lacks, each time the one that helps it most. */
  private int[] addFor(Unit unit) {
    IntStream.Builder added = IntStream.builder();
    for (Asked asked : unit.asked()) {
      long lacks = standing.lacks(asked);
      while (lacks > 0) {
        int next = asked instanceof Number number ? next(number) : next((Served) asked, lacks);
        if (next < 0) {
          break;
        }
        standing.add(next);
        added.add(next);
        lacks = standing.lacks(asked);
      }
    }
    return added.build().toArray();
  }

  private int next(Number number) {
    return Arrays.stream(number.sites())
        .filter(site -> !standing.isChosen(site))
        .boxed()
        .min(
            Comparator.<Integer>comparingLong(site -> problem.choice().costs()[site])
                .thenComparingInt(site -> site))
        .orElse(-1);
  }

  private int next(Served served, long lacks) {
    int[] sites =
        Arrays.stream(served.demands())
            .filter(demand -> !standing.isServed(demand))
            .flatMap(demand -> IntStream.range(servers.start(demand), servers.start(demand + 1)))
            .map(servers::entry)
            .toArray();
    int[] demands = served.demands().clone();
    Arrays.sort(demands);
    return Arrays.stream(sites)
        .distinct()
        .boxed()
        .max(
            Comparator.<Integer>comparingLong(site -> Math.min(lacks, gain(site, demands)))
                .thenComparingLong(site -> -problem.choice().costs()[site])
                .thenComparingInt(site -> -site))
        .orElse(-1);
  }

  private long gain(int site, int[] demands) {
    return Arrays.stream(problem.reach().row(site))
        .filter(demand -> !standing.isServed(demand) && Arrays.binarySearch(demands, demand) >= 0)
        .mapToLong(demand -> problem.weights()[demand])
        .sum();
  }
}
