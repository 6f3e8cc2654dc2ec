package org.firewell.analysis.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.firewell.analysis.Progress;
import org.firewell.analysis.Values;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Ternary;
import org.firewell.scene.Scene;
import org.junit.jupiter.api.Test;

/**
 * The ladder of tankers. A road of 10 km runs east, on which engines drive 10 m a second; the
 * station stands at 0, the house at 1200 m, out of everybody's reach. Tankers fill at 15 L/s, dump
 * in 120 s and keep a tenth; the law's need is 15 L/s.
 */
class ShuttleDesertTest {

  private final Scene scene =
      new Scene().layer(FeatureType.HYDRANTS).layer(FeatureType.WATER_INTAKES);

  ShuttleDesertTest() {
    scene.road("r").line(0, 0, 1200, 0, 10_000, 0);
    scene.building("b1").at(1200, 5);
  }

  @Test
  void t01_a_tanker_goes_to_and_fro_between_the_hydrant_and_the_house() {
    station("1", "8");
    scene.hydrant("h1").at(0, 10);
    // fills 8000 / 15 = 533.3 s, drives 2 x 120 s, dumps 120 s: 0.9 x 8000 L / 893.3 s = 8.06 L/s
    assertThat(properties()).containsEntry("shuttle", "no").containsEntry("shuttle_l_s", 8.1);
    assertThat(finding().covered()).isEqualTo(Ternary.NO);
    assertThat(finding().gapClass()).isEqualTo("A");
  }

  @Test
  void t02_two_tankers_bring_twice_as_much_and_still_cover_nobody() {
    station("2", "16");
    scene.hydrant("h1").at(0, 10);
    assertThat(properties()).containsEntry("shuttle", "yes").containsEntry("shuttle_l_s", 16.1);
    assertThat(finding().covered()).isEqualTo(Ternary.NO);
    assertThat(answer(Map.of("shuttle", "yes")).summary().get("shuttle").toString())
        .isEqualTo("{need_l_s=15.0, yes=1, no=0, unknown=0}");
  }

  @Test
  void t03_they_fill_at_the_nearest_place_a_crane_or_an_intake_with_a_lane() {
    station("2", "16");
    scene.hydrant("far").at(10_000, 10);
    scene.intake("no-lane").at(1000, 10).with("engine_access", "no").with("carry_distance_m", "9");
    scene.hydrant("crane").at(600, 10).with("kind", "water_crane");
    // 0.9 x 16,000 / (533.3 + 2 x 60 + 120) = 18.6
    assertThat(properties()).containsEntry("shuttle_l_s", 18.6);
  }

  @Test
  void t04_a_doubtful_place_to_fill_leaves_it_unknown() {
    station("2", "16");
    scene.hydrant("far").at(10_000, 10);
    scene.hydrant("doubtful").at(600, 10).with("condition", "unknown");
    // by the far one 0.9 x 16,000 / (533.3 + 2 x 880 + 120) = 6.0
    assertThat(properties()).containsEntry("shuttle", "unknown").containsEntry("shuttle_l_s", 6.0);
  }

  @Test
  void t05_a_station_that_records_no_tankers_leaves_it_unknown_and_one_without_brings_none() {
    scene.hydrant("h1").at(0, 10);
    station("", "");
    assertThat(properties()).containsEntry("shuttle", "unknown");
    Scene none = new Scene().layer(FeatureType.HYDRANTS).layer(FeatureType.WATER_INTAKES);
    none.road("r").line(0, 0, 1200, 0);
    none.building("b1").at(1200, 5);
    none.hydrant("h1").at(0, 10);
    none.fireStation("s1").at(0, 5).with("tankers", "0").with("tank_m3", "0");
    assertThat(properties(none)).containsEntry("shuttle", "no").containsEntry("shuttle_l_s", 0.0);
  }

  @Test
  void t06_the_nearest_station_with_tankers_sends_them() {
    station("2", "16");
    scene.fireStation("near").at(1100, 5).with("tankers", "0").with("tank_m3", "0");
    scene.hydrant("h1").at(0, 10);
    assertThat(properties()).containsEntry("shuttle_l_s", 16.1);
  }

  @Test
  void t07_without_roads_or_stations_nothing_is_known() {
    Scene bare = new Scene().layer(FeatureType.HYDRANTS).layer(FeatureType.WATER_INTAKES);
    bare.building("b1").at(1200, 5);
    assertThat(properties(bare)).containsEntry("shuttle", "unknown");
    scene.hydrant("h1").at(0, 10);
    assertThat(properties()).containsEntry("shuttle", "unknown");
  }

  @Test
  void t08_who_is_covered_needs_no_tanker() {
    station("2", "16");
    scene.hydrant("h1").at(1100, 10);
    assertThat(properties()).containsEntry("shuttle", null).containsEntry("shuttle_l_s", null);
  }

  @Test
  void t09_whose_water_is_too_little_is_told_what_tankers_bring() {
    station("2", "16");
    scene.hydrant("h1").at(1100, 10).with("flow_l_s", "15");
    CoverageFinding finding = answer(Map.of("shuttle", "yes", "need_l_s", "20")).findings().get(0);
    assertThat(finding.gapClass()).isEqualTo("D");
    // fills at h1: 0.9 x 16,000 / (533.3 + 2 x 10 + 120) = 21.4
    assertThat(finding.properties())
        .containsEntry("shuttle", "yes")
        .containsEntry("shuttle_l_s", 21.4);
  }

  private void station(String tankers, String tankM3) {
    scene.fireStation("s1").at(0, 5).with("tankers", tankers).with("tank_m3", tankM3);
  }

  private Map<String, Object> properties() {
    return properties(scene);
  }

  private static Map<String, Object> properties(Scene scene) {
    return answer(scene, Map.of("shuttle", "yes")).findings().get(0).properties();
  }

  private CoverageFinding finding() {
    return answer(Map.of("shuttle", "yes")).findings().get(0);
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
