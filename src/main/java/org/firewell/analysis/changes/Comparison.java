package org.firewell.analysis.changes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.firewell.analysis.Progress;
import org.firewell.analysis.completeness.Completeness;
import org.firewell.analysis.completeness.UnitLevels;
import org.firewell.analysis.completeness.VillageFinding;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Township;
import org.firewell.feature.Village;
import org.firewell.snapshot.Change;
import org.firewell.snapshot.Lineage;
import org.firewell.snapshot.Snapshot;
import org.firewell.snapshot.Townships;
import org.firewell.standard.Norm;

/**
 * Two states of a county beside each other, village by village.
 *
 * <p>A village's counterpart is itself, or the one that it alone became and that it alone was;
 * where villages were merged or split there is none, and nobody rose or fell by that. The same
 * holds of townships.
 *
 * @param villages by id
 * @param wasUnits the townships as they were, by code
 * @param isUnits the townships as they are
 * @param wasRanks the ranks among all townships as they were, by code
 * @param isRanks likewise as they are
 * @param rules the norms that differ and could matter
 * @param lineage what became of villages between the two days
 */
record Comparison(
    Snapshot was,
    Snapshot is,
    List<VillageChange> villages,
    List<UnitLevels> wasUnits,
    List<UnitLevels> isUnits,
    Map<String, Integer> wasRanks,
    Map<String, Integer> isRanks,
    List<Norm> rules,
    List<Change> lineage) {

  static Comparison of(Snapshot was, Snapshot is, Progress progress) {
    Map<String, VillageFinding> before = Completeness.findings(was, part(progress, 0, 0.4));
    Townships townships = is.townships();
    before.replaceAll((id, then) -> then.ofUnit(codeNow(then.unit(), was, is, townships)));
    Map<String, VillageFinding> after = Completeness.findings(is, part(progress, 0.4, 0.4));
    List<Change> lineage = lineage(was, is);
    Rules rules = Rules.between(was, is, before, after, part(progress, 0.8, 0.2));
    Reasons reasons = new Reasons(was, is, rules, lineage);
    Set<String> followed = new HashSet<>();
    List<VillageChange> villages = new ArrayList<>();
    for (VillageFinding now : after.values()) {
      Optional<VillageFinding> then = counterpart(now, before, was, is);
      then.ifPresent(earlier -> followed.add(earlier.id()));
      villages.add(
          then.map(earlier -> compared(earlier, now, reasons))
              .orElseGet(() -> alone(null, now, Moved.NEW, reasons)));
    }
    for (VillageFinding then : before.values()) {
      if (!followed.contains(then.id())) {
        villages.add(alone(then, null, Moved.ENDED, reasons));
      }
    }
    villages.sort(Comparator.comparing(VillageChange::id).thenComparing(VillageChange::moved));
    List<UnitLevels> wasUnits = UnitLevels.of(List.copyOf(before.values()), was.townships());
    List<UnitLevels> isUnits = UnitLevels.of(List.copyOf(after.values()), townships);
    return new Comparison(
        was,
        is,
        List.copyOf(villages),
        wasUnits,
        isUnits,
        UnitLevels.ranks(wasUnits),
        UnitLevels.ranks(isUnits),
        rules.norms(),
        lineage);
  }

  /** The villages of one township alone, as it is or was. */
  Comparison within(Optional<String> fence) {
    return fence
        .map(
            code ->
                new Comparison(
                    was,
                    is,
                    villages.stream().filter(village -> village.isOf(code)).toList(),
                    wasUnits.stream().filter(unit -> code.equals(unit.code())).toList(),
                    isUnits.stream().filter(unit -> code.equals(unit.code())).toList(),
                    wasRanks,
                    isRanks,
                    rules,
                    lineage))
        .orElse(this);
  }

  private static VillageChange compared(VillageFinding was, VillageFinding is, Reasons reasons) {
    return new VillageChange(
        was,
        is,
        Moved.between(was, is),
        Codes.less(was.missing(), is.missing()),
        Codes.less(is.missing(), was.missing()),
        List.copyOf(reasons.of(was, is)));
  }

  private static VillageChange alone(
      VillageFinding wasOrNull, VillageFinding isOrNull, Moved moved, Reasons reasons) {
    VillageFinding known = isOrNull == null ? wasOrNull : isOrNull;
    return new VillageChange(
        wasOrNull,
        isOrNull,
        moved,
        List.of(),
        List.of(),
        List.copyOf(new TreeSet<>(reasons.ofLineage(known.id()))));
  }

  private static Optional<VillageFinding> counterpart(
      VillageFinding now, Map<String, VillageFinding> before, Snapshot was, Snapshot is) {
    Lineage<Village> lineage = is.lineage(FeatureType.VILLAGES);
    List<Village> earlier = lineage.on(now.id(), was.asOf());
    if (earlier.size() != 1 || lineage.on(earlier.get(0).id(), is.asOf()).size() != 1) {
      return Optional.empty();
    }
    return Optional.ofNullable(before.get(earlier.get(0).id()));
  }

  /** A township that was renamed or recoded is told by its code of the later day. */
  private static String codeNow(String codeThen, Snapshot was, Snapshot is, Townships townships) {
    Lineage<Township> lineage = is.lineage(FeatureType.TOWNSHIPS);
    List<Township> now = lineage.named(codeThen, is.asOf());
    boolean alone = now.size() == 1 && lineage.on(now.get(0).id(), was.asOf()).size() == 1;
    return alone ? townships.of(now.get(0)).code() : codeThen;
  }

  static Progress part(Progress whole, double from, double share) {
    return (fraction, message) -> whole.at(from + share * fraction, message);
  }

  private static List<Change> lineage(Snapshot was, Snapshot is) {
    Lineage<Village> lineage = is.lineage(FeatureType.VILLAGES);
    return was.asOf().isAfter(is.asOf())
        ? lineage.changes(is.asOf(), was.asOf())
        : lineage.changes(was.asOf(), is.asOf());
  }
}
