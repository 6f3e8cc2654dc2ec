package org.firewell.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is the most that one value of a file may hold. */
class BoundsTest {

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

  private static String feature(String type, String coordinates) {
    return "{\"type\":\"Feature\",\"properties\":{},\"geometry\":{\"type\":\""
        + type
        + "\",\"coordinates\":"
        + coordinates
        + "}}";
  }
}
