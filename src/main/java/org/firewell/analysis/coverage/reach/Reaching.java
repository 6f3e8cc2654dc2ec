package org.firewell.analysis.coverage.reach;

import java.util.Optional;
import java.util.function.Supplier;
import org.firewell.analysis.coverage.supply.Sources;
import org.locationtech.jts.geom.LineString;

/**
 * One thread's search of sources, from one place after the other; it holds what it found last.
 * Sources are named by their index.
 */
public interface Reaching {

  /**
   * As many sources are counted at most along roads: where hundreds reach every crossing, as
   * stations with an hour's time do, to count them all would take memory for each at each crossing.
   */
  int COUNTED = 32;

  void from(Place place);

  /** The nearest of the sources that reach the place; -1 when none does. */
  int nearestWithinReach();

  /** Whether one would reach the place if all were of one height. */
  boolean reachesOnTheFlat();

  /** Searches some of the sources in a straight line, for one thread each. */
  static Supplier<Reaching> straight(Sources sources, int[] members) {
    SourceSet set = SourceSet.straight(sources, members);
    return set::search;
  }

  /** A search that looks beyond the reach, and counts. */
  interface Farther extends Reaching {

    /** The nearest source, whether it reaches the place or not; -1 when there is none. */
    int nearest();

    /** Metres or seconds from the nearest source, NaN when there is none. */
    double cost();

    /** How many sources reach the place. */
    int withinReach();

    /** The way from the nearest source in longitude and latitude; empty when there is none. */
    Optional<LineString> line();
  }
}
