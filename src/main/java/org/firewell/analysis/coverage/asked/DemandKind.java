package org.firewell.analysis.coverage.asked;

import org.firewell.feature.FeatureType;

/** What demand is made of; an answer speaks of one kind alone. */
public enum DemandKind {
  /** Things of a layer, each as it is. */
  THINGS("things"),
  /** Metres of road, in short pieces. */
  ROAD_FRONTAGE("m"),
  /** Square metres of land that is built on, in small cells. */
  BUILT_UP_AREA("m2");

  static final String ROADS = FeatureType.ROADS.name();
  static final String BUILT_UP = "built-up-area";

  private final String unit;

  DemandKind(String unit) {
    this.unit = unit;
  }

  public static DemandKind of(String word) {
    if (word.equals(ROADS)) {
      return ROAD_FRONTAGE;
    }
    return word.equals(BUILT_UP) ? BUILT_UP_AREA : THINGS;
  }

  /** The layer that the demand of a word is made from. */
  static FeatureType<?> layer(String word) {
    return word.equals(BUILT_UP) ? FeatureType.BUILDINGS : FeatureType.find(word).orElseThrow();
  }

  /** What a weight counts, where it is not an attribute's. */
  public String unit() {
    return unit;
  }
}
