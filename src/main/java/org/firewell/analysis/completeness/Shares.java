package org.firewell.analysis.completeness;

import java.util.Arrays;
import java.util.List;

/**
 * Things handed out to villages: what one village has lies together, in the order of the things.
 *
 * @param <T> what is handed out
 */
final class Shares<T> {

  /** Of a thing that no village gets. */
  static final int NOBODY = -1;

  private final List<T> things;
  private final int[] starts;

  /**
   * @param villages how many there are
   * @param owners by thing the village that gets it, from 0 on, or {@link #NOBODY}
   */
  Shares(int villages, List<T> things, int[] owners) {
    starts = new int[villages + 1];
    for (int owner : owners) {
      if (owner != NOBODY) {
        starts[owner + 1]++;
      }
    }
    for (int i = 0; i < villages; i++) {
      starts[i + 1] += starts[i];
    }
    int[] next = Arrays.copyOf(starts, villages);
    @SuppressWarnings("unchecked") // filled with things alone
    T[] together = (T[]) new Object[starts[villages]];
    for (int i = 0; i < owners.length; i++) {
      if (owners[i] != NOBODY) {
        together[next[owners[i]]++] = things.get(i);
      }
    }
    this.things = Arrays.asList(together);
  }

  /** What a village has. */
  List<T> of(int village) {
    return things.subList(starts[village], starts[village + 1]);
  }
}
