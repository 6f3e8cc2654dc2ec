package org.firewell.location;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ReductionTest {

  /** Demand 0 and 1 have the same sites, 2 weighs nothing, 3 is beyond reach; site 1 is as 0. */
  @Test
  void equals_are_put_together_and_the_useless_left_out() {
    Incidence reach = Incidence.of(4, new int[][] {{0, 1}, {0, 1}, {0, 1, 2}, {2}});
    MaximalCovering problem = MaximalCovering.of(reach, new long[] {3, 4, 0, 9}, Choice.most(4, 2));

    Reduction reduction = Reduction.of(problem);

    assertThat(reduction.sites()).containsExactly(0);
    assertThat(reduction.problem().weights()).containsExactly(7);
    assertThat(reduction.problem().reach().row(0)).containsExactly(0);
  }

  @Test
  void a_site_is_not_left_out_for_a_dearer_one_or_one_of_another_group() {
    Incidence reach = Incidence.of(2, new int[][] {{0}, {0, 1}, {0}});
    Choice choice =
        new Choice(
            new int[] {0, 0, 1},
            java.util.List.of(new Choice.Group(0, 1, true), new Choice.Group(0, 1, true)),
            2,
            new long[] {1, 2, 2},
            3);

    Reduction reduction = Reduction.of(MaximalCovering.of(reach, new long[] {1, 1}, choice));

    assertThat(reduction.sites()).containsExactly(0, 1, 2);
  }

  @Test
  void the_best_of_the_smaller_problem_is_the_best_of_the_whole() {
    int smaller = 0;
    for (long seed = 0; seed < 2000; seed++) {
      MaximalCovering whole = Coverings.drawn(seed);
      long best = Coverings.best(whole);
      if (best < 0) {
        continue;
      }
      Reduction reduction = Reduction.of(whole);
      smaller += reduction.sites().length < whole.reach().sites() ? 1 : 0;
      assertThat(Coverings.best(reduction.problem())).as("seed %d", seed).isEqualTo(best);
      Coverings.choices(
          reduction.problem(),
          chosen ->
              assertThat(whole.served(reduction.whole(chosen)))
                  .isEqualTo(reduction.problem().served(chosen)));
      assertThat(Arrays.stream(reduction.sites()).distinct()).hasSameSizeAs(reduction.sites());
    }
    assertThat(smaller).isGreaterThan(500);
  }
}
