package org.firewell.ingest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Layer;
import org.firewell.geo.SourceIndex;
import org.firewell.geo.SourceSearch;
import org.firewell.ingest.LayerReader.Placed;
import org.firewell.ingest.file.Notices;
import org.firewell.ingest.file.Reason;
import org.locationtech.jts.geom.Coordinate;

/**
 * Warns of sources whose heights are of another system than those of the buildings beside them, as
 * above the ellipsoid and above the sea: a county that mixes the two has cliffs that are not there.
 *
 * <p>Each source is compared with the nearest building within {@value #NEAR_M} m. Slopes go up as
 * often as down, so the median of {@value #ENOUGH} differences or more lies near 0; systems differ
 * one way.
 */
final class HeightSystems {

  private static final double NEAR_M = 50;
  private static final int ENOUGH = 10;

  /** More than surveys differ by, less than the geoid of Fujian lies above the ellipsoid. */
  private static final double SAME_M = 5;

  private static final List<FeatureType<?>> SOURCES =
      List.of(FeatureType.HYDRANTS, FeatureType.WATER_INTAKES);

  private final List<Feature> buildings;
  private final SourceSearch nearest;

  private HeightSystems(List<Feature> buildings) {
    this.buildings = buildings;
    this.nearest =
        SourceIndex.of(
                buildings.stream().mapToDouble(b -> place(b).x).toArray(),
                buildings.stream().mapToDouble(b -> place(b).y).toArray())
            .search(NEAR_M);
  }

  static void warn(
      Map<FeatureType<?>, Map<String, Placed>> features,
      Map<FeatureType<?>, Layer> layers,
      Notices notices) {
    List<Feature> buildings = withHeight(features, FeatureType.BUILDINGS).toList();
    if (buildings.isEmpty()) {
      return;
    }
    HeightSystems systems = new HeightSystems(buildings);
    for (FeatureType<?> type : SOURCES) {
      double[] rises =
          withHeight(features, type).mapToDouble(systems::above).filter(Double::isFinite).toArray();
      if (rises.length >= ENOUGH && Math.abs(median(rises)) > SAME_M) {
        notices.warn(
            layers.get(type).file(),
            new Reason(
                String.format(
                    Locale.ROOT,
                    "height_m：%d 个比旁边的建筑高 %.1f 米（中位数）；两个文件的高程是同一基准的海拔吗？",
                    rises.length,
                    median(rises)),
                String.format(
                    Locale.ROOT,
                    "height_m: %d stand %.1f m above the building beside them by the median; are"
                        + " the heights of both files of one system, above the sea?",
                    rises.length,
                    median(rises))));
      }
    }
  }

  private static Stream<Feature> withHeight(
      Map<FeatureType<?>, Map<String, Placed>> features, FeatureType<?> type) {
    return features.getOrDefault(type, Map.of()).values().stream()
        .map(Placed::feature)
        .filter(feature -> feature.heightM() != null);
  }

  /** How much higher a source stands than the building beside it; NaN where none is. */
  private double above(Feature source) {
    nearest.from(source.geometry());
    return nearest.withinReach() == 0
        ? Double.NaN
        : source.heightM() - buildings.get(nearest.nearest()).heightM();
  }

  private static Coordinate place(Feature building) {
    return building.geometry().getEnvelopeInternal().centre();
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }
}
