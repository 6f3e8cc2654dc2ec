package org.firewell.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.Map;
import org.firewell.feature.FeatureType;
import org.firewell.ingest.seed.SeedRulesets;
import org.firewell.scene.Scene;
import org.firewell.snapshot.Snapshot;
import org.firewell.standard.Provision;
import org.junit.jupiter.api.Test;

class VillageSheetTest {

  private static VillageSheet sheet(Scene scene) {
    Snapshot snapshot =
        Snapshot.of(
            scene.ground(),
            new SeedRulesets().find("jinjiang-2022").orElseThrow(),
            LocalDate.of(2022, 12, 31));
    return VillageSheet.of(
        snapshot.find(FeatureType.VILLAGES, "v").orElseThrow(),
        new CountyAnswers(Map.of(), Map.of()),
        snapshot);
  }

  private static Scene village() {
    Scene scene = new Scene();
    scene.village("v").box(-100, -100, 100, 100);
    return scene;
  }

  /** From the middle of the village, 300 m, 400 m, 500 m and 600 m to the east: three are told. */
  @Test
  void the_nearest_brigades_are_told_with_their_distance() {
    Scene scene = village();
    for (int i = 6; i >= 3; i--) {
      scene.fireStation("s" + i).east(i * 100);
    }
    assertThat(sheet(scene).brigades())
        .extracting(brigade -> brigade.station().id())
        .containsExactly("s3", "s4", "s5");
    assertThat(sheet(scene).brigades().get(0).metres()).isCloseTo(300, within(0.5));
  }

  @Test
  void lanes_are_judged_by_their_width_and_an_unknown_width_is_no_width() {
    Scene scene = village();
    scene.road("wide").line(-200, 0, 0, 0, 200, 0).with("width_m", "4");
    scene.road("narrow").line(0, -50, 0, 0, 0, 50).with("width_m", "3.9");
    scene.road("unknown").line(50, -200, 50, 200);
    scene.road("steps").line(20, -50, 20, 50).with("class", "steps").with("width_m", "1");
    scene.road("far").line(500, -50, 500, 50).with("width_m", "1");
    FireLanes lanes = sheet(scene).lanes();
    assertThat(lanes)
        .extracting(
            FireLanes::roads,
            FireLanes::onFoot,
            FireLanes::wide,
            FireLanes::narrow,
            FireLanes::unknown,
            FireLanes::narrowest)
        .containsExactly(4, 1, 1, 1, 1, 3.9);
    assertThat(lanes.law())
        .extracting(provision -> provision.norm().key(), Provision::value)
        .containsExactly(
            tuple("fire_lane_width_m", 4.0),
            tuple("fire_lane_height_m", 4.0),
            tuple("fire_lane_turning_m", 12.0));
    assertThat(lanes.law().get(0).clause().where()).isEqualTo("GB 50039-2010 3.0.11-3.0.13");
  }

  /**
   *
   *
   * <pre>
   *   the through road crosses the village;      a ends in it, at its own vertex;
   *   b ends on the through road's vertex;       c ends 1 m before it: dead;
   *   the ring begins where it ends;             d goes on as e;  f ends at a footpath: dead
   * </pre>
   */
  @Test
  void a_dead_end_is_one_in_the_village_at_which_no_road_for_engines_goes_on() {
    Scene scene = village();
    scene.road("through").line(-200, 0, 0, 0, 200, 0);
    scene.road("a").line(0, 0, 0, 50);
    scene.road("b").line(-50, -200, -50, -20, 0, 0);
    scene.road("c").line(60, -200, 60, -1);
    scene.road("ring").line(-40, 40, -40, 60, -60, 60, -60, 40, -40, 40);
    scene.road("d").line(80, -200, 80, -60);
    scene.road("e").line(80, -60, 80, -200);
    scene.road("f").line(20, -200, 20, -60);
    scene.road("path").line(20, -60, 20, -30).with("class", "path");
    assertThat(sheet(scene).lanes().deadEnds()).as("a, c, f").isEqualTo(3);
  }

  @Test
  void without_a_layer_of_roads_or_an_area_nothing_is_said_of_lanes() {
    assertThat(sheet(village()).lanes()).isNull();
    Scene point = new Scene();
    point.village("v").at(0, 0);
    point.road("r").line(-200, 0, 200, 0);
    assertThat(sheet(point).lanes()).isNull();
  }
}
