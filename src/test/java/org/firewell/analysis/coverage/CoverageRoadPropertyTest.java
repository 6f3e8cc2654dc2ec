package org.firewell.analysis.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.firewell.analysis.Progress;
import org.firewell.analysis.Values;
import org.firewell.analysis.coverage.RoadTwin.Verdict;
import org.firewell.analysis.coverage.asked.Measure;
import org.firewell.feature.Ternary;
import org.firewell.scene.Scene;
import org.firewell.snapshot.Proposal;
import org.firewell.snapshot.Snapshot;

/** What holds of coverage along roads whatever the ground; the scene's seed is the sample. */
class CoverageRoadPropertyTest {

  private static final Map<String, String> ROUTE = Map.of("measure", "route");
  private static final Map<String, String> BOTH = Map.of("measure", "both");
  private static final Map<String, String> STATIONS =
      Map.of("measure", "time", "facilities", "fire-stations,micro-stations");

  @Property(seed = "3001", tries = 25, shrinking = ShrinkingMode.OFF)
  void by_hose_it_finds_what_the_naive_twin_finds(@ForAll long seed) {
    Snapshot snapshot = snapshot(seed);
    RoadTwin twin = new RoadTwin(snapshot);
    assertSame(seed, answer(snapshot, ROUTE), twin.hose(false), Measures::route);
    assertSame(seed, answer(snapshot, BOTH), twin.hose(true), Measures::route);
  }

  @Property(seed = "3011", tries = 60, shrinking = ShrinkingMode.OFF)
  void over_hills_it_finds_what_the_naive_twin_finds(@ForAll long seed) {
    Snapshot snapshot = hills(seed).snapshot();
    RoadTwin twin = new RoadTwin(snapshot);
    assertSame(seed, answer(snapshot, ROUTE), twin.hose(false), Measures::route);
    assertSame(seed, answer(snapshot, BOTH), twin.hose(true), Measures::route);
  }

  @Property(seed = "3012", tries = 30, shrinking = ShrinkingMode.OFF)
  void who_stands_farther_above_or_below_all_sources_is_never_better_covered(@ForAll long seed) {
    for (int way : new int[] {-1, 1}) {
      CoverageAnswer before = null;
      for (double height : new double[] {0, 12, 30, 90, 200}) {
        Scene scene = level(seed, 0);
        scene.each(
            thing -> {
              if (thing.id().startsWith("b")) {
                thing.height(way * height);
              }
            });
        CoverageAnswer after = answer(scene.snapshot(), ROUTE);
        if (before != null) {
          assertNobodyIsWorse(seed, after, before);
        }
        before = after;
      }
    }
  }

  @Property(seed = "3013", tries = 30, shrinking = ShrinkingMode.OFF)
  void on_level_ground_heights_change_no_answer(@ForAll long seed) {
    Snapshot flat = snapshot(seed);
    Snapshot level = level(seed, 812.5).snapshot();
    Map<String, String> all = Map.of("measure", "all");
    assertThat(written(answer(level, all)))
        .as("seed %d", seed)
        .isEqualTo(written(answer(flat, all)));
  }

  /** All that is written but what tells heights. */
  private static List<Map<String, Object>> written(CoverageAnswer answer) {
    List<Map<String, Object>> written = new ArrayList<>();
    answer.findings().forEach(finding -> written.add(new HashMap<>(finding.properties())));
    written.forEach(properties -> properties.keySet().removeAll(Set.of("rise_m", "route_rise_m")));
    Map<String, Object> summary = new HashMap<>(answer.summary());
    summary.remove("snapshot");
    List<?> notices = (List<?>) summary.get("notices");
    summary.put(
        "notices", notices.stream().filter(n -> !n.toString().startsWith("heights")).toList());
    written.add(summary);
    return written;
  }

  @Property(seed = "3002", tries = 25, shrinking = ShrinkingMode.OFF)
  void in_time_it_finds_what_the_naive_twin_finds(@ForAll long seed) {
    Snapshot snapshot = snapshot(seed);
    RoadTwin twin = new RoadTwin(snapshot);
    CoverageAnswer answer = answer(snapshot, STATIONS);
    assertSame(seed, answer, twin.time(1), Measures::time);
    List<?> rows = (List<?>) ((Map<?, ?>) answer.summary().get("time")).get("sensitivity");
    for (Object row : rows) {
      double percent = (double) ((Map<?, ?>) row).get("speed_percent");
      List<Verdict> then = twin.time(1 + percent / 100);
      assertThat(((Map<?, ?>) row).get("covered"))
          .as("seed %d at %.0f %%", seed, percent)
          .isEqualTo(then.stream().filter(v -> v.covered() == Ternary.YES).count());
      assertThat(((Map<?, ?>) row).get("unknown"))
          .as("seed %d at %.0f %%", seed, percent)
          .isEqualTo(then.stream().filter(v -> v.covered() == Ternary.UNKNOWN).count());
    }
  }

  @Property(seed = "3003", tries = 30, shrinking = ShrinkingMode.OFF)
  void one_more_hydrant_that_works_opens_no_gap_by_hose(@ForAll long seed) {
    RandomScene scene = new RandomScene(seed);
    Snapshot before = RandomRoads.addTo(scene.scene(), seed).snapshot();
    Snapshot after = before.with(Proposal.adding(scene.another()));
    assertNobodyIsWorse(seed, answer(before, BOTH), answer(after, BOTH));
  }

  @Property(seed = "3004", tries = 30, shrinking = ShrinkingMode.OFF)
  void a_larger_reach_covers_no_fewer(@ForAll long seed) {
    Snapshot snapshot = snapshot(seed);
    assertNobodyIsWorse(
        seed,
        answer(snapshot, Map.of("measure", "both", "reach", "90")),
        answer(snapshot, Map.of("measure", "both", "reach", "180")));
    assertNobodyIsWorse(
        seed,
        answer(snapshot, Map.of("measure", "time", "reach", "90")),
        answer(snapshot, Map.of("measure", "time", "reach", "180")));
  }

  @Property(seed = "3005", tries = 30, shrinking = ShrinkingMode.OFF)
  void the_maintenance_gap_is_what_is_covered_as_built_and_not_as_effective(@ForAll long seed) {
    Snapshot snapshot = snapshot(seed);
    for (String measure : List.of("straight", "both", "time")) {
      CoverageAnswer effective = answer(snapshot, Map.of("measure", measure));
      CoverageAnswer built = answer(snapshot, Map.of("measure", measure, "basis", "built"));
      assertNobodyIsWorse(seed, effective, built);
      long between =
          IntStream.range(0, built.findings().size())
              .filter(i -> built.findings().get(i).covered() == Ternary.YES)
              .filter(i -> effective.findings().get(i).covered() != Ternary.YES)
              .count();
      assertThat(((Map<?, ?>) effective.summary().get("maintenance_gap")).get("total"))
          .as("seed %d, %s", seed, measure)
          .isEqualTo(between);
    }
  }

  @Property(seed = "3006", tries = 30, shrinking = ShrinkingMode.OFF)
  void the_order_of_the_input_changes_nothing(@ForAll long seed) {
    Map<String, String> all = Map.of("measure", "all");
    CoverageAnswer one = answer(snapshot(seed), all);
    CoverageAnswer other =
        answer(RandomRoads.addTo(new RandomScene(seed).shuffled(), seed).snapshot(), all);
    assertThat(other.summary()).as("seed %d", seed).isEqualTo(one.summary());
    assertThat(other.findings().stream().map(CoverageFinding::properties))
        .as("seed %d", seed)
        .isEqualTo(one.findings().stream().map(CoverageFinding::properties).toList());
  }

  @Property(seed = "3007", tries = 30, shrinking = ShrinkingMode.OFF)
  void the_classes_and_the_verdicts_add_up(@ForAll long seed) {
    for (String measure : List.of("route", "both", "time", "all")) {
      Map<String, Object> summary =
          answer(snapshot(seed), Map.of("measure", measure, "weight", "households")).summary();
      Map<?, ?> demand = (Map<?, ?>) summary.get("demand");
      Map<?, ?> classes = (Map<?, ?>) summary.get("by_class");
      long gaps = 0;
      for (String gapClass : List.of("A", "B", "C", "D", "E")) {
        gaps += number(classes, gapClass);
      }
      assertThat(gaps).as("seed %d, %s", seed, measure).isEqualTo(number(demand, "gap"));
      assertThat(number(classes, "F"))
          .as("seed %d, %s", seed, measure)
          .isEqualTo(number(demand, "unknown"));
      assertThat(number(demand, "covered") + gaps + number(demand, "unknown"))
          .as("seed %d, %s", seed, measure)
          .isEqualTo(number(demand, "total"));
    }
  }

  private static void assertSame(
      long seed,
      CoverageAnswer answer,
      List<Verdict> twin,
      Function<Measures, Optional<Measures.By>> measure) {
    Map<?, ?> maintenance = (Map<?, ?>) answer.summary().get("maintenance_gap");
    assertThat(maintenance.get("total"))
        .as("seed %d", seed)
        .isEqualTo(
            twin.stream()
                .filter(v -> v.covered() != Ternary.YES && v.standing() == Ternary.YES)
                .count());
    for (int i = 0; i < twin.size(); i++) {
      CoverageFinding finding = answer.findings().get(i);
      Measures.By by = measure.apply(finding.measures()).orElseThrow();
      Verdict expected = twin.get(i);
      if (finding.measures().asked() != Measure.BOTH) {
        assertThat(finding.sourcesInReach())
            .as("seed %d, %s", seed, finding.id())
            .isEqualTo(expected.by().sourcesInReach());
      }
      assertThat(
              List.of(
                  finding.id(),
                  finding.covered(),
                  "RISE".equals(by.why()),
                  String.valueOf(finding.gapClass()),
                  by.covered(),
                  String.valueOf(by.nearest()),
                  by.cost() == null ? -1 : Math.round(by.cost() * 1000)))
          .as("seed %d", seed)
          .isEqualTo(
              List.of(
                  expected.id(),
                  expected.covered(),
                  expected.rise(),
                  String.valueOf(expected.gapClass()),
                  expected.by().covered(),
                  String.valueOf(expected.by().nearestId()),
                  expected.by().cost()));
    }
  }

  private static void assertNobodyIsWorse(long seed, CoverageAnswer before, CoverageAnswer after) {
    for (int i = 0; i < before.findings().size(); i++) {
      assertThat(after.findings().get(i).covered())
          .as("seed %d, %s", seed, before.findings().get(i).id())
          .isGreaterThanOrEqualTo(before.findings().get(i).covered());
    }
  }

  private static long number(Map<?, ?> figures, String name) {
    return (Long) figures.get(name);
  }

  private static Scene level(long seed, double height) {
    Scene scene = RandomRoads.addTo(new RandomScene(seed).scene(), seed);
    return scene.each(thing -> thing.height(height));
  }

  private static Scene hills(long seed) {
    return RandomHeights.over(RandomRoads.addTo(new RandomScene(seed).scene(), seed), seed);
  }

  private static Snapshot snapshot(long seed) {
    return RandomRoads.addTo(new RandomScene(seed).scene(), seed).snapshot();
  }

  private static CoverageAnswer answer(Snapshot snapshot, Map<String, String> texts) {
    Coverage coverage = new Coverage();
    return coverage.answer(
        snapshot, Values.of(coverage.inputs(), new HashMap<>(texts)), Progress.NONE);
  }
}
