package org.firewell.analysis.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.firewell.analysis.Inquiry;
import org.firewell.analysis.Progress;
import org.firewell.ingest.Dataset;
import org.firewell.ingest.DatasetReader;
import org.firewell.ingest.SeedRulesets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The desert of {@code gis-data}, whose answers were worked by hand before they were computed. */
class DesertAnswersTest {

  private static final Path DESERT = Path.of("gis-data/desert");
  private static final Dataset DATASET = DatasetReader.read(DESERT);

  /** A run of the hand-worked sums, asked of one kind of demand. */
  record Run(Map<String, String> sums, String demand) {

    CoverageAnswer answer() {
      Map<String, String> asked = new HashMap<>();
      asked.put("township", "350582104");
      asked.put("reach", "150");
      asked.put("weight", "population");
      asked.put("demand", demand);
      asked.put("facilities", sums.get("facilities").replace(' ', ','));
      asked.put("basis", sums.get("basis"));
      asked.put("at", sums.get("at"));
      asked.put("as_of", sums.get("as_of"));
      return (CoverageAnswer)
          Inquiry.of(new Coverage(), asked, DATASET.county(), DATASET.ground(), new SeedRulesets())
              .answer(Progress.NONE);
    }

    @Override
    public String toString() {
      return sums.get("column") + " of " + demand;
    }
  }

  static Stream<Run> runs() throws IOException {
    return rows("coverage-sums.csv").stream()
        .flatMap(sums -> Stream.of(new Run(sums, "buildings"), new Run(sums, "villages")));
  }

  @ParameterizedTest
  @MethodSource("runs")
  void every_place_is_covered_as_worked_by_hand(Run run) throws IOException {
    Map<String, CoverageFinding> byVillage = byVillage(run);
    for (Map<String, String> expected : rows("coverage.csv")) {
      CoverageFinding finding = byVillage.remove(expected.get("id"));
      assertThat(finding.covered().name().toLowerCase(Locale.ROOT))
          .as(expected.get("id"))
          .isEqualTo(expected.get(run.sums.get("column")));
      assertThat(finding.weight()).isEqualTo(Integer.valueOf(expected.get("population")));
    }
    assertThat(byVillage).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("runs")
  void the_sums_are_those_worked_by_hand(Run run) {
    Map<?, ?> demand = (Map<?, ?>) run.answer().summary().get("demand");
    for (String sum :
        List.of(
            "total", "covered", "gap", "unknown", "weight_total", "weight_covered", "weight_gap")) {
      assertThat(demand.get(sum)).as(sum).isEqualTo(Long.valueOf(run.sums.get(sum)));
    }
    assertThat(demand.get("weight_undecided"))
        .isEqualTo(Long.valueOf(run.sums.get("weight_of_unknown")));
  }

  @ParameterizedTest
  @CsvSource({
    "effective, gap_class, buildings",
    "effective, gap_class, villages",
    "built, built_gap_class, buildings",
    "built, built_gap_class, villages"
  })
  void the_reason_of_each_gap_is_that_worked_by_hand(
      String column, String classColumn, String demand) throws IOException {
    Map<String, CoverageFinding> byVillage = byVillage(run(column, demand));
    for (Map<String, String> expected : rows("coverage.csv")) {
      String gapClass = byVillage.get(expected.get("id")).gapClass();
      assertThat(gapClass == null ? "" : gapClass)
          .as(expected.get("id"))
          .isEqualTo(expected.get(classColumn));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"buildings", "villages"})
  void the_nearest_and_the_number_in_reach_are_those_worked_by_hand(String demand)
      throws IOException {
    Map<String, CoverageFinding> byVillage = byVillage(run("effective", demand));
    for (Map<String, String> expected : rows("coverage.csv")) {
      CoverageFinding finding = byVillage.get(expected.get("id"));
      assertThat(finding.sourcesInReach())
          .as(expected.get("id"))
          .isEqualTo(Integer.parseInt(expected.get("sources_in_reach")));
      if (!expected.get("nearest_id").isEmpty()) {
        CoverageFinding.Near near = finding.nearest().orElseThrow();
        assertThat(near.id()).isEqualTo(expected.get("nearest_id"));
        assertThat(near.metres()).isEqualTo(Double.parseDouble(expected.get("distance_m")));
      }
    }
  }

  private static Run run(String column, String demand) throws IOException {
    return rows("coverage-sums.csv").stream()
        .filter(sums -> sums.get("column").equals(column))
        .map(sums -> new Run(sums, demand))
        .findFirst()
        .orElseThrow();
  }

  /** The building of a village fills its box and is called b- and the village's id. */
  private static Map<String, CoverageFinding> byVillage(Run run) {
    Map<String, CoverageFinding> byVillage = new HashMap<>();
    run.answer().findings().forEach(f -> byVillage.put(f.id().replace("b-", ""), f));
    return byVillage;
  }

  private static List<Map<String, String>> rows(String file) throws IOException {
    List<String> lines = Files.readAllLines(DESERT.resolve("answers").resolve(file));
    String[] names = lines.get(0).split(",");
    return lines.stream().skip(1).map(line -> row(names, line.split(",", -1))).toList();
  }

  private static Map<String, String> row(String[] names, String[] values) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < names.length; i++) {
      row.put(names[i], values[i]);
    }
    return row;
  }
}
