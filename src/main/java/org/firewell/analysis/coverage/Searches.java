package org.firewell.analysis.coverage;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * What covers, made ready to be searched by each measure that is asked; once made, for any demand.
 *
 * @param roads where the measure asks for them
 * @param hose the way of the water; empty where no route is asked
 * @param drive the way of the stations; empty where no time is asked
 */
record Searches(
    Supply supply,
    Optional<Roads> roads,
    Optional<Journey> hose,
    Optional<Journey> drive,
    Means straight,
    Optional<Means> route,
    Optional<Means> time) {

  /** Searches that find the nearest source, however far it is. */
  static Searches of(Supply supply, Optional<Roads> roads) {
    return of(supply, roads, true);
  }

  /** Searches that judge alike and find no way that is too long. */
  static Searches withinReach(Supply supply, Optional<Roads> roads) {
    return of(supply, roads, false);
  }

  private static Searches of(Supply supply, Optional<Roads> roads, boolean beyondReach) {
    Measure measure = supply.measure();
    Optional<Journey> hose =
        roads.filter(r -> measure.asksRoute()).map(r -> Journey.hose(r, supply.sources()));
    Optional<Journey> drive =
        roads
            .filter(r -> measure.asksTime())
            .map(r -> Journey.drive(r, supply.stations(), new Drive(supply.law(), 1)));
    return new Searches(
        supply,
        roads,
        hose,
        drive,
        Means.straight(supply.sources()),
        hose.map(h -> Means.along(h, supply.sources(), beyondReach)),
        drive.map(d -> Means.along(d, supply.stations(), beyondReach)));
  }

  Measure measure() {
    return supply.measure();
  }

  /** How it is gone along the roads. */
  Stream<Journey> journeys() {
    return Stream.concat(hose.stream(), drive.stream());
  }
}
