package org.firewell.exchange;

import java.util.Objects;
import java.util.Set;
import org.firewell.feature.Attribute;
import org.firewell.feature.Division;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Hydrant;
import org.firewell.feature.Lifecycle;

/** By what the features of a collection are told apart. */
final class Traits {

  private final Attribute code;
  private final Attribute township;
  private final Attribute lifecycle;
  private final boolean ofPoints;
  private final boolean ofDivisions;

  Traits(FeatureType<?> type) {
    code = type.attribute("code").orElse(null);
    township = type.attribute("township").orElse(null);
    lifecycle = type.attribute("lifecycle").orElse(null);
    ofPoints = type.geometryTypes().equals(Set.of("Point"));
    ofDivisions = Division.class.isAssignableFrom(type.recordType());
  }

  /** Whether they are points alone, so that two near by are one object. */
  boolean ofPoints() {
    return ofPoints;
  }

  /** Whether they are parts of the county, so that a code is an office's and a name tells one. */
  boolean ofDivisions() {
    return ofDivisions;
  }

  /** The number on a plate, or the office's of a division; null where there is none. */
  String code(Feature feature) {
    return text(code, feature);
  }

  /** Null where it is unknown. */
  String township(Feature feature) {
    return text(township, feature);
  }

  /** Null where it has none. */
  static String name(Feature feature) {
    return blankAsNull(feature.name());
  }

  /** Whether it stands no more, so that what is new at its place is another. */
  boolean isEnded(Feature feature) {
    return feature.header().validTo() != null
        || lifecycle != null && lifecycle.of(feature) == Lifecycle.REMOVED;
  }

  /**
   * Whether two are not one object however near they lie: both carry a code and the codes differ,
   * or one is an engine's water crane and the other a hydrant.
   */
  boolean isAnother(Feature one, Feature other) {
    String a = code(one);
    String b = code(other);
    return a != null && b != null && !a.equals(b) || Hydrant.areOfOtherUse(one, other);
  }

  /** Whether both carry the same code. */
  boolean isOfOneCode(Feature one, Feature other) {
    String a = code(one);
    return a != null && Objects.equals(a, code(other));
  }

  private static String text(Attribute attributeOrNull, Feature feature) {
    return attributeOrNull == null ? null : blankAsNull((String) attributeOrNull.of(feature));
  }

  private static String blankAsNull(String text) {
    return text == null || text.isBlank() ? null : text.trim();
  }
}
