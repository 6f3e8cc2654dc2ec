package org.firewell.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.firewell.exchange.Line.Difference;
import org.firewell.exchange.Line.Side;
import org.firewell.feature.Attribute;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

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
        Object standing = attribute.of(stands);
        Object says = attribute.of(row.feature());
        Side side = side(said, standing, says);
        if (side != null) {
          differences.add(difference(name, said, standing, says, side));
        }
      }
    }
    if (row.given().contains(GEOMETRY)) {
      Geometry said = saidOrNull == null ? null : saidOrNull.place();
      Geometry says = row.feature().geometry();
      Side side = ofPlace(said, stands.geometry(), says);
      if (side != null) {
        differences.add(difference(GEOMETRY, said, stands.geometry(), says, side));
      }
    }
    return differences;
  }

  /** Whether the row says of anything that it gives otherwise than what was said before. */
  static boolean isRevised(Incoming<?> row, Said.Thing said) {
    Map<String, Object> says = FeatureType.values(row.feature());
    says.put(GEOMETRY, row.feature().geometry());
    Map<String, Object> before = new HashMap<>(said.values());
    before.put(GEOMETRY, said.place());
    return row.given().stream()
        .filter(name -> !name.equals("id") && says.get(name) != null)
        .anyMatch(name -> !Sameness.of(before.get(name), says.get(name)));
  }

  /** Null where nothing differs. */
  private static Side side(Object said, Object stands, Object says) {
    boolean isSilent = says == null || said == null && Sameness.isUnknown(says);
    if (isSilent || Sameness.of(stands, says)) {
      return null;
    }
    if (said == null) {
      return Sameness.isUnknown(stands) ? Side.FILE : Side.BOTH;
    }
    if (Sameness.of(said, says)) {
      return Side.REGISTER;
    }
    return Sameness.of(said, stands) ? Side.FILE : Side.BOTH;
  }

  /**
   * Of places. Points within {@value Matching#SAME_M} m are one place, unless it is the file that
   * moved it since it spoke of it last.
   */
  private static Side ofPlace(Geometry saidOrNull, Geometry stands, Geometry says) {
    boolean bothPoints = stands instanceof Point && says instanceof Point;
    double reach = bothPoints ? Matching.SAME_M : Sameness.PLACE_M;
    boolean isRepeated = saidOrNull == null || Sameness.of(saidOrNull, says);
    if (Sameness.of(stands, says) || isRepeated && Sameness.isWithin(stands, says, reach)) {
      return null;
    }
    if (saidOrNull != null && isRepeated) {
      return Side.REGISTER;
    }
    return saidOrNull != null && Sameness.isWithin(saidOrNull, stands, reach)
        ? Side.FILE
        : Side.BOTH;
  }

  private static Difference difference(
      String attribute, Object said, Object stands, Object says, Side side) {
    return new Difference(
        attribute, Sameness.plain(said), Sameness.plain(stands), Sameness.plain(says), side);
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
