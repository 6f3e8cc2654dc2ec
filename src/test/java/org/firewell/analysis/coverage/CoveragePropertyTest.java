package org.firewell.analysis.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.firewell.analysis.Progress;
import org.firewell.analysis.Values;
import org.firewell.analysis.coverage.CoverageTwin.Found;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Ground;
import org.firewell.scene.Laws;
import org.firewell.scene.Scene;
import org.firewell.snapshot.Proposal;
import org.firewell.snapshot.Snapshot;

/** What holds of straight coverage whatever the ground; the scene's seed is the sample. */
class CoveragePropertyTest {

  @Property(seed = "2001", tries = 25, shrinking = ShrinkingMode.OFF)
  void it_finds_what_the_naive_twin_finds(@ForAll long seed) {
    Snapshot snapshot = new RandomScene(seed).scene().snapshot();
    List<Found> expected = new CoverageTwin(snapshot, 150).answer();
    List<CoverageFinding> findings = answer(snapshot, Map.of()).findings();
    assertThat(findings).hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      CoverageFinding finding = findings.get(i);
      Found twin = expected.get(i);
      assertThat(found(finding, twin.mm())).as("seed %d", seed).isEqualTo(twin);
    }
  }

  @Property(seed = "2002", tries = 40, shrinking = ShrinkingMode.OFF)
  void one_more_hydrant_that_works_opens_no_gap(@ForAll long seed) {
    RandomScene scene = new RandomScene(seed);
    Snapshot before = scene.scene().snapshot();
    Snapshot after = before.with(Proposal.adding(scene.another()));
    assertNobodyIsWorse(seed, answer(before, Map.of()), answer(after, Map.of()));
  }

  @Property(seed = "2003", tries = 40, shrinking = ShrinkingMode.OFF)
  void a_larger_reach_covers_no_fewer(@ForAll long seed) {
    Snapshot snapshot = new RandomScene(seed).scene().snapshot();
    CoverageAnswer less = answer(snapshot, Map.of("reach", "80"));
    CoverageAnswer more = answer(snapshot, Map.of("reach", "160"));
    assertNobodyIsWorse(seed, less, more);
    for (int i = 0; i < less.findings().size(); i++) {
      assertThat(more.findings().get(i).sourcesInReach())
          .as("seed %d", seed)
          .isGreaterThanOrEqualTo(less.findings().get(i).sourcesInReach());
    }
  }

  @Property(seed = "2004", tries = 40, shrinking = ShrinkingMode.OFF)
  void whom_a_working_source_covers_a_built_source_covers(@ForAll long seed) {
    Snapshot snapshot = new RandomScene(seed).scene().snapshot();
    assertNobodyIsWorse(
        seed, answer(snapshot, Map.of()), answer(snapshot, Map.of("basis", "built")));
  }

  @Property(seed = "2005", tries = 40, shrinking = ShrinkingMode.OFF)
  void the_order_of_the_input_changes_nothing(@ForAll long seed) {
    Snapshot one = new RandomScene(seed).scene().snapshot();
    Snapshot other = new RandomScene(seed).shuffled().snapshot();
    assertThat(properties(answer(other, Map.of())))
        .as("seed %d", seed)
        .isEqualTo(properties(answer(one, Map.of())));
    assertThat(answer(other, Map.of()).summary())
        .as("seed %d", seed)
        .isEqualTo(answer(one, Map.of()).summary());
  }

  @Property(seed = "2006", tries = 40, shrinking = ShrinkingMode.OFF)
  void the_total_is_covered_and_gap_and_unknown(@ForAll long seed) {
    Snapshot snapshot = new RandomScene(seed).scene().snapshot();
    Map<String, Object> summary = answer(snapshot, Map.of("weight", "households")).summary();
    Map<?, ?> demand = (Map<?, ?>) summary.get("demand");
    assertThat(number(demand, "covered") + number(demand, "gap") + number(demand, "unknown"))
        .as("seed %d", seed)
        .isEqualTo(number(demand, "total"))
        .isEqualTo(snapshot.list(FeatureType.BUILDINGS).size());
    assertThat(
            number(demand, "weight_covered")
                + number(demand, "weight_gap")
                + number(demand, "weight_undecided"))
        .as("seed %d", seed)
        .isEqualTo(number(demand, "weight_total"));
    Map<?, ?> classes = (Map<?, ?>) summary.get("by_class");
    assertThat(number(classes, "A") + number(classes, "B")).isEqualTo(number(demand, "gap"));
    assertThat(number(classes, "F")).isEqualTo(number(demand, "unknown"));
    List<?> townships = (List<?>) summary.get("by_township");
    assertThat(townships.stream().mapToLong(row -> number((Map<?, ?>) row, "total")).sum())
        .isEqualTo(number(demand, "total"));
  }

  @Property(seed = "2007", tries = 30, shrinking = ShrinkingMode.OFF)
  void a_what_if_is_the_same_as_a_fresh_snapshot(@ForAll long seed) {
    RandomScene scene = new RandomScene(seed);
    Scene placed = scene.scene();
    Feature another = scene.another();
    Snapshot whatIf = placed.snapshot().with(Proposal.adding(another));
    Map<FeatureType<?>, List<Feature>> layers = new HashMap<>();
    FeatureType.all().stream()
        .filter(placed.ground()::has)
        .forEach(type -> layers.put(type, new ArrayList<>(placed.ground().list(type))));
    layers.get(FeatureType.HYDRANTS).add(another);
    Snapshot fresh = Snapshot.of(Ground.of(layers), Laws.desert(), Scene.DAY);
    assertThat(answer(whatIf, Map.of()).summary())
        .as("seed %d", seed)
        .isEqualTo(answer(fresh, Map.of()).summary());
    assertThat(properties(answer(whatIf, Map.of())))
        .as("seed %d", seed)
        .isEqualTo(properties(answer(fresh, Map.of())));
  }

  /** An outline's distance may differ from the twin's by one millimetre of rounding. */
  private static Found found(CoverageFinding finding, long twinMm) {
    long mm = finding.nearest().map(near -> Math.round(near.metres() * 1000)).orElse(-1L);
    return new Found(
        finding.id(),
        finding.covered(),
        finding.gapClass(),
        finding.nearest().map(CoverageFinding.Near::id).orElse(null),
        Math.abs(mm - twinMm) <= 1 ? twinMm : mm,
        finding.sourcesInReach());
  }

  private static void assertNobodyIsWorse(long seed, CoverageAnswer before, CoverageAnswer after) {
    for (int i = 0; i < before.findings().size(); i++) {
      assertThat(after.findings().get(i).covered())
          .as("seed %d, %s", seed, before.findings().get(i).id())
          .isGreaterThanOrEqualTo(before.findings().get(i).covered());
    }
  }

  private static List<Map<String, Object>> properties(CoverageAnswer answer) {
    return answer.findings().stream().map(CoverageFinding::properties).toList();
  }

  private static long number(Map<?, ?> figures, String name) {
    return (Long) figures.get(name);
  }

  private static CoverageAnswer answer(Snapshot snapshot, Map<String, String> texts) {
    Coverage coverage = new Coverage();
    return coverage.answer(
        snapshot, Values.of(coverage.inputs(), new HashMap<>(texts)), Progress.NONE);
  }
}
