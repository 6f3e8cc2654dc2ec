package org.firewell.analysis.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.firewell.analysis.Progress;
import org.firewell.analysis.completeness.VillageFinding;
import org.firewell.feature.FeatureType;
import org.firewell.scene.Laws;
import org.firewell.scene.Scene;
import org.firewell.scene.Scene.Thing;
import org.firewell.snapshot.Snapshot;
import org.firewell.standard.Norm;
import org.firewell.standard.Ruleset;

/** What holds of every comparison, on scenes that are drawn from the seed in the failure's text. */
class ChangesPropertiesTest {

  private static final LocalDate BEFORE = LocalDate.of(2022, 11, 30);

  /** By what is told of a row where time runs the other way. */
  private static final Map<Moved, Moved> MIRRORED =
      Map.of(
          Moved.UP, Moved.DOWN,
          Moved.DOWN, Moved.UP,
          Moved.NEW, Moved.ENDED,
          Moved.ENDED, Moved.NEW,
          Moved.SAME, Moved.SAME,
          Moved.UNSURE, Moved.UNSURE);

  @Property(tries = 200, seed = "41")
  void one_state_beside_the_other_mirrors_the_other_beside_the_one(@ForAll long seed) {
    Random random = new Random(seed);
    Snapshot is = scene(random).snapshot(law(random));
    Snapshot was = random.nextBoolean() ? is.on(BEFORE) : is.under(law(random));
    Comparison there = Comparison.of(was, is, Progress.NONE);
    Comparison back = Comparison.of(is, was, Progress.NONE);

    assertThat(back.villages()).as("seed %d", seed).hasSameSizeAs(there.villages());
    for (VillageChange change : there.villages()) {
      VillageChange mirrored = sameVillage(change, back);
      String told = "seed " + seed + "\n" + change.properties() + "\n" + mirrored.properties();
      assertThat(mirrored.moved()).as(told).isEqualTo(MIRRORED.get(change.moved()));
      assertThat(mirrored.gained()).as(told).isEqualTo(change.lost());
      assertThat(mirrored.lost()).as(told).isEqualTo(change.gained());
      assertThat(about(mirrored)).as(told).isEqualTo(about(change));
    }
    assertThat(back.isRanks()).as("seed %d", seed).isEqualTo(there.wasRanks());
    assertThat(back.wasRanks()).as("seed %d", seed).isEqualTo(there.isRanks());
    assertThat(back.rules()).as("seed %d", seed).isEqualTo(there.rules());
  }

  @Property(tries = 300, seed = "42")
  void every_figure_that_moved_has_a_reason_and_each_reason_a_row_or_a_rule(@ForAll long seed) {
    Random random = new Random(seed);
    Snapshot is = scene(random).snapshot(law(random));
    Snapshot was = random.nextBoolean() ? is.on(BEFORE) : is.under(law(random));
    for (VillageChange change : Comparison.of(was, is, Progress.NONE).villages()) {
      String told = "seed " + seed + "\n" + change.properties();
      if (change.was() == null || change.is() == null) {
        assertThat(change.moved()).as(told).isIn(Moved.NEW, Moved.ENDED);
        continue;
      }
      if (figures(change.was()).equals(figures(change.is()))) {
        continue;
      }
      assertThat(change.reasons()).as(told).isNotEmpty();
      for (String reason : change.reasons()) {
        String about = reason.contains(":") ? reason.substring(reason.indexOf(':') + 1) : "";
        assertThat(about.isEmpty() || isThere(about, was) || isThere(about, is) || isNorm(about))
            .as(told + "\n" + reason)
            .isTrue();
      }
    }
  }

  @Property(tries = 100, seed = "43")
  void a_state_beside_itself_tells_nothing(@ForAll long seed) {
    Random random = new Random(seed);
    Snapshot is = scene(random).snapshot(law(random));
    for (VillageChange change : Comparison.of(is, is, Progress.NONE).villages()) {
      assertThat(change.moved()).as("seed %d", seed).isEqualTo(Moved.SAME);
      assertThat(change.reasons()).as("seed %d", seed).isEmpty();
      assertThat(change.gained()).as("seed %d", seed).isEmpty();
      assertThat(change.lost()).as("seed %d", seed).isEmpty();
    }
  }

  private static VillageChange sameVillage(VillageChange change, Comparison back) {
    String id = change.was() == null ? change.is().id() : change.was().id();
    return back.villages().stream().filter(v -> v.id().equals(id)).findFirst().orElseThrow();
  }

  /** What a change is about, without which way it went; a renamed village under either id. */
  private static List<String> about(VillageChange change) {
    return change.reasons().stream()
        .filter(reason -> !reason.startsWith("RENAMED"))
        .map(reason -> reason.substring(reason.indexOf(':') + 1))
        .map(about -> about.startsWith("PRO") ? "proof" : about)
        .distinct()
        .sorted()
        .toList();
  }

  private static List<Object> figures(VillageFinding finding) {
    return List.of(finding.levelMin(), finding.levelMax(), finding.score(), finding.missing());
  }

  private static boolean isThere(String id, Snapshot snapshot) {
    return FeatureType.all().stream().anyMatch(type -> snapshot.find(type, id).isPresent());
  }

  private static boolean isNorm(String key) {
    return Stream.of(Norm.values()).anyMatch(norm -> norm.key().equals(key));
  }

  private static Ruleset law(Random random) {
    Map<Norm, Double> changes = new HashMap<>();
    changes.put(Norm.HYDRANTS, (double) random.nextInt(3));
    changes.put(Norm.HOSES, 3.0 + random.nextInt(3));
    changes.put(Norm.INTAKES, (double) random.nextInt(2));
    changes.put(Norm.HYDRANT_INSPECTION_DAYS, 90.0 * (1 + random.nextInt(2)));
    changes.put(Norm.COVERED_PERCENT, 5.0 * random.nextInt(20));
    return Laws.desert(changes, List.of());
  }

  /** Four villages side by side, one of them renamed and two merged in some, with dated things. */
  private static Scene scene(Random random) {
    Scene scene = new Scene();
    List.of(
            FeatureType.HYDRANTS,
            FeatureType.WATER_INTAKES,
            FeatureType.MICRO_STATIONS,
            FeatureType.BUILDINGS)
        .forEach(scene::layer);
    boolean merged = random.nextInt(3) == 0;
    boolean renamed = random.nextInt(3) == 0;
    for (int i = 0; i < 4; i++) {
      Thing<?> village = box(scene.village("v" + i), i, i).with("township", "3505821" + i % 2);
      village.with("piped", one(random, "joint", "none", ""));
      if (random.nextInt(3) == 0) {
        village.with("evidence_on", date(random)).with("evidence_by", "林");
      }
      if (merged && i < 2) {
        village.with("valid_to", "2022-12-10").with("successors", "m");
      }
      if (renamed && i == 2) {
        village.with("valid_to", "2022-12-20").with("successors", "r");
      }
      things(scene, random, i);
    }
    if (merged) {
      box(scene.village("m"), 0, 1).with("valid_from", "2022-12-10").with("piped", "joint");
    }
    if (renamed) {
      box(scene.village("r"), 2, 2).with("valid_from", "2022-12-20").with("piped", "joint");
    }
    return scene;
  }

  private static Thing<?> box(Thing<?> village, int first, int last) {
    return village.box(1000 * first - 480, -480, 1000 * last + 480, 480);
  }

  private static void things(Scene scene, Random random, int i) {
    int east = 1000 * i;
    scene.building("b" + i).households(10).at(east + random.nextInt(900) - 450, 40);
    dated(scene.microStation("s" + i).at(east, 20), random)
        .with("pump_started_on", date(random))
        .with("drilled_on", date(random))
        .with("hoses_d65", one(random, "5", "5", "4", ""));
    for (int k = 0; k < 3; k++) {
      dated(scene.hydrant("h" + i + k).at(east + random.nextInt(900) - 450, 100 * k), random)
          .with("inspected_on", date(random))
          .with("accepted_on", one(random, "", "", "2022-12-05"))
          .with("condition", one(random, "usable", "usable", "usable", "damaged", ""));
    }
    dated(scene.intake("p" + i).at(east, -100), random).with("inspected_on", date(random));
  }

  private static Thing<?> dated(Thing<?> thing, Random random) {
    return thing
        .with("valid_from", one(random, "", "", "", "2022-12-10"))
        .with("valid_to", one(random, "", "", "", "2022-12-20"));
  }

  private static String date(Random random) {
    return one(
        random,
        "2022-12-15",
        "2022-11-15",
        "2022-11-01",
        "2022-09-05",
        "2021-12-15",
        "2020-01-01",
        "");
  }

  private static String one(Random random, String... texts) {
    return texts[random.nextInt(texts.length)];
  }
}
