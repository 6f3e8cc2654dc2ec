package org.firewell.network;

import java.util.List;

/**
 * A source of ways.
 *
 * @param points where it joins the roads; none for one that does not
 * @param cost what it costs to start, in the unit of the ways: a station's readiness in seconds; 0
 *     or more
 */
public record Origin(List<RoadPoint> points, double cost) {

  public Origin {
    points = List.copyOf(points);
    if (!(cost >= 0)) {
      throw new IllegalArgumentException("no cost to start with: " + cost);
    }
  }

  /** A source that costs nothing to start. */
  public static Origin of(List<RoadPoint> points) {
    return new Origin(points, 0);
  }
}
