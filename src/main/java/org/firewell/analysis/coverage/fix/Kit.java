package org.firewell.analysis.coverage.fix;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.firewell.analysis.coverage.asked.Facility;
import org.firewell.analysis.coverage.asked.Measure;
import org.firewell.analysis.coverage.reach.Hold;
import org.firewell.analysis.coverage.reach.Journey;
import org.firewell.analysis.coverage.reach.Lazy;
import org.firewell.analysis.coverage.reach.Reached;
import org.firewell.analysis.coverage.reach.Searches;
import org.firewell.analysis.coverage.supply.Sources;
import org.firewell.analysis.coverage.supply.Water;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Ternary;

/**
 * What is searched for fixes by all demand that one hose serves, made when it is first needed;
 * threads share it.
 */
final class Kit {

  private final Searches searches;
  private final Map<Ternary, Supplier<Supplier<Reached>>> straight;
  private final Map<Ternary, Supplier<Supplier<Reached>>> way;

  Kit(Searches searches) {
    this.searches = searches;
    straight = byState(counts -> Reached.straight(sources(), sources().counting(counts)));
    way = byState(counts -> Reached.along(journey(), sources().counting(counts)));
  }

  private static Map<Ternary, Supplier<Supplier<Reached>>> byState(
      Function<Ternary, Supplier<Reached>> made) {
    return Map.of(
        Ternary.NO, new Lazy<>(() -> made.apply(Ternary.NO)),
        Ternary.UNKNOWN, new Lazy<>(() -> made.apply(Ternary.UNKNOWN)),
        Ternary.YES, new Lazy<>(() -> made.apply(Ternary.YES)));
  }

  Searches searches() {
    return searches;
  }

  Measure measure() {
    return searches.measure();
  }

  /** By which the demand is covered. */
  Sources sources() {
    return measure() == Measure.TIME ? searches.supply().stations() : searches.supply().sources();
  }

  /** Along the roads: the hose's, or the drive where time is asked. */
  Journey journey() {
    return searches.hose().or(searches::drive).orElseThrow();
  }

  Optional<Water> water() {
    return searches.supply().water();
  }

  Hold hold() {
    return searches.waterHold().get();
  }

  /** Searches those that count, may count, or do not, in a straight line. */
  Reached straight(Ternary counts) {
    return straight.get(counts).get().get();
  }

  /** The same by hose, or by drive where time is asked. */
  Reached way(Ternary counts) {
    return way.get(counts).get().get();
  }

  Optional<Facility> facility(FeatureType<?> type) {
    return sources().facilities().stream().filter(f -> f.type() == type).findFirst();
  }
}
