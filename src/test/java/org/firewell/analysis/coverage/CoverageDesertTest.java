package org.firewell.analysis.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.firewell.analysis.InputException;
import org.firewell.analysis.Progress;
import org.firewell.analysis.Values;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Ternary;
import org.firewell.scene.Laws;
import org.firewell.scene.Scene;
import org.firewell.snapshot.Proposal;
import org.firewell.snapshot.Snapshot;
import org.firewell.standard.Norm;
import org.junit.jupiter.api.Test;

/**
 * The ladder of straight coverage, one thing on each rung. Everything lies in metres east of the
 * middle unless it says otherwise; the law's reach is 150 m. Both layers of water are there.
 */
class CoverageDesertTest {

  private final Scene scene =
      new Scene().layer(FeatureType.HYDRANTS).layer(FeatureType.WATER_INTAKES);

  @Test
  void c01_a_house_in_reach_of_a_hydrant_is_covered() {
    scene.hydrant("h1").east(0);
    scene.building("near").east(149);
    scene.building("far").east(151);
    assertThat(finding("near").covered()).isEqualTo(Ternary.YES);
    assertThat(finding("near").gapClass()).isNull();
    assertThat(finding("far").covered()).isEqualTo(Ternary.NO);
    assertThat(finding("far").gapClass()).isEqualTo("A");
    // the card of the gap names the nearest that works and how far it is
    assertThat(finding("far").nearest()).hasValue(near("h1", 151.0));
    assertThat(finding("far").properties()).containsEntry("short_m", 1.0);
  }

  @Test
  void c02_the_reach_holds_to_the_millimetre() {
    scene.hydrant("h1").east(0);
    scene.building("on").east(150.0004);
    scene.building("over").east(150.0006);
    // rounded to 150.000 and to 150.001
    assertThat(finding("on").covered()).isEqualTo(Ternary.YES);
    assertThat(finding("over").covered()).isEqualTo(Ternary.NO);
  }

  @Test
  void c03_a_house_is_reached_at_its_outline_unless_its_centroid_is_asked() {
    scene.hydrant("h1").east(0);
    // 20 m x 20 m: its wall stands at 140.5 m, its middle at 140.5 + 10 = 150.5 m
    scene.building("b1").box(140.5, -10, 160.5, 10);
    assertThat(finding("b1").nearest()).hasValue(near("h1", 140.5));
    assertThat(finding("b1", Map.of("at", "centroid")).nearest()).hasValue(near("h1", 150.5));
    assertThat(finding("b1", Map.of("at", "centroid")).covered()).isEqualTo(Ternary.NO);
  }

  @Test
  void c04_a_hydrant_inside_of_a_village_is_at_distance_0() {
    scene.hydrant("h1").at(300, 300);
    scene.village("v1").box(0, 0, 1000, 1000);
    CoverageFinding village = finding("v1", Map.of("demand", "villages"));
    assertThat(village.nearest()).hasValue(near("h1", 0.0));
    assertThat(village.covered()).isEqualTo(Ternary.YES);
  }

  @Test
  void c05_a_long_edge_is_straight_in_longitude_and_latitude() {
    scene.hydrant("h1").at(0, 0);
    // The edge runs 3 km along a parallel, 200 m north of the hydrant. A geodesic between its ends
    // would pass 3000² x tan 24.7° / 8R = 0.081 m farther north.
    scene.village("v1").area(-1500, 200, 1500, 200, 1500, 900, -1500, 900);
    CoverageFinding village = finding("v1", Map.of("demand", "villages"));
    assertThat(village.covered()).isEqualTo(Ternary.NO);
    assertThat(village.nearest().orElseThrow().metres()).isBetween(199.999, 200.001);
  }

  @Test
  void c06_of_two_hydrants_at_equal_distance_the_smaller_id_is_nearest() {
    scene.hydrant("h2").east(-60);
    scene.hydrant("h1").east(60);
    scene.building("b1").east(0);
    assertThat(finding("b1").nearest()).hasValue(near("h1", 60.0));
    assertThat(finding("b1").sourcesInReach()).isEqualTo(2);
    assertThat(finding("b1").isSingleSource()).isFalse();
  }

  @Test
  void c07_a_house_with_one_source_is_lost_with_it() {
    scene.hydrant("h1").east(60);
    scene.hydrant("h2").east(400);
    scene.building("b1").east(0);
    assertThat(finding("b1").isSingleSource()).isTrue();
    assertThat(finding("b1").properties()).containsEntry("single_source", "yes");
  }

  @Test
  void c08_a_pond_covers_as_a_hydrant_does() {
    scene.intake("p1").east(0);
    scene.building("b1").east(100);
    CoverageFinding.Near near = finding("b1").nearest().orElseThrow();
    assertThat(near.collection()).isEqualTo("water-intakes");
    assertThat(finding("b1").covered()).isEqualTo(Ternary.YES);
    assertThat(finding("b1", Map.of("facilities", "hydrants")).covered()).isEqualTo(Ternary.NO);
  }

  @Test
  void c09_a_damaged_hydrant_covers_as_built_and_not_as_effective() {
    scene.hydrant("h1").east(0).with("condition", "damaged");
    scene.building("b1").east(100);
    CoverageFinding effective = finding("b1");
    assertThat(effective.covered()).isEqualTo(Ternary.NO);
    assertThat(effective.gapClass()).isEqualTo("B");
    assertThat(effective.nearest()).isEmpty();
    assertThat(effective.flawed())
        .hasValue(new CoverageFinding.Flawed("h1", "hydrants", List.of("OOO")));
    assertThat(finding("b1", Map.of("basis", "built")).covered()).isEqualTo(Ternary.YES);
  }

  @Test
  void c10_a_hydrant_of_unknown_condition_leaves_it_unknown() {
    scene.hydrant("h1").east(0).with("condition", "");
    scene.hydrant("h2").east(50).with("condition", "damaged");
    scene.building("b1").east(100);
    CoverageFinding finding = finding("b1");
    assertThat(finding.covered()).isEqualTo(Ternary.UNKNOWN);
    assertThat(finding.gapClass()).isEqualTo("F");
    assertThat(finding.flawed().orElseThrow().id()).isEqualTo("h1");
  }

  @Test
  void c11_a_planned_hydrant_covers_nobody() {
    scene.hydrant("h1").east(0).with("lifecycle", "planned");
    scene.building("b1").east(100);
    assertThat(finding("b1", Map.of("basis", "built")).gapClass()).isEqualTo("A");
  }

  @Test
  void c12_a_water_crane_fills_engines_and_covers_nobody() {
    scene.hydrant("h1").east(0).with("kind", "water_crane");
    scene.building("b1").east(100);
    assertThat(finding("b1").gapClass()).isEqualTo("A");
    assertThat(notices(Map.of()))
        .contains("hydrants: water cranes fill engines and cover nobody directly: 1 (h1)");
  }

  @Test
  void c13_a_units_own_hydrant_counts_only_with_an_agreement() {
    scene.hydrant("with").east(0).with("ownership", "unit").with("agreement", "yes");
    scene.hydrant("without").east(1000).with("ownership", "unit").with("agreement", "no");
    scene.hydrant("open").east(2000).with("ownership", "unit");
    scene.building("b1").east(100);
    scene.building("b2").east(1100);
    scene.building("b3").east(2100);
    assertThat(finding("b1").covered()).isEqualTo(Ternary.YES);
    assertThat(finding("b2").covered()).isEqualTo(Ternary.NO);
    assertThat(finding("b3").covered()).isEqualTo(Ternary.UNKNOWN);
  }

  @Test
  void c14_unknown_ownership_or_kind_counts_and_is_flagged() {
    scene.hydrant("h1").east(0).with("ownership", "").with("kind", "");
    scene.building("b1").east(100);
    assertThat(finding("b1").covered()).isEqualTo(Ternary.YES);
    assertThat(notices(Map.of()))
        .contains(
            "hydrants: ownership not known, counted: 1 (h1)",
            "hydrants: kind not known, counted: 1 (h1)");
  }

  @Test
  void c15_two_rows_within_five_metres_are_one_hydrant() {
    scene.hydrant("h1").east(0).with("code", "C1");
    scene.hydrant("h2").east(4);
    scene.hydrant("h3").east(4.5).with("code", "C3");
    scene.building("b1").east(100);
    // h2 without a plate is the nearer h3; h1 bears another plate
    assertThat(finding("b1").sourcesInReach()).isEqualTo(2);
    assertThat(notices(Map.of()))
        .contains("hydrants: entered more than once, counted once: 1 (h3)");
  }

  @Test
  void c16_one_plate_on_two_hydrants_farther_apart_is_a_conflict() {
    scene.hydrant("h1").east(0).with("code", "C1");
    scene.hydrant("h2").east(50).with("code", "C1");
    scene.building("b1").east(100);
    assertThat(finding("b1").sourcesInReach()).isEqualTo(2);
    assertThat(notices(Map.of()))
        .contains("hydrants: code C1 stands on objects farther apart: 2 (h1, h2)");
  }

  @Test
  void c17_without_the_layer_of_a_kind_what_is_not_covered_is_unknown() {
    Scene bare = new Scene();
    bare.hydrant("h1").east(0);
    bare.building("near").east(100);
    bare.building("far").east(500);
    CoverageAnswer both = answer(bare.snapshot(), Map.of());
    assertThat(both.findings().get(0).covered()).isEqualTo(Ternary.UNKNOWN);
    assertThat(both.findings().get(0).gapClass()).isEqualTo("F");
    assertThat(both.findings().get(1).covered()).isEqualTo(Ternary.YES);
    CoverageAnswer hydrants = answer(bare.snapshot(), Map.of("facilities", "hydrants"));
    assertThat(hydrants.findings().get(0).covered()).isEqualTo(Ternary.NO);
  }

  @Test
  void c18_the_households_say_exactly_who_was_reached() {
    scene.hydrant("works").east(0);
    scene.hydrant("broken").east(1000).with("condition", "no_water");
    scene.hydrant("open").east(2000).with("condition", "unknown");
    scene.building("b1").east(50).households(1);
    scene.building("b2").east(1050).households(2);
    scene.building("b3").east(2050).households(4);
    scene.building("b4").east(3050).households(8);
    scene.building("b5").east(-50);
    Map<String, Object> demand = demand(Map.of("weight", "households"));
    // covered b1 = 1 and b5 = not known; gap b2 + b4 = 2 + 8; unknown b3 = 4
    assertThat(demand)
        .containsEntry("total", 5L)
        .containsEntry("covered", 2L)
        .containsEntry("gap", 2L)
        .containsEntry("unknown", 1L)
        .containsEntry("weight_total", 15L)
        .containsEntry("weight_covered", 1L)
        .containsEntry("weight_gap", 10L)
        .containsEntry("weight_undecided", 4L)
        .containsEntry("weight_unknown", 1L);
    assertThat(summary(Map.of()).get("by_class"))
        .isEqualTo(Map.of("A", 1L, "B", 1L, "C", 0L, "D", 0L, "E", 0L, "F", 1L, "M", 2L));
  }

  @Test
  void c19_a_township_fences_the_demand_and_never_the_sources() {
    scene.township("t1").box(-1000, -500, 0, 500).with("code", "350582101");
    scene.township("t2").box(0, -500, 1000, 500).with("code", "350582102");
    scene.village("v2").box(500, -500, 1000, 500).with("township", "350582102");
    scene.hydrant("h1").east(-40);
    scene.building("west").east(-60);
    scene.building("east").east(60);
    scene.building("declared").east(-70).with("village", "v2");
    CoverageAnswer fenced = answer(scene.snapshot(), Map.of("township", "350582102"));
    assertThat(fenced.findings())
        .extracting(CoverageFinding::id)
        .containsExactly("declared", "east");
    assertThat(fenced.findings()).allMatch(f -> f.covered() == Ternary.YES);
    assertThat(townships(Map.of()))
        .extracting(row -> row.get("township") + " " + row.get("total"))
        .containsExactly("350582101 1", "350582102 2");
  }

  @Test
  void c20_the_reach_is_the_laws_for_each_kind_unless_it_is_given() {
    scene.hydrant("h1").east(0);
    scene.intake("p1").north(0);
    scene.building("b1").east(180);
    Snapshot snapshot = scene.snapshot(Laws.desert(Map.of(Norm.INTAKE_REACH_M, 200.0), List.of()));
    CoverageAnswer lawful = answer(snapshot, Map.of());
    assertThat(lawful.findings().get(0).covered()).isEqualTo(Ternary.YES);
    assertThat(lawful.findings().get(0).sourcesInReach()).isEqualTo(1);
    // at the same millimetre h1 comes first by id, although it is p1 that reaches
    assertThat(lawful.findings().get(0).nearest()).hasValue(near("h1", 180.0));
    assertThat(lawful.summary().get("reach").toString())
        .contains("facilities=hydrants, reach_m=150.0, document=desert, clause=1")
        .contains("facilities=water-intakes, reach_m=200.0");
    CoverageAnswer given = answer(snapshot, Map.of("reach", "179.999"));
    assertThat(given.findings().get(0).covered()).isEqualTo(Ternary.NO);
  }

  @Test
  void c21_it_is_asked_of_a_day() {
    scene.hydrant("h1").east(0).with("valid_from", "2022-06-01").with("inspected_on", "2022-06-01");
    scene.building("b1").east(100);
    scene.building("b2").east(90).with("valid_to", "2022-12-31");
    Snapshot before = scene.snapshot(Laws.desert(), LocalDate.of(2022, 5, 31));
    assertThat(answer(before, Map.of()).findings())
        .extracting(f -> f.id() + f.covered())
        .containsExactly("b1NO", "b2NO");
    Snapshot after = scene.snapshot(Laws.desert(), LocalDate.of(2022, 6, 1));
    assertThat(answer(after, Map.of()).findings()).allMatch(f -> f.covered() == Ternary.YES);
    // inspected more than 180 days before
    assertThat(answer(scene.snapshot(), Map.of()).findings())
        .extracting(f -> f.id() + f.gapClass())
        .containsExactly("b1B");
  }

  @Test
  void c22_what_if_is_the_same_as_so_be_it() {
    scene.hydrant("h1").east(0);
    scene.building("b1").east(400);
    Snapshot plain = scene.snapshot();
    Snapshot whatIf = plain.with(Proposal.adding(new Scene().hydrant("h2").east(300).make()));
    scene.hydrant("h2").east(300);
    assertThat(whatIf.id()).isEqualTo(scene.snapshot().id());
    assertThat(answer(whatIf, Map.of()).summary())
        .isEqualTo(answer(scene.snapshot(), Map.of()).summary());
    assertThat(answer(whatIf, Map.of()).findings().get(0).covered()).isEqualTo(Ternary.YES);
  }

  @Test
  void c23_stations_are_asked_with_a_reach() {
    scene.microStation("m1").east(0);
    scene.building("b1").east(700);
    Map<String, String> stations = Map.of("facilities", "micro-stations");
    assertThatThrownBy(() -> answer(scene.snapshot(), stations))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("the law sets no straight reach for micro-stations");
    Map<String, String> within = Map.of("facilities", "micro-stations", "reach", "800");
    assertThat(finding("b1", within).covered()).isEqualTo(Ternary.YES);
  }

  @Test
  void c24_what_cannot_be_asked_is_refused_with_what_can() {
    scene.building("b1").east(0);
    Snapshot snapshot = scene.snapshot();
    assertThatThrownBy(() -> answer(snapshot, Map.of("measure", "straight", "hose", "relay")))
        .hasMessageContaining("relay has no straight reach");
    assertThatThrownBy(() -> answer(snapshot, Map.of("measure", "time", "hose", "engine")))
        .hasMessageContaining("no hose is laid");
    assertThatThrownBy(() -> answer(snapshot, Map.of("measure", "time", "facilities", "hydrants")))
        .hasMessageContaining("time is asked of fire-stations and micro-stations");
    assertThatThrownBy(
            () -> answer(snapshot, Map.of("measure", "all", "facilities", "fire-stations")))
        .hasMessageContaining("all measures need hydrants or water-intakes");
    assertThatThrownBy(
            () -> answer(snapshot, Map.of("measure", "route", "facilities", "fire-stations")))
        .hasMessageContaining("give it in metres");
    assertThatThrownBy(() -> answer(snapshot, Map.of("demand", "villages")))
        .hasMessageContaining("there are buildings, hydrants, water-intakes");
    assertThatThrownBy(() -> answer(snapshot, Map.of("demand", "hydrants", "weight", "population")))
        .hasMessageContaining("hydrants have no population");
    scene.township("t1").with("code", "350582101");
    assertThatThrownBy(() -> answer(scene.snapshot(), Map.of("township", "1")))
        .hasMessageContaining("is not one of 350582101");
  }

  private CoverageFinding finding(String id) {
    return finding(id, Map.of());
  }

  private CoverageFinding finding(String id, Map<String, String> texts) {
    return answer(scene.snapshot(), texts).findings().stream()
        .filter(f -> f.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private Map<String, Object> summary(Map<String, String> texts) {
    return answer(scene.snapshot(), texts).summary();
  }

  @SuppressWarnings("unchecked") // the summary's shape is the contract's
  private Map<String, Object> demand(Map<String, String> texts) {
    return (Map<String, Object>) summary(texts).get("demand");
  }

  @SuppressWarnings("unchecked") // the summary's shape is the contract's
  private List<Map<String, Object>> townships(Map<String, String> texts) {
    return (List<Map<String, Object>>) summary(texts).get("by_township");
  }

  @SuppressWarnings("unchecked") // the summary's shape is the contract's
  private List<String> notices(Map<String, String> texts) {
    return (List<String>) summary(texts).get("notices");
  }

  private static CoverageFinding.Near near(String id, double metres) {
    return new CoverageFinding.Near(id, "hydrants", metres, null);
  }

  private static CoverageAnswer answer(Snapshot snapshot, Map<String, String> texts) {
    Coverage coverage = new Coverage();
    return coverage.answer(
        snapshot, Values.of(coverage.inputs(), new HashMap<>(texts)), Progress.NONE);
  }
}
