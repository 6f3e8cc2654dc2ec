package org.firewell.analysis.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.firewell.analysis.Progress;
import org.firewell.analysis.Values;
import org.firewell.analysis.coverage.Explanation.Way;
import org.firewell.analysis.coverage.asked.Measure;
import org.firewell.analysis.coverage.reach.Why;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Ternary;
import org.firewell.geo.Ellipsoid;
import org.firewell.scene.Scene;
import org.firewell.snapshot.Snapshot;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;

/** One demand is explained as the whole question finds it, with the ways to it as lines. */
class CoverageExplainerTest {

  /**
   * The house looks at a hydrant across a river, 80 m away. The only bridge is 200 m down the road:
   * 200 + 80 + 200 = 480 m of hose. The station stands 1000 m away on the house's side.
   */
  private static Scene riverScene() {
    Scene scene = new Scene().layer(FeatureType.WATER_INTAKES);
    scene.building("house").at(0, 0);
    scene.hydrant("h").at(0, 80);
    scene.barrier("river").line(-900, 40, 900, 40);
    scene.road("south").line(-1000, 0, 0, 0, 200, 0);
    scene.road("bridge").line(200, 0, 200, 80).with("bridge", "yes");
    scene.road("north").line(200, 80, 0, 80);
    scene.fireStation("f").at(-1000, 0).with("readiness_s", "60");
    return scene;
  }

  @Test
  void a_house_across_a_river_is_in_reach_straight_and_out_of_reach_by_hose() {
    List<Way> ways = explain(riverScene().snapshot(), "house").findings();
    assertThat(ways).extracting(Way::id).containsExactly("straight", "route", "time");

    Way straight = ways.get(0);
    assertThat(straight.covered()).isEqualTo(Ternary.YES);
    assertThat(straight.cost().orElseThrow()).isCloseTo(80, within(0.01));
    assertThat(straight.reach().limit()).isEqualTo(150);

    Way route = ways.get(1);
    assertThat(route.covered()).isEqualTo(Ternary.NO);
    assertThat(route.cost().orElseThrow()).isCloseTo(480, within(0.05));
    assertThat(route.why()).contains(Why.BARRIER);
    assertThat(route.source().orElseThrow().id()).isEqualTo("h");
    assertThat(route.properties())
        .containsEntry("source_collection", "hydrants")
        .containsEntry("limit_m", 170.0)
        .containsEntry("why", "BARRIER");

    Way time = ways.get(2);
    assertThat(time.covered()).isEqualTo(Ternary.YES);
    assertThat(time.properties()).containsKeys("cost_s", "limit_s", "clause");
  }

  @Test
  void the_hose_is_drawn_from_the_hydrant_over_the_bridge_to_the_house() {
    LineString hose =
        explain(riverScene().snapshot(), "house").findings().get(1).line().orElseThrow();
    assertThat(hose.getCoordinateN(0).distance(Scene.at(0, 80))).isLessThan(1e-8);
    assertThat(hose.getEndPoint().getCoordinate().distance(Scene.at(0, 0))).isLessThan(1e-8);
    assertThat(hose.getCoordinates())
        .anyMatch(c -> c.distance(Scene.at(200, 80)) < 1e-8)
        .anyMatch(c -> c.distance(Scene.at(200, 0)) < 1e-8);
    assertThat(length(hose)).isCloseTo(480, within(0.05));
  }

  @Test
  void a_house_on_a_cliff_is_told_what_the_rise_takes_and_the_way_of_its_own_hydrant() {
    Scene scene = new Scene().layer(FeatureType.WATER_INTAKES).layer(FeatureType.BARRIERS);
    scene.road("r").line(-300, 0, 300, 0);
    scene.building("house").at(0, 0).height(100);
    scene.hydrant("valley").at(50, 0).height(-100);
    scene.hydrant("slope").at(-130, 0).height(40);
    // 50 + 190 = 240 m to the valley, 130 + 50 = 180 m to the slope: more than 170
    Way route = explain(scene.snapshot(), "house").findings().get(1);
    assertThat(route.source().orElseThrow().id()).isEqualTo("slope");
    assertThat(route.cost().orElseThrow()).isCloseTo(180, within(0.01));
    assertThat(route.why()).contains(Why.RISE);
    assertThat(route.properties()).containsEntry("rise_m", 60.0).containsEntry("rise_adds_m", 50.0);
    assertThat(length(route.line().orElseThrow())).isCloseTo(130, within(0.05));
    Way straight = explain(scene.snapshot(), "house").findings().get(0);
    assertThat(straight.properties())
        .containsEntry("rise_m", 200.0)
        .doesNotContainKey("rise_adds_m");
  }

  @Test
  void where_no_source_is_at_all_the_limit_is_still_told() {
    Scene scene = new Scene();
    scene.building("house").at(0, 0);
    scene.hydrant("h").at(0, 80).with("condition", "damaged");
    Explanation explanation = explain(scene.snapshot(), "house");
    Way straight = explanation.findings().get(0);
    assertThat(straight.source()).isEmpty();
    assertThat(straight.line()).isEmpty();
    assertThat(straight.reach().limit()).isEqualTo(150);
    assertThat((Map<?, ?>) explanation.summary().get("demand"))
        .anySatisfy((name, value) -> assertThat(name + "=" + value).isEqualTo("flawed_id=h"));
  }

  @Test
  void of_what_is_not_there_nothing_is_explained() {
    Snapshot snapshot = riverScene().snapshot();
    assertThat(CoverageExplainer.of(snapshot, values("all")).explain("nowhere")).isEmpty();
  }

  @Property(seed = "3201", tries = 40, shrinking = ShrinkingMode.OFF)
  void each_demand_is_explained_as_the_whole_question_finds_it(@ForAll long seed) {
    Random random = new Random(seed);
    Snapshot snapshot = RandomTown.of(random).snapshot();
    String measure = List.of("straight", "route", "both", "time", "all").get(random.nextInt(5));
    CoverageExplainer explainer = CoverageExplainer.of(snapshot, values(measure));
    for (CoverageFinding finding : answer(snapshot, measure).findings()) {
      Explanation explanation = explainer.explain(finding.id()).orElseThrow();
      assertThat(explanation.summary().get("demand"))
          .as("seed %d %s %s", seed, measure, finding.id())
          .isEqualTo(finding.properties());
      explanation.findings().forEach(way -> assertLineIsAsLongAsItsCost(seed, way));
    }
  }

  private static void assertLineIsAsLongAsItsCost(long seed, Way way) {
    if (way.measure() != Measure.TIME && way.line().isPresent()) {
      assertThat(length(way.line().get()))
          .as("seed %d %s", seed, way)
          .isCloseTo(way.cost().orElseThrow(), within(0.01));
    }
  }

  private static double length(LineString line) {
    Coordinate[] points = line.getCoordinates();
    double metres = 0;
    for (int i = 1; i < points.length; i++) {
      metres += Ellipsoid.distance(points[i - 1].x, points[i - 1].y, points[i].x, points[i].y);
    }
    return metres;
  }

  private static Explanation explain(Snapshot snapshot, String id) {
    return CoverageExplainer.of(snapshot, values("all")).explain(id).orElseThrow();
  }

  private static CoverageAnswer answer(Snapshot snapshot, String measure) {
    return new Coverage().answer(snapshot, values(measure), Progress.NONE);
  }

  private static Values values(String measure) {
    return Values.of(new Coverage().inputs(), new HashMap<>(Map.of("measure", measure)));
  }
}
