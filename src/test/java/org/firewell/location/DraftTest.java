package org.firewell.location;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DraftTest {

  @Test
  void gains_losses_and_the_best_are_as_counted_anew_however_sites_come_and_go() {
    for (long seed = 0; seed < 150; seed++) {
      MaximalCovering problem = Coverings.drawn(seed);
      if (Coverings.best(problem) < 0) {
        continue;
      }
      Draft draft =
          new Draft(
              problem,
              problem.reach().transposed(),
              new Rules(problem.choice()),
              new Credit(problem.weights(), problem.needed(), 0));
      Random random = new Random(seed);
      for (int step = 0; step < 30; step++) {
        change(draft, random, problem.reach().sites());
        int[] chosen = draft.chosen();
        assertThat(draft.served()).as("seed %d", seed).isEqualTo(problem.served(chosen));
        assertThat(draft.worth()).isEqualTo(draft.served() * Credit.WHOLE);
        assertThat(draft.best(false)).as("seed %d", seed).isEqualTo(best(problem, chosen));
      }
    }
  }

  private static void change(Draft draft, Random random, int sites) {
    int site = random.nextInt(sites);
    if (draft.isChosen(site)) {
      draft.remove(site);
    } else if (random.nextBoolean() && draft.best(false) >= 0) {
      draft.add(draft.best(false));
    }
  }

  /** Every site is tried that leaves some allowed choice open; -1 where none adds or is asked. */
  private static int best(MaximalCovering problem, int[] chosen) {
    int best = -1;
    long most = 0;
    for (int site = 0; site < problem.reach().sites(); site++) {
      int[] more = Arrays.copyOf(chosen, chosen.length + 1);
      more[chosen.length] = site;
      boolean isNew = Arrays.stream(chosen).noneMatch(Integer.valueOf(site)::equals);
      if (isNew && isOpen(problem, more)) {
        long gain = problem.served(more) - problem.served(chosen);
        if (gain > most || (gain == 0 && best < 0 && isAsked(problem, chosen, site))) {
          best = site;
          most = gain;
        }
      }
    }
    return best;
  }

  private static boolean isOpen(MaximalCovering problem, int[] some) {
    boolean[] isOpen = {false};
    Coverings.choices(
        problem,
        all ->
            isOpen[0] |=
                Arrays.stream(some)
                    .allMatch(site -> Arrays.stream(all).anyMatch(one -> one == site)));
    return isOpen[0];
  }

  private static boolean isAsked(MaximalCovering problem, int[] chosen, int site) {
    int group = problem.choice().groupOf()[site];
    long taken =
        Arrays.stream(chosen).filter(one -> problem.choice().groupOf()[one] == group).count();
    return taken < problem.choice().leastOfGroups()[group];
  }
}
