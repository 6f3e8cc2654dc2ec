package org.firewell.analysis.coverage.reach;

import java.util.List;
import java.util.function.IntPredicate;
import org.firewell.network.RoadPoint;
import org.locationtech.jts.geom.Geometry;

/**
 * Doubts about ways: a place that joins no road; and of the sources that would be near enough in a
 * straight line, one that joins no road, or one on roads that do not hang together with the
 * place's, unless a barrier lies between.
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
  public Why of(Geometry place, List<RoadPoint> points, IntPredicate asked) {
    if (!journey.takes(points)) {
      return Why.NO_ROAD;
    }
    found = null;
    hoped.from(place);
    hoped.eachWithinReach(
        (source, metres) -> {
          if (asked.test(source)) {
            weigh(source, place, points);
          }
        });
    return found;
  }

  private void weigh(int source, Geometry place, List<RoadPoint> points) {
    if (!journey.starts(source)) {
      found = Why.SOURCE_OFF_ROAD;
    } else if (found == null && !journey.isKnown(source, place, points)) {
      found = Why.ISLAND;
    }
  }
}
