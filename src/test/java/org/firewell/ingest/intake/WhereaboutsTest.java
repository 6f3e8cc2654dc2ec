package org.firewell.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.firewell.exchange.Profile;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Ground;
import org.firewell.feature.Hydrant;
import org.firewell.geo.LonLat;
import org.firewell.geo.WebMapDatum;
import org.firewell.ingest.crs.Verdict;
import org.firewell.ingest.file.Notice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that say themselves what their coordinates are, rightly or not. */
class WhereaboutsTest {

  private static final Ground NOTHING = Ground.of(Map.of());
  private static final LonLat PLACE = new LonLat(118.5, 24.7);

  @TempDir Path folder;

  @Test
  void a_file_of_xian_80_is_refused_for_want_of_parameters() throws IOException {
    Path file = file("EPSG::2363", 39_449_000, 2_733_000);

    Verdict verdict = Whereabouts.judge(file, "h.geojson", plain(null), NOTHING).orElseThrow();

    assertThat(verdict.state()).isEqualTo(Verdict.State.REFUSED);
    assertThat(verdict.reason().zh()).contains("西安80");
    assertThat(Intake.read(file, "h.geojson", plain(null), NOTHING, n -> {}).incoming()).isEmpty();
  }

  @Test
  void what_somebody_chose_goes_before_what_the_file_says_and_is_told() throws IOException {
    LonLat shown = WebMapDatum.GCJ_02.of(PLACE);
    Path file = file("OGC:1.3:CRS84", shown.lon(), shown.lat());

    Intake.Reading reading = Intake.read(file, "h.geojson", plain("GCJ-02"), NOTHING, n -> {});

    Hydrant hydrant = (Hydrant) reading.incoming().get(0).feature();
    assertThat(hydrant.geometry().getX()).isCloseTo(PLACE.lon(), within());
    assertThat(hydrant.geometry().getY()).isCloseTo(PLACE.lat(), within());
    assertThat(hydrant.header().givenPosition()).startsWith("GCJ-02 118.50");
    assertThat(reading.notices())
        .extracting(Notice::en)
        .anyMatch(en -> en.endsWith("it is read as GCJ-02"));
  }

  private static Offset<Double> within() {
    return Offset.offset(1e-9);
  }

  private static Profile plain(String crsOrNull) {
    Profile p = Profile.plain(FeatureType.HYDRANTS);
    return new Profile(
        null, null, p.type(), crsOrNull, null, null, null, Map.of(), Map.of(), Map.of(), Map.of());
  }

  private Path file(String crs, double x, double y) throws IOException {
    return Files.writeString(
        folder.resolve("upload"),
        """
        {"type": "FeatureCollection",
         "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:%s"}},
         "features": [{"type": "Feature", "id": "h1", "properties": {},
           "geometry": {"type": "Point", "coordinates": [%s, %s]}}]}
        """
            .formatted(crs, x, y));
  }
}
