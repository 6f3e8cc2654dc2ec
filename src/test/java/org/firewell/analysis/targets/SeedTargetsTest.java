package org.firewell.analysis.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.firewell.analysis.Answer;
import org.firewell.feature.FeatureType;
import org.firewell.ingest.seed.SeedRulesets;
import org.firewell.scene.Scene;
import org.firewell.standard.Measure;
import org.firewell.standard.Ruleset;
import org.firewell.standard.Target;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every target of every document is measured, on a small county that has something of everything.
 */
class SeedTargetsTest {

  private static final SeedRulesets SEEDS = new SeedRulesets();

  /** The public names, in the order in which they are read. */
  private static final List<String> PROPERTIES =
      List.of(
          "id",
          "document",
          "indicator",
          "applies_to",
          "measure",
          "unit_code",
          "unit",
          "op",
          "value",
          "value_unit",
          "due",
          "part_low",
          "part_high",
          "whole",
          "figure_low",
          "figure_high",
          "built_low",
          "built_high",
          "met",
          "state",
          "short_low",
          "short_high",
          "pace_per_month",
          "pace_needed_per_month",
          "projected_low",
          "projected_high",
          "met_names",
          "lacking",
          "to_check",
          "exempt",
          "clause",
          "certainty",
          "note");

  @TestFactory
  Stream<DynamicTest> every_target_has_a_figure_once_something_is_entered() {
    return SEEDS.list().stream()
        .flatMap(
            law ->
                law.targets().stream()
                    .map(
                        target ->
                            DynamicTest.dynamicTest(
                                TargetFinding.id(target, null), () -> hasFigure(law, target))));
  }

  private static void hasFigure(Ruleset law, Target target) {
    LocalDate day = law.validFrom().plusMonths(10);
    Answer answer = Asking.answer(county(target).snapshot(law, day));
    Map<String, Object> found =
        Asking.byId(answer).get(TargetFinding.id(target, null).substring(law.id().length() + 1));
    assertThat(found.keySet()).startsWith(PROPERTIES.toArray(String[]::new));
    assertThat(found.get("document")).isEqualTo(law.id());
    assertThat(found.get("state")).isNotEqualTo("no_data");
    if (found.get("figure_high") != null) {
      double low = ((Number) found.get("figure_low")).doubleValue();
      assertThat(((Number) found.get("figure_high")).doubleValue()).isGreaterThanOrEqualTo(low);
    }
  }

  @Test
  void every_measure_is_used_by_a_document() {
    Set<Measure.Kind> used = EnumSet.noneOf(Measure.Kind.class);
    SEEDS.list().stream()
        .flatMap(law -> law.targets().stream())
        .forEach(target -> used.add(target.counting().measure().kind()));
    assertThat(used).containsExactlyInAnyOrder(Measure.Kind.values());
  }

  @Test
  void a_measure_reads_back_as_it_is_written() {
    SEEDS.list().stream()
        .flatMap(law -> law.targets().stream())
        .map(target -> target.counting().measure())
        .forEach(measure -> assertThat(Measure.parse(measure.word())).isEqualTo(measure));
  }

  private static Scene county(Target target) {
    Scene scene = new Scene();
    scene.township("T").with("code", "123456101").box(-5000, -5000, 5000, 5000);
    scene.village("v").with("piped", "municipal").with("township", "123456101");
    scene.village("w").at(0, 3000).with("piped", "none").with("township", "123456101");
    scene.village("c").at(0, -3000).with("kind", "community").with("township", "123456101");
    scene.hydrant("h").at(60, 10).with("village", "v");
    scene.intake("i").at(0, 3010).with("village", "w");
    scene.microStation("m").at(0, 20).with("village", "v");
    scene.fireStation("s").with("posts_filled", "12");
    scene.fireStation("t").with("kind", "town_class_2").with("posts_filled", "12");
    for (int i = 0; i < 12; i++) {
      scene.building("b" + i).box(20 * i, 0, 20 * i + 10, 10);
    }
    scene.layer(FeatureType.ROADS);
    scene.figure(target.indicator(), "total", "2022-01-20", 1);
    scene.figure(target.indicator(), "123456101", "2022-01-20", 1);
    return scene;
  }
}
