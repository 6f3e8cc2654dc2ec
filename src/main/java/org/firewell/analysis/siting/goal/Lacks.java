package org.firewell.analysis.siting.goal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntBiFunction;
import org.firewell.analysis.Progress;
import org.firewell.analysis.completeness.Completeness;
import org.firewell.analysis.completeness.Level;
import org.firewell.analysis.completeness.VillageFinding;
import org.firewell.analysis.siting.asked.Kind;
import org.firewell.analysis.siting.candidate.Novelty;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Village;
import org.firewell.geo.Ellipsoid;
import org.firewell.geo.SourceIndex;
import org.firewell.geo.SourceSearch;
import org.firewell.snapshot.Proposal;
import org.firewell.snapshot.Snapshot;
import org.firewell.standard.Norm;
import org.firewell.standard.Ruleset;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Point;

/**
 * How many new things bring a village to a level, found by trying: so many are put into the middle
 * of every village that is not there and has places for them, and {@link Completeness} is asked. So
 * whatever it counts and however a rule set has one thing stand in for another, is counted here
 * too.
 */
final class Lacks {

  /** Things that are tried stand so far apart. */
  private static final double STEP_M = 20;

  private final Snapshot snapshot;
  private final Novelty novelty;
  private final Set<Kind> kinds;
  private final Map<FeatureType<?>, SourceSearch> standing = new HashMap<>();

  /**
   * @param kinds that may be built or, as what is repaired, stand in for what is built
   */
  Lacks(Snapshot snapshot, Set<Kind> kinds) {
    this.snapshot = snapshot;
    this.kinds = kinds;
    novelty = new Novelty(snapshot);
  }

  /**
   * By village the least number of new things that bring it to a level: the fewest together, of as
   * few the most of the kind that is named first. A village that nothing brings there is not in it.
   *
   * @param villages that are not there
   * @param most how many of a kind there may be in a village of an id
   */
  Map<String, Map<Kind, Integer>> of(
      Collection<Village> villages,
      ToIntBiFunction<String, Kind> most,
      Level level,
      Progress progress) {
    List<Village> open = new ArrayList<>(villages);
    Map<String, Map<Kind, Integer>> lacks = new TreeMap<>();
    for (Map<Kind, Integer> trial : trials(snapshot.law())) {
      List<Village> tried =
          open.stream()
              .filter(
                  village ->
                      trial.entrySet().stream()
                          .allMatch(
                              some ->
                                  most.applyAsInt(village.id(), some.getKey()) >= some.getValue()))
              .toList();
      if (!tried.isEmpty()) {
        Map<String, VillageFinding> then = Completeness.findings(with(trial, tried), progress);
        tried.stream()
            .filter(village -> then.get(village.id()).levelMin().compareTo(level) >= 0)
            .forEach(village -> lacks.put(village.id(), trial));
        open.removeIf(village -> lacks.containsKey(village.id()));
      }
    }
    return lacks;
  }

  /** All that may be worth a try, fewest first. */
  private List<Map<Kind, Integer>> trials(Ruleset law) {
    List<Map<Kind, Integer>> trials = new ArrayList<>();
    trials.add(new EnumMap<>(Kind.class));
    for (Kind kind : kinds) {
      List<Map<Kind, Integer>> more = new ArrayList<>();
      for (int number = most(kind, law); number >= 0; number--) {
        for (Map<Kind, Integer> trial : trials) {
          Map<Kind, Integer> other = new EnumMap<>(trial);
          if (number > 0) {
            other.put(kind, number);
          }
          more.add(other);
        }
      }
      trials.clear();
      trials.addAll(more);
    }
    trials.removeIf(Map::isEmpty);
    trials.sort(Comparator.comparingInt(Lacks::total));
    return trials;
  }

  private static int total(Map<Kind, Integer> trial) {
    return trial.values().stream().mapToInt(i -> i).sum();
  }

  /** More of a kind than this adds nothing to a village's list. */
  private static int most(Kind kind, Ruleset law) {
    return switch (kind) {
      case HYDRANT -> law.count(Norm.HYDRANTS);
      case INTAKE -> Math.max(law.count(Norm.INTAKES), law.count(Norm.SUBSTITUTE_INTAKES));
      case POND -> Math.max(1, law.count(Norm.INTAKES));
      case MICRO_STATION -> law.count(Norm.STATION_ASKED);
      case STATION, REPAIR -> 0;
    };
  }

  private Snapshot with(Map<Kind, Integer> trial, List<Village> villages) {
    List<Feature> things = new ArrayList<>();
    for (Village village : villages) {
      int step = 0;
      for (Map.Entry<Kind, Integer> some : trial.entrySet()) {
        for (int i = 0; i < some.getValue(); i++) {
          step = free(village, some.getKey(), step);
          things.add(thing(village, some.getKey(), step));
          step++;
        }
      }
    }
    return snapshot.with(Proposal.adding(things.toArray(Feature[]::new)));
  }

  /** The village is declared, so that it is the village's wherever its line runs. */
  private Feature thing(Village village, Kind kind, int step) {
    Feature feature = novelty.at(place(village, step), kind);
    Map<String, Object> values = FeatureType.values(feature);
    values.put("village", village.id());
    return FeatureType.of(feature).create(feature.geometry(), values);
  }

  /** The first step where nothing of the kind stands, which a new thing would be taken for. */
  private int free(Village village, Kind kind, int from) {
    SourceSearch near = standing.computeIfAbsent(kind.type().orElseThrow(), this::standing);
    int step = from;
    while (isTaken(near, place(village, step))) {
      step++;
    }
    return step;
  }

  private static boolean isTaken(SourceSearch near, Coordinate at) {
    near.from(at.x, at.y);
    return near.withinReach() > 0;
  }

  private SourceSearch standing(FeatureType<?> type) {
    List<Point> places = snapshot.list(type).stream().map(f -> (Point) f.geometry()).toList();
    return SourceIndex.of(places).search(snapshot.law().value(Norm.DUPLICATE_M));
  }

  private static Coordinate place(Village village, int step) {
    Coordinate middle = village.geometry().getInteriorPoint().getCoordinate();
    double east = step * STEP_M / Ellipsoid.metresPerDegreeLon(middle.y);
    return new Coordinate(middle.x + east, middle.y);
  }
}
