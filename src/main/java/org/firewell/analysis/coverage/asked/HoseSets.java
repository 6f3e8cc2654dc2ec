package org.firewell.analysis.coverage.asked;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.MicroStation;
import org.firewell.feature.Ternary;
import org.firewell.feature.Village;
import org.firewell.snapshot.Lineage;
import org.firewell.snapshot.Snapshot;
import org.firewell.standard.Norm;
import org.firewell.standard.Ruleset;
import org.locationtech.jts.geom.Coordinate;

/**
 * The hose that each village's own micro station holds, as far as it reaches along a road: its
 * pieces laid in a row, less what is kept at the nozzle.
 *
 * @param metres by village: the most of its stations that count; 0 where they hold too little
 * @param notKnown villages with a station that does not record its hoses, or may not count
 * @param listed whether the stations are listed at all: a village without one then has no hose
 * @param layingShare what is left in a straight line, because a hose never lies straight
 * @param villages which a feature may be of on the day, several only where the one that it declares
 *     was split and no outline decides; none where it declares none
 */
public record HoseSets(
    Map<String, Double> metres,
    Set<String> notKnown,
    boolean listed,
    double layingShare,
    Function<Feature, List<String>> villages) {

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
            law.value(Norm.LAYING_PERCENT) / 100,
            feature -> villages(feature, snapshot));
    for (MicroStation station : snapshot.list(FeatureType.MICRO_STATIONS)) {
      Ternary counts =
          built ? snapshot.standing(station).built() : snapshot.standing(station).effective();
      if (counts != Ternary.NO) {
        sets.add(station, counts, law);
      }
    }
    return sets;
  }

  /** How far its village's hose reaches along a road, in metres; empty where that is not known. */
  public Optional<Double> routeM(Feature demand) {
    List<String> own = villages.apply(demand);
    return !listed || own.size() != 1 || notKnown.contains(own.get(0))
        ? Optional.empty()
        : Optional.of(metres.getOrDefault(own.get(0), 0.0));
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
    List<String> own = villages.apply(station);
    if (own.size() > 1 || counts == Ternary.UNKNOWN || station.hosesD65() == null) {
      notKnown.addAll(own);
      return;
    }
    double piece =
        station.hoseLengthM() == null ? law.value(Norm.HOSE_LENGTH_M) : station.hoseLengthM();
    double left = station.hosesD65() * piece - law.value(Norm.NOZZLE_M);
    own.forEach(village -> metres.merge(village, Math.max(0, left), Math::max));
  }

  private static List<String> villages(Feature feature, Snapshot snapshot) {
    String declared = declared(feature);
    if (declared == null) {
      return List.of();
    }
    Lineage<Village> lineage = snapshot.lineage(FeatureType.VILLAGES);
    List<Village> meant = lineage.named(declared, snapshot.asOf());
    if (meant.size() > 1) {
      Coordinate inside = feature.geometry().getInteriorPoint().getCoordinate();
      meant = lineage.named(declared, snapshot.asOf(), inside);
    }
    return meant.isEmpty() ? List.of(declared) : meant.stream().map(Feature::id).toList();
  }

  private static String declared(Feature feature) {
    return feature instanceof Village
        ? feature.id()
        : FeatureType.of(feature)
            .attribute("village")
            .map(attribute -> (String) attribute.of(feature))
            .orElse(null);
  }
}
