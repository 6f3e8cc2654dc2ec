package org.firewell.analysis.siting;

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

  private static List<List<String>> serves(SitingAnswer answer) {
    return answer.findings().stream().map(SitingFinding::serves).toList();
  }

  private SitingAnswer answer(Map<String, String> given) {
    Siting siting = new Siting();
    return siting.answer(
        scene.snapshot(), Values.of(siting.inputs(), new HashMap<>(given)), Progress.NONE);
  }
}
