package org.firewell.analysis.coverage;

import java.util.List;
import org.firewell.analysis.Notices;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.snapshot.Snapshot;

/** What demand is made of; an answer speaks of one kind alone. */
enum DemandKind {
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

  static DemandKind of(String word) {
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
  String unit() {
    return unit;
  }

  /** The pieces, sorted by id; none of things. */
  List<Piece> pieces(Snapshot snapshot, Notices notices) {
    return switch (this) {
      case THINGS -> List.of();
      case ROAD_FRONTAGE -> RoadFrontage.pieces(snapshot, notices);
      case BUILT_UP_AREA -> BuiltUpArea.cells(snapshot, notices);
    };
  }

  /**
   * A piece of demand, judged at its centroid.
   *
   * @param feature it is told as: a part of a road, or a cell of land without attributes
   * @param weight in whole units
   */
  record Piece(Feature feature, int weight) {}
}
