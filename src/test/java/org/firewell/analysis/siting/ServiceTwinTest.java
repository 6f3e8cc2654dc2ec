package org.firewell.analysis.siting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.firewell.analysis.siting.asked.Places;
import org.firewell.analysis.siting.candidate.Candidate;
import org.firewell.analysis.siting.candidate.Candidates;
import org.firewell.analysis.siting.service.Service;
import org.firewell.analysis.siting.service.Situation;
import org.firewell.feature.Ternary;
import org.firewell.location.Incidence;
import org.firewell.snapshot.Proposal;
import org.firewell.snapshot.Snapshot;

/** Whom a candidate would cover, against coverage asked again with what would stand there. */
class ServiceTwinTest {

  private static final int COMPARED = 12;

  @Property(seed = "6101", tries = 4, shrinking = ShrinkingMode.OFF)
  void in_a_straight_line_a_site_serves_whom_coverage_gains_with_it(@ForAll long seed) {
    assertAsAskedWith(seed, RandomMains.withRoads(seed), Map.of("reach", "70"));
  }

  private static void assertAsAskedWith(long seed, Snapshot snapshot, Map<String, String> more) {
    Map<String, String> given = new HashMap<>(more);
    given.putAll(Map.of("count", "3", "near_pipe", "0", "spacing", "37"));
    Values values = Values.of(new Siting().inputs(), given);
    Asked asked = Asked.of(values, snapshot);
    Situation situation = Situation.of(snapshot, asked, new Notices(), Progress.NONE);
    int[] gap = situation.gap();
    List<Candidate> candidates =
        Candidates.of(
                snapshot, asked, Places.of(values, asked), situation.around(gap), new Notices())
            .list();
    Incidence reach = Service.of(situation, gap, candidates, Progress.NONE);
    assertThat(reach.sites()).isEqualTo(candidates.size());
    Set<String> before = covered(snapshot, more);
    int step = Math.max(1, candidates.size() / COMPARED);
    for (int site = 0; site < candidates.size(); site += step) {
      Set<String> gained =
          covered(snapshot.with(Proposal.adding(candidates.get(site).feature())), more);
      gained.removeAll(before);
      Set<String> unknown = unknown(snapshot, more);
      gained.removeAll(unknown);
      assertThat(ids(situation, gap, reach.row(site)))
          .as("seed %d, %s", seed, candidates.get(site).feature().id())
          .isEqualTo(gained);
    }
  }

  private static Set<String> ids(Situation situation, int[] gap, int[] row) {
    return IntStream.of(row)
        .mapToObj(d -> situation.demand().features().get(gap[d]).id())
        .collect(Collectors.toSet());
  }

  private static Set<String> covered(Snapshot snapshot, Map<String, String> asked) {
    return with(snapshot, asked, Ternary.YES);
  }

  private static Set<String> unknown(Snapshot snapshot, Map<String, String> asked) {
    return with(snapshot, asked, Ternary.UNKNOWN);
  }

  private static Set<String> with(Snapshot snapshot, Map<String, String> asked, Ternary covered) {
    Coverage coverage = new Coverage();
    return coverage
        .answer(snapshot, Values.of(coverage.inputs(), asked), Progress.NONE)
        .findings()
        .stream()
        .filter(finding -> finding.covered() == covered)
        .map(CoverageFinding::id)
        .collect(Collectors.toSet());
  }
}
