package org.firewell.analysis.siting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
import org.firewell.analysis.coverage.RandomTown;
import org.firewell.analysis.coverage.asked.Asked;
import org.firewell.analysis.siting.asked.Costs;
import org.firewell.analysis.siting.asked.Places;
import org.firewell.analysis.siting.asked.Reused;
import org.firewell.analysis.siting.candidate.Candidate;
import org.firewell.analysis.siting.service.Setting;
import org.firewell.analysis.siting.service.Situation;
import org.firewell.feature.Ternary;
import org.firewell.scene.Scene;
import org.firewell.snapshot.Proposal;
import org.firewell.snapshot.Snapshot;

/** Whom a candidate would cover, against coverage asked again with what would stand there. */
class ServiceTwinTest {

  private static final int COMPARED = 12;
  private static final String ALL_WATER = "repair,hydrant,intake,pond";

  @Property(seed = "6101", tries = 4, shrinking = ShrinkingMode.OFF)
  void in_a_straight_line_a_site_serves_whom_coverage_gains_with_it(@ForAll long seed) {
    assertAsAskedWith(seed, RandomMains.withRoads(seed), Map.of("reach", "70"), ALL_WATER);
  }

  @Property(seed = "6102", tries = 4, shrinking = ShrinkingMode.OFF)
  void by_route_a_site_serves_whom_coverage_gains_with_it(@ForAll long seed) {
    assertAsAskedWith(
        seed, RandomMains.withRoads(seed), Map.of("measure", "route", "reach", "90"), ALL_WATER);
  }

  @Property(seed = "6103", tries = 4, shrinking = ShrinkingMode.OFF)
  void for_plans_a_site_serves_whom_coverage_gains_with_it(@ForAll long seed) {
    assertAsAskedWith(seed, RandomMains.withRoads(seed), Map.of("measure", "both"), ALL_WATER);
  }

  @Property(seed = "6104", tries = 3, shrinking = ShrinkingMode.OFF)
  void over_hills_a_site_serves_whom_coverage_gains_with_it(@ForAll long seed) {
    assertAsAskedWith(
        seed, RandomMains.overHills(seed), Map.of("measure", "route", "reach", "90"), ALL_WATER);
  }

  @Property(seed = "6105", tries = 4, shrinking = ShrinkingMode.OFF)
  void in_time_a_site_serves_whom_coverage_gains_with_it(@ForAll long seed) {
    Scene scene = RandomTown.of(new Random(seed));
    scene.fireStation("far").at(-900, 0);
    Snapshot town = scene.snapshot();
    assertAsAskedWith(
        seed,
        town,
        Map.of("measure", "time", "reach", "75", "facilities", "fire-stations,micro-stations"),
        "repair,station,micro_station");
  }

  private static void assertAsAskedWith(
      long seed, Snapshot snapshot, Map<String, String> asked, String allow) {
    Map<String, String> given = new HashMap<>(asked);
    given.putAll(Map.of("count", "3", "near_pipe", "0", "spacing", "37", "allow", allow));
    Values values = Values.of(new Siting().inputs(), given);
    Setting setting = setting(snapshot, values);
    List<Candidate> candidates = setting.sites();
    assertThat(setting.reach().sites()).isEqualTo(candidates.size());
    Set<String> before = with(snapshot, asked, Ternary.YES);
    before.addAll(with(snapshot, asked, Ternary.UNKNOWN));
    int step = Math.max(1, candidates.size() / COMPARED);
    for (int site = 0; site < candidates.size(); site += step) {
      Proposal built = Proposal.adding(candidates.get(site).feature());
      Set<String> gained = with(snapshot.with(built), asked, Ternary.YES);
      gained.removeAll(before);
      assertThat(ids(setting, setting.reach().row(site)))
          .as("seed %d, %s", seed, candidates.get(site))
          .isEqualTo(gained);
    }
  }

  private static Setting setting(Snapshot snapshot, Values values) {
    Asked asked = Reused.of(values, snapshot);
    return Setting.of(
        Situation.of(snapshot, asked, new Notices(), Progress.NONE),
        Places.of(values, asked),
        Costs.of(values, snapshot.law()),
        1,
        new Notices(),
        Progress.NONE);
  }

  private static Set<String> ids(Setting setting, int[] row) {
    return IntStream.of(row)
        .mapToObj(d -> setting.situation().demand().features().get(setting.some()[d]).id())
        .collect(Collectors.toSet());
  }

  private static Set<String> with(Snapshot snapshot, Map<String, String> asked, Ternary covered) {
    Coverage coverage = new Coverage();
    return coverage
        .answer(snapshot, Values.of(coverage.inputs(), asked), Progress.NONE)
        .findings()
        .stream()
        .filter(finding -> finding.covered() == covered)
        .map(CoverageFinding::id)
        .collect(Collectors.toCollection(HashSet::new));
  }
}
