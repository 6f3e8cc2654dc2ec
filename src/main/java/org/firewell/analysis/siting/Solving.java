package org.firewell.analysis.siting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.firewell.analysis.Progress;
import org.firewell.analysis.siting.candidate.Candidate;
import org.firewell.analysis.siting.goal.VillageGoal;
import org.firewell.analysis.siting.service.Distances;
import org.firewell.analysis.siting.service.Setting;
import org.firewell.location.Centre;
import org.firewell.location.Choice;
import org.firewell.location.Choice.Group;
import org.firewell.location.Effort;
import org.firewell.location.Incidence;
import org.firewell.location.MaximalCovering;
import org.firewell.location.Median;
import org.firewell.location.Plan;
import org.firewell.location.SetCovering;
import org.firewell.location.Watch;

/** Finds what to choose. */
final class Solving {

  private final Setting setting;
  private final Aim aim;
  private final Limits limits;
  private final Optional<VillageGoal> villages;
  private final Effort effort;
  private final Watch watch;

  /**
   * @param villages where they are counted that reach a goal
   */
  Solving(
      Setting setting,
      Aim aim,
      Limits limits,
      Optional<VillageGoal> villages,
      Effort effort,
      Watch watch) {
    this.setting = setting;
    this.aim = aim;
    this.limits = limits;
    this.villages = villages;
    this.effort = effort;
    this.watch = watch;
  }

  /**
   * What is chosen, year by year.
   *
   * @param plan all together, and the bound that none can pass who has all years at once
   * @param distances where a distance is sought
   * @param phases each with what it adds; its plan tells all that is there by then, and the bound
   *     that none can pass who need not keep to the years before
   */
  record Outcome(Plan plan, List<Phase> phases, Optional<Distances> distances) {}

  /**
   * @param sites that it adds
   * @param sofar all by then
   */
  record Phase(int[] sites, Plan sofar) {}

  Outcome outcome() {
    return switch (aim.objective()) {
      case COVERED -> aim.phases().isEmpty() ? atOnce() : byYear();
      case LEVEL, SHARE ->
          of(villages.orElseThrow().problem(limits.choice(setting.sites())).solve(effort, watch));
      case FULL -> full(sites -> 1);
      case CHEAPEST -> full(this::yuan);
      case MEAN, WORST -> nearest();
    };
  }

  private Outcome atOnce() {
    return of(setting.covering(limits.choice(setting.sites())).solve(effort, watch));
  }

  private static Outcome of(Plan plan) {
    return new Outcome(plan, List.of(new Phase(plan.sites(), plan)), Optional.empty());
  }

  /** Each year the best that can be added to the years before. */
  private Outcome byYear() {
    List<Phase> phases = new ArrayList<>();
    int[] chosen = {};
    int number = 0;
    for (int most : aim.phases()) {
      number += most;
      Plan all =
          setting.covering(limits.counting(number).choice(setting.sites())).solve(effort, watch);
      int[] added = chosen.length == 0 ? all.sites() : after(chosen, most).sites();
      chosen = IntStream.concat(IntStream.of(chosen), IntStream.of(added)).sorted().toArray();
      long objective = setting.covering(all()).served(chosen);
      Plan.Stop stop = stop(objective == all.bound(), all.stop());
      phases.add(new Phase(added, new Plan(chosen, objective, all.bound(), stop)));
    }
    return new Outcome(phases.get(phases.size() - 1).sofar(), phases, Optional.empty());
  }

  /** What keeps to the years before may fall short of a bound that was proven. */
  private static Plan.Stop stop(boolean best, Plan.Stop ofBound) {
    if (best) {
      return Plan.Stop.PROOF;
    }
    return ofBound == Plan.Stop.PROOF ? Plan.Stop.WORK : ofBound;
  }

  private Choice all() {
    return Choice.most(setting.reach().sites(), setting.reach().sites());
  }

  /** The best that can be added to some sites. */
  private Plan after(int[] chosen, int most) {
    int[] needed = setting.needed().clone();
    long[] weights = setting.weights();
    for (int site : chosen) {
      Arrays.stream(setting.reach().row(site)).forEach(demand -> needed[demand]--);
    }
    for (int demand = 0; demand < needed.length; demand++) {
      weights[demand] = needed[demand] <= 0 ? 0 : weights[demand];
      needed[demand] = Math.max(1, needed[demand]);
    }
    Choice left = without(chosen, limits.counting(most).choice(setting.sites()));
    return new MaximalCovering(setting.reach(), weights, needed, left).solve(effort, watch);
  }

  /** What may still be chosen when some is. */
  private static Choice without(int[] chosen, Choice choice) {
    int[] groupOf = choice.groupOf().clone();
    int[] taken = new int[choice.groups().size()];
    long spent = 0;
    for (int site : chosen) {
      taken[groupOf[site]]++;
      spent += choice.costs()[site];
      groupOf[site] = taken.length;
    }
    List<Group> groups = new ArrayList<>();
    for (int i = 0; i < taken.length; i++) {
      Group group = choice.groups().get(i);
      int most = group.atMost();
      groups.add(new Group(0, most == Integer.MAX_VALUE ? most : most - taken[i], group.counted()));
    }
    groups.add(new Group(0, 0, false));
    boolean free = choice.budget() == Long.MAX_VALUE;
    return new Choice(
        groupOf,
        groups,
        choice.most(),
        choice.costs(),
        free ? choice.budget() : choice.budget() - spent);
  }

  private interface Cost {
    long of(Candidate site);
  }

  /** All whom the sites together reach often enough. */
  private Outcome full(Cost cost) {
    boolean[] served = new boolean[setting.some().length];
    Arrays.fill(served, true);
    IntStream.of(setting.beyondReach()).forEach(demand -> served[demand] = false);
    int[] kept = IntStream.range(0, served.length).filter(d -> served[d]).toArray();
    int[] place = new int[served.length];
    Arrays.fill(place, -1);
    IntStream.range(0, kept.length).forEach(i -> place[kept[i]] = i);
    int[][] rows =
        IntStream.range(0, setting.reach().sites())
            .mapToObj(
                site ->
                    Arrays.stream(setting.reach().row(site))
                        .map(demand -> place[demand])
                        .filter(demand -> demand >= 0)
                        .toArray())
            .toArray(int[][]::new);
    return of(
        new SetCovering(
                Incidence.of(kept.length, rows),
                IntStream.of(kept).map(demand -> setting.needed()[demand]).toArray(),
                setting.sites().stream().mapToLong(cost::of).toArray())
            .solve(effort, watch));
  }

  private long yuan(Candidate site) {
    return Math.max(1, limits.cost(site));
  }

  /** What stands is kept: no way is longer than it is now. */
  private Outcome nearest() {
    Distances distances = Distances.of(setting.situation(), setting.sites(), Progress.NONE);
    int most = limits.count().orElseThrow();
    Plan plan =
        setting.sites().isEmpty() || distances.before().length == 0
            ? nothing(distances)
            : isMean()
                ? new Median(distances.with(), setting.situation().weights(), most)
                    .solve(effort, watch)
                : new Centre(distances.with(), most).solve(effort, watch);
    return new Outcome(plan, of(plan).phases(), Optional.of(distances));
  }

  private Plan nothing(Distances distances) {
    long now =
        isMean()
            ? Distances.sum(distances.before(), setting.situation().weights())
            : Distances.worst(distances.before());
    return new Plan(new int[0], now, now, Plan.Stop.PROOF);
  }

  private boolean isMean() {
    return aim.objective() == Aim.Objective.MEAN;
  }
}
