package org.firewell.query;

import java.time.LocalDate;
import java.util.List;
import org.firewell.feature.Attribute;
import org.firewell.feature.FeatureType;
import org.firewell.geo.TileSquare;

/**
 * A tile of a collection.
 *
 * @param from first day of a closed interval in which its features are valid on some day, or null
 * @param to last day of it, or null
 * @param attributes what a feature says beside its id
 * @param main which features have a shape; null for all
 */
public record TileQuery(
    FeatureType<?> type,
    TileSquare square,
    LocalDate from,
    LocalDate to,
    List<Attribute> attributes,
    Main main) {

  /**
   * Features with one of some values, or of which the value is unknown.
   *
   * @param attribute a text
   */
  public record Main(Attribute attribute, List<String> values) {}
}
