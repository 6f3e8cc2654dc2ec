package org.firewell.analysis.coverage;

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

/**
 * The sources of a snapshot by whether they count.
 *
 * <p>Rows of one object count once: of the rows that stand and may cover, the one that speaks for
 * the object ({@link Distinct}) stands for it.
 */
final class Sources {

  private final Snapshot snapshot;
  private final boolean built;
  private final Notices notices;
  private final List<Source> all = new ArrayList<>();
  private boolean complete = true;

  private Sources(Snapshot snapshot, boolean built, Notices notices) {
    this.snapshot = snapshot;
    this.built = built;
    this.notices = notices;
  }

  static Sources of(Snapshot snapshot, Asked asked, Notices notices) {
    Sources sources = new Sources(snapshot, asked.built(), notices);
    asked.facilities().forEach(sources::add);
    sources.all.sort(Comparator.comparing(Source::id));
    return sources;
  }

  /** Those that surely count. */
  SourceSet sure() {
    return set(Ternary.YES);
  }

  /** Those that may count. */
  SourceSet open() {
    return set(Ternary.UNKNOWN);
  }

  /** Those that stand and do not work. */
  SourceSet broken() {
    return set(Ternary.NO);
  }

  /** Whether every kind that was asked for has a layer. */
  boolean complete() {
    return complete;
  }

  private SourceSet set(Ternary counts) {
    return new SourceSet(all.stream().filter(s -> s.counts() == counts).toList());
  }

  private <F extends Feature> void add(FeatureType<F> type, Reach reach) {
    if (!snapshot.has(type)) {
      complete = false;
      notices.add(
          type
              + ": there is no such layer, so what the others do not cover is unknown;"
              + " leave it out of the facilities where there are none");
    }
    List<F> standing =
        snapshot.list(type).stream()
            .filter(f -> mayCover(f) != Ternary.NO && standing(f).built() != Ternary.NO)
            .toList();
    Distinct<F> distinct = snapshot.distinct(standing);
    notice(type, distinct);
    distinct.objects().forEach(object -> add(type, object, reach));
  }

  private void add(FeatureType<?> type, Feature object, Reach reach) {
    Standing standing = standing(object);
    Ternary asked = built ? standing.built() : standing.effective();
    all.add(new Source(type, object, reach.metres(), standing, mayCover(object).and(asked)));
  }

  private static Ternary mayCover(Feature feature) {
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

  private <F extends Feature> void notice(FeatureType<F> type, Distinct<F> distinct) {
    notices.add(
        type + ": entered more than once, counted once",
        distinct.objects().stream().filter(o -> distinct.rows(o).size() > 1).map(Feature::id));
    distinct
        .conflicts()
        .forEach(
            conflict ->
                notices.add(
                    type + ": code " + conflict.code() + " stands on objects farther apart",
                    conflict.objects().stream().map(Feature::id)));
    if (type == FeatureType.HYDRANTS) {
      noticeHydrants();
    }
  }

  private void noticeHydrants() {
    List<Hydrant> hydrants = snapshot.list(FeatureType.HYDRANTS);
    notices.add(
        "hydrants: water cranes fill engines and cover nobody directly",
        hydrants.stream().filter(h -> h.kind() == HydrantKind.WATER_CRANE).map(Feature::id));
    notices.add(
        "hydrants: a unit's own without an agreement, not counted",
        hydrants.stream()
            .filter(h -> h.ownership() == Ownership.UNIT && h.agreement() == Ternary.NO)
            .map(Feature::id));
    notices.add(
        "hydrants: a unit's own of which no agreement is known, counted as unknown",
        hydrants.stream()
            .filter(h -> h.ownership() == Ownership.UNIT && mayCover(h) == Ternary.UNKNOWN)
            .map(Feature::id));
    notices.add(
        "hydrants: ownership not known, counted",
        hydrants.stream().filter(h -> h.ownership() == null).map(Feature::id));
    notices.add(
        "hydrants: kind not known, counted",
        hydrants.stream().filter(h -> h.kind() == null).map(Feature::id));
  }
}
