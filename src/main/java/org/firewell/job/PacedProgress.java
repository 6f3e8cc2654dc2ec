package org.firewell.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.firewell.analysis.Progress;

/** Writes progress down now and then, and finds out at the same time whether it is still wanted. */
class PacedProgress implements Progress {

  private final BooleanSupplier stopping;
  private final Predicate<State.Running> told;
  private final Duration pause;
  private final Clock clock;
  private Instant last = Instant.EPOCH;

  /**
   * @param stopping whether the process is about to end
   * @param told writes it down; false when nobody wants it any more
   * @param pause between two times that it is written down
   */
  PacedProgress(
      BooleanSupplier stopping, Predicate<State.Running> told, Duration pause, Clock clock) {
    this.stopping = stopping;
    this.told = told;
    this.pause = pause;
    this.clock = clock;
  }

  @Override
  public final void at(double fraction, String message) {
    checkStopping();
    Instant now = clock.instant();
    if (now.isAfter(last.plus(pause))) {
      last = now;
      if (!told.test(new State.Running(fraction, message))) {
        throw new DismissedException();
      }
    }
  }

  final void checkStopping() {
    if (stopping.getAsBoolean()) {
      throw new Work.StoppedException();
    }
  }
}
