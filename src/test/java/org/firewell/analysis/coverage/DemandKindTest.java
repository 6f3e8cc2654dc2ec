package org.firewell.analysis.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.firewell.analysis.InputException;
import org.firewell.analysis.Progress;
import org.firewell.analysis.Values;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Ternary;
import org.firewell.geo.Ellipsoid;
import org.firewell.scene.Scene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Metres of road and square metres of built-up land as demand. The reach is 150 m. */
class DemandKindTest {

  private final Scene scene = new Scene();

  @BeforeEach
  void layers() {
    scene.layer(FeatureType.HYDRANTS).layer(FeatureType.WATER_INTAKES);
  }

  @Test
  void road_is_summed_in_metres_and_judged_every_20() {
    scene.hydrant("h").at(0, 0);
    scene.road("r").line(0, 0, 400, 0);
    scene.road("m").with("class", "motorway").line(0, 0, 0, 400);
    CoverageAnswer answer = answer("roads");
    // 20 pieces; the middles at 10, 30, ... 150 are in reach: 8 of 20 m
    assertThat(answer.findings()).hasSize(20);
    assertThat(demand(answer))
        .containsEntry("weight_total", 400L)
        .containsEntry("weight_covered", 160L)
        .containsEntry("weight_gap", 240L);
    assertThat(answer.summary()).containsEntry("weight_unit", "m");
    assertThat(answer.summary().get("covered_percent")).isEqualTo(List.of(40.0, 40.0));
    assertThat(answer.summary().get("notices").toString()).contains("motorways", "(m)");
    assertThat(answer.findings().get(0).id()).isEqualTo("r#00001");
  }

  @Test
  void built_up_land_is_summed_in_square_metres() {
    // ten houses of 20 m x 20 m, 20 m apart: 380 m x 20 m, and about 5 m around them
    for (int i = 0; i < 10; i++) {
      scene.building("b" + i).box(40 * i, 0, 40 * i + 20, 20);
    }
    scene.building("alone").box(1000, 0, 1020, 20);
    scene.hydrant("h").at(190, 10);
    CoverageAnswer answer = answer("built-up-area");
    long total = (long) demand(answer).get("weight_total");
    assertThat((double) total)
        .isCloseTo(380 * 20 + 2 * (380 + 20) * 5 + 25 * Math.PI, within(300.0));
    // 150 m either way of 190 m in the middle
    double covered = (long) demand(answer).get("weight_covered");
    assertThat(covered).isCloseTo(total * 300 / 390.0, within(700.0));
    assertThat(answer.summary()).containsEntry("weight_unit", "m2");
    assertThat(answer.summary().get("notices").toString()).contains("(alone)");
  }

  @Test
  void what_may_be_covered_is_told_as_a_range() {
    scene.hydrant("h").at(0, 0).with("condition", null);
    scene.road("r").line(0, 0, 400, 0);
    assertThat(answer("roads").summary().get("covered_percent")).isEqualTo(List.of(0.0, 40.0));
  }

  @Test
  void metres_and_households_are_never_mixed() {
    scene.road("r").line(0, 0, 400, 0);
    assertThatThrownBy(() -> answer("roads", "weight", "households"))
        .isInstanceOfSatisfying(
            InputException.class, e -> assertThat(e.input()).isEqualTo("weight"));
    assertThatThrownBy(() -> answer("built-up-area"))
        .isInstanceOfSatisfying(
            InputException.class, e -> assertThat(e.input()).isEqualTo("demand"));
  }

  @Property(seed = "7301", tries = 100, shrinking = ShrinkingMode.OFF)
  void pieces_sum_to_the_roads_and_are_short(@ForAll long seed) {
    Random random = new Random(seed);
    Scene made = new Scene();
    made.layer(FeatureType.HYDRANTS).layer(FeatureType.WATER_INTAKES);
    double metres = 0;
    int roads = 1 + random.nextInt(5);
    for (int i = 0; i < roads; i++) {
      double[] line = random.doubles(2 * (2 + random.nextInt(4)), 0, 500).toArray();
      made.road("r" + i).line(line);
      for (int at = 2; at < line.length; at += 2) {
        var a = Scene.at(line[at - 2], line[at - 1]);
        var b = Scene.at(line[at], line[at + 1]);
        metres += Ellipsoid.distance(a.x, a.y, b.x, b.y);
      }
    }
    CoverageAnswer answer = answer(made, "roads");
    assertThat((double) (long) demand(answer).get("weight_total"))
        .as("seed %d", seed)
        .isCloseTo(metres, within(0.5 * roads + 0.01));
    for (CoverageFinding finding : answer.findings()) {
      assertThat(finding.weight()).as("seed %d %s", seed, finding.id()).isBetween(0, 21);
      assertThat(finding.covered()).as("seed %d", seed).isEqualTo(Ternary.NO);
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> demand(CoverageAnswer answer) {
    return (Map<String, Object>) answer.summary().get("demand");
  }

  private CoverageAnswer answer(String demand, String... inputs) {
    return answer(scene, demand, inputs);
  }

  private static CoverageAnswer answer(Scene scene, String demand, String... inputs) {
    Map<String, String> texts = new HashMap<>(Map.of("demand", demand));
    for (int i = 0; i < inputs.length; i += 2) {
      texts.put(inputs[i], inputs[i + 1]);
    }
    Coverage question = new Coverage();
    return question.answer(scene.snapshot(), Values.of(question.inputs(), texts), Progress.NONE);
  }
}
