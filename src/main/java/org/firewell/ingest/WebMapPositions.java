package org.firewell.ingest;

import java.util.List;
import java.util.Map;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Ground;
import org.firewell.feature.Layer;
import org.firewell.geo.WebMapDatum;
import org.firewell.ingest.crs.Detective;
import org.firewell.ingest.crs.Sample;
import org.firewell.ingest.file.Notices;
import org.firewell.ingest.file.Reason;
import org.locationtech.jts.geom.Geometry;

/**
 * Warns of sources that lie as a web map shows them, some hundred metres from where they are: read
 * as longitude and latitude on CGCS2000, they would turn every answer. The roads of the dataset are
 * the witnesses; without roads nobody tells.
 */
final class WebMapPositions {

  private static final List<FeatureType<?>> SOURCES =
      List.of(FeatureType.HYDRANTS, FeatureType.WATER_INTAKES);

  private WebMapPositions() {}

  static void warn(Ground ground, Map<FeatureType<?>, Layer> layers, Notices notices) {
    if (!ground.has(FeatureType.ROADS)) {
      return;
    }
    Detective detective = Detective.around(ground);
    for (FeatureType<?> type : SOURCES) {
      Sample sample = new Sample();
      ground.list(type).stream()
          .map(feature -> (Geometry) feature.geometry())
          .filter(g -> WebMapDatum.isApplied(g.getCoordinate().x, g.getCoordinate().y))
          .forEach(sample::add);
      detective
          .mistaken(sample)
          .ifPresent(
              verdict ->
                  notices.warn(
                      layers.get(type).file(),
                      new Reason(
                          "已按经纬度读取；" + verdict.reason().zh() + "：把 crs 写成 " + verdict.crs(),
                          "read as longitude and latitude; "
                              + verdict.reason().en()
                              + ": write crs "
                              + verdict.crs())));
    }
  }
}
