package org.firewell.analysis.siting.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.firewell.analysis.Answer;
import org.firewell.analysis.Finding;
import org.firewell.analysis.InputException;
import org.firewell.analysis.Progress;
import org.firewell.analysis.Values;
import org.firewell.analysis.coverage.Coverage;
import org.firewell.feature.FeatureType;
import org.firewell.scene.Scene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

/**
 * Two villages 2 km apart in two towns, reach 150 m. In the west houses of 1 and 2 households and a
 * hydrant that is broken; in the east one of 4 and nothing; between them, in no village, one of 8.
 */
class PlanEffectTest {

  private final Scene scene =
      new Scene().layer(FeatureType.HYDRANTS).layer(FeatureType.WATER_INTAKES);

  @BeforeEach
  void two_villages() {
    scene.township("w").box(-2000, -500, 0, 500).with("code", "990000101").with("name", "West");
    scene.township("e").box(0, -500, 2000, 500).with("code", "990000102").with("name", "East");
    scene.village("vw").box(-1200, -200, -800, 200).with("township", "w").households(3);
    scene.village("ve").box(800, -200, 1200, 200).with("township", "e").households(4);
    scene.building("w1").at(-1100, 0).households(1).with("village", "vw");
    scene.building("w2").at(-900, 0).households(2);
    scene.building("e4").at(1000, 0).households(4);
    scene.building("n8").at(300, 0).households(8);
    scene.hydrant("broken").at(-1100, 10).with("condition", "damaged");
  }

  @Test
  void e01_without_a_plan_nothing_changes() {
    Answer answer = ask(Map.of());
    assertThat(answer.findings()).extracting(Finding::id).containsExactly("ve", "vw");
    assertThat(of(answer, "vw"))
        .containsEntry("total", 2L)
        .containsEntry("covered_before", 0L)
        .containsEntry("covered_after", 0L)
        .containsEntry("weight_total", 3L)
        .containsEntry("moved", "same");
    assertThat(answer.summary())
        .containsEntry("demand_of_no_village", 1L)
        .containsEntry("villages", Map.of("up", 0L, "down", 0L, "same", 2L));
  }

  @Test
  void e02_a_plan_covers_whom_coverage_then_says() {
    String plan = "hydrant " + at(1000, 20) + "; repair broken; hydrant " + at(300, 20);
    Answer answer = ask(Map.of("plan", plan));
    assertThat(of(answer, "vw"))
        .containsEntry("covered_before", 0L)
        .containsEntry("covered_after", 1L)
        .containsEntry("weight_covered_after", 1L);
    assertThat(of(answer, "ve"))
        .containsEntry("unit_code", "990000102")
        .containsEntry("weight_covered_after", 4L);
    Map<String, Object> east = unit(answer, "990000102");
    assertThat(east).containsEntry("total", 2L).containsEntry("weight_covered_after", 12L);
    Map<?, ?> demand = (Map<?, ?>) answer.summary().get("demand");
    assertThat(demand.get("covered_after")).isEqualTo(3L);
    assertThat(demand.get("weight_covered_after")).isEqualTo(13L);
    assertThat(answer.summary().get("plan")).isEqualTo(Map.of("repair", 1, "hydrant", 2));
  }

  @Test
  void e03_a_village_that_gets_what_it_lacks_is_told_with_what() {
    scene.layer(FeatureType.MICRO_STATIONS);
    Answer answer = ask(Map.of("plan", "micro_station " + at(1000, 30)));
    assertThat(of(answer, "ve"))
        .containsEntry("level_min_before", "L0")
        .containsEntry("level_min_after", "L1")
        .containsEntry("moved", "up");
    assertThat((List<?>) of(answer, "ve").get("no_longer_missing")).isNotEmpty();
    assertThat(answer.summary())
        .containsEntry("villages", Map.of("up", 1L, "down", 0L, "same", 1L));
  }

  @Test
  void e04_two_plans_stand_beside_each_other() {
    Answer answer =
        ask(Map.of("plan", "hydrant " + at(300, 20), "against", "hydrant " + at(1000, 20)));
    assertThat(of(answer, "ve"))
        .containsEntry("weight_covered_before", 4L)
        .containsEntry("weight_covered_after", 0L);
    assertThat(unit(answer, "990000102"))
        .containsEntry("weight_covered_before", 4L)
        .containsEntry("weight_covered_after", 8L);
  }

  @Test
  void e05_figures_are_those_of_coverage_before_and_of_coverage_with_nothing_changed() {
    Coverage coverage = new Coverage();
    Values values = Values.of(coverage.inputs(), Map.of("reach", "150", "weight", "households"));
    Map<?, ?> demand =
        (Map<?, ?>)
            coverage.answer(scene.snapshot(), values, Progress.NONE).summary().get("demand");
    Map<?, ?> told = (Map<?, ?>) ask(Map.of()).summary().get("demand");
    assertThat(told.get("total")).isEqualTo(demand.get("total"));
    assertThat(told.get("covered_before")).isEqualTo(demand.get("covered"));
    assertThat(told.get("gap_before")).isEqualTo(demand.get("gap"));
    assertThat(told.get("unknown_before")).isEqualTo(demand.get("unknown"));
    assertThat(told.get("weight_total")).isEqualTo(demand.get("weight_total"));
  }

  @Test
  void e06_after_a_plan_coverage_is_that_of_the_ground_with_what_was_built() {
    Map<?, ?> told =
        (Map<?, ?>) ask(Map.of("plan", "hydrant " + at(1000, 20))).summary().get("demand");
    scene.hydrant("built").at(1000, 20);
    Coverage coverage = new Coverage();
    Values values = Values.of(coverage.inputs(), Map.of("reach", "150", "weight", "households"));
    Map<?, ?> demand =
        (Map<?, ?>)
            coverage.answer(scene.snapshot(), values, Progress.NONE).summary().get("demand");
    assertThat(told.get("covered_after")).isEqualTo(demand.get("covered"));
    assertThat(told.get("gap_after")).isEqualTo(demand.get("gap"));
    assertThat(told.get("weight_covered_after")).isEqualTo(demand.get("weight_covered"));
  }

  @Test
  void e07_a_site_that_cannot_be_read_is_named() {
    assertRefused(Map.of("plan", "hydrant 118.5"), "plan", "\"hydrant 118.5\"");
    assertRefused(Map.of("plan", "well 118.5 24.7"), "plan", "micro_station");
    assertRefused(Map.of("against", "repair nothing"), "against", "nothing to be repaired");
    assertRefused(Map.of("plan", "hydrant 118.5 24.7", "demand", "hydrants"), "demand", "hydrants");
  }

  private void assertRefused(Map<String, String> given, String input, String words) {
    assertThatThrownBy(() -> ask(given))
        .isInstanceOfSatisfying(
            InputException.class, fault -> assertThat(fault.input()).isEqualTo(input))
        .hasMessageContaining(words);
  }

  private Answer ask(Map<String, String> given) {
    Map<String, String> texts = new HashMap<>(given);
    texts.put("reach", "150");
    if (!texts.containsKey("demand")) {
      texts.put("weight", "households");
    }
    PlanEffect question = new PlanEffect();
    return question.answer(scene.snapshot(), Values.of(question.inputs(), texts), Progress.NONE);
  }

  private static Map<String, Object> of(Answer answer, String village) {
    return answer.findings().stream()
        .filter(finding -> finding.id().equals(village))
        .findFirst()
        .orElseThrow()
        .properties();
  }

  @SuppressWarnings("unchecked") // the summary holds what the question put in
  private static Map<String, Object> unit(Answer answer, String code) {
    return ((List<Map<String, Object>>) answer.summary().get("units"))
        .stream().filter(row -> code.equals(row.get("unit_code"))).findFirst().orElseThrow();
  }

  private static String at(double east, double north) {
    Coordinate at = Scene.at(east, north);
    return at.x + " " + at.y;
  }
}
