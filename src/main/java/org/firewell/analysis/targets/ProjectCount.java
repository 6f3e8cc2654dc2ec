package org.firewell.analysis.targets;

import java.time.LocalDate;
import java.util.List;
import org.firewell.feature.FeatureType;
import org.firewell.feature.FireStation;
import org.firewell.feature.IntakeKind;
import org.firewell.feature.Lifecycle;
import org.firewell.feature.Ternary;
import org.firewell.feature.WaterIntake;
import org.firewell.snapshot.Standing;
import org.firewell.standard.StationProject;
import org.firewell.standard.Target;

/** Counts what is to be built: wharves in a year, stations at their stage. */
final class ProjectCount {

  private final Target target;
  private final Day day;

  ProjectCount(Target target, Day day) {
    this.target = target;
    this.day = day;
  }

  /** Wharves that stand since a day of the year in which the target is due, up to its due date. */
  Measured wharves(LocalDate due) {
    Yardstick yardstick = new Yardstick(target.value(), "count", true);
    if (!day.snapshot().has(FeatureType.WATER_INTAKES)) {
      return Measured.unknown(yardstick, "there is no layer of intakes");
    }
    List<Item> items =
        day.snapshot().distinct(day.snapshot().list(FeatureType.WATER_INTAKES)).objects().stream()
            .filter(intake -> isNew(intake, due))
            .map(this::wharf)
            .filter(item -> item.in() != Ternary.NO)
            .toList();
    return Measured.total(Reading.count(items, true, yardstick));
  }

  /** A wharf without a first day has always been there. */
  private static boolean isNew(WaterIntake intake, LocalDate due) {
    LocalDate from = intake.header().validFrom();
    return from != null && !from.isBefore(due.withDayOfYear(1)) && !from.isAfter(due);
  }

  private Item wharf(WaterIntake intake) {
    Standing standing = day.snapshot().standing(intake);
    return new Item(
        intake.id(),
        intake.header().name(),
        day.unit(intake),
        Ternary.of(intake.kind(), kind -> kind == IntakeKind.WHARF),
        standing.effective(),
        standing.built(),
        standing.built() == Ternary.NO
            ? List.of("NOT_BUILT")
            : standing.sureFlaws().stream().map(Enum::name).toList(),
        intake.kind() == null ? List.of("KIND") : standing.open().stream().map(Enum::name).toList(),
        null);
  }

  /** Of the stations that the document names, those that are at the stage it names. */
  Measured stages() {
    Yardstick yardstick = Yardstick.percent(target.value(), "stations");
    if (!day.snapshot().has(FeatureType.FIRE_STATIONS)) {
      return Measured.unknown(yardstick, "there is no layer of fire stations");
    }
    List<Item> items = day.law().stationProjects().stream().map(this::project).toList();
    return Measured.total(Reading.rate(items, false, yardstick));
  }

  /** By its name, which is all that the document gives; two of one name are neither. */
  private Item project(StationProject project) {
    List<FireStation> called =
        day.snapshot().list(FeatureType.FIRE_STATIONS).stream()
            .filter(station -> project.name().equals(station.header().name()))
            .toList();
    if (called.size() != 1) {
      String code = called.isEmpty() ? "NOT_FOUND" : "NAME";
      return item(project.name(), null, new Unit(null, null), Ternary.UNKNOWN, code);
    }
    FireStation station = called.get(0);
    Lifecycle asked = Lifecycle.valueOf(project.least().name());
    Ternary met =
        Ternary.of(
            station.lifecycle(),
            state -> state != Lifecycle.REMOVED && state.compareTo(asked) >= 0);
    String state = station.lifecycle() == null ? "STATE" : station.lifecycle().name();
    return item(station.id(), project.name(), day.unit(station), met, state);
  }

  private static Item item(String id, String name, Unit unit, Ternary met, String code) {
    return new Item(id, name, unit, Ternary.YES, met, met, List.of(code), List.of(code), null);
  }
}
