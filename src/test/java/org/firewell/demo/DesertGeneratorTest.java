package org.firewell.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.firewell.feature.Building;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Ground;
import org.firewell.feature.Hydrant;
import org.firewell.geo.Ellipsoid;
import org.firewell.ingest.Dataset;
import org.firewell.ingest.DatasetReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;

class DesertGeneratorTest {

  private static final Path COMMITTED = Path.of("gis-data/desert");

  @Test
  void the_committed_files_are_what_the_generator_makes(@TempDir Path made) throws IOException {
    DesertGenerator.write(made);

    List<String> names = files(made);
    assertThat(files(COMMITTED)).isEqualTo(names);
    for (String name : names) {
      assertThat(COMMITTED.resolve(name)).hasSameBinaryContentAs(made.resolve(name));
    }
  }

  @Test
  void the_reader_has_nothing_to_complain_about() {
    Dataset dataset = DatasetReader.read(COMMITTED);

    assertThat(dataset.notices()).isEmpty();
    assertThat(dataset.ground().list(FeatureType.VILLAGES)).hasSize(25 + 30);
  }

  @Test
  void hydrants_stand_where_the_answers_say_to_the_millimetre() {
    Ground ground = DatasetReader.read(COMMITTED).ground();

    assertThat(metresFromEastSide(ground, "c01")).isCloseTo(100, within(0.0001));
    assertThat(metresFromEastSide(ground, "c02")).isCloseTo(149.9, within(0.0001));
    assertThat(metresFromEastSide(ground, "c03")).isCloseTo(150, within(0.001)).isLessThan(150);
    assertThat(metresFromEastSide(ground, "c04")).isCloseTo(150.1, within(0.0001));
    assertThat(metresFromEastSide(ground, "c05")).isCloseTo(300, within(0.0001));
  }

  /** The east side runs along a meridian; its middle is the foot of the shortest line. */
  private static double metresFromEastSide(Ground ground, String village) {
    Building building = find(ground.list(FeatureType.BUILDINGS), "b-" + village);
    Hydrant hydrant = find(ground.list(FeatureType.HYDRANTS), "hyd-" + village);
    Envelope box = building.geometry().getEnvelopeInternal();
    return Ellipsoid.distance(
        box.getMaxX(), box.centre().y, hydrant.geometry().getX(), hydrant.geometry().getY());
  }

  private static <F extends Feature> F find(List<F> features, String id) {
    return features.stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow();
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .sorted()
          .toList();
    }
  }
}
