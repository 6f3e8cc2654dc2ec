package org.firewell.analysis.completeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.firewell.analysis.Answer;
import org.firewell.analysis.InputException;
import org.firewell.analysis.Progress;
import org.firewell.analysis.Values;
import org.firewell.feature.FeatureType;
import org.firewell.scene.Laws;
import org.firewell.scene.Scene;
import org.firewell.scene.Scene.Thing;
import org.firewell.standard.Norm;
import org.junit.jupiter.api.Test;

/**
 * A complete village, from which each case takes one thing away.
 *
 * <p>The points: station 10, pump 10, hoses 5, nozzles 4, divider 3, spanner 3; hydrants 25, looked
 * at 5, measured 5; intakes 14, fit 6; members 6, drill 4.
 */
class CompletenessTest extends CompleteVillage {

  @Test
  void a_village_with_everything_is_covered_and_has_all_points() {
    assertThat(levels()).isEqualTo("L4");
    assertThat(scores()).isEqualTo("100.0");
    assertThat(words()).isEqualTo("yes yes yes");
    assertThat(list("missing")).isEmpty();
    assertThat(list("to_check")).isEmpty();
    // five hoses of 20 m are 100 m, GB 50039 asks 150 m of each pump
    assertThat(list("warnings")).containsExactly("HOSE150");
  }

  @Test
  void proof_by_somebody_within_twelve_months_makes_it_verified() {
    village.with("evidence_on", "2022-01-01").with("evidence_by", "林");
    assertThat(levels()).isEqualTo("L5");
    village.with("evidence_on", "2021-12-30");
    assertThat(levels()).isEqualTo("L4");
    village.with("evidence_on", "2023-01-01");
    assertThat(levels()).isEqualTo("L4");
    village.with("evidence_on", "2022-01-01").with("evidence_by", "");
    assertThat(levels()).isEqualTo("L4-L5");
    assertThat(list("to_check")).containsExactly("EVIDENCE");
  }

  @Test
  void a_village_with_nothing_is_on_the_ground_floor() {
    Scene bare = new Scene();
    bare.village("v").with("piped", "joint");
    bare.layer(FeatureType.HYDRANTS)
        .layer(FeatureType.WATER_INTAKES)
        .layer(FeatureType.MICRO_STATIONS);
    Map<String, Object> found = ask(bare).findings().get(0).properties();
    assertThat(found)
        .containsEntry("level_min", "L0")
        .containsEntry("level_max", "L0")
        .containsEntry("score_high", 0.0)
        .containsEntry("missing", List.of("STN", "HYD-2", "INT-1"));
  }

  @Test
  void a_layer_that_is_not_there_says_unknown_and_not_no() {
    Scene bare = new Scene();
    bare.village("v").with("piped", "joint");
    Map<String, Object> found = ask(bare).findings().get(0).properties();
    assertThat(found)
        .containsEntry("level_min", "L0")
        .containsEntry("level_max", "L4")
        .containsEntry("score_low", 0.0)
        .containsEntry("score_high", 100.0)
        .containsEntry("missing", List.of())
        .containsEntry("to_check", List.of("STN", "HYD", "INT", "HOUSEHOLDS"));
  }

  // the 1

  @Test
  void no_station_costs_45_points_and_leaves_L1() {
    station.with("lifecycle", "planned");
    assertThat(levels()).isEqualTo("L1");
    assertThat(list("missing")).containsExactly("STN");
    assertThat(scores()).isEqualTo("55.0");
  }

  @Test
  void no_pump_is_missing_and_not_also_broken() {
    station.with("pumps", "0").with("pumps_working", "0").with("pump_started_on", "");
    assertThat(levels()).isEqualTo("L1");
    assertThat(list("missing")).containsExactly("PUMP");
    assertThat(list("to_check")).isEmpty();
    assertThat(scores()).isEqualTo("90.0");
  }

  @Test
  void a_pump_that_does_not_work_is_built_and_not_effective() {
    station.with("pumps_working", "0");
    assertThat(levels()).isEqualTo("L2");
    assertThat(list("missing")).containsExactly("OOO:s");
    assertThat(words()).isEqualTo("no yes yes");
    assertThat(property("one_built")).isEqualTo("yes");
    assertThat(scores()).isEqualTo("90.0");
  }

  @Test
  void of_two_pumps_one_working_is_enough() {
    station.with("pumps", "2").with("pumps_working", "1");
    assertThat(levels()).isEqualTo("L4");
  }

  @Test
  void a_pump_not_started_for_a_month_is_overdue() {
    station.with("pump_started_on", "2022-11-30"); // the 31st day
    assertThat(levels()).isEqualTo("L4");
    station.with("pump_started_on", "2022-11-29");
    assertThat(levels()).isEqualTo("L2");
    assertThat(list("missing")).containsExactly("OVERDUE:s");
  }

  @Test
  void a_stopped_station_is_out_of_order() {
    station.with("status", "stopped");
    assertThat(levels()).isEqualTo("L2");
    assertThat(list("missing")).containsExactly("OOO:s");
  }

  @Test
  void three_hoses_are_short_by_two() {
    station.with("hoses_d65", "3");
    assertThat(levels()).isEqualTo("L1");
    assertThat(list("missing")).containsExactly("HOSE-2");
    assertThat(scores()).isEqualTo("98.0"); // 5 x 3/5 = 3 of 5
  }

  @Test
  void one_nozzle_no_divider_and_no_spanner_are_missing_each() {
    station.with("nozzles", "1").with("dividers", "0").with("spanners", "0");
    assertThat(list("missing")).containsExactly("NOZ-1", "DIV", "KEY");
    assertThat(scores()).isEqualTo("92.0"); // 100 - 2 - 3 - 3
  }

  @Test
  void hoses_that_nobody_counted_are_unknown_and_not_missing() {
    station.with("hoses_d65", "");
    assertThat(levels()).isEqualTo("L1-L4");
    assertThat(list("missing")).isEmpty();
    assertThat(list("to_check")).containsExactly("HOSE");
    assertThat(scores()).isEqualTo("95.0-100.0");
    assertThat(words()).isEqualTo("unknown yes yes");
  }

  @Test
  void a_blank_status_is_built_and_perhaps_effective() {
    station.with("status", "");
    assertThat(levels()).isEqualTo("L2-L4");
    assertThat(list("to_check")).containsExactly("OOO:s");
  }

  @Test
  void working_pumps_prove_that_there_are_pumps() {
    station.with("pumps", "");
    assertThat(levels()).isEqualTo("L4");
  }

  @Test
  void longer_hoses_do_without_the_warning() {
    station.with("hose_length_m", "30");
    assertThat(list("warnings")).isEmpty();
  }

  @Test
  void little_fuel_few_members_and_no_drill_warn_and_lower_no_level() {
    station.with("fuel_h", "1").with("members", "3").with("drilled_on", "2021-12-01");
    assertThat(levels()).isEqualTo("L4");
    assertThat(list("warnings")).containsExactly("HOSE150", "FUEL", "MEMBERS", "DRILL");
    assertThat(scores()).isEqualTo("93.0"); // 100 - 3 - 4
  }

  @Test
  void of_two_stations_the_better_one_counts() {
    station.with("hoses_d65", "1");
    scene.microStation("t").with("village", "v").at(30, 30);
    assertThat(levels()).isEqualTo("L4");
    assertThat(list("missing")).isEmpty();
    assertThat(list("warnings")).contains("STATIONS");
    assertThat(scores()).isEqualTo("100.0");
  }

  @Test
  void a_station_entered_twice_is_one() {
    scene.microStation("t").with("village", "v").at(3, 10);
    assertThat(list("stations")).hasSize(1);
    assertThat(list("warnings")).doesNotContain("STATIONS");
  }

  // the 2

  @Test
  void one_hydrant_is_short_by_one() {
    second.with("lifecycle", "building");
    assertThat(levels()).isEqualTo("L1");
    assertThat(list("missing")).containsExactly("HYD-1");
    assertThat(scores()).isEqualTo("82.5"); // 100 - (25 + 5 + 5) / 2
  }

  @Test
  void two_rows_three_metres_apart_are_one_hydrant() {
    second.at(53, 0);
    assertThat(levels()).isEqualTo("L1");
    assertThat(list("missing")).containsExactly("HYD-1");
    assertThat(notices()).containsExactly("hydrants h2: DUPLICATE - is the same object as h1");
  }

  @Test
  void the_same_code_in_two_places_is_two_hydrants_and_a_notice() {
    hydrant.with("code", "7");
    second.with("code", "7");
    assertThat(levels()).isEqualTo("L4");
    assertThat(notices())
        .containsExactly(
            "hydrants h1: CODE - code 7 stands on h1, h2",
            "hydrants h2: CODE - code 7 stands on h1, h2");
  }

  @Test
  void a_broken_hydrant_is_built_and_not_effective() {
    second.with("condition", "no_water");
    assertThat(levels()).isEqualTo("L2");
    assertThat(list("missing")).containsExactly("OOO:h2");
    assertThat(scores()).isEqualTo("87.5"); // 100 - 25 / 2
    assertThat(property("hydrants_built_low")).isEqualTo(2L);
    assertThat(property("hydrants_effective_high")).isEqualTo(1L);
  }

  @Test
  void a_hydrant_accepted_last_year_and_never_inspected_is_overdue() {
    second.with("inspected_on", "").with("accepted_on", "2021-12-31");
    assertThat(levels()).isEqualTo("L2");
    assertThat(list("missing")).containsExactly("OVERDUE:h2");
    assertThat(scores()).isEqualTo("85.0"); // 100 - 25 / 2 - 5 / 2
  }

  @Test
  void a_hydrant_without_any_inspection_date_is_unknown() {
    second.with("inspected_on", "");
    assertThat(levels()).isEqualTo("L2-L4");
    assertThat(list("to_check")).containsExactly("OVERDUE:h2");
    assertThat(scores()).isEqualTo("85.0-100.0");
  }

  @Test
  void a_hydrant_built_and_not_handed_over_is_not_effective() {
    second.with("lifecycle", "built");
    assertThat(levels()).isEqualTo("L2");
    assertThat(list("missing")).containsExactly("NOT_ACCEPTED:h2");
  }

  @Test
  void a_blank_flow_is_untested_and_widens_the_score_alone() {
    second.with("flow_l_s", "");
    assertThat(levels()).isEqualTo("L4");
    assertThat(list("missing")).containsExactly("UNTESTED:h2");
    assertThat(scores()).isEqualTo("97.5-100.0");
  }

  @Test
  void a_weak_hydrant_is_out_of_order() {
    second.with("flow_l_s", "14");
    assertThat(levels()).isEqualTo("L2");
    assertThat(list("missing")).containsExactly("OOO:h2");
  }

  @Test
  void a_water_crane_is_no_hydrant() {
    second.with("kind", "water_crane");
    assertThat(list("missing")).containsExactly("HYD-1");
    assertThat(list("warnings")).contains("CRANE");
  }

  @Test
  void a_units_own_hydrant_counts_with_an_agreement() {
    second.with("ownership", "unit").with("agreement", "yes");
    assertThat(levels()).isEqualTo("L4");
    second.with("agreement", "no");
    assertThat(levels()).isEqualTo("L1");
    assertThat(list("warnings")).contains("UNIT");
    second.with("agreement", "");
    assertThat(levels()).isEqualTo("L1-L4");
    assertThat(list("to_check")).containsExactly("HYD", "AGREEMENT:h2");
  }

  @Test
  void unknown_ownership_and_kind_count_and_are_flagged() {
    second.with("ownership", "").with("kind", "");
    assertThat(levels()).isEqualTo("L4");
    assertThat(list("warnings")).contains("OWNER", "KIND");
  }

  @Test
  void hydrants_all_on_branched_mains_are_two_with_the_flow_of_one() {
    hydrant.with("network_form", "branch");
    second.with("network_form", "branch");
    assertThat(levels()).isEqualTo("L4");
    assertThat(list("warnings")).contains("BRANCH1");
    second.with("network_form", "");
    assertThat(list("warnings")).doesNotContain("BRANCH1");
  }

  @Test
  void where_mains_are_drawn_they_tell_whether_two_hydrants_hang_on_one_branched_net() {
    Thing<?> main = scene.pipe("m1").line(60, 5, 0, 5).with("network_form", "branch");
    Thing<?> other = scene.pipe("m2").line(0, 5, -60, 5).with("network_form", "branch");
    assertThat(list("warnings")).contains("BRANCH1"); // joined in the middle
    other.line(-1, 5, -60, 5);
    assertThat(list("warnings")).doesNotContain("BRANCH1"); // two nets, a metre apart
    other.line(0, 5, -60, 5).with("network_form", "loop");
    assertThat(list("warnings")).doesNotContain("BRANCH1");
    main.with("network_form", "loop");
    hydrant.with("network_form", "branch");
    second.with("network_form", "branch");
    assertThat(list("warnings")).doesNotContain("BRANCH1"); // the mains know better
    main.line(60, 100, 0, 100);
    other.line(0, 100, -60, 100); // too far to tell
    assertThat(list("warnings")).contains("BRANCH1");
  }

  @Test
  void pipes_that_hold_water_for_part_of_the_day_warn_and_lower_nothing() {
    village.with("piped", "single").with("supply_h_day", "10");
    assertThat(list("warnings")).contains("INTERMITTENT");
    assertThat(levels()).isEqualTo("L4");
    village.with("supply_h_day", "24");
    assertThat(list("warnings")).doesNotContain("INTERMITTENT");
  }

  // what stands in for hydrants

  @Test
  void a_village_without_a_pipe_may_have_a_pool_instead_of_hydrants() {
    withoutHydrants();
    village.with("piped", "none");
    assertThat(levels()).isEqualTo("L4"); // the pond holds 200 m3
    assertThat(words()).isEqualTo("yes S yes");
    assertThat(scores()).isEqualTo("100.0");
    assertThat(list("missing")).isEmpty();
    assertThat(list("warnings")).contains("UNPIPED");
  }

  @Test
  void a_small_pool_does_not_stand_in_and_two_intakes_do() {
    withoutHydrants();
    village.with("piped", "none");
    pond.with("volume_m3", "99");
    assertThat(levels()).isEqualTo("L1");
    assertThat(list("missing")).containsExactly("HYD-2");
    assertThat(scores()).isEqualTo("65.0");
    scene.intake("q").with("village", "v").with("volume_m3", "20").at(0, -60);
    assertThat(levels()).isEqualTo("L4");
    assertThat(words()).isEqualTo("yes S yes");
  }

  @Test
  void a_broken_pool_stands_in_by_count_alone() {
    withoutHydrants();
    village.with("piped", "none");
    pond.with("condition", "damaged");
    assertThat(levels()).isEqualTo("L2");
    assertThat(property("two_built")).isEqualTo("S");
    assertThat(words()).isEqualTo("yes no no");
  }

  @Test
  void where_the_pipe_is_unknown_a_pool_perhaps_stands_in() {
    withoutHydrants();
    village.with("piped", "");
    assertThat(levels()).isEqualTo("L1-L4");
    assertThat(words()).isEqualTo("yes unknown yes");
    assertThat(scores()).isEqualTo("65.0-100.0");
    assertThat(list("to_check")).containsExactly("PIPED");
  }

  @Test
  void a_pool_of_a_village_on_the_pipe_does_not_stand_in() {
    withoutHydrants();
    assertThat(levels()).isEqualTo("L1");
    assertThat(list("missing")).containsExactly("HYD-2");
  }

  // the N

  @Test
  void a_lift_of_six_and_a_half_metres_is_too_high() {
    pond.with("lift_m", "6.5");
    assertThat(levels()).isEqualTo("L2");
    assertThat(list("missing")).containsExactly("LIFT:p");
    assertThat(scores()).isEqualTo("80.0"); // 100 - 14 - 6
  }

  @Test
  void a_pond_that_dries_up_is_dry() {
    pond.with("dry_season_ok", "no").with("volume_m3", "50");
    assertThat(list("missing")).containsExactly("DRY:p");
    assertThat(scores()).isEqualTo("86.0"); // 100 - 14
  }

  @Test
  void a_pond_far_from_the_road_is_out_of_reach() {
    pond.with("engine_access", "no").with("carry_distance_m", "51");
    assertThat(list("missing")).containsExactly("UNREACH:p");
  }

  @Test
  void an_intake_without_a_sign_warns_and_lowers_no_level() {
    pond.with("sign", "");
    assertThat(list("warnings")).doesNotContain("SIGN");
    scene.intake("q").with("village", "v").with("sign", "no").at(0, -60);
    assertThat(levels()).isEqualTo("L4");
    assertThat(list("warnings")).contains("SIGN");
  }

  @Test
  void a_pond_and_its_wharf_are_one() {
    law = Laws.desert(Map.of(Norm.INTAKES, 2.0), List.of());
    pond.with("water_body", "荷塘");
    scene.intake("w").with("village", "v").with("kind", "wharf").with("water_body", "荷塘").at(0, 80);
    assertThat(list("missing")).containsExactly("INT-1");
    assertThat(property("intakes_built_low")).isEqualTo(1L);
  }

  @Test
  void two_wharfs_on_one_pond_are_two() {
    law = Laws.desert(Map.of(Norm.INTAKES, 2.0), List.of());
    pond.with("water_body", "荷塘").with("kind", "wharf");
    scene.intake("w").with("village", "v").with("kind", "wharf").with("water_body", "荷塘").at(0, 80);
    assertThat(levels()).isEqualTo("L4");
    assertThat(property("intakes_built_low")).isEqualTo(2L);
    assertThat(property("water_bodies")).isEqualTo(1);
  }

  @Test
  void a_shared_pond_counts_for_both_and_once_in_the_total() {
    scene.village("w").box(600, -500, 1500, 500).with("piped", "joint");
    pond.with("shared_with", "w");
    assertThat(property("w", "intakes")).isEqualTo(List.of("p:SHARED"));
    assertThat(property("w", "n")).isEqualTo("yes");
    assertThat(property("w", "warnings")).isEqualTo(List.of("SHARED"));
    assertThat(property("v", "intakes")).isEqualTo(List.of("p:CODE"));
    assertThat(summary().get("objects"))
        .isEqualTo(Map.of("micro-stations", 1L, "hydrants", 2L, "water-intakes", 1L));
  }

  // whose it is

  @Test
  void a_declared_hydrant_may_lie_150_m_outside() {
    second.at(650, 0);
    assertThat(list("hydrants")).containsExactly("h1:CODE", "h2:CODE");
    assertThat(list("warnings")).doesNotContain("GEOM");
    assertThat(notices()).isEmpty();
  }

  @Test
  void a_declared_hydrant_250_m_outside_counts_and_cannot_be_verified() {
    village.with("evidence_on", "2022-12-01").with("evidence_by", "林");
    assertThat(levels()).isEqualTo("L5");
    second.at(750, 0);
    assertThat(levels()).isEqualTo("L4");
    assertThat(list("warnings")).contains("GEOM");
    assertThat(notices())
        .containsExactly("hydrants h2: GEOM - declares village v and lies 250 m outside");
  }

  @Test
  void a_conflict_is_a_row_with_both_villages_the_distance_and_the_rule_that_won() {
    scene.village("w").box(600, -500, 900, 500);
    second.at(750, 0);
    assertThat(summary().get("conflicts"))
        .isEqualTo(
            List.of(
                Map.of(
                    "collection", "hydrants",
                    "id", "h2",
                    "code", "CODE_GEOM_CONFLICT",
                    "won_by", "CODE",
                    "counted_for", "v",
                    "candidates",
                        List.of(
                            Map.of("village", "w", "distance_m", 0.0),
                            Map.of("village", "v", "distance_m", 250.0)))));
    assertThat(summary().get("ambiguous")).isEqualTo(List.of());
  }

  @Test
  @SuppressWarnings("unchecked") // the summary says a list of maps
  void what_is_ambiguous_is_a_row_with_its_candidates_the_nearest_first() {
    scene.village("x").at(3000, 0);
    scene.village("y").at(3210, 0);
    second.with("village", "").at(3100, 0); // 100 m and 110 m
    List<Map<String, Object>> rows = (List<Map<String, Object>>) summary().get("ambiguous");
    assertThat(rows).hasSize(1);
    assertThat(rows.get(0))
        .containsEntry("id", "h2")
        .containsEntry("won_by", null)
        .containsEntry("counted_for", null)
        .containsEntry(
            "candidates",
            List.of(
                Map.of("village", "x", "distance_m", 100.0),
                Map.of("village", "y", "distance_m", 110.0)));
  }

  @Test
  void townships_are_ranked_and_equal_ones_share_a_rank() {
    // t1: v on L4; t2 and t3: one of two on L4 each; t4: none
    village.with("township", "t1");
    for (String town : List.of("t2", "t3", "t4")) {
      scene.village(town + "-bare").at(0, 9000).with("township", town);
    }
    for (String town : List.of("t2", "t3")) {
      double east = town.equals("t2") ? 5000 : 7000;
      String id = town + "-full";
      scene.village(id).box(east - 500, -500, east + 500, 500).with("township", town);
      scene.microStation(id + "-s").with("village", id).at(east, 0);
      scene.hydrant(id + "-1").with("village", id).at(east + 20, 0);
      scene.hydrant(id + "-2").with("village", id).at(east - 20, 0);
      scene.intake(id + "-p").with("village", id).at(east, 50);
    }
    List<?> rows = (List<?>) summary().get("by_township");
    assertThat(rows.stream().map(row -> ((Map<?, ?>) row).get("rank")).toList())
        .isEqualTo(List.of(1, 2, 2, 4));
    assertThat(summary().get("ranked_by")).isEqualTo(List.of("share_low of L3", "share_low of L2"));
  }

  @Test
  void a_village_of_several_hamlets_has_its_kit_once_and_a_gap_where_a_hamlet_lies_apart() {
    scene.building("hamlet").with("village", "v").households(10).at(400, 400);
    assertThat(levels()).isEqualTo("L3"); // the village is complete, half of it out of reach
    assertThat(property("households_reached_percent_low")).isEqualTo(50L);
    assertThat(list("raise")).containsExactly("COVER-1");
  }

  @Test
  void a_hydrant_that_declares_nobody_is_the_village_it_lies_in() {
    second.with("village", "");
    assertThat(list("hydrants")).containsExactly("h1:CODE", "h2:GEOM");
  }

  @Test
  void a_village_is_declared_by_id_or_code_or_alias() {
    village.with("code", "350582104201").with("aliases", "old-v");
    hydrant.with("village", "350582104201");
    second.with("village", "old-v");
    assertThat(list("hydrants")).containsExactly("h1:CODE", "h2:CODE");
  }

  @Test
  void a_declared_village_that_is_not_there_leaves_it_to_the_place() {
    second.with("village", "nowhere");
    assertThat(list("hydrants")).containsExactly("h1:CODE", "h2:GEOM");
    assertThat(notices())
        .containsExactly(
            "hydrants h2: VILLAGE - there is no village \"nowhere\"; its place decides");
  }

  @Test
  void outside_of_all_outlines_the_nearest_house_within_150_m_decides() {
    scene.building("edge").with("village", "v").households(0).at(490, 0);
    second.with("village", "").at(620, 0); // 130 m from the house
    assertThat(list("hydrants")).containsExactly("h1:CODE", "h2:NEAR");
    second.at(645, 0); // 155 m
    assertThat(list("hydrants")).containsExactly("h1:CODE");
    assertThat(notices()).containsExactly("hydrants h2: NOBODY - no village is within 150 m");
  }

  @Test
  void between_two_villages_that_are_equally_near_nobody_gets_it() {
    scene.village("x").at(3000, 0);
    scene.village("y").at(3210, 0);
    second.with("village", "").at(3100, 0); // 100 m and 110 m: exactly 10 % more
    assertThat(notices())
        .containsExactly(
            "hydrants h2: AMBIGUOUS - village x is 100 m and village y 110 m away: neither gets it");
    second.at(3099, 0); // 99 m and 111 m
    assertThat(property("x", "hydrants")).isEqualTo(List.of("h2:NEAR"));
  }

  @Test
  void on_a_common_line_the_nearest_house_decides() {
    scene.village("w").box(500, -500, 1500, 500);
    scene.building("bw").with("village", "w").households(1).at(550, 0);
    second.with("village", "").at(500, 0); // 50 m from w's house, 500 m from v's
    assertThat(property("w", "hydrants")).isEqualTo(List.of("h2:GEOM"));
  }

  // who is reached

  @Test
  void ninety_five_of_a_hundred_households_are_covered() {
    // ten households stand in the middle; 190 in reach and 10 out of it are 95 %
    house.households(190);
    scene.building("far").with("village", "v").households(10).at(0, 450);
    assertThat(levels()).isEqualTo("L4");
    house.households(189);
    assertThat(levels()).isEqualTo("L3");
    assertThat(property("households_reached_percent_low")).isEqualTo(94.9); // 189 / 199 = 94.97
  }

  @Test
  void the_reach_is_150_m_in_a_straight_line_from_whatever_works() {
    house.at(0, 209); // the pond lies at 60 m north: 149 m
    assertThat(levels()).isEqualTo("L4");
    house.at(0, 211);
    assertThat(levels()).isEqualTo("L3");
  }

  @Test
  void a_neighbours_hydrant_covers_and_does_not_count() {
    house.at(0, 400);
    assertThat(levels()).isEqualTo("L3");
    scene.village("w").box(-500, 500, 500, 900);
    hydrant("hw").with("village", "w").at(0, 505); // 105 m
    assertThat(levels()).isEqualTo("L4");
    assertThat(list("hydrants")).containsExactly("h1:CODE", "h2:CODE");
  }

  @Test
  void households_that_are_not_known_leave_the_share_open_only_where_they_could_change_it() {
    scene.building("near").with("village", "v").at(20, 20);
    assertThat(levels()).isEqualTo("L4"); // whoever lives there is reached
    scene.building("far").with("village", "v").at(0, 450);
    assertThat(levels()).isEqualTo("L3-L4");
    assertThat(list("to_check")).containsExactly("HOUSEHOLDS");
  }

  @Test
  void the_villages_own_number_bounds_the_houses_that_have_none() {
    house.households(190);
    scene.building("far").with("village", "v").at(0, 450);
    village.households(200); // 10 at most live in the far house: 190 / 200 = 95 %
    assertThat(levels()).isEqualTo("L4");
    assertThat(property("households_reached_percent_low")).isEqualTo(95L);
    village.households(201); // 190 / 201 = 94.5 %
    assertThat(levels()).isEqualTo("L3-L4");
    village.households(100); // fewer than the houses hold: not believed
    assertThat(levels()).isEqualTo("L3-L4");
    assertThat(property("households_reached_percent_low")).isEqualTo(0L);
  }

  @Test
  void without_houses_nobody_knows_who_is_reached() {
    Scene empty = new Scene();
    empty.village("v").box(-500, -500, 500, 500).with("piped", "joint");
    empty.microStation("s").with("village", "v");
    empty.hydrant("h1").with("village", "v").with("flow_l_s", "15").at(50, 0);
    empty.hydrant("h2").with("village", "v").with("flow_l_s", "15").at(-50, 0);
    empty.intake("p").with("village", "v").at(0, 60);
    assertThat(levels(ask(empty).findings().get(0).properties())).isEqualTo("L3-L4");
  }

  // what is asked

  @Test
  void what_the_law_does_not_ask_is_there_and_never_missing() {
    law =
        Laws.desert(
            Map.of(
                Norm.PUMPS, 0.0,
                Norm.HOSES, 0.0,
                Norm.NOZZLES, 0.0,
                Norm.DIVIDERS, 0.0,
                Norm.SPANNERS, 0.0,
                Norm.HYDRANTS, 0.0,
                Norm.INTAKES, 0.0),
            List.of());
    station
        .with("pumps", "0")
        .with("pumps_working", "0")
        .with("pump_started_on", "")
        .with("hoses_d65", "0");
    withoutHydrants();
    assertThat(list("missing")).isEmpty();
    assertThat(words()).isEqualTo("yes yes yes");
    assertThat(levels()).isEqualTo("L4"); // the pond still reaches the house
    station.with("lifecycle", "planned");
    assertThat(levels()).isEqualTo("L0"); // nothing of what is asked stands
    assertThat(list("missing")).containsExactly("STN");
  }

  @Test
  void duty_and_dispatch_link_are_asked_where_the_law_asks_them() {
    law = Laws.desert(Map.of(Norm.DUTY_24H_ASKED, 1.0, Norm.DISPATCH_LINK_ASKED, 1.0), List.of());
    station.with("duty_24h", "no").with("dispatch_linked", "");
    assertThat(levels()).isEqualTo("L2");
    assertThat(list("missing")).containsExactly("DUTY");
    assertThat(list("to_check")).containsExactly("LINK");
    station.with("duty_24h", "yes");
    assertThat(levels()).isEqualTo("L2-L4");
  }

  @Test
  void members_are_part_of_the_one_where_the_law_asks_them() {
    law = Laws.desert(Map.of(Norm.MEMBERS_ASKED, 1.0), List.of());
    station.with("members", "4");
    assertThat(levels()).isEqualTo("L1");
    assertThat(list("missing")).containsExactly("MEMBERS-2");
  }

  // the answer

  @Test
  void a_township_fences_the_villages_and_not_what_serves_them() {
    scene.township("t1").with("code", "350582104");
    village.with("township", "350582104");
    scene.village("w").at(5000, 0).with("township", "t2");
    assertThat(ask(scene, "350582104").findings()).extracting("id").containsExactly("v");
    assertThat(ask(scene, "t1").findings()).extracting("id").containsExactly("v");
    assertThatThrownBy(() -> ask(scene, "moon"))
        .isInstanceOf(InputException.class)
        .hasMessage("没有乡镇（街道） moon · township: \"moon\" is not one of 350582104, t2");
  }

  @Test
  void the_summary_counts_villages_by_level_from_both_ends() {
    scene.village("w").at(5000, 0).with("piped", "joint"); // nothing at all: L0
    station.with("hoses_d65", ""); // v: L1-L4
    assertThat(summary().get("villages")).isEqualTo(2);
    assertThat(level("L0")).containsEntry("min", 1L).containsEntry("max", 1L);
    assertThat(level("L1")).containsEntry("min", 1L).containsEntry("max", 0L);
    assertThat(level("L2")).containsEntry("share_low", 0.0).containsEntry("share_high", 0.5);
    assertThat(level("L4")).containsEntry("reached_high", 1L);
    assertThat(summary().get("missing"))
        .isEqualTo(
            Map.of(
                "STN", Map.of("villages", 1L, "count", 1L),
                "HYD", Map.of("villages", 1L, "count", 2L),
                "INT", Map.of("villages", 1L, "count", 1L)));
    assertThat(summary()).containsKeys("snapshot", "question", "as_of", "ruleset", "asked");
  }

  @Test
  void without_villages_there_is_nothing_to_ask() {
    Scene empty = new Scene();
    empty.hydrant("h");
    assertThatThrownBy(() -> ask(empty)).isInstanceOf(InputException.class);
  }

  private void withoutHydrants() {
    hydrant.with("lifecycle", "planned");
    second.with("lifecycle", "planned");
  }

  private Answer ask(Scene asked) {
    return ask(asked, null);
  }

  private Answer ask(Scene asked, String township) {
    Completeness question = new Completeness();
    Map<String, String> texts = township == null ? Map.of() : Map.of("township", township);
    return question.answer(asked.snapshot(law), Values.of(question.inputs(), texts), Progress.NONE);
  }

  private Map<String, Object> summary() {
    return ask(scene).summary();
  }

  @SuppressWarnings("unchecked")
  private List<String> notices() {
    return (List<String>) summary().get("notices");
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> level(String level) {
    return ((List<Map<String, Object>>) summary().get("levels"))
        .stream().filter(row -> row.get("level").equals(level)).findFirst().orElseThrow();
  }

  private Object property(String id, String name) {
    return ask(scene).findings().stream()
        .filter(finding -> finding.id().equals(id))
        .findFirst()
        .orElseThrow()
        .properties()
        .get(name);
  }

  private Object property(String name) {
    return property("v", name);
  }

  @SuppressWarnings("unchecked")
  private List<String> list(String name) {
    return (List<String>) property(name);
  }

  private String words() {
    return property("one") + " " + property("two") + " " + property("n");
  }

  private String levels() {
    return interval(property("level_min"), property("level_max"));
  }

  private static String levels(Map<String, Object> properties) {
    return interval(properties.get("level_min"), properties.get("level_max"));
  }

  private String scores() {
    return interval(property("score_low"), property("score_high"));
  }

  private static String interval(Object low, Object high) {
    return low.equals(high) ? low.toString() : low + "-" + high;
  }
}
