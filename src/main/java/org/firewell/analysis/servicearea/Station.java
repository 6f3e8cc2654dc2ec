package org.firewell.analysis.servicearea;

import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Ternary;
import org.firewell.geo.LonLat;
import org.locationtech.jts.geom.Point;

/**
 * A station, or another source, whose areas are drawn.
 *
 * @param counts whether it works, or stands, as asked: yes or unknown
 * @param readinessS seconds before it starts; 0 where distance is asked
 * @param township the code of its township, or null
 */
record Station(
    FeatureType<?> type, Feature feature, Ternary counts, double readinessS, String township) {

  String id() {
    return feature.id();
  }

  LonLat place() {
    Point point = (Point) feature.geometry();
    return new LonLat(point.getX(), point.getY());
  }
}
