package org.firewell.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.firewell.feature.FeatureType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One real city as it is: Freeport, CC BY 4.0, data provided by The Grand Bahama Port Authority.
 * The files are not part of the project; without them beside it these tests are skipped.
 */
class FreeportTest {

  @TempDir Path folder;

  @Test
  void every_address_building_and_hydrant_is_read_and_the_150_roads_without_geometry_are_named() {
    Path freeport = freeport();

    Dataset footprints =
        Folders.in(folder)
            .file(
                "dataset.yaml",
                "name: Freeport",
                "files:",
                "  hydrants: {path: "
                    + freeport.resolve("Fire_Hydrants.geojson")
                    + ", id: OBJECTID}",
                "  fire-stations:",
                "    path: " + freeport.resolve("Fire_Stations.geojson"),
                "    id: OBJECTID",
                "    rename: {Name: name}",
                "  roads:",
                "    path: " + freeport.resolve("Roads.geojson.gz"),
                "    id: OBJECTID_1",
                "    rename: {ST_NAME: name}",
                "  buildings:",
                "    path: " + freeport.resolve("Building_Footprint.geojson.gz"),
                "    id: OBJECTID")
            .read();

    assertThat(footprints.ground().list(FeatureType.HYDRANTS)).hasSize(176);
    assertThat(footprints.ground().list(FeatureType.FIRE_STATIONS)).hasSize(1);
    assertThat(footprints.ground().list(FeatureType.ROADS)).hasSize(15_777 - 150);
    assertThat(footprints.ground().list(FeatureType.BUILDINGS)).hasSize(14_768);
    assertThat(errors(footprints)).hasSize(150).allMatch(n -> n.reason().startsWith("no geometry"));
  }

  @Test
  void every_address_is_read() {
    Path addresses = freeport().resolve("addresses.csv.gz");

    Dataset dataset =
        Folders.in(folder)
            .file(
                "dataset.yaml",
                "name: Freeport",
                "files:",
                "  buildings: {path: " + addresses + ", id: add_id}")
            .read();

    assertThat(dataset.ground().list(FeatureType.BUILDINGS)).hasSize(61_722);
    assertThat(errors(dataset)).isEmpty();
  }

  private static List<Notice> errors(Dataset dataset) {
    return dataset.notices().stream().filter(n -> n.severity() == Severity.ERROR).toList();
  }

  private static Path freeport() {
    return Stream.of("../shared/data/freeport", "../../shared/data/freeport")
        .map(path -> Path.of(path).toAbsolutePath().normalize())
        .filter(Files::isDirectory)
        .findFirst()
        .orElseGet(
            () -> abort("skipped: the Freeport files do not lie in ../shared/data/freeport"));
  }
}
