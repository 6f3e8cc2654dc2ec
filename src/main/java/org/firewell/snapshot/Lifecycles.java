package org.firewell.snapshot;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.firewell.feature.Lifecycle;

/**
 * The state of an object on a day: its dates win over the lifecycle that it was last given.
 *
 * <p>A state whose date has come is reached, whatever the lifecycle says; a state whose date lies
 * ahead is not reached yet. A removed object stood until its validity ended, so on a day on which
 * it is valid it is in the state that its dates tell, in service where they tell nothing.
 */
final class Lifecycles {

  private Lifecycles() {}

  /**
   * @param stated the lifecycle as last recorded, or null
   * @param reachedOn the day on which a state was reached, where that is known; no null values
   * @param validTo the first day on which the object no longer stands, or null
   * @return the state on the day; empty when neither lifecycle nor a date tells it
   */
  static Optional<Lifecycle> on(
      LocalDate day, Lifecycle stated, Map<Lifecycle, LocalDate> reachedOn, LocalDate validTo) {
    if (stated == Lifecycle.REMOVED) {
      return Optional.of(
          validTo == null ? Lifecycle.REMOVED : standing(day, Lifecycle.IN_SERVICE, reachedOn));
    }
    if (stated == null && reachedOn.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(standing(day, stated == null ? Lifecycle.PLANNED : stated, reachedOn));
  }

  private static Lifecycle standing(
      LocalDate day, Lifecycle stated, Map<Lifecycle, LocalDate> reachedOn) {
    Lifecycle state = stated;
    for (Lifecycle candidate : Lifecycle.values()) {
      LocalDate date = reachedOn.get(candidate);
      if (date == null) {
        continue;
      }
      if (date.isAfter(day)) {
        return candidate.ordinal() <= state.ordinal() ? before(candidate) : state;
      }
      if (candidate.ordinal() > state.ordinal()) {
        state = candidate;
      }
    }
    return state;
  }

  private static Lifecycle before(Lifecycle state) {
    return Lifecycle.values()[Math.max(0, state.ordinal() - 1)];
  }
}
