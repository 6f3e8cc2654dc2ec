package org.firewell.api.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.firewell.api.ApiTest;
import org.firewell.machine.Gdal;
import org.firewell.machine.NewerGdal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** GDAL 3.10 reads this server, page by page, in part, and into its files. */
class NewerGdalTest extends ApiTest {

  private static final Map<String, String> FILES =
      Map.of(
          "GPKG", "hydrants.gpkg",
          "ESRI Shapefile", "hydrants.shp",
          "FlatGeobuf", "hydrants.fgb",
          "LIBKML", "hydrants.kml",
          "XLSX", "hydrants.xlsx",
          "CSV", "hydrants.csv");

  private NewerGdal gdal;

  @BeforeEach
  void open() {
    Optional<NewerGdal> found = NewerGdal.open();
    assumeTrue(
        found.isPresent(),
        "not run: GDAL 3.10 is made from Debian 13 by debootstrap, which takes root on a Debian");
    gdal = found.get();
  }

  @AfterEach
  void close() {
    if (gdal != null) {
      gdal.close();
    }
  }

  @Test
  void every_page_goes_into_every_file() {
    FILES.forEach(
        (driver, name) -> {
          String file = gdal.file(name);
          Gdal.Ran ran =
              gdal.run("ogr2ogr", "-f", driver, file, server(), "hydrants", "-oo", "PAGE_SIZE=7");
          assertThat(ran.requests())
              .as(driver)
              .filteredOn(address -> address.contains("limit=7&crs"))
              .hasSize(4);
          assertThat(gdal.run("ogrinfo", "-ro", "-so", "-al", file).output())
              .as(driver)
              .contains("Feature Count: 25");
        });
  }

  @Test
  void positions_are_those_that_the_server_tells() {
    JsonNode h13 = get("/ogc/collections/hydrants/items/h13").json().at("/geometry/coordinates");

    JsonNode read = geoJson("-where", "id = 'h13'").get(0).at("/geometry/coordinates");

    assertThat(read.get(0).asDouble()).isEqualTo(h13.get(0).asDouble(), within(1e-7));
    assertThat(read.get(1).asDouble()).isEqualTo(h13.get(1).asDouble(), within(1e-7));
  }

  @Test
  void parts_by_value_and_by_box_are_asked_of_the_server() {
    assertThat(ids(geoJson("-where", "id IN ('h03', 'h07') OR id = 'h25'")))
        .containsExactly("h03", "h07", "h25");
    assertThat(ids(geoJson("-where", "lifecycle = 'in_service' AND id < 'h03'")))
        .isSubsetOf("h01", "h02");
    JsonNode h13 = get("/ogc/collections/hydrants/items/h13").json().at("/geometry/coordinates");
    double lon = h13.get(0).asDouble();
    double lat = h13.get(1).asDouble();
    String[] box = {
      "-spat", "" + (lon - 0.0015), "" + (lat - 0.001), "" + (lon + 0.0025), "" + (lat + 0.001)
    };
    assertThat(ids(geoJson(box))).containsExactly("h12", "h13", "h14", "h15");
  }

  @Test
  void cql2_is_sent_in_the_address_of_a_page() {
    String filter =
        URLEncoder.encode("id IN ('h03', 'h25') AND valid_to IS NOT NULL", StandardCharsets.UTF_8);
    String page =
        "http://localhost:" + port + "/ogc/collections/hydrants/items?limit=1000&filter=" + filter;

    assertThat(ids(read("ogr2ogr", "-f", "GeoJSON", "/vsistdout/", page))).containsExactly("h25");
  }

  /** It makes its table of the first twenty; only the last hydrant of the desert has an end. */
  @Test
  void what_the_first_twenty_lack_is_not_lost() {
    JsonNode h25 = geoJson("-where", "valid_to IS NOT NULL").get(0);

    assertThat(h25.at("/properties/valid_to").asString()).matches("2022.07.01");
  }

  private JsonNode geoJson(String... options) {
    List<String> words = new ArrayList<>(List.of("-f", "GeoJSON", "/vsistdout/"));
    words.addAll(Arrays.asList(options));
    words.addAll(List.of("-t_srs", "OGC:CRS84", server(), "hydrants"));
    return read("ogr2ogr", words.toArray(String[]::new));
  }

  private JsonNode read(String program, String... words) {
    return new JsonMapper().readTree(gdal.run(program, words).output()).path("features");
  }

  private static List<String> ids(JsonNode features) {
    List<String> ids = new ArrayList<>();
    features.forEach(feature -> ids.add(feature.findValue("id").asString()));
    return ids;
  }

  private String server() {
    return "OAPIF:http://localhost:" + port + "/ogc";
  }
}
