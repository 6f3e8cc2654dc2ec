package org.firewell.snapshot;

import java.time.LocalDate;
import java.util.Optional;
import org.firewell.feature.Hydrant;
import org.firewell.feature.Lifecycle;

/**
 * The state of an object on a day: its dates win over the lifecycle that it was last given.
 *
 * <p>A state whose date has come is reached, whatever the lifecycle says; a state whose date lies
 * ahead is not reached yet. A removed object stood until its validity ended, so on a day on which
 * it is valid it is in the state that its dates tell, in service where they tell nothing.
 */
public final class Lifecycles {

  /** No day of any state is known. */
  static final LocalDate[] UNDATED = new LocalDate[Lifecycle.values().length];

  private static final Lifecycle[] STATES = Lifecycle.values();

  private Lifecycles() {}

  /** The state of a hydrant on a day; empty when neither lifecycle nor a date tells it. */
  public static Optional<Lifecycle> on(LocalDate day, Hydrant hydrant) {
    LocalDate[] reachedOn = UNDATED.clone();
    reachedOn[Lifecycle.SITED.ordinal()] = hydrant.sitedOn();
    reachedOn[Lifecycle.BUILT.ordinal()] = hydrant.builtOn();
    reachedOn[Lifecycle.ACCEPTED.ordinal()] = hydrant.acceptedOn();
    reachedOn[Lifecycle.IN_SERVICE.ordinal()] = hydrant.commissionedOn();
    return on(day, hydrant.lifecycle(), reachedOn, hydrant.header().validTo());
  }

  /**
   * @param stated the lifecycle as last recorded, or null
   * @param reachedOn by ordinal the day on which a state was reached, or null
   * @param validTo the first day on which the object no longer stands, or null
   * @return the state on the day; empty when neither lifecycle nor a date tells it
   */
  static Optional<Lifecycle> on(
      LocalDate day, Lifecycle stated, LocalDate[] reachedOn, LocalDate validTo) {
    if (stated == Lifecycle.REMOVED) {
      return Optional.of(
          validTo == null ? Lifecycle.REMOVED : standing(day, Lifecycle.IN_SERVICE, reachedOn));
    }
    if (stated == null && isUndated(reachedOn)) {
      return Optional.empty();
    }
    return Optional.of(standing(day, stated == null ? Lifecycle.PLANNED : stated, reachedOn));
  }

  private static Lifecycle standing(LocalDate day, Lifecycle stated, LocalDate[] reachedOn) {
    Lifecycle state = stated;
    for (Lifecycle candidate : STATES) {
      LocalDate date = reachedOn[candidate.ordinal()];
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
    return STATES[Math.max(0, state.ordinal() - 1)];
  }

  private static boolean isUndated(LocalDate[] reachedOn) {
    for (LocalDate date : reachedOn) {
      if (date != null) {
        return false;
      }
    }
    return true;
  }
}
