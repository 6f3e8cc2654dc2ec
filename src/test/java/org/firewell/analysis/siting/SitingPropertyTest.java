package org.firewell.analysis.siting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.firewell.analysis.Notices;
import org.firewell.analysis.Progress;
import org.firewell.analysis.Values;
import org.firewell.analysis.coverage.Coverage;
import org.firewell.analysis.coverage.CoverageFinding;
import org.firewell.analysis.coverage.RandomMains;
import org.firewell.analysis.coverage.asked.Asked;
import org.firewell.analysis.siting.asked.Costs;
import org.firewell.analysis.siting.asked.Places;
import org.firewell.analysis.siting.asked.Reused;
import org.firewell.analysis.siting.service.Setting;
import org.firewell.analysis.siting.service.Situation;
import org.firewell.feature.Feature;
import org.firewell.feature.Ternary;
import org.firewell.snapshot.Proposal;
import org.firewell.snapshot.Snapshot;

/** What holds of every plan, on towns made of a seed. */
class SitingPropertyTest {

  private static final Map<String, String> ASKED =
      Map.of("reach", "60", "near_pipe", "0", "spacing", "40", "weight", "households");

  @Property(seed = "6201", tries = 5, shrinking = ShrinkingMode.OFF)
  void a_plan_gains_what_coverage_gains_when_it_is_carried_out(@ForAll long seed) {
    Snapshot snapshot = RandomMains.withRoads(seed);
    for (String measure : List.of("straight", "route")) {
      Map<String, String> more =
          Map.of("measure", measure, "count", "4", "allow", "repair,hydrant");
      SitingAnswer answer = answer(snapshot, more);
      Feature[] built =
          answer.findings().stream().map(f -> f.candidate().feature()).toArray(Feature[]::new);
      Map<String, CoverageFinding> before = coverage(snapshot, measure);
      Map<String, CoverageFinding> after = coverage(snapshot.with(Proposal.adding(built)), measure);
      long gained =
          before.values().stream()
              .filter(f -> f.covered() == Ternary.NO)
              .filter(f -> after.get(f.id()).covered() == Ternary.YES)
              .mapToLong(f -> f.weight() == null ? 0 : f.weight())
              .sum();
      assertThat(answer.summary())
          .as("seed %d, %s", seed, measure)
          .containsEntry("objective", gained);
      long served = answer.findings().stream().mapToLong(SitingFinding::gain).sum();
      assertThat(served).isEqualTo(gained);
    }
  }

  @Property(seed = "6202", tries = 5, shrinking = ShrinkingMode.OFF)
  void one_more_is_never_worse_and_no_plan_passes_the_bound(@ForAll long seed) {
    Snapshot snapshot = RandomMains.withRoads(seed);
    long before = 0;
    for (int count = 0; count < 5; count++) {
      Map<String, Object> summary =
          answer(snapshot, Map.of("count", String.valueOf(count))).summary();
      long objective = (long) summary.get("objective");
      assertThat(objective).as("seed %d, %d", seed, count).isGreaterThanOrEqualTo(before);
      assertThat(objective).isLessThanOrEqualTo((long) summary.get("bound"));
      before = objective;
    }
  }

  /** Every pair of sites, tried by asking coverage's incidence for its union. */
  @Property(seed = "6204", tries = 3, shrinking = ShrinkingMode.OFF)
  void the_best_two_are_the_best_of_all_pairs(@ForAll long seed) {
    Snapshot snapshot = RandomMains.withRoads(seed);
    for (String sources : List.of("1", "2")) {
      Map<String, String> asked = new HashMap<>(ASKED);
      asked.putAll(Map.of("count", "2", "backup", sources));
      Values values = Values.of(new Siting().inputs(), asked);
      Asked who = Reused.of(values, snapshot);
      Setting setting =
          Setting.of(
              Situation.of(snapshot, who, new Notices(), Progress.NONE),
              Places.of(values, who),
              Costs.of(values, snapshot.law()),
              Integer.parseInt(sources),
              new Notices(),
              Progress.NONE);
      long[] weights = setting.weights();
      long best = 0;
      for (int one = 0; one < setting.sites().size(); one++) {
        for (int other = one; other < setting.sites().size(); other++) {
          best = Math.max(best, served(setting, weights, one, other));
        }
      }
      assertThat(new Siting().answer(snapshot, values, Progress.NONE).summary())
          .as("seed %d, %s sources", seed, sources)
          .containsEntry("objective", best)
          .containsEntry("bound", best)
          .containsEntry("proven", true);
    }
  }

  private static long served(Setting setting, long[] weights, int one, int other) {
    int[] times = new int[setting.some().length];
    for (int site : one == other ? new int[] {one} : new int[] {one, other}) {
      IntStream.of(setting.reach().row(site)).forEach(demand -> times[demand]++);
    }
    return IntStream.range(0, times.length)
        .filter(demand -> times[demand] >= setting.needed()[demand])
        .mapToLong(demand -> weights[demand])
        .sum();
  }

  @Property(seed = "6203", tries = 3, shrinking = ShrinkingMode.OFF)
  void the_same_question_gets_the_same_answer(@ForAll long seed) {
    Snapshot snapshot = RandomMains.withRoads(seed);
    Map<String, String> asked = Map.of("count", "3", "allow", "repair,hydrant,pond");
    assertThat(text(answer(snapshot, asked))).isEqualTo(text(answer(snapshot, asked)));
  }

  private static String text(SitingAnswer answer) {
    return answer.summary()
        + answer.findings().stream()
            .map(f -> f.geometry() + " " + f.properties())
            .collect(Collectors.joining("\n"));
  }

  private static SitingAnswer answer(Snapshot snapshot, Map<String, String> more) {
    Map<String, String> asked = new HashMap<>(ASKED);
    asked.putAll(more);
    Siting siting = new Siting();
    return siting.answer(snapshot, Values.of(siting.inputs(), asked), Progress.NONE);
  }

  private static Map<String, CoverageFinding> coverage(Snapshot snapshot, String measure) {
    Coverage coverage = new Coverage();
    Map<String, String> asked =
        Map.of("reach", ASKED.get("reach"), "measure", measure, "weight", ASKED.get("weight"));
    return coverage
        .answer(snapshot, Values.of(coverage.inputs(), asked), Progress.NONE)
        .findings()
        .stream()
        .collect(Collectors.toMap(CoverageFinding::id, f -> f));
  }
}
