package org.firewell.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Road;
import org.firewell.ingest.file.Notice;
import org.firewell.machine.DebianPackages;
import org.firewell.scene.NorthBayreuth;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/**
 * An extract of OpenStreetMap as it is, north of Bayreuth: ODbL, OpenStreetMap contributors. The
 * file is not part of the project; without it beside it these tests are skipped.
 */
class NorthBayreuthTest {

  @TempDir Path folder;

  private NorthBayreuth place;
  private Dataset dataset;

  @BeforeEach
  void read() throws IOException {
    place =
        NorthBayreuth.find()
            .orElseGet(
                () -> abort("skipped: north_bayreuth.osm.pbf does not lie in ../shared/data/osm"));
    dataset = place.read(folder);
  }

  @Test
  void hydrants_stations_and_buildings_are_read_and_what_is_left_out_is_counted() {
    // one of the 20 hydrants stands at a pond: an intake
    assertThat(dataset.ground().list(FeatureType.HYDRANTS)).hasSize(19);
    assertThat(dataset.ground().list(FeatureType.WATER_INTAKES)).hasSize(1);
    assertThat(dataset.ground().list(FeatureType.FIRE_STATIONS)).hasSize(7);
    assertThat(dataset.hasErrors()).isFalse();
    assertThat(dataset.notices())
        .extracting(Notice::reason)
        .contains("left out: access=no (11)", "relations left out: 9; nodes and ways are read");
  }

  @Test
  void roads_and_buildings_are_those_that_gdal_reads() throws IOException, ParseException {
    Map<String, String> highways =
        gdal("select osm_id, highway, other_tags from lines where highway is not null");
    Map<String, String> buildings =
        gdal("select osm_way_id, building from multipolygons where building is not null");

    List<Road> roads = dataset.ground().list(FeatureType.ROADS);
    assertThat(highways).hasSize(2_056);
    assertThat(roads).hasSize(2_056 - 11);
    for (Road road : roads) {
      Geometry theirs = new WKTReader().read(highways.get(road.id()));
      assertThat(farthest(road.geometry(), theirs)).as(road.id()).isLessThan(1e-9);
    }
    // 9 are relations, without the id of a way
    assertThat(buildings.keySet().stream().filter(id -> !id.equals("w")).toList())
        .containsExactlyInAnyOrderElementsOf(
            dataset.ground().list(FeatureType.BUILDINGS).stream()
                .map(Feature::id)
                .filter(id -> id.startsWith("w"))
                .toList());
  }

  /** Degrees between vertices of the same number, the one line turned round where need be. */
  private static double farthest(Geometry ours, Geometry theirs) {
    return Math.min(apart(ours, theirs), apart(ours, theirs.reverse()));
  }

  private static double apart(Geometry a, Geometry b) {
    Coordinate[] left = a.getCoordinates();
    Coordinate[] right = b.getCoordinates();
    return left.length != right.length
        ? Double.POSITIVE_INFINITY
        : IntStream.range(0, left.length)
            .mapToDouble(i -> left[i].distance(right[i]))
            .max()
            .orElseThrow();
  }

  /** Well-known text by the id of the way. */
  private Map<String, String> gdal(String query) throws IOException {
    Path ogr2ogr =
        DebianPackages.findOrInstall(() -> find("/usr/bin/ogr2ogr"), "gdal-bin")
            .orElseGet(() -> abort("skipped: install the Debian package gdal-bin"));
    Path table = Files.createTempDirectory(folder, "gdal").resolve("out.csv");
    Process process =
        new ProcessBuilder(
                ogr2ogr.toString(),
                "-f",
                "CSV",
                "-lco",
                "GEOMETRY=AS_WKT",
                table.toString(),
                place.extract().toString(),
                "-sql",
                query)
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(table).as(said).exists();
    Map<String, String> geometries = new TreeMap<>();
    try (CSVParser rows = CSVParser.parse(table, StandardCharsets.UTF_8, CSVFormat.RFC4180)) {
      rows.stream().skip(1).forEach(row -> geometries.put("w" + row.get(1), row.get(0)));
    }
    return geometries;
  }

  private static Optional<Path> find(String program) {
    return Optional.of(Path.of(program)).filter(Files::isExecutable);
  }
}
