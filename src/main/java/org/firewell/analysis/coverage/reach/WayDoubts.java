package org.firewell.analysis.coverage.reach;

import java.util.function.IntPredicate;

/**
 * Doubts about ways: a place that joins no road; and of the sources that would be near enough in a
 * straight line, one that joins no road, or one on roads that do not hang together with the
 * place's, unless a barrier lies between or it is too much higher or lower.
 */
final class WayDoubts implements Doubts {

  private final Journey journey;
  private final SourceSet.Search hoped;
  private Why found;

  WayDoubts(Journey journey, SourceSet hoped) {
    this.journey = journey;
    this.hoped = hoped.search();
  }

  @Override
  public Why of(Place place, IntPredicate asked) {
    if (!journey.takes(place.points())) {
      return Why.NO_ROAD;
    }
    found = null;
    hoped.from(place.geometry());
    hoped.eachWithinReach(
        (source, metres) -> {
          if (asked.test(source) && !journey.isTooHigh(source, place, metres)) {
            weigh(source, place);
          }
        });
    return found;
  }

  private void weigh(int source, Place place) {
    if (!journey.starts(source)) {
      found = Why.SOURCE_OFF_ROAD;
    } else if (found == null && !journey.isKnown(source, place)) {
      found = Why.ISLAND;
    }
  }
}
