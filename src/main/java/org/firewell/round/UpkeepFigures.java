package org.firewell.round;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.firewell.feature.Ternary;
import org.firewell.feature.TernaryShare;

/**
 * What the upkeep of some units adds up to on a day.
 *
 * @param inService hydrants that are in service
 * @param perhapsInService hydrants of which it is not known whether they are
 * @param intact the share of them that is usable and was inspected within the window
 * @param neverInspected hydrants and intakes of which no inspection is known
 * @param inspectionOverdue those whose last one is older than the window
 * @param repairsOpen on the day
 * @param repairsOverdue those of them that were due before the day
 */
public record UpkeepFigures(
    long inService,
    long perhapsInService,
    TernaryShare intact,
    long neverInspected,
    long inspectionOverdue,
    long repairsOpen,
    long repairsOverdue) {

  /** Adds up. */
  public static UpkeepFigures of(Collection<Upkeep> units, LocalDate day) {
    List<IntactRegister.Entry> register =
        units.stream().flatMap(unit -> unit.register().stream()).toList();
    List<Upkeep.Overdue> overdue = units.stream().flatMap(u -> u.overdue().stream()).toList();
    List<Repair> repairs = units.stream().flatMap(unit -> unit.repairs().stream()).toList();
    return new UpkeepFigures(
        register.stream().filter(entry -> entry.inService() == Ternary.YES).count(),
        register.stream().filter(entry -> entry.inService() == Ternary.UNKNOWN).count(),
        IntactRegister.rate(register),
        overdue.stream().filter(Upkeep.Overdue::isNever).count(),
        overdue.stream().filter(one -> !one.isNever()).count(),
        repairs.size(),
        repairs.stream().filter(repair -> repair.isOverdueOn(day)).count());
  }

  /** By attribute name, in the order in which they are read. */
  public Map<String, Object> plain() {
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put("in_service", inService);
    plain.put("perhaps_in_service", perhapsInService);
    plain.put("intact_low_percent", intact.leastPercent());
    plain.put("intact_low", part(intact.leastPart(), intact.leastWhole()));
    plain.put("intact_high_percent", intact.greatestPercent());
    plain.put("intact_high", part(intact.greatestPart(), intact.greatestWhole()));
    plain.put("never_inspected", neverInspected);
    plain.put("inspection_overdue", inspectionOverdue);
    plain.put("repairs_open", repairsOpen);
    plain.put("repairs_overdue", repairsOverdue);
    return plain;
  }

  private static Map<String, Object> part(long part, long whole) {
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put("part", part);
    plain.put("whole", whole);
    return plain;
  }
}
