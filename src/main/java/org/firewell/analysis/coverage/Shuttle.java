package org.firewell.analysis.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.firewell.analysis.coverage.asked.Asked;
import org.firewell.analysis.coverage.asked.Need;
import org.firewell.analysis.coverage.reach.Roads;
import org.firewell.analysis.coverage.supply.Flow;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.FireStation;
import org.firewell.feature.Hydrant;
import org.firewell.feature.Ternary;
import org.firewell.feature.WaterIntake;
import org.firewell.network.Origin;
import org.firewell.network.RoadPoint;
import org.firewell.network.Route;
import org.firewell.network.Routes;
import org.firewell.network.Travel;
import org.firewell.snapshot.Driving;
import org.firewell.snapshot.Snapshot;
import org.firewell.standard.Norm;
import org.firewell.standard.Ruleset;
import org.locationtech.jts.geom.Geometry;

/**
 * How much water the tankers of the nearest station bring, going to and fro between the nearest
 * place where they fill and a demand.
 *
 * <p>A tanker of volume V brings (1 - loss) V every fill + 2 t + dump seconds, t being the drive;
 * the tankers of a station add up (ISO's water supply credit, NFPA 1142). Tankers fill at hydrants
 * and water cranes, and at intakes that an engine gets to. What surely works gives the least, what
 * may work the most.
 */
final class Shuttle {

  private static final double LITRES_A_M3 = 1000;
  private static final Flow NOT_KNOWN = new Flow(0, Double.POSITIVE_INFINITY);

  private final Roads roads;
  private final Ruleset law;
  private final double needLS;

  /** Whether every kind of which there is none would be known to be none. */
  private final boolean complete;

  private final List<FireStation> stations = new ArrayList<>();
  private final List<Boolean> sureStations = new ArrayList<>();
  private final Routes fromStations;
  private final Routes fromSureFills;
  private final Routes fromFills;

  private Shuttle(Snapshot snapshot, Asked asked, Roads roads) {
    this.roads = roads;
    law = snapshot.law();
    needLS = needLS(asked, law);
    complete =
        snapshot.has(FeatureType.FIRE_STATIONS)
            && snapshot.has(FeatureType.HYDRANTS)
            && snapshot.has(FeatureType.WATER_INTAKES);
    for (FireStation station : snapshot.list(FeatureType.FIRE_STATIONS)) {
      Ternary works = snapshot.standing(station).effective();
      boolean none = station.tankers() != null && station.tankers() == 0;
      if (works != Ternary.NO && !none) {
        stations.add(station);
        sureStations.add(works == Ternary.YES);
      }
    }
    fromStations = routes(stations);
    fromSureFills = routes(fills(snapshot, asked, Ternary.YES));
    fromFills = routes(fills(snapshot, asked, Ternary.UNKNOWN));
  }

  /**
   * @param roads there where it is asked
   */
  static Optional<Shuttle> of(Snapshot snapshot, Asked asked, Optional<Roads> roads) {
    return roads.filter(r -> asked.shuttle()).map(r -> new Shuttle(snapshot, asked, r));
  }

  /** Litres a second that are asked of it. */
  double needLS() {
    return needLS;
  }

  /** What is brought to a place, in litres a second. */
  Flow to(Geometry place) {
    List<RoadPoint> points = roads.join(place);
    Optional<Route> nearest = fromStations.to(points);
    if (nearest.isEmpty()) {
      return complete && stations.isEmpty() ? Flow.NONE : NOT_KNOWN;
    }
    FireStation station = stations.get(nearest.get().source());
    if (station.tankers() == null || station.tankM3() == null) {
      return NOT_KNOWN;
    }
    boolean sure = sureStations.get(nearest.get().source());
    double most = litres(station, fromFills.to(points));
    return new Flow(
        sure ? litres(station, fromSureFills.to(points)) : 0,
        complete && sure ? most : Double.POSITIVE_INFINITY);
  }

  private double litres(FireStation station, Optional<Route> fill) {
    if (fill.isEmpty()) {
      return 0;
    }
    double litres = station.tankM3() * LITRES_A_M3;
    double fillS = litres / station.tankers() / law.value(Norm.TANKER_FLOW_L_S);
    double cycleS = fillS + 2 * fill.get().cost() + law.value(Norm.TANKER_DUMP_S);
    return litres * (1 - law.value(Norm.TANKER_LOSS_PERCENT) / 100) / cycleS;
  }

  private Routes routes(List<? extends Feature> features) {
    Travel travel = Driving.engines(roads.graph(), law);
    List<Origin> origins =
        features.parallelStream().map(f -> Origin.of(roads.join(f.geometry()))).toList();
    return Routes.from(travel, origins, Double.POSITIVE_INFINITY);
  }

  /**
   * @param atLeast YES for those that surely can be used, UNKNOWN for those that may be as well
   */
  private static List<Feature> fills(Snapshot snapshot, Asked asked, Ternary atLeast) {
    List<Feature> fills = new ArrayList<>();
    for (Hydrant hydrant : snapshot.list(FeatureType.HYDRANTS)) {
      if (hydrant.mayBeUsed().and(snapshot.standing(hydrant).effective()).compareTo(atLeast) >= 0) {
        fills.add(hydrant);
      }
    }
    for (WaterIntake intake : snapshot.list(FeatureType.WATER_INTAKES)) {
      Ternary works = asked.standing(snapshot, intake).effective();
      if (works.and(Ternary.orUnknown(intake.engineAccess())).compareTo(atLeast) >= 0) {
        fills.add(intake);
      }
    }
    return fills;
  }

  private static double needLS(Asked asked, Ruleset law) {
    return asked.need().map(Need::litresPerSecond).orElse(law.value(Norm.FIRE_FLOW_L_S));
  }
}
