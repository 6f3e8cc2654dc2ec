package org.firewell.analysis.coverage.loss;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.firewell.analysis.Progress;
import org.firewell.analysis.Values;
import org.firewell.analysis.coverage.Coverage;
import org.firewell.analysis.coverage.CoverageFinding;
import org.firewell.analysis.coverage.RandomMains;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.NetworkForm;
import org.firewell.feature.Pipe;
import org.firewell.feature.Ternary;
import org.firewell.geo.LinearScan;
import org.firewell.snapshot.Proposal;
import org.firewell.snapshot.Proposal.Removal;
import org.firewell.snapshot.Snapshot;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Point;

/** Each loss uncovers whom coverage, asked again without what is lost, no longer covers. */
class LossesTwinTest {

  private static final double ON_PIPE_M = 20;

  @Property(seed = "3001", tries = 2, shrinking = ShrinkingMode.OFF)
  void in_a_straight_line_a_loss_uncovers_whom_coverage_misses_without_it(@ForAll long seed) {
    assertAsAskedWithout(seed, RandomMains.withRoads(seed), "straight");
  }

  @Property(seed = "3002", tries = 2, shrinking = ShrinkingMode.OFF)
  void by_route_a_loss_uncovers_whom_coverage_misses_without_it(@ForAll long seed) {
    assertAsAskedWithout(seed, RandomMains.withRoads(seed), "route");
  }

  @Property(seed = "3003", tries = 2, shrinking = ShrinkingMode.OFF)
  void for_plans_a_loss_uncovers_whom_coverage_misses_without_it(@ForAll long seed) {
    assertAsAskedWithout(seed, RandomMains.withRoads(seed), "both");
  }

  @Property(seed = "3004", tries = 2, shrinking = ShrinkingMode.OFF)
  void over_hills_a_loss_uncovers_whom_coverage_misses_without_it(@ForAll long seed) {
    assertAsAskedWithout(seed, RandomMains.overHills(seed), "route");
  }

  private static void assertAsAskedWithout(long seed, Snapshot snapshot, String measure) {
    Map<String, Ternary> before = covered(snapshot, measure);
    Map<String, String> expected = new TreeMap<>();
    lost(snapshot)
        .forEach(
            (loss, removed) -> {
              Snapshot without = snapshot.with(new Proposal(List.of(), removed));
              String uncovered = uncovered(before, covered(without, measure));
              if (!uncovered.isEmpty()) {
                expected.put(loss, uncovered);
              }
            });
    Map<String, String> found = new TreeMap<>();
    Losses losses = new Losses();
    losses
        .answer(snapshot, Values.of(losses.inputs(), Map.of("measure", measure)), Progress.NONE)
        .findings()
        .forEach(f -> found.put(f.id(), f.demand() + " " + f.properties().get("gap")));
    assertThat(found).as("seed %d", seed).isEqualTo(expected);
  }

  private static String uncovered(Map<String, Ternary> before, Map<String, Ternary> after) {
    List<String> ids =
        before.keySet().stream()
            .filter(id -> before.get(id) == Ternary.YES && after.get(id) != Ternary.YES)
            .toList();
    long gap = ids.stream().filter(id -> after.get(id) == Ternary.NO).count();
    return ids.isEmpty() ? "" : ids + " " + gap;
  }

  private static Map<String, Ternary> covered(Snapshot snapshot, String measure) {
    Coverage coverage = new Coverage();
    return coverage
        .answer(snapshot, Values.of(coverage.inputs(), Map.of("measure", measure)), Progress.NONE)
        .findings()
        .stream()
        .collect(
            Collectors.toMap(
                CoverageFinding::id, CoverageFinding::covered, (a, b) -> a, TreeMap::new));
  }

  /** By loss: the rows that go with it. */
  private static Map<String, Set<Removal>> lost(Snapshot snapshot) {
    Map<String, Set<Removal>> lost = new TreeMap<>();
    for (FeatureType<?> type : List.of(FeatureType.HYDRANTS, FeatureType.WATER_INTAKES)) {
      for (Feature feature : snapshot.list(type)) {
        lost.put(type.name() + "/" + feature.id(), Set.of(new Removal(type, feature.id())));
      }
    }
    List<Pipe> pipes = snapshot.list(FeatureType.PIPES);
    Map<Pipe, Set<Pipe>> dryWithout = new HashMap<>();
    Set<Pipe> wet = wet(pipes, null);
    pipes.forEach(closed -> dryWithout.put(closed, dryWithout(closed, pipes, wet)));
    Map<String, Optional<Pipe>> mains = new HashMap<>();
    snapshot.list(FeatureType.HYDRANTS).forEach(h -> mains.put(h.id(), main(h.geometry(), pipes)));
    for (Pipe closed : pipes) {
      lost.put(
          "pipes/" + closed.id(),
          snapshot.list(FeatureType.HYDRANTS).stream()
              .filter(h -> mains.get(h.id()).filter(dryWithout.get(closed)::contains).isPresent())
              .map(h -> new Removal(FeatureType.HYDRANTS, h.id()))
              .collect(Collectors.toSet()));
    }
    return lost;
  }

  /** The closed main, and those that water reaches no longer: by a walk with and one without it. */
  private static Set<Pipe> dryWithout(Pipe closed, List<Pipe> pipes, Set<Pipe> wet) {
    Set<Pipe> dry = new TreeSet<>(Comparator.comparing(Pipe::id));
    dry.addAll(wet);
    dry.removeAll(wet(pipes, closed));
    dry.add(closed);
    return dry;
  }

  private static Set<Pipe> wet(List<Pipe> pipes, Pipe closedOrNull) {
    Set<Pipe> wet = new TreeSet<>(Comparator.comparing(Pipe::id));
    Deque<Pipe> open = new ArrayDeque<>();
    pipes.stream()
        .filter(p -> p != closedOrNull && p.networkForm() != NetworkForm.BRANCH)
        .forEach(open::add);
    while (!open.isEmpty()) {
      Pipe pipe = open.poll();
      if (wet.add(pipe)) {
        pipes.stream().filter(p -> p != closedOrNull && touches(p, pipe)).forEach(open::add);
      }
    }
    return wet;
  }

  private static boolean touches(Pipe one, Pipe other) {
    Set<Coordinate> vertices = Set.copyOf(Arrays.asList(one.geometry().getCoordinates()));
    return Arrays.stream(other.geometry().getCoordinates()).anyMatch(vertices::contains);
  }

  private static Optional<Pipe> main(Point hydrant, List<Pipe> pipes) {
    Pipe main = null;
    long nearest = Math.round(ON_PIPE_M * 1000) + 1;
    for (Pipe pipe : pipes) {
      long mm =
          Math.round(LinearScan.metres(pipe.geometry(), hydrant.getX(), hydrant.getY()) * 1000);
      if (mm < nearest) {
        nearest = mm;
        main = pipe;
      }
    }
    return Optional.ofNullable(main);
  }
}
