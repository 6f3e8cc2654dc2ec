package org.firewell.feature;

import java.util.List;
import org.locationtech.jts.geom.Geometry;

/**
 * An administrative village or community. MultiPolygon, Polygon or Point.
 *
 * @param supplyHDay hours a day in which its pipes hold water, 24 where they always do; null is
 *     unknown
 */
public record Village(
    Header header,
    Geometry geometry,
    String code,
    VillageKind kind,
    String township,
    Integer households,
    Integer population,
    Piped piped,
    FireResistance fireResistance,
    List<String> aliases,
    List<String> successors,
    String changeDocument,
    Double heightM,
    Double supplyHDay)
    implements Division {

  @Override
  public List<String> otherWords() {
    return aliases == null ? List.of() : aliases;
  }
}
