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
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MedianTest {

  /** Houses at 0, 10, 20 and 100 with 1, 1, 5 and 1 people: 20 + 10 + 80, the many stay at home. */
  @Test
  void one_site_lies_with_the_many() {
    Plan plan =
        problem(1, new long[] {1, 1, 5, 1}, 0, 10, 20, 100).solve(Effort.DEFAULT, Watch.NONE);

    assertThat(plan.sites()).containsExactly(2);
    assertThat(plan.objective()).isEqualTo(110);
    assertThat(plan.isProven()).isTrue();
    assertThat(plan.stop()).isEqualTo(Plan.Stop.PROOF);
  }

  /** With a second site at 100 only 20 + 10 are left. */
  @Test
  void a_second_site_goes_where_the_way_is_longest() {
    Plan plan =
        problem(2, new long[] {1, 1, 5, 1}, 0, 10, 20, 100).solve(Effort.DEFAULT, Watch.NONE);

    assertThat(plan.sites()).containsExactly(2, 3);
    assertThat(plan.objective()).isEqualTo(30);
  }

  @Test
  void with_more_sites_than_there_are_all_are_taken() {
    Plan plan = problem(9, new long[] {1, 1, 1}, 0, 10, 20).solve(Effort.DEFAULT, Watch.NONE);

    assertThat(plan.sites()).containsExactly(0, 1, 2);
    assertThat(plan.objective()).isZero();
    assertThat(plan.isProven()).isTrue();
  }

  @Test
  void nobody_to_serve_needs_no_site() {
    Plan plan = new Median(new int[0][], new long[0], 2).solve(Effort.DEFAULT, Watch.NONE);

    assertThat(plan.sites()).isEmpty();
    assertThat(plan.isProven()).isTrue();
  }

  /** Two islands and one site: the island of the many has it, the other's way is the longest. */
  @Test
  void no_way_counts_as_the_longest() {
    int[][] islands = {{0, Median.FAR}, {Median.FAR, 0}};

    Plan plan = new Median(islands, new long[] {2, 3}, 1).solve(Effort.DEFAULT, Watch.NONE);

    assertThat(plan.sites()).containsExactly(1);
    assertThat(plan.objective()).isEqualTo(2L * Median.FAR);
  }

  @Test
  void demand_without_any_way_is_refused() {
    Median problem = new Median(new int[][] {{1}, {Median.FAR}}, new long[] {1, 1}, 1);

    assertThat(problem.beyondReach()).containsExactly(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> problem.solve(Effort.DEFAULT, Watch.NONE))
        .withMessage("1 demands are beyond reach");
  }

  /** And with one more site the sum is never larger. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void the_plan_is_that_of_trying_every_choice(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < 100; round++) {
      int[][] distances = Choices.distances(random, 1 + random.nextInt(14), 1 + random.nextInt(10));
      long[] weights = random.longs(distances.length, 0, 20).toArray();
      long last = Long.MAX_VALUE;
      for (int most = 1; most <= Math.min(6, distances[0].length); most++) {
        Median problem = new Median(distances, weights, most);
        String scene = "seed " + seed + " round " + round + " most " + most;

        Plan plan = problem.solve(Effort.DEFAULT, Watch.NONE);

        assertThat(plan.sites()).as(scene).hasSize(most);
        assertThat(problem.sum(plan.sites())).as(scene).isEqualTo(plan.objective());
        assertThat(plan.objective())
            .as(scene)
            .isEqualTo(Choices.least(distances[0].length, most, problem::sum));
        assertThat(plan.bound()).as(scene).isEqualTo(plan.objective());
        assertThat(plan.objective()).as(scene).isLessThanOrEqualTo(last);
        last = plan.objective();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void the_optimum_of_a_known_graph_is_found_and_proven(int number) {
    Plan plan = Pmed.read(number).solve(Effort.DEFAULT, Watch.NONE);

    assertThat(plan.objective()).isEqualTo(Pmed.optimum(number));
    assertThat(plan.bound()).isEqualTo(plan.objective());
  }

  static IntStream numbers() {
    return IntStream.rangeClosed(1, 20);
  }

  /** Up to three sites as by trying all; each more shortens the sum. */
  @Test
  void all_medians_of_55_places_are_proven() {
    long last = Long.MAX_VALUE;
    for (int most = 1; most <= 55; most++) {
      Median problem = Pmed.swain(most);

      Plan plan = problem.solve(Effort.DEFAULT, Watch.NONE);

      assertThat(plan.isProven()).as("most " + most).isTrue();
      assertThat(plan.objective()).as("most " + most).isEqualTo(problem.sum(plan.sites()));
      assertThat(plan.objective()).as("most " + most).isLessThan(last);
      if (most <= 3) {
        assertThat(plan.objective()).as("most " + most).isEqualTo(tryAll(problem, most));
      }
      last = plan.objective();
    }
    assertThat(last).isZero();
  }

  private static long tryAll(Median problem, int most) {
    int places = problem.weights().length;
    long least = Long.MAX_VALUE;
    for (int a = 0; a < places; a++) {
      for (int b = most > 1 ? 0 : a; b <= a; b++) {
        for (int c = most > 2 ? 0 : b; c <= b; c++) {
          least = Math.min(least, problem.sum(new int[] {a, b, c}));
        }
      }
    }
    return least;
  }

  /** Anything may be as near as anything else, so that no bound is tight. */
  @Test
  void what_is_not_proven_has_a_bound_and_is_the_same_each_time() {
    SplittableRandom random = new SplittableRandom(3);
    int[][] distances = new int[100][];
    Arrays.setAll(distances, demand -> random.ints(100, 1, 1000).toArray());
    long[] weights = random.longs(100, 1, 100).toArray();
    Median problem = new Median(distances, weights, 8);
    Effort effort = new Effort(0, 0.001, Optional.empty(), 1);

    Plan plan = problem.solve(effort, Watch.NONE);
    Plan again = problem.solve(effort, Watch.NONE);

    assertThat(plan.stop()).isEqualTo(Plan.Stop.WORK);
    assertThat(plan.bound()).isPositive().isLessThan(plan.objective());
    assertThat(again.sites()).isEqualTo(plan.sites());
    assertThat(again.bound()).isEqualTo(plan.bound());
    Plan more = problem.solve(new Effort(0, 0.01, Optional.empty(), 1), Watch.NONE);
    assertThat(more.objective()).isBetween(plan.bound(), plan.objective());
    assertThat(more.bound()).isGreaterThanOrEqualTo(plan.bound());
  }

  @Test
  void time_that_is_up_leaves_a_plan() {
    Median problem = Pmed.read(6);

    Plan plan = problem.solve(new Effort(0, 1, Optional.of(Duration.ZERO), 1), Watch.NONE);

    assertThat(plan.stop()).isEqualTo(Plan.Stop.TIME);
    assertThat(plan.sites()).hasSize(5);
    assertThat(plan.objective()).isGreaterThanOrEqualTo(Pmed.optimum(6));
    assertThat(plan.bound()).isLessThanOrEqualTo(Pmed.optimum(6));
  }

  @Test
  void a_gap_that_is_good_enough_ends_it() {
    Plan plan = Pmed.read(6).solve(new Effort(5, 1, Optional.empty(), 1), Watch.NONE);

    assertThat(plan.gapPercent()).isLessThanOrEqualTo(5);
    assertThat(plan.stop()).isIn(Plan.Stop.GAP, Plan.Stop.PROOF);
  }

  private static Median problem(int most, long[] weights, int... places) {
    int[][] distances = new int[places.length][places.length];
    for (int from = 0; from < places.length; from++) {
      for (int to = 0; to < places.length; to++) {
        distances[from][to] = Math.abs(places[from] - places[to]);
      }
    }
    return new Median(distances, weights, most);
  }
}
