package org.firewell.analysis.coverage;

import java.util.List;
import org.firewell.network.RoadPoint;
import org.locationtech.jts.geom.Geometry;

/** One thread's doubts: why a place that no source is known to reach may yet be reached. */
interface Doubts {

  /** In a straight line there are none. */
  Doubts NONE = (place, points) -> null;

  /**
   * @return null where it surely is not reached
   */
  Why of(Geometry place, List<RoadPoint> points);
}
