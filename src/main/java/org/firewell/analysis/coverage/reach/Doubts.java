package org.firewell.analysis.coverage.reach;

import java.util.List;
import java.util.function.IntPredicate;
import org.firewell.network.RoadPoint;
import org.locationtech.jts.geom.Geometry;

/** One thread's doubts: why a place that no source is known to reach may yet be reached. */
public interface Doubts {

  /** In a straight line there are none. */
  Doubts NONE = (place, points, asked) -> null;

  /**
   * @param asked which sources have a say, by index
   * @return null where it surely is not reached
   */
  Why of(Geometry place, List<RoadPoint> points, IntPredicate asked);

  /** With a say for every source. */
  default Why of(Geometry place, List<RoadPoint> points) {
    return of(place, points, source -> true);
  }
}
