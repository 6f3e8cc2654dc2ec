package org.firewell.analysis.changes;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.firewell.analysis.completeness.Member;
import org.firewell.analysis.completeness.Roll;
import org.firewell.analysis.completeness.VillageFinding;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.MicroStation;
import org.firewell.feature.Ternary;
import org.firewell.feature.Village;
import org.firewell.geo.SourceIndex;
import org.firewell.geo.SourceSearch;
import org.firewell.snapshot.Change;
import org.firewell.snapshot.Snapshot;
import org.firewell.snapshot.Standing;
import org.firewell.snapshot.Standing.Flaw;
import org.firewell.standard.Norm;
import org.locationtech.jts.geom.Point;

/**
 * Why a village is not what it was: codes with the row or the norm that they are about, such as
 * {@code OVERDUE:h-7}, {@code REPAIRED:h-7}, {@code RULE:hoses}.
 */
final class Reasons {

  private static final Map<Flaw, String> PUT_RIGHT =
      Map.of(
          Flaw.NOT_ACCEPTED, "ACCEPTED",
          Flaw.OOO, "REPAIRED",
          Flaw.DRY, "DEEPENED",
          Flaw.LIFT, "LOWERED",
          Flaw.UNREACH, "OPENED");

  private final Snapshot was;
  private final Snapshot is;
  private final Rules rules;
  private final Map<String, List<String>> ofLineage = new HashMap<>();
  private final List<Moving> moving;
  private final SourceSearch movingAround;

  Reasons(Snapshot was, Snapshot is, Rules rules, List<Change> lineage) {
    this.was = was;
    this.is = is;
    this.rules = rules;
    lineage.forEach(this::add);
    moving = new ArrayList<>();
    addMoving(FeatureType.HYDRANTS);
    addMoving(FeatureType.WATER_INTAKES);
    double reachM =
        Math.max(is.law().value(Norm.HYDRANT_REACH_M), is.law().value(Norm.INTAKE_REACH_M));
    movingAround = SourceIndex.of(moving.stream().map(Moving::place).toList()).search(reachM);
  }

  /** A source that came, went or changed. */
  private record Moving(Point place, Set<String> reasons) {}

  /** What became of a village, or of what it was. */
  List<String> ofLineage(String id) {
    return ofLineage.getOrDefault(id, List.of());
  }

  Set<String> of(VillageFinding before, VillageFinding after) {
    Set<String> reasons = new TreeSet<>(ofLineage(after.id()));
    rules.of(after.id()).forEach(norm -> reasons.add("RULE:" + norm.key()));
    compare(before.have().stations(), after.have().stations(), FeatureType.MICRO_STATIONS, reasons);
    compare(before.have().hydrants(), after.have().hydrants(), FeatureType.HYDRANTS, reasons);
    compare(before.have().intakes(), after.have().intakes(), FeatureType.WATER_INTAKES, reasons);
    compareProof(before.village(), after.village(), reasons);
    compareDrill(before, after, reasons);
    boolean reachedOthers =
        before.households() != null
            && after.households() != null
            && !before.households().equals(after.households());
    if (reachedOthers) {
      movingAround.from(after.geometry());
      movingAround.eachWithinReach((i, metres) -> reasons.addAll(moving.get(i).reasons()));
    }
    return reasons;
  }

  private void add(Change change) {
    change.ids().forEach(id -> change.into().forEach(into -> note(id, change, into)));
    change.into().forEach(into -> change.ids().forEach(id -> note(into, change, id)));
    if (change.into().isEmpty()) {
      change.ids().forEach(id -> note(id, change, change.on().toString()));
    }
  }

  private void note(String village, Change change, String about) {
    ofLineage.computeIfAbsent(village, v -> new ArrayList<>()).add(change.kind() + ":" + about);
  }

  // rows

  private <F extends Feature> void compare(
      Roll<F> before, Roll<F> after, FeatureType<F> type, Set<String> reasons) {
    Set<String> there = ids(after);
    for (Member<F> member : before.members()) {
      if (there.contains(member.id())) {
        reasons.addAll(told(type, member.id()));
      } else {
        boolean stands = stands(is, type, member.id());
        reasons.add((stands ? "LEFT:" : "GONE:") + member.id());
      }
    }
    Set<String> former = ids(before);
    for (Member<F> member : after.members()) {
      if (!former.contains(member.id())) {
        boolean stood = stands(was, type, member.id());
        reasons.add((stood ? "JOINED:" : "NEW:") + member.id());
      }
    }
  }

  private static Set<String> ids(Roll<?> roll) {
    Set<String> ids = new HashSet<>();
    roll.members().forEach(member -> ids.add(member.id()));
    return ids;
  }

  private static boolean stands(Snapshot snapshot, FeatureType<?> type, String id) {
    return standing(snapshot, type, id).filter(s -> s.built() != Ternary.NO).isPresent();
  }

  private static Optional<Standing> standing(Snapshot snapshot, FeatureType<?> type, String id) {
    return snapshot.find(type, id).flatMap(snapshot::findStanding);
  }

  /** What came over an object that stood and stands; its flaws differ by rules alone on one day. */
  private Set<String> told(FeatureType<?> type, String id) {
    Set<String> told = new TreeSet<>();
    Optional<Standing> before = standing(was, type, id);
    Optional<Standing> after = standing(is, type, id);
    if (before.isEmpty() || after.isEmpty() || was.asOf().equals(is.asOf())) {
      return told;
    }
    for (Flaw flaw : Flaw.values()) {
      Ternary wasFree = before.get().isFreeOf(flaw);
      Ternary isFree = after.get().isFreeOf(flaw);
      if (flaw != Flaw.NOT_KNOWN && wasFree != isFree) {
        told.add(word(flaw, wasFree, isFree, type) + ":" + id);
      }
    }
    return told;
  }

  private static String word(Flaw flaw, Ternary wasFree, Ternary isFree, FeatureType<?> type) {
    if (isFree != Ternary.YES) {
      return isFree == Ternary.NO ? flaw.name() : "UNSURE";
    }
    if (flaw == Flaw.OVERDUE) {
      return type.recordType() == MicroStation.class ? "STARTED" : "INSPECTED";
    }
    return wasFree == Ternary.UNKNOWN ? "KNOWN" : PUT_RIGHT.get(flaw);
  }

  /** Sources that changed, whosever: they cover whom they reach. */
  private void addMoving(FeatureType<? extends Feature> type) {
    if (was.asOf().equals(is.asOf())) {
      return;
    }
    Set<String> ids = new TreeSet<>();
    was.list(type).forEach(feature -> ids.add(feature.id()));
    is.list(type).forEach(feature -> ids.add(feature.id()));
    for (String id : ids) {
      Set<String> reasons = told(type, id);
      boolean stood = stands(was, type, id);
      boolean stands = stands(is, type, id);
      if (stood != stands) {
        reasons.add((stands ? "NEW:" : "GONE:") + id);
      }
      if (!reasons.isEmpty()) {
        Feature feature =
            is.find(type, id).<Feature>map(f -> f).or(() -> was.find(type, id)).orElseThrow();
        moving.add(new Moving((Point) feature.geometry(), reasons));
      }
    }
  }

  // proof and drill

  private void compareProof(Village before, Village after, Set<String> reasons) {
    boolean wasProved = isWithin(before.header().evidenceOn(), was, Norm.EVIDENCE_DAYS);
    boolean isProved = isWithin(after.header().evidenceOn(), is, Norm.EVIDENCE_DAYS);
    if (wasProved != isProved && !was.asOf().equals(is.asOf())) {
      reasons.add(isProved ? "PROVED" : "PROOF_LAPSED");
    }
  }

  private void compareDrill(VillageFinding before, VillageFinding after, Set<String> reasons) {
    if (was.asOf().equals(is.asOf())) {
      return;
    }
    for (Member<MicroStation> member : after.have().stations().members()) {
      boolean stood =
          before.have().stations().members().stream().anyMatch(m -> m.id().equals(member.id()));
      LocalDate drilled = member.object().drilledOn();
      boolean wasDrilled = isWithin(drilled, was, Norm.DRILL_DAYS);
      boolean isDrilled = isWithin(drilled, is, Norm.DRILL_DAYS);
      if (stood && wasDrilled != isDrilled) {
        reasons.add((isDrilled ? "DRILLED:" : "DRILL:") + member.id());
      }
    }
  }

  private static boolean isWithin(LocalDate dateOrNull, Snapshot snapshot, Norm window) {
    return dateOrNull != null
        && !dateOrNull.isAfter(snapshot.asOf())
        && ChronoUnit.DAYS.between(dateOrNull, snapshot.asOf()) <= snapshot.law().count(window);
  }
}
