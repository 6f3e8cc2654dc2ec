package org.firewell.snapshot;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.firewell.feature.Feature;
import org.firewell.feature.Village;

/**
 * The villages that the rates of a year are of: those that are valid on its first of January,
 * whatever becomes of them later, and what has become of them by a day.
 *
 * @param frozenOn the day on which the list is closed
 * @param day up to which changes are told, the frozen day or later
 * @param villages the list, sorted by id
 * @param changes after the frozen day up to the day
 * @param added villages of the day that followed none of the list, sorted by id
 */
public record Scope(
    LocalDate frozenOn,
    LocalDate day,
    List<Village> villages,
    List<Change> changes,
    List<Village> added,
    Lineage<Village> lineage) {

  /** The scope of the year in which a day lies. */
  public static Scope of(Lineage<Village> lineage, LocalDate day) {
    return of(lineage, day.withDayOfYear(1), day);
  }

  /**
   * A scope that is closed on another day.
   *
   * @throws IllegalArgumentException when the day comes before the list is closed
   */
  public static Scope of(Lineage<Village> lineage, LocalDate frozenOn, LocalDate day) {
    if (day.isBefore(frozenOn)) {
      throw new IllegalArgumentException(day + " comes before " + frozenOn);
    }
    List<Village> villages = lineage.on(frozenOn);
    Set<String> followed =
        villages.stream()
            .flatMap(village -> lineage.on(village.id(), day).stream())
            .map(Feature::id)
            .collect(Collectors.toSet());
    return new Scope(
        frozenOn,
        day,
        villages,
        lineage.changes(frozenOn, day),
        lineage.on(day).stream().filter(village -> !followed.contains(village.id())).toList(),
        lineage);
  }

  /**
   * What a village of the list is on the day: itself or the one that it was merged into, several
   * where it was split, none where it ended; sorted by id.
   */
  public List<Village> became(Village village) {
    return lineage.on(village.id(), day);
  }
}
