package org.firewell.analysis.siting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
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
 * Sites in the desert, worked by hand. A road runs from west to east through the middle, with a
 * main under it; houses lie in metres east of the middle; the reach is 150 m.
 */
class SitingDesertTest {

  private final Scene scene =
      new Scene().layer(FeatureType.HYDRANTS).layer(FeatureType.WATER_INTAKES);

  private void street(double west, double east) {
    scene.road("road").line(west, 0, east, 0);
    scene.pipe("main").line(west, 0, east, 0);
  }

  @Test
  void s01_a_hydrant_goes_where_most_are_newly_within_reach() {
    street(0, 1000);
    // 1 household within reach of the one that stands; 2 and 4 together, 8 alone
    scene.hydrant("h1").east(0);
    scene.building("b1").east(100).households(1);
    scene.building("b2").east(300).households(2);
    scene.building("b4").east(600).households(4);
    scene.building("b8").east(1000).households(8);
    SitingAnswer one = answer(Map.of("count", "1", "weight", "households"));
    assertThat(serves(one)).containsExactly(List.of("b8"));
    SitingAnswer two = answer(Map.of("count", "2", "weight", "households"));
    // from 450 to 450 m alone do 300 and 600 lie within 150 m: no multiple of 20 m is that
    assertThat(serves(two)).containsExactly(List.of("b8"), List.of("b4"));
    SitingAnswer finer = answer(Map.of("count", "2", "weight", "households", "spacing", "50"));
    assertThat(serves(finer)).containsExactly(List.of("b8"), List.of("b2", "b4"));
    assertThat(finer.summary()).containsEntry("objective", 14L);
  }

  @Test
  void s02_a_hydrant_stands_near_a_main() {
    street(0, 400);
    scene.road("dry").line(0, 400, 400, 400);
    scene.building("b1").at(200, 200);
    scene.building("b2").at(200, 420);
    SitingAnswer answer = answer(Map.of("count", "5"));
    assertThat(answer.findings()).isEmpty();
    assertThat(serves(answer(Map.of("count", "5", "near_pipe", "0"))))
        .containsExactly(List.of("b2"));
  }

  @Test
  void s03_how_many_must_be_said() {
    street(0, 400);
    scene.building("b1").at(200, 20);
    assertThatThrownBy(() -> answer(Map.of()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("count");
  }

  @Test
  void s04_a_repair_that_costs_less_wins() {
    street(0, 1000);
    // at 0 m a hydrant is damaged, which serves b4; at 1000 m nothing stands, where b2 lies
    scene.hydrant("h1").east(0).with("condition", "damaged");
    scene.building("b4").east(100).households(4);
    scene.building("b2").east(1000).households(2);
    Map<String, String> asked =
        Map.of(
            "allow", "repair,hydrant",
            "weight", "households",
            "budget", "8000",
            "costs", "repair=1000,hydrant=8000");
    // a new one at 100 m serves b4 too, and takes all the money; the repair serves as many
    SitingAnswer answer = answer(asked);
    assertThat(answer.summary()).containsEntry("objective", 4L);
    assertThat(chosen(answer, "kind")).containsExactly("repair");
    assertThat(chosen(answer, "repairs")).containsExactly("h1");
    assertThat(chosen(answer, "cost")).containsExactly(1000L);
    // with money for both the new one goes elsewhere
    Map<String, String> richer = new HashMap<>(asked);
    richer.put("budget", "9000");
    assertThat(chosen(answer(richer), "kind")).containsExactlyInAnyOrder("repair", "hydrant");
    assertThat(answer(richer).summary()).containsEntry("objective", 6L);
  }

  @Test
  void s05_a_repair_never_counts_against_the_number_of_new_ones() {
    street(0, 1000);
    scene.hydrant("h1").east(0).with("condition", "damaged");
    scene.building("b1").east(100);
    scene.building("b2").east(1000);
    SitingAnswer answer = answer(Map.of("allow", "repair,hydrant", "count", "1"));
    assertThat(chosen(answer, "kind")).containsExactlyInAnyOrder("repair", "hydrant");
    assertThat(serves(answer(Map.of("allow", "repair,hydrant", "count", "0"))))
        .containsExactly(List.of("b1"));
    assertThat(answer(Map.of("allow", "repair,hydrant", "count", "0", "repairs", "0")).findings())
        .isEmpty();
  }

  @Test
  void s06_what_a_repair_does_not_mend_is_no_site() {
    street(0, 1000);
    // too deep, whatever its condition
    scene.intake("p1").east(0).with("condition", "damaged").with("lift_m", "9");
    // nobody knows whether it works: it is looked at first
    scene.hydrant("h1").east(500).with("condition", "unknown");
    scene.building("b1").east(100);
    scene.building("b2").east(600);
    SitingAnswer answer = answer(Map.of("allow", "repair"));
    assertThat(answer.findings()).isEmpty();
    assertThat(demand(answer)).containsEntry("gap_before", 1L).containsEntry("unknown", 1L);
    assertThat(reasons(answer)).containsExactly(Map.of("demand", "b1", "reason", "beyond_repair"));
  }

  @Test
  void s07_demand_that_may_be_covered_is_neither_covered_nor_gained() {
    street(0, 1000);
    scene.hydrant("h1").east(0).with("condition", "unknown");
    scene.building("b1").east(100);
    scene.building("b2").east(200);
    SitingAnswer answer = answer(Map.of("count", "1"));
    // b1 may be covered by h1; a site at 60 to 200 m covers both, and gains b2
    assertThat(serves(answer)).containsExactly(List.of("b2"));
    assertThat(demand(answer))
        .containsEntry("covered_before", 0L)
        .containsEntry("unknown", 1L)
        .containsEntry("gap_after", 0L);
    // where it is enough to stand, h1 covers b1 surely and b2 alone is a gap
    assertThat(demand(answer(Map.of("count", "1", "basis", "built"))))
        .containsEntry("covered_before", 1L)
        .containsEntry("unknown", 0L);
  }

  @Test
  void s08_where_every_site_is_excluded_the_answer_says_so() {
    street(0, 1000);
    scene.building("b1").east(100);
    SitingAnswer answer = answer(Map.of("count", "3", "exclude", "road"));
    assertThat(answer.findings()).isEmpty();
    assertThat(answer.summary())
        .containsEntry("objective", 0L)
        .containsEntry("bound", 0L)
        .containsEntry("proven", true);
    assertThat(reasons(answer)).containsExactly(Map.of("demand", "b1", "reason", "excluded"));
    // a box of 0.01 degrees around the middle holds all within 500 m
    assertThat(reasons(answer(Map.of("count", "3", "exclude", "118.49 24.69 118.51 24.71"))))
        .containsExactly(Map.of("demand", "b1", "reason", "excluded"));
    assertThatThrownBy(() -> answer(Map.of("count", "3", "exclude", "nothing")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("nothing");
  }

  @Test
  void s09_the_plan_of_a_year_is_a_part_of_the_plan_of_the_next() {
    street(0, 2000);
    for (int i = 0; i < 4; i++) {
      scene.building("b" + (1 << i)).east(100 + 500 * i).households(1 << i);
    }
    SitingAnswer answer = answer(Map.of("phases", "1,2", "weight", "households"));
    // 8 in the first year, 4 and 2 in the second
    assertThat(chosen(answer, "phase")).containsExactly(1, 2, 2);
    assertThat(chosen(answer, "gain")).containsExactly(8L, 4L, 2L);
    List<?> phases = (List<?>) answer.summary().get("phases");
    assertThat(phases.toString()).contains("objective=8", "objective=14");
    assertThatThrownBy(() -> answer(Map.of("phases", "1,2", "count", "4")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("phases");
  }

  @Test
  void s10_a_quota_holds_by_township_and_kind() {
    street(0, 2000);
    scene.township("west").box(-100, -500, 850, 500);
    scene.township("east").box(850, -500, 2500, 500);
    for (int i = 0; i < 4; i++) {
      scene.building("b" + (1 << i)).east(100 + 500 * i).households(1 << i);
    }
    Map<String, String> asked = new HashMap<>(Map.of("weight", "households", "quota", "west=1"));
    // of the west's b1 and b2 the greater; the east has no quota
    assertThat(serves(answer(asked))).containsExactly(List.of("b2"));
    asked.put("quota", "west=1,east/hydrant=1");
    assertThat(serves(answer(asked))).containsExactly(List.of("b8"), List.of("b2"));
    asked.put("quota", "nowhere=1");
    assertThatThrownBy(() -> answer(asked))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("nowhere=1");
  }

  @Test
  void s11_a_second_source_backs_up_the_first() {
    street(0, 1000);
    scene.hydrant("h1").east(0);
    scene.building("b1").east(100);
    scene.building("b2").east(600);
    // b1 has one source and takes one more; b2 has none and takes two
    SitingAnswer one = answer(Map.of("count", "1", "backup", "2"));
    assertThat(serves(one)).containsExactly(List.of("b1"));
    SitingAnswer three = answer(Map.of("objective", "full", "backup", "2"));
    assertThat(three.findings()).hasSize(3);
    assertThat(demand(three)).containsEntry("backed_up_after", 2L);
  }

  @Test
  void s12_all_are_covered_by_the_least_number() {
    street(0, 1000);
    // 200 m apart: one site in the middle of two serves both
    for (int i = 0; i < 4; i++) {
      scene.building("b" + i).east(100 + 200 * i);
    }
    scene.building("far").at(500, 700);
    SitingAnswer answer = answer(Map.of("objective", "full"));
    assertThat(answer.summary()).containsEntry("objective", 2L).containsEntry("proven", true);
    assertThat(demand(answer)).containsEntry("covered_after", 4L);
    assertThat(reasons(answer)).containsExactly(Map.of("demand", "far", "reason", "no_place"));
    assertThatThrownBy(() -> answer(Map.of("objective", "full", "count", "2")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("objective");
  }

  @Test
  void s13_the_longest_way_becomes_as_short_as_can_be() {
    street(0, 1000);
    scene.hydrant("h1").east(0);
    scene.building("b0").east(100);
    scene.building("b1").east(700);
    scene.building("b2").east(1000);
    // 1000 m from h1 to b2 now; a site at 860 m is 160 m from b1 and 140 m from b2: one at 840 m as
    // well, and the middle at 850 m is no multiple of 20 m
    SitingAnswer answer = answer(Map.of("objective", "worst", "count", "1"));
    assertThat(answer.summary())
        .containsEntry("objective_before", 1000.0)
        .containsEntry("objective", 160.0)
        .containsEntry("bound", 160.0)
        .containsEntry("objective_unit", "m");
    // what stands is kept: a second one brings b1 and b2 down to what b0 has
    assertThat(answer(Map.of("objective", "worst", "count", "2")).summary())
        .containsEntry("objective", 100.0);
    assertThatThrownBy(() -> answer(Map.of("objective", "worst")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("count");
  }

  @Test
  void s13b_the_mean_way_becomes_as_short_as_can_be_by_weight() {
    street(0, 1000);
    scene.hydrant("h1").east(0);
    scene.building("b0").east(100).households(1);
    scene.building("b1").east(700).households(6);
    scene.building("b2").east(1000).households(3);
    // now (100 + 6 x 700 + 3 x 1000) / 10; the one goes to b1, so (100 + 0 + 3 x 300) / 10
    SitingAnswer answer = answer(Map.of("objective", "mean", "count", "1", "weight", "households"));
    assertThat(answer.summary())
        .containsEntry("objective_before", 730.0)
        .containsEntry("objective", 100.0)
        .containsEntry("bound", 100.0)
        .containsEntry("proven", true);
    assertThat(answer(Map.of("objective", "worst", "count", "1", "exclude", "road")).summary())
        .containsEntry("objective", 1000.0)
        .containsEntry("proven", true);
  }

  @Test
  void s13c_where_nothing_stands_and_nothing_may_there_is_no_distance() {
    scene.building("b0").east(100);
    Map<String, Object> nothing = answer(Map.of("objective", "mean", "count", "1")).summary();
    assertThat(nothing).containsEntry("objective", null).containsEntry("objective_before", null);
  }

  @Test
  void s13d_most_villages_reach_a_share() {
    street(0, 3000);
    village("w", 0, 1, 1, 1, 1);
    village("m", 1000, 8, 1);
    village("e", 2000, 2, 2);
    // of w's 4 households one hydrant covers all, as of e's 4; of m's 9 one covers 8, and 90 % take
    // two. Two hydrants bring w and e there, though one at m would gain more
    Map<String, String> asked =
        new HashMap<>(
            Map.of("objective", "share", "share", "90", "count", "2", "weight", "households"));
    SitingAnswer answer = answer(asked);
    assertThat(answer.summary())
        .containsEntry("objective", 2L)
        .containsEntry("bound", 2L)
        .containsEntry("objective_unit", "villages");
    assertThat(answer.summary().get("villages").toString())
        .contains("total=3", "reached_before=0", "reached_after=2", "newly=[e, w]");
    // one hydrant brings one of the three there at 80 %
    asked.put("count", "1");
    asked.put("share", "80");
    assertThat(answer(asked).summary()).containsEntry("objective", 1L);
    asked.put("share", "101");
    assertThatThrownBy(() -> answer(asked))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("share");
  }

  @Test
  void s13e_all_are_covered_whatever_they_weigh() {
    street(0, 2000);
    // nobody knows how many live at 1500 m: the site there gains no household, and is needed
    scene.building("b3").east(500).households(3);
    scene.building("b").east(1500);
    SitingAnswer answer = answer(Map.of("objective", "full", "weight", "households"));
    assertThat(answer.summary()).containsEntry("objective", 2L).containsEntry("proven", true);
    assertThat(serves(answer)).containsExactly(List.of("b3"), List.of("b"));
  }

  /** Houses 40 m apart; of the village of 8 and 1 the two lie 700 m apart. */
  private void village(String id, double west, int... households) {
    scene.village(id).box(west - 50, -100, west + 900, 100);
    for (int i = 0; i < households.length; i++) {
      double east = households.length == 2 && households[0] == 8 ? 700.0 * i : 40.0 * i;
      scene.building(id + i).east(west + east).households(households[i]).with("village", id);
    }
  }

  @Test
  void s14_a_given_point_a_bank_and_a_pond() {
    scene.barrier("river").line(0, 100, 1000, 100);
    scene.road("road").line(0, 90, 200, 90);
    scene.building("b1").at(100, 150);
    scene.building("b2").at(800, 150);
    // beside b2 no road gets to the river
    SitingAnswer bank = answer(Map.of("allow", "intake", "count", "2"));
    assertThat(serves(bank)).containsExactly(List.of("b1"));
    assertThat(chosen(bank, "near")).containsExactly("river");
    assertThat(reasons(bank)).containsExactly(Map.of("demand", "b2", "reason", "far_from_road"));
    String at = Scene.at(800, 200).x + " " + Scene.at(800, 200).y;
    SitingAnswer pond =
        answer(Map.of("allow", "pond", "candidates", "points", "points", at, "count", "1"));
    assertThat(serves(pond)).containsExactly(List.of("b2"));
    assertThat(chosen(pond, "near")).containsExactly("point-1");
    assertThat(serves(answer(Map.of("allow", "pond", "candidates", "grid", "count", "2"))))
        .hasSize(2);
    assertThatThrownBy(
            () -> answer(Map.of("candidates", "points", "points", "far away", "count", "1")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("far away");
  }

  private static List<Object> chosen(SitingAnswer answer, String property) {
    return answer.findings().stream()
        .sorted(Comparator.comparing(SitingFinding::rank))
        .map(finding -> finding.properties().get(property))
        .toList();
  }

  @SuppressWarnings("unchecked") // as the summary has it
  private static Map<String, Object> demand(SitingAnswer answer) {
    return (Map<String, Object>) answer.summary().get("demand");
  }

  @SuppressWarnings("unchecked") // as the summary has it
  private static List<Map<String, Object>> reasons(SitingAnswer answer) {
    return (List<Map<String, Object>>) answer.summary().get("infeasible");
  }

  private static List<List<String>> serves(SitingAnswer answer) {
    return answer.findings().stream()
        .sorted(Comparator.comparing(SitingFinding::rank))
        .map(SitingFinding::serves)
        .toList();
  }

  private SitingAnswer answer(Map<String, String> given) {
    Siting siting = new Siting();
    return siting.answer(
        scene.snapshot(), Values.of(siting.inputs(), new HashMap<>(given)), Progress.NONE);
  }
}
