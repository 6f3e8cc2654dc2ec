package org.firewell.analysis.coverage.reach;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.firewell.analysis.coverage.supply.Sources;
import org.firewell.feature.Ternary;

/**
 * All by which one measure holds those who are covered; threads share it and search on their own.
 *
 * @param sure searches what surely counts
 * @param open what may count
 * @param idle what surely stands and is not known to work
 * @param doubts about who is reached by nothing that is known
 * @param complete whether every kind that was asked for has a layer
 */
public record Hold(
    Supplier<Reached> sure,
    Supplier<Reached> open,
    Supplier<Reached> idle,
    Supplier<Doubts> doubts,
    boolean complete) {

  /** One for each measure of the verdict: all of them must hold. */
  public static List<Hold> ofVerdict(Searches searches) {
    return switch (searches.measure()) {
      case STRAIGHT -> List.of(straight(searches.supply().sources()));
      case ROUTE -> List.of(route(searches));
      case TIME -> List.of(along(searches.drive().orElseThrow(), searches.supply().stations()));
      case BOTH, ALL -> List.of(straight(searches.supply().sources()), route(searches));
    };
  }

  /** That by which water gets there: along the hose where one is laid. */
  static Hold ofWater(Sources sources, Optional<Journey> hose) {
    return hose.map(journey -> along(journey, sources)).orElseGet(() -> straight(sources));
  }

  private static Hold straight(Sources sources) {
    return new Hold(
        Reached.straight(sources, sources.counting(Ternary.YES)),
        Reached.straight(sources, sources.counting(Ternary.UNKNOWN)),
        Reached.straight(sources, sources.idle()),
        () -> Doubts.NONE,
        sources.complete());
  }

  private static Hold route(Searches searches) {
    return along(searches.hose().orElseThrow(), searches.supply().sources());
  }

  private static Hold along(Journey journey, Sources sources) {
    return new Hold(
        Reached.along(journey, sources.counting(Ternary.YES)),
        Reached.along(journey, sources.counting(Ternary.UNKNOWN)),
        Reached.along(journey, sources.idle()),
        journey.doubts(),
        sources.complete());
  }
}
