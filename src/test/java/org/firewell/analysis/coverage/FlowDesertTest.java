package org.firewell.analysis.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.firewell.analysis.Answer;
import org.firewell.analysis.Progress;
import org.firewell.analysis.Values;
import org.firewell.analysis.coverage.loss.Losses;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Ternary;
import org.firewell.scene.Scene;
import org.junit.jupiter.api.Test;

/**
 * The ladder of flow: is there enough water in reach? Everything lies in metres east of the middle;
 * the reach is 150 m, the law's need 15 L/s for 2 h, the dry season October to February.
 */
class FlowDesertTest {

  private final Scene scene =
      new Scene().layer(FeatureType.HYDRANTS).layer(FeatureType.WATER_INTAKES);

  @Test
  void f01_without_a_need_flow_is_not_judged() {
    scene.hydrant("h1").east(0);
    scene.building("b1").east(100);
    assertThat(finding(Map.of()).covered()).isEqualTo(Ternary.YES);
    assertThat(finding(Map.of()).properties()).doesNotContainKey("flow_low_l_s");
  }

  @Test
  void f02_a_measured_hydrant_meets_the_laws_need() {
    scene.hydrant("h1").east(0).with("flow_l_s", "15");
    scene.building("b1").east(100);
    CoverageFinding finding = finding(Map.of("need_l_s", "law"));
    assertThat(finding.covered()).isEqualTo(Ternary.YES);
    assertThat(finding.properties())
        .containsEntry("flow_low_l_s", 15.0)
        .containsEntry("flow_high_l_s", 15.0)
        .containsEntry("flow_short_l_s", 0.0);
  }

  @Test
  void f03_too_little_is_a_gap_of_its_own_class_with_the_litres_short() {
    scene.hydrant("h1").east(0).with("flow_l_s", "18");
    scene.building("b1").east(100);
    CoverageFinding finding = finding(Map.of("need_l_s", "30"));
    assertThat(finding.covered()).isEqualTo(Ternary.NO);
    assertThat(finding.gapClass()).isEqualTo("D");
    assertThat(finding.properties()).containsEntry("flow_short_l_s", 12.0);
    // it is no matter of maintenance: whoever stands works
    assertThat(answer(Map.of("need_l_s", "30")).summary().get("maintenance_gap").toString())
        .startsWith("{total=0");
  }

  @Test
  void f04_an_untested_hydrant_leaves_it_unknown() {
    scene.hydrant("h1").east(0);
    scene.building("b1").east(100);
    CoverageFinding finding = finding(Map.of("need_l_s", "15"));
    assertThat(finding.covered()).isEqualTo(Ternary.UNKNOWN);
    assertThat(finding.gapClass()).isEqualTo("F");
    assertThat(finding.properties())
        .containsEntry("flow_low_l_s", 0.0)
        .containsEntry("flow_high_l_s", 15.0);
  }

  @Test
  void f05_two_on_one_branched_main_count_once() {
    scene.pipe("p1").line(-50, 0, 250, 0).with("network_form", "branch");
    scene.hydrant("h1").at(0, 5).with("flow_l_s", "18");
    scene.hydrant("h2").at(200, 5).with("flow_l_s", "18");
    scene.building("b1").at(100, 5);
    assertThat(finding(Map.of("need_l_s", "30")).gapClass()).isEqualTo("D");
  }

  @Test
  void f06_a_pond_of_100_m3_gives_13_9_litres_for_two_hours_and_27_8_for_one() {
    scene.intake("p1").east(0).with("volume_m3", "100");
    scene.building("b1").east(100);
    CoverageFinding finding = finding(Map.of("need_l_s", "law"));
    assertThat(finding.gapClass()).isEqualTo("D");
    assertThat(finding.properties())
        .containsEntry("flow_high_l_s", 13.9)
        .containsEntry("flow_short_l_s", 1.1);
    assertThat(finding(Map.of("need_l_s", "law", "duration_h", "1")).covered())
        .isEqualTo(Ternary.YES);
  }

  @Test
  void f07_a_hydrant_and_a_pond_add_up() {
    scene.hydrant("h1").east(0).with("flow_l_s", "15");
    scene.intake("p1").east(200).with("volume_m3", "108");
    scene.building("b1").east(100);
    assertThat(finding(Map.of("need_l_s", "30")).covered()).isEqualTo(Ternary.YES);
  }

  @Test
  void f08_a_lasting_river_gives_what_is_pumped_so_more_than_one_pump_is_not_known() {
    scene.intake("w1").east(0).with("kind", "wharf").with("volume_m3", "");
    scene.building("b1").east(100);
    assertThat(finding(Map.of("need_l_s", "15")).covered()).isEqualTo(Ternary.YES);
    CoverageFinding more = finding(Map.of("need_l_s", "16"));
    assertThat(more.covered()).isEqualTo(Ternary.UNKNOWN);
    assertThat(more.properties()).containsEntry("flow_high_l_s", null);
  }

  @Test
  void f09_what_a_missing_layer_would_give_is_not_known() {
    Scene bare = new Scene();
    bare.hydrant("h1").east(0).with("flow_l_s", "15");
    bare.building("b1").east(100);
    Map<String, String> asked = new HashMap<>(Map.of("need_l_s", "30"));
    assertThat(answer(bare, asked).findings().get(0).covered()).isEqualTo(Ternary.UNKNOWN);
    asked.put("facilities", "hydrants");
    assertThat(answer(bare, asked).findings().get(0).gapClass()).isEqualTo("D");
  }

  @Test
  void f10_by_route_only_what_the_hose_reaches_gives_water() {
    scene.road("r").line(0, 0, 300, 0);
    scene.barrier("river").line(50, -100, 50, 100);
    scene.hydrant("h1").at(0, 5).with("network_form", "loop").with("flow_l_s", "15");
    scene.hydrant("h2").at(200, 5).with("network_form", "loop").with("flow_l_s", "15");
    scene.building("b1").at(100, 5);
    assertThat(finding(Map.of("need_l_s", "30")).covered()).isEqualTo(Ternary.YES);
    assertThat(finding(Map.of("need_l_s", "30", "measure", "both")).gapClass()).isEqualTo("D");
    assertThat(finding(Map.of("need_l_s", "15", "measure", "both")).covered())
        .isEqualTo(Ternary.YES);
  }

  @Test
  void f11_where_no_road_is_known_neither_is_the_flow() {
    scene.road("r").line(5000, 0, 5300, 0);
    scene.hydrant("h1").east(0).with("flow_l_s", "15");
    scene.building("b1").east(100);
    CoverageFinding finding = finding(Map.of("need_l_s", "15", "measure", "route"));
    assertThat(finding.covered()).isEqualTo(Ternary.UNKNOWN);
    assertThat(finding.gapClass()).isEqualTo("F");
  }

  @Test
  void f12_outside_of_the_dry_season_an_intake_that_is_merely_dry_counts() {
    scene.intake("p1").east(0).with("dry_season_ok", "no").with("volume_m3", "50");
    scene.building("b1").east(100);
    assertThat(finding(Map.of()).gapClass()).isEqualTo("B");
    assertThat(finding(Map.of("month", "1")).gapClass()).isEqualTo("B");
    assertThat(finding(Map.of("month", "2")).gapClass()).isEqualTo("B");
    assertThat(finding(Map.of("month", "3")).covered()).isEqualTo(Ternary.YES);
    assertThat(finding(Map.of("month", "9")).covered()).isEqualTo(Ternary.YES);
    assertThat(finding(Map.of("month", "10")).gapClass()).isEqualTo("B");
  }

  @Test
  void f13_what_cannot_be_asked_is_refused() {
    scene.building("b1").east(0);
    assertThatThrownBy(() -> answer(Map.of("need_l_s", "much")))
        .hasMessageContaining("neither a number above 0 nor the word law");
    assertThatThrownBy(() -> answer(Map.of("need_l_s", "0")))
        .hasMessageContaining("neither a number above 0");
    assertThatThrownBy(() -> answer(Map.of("need_l_s", "law", "duration_h", "0")))
        .hasMessageContaining("more than 0 hours");
    assertThatThrownBy(() -> answer(Map.of("need_l_s", "law", "measure", "time")))
        .hasMessageContaining("stations bring no water");
  }

  @Test
  void f14_the_summary_says_what_was_asked_and_by_what_clause() {
    scene.building("b1").east(0);
    assertThat(answer(Map.of("need_l_s", "law")).summary().get("flow").toString())
        .startsWith("{need_l_s=15.0, duration_h=2.0, document=desert");
  }

  @Test
  void f15_of_two_hydrants_that_are_needed_both_the_loss_of_either_uncovers() {
    scene.hydrant("h1").at(0, 0).with("network_form", "loop").with("flow_l_s", "15");
    scene.hydrant("h2").at(200, 0).with("network_form", "loop").with("flow_l_s", "16");
    scene.building("b1").at(100, 0);
    Map<String, String> asked = new HashMap<>(Map.of("loss", "hydrants"));
    assertThat(losses(asked)).isEmpty();
    asked.put("need_l_s", "15");
    assertThat(losses(asked)).isEmpty();
    asked.put("need_l_s", "16");
    assertThat(losses(asked)).containsExactly("hydrants/h2 gap 1");
    asked.put("need_l_s", "30");
    assertThat(losses(asked)).containsExactly("hydrants/h1 gap 1", "hydrants/h2 gap 1");
  }

  @Property(seed = "3201", tries = 60, shrinking = ShrinkingMode.OFF)
  void a_smaller_need_never_covers_fewer_and_none_covers_as_reach_alone(@ForAll long seed) {
    Scene random = new RandomScene(seed).scene();
    double need = 1 + new Random(seed).nextInt(60);
    List<CoverageFinding> reach = answer(random, Map.of()).findings();
    List<CoverageFinding> more = answer(random, Map.of("need_l_s", "" + need)).findings();
    List<CoverageFinding> less = answer(random, Map.of("need_l_s", "" + need / 2)).findings();
    for (int i = 0; i < reach.size(); i++) {
      String where = "seed " + seed + ", " + reach.get(i).id();
      assertThat(more.get(i).covered()).as(where).isLessThanOrEqualTo(less.get(i).covered());
      assertThat(less.get(i).covered()).as(where).isLessThanOrEqualTo(reach.get(i).covered());
    }
  }

  private List<String> losses(Map<String, String> asked) {
    Losses losses = new Losses();
    Answer answer =
        losses.answer(scene.snapshot(), Values.of(losses.inputs(), asked), Progress.NONE);
    return answer.findings().stream()
        .map(f -> f.id() + " gap " + f.properties().get("gap"))
        .toList();
  }

  private CoverageFinding finding(Map<String, String> texts) {
    return answer(texts).findings().get(0);
  }

  private CoverageAnswer answer(Map<String, String> texts) {
    return answer(scene, texts);
  }

  private static CoverageAnswer answer(Scene scene, Map<String, String> texts) {
    Coverage coverage = new Coverage();
    return coverage.answer(
        scene.snapshot(), Values.of(coverage.inputs(), new HashMap<>(texts)), Progress.NONE);
  }
}
