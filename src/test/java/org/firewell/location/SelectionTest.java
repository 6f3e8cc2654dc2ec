package org.firewell.location;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SelectionTest {

  @Test
  void it_is_the_best_of_all_choices_and_so_is_each_single_exchange() {
    int checked = 0;
    for (long seed = 0; seed < 600; seed++) {
      MaximalCovering problem = priceless(Coverings.drawn(seed));
      if (Coverings.best(problem) < 0) {
        continue;
      }
      checked++;
      int sites = problem.reach().sites();
      long[] values = new Random(seed).longs(sites, -4, 9).toArray();
      Selection selection = new Selection(new Rules(problem.choice()));

      selection.select(values);

      long best = best(problem, values, -1, false);
      assertThat(selection.value()).as("seed %d", seed).isEqualTo(best);
      int[] chosen = selection.chosen().clone();
      Arrays.sort(chosen);
      assertThat(problem.choice().allows(chosen)).as("seed %d", seed).isTrue();
      assertThat(value(chosen, values)).as("seed %d", seed).isEqualTo(best);
      long[] losses = selection.losses();
      for (int site = 0; site < sites; site++) {
        long other = best(problem, values, site, !selection.isChosen(site));
        long loss = other == Long.MIN_VALUE ? Long.MAX_VALUE : best - other;
        assertThat(losses[site]).as("seed %d site %d", seed, site).isEqualTo(loss);
      }
    }
    assertThat(checked).isGreaterThan(300);
  }

  /** The same without a budget. */
  private static MaximalCovering priceless(MaximalCovering problem) {
    Choice choice = problem.choice();
    return MaximalCovering.of(
        problem.reach(),
        problem.weights(),
        new Choice(
            choice.groupOf(), choice.groups(), choice.most(), choice.costs(), Long.MAX_VALUE));
  }

  /** The best value of the choices that hold a site, or do not; of all where the site is -1. */
  private static long best(MaximalCovering problem, long[] values, int site, boolean isIn) {
    long[] best = {Long.MIN_VALUE};
    Coverings.choices(
        problem,
        chosen -> {
          if (site < 0 || Arrays.stream(chosen).anyMatch(one -> one == site) == isIn) {
            best[0] = Math.max(best[0], value(chosen, values));
          }
        });
    return best[0];
  }

  private static long value(int[] chosen, long[] values) {
    return Arrays.stream(chosen).mapToLong(site -> values[site]).sum();
  }
}
