package org.firewell.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.firewell.ingest.Folders.point;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Hydrant;
import org.firewell.feature.Layer;
import org.firewell.feature.Lifecycle;
import org.firewell.feature.Road;
import org.firewell.feature.Ternary;
import org.firewell.feature.WaterIntake;
import org.firewell.ingest.file.ClassPathFolder;
import org.firewell.ingest.file.Severity;
import org.firewell.ingest.seed.SeedRulesets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetReaderTest {

  private static final String HYDRANT =
      point(118.5, 24.7, "\"id\": \"h1\", \"lifecycle\": \"in_service\", \"flow_l_s\": 15");

  @TempDir Path folder;

  @Test
  void a_manifest_names_county_day_rulesets_and_the_origin_of_each_file() {
    Dataset dataset =
        Folders.in(folder)
            .file(
                "dataset.yaml",
                "name: 晋江市",
                "as_of: 2022-12-31",
                "rulesets: [jinjiang-2022, gb]",
                "files:",
                "  hydrants:",
                "    path: from-the-works.geojson",
                "    licence: CC BY 4.0",
                "    origin: the water works")
            .geojson("from-the-works.geojson", HYDRANT)
            .read();

    assertThat(dataset.notices()).isEmpty();
    assertThat(dataset.name()).isEqualTo("晋江市");
    assertThat(dataset.asOf()).isEqualTo(LocalDate.of(2022, 12, 31));
    assertThat(dataset.rulesets()).containsExactly("jinjiang-2022", "gb");
    assertThat(dataset.layers())
        .isEqualTo(
            Map.of(
                FeatureType.HYDRANTS,
                new Layer("from-the-works.geojson", "the water works", "CC BY 4.0", null)));
  }

  @Test
  void what_turns_the_writing_round_in_a_manifest_is_a_blank_and_told() {
    Dataset dataset =
        Folders.in(folder)
            .file(
                "dataset.yaml",
                "name: \"晋江\\u202E市\"",
                "files:",
                "  hydrants:",
                "    path: h.geojson",
                "    licence: \"CC \\u2066BY\"",
                "    origin: \"the water\\nworks\"")
            .geojson("h.geojson", HYDRANT)
            .read();

    assertThat(dataset.name()).isEqualTo("晋江 市");
    assertThat(dataset.layers().get(FeatureType.HYDRANTS))
        .isEqualTo(new Layer("h.geojson", "the water works", "CC  BY", null));
    assertThat(dataset.notices())
        .extracting(notice -> notice.line())
        .hasSize(3)
        .allMatch(line -> line.contains("line breaks or control characters"));
  }

  @Test
  void a_folder_without_a_manifest_is_called_by_its_own_name_and_files_by_their_collection()
      throws IOException {
    Path county = Files.createDirectory(folder.resolve("yuhu"));

    Dataset dataset = Folders.in(county).geojson("hydrants.geojson", HYDRANT).read();

    assertThat(dataset.notices()).isEmpty();
    assertThat(dataset.name()).isEqualTo("yuhu");
    assertThat(dataset.asOf()).isNull();
    assertThat(dataset.ground().list(FeatureType.HYDRANTS)).hasSize(1);
  }

  @Test
  void a_geojson_feature_becomes_a_hydrant_and_what_it_does_not_say_is_unknown() {
    Hydrant hydrant = hydrants(Folders.in(folder).geojson("hydrants.geojson", HYDRANT)).get(0);

    assertThat(hydrant.id()).isEqualTo("h1");
    assertThat(hydrant.geometry().getX()).isEqualTo(118.5);
    assertThat(hydrant.geometry().getY()).isEqualTo(24.7);
    assertThat(hydrant.lifecycle()).isEqualTo(Lifecycle.IN_SERVICE);
    assertThat(hydrant.flowLS()).isEqualTo(15);
    assertThat(hydrant.pressureMpa()).isNull();
    assertThat(hydrant.agreement()).isNull();
  }

  @Test
  void a_table_with_lon_and_lat_says_the_same_as_geojson() {
    Folders table =
        Folders.in(folder)
            .file("hydrants.csv", "id,lon,lat,lifecycle,flow_l_s", "h1,118.5,24.7,in_service,15");
    Dataset fromTable = table.read();
    Dataset fromJson = table.geojson("hydrants.geojson", HYDRANT).read();

    assertThat(fromTable.ground().list(FeatureType.HYDRANTS))
        .isEqualTo(fromJson.ground().list(FeatureType.HYDRANTS));
  }

  @Test
  void a_table_may_hold_well_known_text_and_be_separated_by_semicolons_or_tabs() {
    Dataset dataset =
        Folders.in(folder)
            .file("roads.csv", "id;class;wkt", "r1;residential;LINESTRING (118.5 24.7, 118.6 24.7)")
            .file("hydrants.csv", "id\tlon\tlat", "h1\t118.5\t24.7")
            .read();

    assertThat(dataset.notices()).isEmpty();
    assertThat(dataset.ground().list(FeatureType.ROADS).get(0).roadClass())
        .isEqualTo("residential");
    assertThat(dataset.ground().list(FeatureType.HYDRANTS)).hasSize(1);
  }

  @Test
  void byte_order_mark_and_windows_line_ends_are_no_faults() {
    Dataset dataset =
        Folders.in(folder)
            .file("hydrants.csv", "\uFEFFid,lon,lat,name\r\nh1,118.5,24.7,\"一,号\"\r\n")
            .file(
                "villages.geojson",
                "\uFEFF{\"type\":\"FeatureCollection\",\r\n\"features\":["
                    + point(118.5, 24.7, "\"id\":\"v1\"")
                    + "]}\r\n")
            .read();

    assertThat(dataset.notices()).isEmpty();
    assertThat(dataset.ground().list(FeatureType.HYDRANTS).get(0).name()).isEqualTo("一,号");
    assertThat(dataset.ground().list(FeatureType.VILLAGES)).hasSize(1);
  }

  @Test
  void compressed_files_are_read() throws IOException {
    Dataset dataset =
        Folders.in(folder)
            .file("hydrants.csv.gz", gzip("id,lon,lat\nh1,118.5,24.7\n"))
            .file(
                "villages.geojson.gz",
                gzip(
                    "{\"type\":\"FeatureCollection\",\"features\":["
                        + point(118.5, 24.7, "\"id\":\"v1\"")
                        + "]}"))
            .read();

    assertThat(dataset.notices()).isEmpty();
    assertThat(dataset.ground().list(FeatureType.HYDRANTS)).hasSize(1);
    assertThat(dataset.ground().list(FeatureType.VILLAGES)).hasSize(1);
  }

  @Test
  void true_and_false_are_yes_and_no_and_lists_are_lists() {
    Dataset dataset =
        Folders.in(folder)
            .geojson(
                "water-intakes.geojson",
                point(
                    118.5,
                    24.7,
                    "\"id\": \"w1\", \"sign\": true, \"engine_access\": false,"
                        + " \"dry_season_ok\": \"unknown\", \"shared_with\": [\"v1\", 350582104201],"
                        + " \"lift_m\": -0.5"))
            .read();

    WaterIntake intake = dataset.ground().list(FeatureType.WATER_INTAKES).get(0);
    assertThat(dataset.notices()).isEmpty();
    assertThat(intake.sign()).isEqualTo(Ternary.YES);
    assertThat(intake.engineAccess()).isEqualTo(Ternary.NO);
    assertThat(intake.drySeasonOk()).isEqualTo(Ternary.UNKNOWN);
    assertThat(intake.sharedWith()).containsExactly("v1", "350582104201");
    assertThat(intake.liftM()).isEqualTo(-0.5);
  }

  @Test
  void a_road_that_is_driven_against_its_line_is_turned_round() {
    Dataset dataset =
        Folders.in(folder)
            .file(
                "roads.csv",
                "id;oneway;wkt",
                "along;yes;LINESTRING (118 24, 118.1 24.1)",
                "against;-1;LINESTRING (118 24, 118.1 24.1)",
                "reverse;reverse;LINESTRING (118 24, 118.1 24.1)")
            .read();
    List<Road> roads = dataset.ground().list(FeatureType.ROADS);

    assertThat(dataset.notices()).isEmpty();
    assertThat(roads).extracting(Road::oneway).containsOnly(Ternary.YES);
    for (Road road : roads) {
      double west = road.id().equals("along") ? 118 : 118.1;
      assertThat(road.geometry().getCoordinates()[0].x).isEqualTo(west);
    }
  }

  @Test
  void a_foreign_file_is_used_as_it_is_by_id_rename_and_defaults() {
    Dataset dataset =
        Folders.in(folder)
            .file(
                "dataset.yaml",
                "files:",
                "  hydrants:",
                "    path: foreign.csv",
                "    id: OBJECTID",
                "    rename: {X: lon, Y: lat, DN: main_diameter_mm}",
                "    defaults: {ownership: municipal, main_diameter_mm: 100}")
            .file("foreign.csv", "OBJECTID,X,Y,DN", "7,118.5,24.7,150", "8,118.5,24.7,")
            .read();

    assertThat(dataset.notices()).isEmpty();
    assertThat(dataset.ground().list(FeatureType.HYDRANTS))
        .extracting(h -> h.id() + " " + h.mainDiameterMm() + " " + h.ownership())
        .containsExactly("7 150.0 MUNICIPAL", "8 100.0 MUNICIPAL");
  }

  @Test
  void a_file_without_rows_makes_an_empty_layer_and_a_missing_file_makes_none() {
    Dataset dataset = Folders.in(folder).geojson("hydrants.geojson").read();

    assertThat(dataset.notices()).isEmpty();
    assertThat(dataset.ground().has(FeatureType.HYDRANTS)).isTrue();
    assertThat(dataset.ground().has(FeatureType.WATER_INTAKES)).isFalse();
  }

  @Test
  void the_inside_of_a_zip_file_is_a_folder_too() throws IOException {
    Path zip = folder.resolve("county.zip");
    try (FileSystem inside =
        FileSystems.newFileSystem(URI.create("jar:" + zip.toUri()), Map.of("create", "true"))) {
      Folders.in(Files.createDirectory(inside.getPath("/yuhu")))
          .file("dataset.yaml", "name: 玉湖")
          .geojson("hydrants.geojson", HYDRANT);
    }
    try (FileSystem inside = FileSystems.newFileSystem(zip)) {
      Dataset dataset = DatasetReader.read(inside.getPath("/yuhu"));

      assertThat(dataset.notices()).isEmpty();
      assertThat(dataset.name()).isEqualTo("玉湖");
      assertThat(dataset.ground().list(FeatureType.HYDRANTS)).hasSize(1);
    }
  }

  /** A class path cannot list its files, so that what is misspelt stays unseen there. */
  @Test
  void a_folder_on_the_class_path_says_the_same_as_on_disk() throws Exception {
    Dataset onClassPath = DatasetReader.read(new ClassPathFolder("broken"), SeedRulesets::new);
    Dataset onDisk =
        DatasetReader.read(Path.of(DatasetReaderTest.class.getResource("/broken").toURI()));

    assertThat(onClassPath.name()).isEqualTo("broken");
    assertThat(onClassPath.layers()).isEqualTo(onDisk.layers());
    assertThat(onClassPath.notices())
        .isEqualTo(
            onDisk.notices().stream().filter(n -> !n.file().equals("hydrant.geojson")).toList());
  }

  @Test
  void the_county_that_comes_with_the_program_is_read_without_an_error() {
    Dataset demo = DatasetReader.readDemo(SeedRulesets::new);

    assertThat(demo.name()).isEqualTo("晋江市");
    assertThat(demo.notices()).noneMatch(n -> n.severity() == Severity.ERROR);
    assertThat(demo.layers().keySet()).containsExactlyInAnyOrderElementsOf(FeatureType.all());
    assertThat(demo.ground().list(FeatureType.VILLAGES)).hasSizeGreaterThan(400);
  }

  @Test
  void reading_twice_gives_the_same() {
    Folders county =
        Folders.in(folder).geojson("hydrants.geojson", HYDRANT, HYDRANT, point(0, 0, "\"x\": 1"));

    assertThat(county.read().notices()).isEqualTo(county.read().notices());
    assertThat(hydrants(county)).isEqualTo(hydrants(county));
  }

  private static List<Hydrant> hydrants(Folders folder) {
    return folder.read().ground().list(FeatureType.HYDRANTS);
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
