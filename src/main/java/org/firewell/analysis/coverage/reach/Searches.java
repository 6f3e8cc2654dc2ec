package org.firewell.analysis.coverage.reach;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.firewell.analysis.coverage.asked.Measure;
import org.firewell.analysis.coverage.supply.Supply;
import org.firewell.feature.Feature;

/**
 * What covers, made ready to be searched by each measure that is asked; once made, for any demand.
 *
 * @param roads where the measure asks for them
 * @param hose the way of the water; empty where no route is asked
 * @param byHose by the metres of hose that a village holds, or that they are not known; empty where
 *     everybody's is the same
 * @param drive the way of the stations; empty where no time is asked
 * @param waterHold by what water gets there; made when it is first needed
 */
public record Searches(
    Supply supply,
    Optional<Roads> roads,
    Optional<Journey> hose,
    Optional<Journey> drive,
    Means straight,
    Optional<Means> route,
    Optional<Means> time,
    Map<Optional<Double>, Searches> byHose,
    Supplier<Hold> waterHold) {

  /** Searches that find the nearest source, however far it is. */
  public static Searches of(Supply supply, Optional<Roads> roads) {
    return of(supply, roads, true);
  }

  /** Searches that judge alike and find no way that is too long. */
  public static Searches withinReach(Supply supply, Optional<Roads> roads) {
    return of(supply, roads, false);
  }

  private static Searches of(Supply supply, Optional<Roads> roads, boolean beyondReach) {
    Measure measure = supply.measure();
    Optional<Journey> drive =
        roads
            .filter(r -> measure.asksTime())
            .map(r -> Journey.drive(r, supply.stations(), new Drive(supply.law(), 1)));
    Optional<Means> time = drive.map(d -> Means.along(d, supply.stations(), beyondReach));
    Map<Optional<Double>, Searches> byHose = new HashMap<>();
    Searches searches = of(supply, roads, drive, time, byHose, beyondReach);
    supply
        .asked()
        .held()
        .ifPresent(
            sets -> {
              for (double metres : sets.lengths()) {
                Supply held = supply.withHose(metres, sets.layingShare());
                byHose.put(
                    Optional.of(metres), of(held, roads, drive, time, Map.of(), beyondReach));
              }
              byHose.put(Optional.empty(), byHose.get(Optional.of(0.0)).withHoseNotKnown());
            });
    return searches;
  }

  private static Searches of(
      Supply supply,
      Optional<Roads> roads,
      Optional<Journey> drive,
      Optional<Means> time,
      Map<Optional<Double>, Searches> byHose,
      boolean beyondReach) {
    Optional<Journey> hose =
        roads
            .filter(r -> supply.measure().asksRoute())
            .map(r -> Journey.hose(r, supply.sources(), supply.law()));
    return new Searches(
        supply,
        roads,
        hose,
        drive,
        Means.straight(supply.sources()),
        hose.map(h -> Means.along(h, supply.sources(), beyondReach)),
        time,
        byHose,
        new Lazy<>(() -> Hold.ofWater(supply.sources(), hose)));
  }

  private Searches withHoseNotKnown() {
    return new Searches(
        supply,
        roads,
        hose,
        drive,
        straight.withHoseNotKnown(),
        route.map(Means::withHoseNotKnown),
        time,
        Map.of(),
        waterHold);
  }

  /** Those of a demand, as far as the hose goes that its village holds. */
  public Searches of(Feature demand) {
    return supply.asked().held().map(sets -> byHose.get(sets.routeM(demand))).orElse(this);
  }

  public Measure measure() {
    return supply.measure();
  }

  /** How it is gone along the roads. */
  public Stream<Journey> journeys() {
    return Stream.concat(hose.stream(), drive.stream());
  }
}
