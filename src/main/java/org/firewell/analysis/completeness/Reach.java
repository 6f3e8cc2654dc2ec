package org.firewell.analysis.completeness;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.firewell.feature.Building;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Hydrant;
import org.firewell.feature.Ternary;
import org.firewell.feature.Village;
import org.firewell.feature.WaterIntake;
import org.firewell.geo.SourceIndex;
import org.firewell.geo.SourceSearch;
import org.firewell.snapshot.Snapshot;
import org.firewell.standard.Norm;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/**
 * Which share of a village's households has water that works within straight reach, whosever the
 * water is. For one thread.
 *
 * <p>A building whose households are not known may hold none or any number; so the share is known
 * exactly where all such buildings are on one side, and anything on the other side's way otherwise.
 */
final class Reach {

  private final Settlements settlements;
  private final boolean allSourcesKnown;
  private final List<SourceSearch> sure = new ArrayList<>();
  private final List<SourceSearch> possible = new ArrayList<>();

  /**
   * @param hydrants that are built, with whether each covers
   * @param intakes likewise
   */
  Reach(
      Snapshot snapshot,
      Settlements settlements,
      List<Hydrant> hydrants,
      Function<Hydrant, Ternary> hydrantCovers,
      List<WaterIntake> intakes,
      Function<WaterIntake, Ternary> intakeCovers) {
    this.settlements = settlements;
    this.allSourcesKnown =
        snapshot.has(FeatureType.HYDRANTS) && snapshot.has(FeatureType.WATER_INTAKES);
    add(hydrants, hydrantCovers, snapshot.law().value(Norm.HYDRANT_REACH_M));
    add(intakes, intakeCovers, snapshot.law().value(Norm.INTAKE_REACH_M));
  }

  /** The share of a village's households in reach, 0 to 1; 1 where nobody lives. */
  Range of(Village village) {
    List<Building> buildings = settlements.buildings(village);
    if (buildings.isEmpty()) {
      boolean empty = village.households() != null && village.households() == 0;
      return empty ? Range.exactly(1) : new Range(0, 1);
    }
    Range reached = Range.ZERO;
    Range missed = Range.ZERO;
    for (Building building : buildings) {
      Range households = Range.orAny(building.households());
      Ternary covered = covered(building.geometry());
      reached = reached.plus(where(households, covered));
      missed = missed.plus(where(households, covered.not()));
    }
    return new Range(share(reached.low(), missed.high()), share(reached.high(), missed.low()));
  }

  private Ternary covered(Geometry place) {
    if (anyWithin(sure, place)) {
      return Ternary.YES;
    }
    return allSourcesKnown && !anyWithin(possible, place) ? Ternary.NO : Ternary.UNKNOWN;
  }

  private static Range where(Range households, Ternary truth) {
    return new Range(
        truth == Ternary.YES ? households.low() : 0, truth == Ternary.NO ? 0 : households.high());
  }

  /** Of unboundedly many reached the share comes as near to 1 as one likes. */
  private static double share(double reached, double missed) {
    if (reached == Double.POSITIVE_INFINITY || missed == 0) {
      return 1;
    }
    return reached / (reached + missed);
  }

  private <F extends Feature> void add(
      List<F> sources, Function<F, Ternary> covers, double reachM) {
    sure.add(search(sources.stream().filter(s -> covers.apply(s) == Ternary.YES).toList(), reachM));
    possible.add(
        search(sources.stream().filter(s -> covers.apply(s) == Ternary.UNKNOWN).toList(), reachM));
  }

  private static SourceSearch search(List<? extends Feature> sources, double reachM) {
    double[] lon = sources.stream().mapToDouble(s -> ((Point) s.geometry()).getX()).toArray();
    double[] lat = sources.stream().mapToDouble(s -> ((Point) s.geometry()).getY()).toArray();
    return SourceIndex.of(lon, lat).search(reachM);
  }

  private static boolean anyWithin(List<SourceSearch> searches, Geometry place) {
    for (SourceSearch search : searches) {
      search.from(place);
      if (search.withinReach() > 0) {
        return true;
      }
    }
    return false;
  }
}
