package org.firewell.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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

  @Test
  void a_row_whose_ordinates_are_swapped_is_put_right_where_both_orders_are_degrees()
      throws IOException {
    String table = "id,lon,lat\na,11.5,49.9\nb,11.6,49.8\nc,11.4,49.7\nd,49.6,11.3\n";
    Path file = Files.writeString(folder.resolve("upload"), table);

    Verdict verdict = Whereabouts.judge(file, "h.csv", plain(null), NOTHING).orElseThrow();
    Intake.Reading reading = Intake.read(file, "h.csv", plain(null), NOTHING, n -> {});

    assertThat(verdict.turned()).isEqualTo(1);
    Hydrant turned = (Hydrant) reading.incoming().get(3).feature();
    assertThat(turned.geometry().getX()).isEqualTo(11.3);
    assertThat(turned.geometry().getY()).isEqualTo(49.6);
    assertThat(turned.header().givenPosition()).isEqualTo("swapped:CRS84 49.6 11.3");
    assertThat(reading.incoming().get(3).given()).contains("given_position", "geometry");
    assertThat(reading.incoming().get(0).feature().header().givenPosition()).isNull();
    assertThat(reading.notices())
        .filteredOn(n -> n.en().contains("swapped"))
        .extracting(Notice::row, Notice::id)
        .containsExactly(tuple(4L, "d"));
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
