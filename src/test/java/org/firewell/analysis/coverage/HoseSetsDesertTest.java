package org.firewell.analysis.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.firewell.analysis.Progress;
import org.firewell.analysis.Values;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Ternary;
import org.firewell.scene.Scene;
import org.junit.jupiter.api.Test;

/**
 * The ladder of the hose that is held. A road runs east, a hydrant stands on it at 0; 10 m of hose
 * are kept at the nozzle, and a tenth of the rest is lost in a straight line.
 */
class HoseSetsDesertTest {

  private final Scene scene =
      new Scene().layer(FeatureType.HYDRANTS).layer(FeatureType.WATER_INTAKES);

  HoseSetsDesertTest() {
    scene.road("r").line(0, 0, 1000, 0);
    scene.hydrant("h1").at(0, 0);
  }

  @Test
  void k01_each_house_is_reached_as_far_as_its_own_villages_hose_goes() {
    // 5 x 20 - 10 = 90 m along the road; 8 x 20 - 10 = 150 m
    station("five", "5");
    station("eight", "8");
    house("b90", "five", 90);
    house("b91", "five", 91);
    house("b150", "eight", 150);
    house("b151", "eight", 151);
    assertThat(covered("route"))
        .containsEntry("b90", Ternary.YES)
        .containsEntry("b91", Ternary.NO)
        .containsEntry("b150", Ternary.YES)
        .containsEntry("b151", Ternary.NO);
  }

  @Test
  void k02_in_a_straight_line_it_goes_nine_tenths_as_far() {
    station("five", "5");
    house("b81", "five", 81);
    house("b82", "five", 82);
    assertThat(covered("straight"))
        .containsEntry("b81", Ternary.YES)
        .containsEntry("b82", Ternary.NO);
  }

  @Test
  void k03_a_blank_record_leaves_it_unknown_and_says_why() {
    station("blank", "");
    house("b1", "blank", 50);
    house("b2", "", 50);
    assertThat(covered("route"))
        .containsEntry("b1", Ternary.UNKNOWN)
        .containsEntry("b2", Ternary.UNKNOWN);
    assertThat(answer("route").findings().get(0).properties())
        .containsEntry("why", "HOSE_NOT_KNOWN")
        .containsEntry("gap_class", "F");
  }

  @Test
  void k04_a_village_without_a_station_has_no_hose_and_without_the_layer_it_is_unknown() {
    house("b1", "none", 50);
    assertThat(covered("route")).containsEntry("b1", Ternary.UNKNOWN);
    station("other", "5");
    assertThat(covered("route")).containsEntry("b1", Ternary.NO);
  }

  @Test
  void k04b_what_declares_a_village_that_was_merged_or_split_is_of_what_it_is_on_the_day() {
    scene.village("old").with("valid_to", "2021-01-01").with("successors", "new");
    scene.village("new").with("code", "990000101201").with("valid_from", "2021-01-01");
    station("old", "5");
    house("b90", "new", 90);
    house("b91", "990000101201", 91);
    assertThat(covered("route")).containsEntry("b90", Ternary.YES).containsEntry("b91", Ternary.NO);
    // of a village that is two points by now nobody knows whose the house is
    scene.village("one").with("valid_to", "2021-01-01").with("successors", "left,right");
    scene.village("left").with("valid_from", "2021-01-01").at(0, 500);
    scene.village("right").with("valid_from", "2021-01-01").at(0, -500);
    station("left", "5");
    house("b50", "one", 50);
    assertThat(covered("route")).containsEntry("b50", Ternary.UNKNOWN);
  }

  @Test
  void k05_of_two_stations_the_longer_hose_counts_and_a_stopped_one_does_not() {
    station("v", "5");
    scene.microStation("m2").at(0, 50).with("village", "v").with("hoses_d65", "7");
    scene
        .microStation("m3")
        .at(0, 90)
        .with("village", "v")
        .with("hoses_d65", "30")
        .with("status", "stopped");
    house("b130", "v", 130);
    house("b131", "v", 131);
    assertThat(covered("route"))
        .containsEntry("b130", Ternary.YES)
        .containsEntry("b131", Ternary.NO);
  }

  @Test
  void k06_a_piece_is_as_long_as_recorded_else_as_the_law_says() {
    scene
        .microStation("m1")
        .at(0, 50)
        .with("village", "v")
        .with("hoses_d65", "4")
        .with("hose_length_m", "25");
    scene
        .microStation("m2")
        .at(0, 90)
        .with("village", "w")
        .with("hoses_d65", "4")
        .with("hose_length_m", "");
    house("b90", "v", 90);
    house("b70", "w", 70);
    house("b71", "w", 71);
    assertThat(covered("route"))
        .containsEntry("b90", Ternary.YES)
        .containsEntry("b70", Ternary.YES)
        .containsEntry("b71", Ternary.NO);
  }

  @Test
  void k07_each_group_is_judged_as_the_same_reach_given_to_all() {
    station("five", "5");
    station("eight", "8");
    for (int i = 0; i < 20; i++) {
      house("b" + i, i % 2 == 0 ? "five" : "eight", 10 * i);
    }
    Map<String, Ternary> held = covered("route");
    Map<String, Ternary> five = covered(Map.of("measure", "route", "reach", "90"));
    Map<String, Ternary> eight = covered(Map.of("measure", "route", "reach", "150"));
    for (int i = 0; i < 20; i++) {
      assertThat(held.get("b" + i)).isEqualTo((i % 2 == 0 ? five : eight).get("b" + i));
    }
  }

  @Test
  void k08_what_does_not_go_with_it_is_refused() {
    house("b1", "v", 50);
    assertThatThrownBy(() -> covered(Map.of("hose", "held", "reach", "90")))
        .hasMessageContaining("the hose that is held sets the reach");
    assertThatThrownBy(() -> covered(Map.of("hose", "held", "need_l_s", "law")))
        .hasMessageContaining("flow is not judged by the hose that is held");
  }

  private void station(String village, String hoses) {
    scene
        .microStation("m-" + village)
        .at(0, 500 + 100 * village.length())
        .with("village", village)
        .with("hoses_d65", hoses);
  }

  private void house(String id, String village, double east) {
    scene.building(id).at(east, 0).with("village", village);
  }

  private Map<String, Ternary> covered(String measure) {
    return covered(Map.of("hose", "held", "measure", measure));
  }

  private Map<String, Ternary> covered(Map<String, String> texts) {
    Map<String, Ternary> covered = new HashMap<>();
    answer(texts).findings().forEach(f -> covered.put(f.id(), f.covered()));
    return covered;
  }

  private CoverageAnswer answer(String measure) {
    return answer(Map.of("hose", "held", "measure", measure));
  }

  private CoverageAnswer answer(Map<String, String> texts) {
    Coverage coverage = new Coverage();
    return coverage.answer(
        scene.snapshot(), Values.of(coverage.inputs(), new HashMap<>(texts)), Progress.NONE);
  }
}
