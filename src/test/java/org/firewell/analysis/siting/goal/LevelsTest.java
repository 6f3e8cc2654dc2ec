package org.firewell.analysis.siting.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.firewell.analysis.InputException;
import org.firewell.analysis.Notices;
import org.firewell.analysis.Progress;
import org.firewell.analysis.Values;
import org.firewell.analysis.completeness.Completeness;
import org.firewell.analysis.completeness.Level;
import org.firewell.analysis.coverage.asked.Asked;
import org.firewell.analysis.siting.Siting;
import org.firewell.analysis.siting.SitingAnswer;
import org.firewell.analysis.siting.asked.Costs;
import org.firewell.analysis.siting.asked.Places;
import org.firewell.analysis.siting.asked.Reused;
import org.firewell.analysis.siting.service.Setting;
import org.firewell.analysis.siting.service.Situation;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.scene.Scene;
import org.firewell.snapshot.Proposal;
import org.firewell.snapshot.Snapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Villages brought to a level of completeness: by hand, and against every plan there is. */
class LevelsTest {

  private static final int VILLAGES = 3;

  /**
   * Each village lies in a box 300 m wide around a road with a main. "a" lacks one hydrant of two,
   * "b" both, "c" one and its station; an intake stands in each.
   */
  private static Scene threeVillages() {
    Scene scene = new Scene();
    scene.road("road").line(-100, 0, 1200, 0);
    scene.pipe("main").line(-100, 0, 1200, 0);
    for (String id : List.of("a", "b", "c")) {
      double west = 400.0 * (id.charAt(0) - 'a');
      scene.village(id).box(west, -100, west + 300, 100).households(4);
      scene.building("house-" + id).at(west + 150, 30).households(4).with("village", id);
      scene.intake("pond-" + id).at(west + 40, 60).with("village", id);
    }
    scene.hydrant("h-a").at(20, 5).with("village", "a");
    scene.hydrant("h-c").at(820, 5).with("village", "c");
    scene.microStation("s-a").at(100, 50).with("village", "a");
    scene.microStation("s-b").at(500, 50).with("village", "b");
    return scene;
  }

  @Test
  void the_villages_that_lack_least_are_brought_to_the_level_first() {
    Snapshot snapshot = threeVillages().snapshot();
    // a is there by one hydrant, b by two; what c lacks besides no hydrant brings
    assertThat(answer(snapshot, "3", "count", "1").summary())
        .containsEntry("objective", 1L)
        .containsEntry("bound", 1L)
        .containsEntry("objective_unit", "villages");
    assertThat(villages(answer(snapshot, "3", "count", "1")))
        .containsEntry("level", "L3")
        .containsEntry("reached_before", 0L)
        .containsEntry("reached_after", 1L)
        .containsEntry("newly", List.of("a"))
        .containsEntry("lacking", Map.of("lacks_more", List.of("c"), "not_chosen", List.of("b")));
    assertThat(answer(snapshot, "3", "count", "2").summary()).containsEntry("objective", 1L);
    SitingAnswer three = answer(snapshot, "3", "count", "9");
    assertThat(villages(three)).containsEntry("newly", List.of("a", "b"));
    assertThat(three.findings()).hasSize(3);
  }

  @Test
  void a_repair_counts_where_things_have_to_work_and_not_where_they_have_to_stand() {
    Scene scene = threeVillages();
    scene.hydrant("broken").at(200, 5).with("village", "a").with("condition", "damaged");
    Snapshot snapshot = scene.snapshot();
    assertThat(villages(answer(snapshot, "2", "count", "0", "allow", "repair,hydrant")))
        .containsEntry("reached_before", 1L)
        .containsEntry("newly", List.of());
    // b has one that is damaged then, and lacks another that stands: no repair brings that
    scene.hydrant("other").at(600, 5).with("village", "b").with("condition", "damaged");
    assertThat(answer(scene.snapshot(), "2", "count", "0", "allow", "repair,hydrant").summary())
        .containsEntry("objective", 0L)
        .containsEntry("bound", 0L);
    SitingAnswer repaired = answer(snapshot, "3", "count", "0", "allow", "repair,hydrant");
    assertThat(villages(repaired)).containsEntry("newly", List.of("a"));
    assertThat(repaired.findings()).extracting(f -> f.id()).containsExactly("repair/0001");
  }

  @Test
  void what_covers_nobody_more_is_kept_when_a_village_needs_it() {
    // h-a covers the only house of a: the second hydrant gains no weight, and a is at L3 by it
    SitingAnswer answer = answer(threeVillages().snapshot(), "3", "count", "1");
    assertThat(answer.findings()).hasSize(1);
    assertThat(answer.findings().get(0).properties()).containsEntry("gain", 0L);
  }

  @Test
  void a_level_that_sites_do_not_bring_and_one_judged_of_something_else_are_refused() {
    Snapshot snapshot = threeVillages().snapshot();
    assertThatThrownBy(() -> answer(snapshot, "5", "count", "1"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("level");
    assertThatThrownBy(() -> answer(snapshot, "4", "count", "1"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("households");
  }

  static Stream<Arguments> scenes() {
    return LongStream.range(0, 6)
        .boxed()
        .flatMap(
            seed ->
                Stream.of(
                    Arguments.of(seed, "2", "repair,hydrant,pond"),
                    Arguments.of(seed, "3", "repair,hydrant,pond"),
                    Arguments.of(seed, "4", "repair,hydrant")));
  }

  @ParameterizedTest(name = "seed {0}, L{1}, {2}")
  @MethodSource("scenes")
  void no_choice_of_sites_brings_more_villages_to_the_level(long seed, String level, String allow) {
    Snapshot snapshot = random(new Random(seed)).snapshot();
    Map<String, String> asked = asked(level, "count", "2", "allow", allow);
    asked.put("spacing", "130");
    if (level.equals("4")) {
      asked.put("weight", "households");
    }
    Values values = Values.of(new Siting().inputs(), asked);
    SitingAnswer answer = new Siting().answer(snapshot, values, Progress.NONE);
    long before = reached(snapshot, level);
    long best = best(snapshot, values, level) - before;
    assertThat(answer.summary())
        .containsEntry("objective", best)
        .containsEntry("bound", best)
        .containsEntry("proven", true);
    assertThat(villages(answer))
        .containsEntry("reached_before", before)
        .containsEntry("reached_after", before + best);
  }

  /** Up to two new ones and any repairs. */
  private static long best(Snapshot snapshot, Values values, String level) {
    Asked who = Reused.of(values, snapshot);
    Setting setting =
        Setting.anywhere(
            Situation.of(snapshot, who, new Notices(), Progress.NONE),
            Places.of(values, who),
            Costs.of(values, snapshot.law()),
            new Notices(),
            Progress.NONE);
    // all repairs together lower nothing, and none counts
    List<Feature> repaired = features(setting, true);
    List<Feature> fresh = features(setting, false);
    long best = 0;
    for (int one = 0; one < fresh.size(); one++) {
      for (int other = one; other < fresh.size(); other++) {
        List<Feature> plan = new ArrayList<>(repaired);
        plan.add(fresh.get(one));
        if (other != one) {
          plan.add(fresh.get(other));
        }
        Snapshot then = snapshot.with(Proposal.adding(plan.toArray(Feature[]::new)));
        best = Math.max(best, reached(then, level));
      }
    }
    assertThat(fresh).isNotEmpty();
    return best;
  }

  private static List<Feature> features(Setting setting, boolean repaired) {
    return setting.sites().stream()
        .filter(site -> (site.repairs() != null) == repaired)
        .<Feature>map(site -> site.feature())
        .toList();
  }

  private static long reached(Snapshot snapshot, String level) {
    Level asked = Level.values()[Integer.parseInt(level)];
    return Completeness.findings(snapshot, Progress.NONE).values().stream()
        .filter(finding -> finding.levelMin().compareTo(asked) >= 0)
        .count();
  }

  private static Scene random(Random random) {
    Scene scene = new Scene();
    scene.road("road").line(-100, 0, 400.0 * VILLAGES, 0);
    scene.pipe("main").line(-100, 0, 400.0 * VILLAGES, 0);
    for (int i = 0; i < VILLAGES; i++) {
      String id = "v" + i;
      double west = 400.0 * i;
      scene
          .village(id)
          .box(west, -100, west + 350, 100)
          .households(6)
          .with("piped", List.of("municipal", "municipal", "none").get(random.nextInt(3)));
      for (int h = 0; h < 3; h++) {
        scene.building(id + "-b" + h).at(west + 20 + 110 * h, 30).households(2).with("village", id);
      }
      int hydrants = random.nextInt(3);
      for (int h = 0; h < hydrants; h++) {
        scene
            .hydrant(id + "-h" + h)
            .at(west + 35 + 200.0 * random.nextDouble(), 7)
            .with("village", id)
            .with("condition", random.nextInt(3) == 0 ? "damaged" : "usable");
      }
      if (random.nextInt(3) > 0) {
        scene.intake(id + "-p").at(west + 45, 80).with("village", id);
      }
      if (random.nextInt(5) > 0) {
        scene.microStation(id + "-s").at(west + 60, 60).with("village", id);
      }
    }
    scene.layer(FeatureType.HYDRANTS);
    scene.layer(FeatureType.WATER_INTAKES);
    return scene.layer(FeatureType.MICRO_STATIONS);
  }

  private static SitingAnswer answer(Snapshot snapshot, String level, String... more) {
    Siting siting = new Siting();
    return siting.answer(snapshot, Values.of(siting.inputs(), asked(level, more)), Progress.NONE);
  }

  private static Map<String, String> asked(String level, String... more) {
    Map<String, String> asked = new HashMap<>(Map.of("objective", "level", "level", level));
    for (int i = 0; i < more.length; i += 2) {
      asked.put(more[i], more[i + 1]);
    }
    return asked;
  }

  @SuppressWarnings("unchecked") // as the summary has it
  private static Map<String, Object> villages(SitingAnswer answer) {
    return (Map<String, Object>) answer.summary().get("villages");
  }
}
