package org.firewell.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is the most that a file and one value of it may hold, and what a zip may name. */
class BoundsTest {

  private static final String TABLE = "id,lon,lat\nh1,118.5,24.8\n";

  @TempDir Path folder;

  @Test
  void a_quotation_mark_that_is_never_closed_is_not_one_cell_of_all_that_follows() {
    String table = "编号,lon,lat\nh1,118.5,24.8\nh2,\"" + "118.5,24.8\n".repeat(Bounds.TEXT / 10);

    Read read = Read.of(folder, "a.csv", table.getBytes(StandardCharsets.UTF_8));

    assertThat(read.refusal()).isEqualTo("a value or tag is longer than 4 MiB");
  }

  @Test
  void many_rows_are_no_long_row() {
    String table = "编号,lon,lat\n" + "h1,118.5,24.8\n".repeat(Bounds.TEXT / 10);

    Read read = Read.of(folder, "a.csv", table.getBytes(StandardCharsets.UTF_8));

    assertThat(read.refusal()).isNull();
    assertThat(read.rows()).hasSize(Bounds.TEXT / 10);
  }

  @Test
  void a_geometry_of_too_many_positions_is_refused_and_the_next_row_is_read() {
    String line = "[" + "[118.5,24.8],".repeat(Bounds.POSITIONS) + "[118.6,24.8]" + "]";
    String features =
        "{\"type\":\"FeatureCollection\",\"features\":["
            + feature("LineString", line)
            + ","
            + feature("Point", "[118.5,24.8]")
            + "]}";

    Read read = Read.of(folder, "a.geojson", features.getBytes(StandardCharsets.UTF_8));

    assertThat(read.rows().get(0).fault().getMessage())
        .isEqualTo("a geometry of more than 1048576 positions");
    assertThat(read.rows().get(1).fault()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"../a.csv", "/etc/a.csv", "x/../../a.csv", "a\\..\\b.csv", "c:/a.csv"})
  void a_name_that_leads_out_of_a_zip_refuses_it(String name) {
    byte[] zip = Zips.of(name, TABLE);

    assertThat(Read.of(folder, "a.zip", zip).refusal())
        .isEqualTo("the zip names a place outside of itself: \"" + name + "\"");
    assertThat(Read.of(folder, "a.kmz", zip).refusal()).startsWith("the zip names a place");
    assertThat(Read.of(folder, "a.xlsx", zip).refusal()).startsWith("the zip names a place");
  }

  @Test
  void a_zip_of_too_many_files_is_refused() {
    Object[] many = new Object[2 * (Bounds.ENTRIES + 1)];
    for (int i = 0; i < many.length; i += 2) {
      many[i] = i + ".txt";
      many[i + 1] = "";
    }

    assertThat(Read.of(folder, "a.zip", Zips.of(many)).refusal())
        .isEqualTo("the zip holds more than 1000 files");
  }

  @Test
  void a_zip_that_unpacks_to_more_than_a_gibibyte_is_refused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("a.csv"));
      byte[] mebibyte = new byte[1 << 20];
      for (long n = 0; n <= Bounds.BYTES >> 20; n++) {
        zip.write(mebibyte);
      }
    }

    assertThat(bytes.size()).isLessThan(2 << 20);
    assertThat(Read.of(folder, "a.zip", bytes.toByteArray()).refusal())
        .isEqualTo("the file, unpacked, is larger than 1024 MiB");
  }

  private static String feature(String type, String coordinates) {
    return "{\"type\":\"Feature\",\"properties\":{},\"geometry\":{\"type\":\""
        + type
        + "\",\"coordinates\":"
        + coordinates
        + "}}";
  }
}
