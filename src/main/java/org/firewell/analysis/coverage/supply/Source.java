package org.firewell.analysis.coverage.supply;

import java.util.List;
import org.firewell.analysis.coverage.asked.Facility;
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
public record Source(
    Facility facility, Feature feature, Standing standing, Ternary counts, Ternary stands) {

  public FeatureType<?> type() {
    return facility.type();
  }

  public String id() {
    return feature.id();
  }

  public double lon() {
    return ((Point) feature.geometry()).getX();
  }

  public double lat() {
    return ((Point) feature.geometry()).getY();
  }

  /** Why it is not known to work, as codes of the missing list. */
  public List<String> flaws() {
    return standing.flaws().stream().map(Enum::name).toList();
  }
}
