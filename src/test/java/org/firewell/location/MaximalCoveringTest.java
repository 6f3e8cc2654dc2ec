package org.firewell.location;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MaximalCoveringTest {

  private static final int[][] ROW_OF_FIVE = {{0, 1}, {1, 2, 3}, {3, 4}};
  private static final long[] DOUBLING = {1, 2, 4, 8, 16};

  /** Sites serve 1+2, 2+4+8 and 8+16: the last is best alone, the last two together serve 30. */
  @Test
  void two_of_three_sites_serve_most_together() {
    Incidence reach = Incidence.of(5, ROW_OF_FIVE);

    Plan one =
        MaximalCovering.of(reach, DOUBLING, Choice.most(3, 1)).solve(Effort.DEFAULT, Watch.NONE);
    Plan two =
        MaximalCovering.of(reach, DOUBLING, Choice.most(3, 2)).solve(Effort.DEFAULT, Watch.NONE);

    assertThat(one.sites()).containsExactly(2);
    assertThat(one.objective()).isEqualTo(24);
    assertThat(two.sites()).containsExactly(1, 2);
    assertThat(two.objective()).isEqualTo(30);
    assertThat(two.isProven()).isTrue();
    assertThat(two.stop()).isEqualTo(Plan.Stop.PROOF);
  }

  /** The greedy choice takes the middle (6) and one of the sides (4); both sides serve 12. */
  @Test
  void the_greedy_choice_is_not_the_last_word() {
    Incidence reach = Incidence.of(6, new int[][] {{0, 1, 2}, {1, 2, 3, 4}, {3, 4, 5}});
    MaximalCovering problem =
        MaximalCovering.of(reach, new long[] {2, 2, 2, 2, 2, 2}, Choice.most(3, 2));

    Plan plan = problem.solve(Effort.DEFAULT, Watch.NONE);

    assertThat(plan.sites()).containsExactly(0, 2);
    assertThat(plan.objective()).isEqualTo(12);
    assertThat(plan.isProven()).isTrue();
  }

  /** Where two are needed, no single site adds anything, and the two must serve the same. */
  @Test
  void two_sources_are_found_although_the_first_adds_nothing() {
    Incidence reach = Incidence.of(3, new int[][] {{0}, {1}, {1}, {2}});
    MaximalCovering problem =
        new MaximalCovering(reach, new long[] {9, 5, 9}, new int[] {2, 2, 2}, Choice.most(4, 2));

    Plan plan = problem.solve(Effort.DEFAULT, Watch.NONE);

    assertThat(plan.sites()).containsExactly(1, 2);
    assertThat(plan.objective()).isEqualTo(5);
    assertThat(plan.isProven()).isTrue();
  }

  /** A new site serves 10 for 7, two repairs serve 6 each for 3: the repairs win within 8. */
  @Test
  void within_a_budget_the_cheap_ones_win() {
    Incidence reach = Incidence.of(3, new int[][] {{0}, {1}, {2}});
    Choice choice =
        new Choice(
            new int[] {0, 1, 1},
            List.of(new Choice.Group(0, 1, true), new Choice.Group(0, 2, false)),
            1,
            new long[] {7, 3, 3},
            8);

    Plan plan =
        MaximalCovering.of(reach, new long[] {10, 6, 6}, choice).solve(Effort.DEFAULT, Watch.NONE);

    assertThat(plan.sites()).containsExactly(1, 2);
    assertThat(plan.objective()).isEqualTo(12);
  }

  @Test
  void a_least_number_is_met_even_by_what_serves_nobody() {
    Incidence reach = Incidence.of(1, new int[][] {{0}, {}, {}});
    Choice choice =
        new Choice(
            new int[] {0, 1, 1},
            List.of(new Choice.Group(0, 9, true), new Choice.Group(1, 9, true)),
            2,
            new long[] {0, 5, 4},
            4);

    Plan plan = MaximalCovering.of(reach, new long[] {3}, choice).solve(Effort.DEFAULT, Watch.NONE);

    assertThat(plan.sites()).containsExactly(0, 2);
    assertThat(plan.objective()).isEqualTo(3);
    assertThat(plan.isProven()).isTrue();
  }

  @Test
  void least_numbers_that_do_not_go_together_are_refused_with_the_numbers() {
    Incidence reach = Incidence.of(1, new int[][] {{0}, {0}});
    List<Choice.Group> both = List.of(new Choice.Group(1, 1, true), new Choice.Group(1, 1, true));
    int[] groupOf = {0, 1};
    long[] costs = {2, 3};

    assertThatThrownBy(() -> solve(reach, new Choice(groupOf, both, 1, costs, 9)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the groups ask 2 sites, allowed are 1");
    assertThatThrownBy(() -> solve(reach, new Choice(groupOf, both, 2, costs, 4)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the sites that the groups ask cost 5, the budget is 4");
    List<Choice.Group> crossed =
        List.of(new Choice.Group(1, 0, true), new Choice.Group(0, 1, true));
    assertThatThrownBy(() -> solve(reach, new Choice(groupOf, crossed, 2, costs, 9)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("group 0: at least 1, at most 0");
  }

  private static Plan solve(Incidence reach, Choice choice) {
    return MaximalCovering.of(reach, new long[] {1}, choice).solve(Effort.DEFAULT, Watch.NONE);
  }

  @Test
  void without_a_site_or_a_demand_the_plan_is_empty_and_proven() {
    Incidence none = Incidence.of(2, new int[][] {});
    Incidence useless = Incidence.of(2, new int[][] {{}, {}});

    for (Incidence reach : List.of(none, useless)) {
      Plan plan =
          MaximalCovering.of(reach, new long[] {1, 1}, Choice.most(reach.sites(), 5))
              .solve(Effort.DEFAULT, Watch.NONE);
      assertThat(plan.sites()).isEmpty();
      assertThat(plan.objective()).isZero();
      assertThat(plan.isProven()).isTrue();
    }
  }

  @Test
  void the_best_is_what_trying_every_choice_finds() {
    int possible = 0;
    for (long seed = 0; seed < 600; seed++) {
      MaximalCovering problem = Coverings.drawn(seed);
      long best = Coverings.best(problem);
      if (best < 0) {
        assertThatThrownBy(() -> problem.solve(Effort.DEFAULT, Watch.NONE))
            .as("seed %d", seed)
            .isInstanceOf(IllegalArgumentException.class);
        continue;
      }
      possible++;
      Plan plan = problem.solve(Effort.DEFAULT, Watch.NONE);
      assertThat(problem.choice().allows(plan.sites())).as("seed %d allowed", seed).isTrue();
      assertThat(problem.served(plan.sites())).as("seed %d", seed).isEqualTo(plan.objective());
      assertThat(plan.objective()).as("seed %d", seed).isEqualTo(best);
      assertThat(plan.bound()).as("seed %d bound", seed).isEqualTo(best);
      assertThat(plan.sites()).as("seed %d ascending", seed).isSorted();
    }
    assertThat(possible).isGreaterThan(300);
  }

  @Test
  void a_bound_after_little_work_holds_all_the_same() {
    for (long seed = 0; seed < 600; seed++) {
      MaximalCovering problem = Coverings.drawn(seed);
      long best = Coverings.best(problem);
      if (best < 0) {
        continue;
      }
      Plan plan = problem.solve(new Effort(0, 0.002, Optional.empty(), 1), Watch.NONE);
      assertThat(problem.choice().allows(plan.sites())).as("seed %d allowed", seed).isTrue();
      assertThat(plan.objective()).as("seed %d", seed).isLessThanOrEqualTo(best);
      assertThat(plan.bound()).as("seed %d", seed).isGreaterThanOrEqualTo(best);
    }
  }

  @Test
  void one_more_site_or_a_larger_budget_is_never_worse() {
    for (long seed = 0; seed < 5; seed++) {
      MaximalCovering all = scattered(seed, 60, 40);
      long before = -1;
      for (int most = 0; most <= 12; most++) {
        Plan plan = with(all, Choice.most(40, most)).solve(Effort.DEFAULT, Watch.NONE);
        assertThat(plan.isProven()).as("seed %d most %d", seed, most).isTrue();
        assertThat(plan.objective())
            .as("seed %d most %d", seed, most)
            .isGreaterThanOrEqualTo(before);
        before = plan.objective();
      }
      before = -1;
      for (int budget = 0; budget <= 60; budget += 10) {
        Plan plan = with(all, costly(seed, 40, budget)).solve(Effort.DEFAULT, Watch.NONE);
        assertThat(plan.isProven()).as("seed %d budget %d", seed, budget).isTrue();
        assertThat(plan.objective()).as("seed %d %d", seed, budget).isGreaterThanOrEqualTo(before);
        before = plan.objective();
      }
    }
  }

  @Test
  void the_order_of_the_sites_does_not_change_what_is_best() {
    for (long seed = 0; seed < 20; seed++) {
      MaximalCovering problem = scattered(seed, 50, 30);
      int[][] turned = new int[30][];
      Arrays.setAll(turned, site -> problem.reach().row(29 - site));
      Incidence reach = Incidence.of(50, turned);

      Plan plan = with(problem, Choice.most(30, 6)).solve(Effort.DEFAULT, Watch.NONE);
      Plan other =
          MaximalCovering.of(reach, problem.weights(), Choice.most(30, 6))
              .solve(Effort.DEFAULT, Watch.NONE);

      assertThat(plan.isProven() && other.isProven()).as("seed %d", seed).isTrue();
      assertThat(other.objective()).as("seed %d", seed).isEqualTo(plan.objective());
    }
  }

  @Test
  void the_same_problem_has_the_same_plan_each_time() {
    MaximalCovering problem = with(scattered(3, 700, 500), costly(3, 500, 150));
    Effort effort = new Effort(0, 0.3, Optional.empty(), 7);

    Plan first = problem.solve(effort, Watch.NONE);
    Plan second = problem.solve(effort, Watch.NONE);

    assertThat(second.sites()).isEqualTo(first.sites());
    assertThat(second.bound()).isEqualTo(first.bound());
    assertThat(second.stop()).isEqualTo(first.stop());
  }

  @Test
  void it_stops_as_near_the_bound_as_was_asked() {
    MaximalCovering problem = with(scattered(5, 900, 700), Choice.most(700, 40));

    Plan near = problem.solve(new Effort(50, 1, Optional.empty(), 1), Watch.NONE);

    assertThat(near.stop()).isEqualTo(Plan.Stop.GAP);
    assertThat(near.gapPercent()).isLessThanOrEqualTo(50).isPositive();
  }

  @Test
  void it_stops_when_time_is_up_with_a_plan_and_a_bound() {
    MaximalCovering problem = with(scattered(5, 900, 700), Choice.most(700, 40));

    Plan plan = problem.solve(new Effort(0, 1, Optional.of(Duration.ofNanos(1)), 1), Watch.NONE);

    assertThat(plan.stop()).isEqualTo(Plan.Stop.TIME);
    assertThat(problem.choice().allows(plan.sites())).isTrue();
    assertThat(plan.objective()).isPositive().isLessThan(plan.bound());
  }

  @Test
  void who_looks_on_sees_it_get_better_and_may_have_enough() {
    MaximalCovering problem = with(scattered(5, 900, 700), Choice.most(700, 40));
    List<long[]> seen = new ArrayList<>();
    Watch watch =
        new Watch() {
          @Override
          public void at(long objective, long bound) {
            seen.add(new long[] {objective, bound});
          }

          @Override
          public boolean isEnough() {
            return seen.size() >= 5;
          }
        };

    Plan plan = problem.solve(Effort.DEFAULT, watch);

    assertThat(plan.stop()).isEqualTo(Plan.Stop.ENOUGH);
    assertThat(problem.choice().allows(plan.sites())).isTrue();
    for (int i = 1; i < seen.size(); i++) {
      assertThat(seen.get(i)[0]).isGreaterThanOrEqualTo(seen.get(i - 1)[0]);
      assertThat(seen.get(i)[1]).isLessThanOrEqualTo(seen.get(i - 1)[1]);
    }
    assertThat(plan.objective()).isEqualTo(seen.get(seen.size() - 1)[0]);
    assertThat(plan.bound()).isEqualTo(seen.get(seen.size() - 1)[1]);
  }

  @Test
  void no_site_is_in_a_plan_that_nothing_would_be_lost_without() {
    for (long seed = 0; seed < 400; seed++) {
      MaximalCovering problem = Coverings.drawn(seed);
      if (Coverings.best(problem) < 0) {
        continue;
      }
      Plan plan = problem.solve(Effort.DEFAULT, Watch.NONE);
      for (int site : plan.sites()) {
        int[] without = Arrays.stream(plan.sites()).filter(other -> other != site).toArray();
        assertThat(problem.served(without) < plan.objective() || !problem.choice().allows(without))
            .as("seed %d site %d", seed, site)
            .isTrue();
      }
    }
  }

  private static MaximalCovering with(MaximalCovering problem, Choice choice) {
    return MaximalCovering.of(problem.reach(), problem.weights(), choice);
  }

  private static Choice costly(long seed, int sites, long budget) {
    return new Choice(
        new int[sites],
        List.of(new Choice.Group(0, Integer.MAX_VALUE, true)),
        Integer.MAX_VALUE,
        new Random(seed).longs(sites, 3, 12).toArray(),
        budget);
  }

  /** Demand and sites in a square, each site serving what lies near it. */
  private static MaximalCovering scattered(long seed, int demands, int sites) {
    Random random = new Random(seed);
    double[][] places = places(random, demands);
    double[][] spots = places(random, sites);
    double reach = Math.sqrt(8.0 / Math.PI / demands);
    int[][] rows = new int[sites][];
    Arrays.setAll(
        rows,
        site ->
            IntStream.range(0, demands)
                .filter(
                    demand ->
                        Math.hypot(
                                places[demand][0] - spots[site][0],
                                places[demand][1] - spots[site][1])
                            <= reach)
                .toArray());
    return MaximalCovering.of(
        Incidence.of(demands, rows), random.longs(demands, 1, 30).toArray(), Choice.most(sites, 1));
  }

  private static double[][] places(Random random, int count) {
    double[][] places = new double[count][];
    Arrays.setAll(places, i -> new double[] {random.nextDouble(), random.nextDouble()});
    return places;
  }
}
