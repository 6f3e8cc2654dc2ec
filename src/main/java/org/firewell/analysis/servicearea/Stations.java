package org.firewell.analysis.servicearea;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.FireStation;
import org.firewell.feature.Hydrant;
import org.firewell.feature.HydrantKind;
import org.firewell.feature.MicroStation;
import org.firewell.feature.Ownership;
import org.firewell.feature.Ternary;
import org.firewell.feature.WaterIntake;
import org.firewell.snapshot.Distinct;
import org.firewell.snapshot.Snapshot;
import org.firewell.snapshot.Standing;
import org.firewell.snapshot.Townships;
import org.firewell.standard.Norm;

/**
 * The stations of a snapshot that count, or may: rows of one object once, no water cranes, a unit's
 * own hydrant only with an agreement.
 */
final class Stations {

  private final Snapshot snapshot;
  private final Asked asked;
  private final Townships townships;

  private Stations(Snapshot snapshot, Asked asked) {
    this.snapshot = snapshot;
    this.asked = asked;
    this.townships = snapshot.townships();
  }

  /**
   * Sorted by id. Where ground belongs to the nearest alone those that only may count are left out:
   * they would take it from one that does.
   */
  static List<Station> of(Snapshot snapshot, Asked asked, List<String> notices) {
    Stations stations = new Stations(snapshot, asked);
    List<Station> all = new ArrayList<>();
    asked.facilities().forEach(type -> stations.add(type, all));
    all.sort(Comparator.comparing(Station::id));
    List<String> open =
        all.stream().filter(s -> s.counts() == Ternary.UNKNOWN).map(Station::id).toList();
    if (!open.isEmpty()) {
      String what = asked.overlap() ? "works: unknown" : "left out of the nearest";
      notices.add("not known to count, " + what + ": " + open.size() + " (" + first(open) + ")");
    }
    return asked.overlap() ? all : all.stream().filter(s -> s.counts() == Ternary.YES).toList();
  }

  private static String first(List<String> ids) {
    return String.join(", ", ids.subList(0, Math.min(5, ids.size())))
        + (ids.size() > 5 ? ", ..." : "");
  }

  private <F extends Feature> void add(FeatureType<F> type, List<Station> all) {
    List<F> rows = snapshot.list(type).stream().filter(f -> counts(f) != Ternary.NO).toList();
    Distinct<F> distinct = snapshot.distinct(rows);
    for (F object : distinct.objects()) {
      all.add(
          new Station(
              type, object, counts(object), readiness(object), townships.of(object).code()));
    }
  }

  private Ternary counts(Feature feature) {
    Standing standing = standing(feature);
    return mayServe(feature).and(asked.built() ? standing.built() : standing.effective());
  }

  private static Ternary mayServe(Feature feature) {
    if (!(feature instanceof Hydrant hydrant)) {
      return Ternary.YES;
    }
    if (hydrant.kind() == HydrantKind.WATER_CRANE) {
      return Ternary.NO;
    }
    return hydrant.ownership() == Ownership.UNIT
        ? Ternary.orUnknown(hydrant.agreement())
        : Ternary.YES;
  }

  private Standing standing(Feature feature) {
    if (feature instanceof Hydrant hydrant) {
      return snapshot.standing(hydrant);
    }
    if (feature instanceof WaterIntake intake) {
      return snapshot.standing(intake);
    }
    if (feature instanceof MicroStation station) {
      return snapshot.standing(station);
    }
    return snapshot.standing((FireStation) feature);
  }

  private double readiness(Feature feature) {
    if (asked.measure() != Measure.TIME) {
      return 0;
    }
    if (feature instanceof FireStation station && station.readinessS() != null) {
      return station.readinessS();
    }
    return snapshot
        .law()
        .value(
            feature instanceof MicroStation
                ? Norm.MICRO_STATION_READINESS_S
                : Norm.STATION_READINESS_S);
  }
}
