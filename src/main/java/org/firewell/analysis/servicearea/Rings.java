package org.firewell.analysis.servicearea;

import java.util.List;
import org.firewell.feature.Building;

/** The buildings within each limit, by station: a ring holds those of the rings inside of it. */
final class Rings {

  private final List<Double> limits;
  private final Tally[][] tallies;

  Rings(List<Double> limits, int stations) {
    this.limits = limits;
    tallies = new Tally[limits.size()][stations];
    for (Tally[] ring : tallies) {
      java.util.Arrays.setAll(ring, station -> new Tally());
    }
  }

  /**
   * Counts a building.
   *
   * @param cost of the station's way to it, compared by the millimetre or millisecond
   */
  void add(Building building, int station, double cost) {
    for (int ring = 0; ring < tallies.length; ring++) {
      if (Math.round(cost * 1000) <= Math.round(limits.get(ring) * 1000)) {
        tallies[ring][station].add(building);
      }
    }
  }

  Tally of(int ring, int station) {
    return tallies[ring][station];
  }
}
