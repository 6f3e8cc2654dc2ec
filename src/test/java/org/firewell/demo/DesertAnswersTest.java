package org.firewell.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.firewell.analysis.Answer;
import org.firewell.analysis.Inquiry;
import org.firewell.analysis.Progress;
import org.firewell.analysis.Question;
import org.firewell.analysis.completeness.Completeness;
import org.firewell.analysis.coverage.Coverage;
import org.firewell.analysis.quota.QuotaLedger;
import org.firewell.ingest.Dataset;
import org.firewell.ingest.DatasetReader;
import org.firewell.ingest.seed.SeedRulesets;
import org.firewell.standard.Rulesets;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The questions give the answers that were worked by hand in {@code gis-data/desert/answers}. */
class DesertAnswersTest {

  private static final Path ANSWERS = Path.of("gis-data/desert/answers");
  private static final Dataset DESERT = DatasetReader.read(Path.of("gis-data/desert"));
  private static final Rulesets RULESETS = new SeedRulesets();

  @TestFactory
  List<DynamicTest> coverage_of_buildings_and_of_villages_is_as_worked_by_hand()
      throws IOException {
    List<Map<String, String>> cases = Csv.read(ANSWERS.resolve("coverage.csv"));
    List<DynamicTest> tests = new ArrayList<>();
    for (Map<String, String> run : Csv.read(ANSWERS.resolve("coverage-sums.csv"))) {
      for (String demand : List.of("buildings", "villages")) {
        tests.add(
            DynamicTest.dynamicTest(
                run.get("column") + " of " + demand, () -> coverage(demand, run, cases)));
      }
    }
    return tests;
  }

  @Test
  void the_nearest_source_and_the_class_of_a_gap_are_as_worked_by_hand() throws IOException {
    Answer effective = ask(new Coverage(), coverage("villages", "hydrants", "effective"));
    Answer built = ask(new Coverage(), coverage("villages", "hydrants", "built"));
    for (Map<String, String> row : Csv.read(ANSWERS.resolve("coverage.csv"))) {
      Map<String, Object> found = finding(effective, row.get("id"));
      assertThat(text(found, "gap_class")).as(row.get("id")).isEqualTo(row.get("gap_class"));
      assertThat(text(finding(built, row.get("id")), "gap_class"))
          .as(row.get("id"))
          .isEqualTo(row.get("built_gap_class"));
      assertThat(text(found, "sources_in_reach"))
          .as(row.get("id"))
          .isEqualTo(row.get("sources_in_reach"));
      if (!row.get("nearest_id").isEmpty()) {
        assertThat(text(found, "nearest_id")).isEqualTo(row.get("nearest_id"));
        assertThat((double) found.get("distance_m"))
            .isCloseTo(Double.parseDouble(row.get("distance_m")), within(0.001));
      }
    }
  }

  @TestFactory
  List<DynamicTest> completeness_is_as_worked_by_hand() throws IOException {
    Answer answer = ask(new Completeness(), Map.of("township", "350582105"));
    return Csv.read(ANSWERS.resolve("completeness.csv")).stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.get("id") + " " + row.get("case"),
                    () -> completeness(row, finding(answer, row.get("id")))))
        .toList();
  }

  @Test
  void the_ledger_is_as_worked_by_hand() throws IOException {
    for (Map<String, String> row : Csv.read(ANSWERS.resolve("quota.csv"))) {
      Answer answer =
          ask(new QuotaLedger(), Map.of("ruleset", "jinjiang-2022", "as_of", row.get("as_of")));
      Map<String, Object> found =
          answer.findings().stream()
              .map(finding -> finding.properties())
              .filter(f -> f.get("unit_code").equals(row.get("unit_code")))
              .filter(f -> f.get("kind").equals(row.get("kind")))
              .findFirst()
              .orElseThrow();
      for (String state :
          List.of(
              "quota",
              "planned",
              "sited",
              "building",
              "built",
              "accepted",
              "in_service",
              "done",
              "late")) {
        assertThat(text(found, state)).as(row + " " + state).isEqualTo(row.get(state));
      }
      assertThat(((Number) found.get("completion")).doubleValue())
          .isCloseTo(Double.parseDouble(row.get("completion")), within(1e-4));
    }
  }

  private static void coverage(
      String demand, Map<String, String> run, List<Map<String, String>> cases) {
    Map<String, String> inputs =
        coverage(demand, run.get("facilities").replace(' ', ','), run.get("basis"));
    inputs.put("at", run.get("at"));
    inputs.put("as_of", run.get("as_of"));
    Answer answer = ask(new Coverage(), inputs);

    Function<Map<String, String>, String> id =
        row -> demand.equals("buildings") ? "b-" + row.get("id") : row.get("id");
    assertThat(
            cases.stream()
                .collect(Collectors.toMap(id, r -> text(finding(answer, id.apply(r)), "covered"))))
        .isEqualTo(cases.stream().collect(Collectors.toMap(id, r -> r.get(run.get("column")))));
    Map<?, ?> sums = (Map<?, ?>) answer.summary().get("demand");
    for (String sum :
        List.of(
            "total", "covered", "gap", "unknown", "weight_total", "weight_covered", "weight_gap")) {
      assertThat(sums.get(sum).toString()).as(sum).isEqualTo(run.get(sum));
    }
  }

  private static Map<String, String> coverage(String demand, String facilities, String basis) {
    Map<String, String> inputs = new HashMap<>();
    inputs.put("demand", demand);
    inputs.put("facilities", facilities);
    inputs.put("basis", basis);
    inputs.put("reach", "150");
    inputs.put("weight", "population");
    inputs.put("township", "350582104");
    return inputs;
  }

  private static void completeness(Map<String, String> expected, Map<String, Object> found) {
    assertThat(text(found, "level_min")).isEqualTo("L" + expected.get("level_min"));
    assertThat(text(found, "level_max")).isEqualTo("L" + expected.get("level_max"));
    assertThat(String.join(" ", texts(found, "missing"))).isEqualTo(expected.get("missing"));
    if (!expected.get("warning").isEmpty()) {
      assertThat(texts(found, "warnings")).contains(expected.get("warning"));
    }
    for (String score : List.of("score_low", "score_high")) {
      if (!expected.get(score).isEmpty()) {
        assertThat(((Number) found.get(score)).doubleValue())
            .as(score)
            .isEqualTo(Double.parseDouble(expected.get(score)));
      }
    }
  }

  private static Answer ask(Question question, Map<String, String> inputs) {
    Inquiry inquiry = Inquiry.of(question, inputs, DESERT.county(), DESERT.ground(), RULESETS);
    return question.answer(inquiry.snapshot(), inquiry.values(), Progress.NONE);
  }

  private static Map<String, Object> finding(Answer answer, String id) {
    return answer.findings().stream()
        .filter(finding -> finding.id().equals(id))
        .findFirst()
        .orElseThrow()
        .properties();
  }

  private static String text(Map<String, Object> properties, String name) {
    return Objects.toString(properties.get(name), "");
  }

  private static List<String> texts(Map<String, Object> properties, String name) {
    return ((List<?>) properties.get(name)).stream().map(String::valueOf).toList();
  }
}
