package org.firewell.analysis.targets;

import java.time.LocalDate;
import java.util.List;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Village;
import org.firewell.snapshot.Scope;
import org.firewell.snapshot.Snapshot;
import org.firewell.snapshot.Townships;

/**
 * The villages of which a target is asked: those of 1 January of the year in which it is due,
 * whatever becomes of them in it. Before that day they are those of the day.
 *
 * @param scope the list and what became of it
 * @param places the villages of the list, sorted by id
 */
record Frozen(Scope scope, List<Place> places) {

  /**
   * One village of the list.
   *
   * @param village as it was when the list was drawn up
   * @param unit in which it lay then, by what that has become
   * @param now what it is on the day: itself, what it was merged into, what it was split into, or
   *     nothing
   */
  record Place(Village village, Unit unit, List<Village> now) {}

  /**
   * @param first 1 January of the year
   */
  static Frozen of(Day day, LocalDate first) {
    Snapshot snapshot = day.snapshot();
    LocalDate on = first.isAfter(snapshot.asOf()) ? snapshot.asOf() : first;
    Scope scope = Scope.of(snapshot.lineage(FeatureType.VILLAGES), on, snapshot.asOf());
    Townships townships = snapshot.on(on).townships();
    return new Frozen(
        scope,
        scope.villages().stream()
            .map(v -> new Place(v, unit(townships.of(v), day), scope.became(v)))
            .toList());
  }

  private static Unit unit(Townships.Unit then, Day day) {
    return then.code() == null ? Unit.of(then) : day.today(then.code());
  }
}
