package org.firewell.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.firewell.analysis.Answer;
import org.firewell.analysis.Finding;
import org.firewell.analysis.Inquiry;
import org.firewell.analysis.Progress;
import org.firewell.analysis.coverage.Coverage;
import org.firewell.ingest.Dataset;
import org.firewell.ingest.DatasetReader;
import org.firewell.ingest.seed.SeedRulesets;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Coverage along roads gives what was worked by hand in {@code gis-data/desert-roads/answers}. */
class DesertRoadsTest {

  private static final Path COMMITTED = Path.of("gis-data/desert-roads");
  private static final List<String> TEXTS =
      List.of(
          "covered",
          "covered_straight",
          "covered_route",
          "route_id",
          "gap_class",
          "why",
          "covered_time",
          "time_id",
          "sources_in_reach");

  @Test
  void the_committed_files_are_what_the_generator_makes(@TempDir Path made) throws IOException {
    DesertRoads.write(made);
    for (String name : files(made)) {
      assertThat(COMMITTED.resolve(name)).hasSameBinaryContentAs(made.resolve(name));
    }
    assertThat(files(COMMITTED)).isEqualTo(files(made));
  }

  @TestFactory
  List<DynamicTest> every_spot_is_as_worked_by_hand() throws IOException {
    Answer answer = answer();
    return Csv.read(COMMITTED.resolve("answers/coverage.csv")).stream()
        .map(row -> DynamicTest.dynamicTest(row.get("id"), () -> assertAsWorked(row, answer)))
        .toList();
  }

  @Test
  void the_sums_are_as_worked_by_hand() {
    Map<String, Object> summary = answer().summary();
    assertThat(figures(summary, "demand"))
        .containsEntry("weight_total", 262143L)
        .containsEntry("weight_covered", 136041L)
        .containsEntry("weight_gap", 122902L)
        .containsEntry("weight_undecided", 3200L);
    assertThat(figures(summary, "maintenance_gap"))
        .containsEntry("total", 1L)
        .containsEntry("weight_gap", 16384L);
    assertThat(figures(summary, "by_class"))
        .isEqualTo(Map.of("A", 1L, "B", 1L, "C", 5L, "D", 0L, "E", 0L, "F", 3L, "M", 7L));
  }

  private static void assertAsWorked(Map<String, String> row, Answer answer) {
    Map<String, Object> found =
        answer.findings().stream()
            .filter(finding -> finding.id().equals(row.get("id")))
            .map(Finding::properties)
            .findFirst()
            .orElseThrow();
    for (String name : TEXTS) {
      assertThat(Objects.toString(found.get(name), "")).as(name).isEqualTo(row.get(name));
    }
    for (String name : List.of("route_m", "time_s")) {
      if (row.get(name).isEmpty()) {
        assertThat(found.get(name)).as(name).isNull();
      } else {
        assertThat((double) found.get(name))
            .as(name)
            .isCloseTo(Double.parseDouble(row.get(name)), within(0.01));
      }
    }
  }

  private static Answer answer() {
    Dataset desert = DatasetReader.read(COMMITTED);
    assertThat(desert.notices()).isEmpty();
    Inquiry inquiry =
        Inquiry.of(
            new Coverage(),
            Map.of("measure", "all", "weight", "population"),
            desert.county(),
            desert.ground(),
            new SeedRulesets());
    return inquiry.answer(Progress.NONE);
  }

  @SuppressWarnings("unchecked") // the summary's shape is the contract's
  private static Map<String, Object> figures(Map<String, Object> summary, String name) {
    return (Map<String, Object>) summary.get(name);
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
