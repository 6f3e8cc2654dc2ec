package org.firewell.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Hydrant;
import org.firewell.feature.PositionBasis;
import org.firewell.ingest.DatasetReader;
import org.firewell.ingest.file.Severity;
import org.firewell.ingest.seed.SeedRulesets;
import org.firewell.standard.Quota;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;

class JinjiangGeneratorTest {

  private static final Path COMMITTED = Path.of("gis-data/jinjiang");
  private static final DatasetFolder DATASET = JinjiangGenerator.dataset();

  @Test
  void the_committed_files_are_what_the_generator_makes(@TempDir Path made) throws IOException {
    JinjiangGenerator.write(DATASET, made);

    List<String> names = names(made);
    assertThat(names(COMMITTED)).isEqualTo(names);
    for (String name : names) {
      assertThat(Files.mismatch(made.resolve(name), COMMITTED.resolve(name)))
          .as("first byte that differs in %s", name)
          .isEqualTo(-1);
    }
  }

  @Test
  void the_folder_stays_small() throws IOException {
    long bytes = 0;
    for (String name : names(COMMITTED)) {
      bytes += Files.size(COMMITTED.resolve(name));
    }
    assertThat(bytes).isLessThan(16_000_000);
  }

  @Test
  void every_geometry_is_valid_and_every_id_is_its_own() {
    for (FeatureType<?> type : FeatureType.all()) {
      assertThat(DATASET.list(type)).allMatch(feature -> feature.geometry().isValid());
      assertThat(DATASET.list(type)).extracting(Feature::id).doesNotHaveDuplicates();
    }
  }

  @Test
  void every_feature_says_that_its_position_is_schematic_and_where_it_comes_from() {
    for (FeatureType<?> type : FeatureType.all()) {
      assertThat(DATASET.list(type))
          .allMatch(feature -> feature.header().positionBasis() == PositionBasis.SCHEMATIC)
          .allMatch(feature -> feature.header().source().contains("模拟数据 simulated"));
    }
  }

  @Test
  void villages_tile_the_county_and_townships_are_their_sums() {
    Geometry[] villages = geometries(FeatureType.VILLAGES);
    Geometry[] townships = geometries(FeatureType.TOWNSHIPS);

    assertThat(villages).hasSize(405);
    assertThat(townships).hasSize(22);
    assertThat(CoverageValidator.isValid(villages)).isTrue();
    assertThat(CoverageValidator.isValid(townships)).isTrue();
    assertThat(area(villages)).isCloseTo(area(townships), within(1e-12));
  }

  @Test
  void every_quota_task_of_a_hydrant_is_one_that_the_document_hands_out() {
    List<String> tasks =
        new SeedRulesets()
            .find("jinjiang-2022").orElseThrow().quotas().stream().map(Quota::task).toList();

    assertThat(DATASET.list(FeatureType.HYDRANTS))
        .extracting(hydrant -> ((Hydrant) hydrant).quotaTask())
        .filteredOn(Objects::nonNull)
        .hasSizeGreaterThan(150)
        .isSubsetOf(tasks);
  }

  @Test
  void the_reader_has_no_error_to_tell() {
    assertThat(DatasetReader.read(COMMITTED).notices())
        .noneMatch(notice -> notice.severity() == Severity.ERROR);
  }

  private static org.assertj.core.data.Offset<Double> within(double offset) {
    return org.assertj.core.data.Offset.offset(offset);
  }

  private static Geometry[] geometries(FeatureType<?> type) {
    return DATASET.list(type).stream().map(Feature::geometry).toArray(Geometry[]::new);
  }

  private static double area(Geometry[] geometries) {
    return Stream.of(geometries).mapToDouble(Geometry::getArea).sum();
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
