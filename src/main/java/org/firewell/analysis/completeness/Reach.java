package org.firewell.analysis.completeness;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.firewell.analysis.completeness.Membership.Sifted;
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
 * <p>A building whose households are not known may hold none, or as many as the village's own
 * number leaves over; the share is the interval over all ways to fill them in.
 */
final class Reach {

  private static final Set<Ternary> SURE = Set.of(Ternary.YES);
  private static final Set<Ternary> NOT_KNOWN = Set.of(Ternary.UNKNOWN);

  private final Settlements settlements;
  private final boolean allSourcesKnown;
  private final List<SourceSearch> sure;
  private final List<SourceSearch> possible;

  /**
   * @param hydrants that are built, with whether each covers
   * @param intakes likewise
   */
  Reach(
      Snapshot snapshot,
      Settlements settlements,
      Sifted<Hydrant> hydrants,
      Sifted<WaterIntake> intakes) {
    this.settlements = settlements;
    this.allSourcesKnown =
        snapshot.has(FeatureType.HYDRANTS) && snapshot.has(FeatureType.WATER_INTAKES);
    double hydrantReachM = snapshot.law().value(Norm.HYDRANT_REACH_M);
    double intakeReachM = snapshot.law().value(Norm.INTAKE_REACH_M);
    List<SourceSearch> searches =
        Stream.<Supplier<SourceSearch>>of(
                () -> search(hydrants.only(SURE), hydrantReachM),
                () -> search(intakes.only(SURE), intakeReachM),
                () -> search(hydrants.only(NOT_KNOWN), hydrantReachM),
                () -> search(intakes.only(NOT_KNOWN), intakeReachM))
            .parallel()
            .map(Supplier::get)
            .toList();
    this.sure = searches.subList(0, 2);
    this.possible = searches.subList(2, 4);
  }

  private Reach(Reach other) {
    settlements = other.settlements;
    allSourcesKnown = other.allSourcesKnown;
    sure = other.sure.stream().map(SourceSearch::another).toList();
    possible = other.possible.stream().map(SourceSearch::another).toList();
  }

  /** One of the same sources, for another thread. */
  Reach another() {
    return new Reach(this);
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
    Ternary blankReached = Ternary.NO;
    Ternary blankMissed = Ternary.NO;
    for (Building building : buildings) {
      Ternary covered = covered(building.geometry());
      if (building.households() == null) {
        blankReached = blankReached.or(covered);
        blankMissed = blankMissed.or(covered.not());
      } else {
        reached = reached.plus(Range.of(covered).times(building.households()));
        missed = missed.plus(Range.of(covered.not()).times(building.households()));
      }
    }
    double inBlanks = inBlanks(village, buildings);
    return new Range(
        share(reached.low(), missed.high() + (blankMissed == Ternary.NO ? 0 : inBlanks)),
        share(reached.high() + (blankReached == Ternary.NO ? 0 : inBlanks), missed.low()));
  }

  /**
   * How many households the buildings without a number can hold: what the village's own number
   * leaves; without bound where it has none, or one below what its buildings hold already.
   */
  static double inBlanks(Village village, List<Building> buildings) {
    long known =
        buildings.stream()
            .filter(building -> building.households() != null)
            .mapToLong(Building::households)
            .sum();
    return village.households() == null || village.households() < known
        ? Double.POSITIVE_INFINITY
        : village.households() - known;
  }

  /** Whether water that works is within reach of a place. */
  Ternary covered(Geometry place) {
    if (anyWithin(sure, place)) {
      return Ternary.YES;
    }
    return allSourcesKnown && !anyWithin(possible, place) ? Ternary.NO : Ternary.UNKNOWN;
  }

  /** Of unboundedly many reached the share comes as near to 1 as one likes. */
  private static double share(double reached, double missed) {
    if (reached == Double.POSITIVE_INFINITY || missed == 0) {
      return 1;
    }
    return reached / (reached + missed);
  }

  private static SourceSearch search(List<? extends Feature> sources, double reachM) {
    List<Point> places = sources.stream().map(source -> (Point) source.geometry()).toList();
    return SourceIndex.of(places).search(reachM);
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
