package org.firewell.analysis.coverage.reach;

import java.util.List;
import org.firewell.network.Climb;
import org.firewell.network.Route;

/**
 * What the heights of places add to the ways from some sources.
 *
 * @param heightM of each source, NaN where that is not known
 */
record Slopes(double[] heightM, Climb climb) {

  static Slopes of(Journey journey, List<Integer> members) {
    return new Slopes(members.stream().mapToDouble(journey::heightM).toArray(), journey.climb());
  }

  boolean isFlat(Route way, Place place) {
    return addedM(way, place) == 0;
  }

  /** A way with what heights add to it, by the millimetre. */
  Route over(Route way, Place place) {
    double added = addedM(way, place);
    return added == 0
        ? way
        : new Route(way.source(), (Thousandths.of(way.cost()) + Thousandths.of(added)) / 1000.0);
  }

  private double addedM(Route way, Place place) {
    return climb.addedM(heightM[way.source()], place.heightM());
  }
}
