package org.firewell.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.firewell.geo.LonLat;
import org.firewell.geo.WebMapDatum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sixty hydrants within 4 m of crooked roads, as they are and as a web map shows them. */
class WebMapPositionsTest {

  @TempDir Path folder;

  @Test
  void hydrants_as_a_web_map_shows_them_are_told_and_those_as_they_are_not() throws IOException {
    assertThat(warnings(place -> place)).isEmpty();
    assertThat(warnings(WebMapDatum.GCJ_02::of))
        .singleElement()
        .asString()
        .startsWith("WARNING hydrants.csv: read as longitude and latitude; it is GCJ-02")
        .endsWith("write crs GCJ-02");
    assertThat(warnings(WebMapDatum.BD_09::of)).singleElement().asString().contains("it is BD-09");
  }

  private List<String> warnings(UnaryOperator<LonLat> shown) throws IOException {
    Random random = new Random(7);
    List<String> roads = new ArrayList<>(List.of("id,wkt"));
    List<String> hydrants = new ArrayList<>(List.of("id,lon,lat"));
    for (int r = 0; r < 20; r++) {
      StringBuilder line = new StringBuilder();
      double lon = 118.5 + random.nextDouble() * 0.1;
      double lat = 24.7 + random.nextDouble() * 0.1;
      for (int v = 0; v < 12; v++) {
        lon += (random.nextDouble() - 0.3) * 0.004;
        lat += (random.nextDouble() - 0.3) * 0.004;
        line.append(v == 0 ? "" : ", ").append(String.format(Locale.ROOT, "%.7f %.7f", lon, lat));
        if (v % 4 == 1) {
          LonLat place = shown.apply(new LonLat(lon + 2e-5, lat + 2e-5));
          hydrants.add("h" + hydrants.size() + "," + place.lon() + "," + place.lat());
        }
      }
      roads.add("r" + r + ",\"LINESTRING (" + line + ")\"");
    }
    Files.write(folder.resolve("roads.csv"), roads);
    Files.write(folder.resolve("hydrants.csv"), hydrants);
    return DatasetReader.read(folder).notices().stream().map(Object::toString).toList();
  }
}
