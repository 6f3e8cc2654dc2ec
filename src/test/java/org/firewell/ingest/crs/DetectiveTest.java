package org.firewell.ingest.crs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Ground;
import org.firewell.geo.LonLat;
import org.firewell.geo.WebMapDatum;
import org.firewell.ingest.DatasetReader;
import org.firewell.ingest.crs.Verdict.State;
import org.firewell.ingest.file.Shapes;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

class DetectiveTest {

  private static final Ground JINJIANG = DatasetReader.read(Path.of("gis-data/jinjiang")).ground();
  private static final Detective DETECTIVE = Detective.around(JINJIANG);

  @Test
  void hydrants_of_the_county_are_known_in_every_system() {
    for (WebMapDatum datum : WebMapDatum.values()) {
      Sample sample = new Sample();
      places(FeatureType.HYDRANTS).forEach(p -> add(sample, datum.of(p)));

      Verdict verdict = DETECTIVE.judge(sample, "CRS84");
      assertThat(verdict.state()).isEqualTo(State.SURE);
      assertThat(verdict.crs()).isEqualTo(datum.title());
    }
  }

  private static List<LonLat> places(FeatureType<?> type) {
    return JINJIANG.list(type).stream()
        .map(Feature::geometry)
        .map(g -> new LonLat(g.getCoordinate().x, g.getCoordinate().y))
        .toList();
  }

  private static void add(Sample sample, LonLat place) {
    sample.add(Shapes.FACTORY.createPoint(new Coordinate(place.lon(), place.lat())));
  }
}
