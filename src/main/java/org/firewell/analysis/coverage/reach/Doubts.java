package org.firewell.analysis.coverage.reach;

import java.util.function.IntPredicate;

/** One thread's doubts: why a place that no source is known to reach may yet be reached. */
public interface Doubts {

  /** In a straight line there are none. */
  Doubts NONE = (place, asked) -> null;

  /**
   * @param asked which sources have a say, by index
   * @return null where it surely is not reached
   */
  Why of(Place place, IntPredicate asked);

  /** With a say for every source. */
  default Why of(Place place) {
    return of(place, source -> true);
  }
}
