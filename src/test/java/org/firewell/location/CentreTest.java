package org.firewell.location;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CentreTest {

  /** Houses and sites at 0, 10, 20 and 100 of a road: two sites, and nobody has more than 10. */
  @Test
  void one_site_stays_with_the_far_house() {
    Plan plan = new Centre(road(0, 10, 20, 100), 2).solve(Effort.DEFAULT, Watch.NONE);

    assertThat(plan.sites()).containsExactly(1, 3);
    assertThat(plan.objective()).isEqualTo(10);
    assertThat(plan.isProven()).isTrue();
  }

  @Test
  void with_a_site_for_each_nobody_has_any_way() {
    Plan plan = new Centre(road(0, 10, 20), 5).solve(Effort.DEFAULT, Watch.NONE);

    assertThat(plan.objective()).isZero();
    assertThat(plan.sites()).containsExactly(0, 1, 2);
  }

  @Test
  void nobody_to_serve_needs_no_site() {
    Plan plan = new Centre(new int[0][], 2).solve(Effort.DEFAULT, Watch.NONE);

    assertThat(plan.sites()).isEmpty();
    assertThat(plan.isProven()).isTrue();
  }

  /** Two islands and one site. */
  @Test
  void too_few_sites_leave_somebody_without_a_way() {
    int[][] islands = {{0, Median.FAR}, {Median.FAR, 0}};

    Plan plan = new Centre(islands, 1).solve(Effort.DEFAULT, Watch.NONE);

    assertThat(plan.objective()).isEqualTo(Median.FAR);
    assertThat(plan.isProven()).isTrue();
  }

  @Test
  void demand_without_any_way_is_refused() {
    Centre problem = new Centre(new int[][] {{1}, {Median.FAR}}, 1);

    assertThat(problem.beyondReach()).containsExactly(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> problem.solve(Effort.DEFAULT, Watch.NONE))
        .withMessage("1 demands are beyond reach");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Centre(road(0), 0).solve(Effort.DEFAULT, Watch.NONE))
        .withMessage("most 0 is less than 1");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void the_plan_is_that_of_trying_every_choice(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < 100; round++) {
      int[][] distances = Choices.distances(random, 1 + random.nextInt(12), 1 + random.nextInt(10));
      long last = Long.MAX_VALUE;
      for (int most = 1; most <= Math.min(5, distances[0].length); most++) {
        Centre problem = new Centre(distances, most);
        String scene = "seed " + seed + " round " + round + " most " + most;

        Plan plan = problem.solve(Effort.DEFAULT, Watch.NONE);

        assertThat(plan.sites().length).as(scene).isLessThanOrEqualTo(most);
        assertThat(problem.worst(plan.sites())).as(scene).isEqualTo((int) plan.objective());
        assertThat(plan.objective())
            .as(scene)
            .isEqualTo(Choices.least(distances[0].length, most, problem::worst));
        assertThat(plan.isProven()).as(scene).isTrue();
        assertThat(plan.objective()).as(scene).isLessThanOrEqualTo(last);
        last = plan.objective();
      }
    }
  }

  /** The best worst distances of the OR-Library's graphs are well known. */
  @ParameterizedTest
  @CsvSource({"3,93", "5,48", "7,64", "10,20", "15,18"})
  void the_centres_of_known_graphs_are_found(int number, int best) {
    Median median = Pmed.read(number);

    Plan plan = new Centre(median.distances(), median.most()).solve(Effort.DEFAULT, Watch.NONE);

    assertThat(plan.objective()).isEqualTo(best);
    assertThat(plan.bound()).isEqualTo(best);
  }

  @Test
  void time_that_is_up_leaves_a_plan_with_its_bound() {
    Median median = Pmed.read(6);

    Plan plan =
        new Centre(median.distances(), median.most())
            .solve(new Effort(0, 1, Optional.of(Duration.ZERO), 1), Watch.NONE);

    assertThat(plan.stop()).isEqualTo(Plan.Stop.TIME);
    assertThat(plan.sites()).hasSize(5);
    assertThat(plan.bound()).isLessThanOrEqualTo(84);
    assertThat(plan.objective()).isGreaterThanOrEqualTo(84);
  }

  private static int[][] road(int... places) {
    int[][] distances = new int[places.length][places.length];
    for (int from = 0; from < places.length; from++) {
      for (int to = 0; to < places.length; to++) {
        distances[from][to] = Math.abs(places[from] - places[to]);
      }
    }
    return distances;
  }
}
