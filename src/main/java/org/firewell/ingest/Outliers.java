package org.firewell.ingest;

import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Layer;
import org.firewell.ingest.LayerReader.Placed;
import org.firewell.ingest.crs.Middle;
import org.firewell.ingest.file.Notices;
import org.firewell.ingest.file.Reason;
import org.firewell.ingest.file.Severity;
import org.locationtech.jts.geom.Coordinate;

/**
 * Finds what lies far from everything else, once everything is read.
 *
 * <p>A feature far from the {@link Middle} of all whose swap (latitude for longitude) lies near is
 * swapped for certain: it is turned, and told, where its file gave longitude and latitude. Else it
 * stays with a warning, for a dataset may be scattered.
 */
final class Outliers {

  private final Middle middle;
  private final Map<FeatureType<?>, Layer> layers;
  private final Notices notices;

  private Outliers(Middle middle, Map<FeatureType<?>, Layer> layers, Notices notices) {
    this.middle = middle;
    this.layers = layers;
    this.notices = notices;
  }

  static void settle(
      Map<FeatureType<?>, Map<String, Placed>> features,
      Map<FeatureType<?>, Layer> layers,
      Notices notices) {
    Supplier<Stream<Coordinate>> centres =
        () ->
            features.values().stream()
                .flatMap(rows -> rows.values().stream())
                .map(Outliers::centre);
    if (centres.get().findAny().isEmpty()) {
      return;
    }
    Middle middle =
        Middle.of(
            centres.get().mapToDouble(c -> c.x).toArray(),
            centres.get().mapToDouble(c -> c.y).toArray());
    Outliers outliers = new Outliers(middle, layers, notices);
    features.forEach((type, rows) -> rows.replaceAll((id, p) -> outliers.settled(type, p)));
  }

  private Placed settled(FeatureType<?> type, Placed placed) {
    Coordinate centre = centre(placed);
    if (middle.isNear(centre.x, centre.y)) {
      return placed;
    }
    String place = shown(centre.x, centre.y);
    if (middle.isTurned(centre.x, centre.y) && placed.feature().header().givenPosition() == null) {
      warn(
          type,
          placed,
          "经纬度颠倒，已对调：" + place + " 远离其他要素，对调后在其中",
          "longitude and latitude were swapped and are put right: "
              + place
              + " lies far from the rest of the dataset and its swap among them");
      return new Placed(FeatureMaker.turned(type, placed.feature()), placed.row());
    }
    String rest = shown(middle.lon(), middle.lat());
    warn(
        type,
        placed,
        place + " 远离其他要素（在 " + rest + " 附近）",
        place + " lies far from the rest of the dataset, which is around " + rest);
    return placed;
  }

  private void warn(FeatureType<?> type, Placed placed, String zh, String en) {
    notices.add(
        Severity.WARNING,
        layers.get(type).file(),
        placed.row(),
        placed.feature().id(),
        new Reason(zh, en));
  }

  private static String shown(double lon, double lat) {
    return String.format(Locale.ROOT, "%.4f %.4f", lon, lat);
  }

  private static Coordinate centre(Placed placed) {
    return placed.feature().geometry().getEnvelopeInternal().centre();
  }
}
