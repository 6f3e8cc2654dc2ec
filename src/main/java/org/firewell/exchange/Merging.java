package org.firewell.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.firewell.exchange.Line.Difference;
import org.firewell.exchange.Line.Side;
import org.firewell.feature.Attribute;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.locationtech.jts.geom.Geometry;

/**
 * One row beside what stands, attribute by attribute.
 *
 * <p>Where the partner said something of an attribute before, three are compared: what changed on
 * one side alone is that side's, what changed on both and differs is a conflict. Where it said
 * nothing before, a blank here is filled and a difference is a conflict. What a row leaves blank
 * changes nothing, and so does an unknown that was not something else before.
 */
final class Merging {

  /** As the geometry is called among the attributes. */
  static final String GEOMETRY = "geometry";

  /** Goes with the geometry: where it was read from. */
  private static final String GIVEN_POSITION = "given_position";

  private Merging() {}

  /** Where they differ, in the order of the attributes, the geometry last. */
  static List<Difference> differences(Incoming<?> row, Feature stands, Said.Thing saidOrNull) {
    List<Difference> differences = new ArrayList<>();
    for (Attribute attribute : FeatureType.of(stands).attributes()) {
      String name = attribute.name();
      if (row.given().contains(name) && !name.equals("id") && !name.equals(GIVEN_POSITION)) {
        Object said = saidOrNull == null ? null : saidOrNull.values().get(name);
        add(differences, name, said, attribute.of(stands), attribute.of(row.feature()));
      }
    }
    if (row.given().contains(GEOMETRY)) {
      Geometry said = saidOrNull == null ? null : saidOrNull.place();
      add(differences, GEOMETRY, said, stands.geometry(), row.feature().geometry());
    }
    return differences;
  }

  private static void add(
      List<Difference> to, String attribute, Object said, Object stands, Object says) {
    boolean isSilent = says == null || said == null && Sameness.isUnknown(says);
    if (isSilent || Sameness.of(stands, says)) {
      return;
    }
    to.add(
        new Difference(
            attribute,
            Sameness.plain(said),
            Sameness.plain(stands),
            Sameness.plain(says),
            side(said, stands, says)));
  }

  private static Side side(Object said, Object stands, Object says) {
    if (said == null) {
      return Sameness.isUnknown(stands) ? Side.FILE : Side.BOTH;
    }
    if (Sameness.of(said, says)) {
      return Side.REGISTER;
    }
    return Sameness.of(said, stands) ? Side.FILE : Side.BOTH;
  }

  /** What stands with what the row changes. */
  static <F extends Feature> F merged(FeatureType<F> type, F stands, F row, List<String> taken) {
    Map<String, Object> values = FeatureType.values(stands);
    Map<String, Object> says = FeatureType.values(row);
    taken.stream().filter(says::containsKey).forEach(name -> values.put(name, says.get(name)));
    boolean moves = taken.contains(GEOMETRY);
    if (moves && says.containsKey(GIVEN_POSITION)) {
      values.put(GIVEN_POSITION, says.get(GIVEN_POSITION));
    }
    return type.create(moves ? row.geometry() : stands.geometry(), values);
  }
}
