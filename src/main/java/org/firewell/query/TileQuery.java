package org.firewell.query;

import java.time.LocalDate;
import java.util.List;
import org.firewell.feature.Attribute;
import org.firewell.feature.FeatureType;
import org.firewell.geo.TileSquare;

/**
 * A tile of a collection.
 *
 * @param day on which its features are valid
 * @param attributes what a feature says beside its id
 * @param main which features have a shape; null for all
 */
public record TileQuery(
    FeatureType<?> type, TileSquare square, LocalDate day, List<Attribute> attributes, Main main) {

  /**
   * Features with one of some values, or of which the value is unknown.
   *
   * @param attribute a text
   */
  public record Main(Attribute attribute, List<String> values) {}
}
