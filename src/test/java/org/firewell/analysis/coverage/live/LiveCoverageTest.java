package org.firewell.analysis.coverage.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.firewell.analysis.InputException;
import org.firewell.analysis.Progress;
import org.firewell.analysis.Values;
import org.firewell.analysis.coverage.Coverage;
import org.firewell.analysis.coverage.CoverageAnswer;
import org.firewell.analysis.coverage.CoverageFinding;
import org.firewell.analysis.coverage.RandomHeights;
import org.firewell.analysis.coverage.RandomScene;
import org.firewell.analysis.coverage.RandomTown;
import org.firewell.analysis.coverage.live.CoverageChange.Shift;
import org.firewell.analysis.coverage.live.CoverageChange.Verdict;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Ternary;
import org.firewell.scene.Scene;
import org.firewell.snapshot.Proposal;
import org.firewell.snapshot.Snapshot;
import org.junit.jupiter.api.Test;

/** A change is told as the whole question tells it of the changed snapshot. */
class LiveCoverageTest {

  private static final List<FeatureType<?>> CHANGEABLE =
      List.of(FeatureType.HYDRANTS, FeatureType.WATER_INTAKES, FeatureType.FIRE_STATIONS);

  /** So few metres that every second hydrant has another row of it beside it. */
  private static final double CROWD_M = 40;

  private final Scene scene = new Scene();

  @Test
  void a_hydrant_that_is_put_down_covers_whom_it_reaches_and_nobody_else() {
    scene.layer(FeatureType.HYDRANTS);
    scene.building("near").at(150, 0);
    scene.building("far").at(150.01, 0);
    CoverageChange change = live(Map.of("facilities", "hydrants")).with(Proposal.adding(at(0, 0)));
    assertThat(change.gained().map(shift -> shift.demand().id())).containsExactly("near");
    assertThat(change.lost()).isEmpty();
    assertThat(change.before()).containsEntry("covered", 0L).containsEntry("gap", 2L);
    assertThat(change.after()).containsEntry("covered", 1L).containsEntry("gap", 1L);
  }

  @Test
  void a_hydrant_that_is_moved_loses_whom_it_leaves() {
    scene.hydrant("h").at(1000, 0);
    scene.building("here").at(0, 0);
    scene.building("there").at(1000, 0);
    Feature moved = new Scene().hydrant("h").at(0, 0).make();
    CoverageChange change = live(Map.of("facilities", "hydrants")).with(Proposal.adding(moved));
    assertThat(change.gained().map(shift -> shift.demand().id())).containsExactly("here");
    assertThat(change.lost().map(shift -> shift.demand().id())).containsExactly("there");
  }

  @Test
  void a_second_source_is_a_change_too_though_nobody_is_gained() {
    scene.hydrant("h").at(0, 0);
    scene.building("b").at(50, 0);
    CoverageChange change = live(Map.of("facilities", "hydrants")).with(Proposal.adding(at(90, 0)));
    Shift shift = change.findings().get(0);
    assertThat(shift.before()).isEqualTo(new Verdict(Ternary.YES, null, 1));
    assertThat(shift.after()).isEqualTo(new Verdict(Ternary.YES, null, 2));
    assertThat(change.gained()).isEmpty();
  }

  @Test
  void a_hydrant_beside_another_is_the_same_object_and_changes_nothing() {
    scene.hydrant("h").at(0, 0);
    scene.building("b").at(50, 0);
    CoverageChange change = live(Map.of("facilities", "hydrants")).with(Proposal.adding(at(4, 0)));
    assertThat(change.judged()).isEqualTo(1);
    assertThat(change.findings()).isEmpty();
  }

  @Test
  void what_is_to_be_covered_cannot_be_changed() {
    scene.hydrant("h").at(0, 0);
    scene.building("b").at(50, 0);
    Proposal proposal = Proposal.removing(FeatureType.BUILDINGS, "b");
    LiveCoverage live = live(Map.of("facilities", "hydrants"));
    assertThatThrownBy(() -> live.with(proposal))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("buildings");
  }

  @Test
  void where_each_village_lays_its_own_hose_a_micro_station_cannot_be_changed() {
    scene.hydrant("h").at(0, 0);
    scene.building("b").at(50, 0);
    Feature station = scene.microStation("m").at(10, 0).make();
    LiveCoverage live = live(Map.of("facilities", "hydrants", "hose", "held"));
    assertThatThrownBy(() -> live.with(Proposal.adding(station)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("micro");
  }

  @Property(seed = "3001", tries = 60, shrinking = ShrinkingMode.OFF)
  void a_change_is_what_the_changed_snapshot_answers(@ForAll long seed) {
    Random random = new Random(seed);
    Snapshot lattice = new RandomScene(seed).scene().snapshot();
    assertSame(seed, lattice, 1200, Map.of("weight", "households"), random);
  }

  @Property(seed = "3002", tries = 300, shrinking = ShrinkingMode.OFF)
  void a_change_among_rows_of_the_same_object_is_what_the_changed_snapshot_answers(
      @ForAll long seed) {
    Random random = new Random(seed);
    Scene crowd = new Scene().layer(FeatureType.WATER_INTAKES);
    for (int i = 0; i < 60; i++) {
      crowd.building("b" + i).at(CROWD_M * random.nextDouble(), CROWD_M * random.nextDouble());
    }
    for (int i = 0; i < 20; i++) {
      crowd.hydrant("h" + i).at(CROWD_M * random.nextDouble(), CROWD_M * random.nextDouble());
    }
    String reach = String.valueOf(5 + random.nextInt(20));
    assertSame(seed, crowd.snapshot(), CROWD_M, Map.of("reach", reach), random);
  }

  @Property(seed = "3003", tries = 200, shrinking = ShrinkingMode.OFF)
  void a_change_is_the_same_by_every_measure_along_roads(@ForAll long seed) {
    Random random = new Random(seed);
    Scene town = RandomTown.of(random);
    String measure = any(List.of("route", "both", "all", "time"), random);
    Map<String, String> texts = new HashMap<>(Map.of("measure", measure));
    if (measure.equals("time")) {
      texts.put("reach", String.valueOf(61 + random.nextInt(40)));
    } else if (random.nextInt(3) == 0) {
      texts.put("hose", any(List.of("held", "village", "relay"), random));
    } else if (random.nextBoolean()) {
      texts.put("reach", String.valueOf(30 + random.nextInt(200)));
    }
    if (!"held".equals(texts.get("hose")) && random.nextInt(6) == 0) {
      texts.put("demand", any(List.of("roads", "built-up-area"), random));
    }
    if (!measure.equals("time") && !"held".equals(texts.get("hose")) && random.nextBoolean()) {
      texts.put("need_l_s", any(List.of("law", "20"), random));
    }
    Scene hilly = seed % 2 == 0 ? RandomHeights.over(town, seed) : town;
    assertSame(seed, hilly.snapshot(), RandomTown.SIDE_M, texts, random);
  }

  private static void assertSame(
      long seed, Snapshot clean, double side, Map<String, String> inputs, Random random) {
    Snapshot before = clean.with(proposal(clean, side, random, "old"));
    Proposal proposal = proposal(before, side, random, "new");
    Map<String, String> texts = new HashMap<>(inputs);
    texts.put("basis", random.nextBoolean() ? "built" : "effective");
    texts.put("at", random.nextBoolean() ? "outline" : "centroid");
    CoverageAnswer was = answer(before, texts);
    CoverageAnswer is = answer(before.with(proposal), texts);
    CoverageChange change = LiveCoverage.of(before, values(texts), Progress.NONE).with(proposal);
    assertThat(change.findings()).as("seed %d", seed).isEqualTo(shifts(was, is));
    assertThat(change.before()).as("seed %d", seed).isEqualTo(was.summary().get("demand"));
    assertThat(change.after()).as("seed %d", seed).isEqualTo(is.summary().get("demand"));
  }

  /**
   * Some sources go; some come, many of them within a few metres of others, some under their id.
   */
  private static Proposal proposal(Snapshot snapshot, double side, Random random, String name) {
    List<Feature> added = new ArrayList<>();
    Set<Proposal.Removal> removed = new HashSet<>();
    for (FeatureType<?> type : CHANGEABLE) {
      List<? extends Feature> rows = snapshot.list(type);
      for (int i = 0; i < random.nextInt(6); i++) {
        if (!rows.isEmpty() && random.nextInt(3) == 0) {
          removed.add(new Proposal.Removal(type, any(rows, random).id()));
        } else {
          added.add(beside(type, rows, side, name + i, random));
        }
      }
    }
    return new Proposal(added, removed);
  }

  private static Feature beside(
      FeatureType<?> type, List<? extends Feature> rows, double side, String name, Random random) {
    double east = side * random.nextDouble();
    double north = side * random.nextDouble();
    String id = name;
    if (!rows.isEmpty() && random.nextInt(4) > 0) {
      Feature row = any(rows, random);
      id = random.nextInt(4) == 0 ? row.id() : name;
      east = Scene.eastOf(row.geometry().getCoordinate()) + 12 * random.nextDouble() - 6;
      north = Scene.northOf(row.geometry().getCoordinate()) + 4 * random.nextDouble() - 2;
    }
    if (type == FeatureType.FIRE_STATIONS) {
      return new Scene().fireStation(id).at(east, north).make();
    }
    if (type == FeatureType.WATER_INTAKES) {
      return new Scene().intake(id).at(east, north).with("height_m", height(random)).make();
    }
    return new Scene()
        .hydrant(id)
        .at(east, north)
        .with("height_m", height(random))
        .with("code", any(List.of("", "", "K1", "K2"), random))
        .with("condition", any(List.of("usable", "damaged", ""), random))
        .with("inspected_on", any(List.of("2022-12-01", "2022-12-02", "2022-11-30"), random))
        .make();
  }

  private static String height(Random random) {
    return any(List.of("", "0", "40"), random);
  }

  private static <T> T any(List<T> choices, Random random) {
    return choices.get(random.nextInt(choices.size()));
  }

  private static List<Shift> shifts(CoverageAnswer was, CoverageAnswer is) {
    List<Shift> shifts = new ArrayList<>();
    for (int i = 0; i < was.findings().size(); i++) {
      Verdict before = verdict(was.findings().get(i));
      Verdict after = verdict(is.findings().get(i));
      if (!before.equals(after)) {
        shifts.add(new Shift(was.findings().get(i).demand(), before, after));
      }
    }
    return shifts;
  }

  private static Verdict verdict(CoverageFinding finding) {
    return new Verdict(finding.covered(), finding.gapClass(), finding.sourcesInReach());
  }

  private static Feature at(double east, double north) {
    return new Scene().hydrant("new").at(east, north).make();
  }

  private LiveCoverage live(Map<String, String> texts) {
    return LiveCoverage.of(scene.snapshot(), values(texts), Progress.NONE);
  }

  private static CoverageAnswer answer(Snapshot snapshot, Map<String, String> texts) {
    return new Coverage().answer(snapshot, values(texts), Progress.NONE);
  }

  private static Values values(Map<String, String> texts) {
    return Values.of(new Coverage().inputs(), new HashMap<>(texts));
  }
}
