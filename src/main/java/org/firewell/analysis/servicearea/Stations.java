package org.firewell.analysis.servicearea;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.firewell.analysis.Notices;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Hydrant;
import org.firewell.feature.Ternary;
import org.firewell.snapshot.Distinct;
import org.firewell.snapshot.Driving;
import org.firewell.snapshot.Snapshot;
import org.firewell.snapshot.Standing;
import org.firewell.snapshot.Townships;

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
  static List<Station> of(Snapshot snapshot, Asked asked, Notices notices) {
    Stations stations = new Stations(snapshot, asked);
    List<Station> all = new ArrayList<>();
    asked.facilities().forEach(type -> stations.add(type, all));
    all.sort(Comparator.comparing(Station::id));
    String what = asked.overlap() ? "works: unknown" : "left out of the nearest";
    notices.add(
        "not known to count, " + what,
        all.stream().filter(s -> s.counts() == Ternary.UNKNOWN).map(Station::id));
    return asked.overlap() ? all : all.stream().filter(s -> s.counts() == Ternary.YES).toList();
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
    Standing standing = snapshot.findStanding(feature).orElseThrow();
    Ternary serves = feature instanceof Hydrant hydrant ? hydrant.mayServe() : Ternary.YES;
    return serves.and(asked.built() ? standing.built() : standing.effective());
  }

  private double readiness(Feature feature) {
    return asked.measure() == Measure.TIME ? Driving.readinessS(feature, snapshot.law()) : 0;
  }
}
