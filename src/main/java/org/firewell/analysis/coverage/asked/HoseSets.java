package org.firewell.analysis.coverage.asked;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.MicroStation;
import org.firewell.feature.Ternary;
import org.firewell.feature.Village;
import org.firewell.snapshot.Snapshot;
import org.firewell.standard.Norm;
import org.firewell.standard.Ruleset;

/**
 * The hose that each village's own micro station holds, as far as it reaches along a road: its
 * pieces laid in a row, less what is kept at the nozzle.
 *
 * @param metres by village: the most of its stations that count; 0 where they hold too little
 * @param notKnown villages with a station that does not record its hoses, or may not count
 * @param listed whether the stations are listed at all: a village without one then has no hose
 * @param layingShare what is left in a straight line, because a hose never lies straight
 */
public record HoseSets(
    Map<String, Double> metres, Set<String> notKnown, boolean listed, double layingShare) {

  /**
   * @param built whether it is enough that a station stands
   */
  static HoseSets of(Snapshot snapshot, boolean built) {
    Ruleset law = snapshot.law();
    HoseSets sets =
        new HoseSets(
            new HashMap<>(),
            new HashSet<>(),
            snapshot.has(FeatureType.MICRO_STATIONS),
            law.value(Norm.LAYING_PERCENT) / 100);
    for (MicroStation station : snapshot.list(FeatureType.MICRO_STATIONS)) {
      Ternary counts =
          built ? snapshot.standing(station).built() : snapshot.standing(station).effective();
      if (station.village() != null && counts != Ternary.NO) {
        sets.add(station, counts, law);
      }
    }
    return sets;
  }

  /** How far its village's hose reaches along a road, in metres; empty where that is not known. */
  public Optional<Double> routeM(Feature demand) {
    String village = village(demand);
    return !listed || village == null || notKnown.contains(village)
        ? Optional.empty()
        : Optional.of(metres.getOrDefault(village, 0.0));
  }

  /** The longest along a road that is known. */
  public double longestM() {
    return metres.values().stream().mapToDouble(m -> m).max().orElse(0);
  }

  /** All lengths along a road that a village may have. */
  public List<Double> lengths() {
    Set<Double> lengths = new HashSet<>(metres.values());
    lengths.add(0.0);
    return lengths.stream().sorted().toList();
  }

  private void add(MicroStation station, Ternary counts, Ruleset law) {
    if (counts == Ternary.UNKNOWN || station.hosesD65() == null) {
      notKnown.add(station.village());
      return;
    }
    double piece =
        station.hoseLengthM() == null ? law.value(Norm.HOSE_LENGTH_M) : station.hoseLengthM();
    double left = station.hosesD65() * piece - law.value(Norm.NOZZLE_M);
    metres.merge(station.village(), Math.max(0, left), Math::max);
  }

  private static String village(Feature demand) {
    return demand instanceof Village
        ? demand.id()
        : FeatureType.of(demand)
            .attribute("village")
            .map(attribute -> (String) attribute.of(demand))
            .orElse(null);
  }
}
