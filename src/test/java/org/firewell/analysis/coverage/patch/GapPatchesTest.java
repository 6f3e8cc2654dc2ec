package org.firewell.analysis.coverage.patch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.firewell.analysis.Finding;
import org.firewell.analysis.InputException;
import org.firewell.analysis.Progress;
import org.firewell.analysis.Values;
import org.firewell.analysis.coverage.Coverage;
import org.firewell.analysis.coverage.CoverageFinding;
import org.firewell.analysis.coverage.demand.PatchJoin;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Ternary;
import org.firewell.geo.Ellipsoid;
import org.firewell.geo.LonLat;
import org.firewell.network.Barriers;
import org.firewell.network.RoadGraph;
import org.firewell.scene.Scene;
import org.firewell.snapshot.Snapshot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Patches by hand and on seeded random scenes. The reach is 150 m, gaps within 50 m are one. */
class GapPatchesTest {

  private static final GeometryFactory GEOMETRY = new GeometryFactory();

  private final Scene scene = new Scene();

  @BeforeEach
  void layers() {
    scene.layer(FeatureType.HYDRANTS).layer(FeatureType.WATER_INTAKES).layer(FeatureType.BUILDINGS);
  }

  @Test
  void gaps_within_50_m_are_one_patch_step_by_step() {
    scene.building("a").at(0, 0).households(1).population(2);
    scene.building("b").at(49, 0).households(2);
    scene.building("c").at(98, 0);
    scene.building("d").at(149, 0).households(8);
    List<? extends Finding> patches = patches();
    assertThat(patches).extracting(Finding::id).containsExactly("patch-a", "patch-d");
    assertThat(patches.get(0).properties())
        .containsEntry("demand", 3)
        .containsEntry("households", 3L)
        .containsEntry("households_unknown", 1)
        .containsEntry("population", 2L)
        .containsEntry("population_unknown", 2)
        .containsEntry("cause", "A")
        .containsEntry("rank", 1);
  }

  @Test
  void the_distance_is_from_outline_to_outline() {
    scene.building("a").box(0, 0, 10, 10);
    scene.building("b").box(59.9, 0, 70, 10);
    scene.building("c").box(120.1, 0, 130, 10);
    assertThat(patches()).extracting(Finding::id).containsExactly("patch-a", "patch-c");
  }

  @Test
  void a_river_parts_a_patch_and_its_outline() {
    scene.building("a").box(0, 0, 10, 10);
    scene.building("b").box(0, 40, 10, 50);
    scene.barrier("river").box(-500, 20, 500, 30);
    List<? extends Finding> patches = patches();
    assertThat(patches).extracting(Finding::id).containsExactly("patch-a", "patch-b");
    Geometry river = scene.ground().list(FeatureType.BARRIERS).get(0).geometry();
    for (Finding patch : patches) {
      assertThat(patch.geometry().intersection(river).getArea()).isZero();
    }
  }

  @Test
  void an_outline_follows_the_bay_and_stays_on_its_side_of_a_wall() {
    // a U of houses around a court of 200 m
    for (int i = 0; i <= 10; i++) {
      scene.building("l" + i).box(0, 20 * i, 10, 20 * i + 10);
      scene.building("r" + i).box(200, 20 * i, 210, 20 * i + 10);
      scene.building("s" + i).box(20 * i, 0, 20 * i + 10, 10);
    }
    scene.barrier("wall").with("kind", "wall").line(-3, -100, -3, 300);
    List<? extends Finding> patches = patches();
    assertThat(patches).hasSize(1);
    Geometry outline = patches.get(0).geometry();
    assertThat(holds(outline, 100, 120)).isFalse();
    assertThat(holds(outline, 5, 5)).isTrue();
    assertThat(outline.getEnvelopeInternal().getMinX()).isGreaterThan(Scene.at(-3, 0).x);
    assertThat(outline.getNumGeometries()).isEqualTo(1);
  }

  @Test
  void the_distance_short_is_that_beyond_the_reach() {
    scene.hydrant("h").at(0, 0);
    scene.building("a").at(200, 0);
    scene.building("b").at(240, 0);
    Map<String, Object> patch = patches().get(0).properties();
    assertThat(patch).containsEntry("nearest_id", "h").containsEntry("distance_m", 200.0);
    assertThat((double) patch.get("short_least_m")).isCloseTo(50, within(0.01));
    assertThat((double) patch.get("short_most_m")).isCloseTo(90, within(0.01));
  }

  @Test
  void what_is_broken_is_repaired() {
    scene.hydrant("h").at(0, 0).with("condition", "damaged");
    scene.building("a").at(100, 0);
    assertFix("repair", "B");
    assertThat((double) patches().get(0).properties().get("candidate_lon"))
        .isCloseTo(Scene.at(0, 0).x, within(1e-6));
  }

  @Test
  void a_village_hose_that_is_too_short_is_made_longer() {
    scene.hydrant("h").at(0, 0);
    scene.building("a").at(100, 0);
    assertFix("hose_set", "A", "hose", "village");
  }

  @Test
  void a_main_in_reach_takes_a_hydrant() {
    scene.building("a").at(0, 0);
    scene.building("b").at(40, 0);
    scene.pipe("p").line(-500, 100, 500, 100);
    scene.barrier("river").line(-500, -60, 500, -60);
    assertFix("hydrant", "A");
    Map<String, Object> patch = patches().get(0).properties();
    assertThat((double) patch.get("candidate_lat")).isCloseTo(Scene.at(0, 100).y, within(1e-6));
    assertThat(patch).containsEntry("candidate_demand", 2);
  }

  @Test
  void a_river_in_reach_takes_an_intake_and_nothing_takes_a_pool() {
    scene.building("a").at(0, 0);
    scene.layer(FeatureType.PIPES);
    assertFix("pool", "A");
    scene.barrier("river").line(-500, -60, 500, -60);
    assertFix("intake", "A");
  }

  @Test
  void patches_are_ranked_by_what_is_weighed() {
    scene.building("a").at(0, 0).households(1).population(50);
    scene.building("b").at(200, 0).households(2).population(5);
    scene.building("c").at(400, 0).population(7);
    assertThat(ranks("weight", "households")).containsExactly(2, 1, 3);
    assertThat(ranks("weight", "population")).containsExactly(1, 3, 2);
    assertThat(ranks()).containsExactly(1, 2, 3);
  }

  @Test
  void what_is_not_known_to_be_a_gap_is_in_no_patch() {
    scene.hydrant("h").at(0, 0).with("condition", null);
    scene.building("a").at(100, 0);
    scene.building("b").at(300, 0);
    assertThat(patches()).extracting(Finding::id).containsExactly("patch-b");
  }

  @Test
  void late_stations_call_for_a_station() {
    scene.road("r").line(0, 0, 5000, 0);
    scene.fireStation("s").at(0, 0);
    scene.building("a").at(3000, 10);
    // 60 s + 300 s against 300 s
    assertFix("station", "E", "measure", "time");
    assertThat((double) patches("measure", "time").get(0).properties().get("short_most_s"))
        .isCloseTo(60, within(0.1));
  }

  @Test
  void metres_of_road_make_no_patch() {
    scene.layer(FeatureType.ROADS);
    assertThatThrownBy(() -> patches("demand", "roads"))
        .isInstanceOfSatisfying(
            InputException.class, e -> assertThat(e.input()).isEqualTo("demand"));
  }

  @Test
  void a_distance_that_is_none_is_refused() {
    assertThatThrownBy(() -> patches("patch", "0"))
        .isInstanceOfSatisfying(
            InputException.class, e -> assertThat(e.input()).isEqualTo("patch"));
  }

  @Property(seed = "7201", tries = 60, shrinking = ShrinkingMode.OFF)
  void patches_are_those_of_a_naive_painting_of_all_pairs(@ForAll long seed) {
    Random random = new Random(seed);
    Scene made = random(random);
    Snapshot snapshot = made.snapshot();
    Coverage coverage = new Coverage();
    List<CoverageFinding> gaps =
        coverage
            .answer(snapshot, Values.of(coverage.inputs(), Map.of()), Progress.NONE)
            .findings()
            .stream()
            .filter(f -> f.covered() == Ternary.NO)
            .toList();
    Set<Set<String>> naive = naive(gaps, snapshot);
    Barriers barriers = barriers(snapshot);
    Set<Set<String>> clever = new HashSet<>();
    for (PatchJoin.Together together :
        new PatchJoin(gaps.stream().map(CoverageFinding::geometry).toList(), 50, barriers)
            .patches()) {
      Set<String> ids = new TreeSet<>();
      together.members().forEach(i -> ids.add(gaps.get(i).id()));
      clever.add(ids);
    }
    assertThat(clever).as("seed %d", seed).isEqualTo(naive);
    GapPatchAnswer answer = answer(made);
    assertThat(answer.findings().stream().mapToInt(p -> (int) p.properties().get("demand")).sum())
        .as("seed %d", seed)
        .isEqualTo(gaps.size());
    for (Finding patch : answer.findings()) {
      assertThat(patch.geometry().isValid()).as("seed %d %s", seed, patch.id()).isTrue();
      for (Geometry barrier : barriers.geometries()) {
        assertThat(barrier.getDimension() == 2 || !patch.geometry().crosses(barrier))
            .as("seed %d %s", seed, patch.id())
            .isTrue();
      }
    }
  }

  /** Points alone: each pair by its geodesic; a colour spreads until nothing changes. */
  private static Set<Set<String>> naive(List<CoverageFinding> gaps, Snapshot snapshot) {
    Barriers barriers = barriers(snapshot);
    int[] colour = new int[gaps.size()];
    java.util.Arrays.setAll(colour, i -> i);
    for (boolean changed = true; changed; ) {
      changed = false;
      for (int i = 0; i < colour.length; i++) {
        for (int j = 0; j < colour.length; j++) {
          LonLat a = place(gaps.get(i));
          LonLat b = place(gaps.get(j));
          if (colour[j] < colour[i]
              && Ellipsoid.distance(a, b) <= 50.0005
              && !barriers.lieBetween(a, b)) {
            colour[i] = colour[j];
            changed = true;
          }
        }
      }
    }
    Map<Integer, Set<String>> byColour = new HashMap<>();
    for (int i = 0; i < colour.length; i++) {
      byColour.computeIfAbsent(colour[i], c -> new TreeSet<>()).add(gaps.get(i).id());
    }
    return new HashSet<>(byColour.values());
  }

  private static LonLat place(CoverageFinding finding) {
    Coordinate at = finding.geometry().getCoordinate();
    return new LonLat(at.x, at.y);
  }

  private static Barriers barriers(Snapshot snapshot) {
    return Barriers.of(
        snapshot.list(FeatureType.BARRIERS), RoadGraph.of(snapshot.list(FeatureType.ROADS)));
  }

  private static Scene random(Random random) {
    Scene scene = new Scene();
    scene.layer(FeatureType.HYDRANTS).layer(FeatureType.WATER_INTAKES);
    for (int i = 0; i < 40; i++) {
      scene.building("b" + i).at(random.nextInt(500), random.nextInt(500));
    }
    for (int i = random.nextInt(2); i > 0; i--) {
      scene.hydrant("h" + i).at(random.nextInt(500), random.nextInt(500));
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      double x = 0.25 + random.nextInt(500);
      double y = 0.25 + random.nextInt(500);
      scene
          .barrier("r" + i)
          .line(x, y, x + random.nextInt(400) - 200, y + random.nextInt(400) - 200.5);
    }
    return scene;
  }

  private void assertFix(String fix, String cause, String... inputs) {
    assertThat(patches(inputs).get(0).properties())
        .containsEntry("fix", fix)
        .containsEntry("cause", cause);
  }

  private List<Object> ranks(String... inputs) {
    return new ArrayList<>(
        patches(inputs).stream().map(patch -> patch.properties().get("rank")).toList());
  }

  private List<? extends Finding> patches(String... inputs) {
    return answer(scene, inputs).findings();
  }

  private static GapPatchAnswer answer(Scene scene, String... inputs) {
    Map<String, String> texts = new HashMap<>();
    for (int i = 0; i < inputs.length; i += 2) {
      texts.put(inputs[i], inputs[i + 1]);
    }
    GapPatches question = new GapPatches();
    return question.answer(scene.snapshot(), Values.of(question.inputs(), texts), Progress.NONE);
  }

  private static boolean holds(Geometry outline, double east, double north) {
    return outline.covers(GEOMETRY.createPoint(Scene.at(east, north)));
  }
}
