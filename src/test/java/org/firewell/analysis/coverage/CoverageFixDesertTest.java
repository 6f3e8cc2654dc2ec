package org.firewell.analysis.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.firewell.analysis.Progress;
import org.firewell.analysis.Values;
import org.firewell.analysis.coverage.fix.Remedy;
import org.firewell.feature.FeatureType;
import org.firewell.scene.Scene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

/**
 * The cheapest fix by hand. The law reaches 150 m in a straight line and 170 m by hose; a place
 * joins a road within 30 m. The house stands at 0, 0 unless a test says otherwise.
 */
class CoverageFixDesertTest {

  private final Scene scene = new Scene();

  @BeforeEach
  void layers() {
    scene
        .layer(FeatureType.HYDRANTS)
        .layer(FeatureType.WATER_INTAKES)
        .layer(FeatureType.FIRE_STATIONS)
        .layer(FeatureType.PIPES)
        .layer(FeatureType.BARRIERS)
        .layer(FeatureType.ROADS);
  }

  @Test
  void what_is_covered_needs_nothing() {
    house();
    scene.hydrant("h").east(100);
    assertThat(finding().remedy()).isEmpty();
    assertThat(finding().properties()).containsEntry("fix", null).containsEntry("fix_id", null);
  }

  @Test
  void the_nearest_broken_source_is_repaired() {
    house();
    scene.hydrant("far").east(140).with("condition", "damaged");
    scene.hydrant("near").east(-90).with("condition", "damaged");
    assertFix("repair", "near", "hydrants", 90.0);
  }

  @Test
  void what_nobody_looked_at_is_inspected_before_a_nearer_one_is_repaired() {
    house();
    scene.hydrant("broken").east(50).with("condition", "damaged");
    scene.hydrant("overdue").east(140).with("inspected_on", "2020-01-01");
    assertFix("inspect", "overdue", "hydrants", 140.0);
  }

  @Test
  void a_broken_hydrant_of_a_unit_without_a_known_agreement_is_not_repaired_for_others() {
    house();
    scene
        .hydrant("unit")
        .east(50)
        .with("condition", "damaged")
        .with("ownership", "unit")
        .with("agreement", null);
    assertFix("pool", null, null, null);
  }

  /** The near one is in reach in a straight line, behind the wall; the far one by hose: 160 m. */
  @Test
  void for_plans_that_source_is_repaired_which_does_both() {
    house();
    scene.road("r").line(-300, 0, 0, 0);
    scene.hydrant("behind").at(0, 60).with("condition", "damaged");
    scene.hydrant("along").at(-140, 0).with("condition", "damaged");
    scene.barrier("river").line(-500, 30, 500, 30);
    assertFix("repair", "along", "hydrants", 140.0, "measure", "both");
  }

  @Test
  void a_source_of_which_nothing_is_known_is_looked_up() {
    house();
    scene.hydrant("h").east(80).with("condition", null);
    scene.hydrant("broken").east(10).with("condition", "damaged");
    assertFix("look_up", "h", "hydrants", 80.0);
    assertThat(finding().remedy().orElseThrow().why()).isEqualTo("NOT_KNOWN");
  }

  @Test
  void a_layer_that_is_missing_is_looked_up() {
    Scene bare = new Scene().layer(FeatureType.HYDRANTS);
    bare.building("house").at(0, 0);
    Remedy remedy = finding(bare).remedy().orElseThrow();
    assertThat(remedy.fix().word()).isEqualTo("look_up");
    assertThat(remedy.why()).isEqualTo("NO_LAYER");
    assertThat(remedy.collection()).isEqualTo("water-intakes");
  }

  @Test
  void without_a_road_the_road_is_looked_up() {
    house();
    scene.hydrant("h").east(80);
    scene.road("r").line(60, 0, 300, 0);
    assertLookUp("NO_ROAD", "measure", "both");
    // no source is near either: a gap, and still nothing can be built that is known to serve
    assertLookUp("NO_ROAD", "measure", "both", "reach", "40");
  }

  @Test
  void untested_water_is_looked_up() {
    house();
    scene.hydrant("h").east(80);
    scene.hydrant("next").east(120);
    assertFix("look_up", "h", "hydrants", 80.0, "need_l_s", "20");
    assertLookUp("FLOW", "need_l_s", "20");
  }

  @Test
  void a_longer_hose_is_the_shortest_that_reaches() {
    house();
    scene.hydrant("h").east(100);
    // 81 m, 126 m and 153 m
    assertFix("hose_set", "rural", null, 126.0, "hose", "village");
    assertFix("pool", null, null, null, "reach", "90");
    scene.road("r").line(-10, 0, 300, 0);
    // 90 m, 140 m and 170 m of hose
    assertFix("hose_set", "rural", null, 140.0, "hose", "village", "measure", "both");
  }

  @Test
  void no_hose_lengthens_the_straight_line_of_the_law() {
    house();
    scene.hydrant("h").east(152);
    assertFix("pool", null, null, null);
  }

  /** 100 m in a straight line, 300 m around the river: more than 170, less than 350 m. */
  @Test
  void a_detour_takes_a_relay() {
    house();
    scene.hydrant("h").east(100);
    scene.road("r").line(0, 0, 0, 100, 100, 100, 100, 0);
    scene.barrier("river").line(50, -500, 50, 50);
    assertFix("hose_set", "relay", null, 350.0, "measure", "both");
  }

  @Test
  void a_wall_is_opened_and_a_river_is_not() {
    house();
    scene.road("here").line(-100, 0, 0, 0);
    scene.road("there").line(100, 0, 300, 0);
    scene.hydrant("h").east(100);
    scene.barrier("b").line(50, -900, 50, 900).with("kind", "wall");
    assertFix("passage", "b", "barriers", 100.0, "measure", "both");
    Coordinate at = finding("measure", "both").remedy().orElseThrow().place();
    assertThat(Math.round(Scene.eastOf(at))).isEqualTo(50);
    scene.barrier("second").line(70, -900, 70, 900).with("kind", "wall");
    assertFix("pool", null, null, null, "measure", "both");
  }

  @Test
  void a_river_between_is_drawn_from() {
    house();
    scene.road("here").line(0, 0, 40, 0);
    scene.road("there").line(100, 0, 300, 0);
    scene.hydrant("h").east(100);
    scene.barrier("b").line(50, -900, 50, 0, 50, 900);
    assertFix("intake", "b", "barriers", 50.0, "measure", "both");
  }

  @Test
  void a_main_in_reach_takes_a_hydrant_and_one_beyond_does_not() {
    house();
    scene.pipe("main").line(-500, 140, 500, 140);
    scene.barrier("river").line(-500, 60, 500, 60);
    assertFix("hydrant", "main", "pipes", 140.0);
    assertFix("intake", "river", "barriers", 60.0, "reach", "100");
    assertFix("pool", null, null, null, "reach", "50");
    assertFix("hydrant", "main", "pipes", 140.0, "facilities", "hydrants");
    assertFix("none", null, null, null, "facilities", "hydrants", "reach", "100");
  }

  /** The main joins no road that the house's joins. */
  @Test
  void a_main_that_no_hose_comes_from_takes_none() {
    house();
    scene.road("r").line(-100, 0, 100, 0);
    scene.pipe("main").line(-500, 100, 500, 100);
    assertFix("pool", null, null, null, "measure", "both");
    scene.road("up").line(100, 0, 100, 300);
    // the nearest site by hose: 0 to 100 east, then 70 m up and 30 m beside the road
    assertThat(finding("measure", "both").remedy().orElseThrow().fix().word()).isEqualTo("pool");
    scene.road("near").line(0, 0, 0, 300);
    assertFix("hydrant", "main", "pipes", 100.0, "measure", "both");
  }

  /** 16 L/s of 30: a second hydrant of 15 L/s on the same branched main counts nothing. */
  @Test
  void a_hydrant_is_proposed_on_a_main_that_adds_to_what_is_there() {
    house();
    scene.hydrant("h").at(0, 100).with("flow_l_s", "16");
    scene.pipe("branch").line(-500, 100, 500, 100).with("network_form", "branch");
    assertFix("none", null, null, null, "need_l_s", "30", "facilities", "hydrants");
    assertFix("pool", null, null, null, "need_l_s", "30");
    scene.pipe("loop").line(-500, 120, 500, 120).with("network_form", "loop");
    assertFix("hydrant", "loop", "pipes", 120.0, "need_l_s", "30");
    assertFix("none", null, null, null, "need_l_s", "32");
  }

  @Test
  void late_stations_call_for_a_station() {
    scene.road("r").line(0, 0, 5000, 0);
    scene.fireStation("s").at(0, 0);
    scene.building("house").at(3000, 10);
    assertFix("station", null, null, null, "measure", "time");
    // nobody is ready in less than 60 s
    assertFix("none", null, null, null, "measure", "time", "reach", "59");
  }

  @Test
  void fixes_are_counted() {
    house();
    scene.building("b").at(2000, 0);
    scene.hydrant("h").east(100).with("condition", "damaged");
    assertThat((Map<?, ?>) ask(scene).summary().get("by_fix"))
        .hasToString(
            "{look_up=0, inspect=0, repair=1, hose_set=0, passage=0, hydrant=0, intake=0, pool=1,"
                + " station=0, none=0}");
  }

  private void house() {
    scene.building("house").at(0, 0);
  }

  private void assertFix(
      String fix, String id, String collection, Double metres, String... question) {
    Map<String, Object> properties = finding(question).properties();
    assertThat(properties)
        .containsEntry("fix", fix)
        .containsEntry("fix_id", id)
        .containsEntry("fix_collection", collection);
    Double found = (Double) properties.get("fix_m");
    assertThat(found == null ? null : (double) Math.round(found)).isEqualTo(metres);
  }

  private void assertLookUp(String why, String... question) {
    assertThat(finding(question).properties())
        .containsEntry("fix", "look_up")
        .containsEntry("fix_why", why);
  }

  private CoverageFinding finding(String... question) {
    return finding(scene, question);
  }

  private static CoverageFinding finding(Scene scene, String... question) {
    return ask(scene, question).findings().stream()
        .filter(f -> f.id().equals("house"))
        .findFirst()
        .orElseThrow();
  }

  private static CoverageAnswer ask(Scene scene, String... question) {
    Map<String, String> texts = new HashMap<>();
    for (int i = 0; i < question.length; i += 2) {
      texts.put(question[i], question[i + 1]);
    }
    Coverage coverage = new Coverage();
    return coverage.answer(scene.snapshot(), Values.of(coverage.inputs(), texts), Progress.NONE);
  }
}
