package org.firewell.analysis.completeness;

import org.firewell.scene.Laws;
import org.firewell.scene.Scene;
import org.firewell.scene.Scene.Thing;
import org.firewell.standard.Ruleset;

/**
 * One village of 1 km by 1 km with one house of ten households in its middle, a station, two
 * hydrants at 50 m that were measured, and a pond at 60 m. Nobody has proved it: it is on L4 with
 * 100 points.
 */
abstract class CompleteVillage {

  final Scene scene = new Scene();
  final Thing<?> village = scene.village("v").box(-500, -500, 500, 500).with("piped", "joint");
  final Thing<?> house = scene.building("b").with("village", "v").households(10);
  final Thing<?> station = scene.microStation("s").with("village", "v").at(0, 10);
  final Thing<?> hydrant = hydrant("h1").at(50, 0);
  final Thing<?> second = hydrant("h2").at(-50, 0);
  final Thing<?> pond = scene.intake("p").with("village", "v").at(0, 60);

  Ruleset law = Laws.desert();

  final Thing<?> hydrant(String id) {
    return scene.hydrant(id).with("village", "v").with("flow_l_s", "15");
  }
}
