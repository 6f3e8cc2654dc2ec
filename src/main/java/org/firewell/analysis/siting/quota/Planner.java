package org.firewell.analysis.siting.quota;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.firewell.analysis.InputException;
import org.firewell.analysis.Progress;
import org.firewell.analysis.siting.quota.Plans.Figure;
import org.firewell.analysis.siting.service.Watching;
import org.firewell.location.Choice;
import org.firewell.location.Choice.Group;
import org.firewell.location.Effort;
import org.firewell.location.Plan;
import org.firewell.location.SetCovering;
import org.firewell.location.Watch;

/** Makes the plans, one after the other; a limit of time is shared by those that are left. */
final class Planner {

  private final Ground ground;
  private final Effort effort;
  private final Progress progress;
  private final double from;
  private final int searches;
  private final long begun = System.nanoTime();
  private int done;

  /**
   * @param from how much of the answer was done before, 0 to 1
   */
  Planner(Ground ground, Effort effort, Progress progress, double from) {
    this.ground = ground;
    this.effort = effort;
    this.progress = progress;
    this.from = from;
    this.searches = ground.units().size() + Figure.values().length - 1;
  }

  /**
   * @param asked how many are shared out; what the document handed out where it is not said
   * @throws InputException when the floors together are more than the total
   */
  Plans plans(Quotas quotas, Optional<Integer> asked, int floor) {
    Optional<Integer> total =
        asked.or(
            () ->
                quotas.areThere()
                    ? Optional.of(Arrays.stream(quotas.caps()).sum())
                    : Optional.empty());
    int[] floors = floors(floor);
    total.ifPresent(number -> check(number, floor, floors));
    Plan[] needs =
        IntStream.range(0, ground.units().size()).mapToObj(this::need).toArray(Plan[]::new);
    Map<Figure, Plan> all = new EnumMap<>(Figure.class);
    all.put(Figure.NEED, together(needs));
    int[] fair = null;
    if (total.isPresent()) {
      all.put(Figure.SHARE, best(total.get(), floors, uncapped()));
      int[] numbers = Arrays.stream(needs).mapToInt(plan -> (int) plan.objective()).toArray();
      fair = LargestRemainder.shares(total.get(), numbers, floors);
      all.put(Figure.FAIR_SHARE, best(total.get(), new int[floors.length], fair));
    }
    if (quotas.areThere()) {
      int[] caps = quotas.caps();
      all.put(Figure.QUOTA, best(Arrays.stream(caps).sum(), new int[caps.length], caps));
    }
    return new Plans(needs, total, asked.isPresent(), floor, fair, all);
  }

  /** No more than there are sites. */
  private int[] floors(int floor) {
    int[] there = ground.units().count(IntStream.range(0, ground.reach().sites()).toArray());
    return Arrays.stream(there).map(sites -> Math.min(floor, sites)).toArray();
  }

  private static void check(int total, int floor, int[] floors) {
    long sum = Arrays.stream(floors).asLongStream().sum();
    if (sum > total) {
      throw new InputException(
          "floor",
          "每个单位至少 %d 个，合计 %d 个，超过总数 %d".formatted(floor, sum, total),
          "floor: %d of each unit are %d in all, more than the total of %d"
              .formatted(floor, sum, total));
    }
  }

  private int[] uncapped() {
    int[] caps = new int[ground.units().size()];
    Arrays.fill(caps, Integer.MAX_VALUE);
    return caps;
  }

  /** The least sites of a unit for its own gaps. */
  private Plan need(int unit) {
    Ground.Own own = ground.own(unit);
    Plan plan = SetCovering.of(own.reach()).solve(share(), watch());
    int[] sites = Arrays.stream(plan.sites()).map(site -> own.sites()[site]).toArray();
    return new Plan(sites, plan.objective(), plan.bound(), plan.stop());
  }

  /** The sites of the county that cover most. */
  private Plan best(int most, int[] floors, int[] caps) {
    List<Group> groups = new ArrayList<>();
    for (int unit = 0; unit < caps.length; unit++) {
      groups.add(new Group(floors[unit], caps[unit], true));
    }
    int sites = ground.reach().sites();
    Choice choice =
        new Choice(ground.units().ofSite(), groups, most, new long[sites], Long.MAX_VALUE);
    return ground.setting().covering(choice).solve(share(), watch());
  }

  private static Plan together(Plan[] plans) {
    return new Plan(
        Arrays.stream(plans).flatMapToInt(plan -> Arrays.stream(plan.sites())).sorted().toArray(),
        Arrays.stream(plans).mapToLong(Plan::objective).sum(),
        Arrays.stream(plans).mapToLong(Plan::bound).sum(),
        Arrays.stream(plans).map(Plan::stop).max(Plan.Stop::compareTo).orElse(Plan.Stop.PROOF));
  }

  private Watch watch() {
    double share = (1 - from) / searches;
    double begun = from + share * done++;
    return new Watching(progress, begun, begun + share);
  }

  private Effort share() {
    return new Effort(
        effort.gapPercent(),
        effort.work(),
        effort.limit().map(limit -> left(limit).dividedBy(searches - done)),
        effort.seed());
  }

  private Duration left(Duration limit) {
    Duration left = limit.minusNanos(System.nanoTime() - begun);
    return left.isNegative() ? Duration.ZERO : left;
  }
}
