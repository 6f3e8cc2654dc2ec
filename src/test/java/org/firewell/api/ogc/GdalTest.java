package org.firewell.api.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.firewell.api.ApiTest;
import org.firewell.machine.Gdal;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** GDAL's driver of OGC API - Features reads this server as it is. */
class GdalTest extends ApiTest {

  private static final JsonMapper JSON = new JsonMapper();

  @Test
  void it_lists_the_collections_with_their_kinds_of_geometry() {
    String layers = gdal("ogrinfo", "-ro", server()).output();

    List<String> names = new ArrayList<>();
    get("/ogc/collections")
        .json()
        .path("collections")
        .forEach(collection -> names.add(collection.path("id").asString()));
    assertThat(names).isNotEmpty();
    names.forEach(name -> assertThat(layers).contains(": " + name + " ("));
    assertThat(layers).contains(": hydrants (title: 消火栓 · hydrants) (Point)");
  }

  @Test
  void it_reads_every_page_and_every_position_as_it_is_told() {
    Gdal.Ran ran = geoJson("hydrants", "-oo", "PAGE_SIZE=7");

    assertThat(positions(ran)).isEqualTo(positions(feature -> true));
    assertThat(ran.requests())
        .filteredOn(a -> a.contains("limit=7"))
        .hasSizeGreaterThanOrEqualTo(4);
  }

  @Test
  void a_box_is_asked_of_the_server() {
    double[] box = {117.9990, 24.0, 118.0012, 26.0};
    JsonNode middle = get("/ogc/collections/hydrants/items/h13").json().at("/geometry/coordinates");
    box[0] = middle.get(0).asDouble() - 0.0015;
    box[2] = middle.get(0).asDouble() + 0.0025;
    box[1] = middle.get(1).asDouble() - 0.001;
    box[3] = middle.get(1).asDouble() + 0.001;

    Gdal.Ran ran = geoJson("hydrants", "-spat", "" + box[0], "" + box[1], "" + box[2], "" + box[3]);

    assertThat(positions(ran))
        .isEqualTo(
            positions(
                feature -> {
                  double lon = feature.at("/geometry/coordinates/0").asDouble();
                  return lon >= box[0] && lon <= box[2];
                }))
        .isNotEmpty()
        .hasSizeLessThan(25);
    assertThat(ran.requests()).anyMatch(address -> address.contains("bbox="));
  }

  @Test
  void a_condition_gives_what_it_says() {
    Gdal.Ran ran = geoJson("villages", "-where", "households >= 2");

    assertThat(positions(ran)).containsOnlyKeys("v2", "v3");
  }

  @Test
  void longitude_comes_first_in_wgs84() {
    String described = gdal("ogrinfo", "-ro", "-so", server(), "hydrants").output();

    assertThat(described).contains("WGS 84").contains("Feature Count: 25");
  }

  private Gdal.Ran geoJson(String collection, String... options) {
    List<String> words = new ArrayList<>(List.of("-f", "GeoJSON", "/vsistdout/"));
    words.addAll(List.of(options));
    words.addAll(List.of(server(), collection));
    return gdal("ogr2ogr", words.toArray(String[]::new));
  }

  private static Gdal.Ran gdal(String program, String... words) {
    Optional<Gdal.Ran> ran = Gdal.run(program, words);
    assumeTrue(ran.isPresent(), "not run: there is no GDAL here; on Debian, install gdal-bin");
    return ran.get();
  }

  private String server() {
    return "OAPIF:http://localhost:" + port + "/ogc";
  }

  private static TreeMap<String, String> positions(Gdal.Ran ran) {
    return positions(JSON.readTree(ran.output()), feature -> true);
  }

  private TreeMap<String, String> positions(Predicate<JsonNode> which) {
    return positions(get("/ogc/collections/hydrants/items?limit=1000").json(), which);
  }

  /** By id, to the seven digits that GDAL writes. */
  private static TreeMap<String, String> positions(JsonNode page, Predicate<JsonNode> which) {
    TreeMap<String, String> positions = new TreeMap<>();
    for (JsonNode feature : page.path("features")) {
      if (which.test(feature)) {
        JsonNode at = feature.at("/geometry/coordinates");
        String place =
            feature.at("/geometry/type").asString().equals("Point")
                ? "%.7f %.7f".formatted(at.get(0).asDouble(), at.get(1).asDouble())
                : "an area";
        positions.put(feature.at("/properties/id").asString(), place);
      }
    }
    return positions;
  }
}
