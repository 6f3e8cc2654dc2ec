package org.firewell.analysis.targets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Village;
import org.firewell.snapshot.Snapshot;
import org.firewell.snapshot.Townships;

/**
 * The villages of which a target is asked: those of 1 January of the year in which it is due,
 * whatever becomes of them in it. Before that day they are those of the day.
 *
 * @param frozenOn the day on which the list was drawn up
 * @param places the villages of that day, sorted by id
 */
record Scope(LocalDate frozenOn, List<Place> places) {

  /**
   * One village of the list.
   *
   * @param village as it was when the list was drawn up
   * @param unit in which it lay then
   * @param now what it is on the day: itself, what it was merged into, what it was split into, or
   *     nothing
   */
  record Place(Village village, Unit unit, List<Village> now) {}

  static Scope of(Snapshot snapshot, LocalDate due) {
    LocalDate first = due.withDayOfYear(1);
    LocalDate frozenOn = first.isAfter(snapshot.asOf()) ? snapshot.asOf() : first;
    Snapshot frozen = snapshot.on(frozenOn);
    Townships townships = frozen.townships();
    List<Place> places = new ArrayList<>();
    for (Village village : frozen.list(FeatureType.VILLAGES)) {
      places.add(new Place(village, Unit.of(townships.of(village)), now(village, snapshot)));
    }
    return new Scope(frozenOn, places);
  }

  private static List<Village> now(Village village, Snapshot snapshot) {
    Optional<Village> itself = snapshot.find(FeatureType.VILLAGES, village.id());
    if (itself.isPresent()) {
      return List.of(itself.get());
    }
    List<String> successors = village.successors() == null ? List.of() : village.successors();
    return successors.stream()
        .map(id -> snapshot.find(FeatureType.VILLAGES, id))
        .flatMap(Optional::stream)
        .toList();
  }
}
