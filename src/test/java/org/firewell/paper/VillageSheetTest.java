package org.firewell.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Map;
import org.firewell.feature.FeatureType;
import org.firewell.ingest.seed.SeedRulesets;
import org.firewell.scene.Scene;
import org.firewell.snapshot.Snapshot;
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
  void lanes_are_those_that_touch_the_village_and_an_unknown_width_is_no_width() {
    Scene scene = village();
    scene.road("wide").line(-200, 0, 200, 0).with("width_m", "6");
    scene.road("narrow").line(0, -50, 0, 50).with("width_m", "2.5");
    scene.road("unknown").line(50, -50, 50, 50);
    scene.road("far").line(500, -50, 500, 50).with("width_m", "1");
    assertThat(sheet(scene).lanes()).isEqualTo(new VillageSheet.Lanes(3, 1, 2.5));
  }

  @Test
  void without_a_layer_of_roads_nothing_is_said_of_lanes() {
    assertThat(sheet(village()).lanes()).isNull();
  }
}
