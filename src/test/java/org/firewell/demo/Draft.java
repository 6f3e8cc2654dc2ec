package org.firewell.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.locationtech.jts.geom.Geometry;

/** A feature in the making: attributes are set by their public names, as a file writes them. */
final class Draft<F extends Feature> {

  private final FeatureType<F> type;
  private final Map<String, Object> values = new LinkedHashMap<>();

  Draft(FeatureType<F> type, String id) {
    this.type = type;
    with("id", id);
  }

  /** A schematic feature that says so. */
  static <F extends Feature> Draft<F> simulated(FeatureType<F> type, String id) {
    return new Draft<>(type, id)
        .with("source", "模拟数据 simulated")
        .with("position_basis", "schematic");
  }

  /**
   * Sets an attribute; null leaves it unknown.
   *
   * @throws IllegalArgumentException when the collection has no such attribute or value
   */
  Draft<F> with(String attribute, Object valueOrNull) {
    values.put(
        attribute,
        type.attribute(attribute)
            .orElseThrow(() -> new IllegalArgumentException(type + " has no " + attribute))
            .parse(valueOrNull == null ? null : String.valueOf(valueOrNull)));
    return this;
  }

  /**
   * @param geometry in longitude and latitude
   */
  F at(Geometry geometry) {
    return type.create(geometry, values);
  }
}
