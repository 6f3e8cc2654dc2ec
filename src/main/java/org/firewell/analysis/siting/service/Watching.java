package org.firewell.analysis.siting.service;

import org.firewell.analysis.Progress;
import org.firewell.location.Watch;

/**
 * Tells whoever asked how far a plan is.
 *
 * @param from the share of the work that is done when the plan is begun
 * @param to the share when it is found
 */
public record Watching(Progress progress, double from, double to) implements Watch {

  @Override
  public void at(long objective, long bound) {
    double near =
        objective == bound ? 1 : Math.min(objective, bound) / (double) Math.max(objective, bound);
    progress.at(from + (to - from) * near, objective + " / " + bound);
  }

  @Override
  public boolean isEnough() {
    return progress.isEnough();
  }
}
