package org.firewell.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.firewell.ingest.file.OneFile;
import org.firewell.ingest.file.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Layers of a GeoPackage, and what a stranger may hide in one. */
class GpkgRowsTest {

  private static final String HYDRANTS =
      GpkgBytes.layer("消火栓", "编号 TEXT, 完好 BOOLEAN, 压力 REAL, 备注 BLOB", 4549);
  private static final String TWO =
      "INSERT INTO \"消火栓\" VALUES (1, "
          + GpkgBytes.point(651774.6, 2733240.1)
          + ", '0012', 1, 0.25, x'00');INSERT INTO \"消火栓\" VALUES (2, NULL, ' ', NULL, 3, NULL)";

  @TempDir Path folder;

  @Test
  void a_layer_is_a_table_of_rows_with_their_places() throws Refusal, IOException {
    byte[] bytes = GpkgBytes.of(HYDRANTS, TWO);
    Read read = Read.of(folder, "a.gpkg", bytes);

    assertThat(read.refusal()).isNull();
    assertThat(read.fields(0))
        .isEqualTo(Map.of("fid", "1", "编号", "0012", "完好", true, "压力", "0.25", "备注", Row.STRUCTURE));
    assertThat(read.fields(1)).isEqualTo(Map.of("fid", "2", "压力", "3"));
    assertThat(read.places()).containsExactly("POINT (651774.6 2733240.1)", "null");
    try (RowReader reader = open(bytes)) {
      assertThat(reader.declaredCrs()).contains("EPSG:4549");
      assertThat(reader.columns()).containsExactly("fid", "编号", "完好", "压力", "备注");
      assertThat(reader.hasPlaces()).isTrue();
    }
  }

  @Test
  void a_system_of_ones_own_is_told_by_its_text_and_an_unknown_one_is_none()
      throws Refusal, IOException {
    try (RowReader reader = open(GpkgBytes.of(GpkgBytes.layer("a", "x TEXT", 100001)))) {
      assertThat(reader.declaredCrs()).contains("LOCAL_CS[\"x\"]");
    }
    try (RowReader reader = open(GpkgBytes.of(GpkgBytes.layer("a", "x TEXT", 0)))) {
      assertThat(reader.declaredCrs()).isEmpty();
    }
  }

  @Test
  void of_several_layers_one_is_chosen() throws Refusal {
    byte[] bytes = GpkgBytes.of(HYDRANTS, TWO, GpkgBytes.layer("a", "x TEXT", 4549));

    assertThat(Read.tables(folder, "a.gpkg", bytes)).containsExactly("a", "消火栓");
    assertThat(Read.of(folder, "a.gpkg", bytes, Read.table("消火栓")).rows()).hasSize(2);
    assertThat(Read.of(folder, "a.gpkg", bytes).refusal()).startsWith("2 tables are in the file");
  }

  @Test
  void a_table_of_attributes_alone_says_its_place_by_its_columns() {
    Read read =
        Read.of(
            folder,
            "a.gpkg",
            GpkgBytes.of(
                "CREATE TABLE t (lon REAL, lat REAL, name TEXT)",
                "INSERT INTO gpkg_contents VALUES ('t', 'attributes', 0)",
                "INSERT INTO t VALUES (118.5, 24.8, 'a')"));

    assertThat(read.places()).containsExactly("POINT (118.5 24.8)");
  }

  @Test
  void a_view_is_named_and_never_run() {
    String endless =
        "CREATE VIEW evil AS WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r)"
            + " SELECT n AS fid, NULL AS geom FROM r";
    Read read =
        Read.of(
            folder,
            "a.gpkg",
            GpkgBytes.of(
                HYDRANTS,
                TWO,
                endless,
                "INSERT INTO gpkg_contents VALUES ('evil', 'features', 0)"));

    assertThat(read.rows()).hasSize(2);
    assertThat(read.warnings()).containsExactly("views are not read: [evil]");
  }

  @Test
  void a_column_that_computes_without_end_is_given_up() {
    Read read =
        Read.of(
            folder,
            "a.gpkg",
            GpkgBytes.of(
                "CREATE TABLE t (a INTEGER, b AS (length(hex(zeroblob(60000000)))"
                    + "+ length(replace(hex(zeroblob(30000000)), '0', 'aa'))))",
                "INSERT INTO gpkg_contents VALUES ('t', 'attributes', 0)",
                "INSERT INTO t (a) VALUES (1)"));

    assertThat(read.refusal() != null || read.broken() != null).isTrue();
  }

  @Test
  void an_index_that_is_a_view_is_no_geopackage() {
    assertThat(
            Read.of(
                    folder,
                    "a.gpkg",
                    GpkgBytes.sqlite("CREATE VIEW gpkg_contents AS SELECT 1 AS table_name"))
                .refusal())
        .isEqualTo("no GeoPackage (.gpkg): no table gpkg_contents");
    assertThat(Read.of(folder, "a.gpkg", "no database").refusal())
        .startsWith("no GeoPackage (.gpkg)");
  }

  @Test
  void bytes_that_are_no_geometry_cost_their_row() {
    Read read =
        Read.of(
            folder,
            "a.gpkg",
            GpkgBytes.of(
                GpkgBytes.layer("t", "x TEXT", 4549),
                "INSERT INTO t VALUES (1, x'4750', 'a')",
                "INSERT INTO t VALUES (2, x'4750000100000000010100000000', 'b')",
                "INSERT INTO t VALUES (3, x'47500001000000000107000000FFFFFF7F', 'c')",
                "INSERT INTO t VALUES (4, x'47500001000000000102000000FFFFFF7F', 'd')",
                "INSERT INTO t VALUES (5, " + GpkgBytes.point(1, 2) + ", 'e')"));

    assertThat(read.faults())
        .containsExactly(
            "1 a geometry whose bytes are spoilt or cut short",
            "2 a geometry whose bytes are spoilt or cut short",
            "3 geometry type 7 is none that is taken",
            "4 a geometry whose bytes are spoilt or cut short");
    assertThat(read.rows().get(4).geometry()).hasToString("POINT (1 2)");
  }

  private RowReader open(byte[] bytes) throws Refusal, IOException {
    Path file = Files.write(folder.resolve("upload"), bytes);
    return Formats.open(new OneFile(file, "a.gpkg"), "a.gpkg", Choice.NONE, reason -> {});
  }
}
