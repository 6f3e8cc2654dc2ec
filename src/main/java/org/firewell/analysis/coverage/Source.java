package org.firewell.analysis.coverage;

import java.util.List;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Ternary;
import org.firewell.snapshot.Standing;
import org.locationtech.jts.geom.Point;

/**
 * A source that stands, or may stand.
 *
 * @param counts whether it covers what is in its reach
 * @param stands whether it would if it were enough to stand
 */
record Source(
    Facility facility, Feature feature, Standing standing, Ternary counts, Ternary stands) {

  FeatureType<?> type() {
    return facility.type();
  }

  String id() {
    return feature.id();
  }

  double lon() {
    return ((Point) feature.geometry()).getX();
  }

  double lat() {
    return ((Point) feature.geometry()).getY();
  }

  /** Why it is not known to work, as codes of the missing list. */
  List<String> flaws() {
    return standing.flaws().stream().map(Enum::name).toList();
  }
}
