package org.firewell.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Features without a collection around them. */
class GeoJsonLinesTest {

  private static final String ONE =
      "{\"type\": \"Feature\", \"properties\": {\"id\": \"a\"},"
          + " \"geometry\": {\"type\": \"Point\", \"coordinates\": [118.5, 24.8]}}";

  @TempDir Path folder;

  @Test
  void a_line_that_is_none_costs_that_row_alone() {
    Read read = Read.of(folder, "a.ndjson", ONE, "", "{\"type\":", "\u001e" + ONE, "7");

    assertThat(read.places())
        .containsExactly("POINT (118.5 24.8)", "null", "POINT (118.5 24.8)", "null");
    assertThat(read.faults()).containsExactly("2 the line is not JSON", "4 not a feature");
    assertThat(read.rows().get(2).line()).isEqualTo(4);
  }

  @Test
  void a_file_called_geojson_may_hold_them_too() {
    assertThat(Read.of(folder, "a.geojson", ONE, ONE).rows()).hasSize(2);
    assertThat(Read.of(folder, "a.geojson", ONE).places()).containsExactly("POINT (118.5 24.8)");
  }
}
