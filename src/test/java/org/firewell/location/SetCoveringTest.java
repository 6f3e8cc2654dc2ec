package org.firewell.location;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SetCoveringTest {

  /** Houses 0 to 5 along a road; site 1 serves 0-2, site 3 serves 3-5, the others less. */
  @Test
  void two_sites_suffice_along_a_road() {
    Incidence reach =
        Incidence.of(6, new int[][] {{0, 1}, {0, 1, 2}, {1, 2, 3}, {3, 4, 5}, {4, 5}});

    Plan plan = SetCovering.of(reach).solve(Effort.DEFAULT, Watch.NONE);

    assertThat(plan.sites()).containsExactly(1, 3);
    assertThat(plan.objective()).isEqualTo(2);
    assertThat(plan.isProven()).isTrue();
    assertThat(plan.stop()).isEqualTo(Plan.Stop.PROOF);
  }

  /** One site for all costs 5; three that cost 1 each do it, too. */
  @Test
  void three_cheap_sites_win_over_a_dear_one() {
    Incidence reach = Incidence.of(3, new int[][] {{0, 1, 2}, {0}, {1}, {2}});

    Plan plan =
        new SetCovering(reach, new int[] {1, 1, 1}, new long[] {5, 1, 1, 1})
            .solve(Effort.DEFAULT, Watch.NONE);

    assertThat(plan.sites()).containsExactly(1, 2, 3);
    assertThat(plan.objective()).isEqualTo(3);
  }

  /** The house is to be served twice, so the site that serves less is needed, too. */
  @Test
  void a_second_source_is_another_site() {
    Incidence reach = Incidence.of(2, new int[][] {{0, 1}, {0}});

    Plan plan =
        new SetCovering(reach, new int[] {2, 1}, new long[] {1, 1})
            .solve(Effort.DEFAULT, Watch.NONE);

    assertThat(plan.sites()).containsExactly(0, 1);
  }

  @Test
  void of_equal_sites_the_smaller_number_is_taken() {
    Incidence reach = Incidence.of(2, new int[][] {{0, 1}, {0, 1}, {0, 1}});

    assertThat(SetCovering.of(reach).solve(Effort.DEFAULT, Watch.NONE).sites()).containsExactly(0);
  }

  @Test
  void nothing_to_serve_needs_no_site() {
    Plan plan =
        SetCovering.of(Incidence.of(0, new int[][] {{}, {}})).solve(Effort.DEFAULT, Watch.NONE);

    assertThat(plan.sites()).isEmpty();
    assertThat(plan.isProven()).isTrue();
  }

  @Test
  void demand_beyond_reach_is_refused() {
    SetCovering problem =
        new SetCovering(
            Incidence.of(3, new int[][] {{0, 1}, {0}}), new int[] {1, 2, 1}, new long[] {1, 1});

    assertThat(problem.beyondReach()).containsExactly(1, 2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> problem.solve(Effort.DEFAULT, Watch.NONE))
        .withMessage("2 demands are beyond reach");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void the_plan_is_that_of_trying_every_choice(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < 150; round++) {
      SetCovering problem = random(random, 1 + random.nextInt(12), 1 + random.nextInt(14));
      String scene = "seed " + seed + " round " + round;

      Plan plan = problem.solve(Effort.DEFAULT, Watch.NONE);

      assertThat(isCovering(problem, plan.sites())).as(scene).isTrue();
      assertThat(cost(problem, plan.sites())).as(scene).isEqualTo(plan.objective());
      assertThat(plan.objective()).as(scene).isEqualTo(cheapest(problem));
      assertThat(plan.bound()).as(scene).isEqualTo(plan.objective());
    }
  }

  /** Lowering what is needed, or adding a site, never costs more. */
  @Test
  void less_to_serve_never_costs_more() {
    SplittableRandom random = new SplittableRandom(5);
    for (int round = 0; round < 100; round++) {
      SetCovering problem = random(random, 30, 30);
      int[] less = Arrays.stream(problem.needed()).map(needed -> 1).toArray();

      Plan plan = problem.solve(Effort.DEFAULT, Watch.NONE);
      Plan other =
          new SetCovering(problem.reach(), less, problem.costs()).solve(Effort.DEFAULT, Watch.NONE);

      assertThat(other.objective()).as("round " + round).isLessThanOrEqualTo(plan.objective());
    }
  }

  @Test
  void a_plan_of_many_sites_has_a_bound_and_is_the_same_each_time() {
    SetCovering problem = SetCovering.of(Discs.of(300, 300, 12, 1));
    Effort effort = new Effort(0, 0.02, Optional.empty(), 7);

    Plan plan = problem.solve(effort, Watch.NONE);
    Plan again = problem.solve(effort, Watch.NONE);

    assertThat(isCovering(problem, plan.sites())).isTrue();
    assertThat(plan.bound()).isPositive().isLessThanOrEqualTo(plan.objective());
    assertThat(again.sites()).isEqualTo(plan.sites());
    assertThat(again.bound()).isEqualTo(plan.bound());
  }

  @Test
  void more_work_is_never_worse() {
    SetCovering problem = SetCovering.of(Discs.of(1500, 1500, 20, 2));

    Plan some = problem.solve(new Effort(0, 0.01, Optional.empty(), 1), Watch.NONE);
    Plan more = problem.solve(new Effort(0, 0.1, Optional.empty(), 1), Watch.NONE);

    assertThat(more.objective()).isLessThanOrEqualTo(some.objective());
    assertThat(more.bound()).isGreaterThanOrEqualTo(some.bound());
  }

  @Test
  void time_that_is_up_leaves_a_covering() {
    SetCovering problem = SetCovering.of(Discs.of(2000, 2000, 20, 1));

    Plan plan = problem.solve(new Effort(0, 1, Optional.of(Duration.ZERO), 1), Watch.NONE);

    assertThat(plan.stop()).isEqualTo(Plan.Stop.TIME);
    assertThat(isCovering(problem, plan.sites())).isTrue();
  }

  @Test
  void a_gap_that_is_good_enough_ends_it() {
    Plan plan =
        SetCovering.of(Discs.of(600, 600, 15, 1))
            .solve(new Effort(50, 1, Optional.empty(), 1), Watch.NONE);

    assertThat(plan.stop()).isEqualTo(Plan.Stop.GAP);
    assertThat(plan.gapPercent()).isBetween(0.0, 50.0);
  }

  @Test
  void who_has_enough_gets_the_best_so_far() {
    SetCovering problem = SetCovering.of(Discs.of(600, 600, 15, 1));
    long[] told = new long[1];

    Plan plan =
        problem.solve(
            Effort.DEFAULT,
            new Watch() {
              @Override
              public void at(long objective, long bound) {
                told[0] = objective;
              }

              @Override
              public boolean isEnough() {
                return told[0] > 0;
              }
            });

    assertThat(plan.stop()).isEqualTo(Plan.Stop.ENOUGH);
    assertThat(plan.objective()).isEqualTo(told[0]);
    assertThat(isCovering(problem, plan.sites())).isTrue();
  }

  private static SetCovering random(SplittableRandom random, int sites, int demands) {
    int[][] rows = new int[sites][];
    double density = 0.1 + 0.5 * random.nextDouble();
    int[] times = new int[demands];
    for (int site = 0; site < sites; site++) {
      rows[site] =
          IntStream.range(0, demands).filter(at -> random.nextDouble() < density).toArray();
      Arrays.stream(rows[site]).forEach(demand -> times[demand]++);
    }
    int[] last = IntStream.range(0, demands).filter(at -> times[at] == 0).toArray();
    int[][] all = Arrays.copyOf(rows, sites + 1);
    all[sites] = last;
    Arrays.stream(last).forEach(demand -> times[demand]++);
    int[] needed =
        Arrays.stream(times).map(most -> 1 + random.nextInt(Math.min(most, 3))).toArray();
    boolean isCounted = random.nextBoolean();
    long[] costs =
        random.ints(sites + 1, 1, 20).mapToLong(cost -> isCounted ? 30 : 30 * cost).toArray();
    return new SetCovering(Incidence.of(demands, all), needed, costs);
  }

  private static long cheapest(SetCovering problem) {
    long cheapest = Long.MAX_VALUE;
    for (int choice = 0; choice < 1 << problem.costs().length; choice++) {
      int[] sites = Choices.sites(choice);
      if (isCovering(problem, sites)) {
        cheapest = Math.min(cheapest, cost(problem, sites));
      }
    }
    return cheapest;
  }

  private static long cost(SetCovering problem, int[] sites) {
    return Arrays.stream(sites).mapToLong(site -> problem.costs()[site]).sum();
  }

  private static boolean isCovering(SetCovering problem, int[] sites) {
    int[] times = new int[problem.needed().length];
    for (int site : sites) {
      Arrays.stream(problem.reach().row(site)).forEach(demand -> times[demand]++);
    }
    return IntStream.range(0, times.length).allMatch(at -> times[at] >= problem.needed()[at]);
  }
}
