package org.firewell.analysis.completeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.firewell.analysis.Progress;
import org.firewell.analysis.Values;
import org.firewell.feature.FeatureType;
import org.firewell.scene.Laws;
import org.firewell.scene.Scene;
import org.firewell.scene.Scene.Thing;
import org.firewell.standard.Norm;
import org.junit.jupiter.api.Test;

/**
 * What would raise a complete village by one level, worked by hand. Prices in yuan: look-up 50,
 * inspection 100, acceptance 300, start of a pump 20, agreement 200, proof 200; repair of a hydrant
 * 1000, of an intake 2000, of a station 800; works 5000; hydrant 8000, intake 10,000, pool 60,000,
 * station 5000; pump 3000, hose 150, nozzle 80, divider 200, spanner 40.
 */
class RaiseTest extends CompleteVillage {

  @Test
  void a_covered_village_lacks_a_proof_and_one_that_has_it_nothing() {
    assertThat(raise()).isEqualTo("L5 [EVIDENCE] 200");
    village.with("evidence_on", "2022-12-01");
    assertThat(raise()).isEqualTo("L5 [LOOK_UP:EVIDENCE] 50-250");
    village.with("evidence_by", "林");
    assertThat(raise()).isEqualTo("null [] null");
  }

  @Test
  void a_village_with_nothing_gets_a_station_first() {
    Scene bare = new Scene();
    bare.village("v").with("piped", "joint");
    bare.layer(FeatureType.HYDRANTS)
        .layer(FeatureType.WATER_INTAKES)
        .layer(FeatureType.MICRO_STATIONS);
    assertThat(raise(bare)).isEqualTo("L1 [STN] 5000");
  }

  @Test
  void where_a_layer_is_not_there_looking_up_is_cheaper_than_building_and_the_interval_says_so() {
    Scene bare = new Scene();
    bare.village("v").with("piped", "joint");
    bare.microStation("s").with("village", "v").with("hoses_d65", "3");
    // two hoses 300, hydrants 2 x 8000, an intake 10,000; or two errands
    assertThat(raise(bare)).isEqualTo("L2 [LOOK_UP:HYD, LOOK_UP:INT, HOSE-2] 400-26400");
  }

  @Test
  void the_cheapest_stands_first() {
    station.with("hoses_d65", "3").with("spanners", "0");
    second.with("lifecycle", "building");
    assertThat(raise()).isEqualTo("L2 [KEY, HOSE-2, HYD-1] 8340");
  }

  @Test
  void hoses_that_nobody_counted_are_looked_up_or_bought_all_five() {
    station.with("hoses_d65", "");
    assertThat(raise()).isEqualTo("L2 [LOOK_UP:s] 50-800");
  }

  @Test
  void a_spanner_is_bought_rather_than_looked_up() {
    station.with("spanners", "");
    assertThat(raise()).isEqualTo("L2 [KEY] 40");
  }

  @Test
  void of_two_stations_the_one_that_costs_less_is_completed() {
    station.with("hoses_d65", "1"); // 600
    Thing<?> other = scene.microStation("t").with("village", "v").at(30, 30);
    other.with("nozzles", "0"); // 160
    assertThat(raise()).isEqualTo("L2 [NOZ-2] 160");
    station.with("hoses_d65", "4");
    assertThat(raise()).isEqualTo("L2 [HOSE-1] 150");
  }

  @Test
  void an_agreement_is_cheaper_than_a_hydrant() {
    second.with("ownership", "unit").with("agreement", "no");
    assertThat(raise()).isEqualTo("L2 [AGREE:h2] 200");
    second.with("agreement", "");
    assertThat(raise()).isEqualTo("L2 [LOOK_UP:h2] 50-250");
  }

  @Test
  void what_does_not_work_is_put_right() {
    second.with("condition", "no_water");
    station.with("pump_started_on", "2022-11-01");
    assertThat(raise()).isEqualTo("L3 [START_PUMP:s, REPAIR:h2] 1020");
  }

  @Test
  void acceptance_counts_as_an_inspection() {
    second.with("lifecycle", "built").with("inspected_on", "2020-01-01");
    assertThat(raise()).isEqualTo("L3 [ACCEPT:h2] 300");
    second.with("lifecycle", "accepted");
    assertThat(raise()).isEqualTo("L3 [INSPECT:h2] 100");
    second.with("accepted_on", "2022-12-31");
    assertThat(raise()).startsWith("L5");
  }

  @Test
  void an_inspection_that_is_due_sees_what_is_blank() {
    second.with("inspected_on", "2020-01-01").with("condition", "unknown");
    // at the worst it is broken besides
    assertThat(raise()).isEqualTo("L3 [INSPECT:h2] 100-1100");
  }

  @Test
  void a_lift_of_six_and_a_half_metres_is_lowered_or_another_place_is_built() {
    pond.with("lift_m", "6.5");
    assertThat(raise()).isEqualTo("L3 [LOWER:p] 5000");
    pond.with("dry_season_ok", "no").with("volume_m3", "50").with("engine_access", "no");
    pond.with("carry_distance_m", "80");
    assertThat(raise()).isEqualTo("L3 [INT-1] 10000"); // not 15,000
  }

  @Test
  void without_a_pipe_intakes_stand_in() {
    village.with("piped", "none");
    second.with("lifecycle", "planned");
    pond.with("volume_m3", "50");
    // one more intake makes two, a pool would be 60,000, a hydrant has no pipe
    assertThat(raise()).isEqualTo("L2 [INT-1] 10000");
  }

  @Test
  void whether_there_is_a_pipe_is_looked_up_first() {
    village.with("piped", "");
    second.with("lifecycle", "planned");
    pond.with("volume_m3", "50");
    // on a pipe a hydrant, 8000; else an intake, 10,000
    assertThat(raise()).isEqualTo("L2 [LOOK_UP:PIPED, HYD-1] 8050-10050");
  }

  @Test
  void houses_out_of_reach_get_a_hydrant_among_them_or_a_repair_nearby() {
    house.at(0, 400);
    scene.building("c").with("village", "v").households(10).at(100, 400);
    assertThat(raise()).isEqualTo("L4 [COVER-1] 8000");
    scene.village("w").box(-500, 500, 500, 900);
    scene.hydrant("hw").with("village", "w").with("condition", "damaged").at(50, 505);
    assertThat(raise()).isEqualTo("L4 [REPAIR:hw] 1000");
  }

  @Test
  void without_a_pipe_a_pool_covers() {
    village.with("piped", "none");
    house.at(0, 400);
    assertThat(raise()).isEqualTo("L4 [COVER-1] 60000");
  }

  @Test
  void without_any_house_on_file_nobody_knows_what_covering_costs() {
    house.with("village", "x").at(3000, 0);
    assertThat(raise()).isEqualTo("L4 [LOOK_UP:HOUSEHOLDS] 50-null");
  }

  @Test
  void houses_of_which_nobody_knows_who_lives_there_are_asked_first() {
    scene.building("c").with("village", "v").at(0, 450);
    assertThat(raise()).isEqualTo("L4 [LOOK_UP:HOUSEHOLDS] 50-8050");
  }

  @Test
  void what_lies_far_off_is_put_in_its_place_or_replaced() {
    village.with("evidence_on", "2022-12-01").with("evidence_by", "林");
    second.at(750, 0);
    assertThat(raise()).isEqualTo("L5 [PLACE:h2] 50-8050");
  }

  @Test
  void prices_are_the_laws() {
    second.with("condition", "no_water");
    law = Laws.desert(Map.of(Norm.HYDRANT_REPAIR_COST_YUAN, 9000.0), List.of());
    assertThat(raise()).isEqualTo("L3 [HYD-1] 8000");
  }

  @Test
  void where_duty_is_asked_a_new_station_has_it() {
    law = Laws.desert(Map.of(Norm.DUTY_24H_ASKED, 1.0), List.of());
    station.with("duty_24h", "no");
    assertThat(raise()).isEqualTo("L3 [DUTY] 36000");
  }

  private String raise() {
    return raise(scene);
  }

  private String raise(Scene asked) {
    Completeness question = new Completeness();
    Map<String, Object> found =
        question
            .answer(asked.snapshot(law), Values.of(question.inputs(), Map.of()), Progress.NONE)
            .findings()
            .get(0)
            .properties();
    Object low = found.get("raise_cost_yuan_low");
    Object high = found.get("raise_cost_yuan_high");
    String cost = low == null || low.equals(high) ? String.valueOf(low) : low + "-" + high;
    return found.get("raise_to") + " " + found.get("raise") + " " + cost;
  }
}
