package org.firewell.analysis.coverage.supply;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.firewell.analysis.Notices;
import org.firewell.analysis.coverage.asked.Asked;
import org.firewell.analysis.coverage.asked.Facility;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Hydrant;
import org.firewell.feature.HydrantKind;
import org.firewell.feature.Ownership;
import org.firewell.feature.Ternary;
import org.firewell.feature.WaterIntake;
import org.firewell.snapshot.Distinct;
import org.firewell.snapshot.Snapshot;
import org.firewell.snapshot.Standing;
import org.firewell.snapshot.Standing.Flaw;

/**
 * The sources of a snapshot by whether they count.
 *
 * <p>Rows of one object count once: of the rows that stand and may cover, the one that speaks for
 * the object ({@link Distinct}) stands for it.
 */
public final class Sources {

  private final Snapshot snapshot;
  private final List<Facility> facilities;
  private final Asked asked;
  private final Notices notices;
  private final List<Source> all = new ArrayList<>();
  private boolean complete = true;

  private Sources(Snapshot snapshot, Asked asked, List<Facility> facilities, Notices notices) {
    this.snapshot = snapshot;
    this.facilities = facilities;
    this.asked = asked;
    this.notices = notices;
  }

  public static Sources of(Snapshot snapshot, Asked asked, Notices notices) {
    return of(snapshot, asked, asked.facilities(), notices);
  }

  public static Sources of(
      Snapshot snapshot, Asked asked, List<Facility> facilities, Notices notices) {
    Sources sources = new Sources(snapshot, asked, facilities, notices);
    facilities.forEach(facility -> sources.add(facility.type(), facility));
    sources.all.sort(Comparator.comparing(Source::id));
    return sources;
  }

  /** Some that are not there, as if they stood and worked, in the order given. */
  public static Sources imagined(
      Snapshot snapshot, Asked asked, Facility facility, List<? extends Feature> features) {
    return imagined(snapshot, asked, Collections.nCopies(features.size(), facility), features);
  }

  /** The same, each with a facility of its own. */
  public static Sources imagined(
      Snapshot snapshot, Asked asked, List<Facility> ofEach, List<? extends Feature> features) {
    Sources sources =
        new Sources(snapshot, asked, ofEach.stream().distinct().toList(), new Notices());
    Standing works = new Standing(Ternary.YES, Ternary.YES, List.of(), List.of());
    for (int i = 0; i < features.size(); i++) {
      sources.all.add(new Source(ofEach.get(i), features.get(i), works, Ternary.YES, Ternary.YES));
    }
    return sources;
  }

  /** The same with other reaches; each keeps its index. */
  Sources reaching(UnaryOperator<Facility> reach) {
    Sources other = new Sources(snapshot, asked, facilities.stream().map(reach).toList(), notices);
    other.complete = complete;
    all.forEach(
        s ->
            other.all.add(
                new Source(
                    reach.apply(s.facility()), s.feature(), s.standing(), s.counts(), s.stands())));
    return other;
  }

  /** What was asked for, whether there is any or not. */
  public List<Facility> facilities() {
    return facilities;
  }

  /** All that stand or may stand, sorted by id. */
  public List<Source> all() {
    return all;
  }

  /** Those that count, may count, or do not: indexes into {@link #all()}. */
  public int[] counting(Ternary counts) {
    return which(source -> source.counts() == counts);
  }

  /** Those that surely stand and are not known to work. */
  public int[] idle() {
    return which(source -> source.counts() != Ternary.YES && source.stands() == Ternary.YES);
  }

  /** Those that count or may count. */
  public int[] hoped() {
    return which(source -> source.counts() != Ternary.NO);
  }

  /** Whether every kind that was asked for has a layer. */
  public boolean complete() {
    return complete;
  }

  private int[] which(Predicate<Source> test) {
    return IntStream.range(0, all.size()).filter(i -> test.test(all.get(i))).toArray();
  }

  private <F extends Feature> void add(FeatureType<F> type, Facility facility) {
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
    distinct.objects().forEach(object -> add(object, facility));
  }

  private void add(Feature object, Facility facility) {
    Standing standing = standing(object);
    Ternary stands = mayCover(object).and(standing.built());
    Ternary counts = asked.built() ? stands : mayCover(object).and(standing.effective());
    all.add(new Source(facility, object, standing, counts, stands));
  }

  private static Ternary mayCover(Feature feature) {
    return feature instanceof Hydrant hydrant ? hydrant.mayServe() : Ternary.YES;
  }

  private Standing standing(Feature feature) {
    return feature instanceof WaterIntake intake
        ? asked.standing(snapshot, intake)
        : snapshot.findStanding(feature).orElseThrow();
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
    if (type == FeatureType.WATER_INTAKES && asked.wet()) {
      notices.add(
          "water-intakes: dry, or not known to last, in the dry season, which is not asked",
          snapshot.list(FeatureType.WATER_INTAKES).stream()
              .filter(intake -> snapshot.standing(intake).isFreeOf(Flaw.DRY) != Ternary.YES)
              .map(Feature::id));
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
