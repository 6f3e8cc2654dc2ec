package org.firewell.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.ingest.file.Notice;
import org.junit.jupiter.api.Test;

/**
 * The dataset of everything that goes wrong. What is to be said of it stands in {@code
 * broken-notices.txt}, a line for each notice.
 */
class BrokenDatasetTest {

  private final Dataset broken = DatasetReader.read(resource("/broken"));

  @Test
  void every_fault_is_named_with_file_row_id_and_reason_and_nothing_else_is() throws IOException {
    assertThat(broken.notices())
        .extracting(Notice::toString)
        .containsExactlyElementsOf(Files.readAllLines(resource("/broken-notices.txt")));
  }

  @Test
  void the_good_rows_are_used() {
    assertThat(ids(FeatureType.TOWNSHIPS)).isEqualTo("t1 t2 t3");
    assertThat(ids(FeatureType.VILLAGES)).isEqualTo("7 v1 v10 v2 v3 v4 v5 villages-9");
    assertThat(ids(FeatureType.HYDRANTS)).isEqualTo("h1 h11 h12 h14 h15 h4");
    assertThat(ids(FeatureType.WATER_INTAKES)).isEqualTo("w1 w13 w14 w9");
    assertThat(ids(FeatureType.FIRE_STATIONS)).isEqualTo("s1");
    assertThat(ids(FeatureType.BUILDINGS)).startsWith("b0 b1 b10");
  }

  @Test
  void a_layer_whose_file_cannot_be_trusted_is_unknown_and_not_empty() {
    assertThat(broken.ground().has(FeatureType.MICRO_STATIONS)).isFalse();
    assertThat(broken.ground().has(FeatureType.ROADS)).isFalse();
    assertThat(broken.ground().has(FeatureType.PIPES)).isFalse();
    assertThat(broken.ground().has(FeatureType.BARRIERS)).isFalse();
  }

  private String ids(FeatureType<? extends Feature> type) {
    return broken.ground().list(type).stream().map(Feature::id).collect(Collectors.joining(" "));
  }

  private static Path resource(String name) {
    try {
      return Path.of(BrokenDatasetTest.class.getResource(name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
