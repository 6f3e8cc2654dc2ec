package org.firewell.analysis.coverage.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.firewell.analysis.InputException;
import org.firewell.analysis.Progress;
import org.firewell.analysis.Values;
import org.firewell.feature.FeatureType;
import org.firewell.scene.Scene;
import org.junit.jupiter.api.Test;

/**
 * The ladder of single losses. Everything lies in metres east of the middle unless it says
 * otherwise; a hydrant reaches 150 m and stands on a main within 20 m.
 */
class LossesDesertTest {

  private static final Map<String, String> HYDRANTS_FAIL =
      Map.of("facilities", "hydrants", "loss", "hydrants");
  private static final Map<String, String> MAINS_CLOSE =
      Map.of("facilities", "hydrants", "loss", "pipes");

  private final Scene scene =
      new Scene().layer(FeatureType.HYDRANTS).layer(FeatureType.WATER_INTAKES);

  @Test
  void l01_a_hydrant_uncovers_whom_no_other_reaches() {
    scene.hydrant("h1").east(0);
    scene.hydrant("h2").east(200);
    scene.building("alone").east(-100).households(1);
    scene.building("both").east(100).households(2);
    scene.building("neither").east(1000).households(4);
    Map<String, String> asked = with(HYDRANTS_FAIL, "weight", "households");
    assertThat(answer(asked).findings()).extracting(LossFinding::id).containsExactly("hydrants/h1");
    assertThat(properties("hydrants/h1", asked))
        .containsEntry("rank", 1)
        .containsEntry("uncovers", 1L)
        .containsEntry("gap", 1L)
        .containsEntry("weight", 1L)
        .containsEntry("demand", List.of("alone"));
    assertThat(answer(asked).summary().get("demand").toString())
        .isEqualTo("{total=3, covered=2, at_risk=1, weight_at_risk=1, weight_unknown=0}");
    assertThat(answer(asked).summary().get("losses").toString())
        .isEqualTo("[{collection=hydrants, tried=2, uncovering=1}]");
  }

  @Test
  void l02_whom_a_doubtful_hydrant_still_reaches_is_unknown_and_not_a_gap() {
    scene.hydrant("h1").east(0);
    scene.hydrant("doubtful").east(200).with("condition", "unknown");
    scene.building("b1").east(100);
    assertThat(properties("hydrants/h1", HYDRANTS_FAIL))
        .containsEntry("uncovers", 1L)
        .containsEntry("gap", 0L)
        .containsEntry("unknown", 1L);
  }

  @Test
  void l03_a_branched_main_is_lost_with_every_hydrant_on_it() {
    scene.hydrant("h1").at(0, 19);
    scene.hydrant("h2").at(100, -19);
    scene.pipe("p1").line(-50, 0, 150, 0).with("network_form", "branch");
    scene.building("b1").east(50);
    assertThat(answer(HYDRANTS_FAIL).findings()).isEmpty();
    assertThat(properties("pipes/p1", MAINS_CLOSE))
        .containsEntry("demand", List.of("b1"))
        .containsEntry("sources", List.of("h1", "h2"))
        .containsEntry("sources_lost", 2);
  }

  @Test
  void l04_a_loop_is_fed_from_both_sides_so_a_closure_loses_that_main_alone() {
    loop();
    scene.hydrant("south").at(500, 5);
    scene.hydrant("north").at(500, 995);
    scene.building("b-south").at(500, 50);
    scene.building("b-north").at(500, 950);
    assertThat(answer(MAINS_CLOSE).findings())
        .extracting(f -> f.id() + " " + f.demand())
        .containsExactly("pipes/loop-north [b-north]", "pipes/loop-south [b-south]");
  }

  @Test
  void l05_what_hangs_on_a_main_runs_dry_with_it() {
    // loop-south ── b1 ── b2: closing b1 loses the hydrants on b1 and b2, closing b2 that on b2
    loop();
    scene.pipe("b1").line(0, 0, -400, 0).with("network_form", "branch");
    scene.pipe("b2").line(-400, 0, -800, 0).with("network_form", "branch");
    scene.hydrant("h1").at(-200, 5);
    scene.hydrant("h2").at(-600, 5);
    scene.building("d1").at(-200, 100).households(1);
    scene.building("d2").at(-600, 100).households(2);
    assertThat(answer(with(MAINS_CLOSE, "weight", "households")).findings())
        .extracting(f -> f.id() + " " + f.demand() + " " + f.rank())
        .containsExactly("pipes/b1 [d1, d2] 1", "pipes/b2 [d2] 2");
  }

  @Test
  void l06_a_branch_on_one_main_of_a_loop_alone_runs_dry_with_that_main() {
    loop();
    // it joins loop-south at its middle vertex, where no other main of the loop begins
    scene.pipe("b1").line(500, 0, 500, -400).with("network_form", "branch");
    scene.hydrant("h1").at(505, -300);
    scene.building("d1").at(600, -300);
    assertThat(answer(MAINS_CLOSE).findings())
        .extracting(LossFinding::id)
        .containsExactly("pipes/b1", "pipes/loop-south");
  }

  @Test
  void l07_a_branched_net_without_a_feeder_is_named_and_cuts_nothing_off_beyond() {
    scene.pipe("b1").line(0, 0, 400, 0).with("network_form", "branch");
    scene.pipe("b2").line(400, 0, 800, 0).with("network_form", "branch");
    scene.hydrant("h1").at(200, 5);
    scene.hydrant("h2").at(600, 5);
    scene.building("d1").at(200, 100);
    scene.building("d2").at(600, 100);
    assertThat(answer(MAINS_CLOSE).findings())
        .extracting(f -> f.id() + " " + f.demand())
        .containsExactly("pipes/b1 [d1]", "pipes/b2 [d2]");
    assertThat(notices(MAINS_CLOSE))
        .contains(
            "pipes: branched and joined to no main of another form, so it is not known what lies"
                + " beyond a closure: 2 (b1, b2)");
  }

  @Test
  void l08_a_hydrant_too_far_from_every_main_is_named() {
    scene.hydrant("h1").at(0, 20.0004);
    scene.hydrant("h2").at(0, -20.0006);
    scene.pipe("p1").line(-50, 0, 50, 0).with("network_form", "branch");
    scene.building("b1").at(0, 160);
    assertThat(answer(MAINS_CLOSE).findings())
        .extracting(LossFinding::id)
        .containsExactly("pipes/p1");
    assertThat(notices(MAINS_CLOSE))
        .contains(
            "hydrants: no main within hydrant_on_pipe_m, so no closure is known to take them away:"
                + " 1 (h2)");
  }

  @Test
  void l09_without_mains_it_is_unknown_what_a_closure_uncovers() {
    scene.hydrant("h1").east(0);
    scene.building("b1").east(100);
    assertThat(answer(MAINS_CLOSE).findings()).isEmpty();
    assertThat(notices(MAINS_CLOSE))
        .contains("pipes: there is no such layer, so what a closure uncovers is unknown");
  }

  @Test
  void l10_a_pond_beside_a_branched_main_outlives_it() {
    scene.hydrant("h1").at(0, 5);
    scene.intake("pond").at(0, 50);
    scene.pipe("p1").line(-50, 0, 50, 0).with("network_form", "branch");
    scene.building("b1").at(0, 100);
    assertThat(answer(Map.of()).findings()).isEmpty();
  }

  @Test
  void l11_a_station_with_a_second_pump_is_not_lost_with_one() {
    scene.microStation("one").east(0);
    scene.microStation("two").east(2000).with("pumps", "2").with("pumps_working", "2");
    scene.building("b1").east(500);
    scene.building("b2").east(2500);
    Map<String, String> pumps =
        Map.of("facilities", "micro-stations", "reach", "600", "loss", "stations");
    assertThat(answer(pumps).findings())
        .extracting(f -> f.id() + " " + f.demand())
        .containsExactly("micro-stations/one [b1]");
    assertThat(notices(pumps))
        .contains("micro-stations: another pump works, so that none is lost with one: 1 (two)");
  }

  @Test
  void l12_twenty_are_named_and_all_are_counted_and_a_blank_weight_apart() {
    scene.hydrant("h1").east(0);
    for (int i = 10; i < 35; i++) {
      scene.building("b" + i).east(i).with("households", i == 10 ? "" : "2");
    }
    Map<String, Object> properties =
        properties("hydrants/h1", with(HYDRANTS_FAIL, "weight", "households"));
    assertThat(properties)
        .containsEntry("uncovers", 25L)
        .containsEntry("weight", 48L)
        .containsEntry("weight_unknown", 1L);
    assertThat((List<?>) properties.get("demand")).hasSize(20).first().isEqualTo("b10");
  }

  @Test
  void l13_two_rows_of_one_hydrant_are_lost_together() {
    scene.hydrant("h1").east(0);
    scene.hydrant("h2").east(4);
    scene.building("b1").east(100);
    assertThat(answer(HYDRANTS_FAIL).findings()).hasSize(1);
  }

  @Test
  void l14_what_is_not_among_the_facilities_cannot_fail() {
    scene.building("b1").east(0);
    assertThatThrownBy(() -> answer(Map.of("facilities", "hydrants", "loss", "stations")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("nothing is among the facilities");
  }

  @Test
  void l15_by_route_the_hydrant_that_the_hose_comes_from_is_the_one_that_matters() {
    // both reach it in a straight line, h2 alone by road: the river bars h1
    scene.road("r").line(0, 0, 300, 0);
    scene.barrier("river").line(50, -100, 50, 100);
    scene.hydrant("h1").at(0, 5);
    scene.hydrant("h2").at(200, 5);
    scene.building("b1").at(100, 5);
    Map<String, String> route = with(HYDRANTS_FAIL, "measure", "route");
    assertThat(answer(HYDRANTS_FAIL).findings()).isEmpty();
    assertThat(answer(route).findings()).extracting(LossFinding::id).containsExactly("hydrants/h2");
    assertThat(answer(with(HYDRANTS_FAIL, "measure", "both")).findings())
        .extracting(LossFinding::id)
        .containsExactly("hydrants/h2");
  }

  @Test
  void l16_in_time_the_only_station_in_time_is_the_one_that_matters() {
    // 300 s less 60 s of readiness at 36 km/h: 2400 m
    scene.road("r").line(0, 0, 6000, 0);
    scene.fireStation("s1").at(0, 5);
    scene.fireStation("s2").at(6000, 5);
    scene.building("b1").at(2000, 5);
    Map<String, String> time = Map.of("measure", "time", "loss", "stations");
    assertThat(answer(time).findings())
        .extracting(f -> f.id() + " " + f.demand())
        .containsExactly("fire-stations/s1 [b1]");
  }

  @Test
  void l17_a_doubtful_hydrant_on_the_closed_main_is_lost_too() {
    scene.hydrant("h1").at(0, 5);
    scene.hydrant("doubtful").at(100, 5).with("condition", "unknown");
    scene.pipe("p1").line(-50, 0, 150, 0).with("network_form", "branch");
    scene.building("b1").at(50, 50);
    assertThat(properties("hydrants/h1", HYDRANTS_FAIL)).containsEntry("unknown", 1L);
    assertThat(properties("pipes/p1", MAINS_CLOSE)).containsEntry("gap", 1L);
  }

  /** Four mains around a square of 1 km; the southern one has a vertex in its middle. */
  private void loop() {
    scene.pipe("loop-south").line(0, 0, 500, 0, 1000, 0).with("network_form", "loop");
    scene.pipe("loop-east").line(1000, 0, 1000, 1000).with("network_form", "loop");
    scene.pipe("loop-north").line(1000, 1000, 0, 1000).with("network_form", "loop");
    scene.pipe("loop-west").line(0, 1000, 0, 0).with("network_form", "loop");
  }

  private LossAnswer answer(Map<String, String> texts) {
    Losses losses = new Losses();
    return losses.answer(
        scene.snapshot(), Values.of(losses.inputs(), new HashMap<>(texts)), Progress.NONE);
  }

  private Map<String, Object> properties(String id, Map<String, String> texts) {
    return answer(texts).findings().stream()
        .filter(f -> f.id().equals(id))
        .findFirst()
        .orElseThrow()
        .properties();
  }

  @SuppressWarnings("unchecked") // the summary's shape is the contract's
  private List<String> notices(Map<String, String> texts) {
    return (List<String>) answer(texts).summary().get("notices");
  }

  private static Map<String, String> with(Map<String, String> texts, String name, String value) {
    Map<String, String> more = new HashMap<>(texts);
    more.put(name, value);
    return more;
  }
}
