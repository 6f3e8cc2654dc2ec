package org.firewell.ingest;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Layer;
import org.firewell.ingest.LayerReader.Placed;
import org.firewell.ingest.file.Notices;
import org.firewell.ingest.file.Reason;
import org.firewell.ingest.file.Severity;
import org.locationtech.jts.geom.Coordinate;

/**
 * Finds what lies far from everything else, once everything is read.
 *
 * <p>The middle is the median longitude and the median latitude of all features, which a minority
 * of misplaced ones cannot move. A feature farther than {@value #FAR_DEGREES} degrees from it is
 * refused when its swap (latitude for longitude) lies near: swapped for certain; else it stays with
 * a warning, for a dataset may be scattered.
 */
final class Outliers {

  /** Farther than any county is wide: 5 degrees are some 500 km. */
  private static final double FAR_DEGREES = 5;

  private final Coordinate middle;

  private Outliers(Coordinate middle) {
    this.middle = middle;
  }

  static void refuse(
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
    Outliers outliers =
        new Outliers(
            new Coordinate(
                median(centres.get().mapToDouble(c -> c.x)),
                median(centres.get().mapToDouble(c -> c.y))));
    features.forEach(
        (type, rows) ->
            rows.values().removeIf(p -> outliers.isSwapped(p, layers.get(type).file(), notices)));
  }

  private boolean isSwapped(Placed placed, String file, Notices notices) {
    Coordinate centre = centre(placed);
    if (isNear(centre.x, centre.y)) {
      return false;
    }
    boolean swapped = isNear(centre.y, centre.x);
    String place = String.format(Locale.ROOT, "%.4f %.4f", centre.x, centre.y);
    notices.add(
        swapped ? Severity.ERROR : Severity.WARNING,
        file,
        placed.row(),
        placed.feature().id(),
        swapped
            ? new Reason(
                "经纬度颠倒：" + place + " 远离其他要素，对调后在其中",
                "longitude and latitude are swapped: "
                    + place
                    + " lies far from the rest of the dataset and its swap among them")
            : new Reason(
                place + " 远离其他要素（在 " + shownMiddle() + " 附近）",
                place
                    + " lies far from the rest of the dataset, which is around "
                    + shownMiddle()));
    return swapped;
  }

  private String shownMiddle() {
    return String.format(Locale.ROOT, "%.4f %.4f", middle.x, middle.y);
  }

  private boolean isNear(double lon, double lat) {
    double east = Math.abs(lon - middle.x);
    return Math.min(east, 360 - east) <= FAR_DEGREES && Math.abs(lat - middle.y) <= FAR_DEGREES;
  }

  private static Coordinate centre(Placed placed) {
    return placed.feature().geometry().getEnvelopeInternal().centre();
  }

  private static double median(DoubleStream numbers) {
    double[] sorted = numbers.toArray();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
