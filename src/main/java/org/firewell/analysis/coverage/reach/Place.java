package org.firewell.analysis.coverage.reach;

import java.util.List;
import java.util.Optional;
import org.firewell.feature.Feature;
import org.firewell.network.RoadPoint;
import org.locationtech.jts.geom.Geometry;

/**
 * Where it is asked what reaches.
 *
 * @param geometry in longitude and latitude, from which distance begins
 * @param points where it joins the roads; none where no roads are asked
 * @param heightM metres above sea level; NaN where that is not known
 */
public record Place(Geometry geometry, List<RoadPoint> points, double heightM) {

  /**
   * The place of a demand.
   *
   * @param geometry the demand's outline or its centroid
   */
  public static Place of(Feature demand, Geometry geometry, Optional<Roads> roads) {
    return new Place(geometry, roads.map(r -> r.join(geometry)).orElse(List.of()), heightM(demand));
  }

  /** How high something stands above the sea, in metres; NaN where that is not known. */
  public static double heightM(Feature feature) {
    return feature.heightM() == null ? Double.NaN : feature.heightM();
  }
}
