package org.firewell.analysis.targets;

import java.time.LocalDate;
import java.util.Optional;
import org.firewell.standard.Target;

/** Counts each target as its measure says. */
final class Counts {

  private Counts() {}

  /** Where the map tells nothing at all, what was entered of all counts. */
  static Measured of(Target target, Day day) {
    Measured counted = counted(target, day);
    return counted.total().boundsOrNull() != null
        ? counted
        : new Measured(new Entered(target, day).instead(counted.total()), counted.units());
  }

  private static Measured counted(Target target, Day day) {
    return switch (target.counting().measure().kind()) {
      case VILLAGES_WITH_STATION,
          DISPATCHED_STATIONS,
          VILLAGES_AT_LEVEL,
          VILLAGES_RENEWED,
          VILLAGES_WATER_RENEWED,
          PIPED_VILLAGES_WITH_HYDRANTS,
          UNPIPED_VILLAGES_WITH_SOURCE,
          VILLAGES_WITH_SOURCE ->
          new VillageCount(target, day).measured(due(target));
      case NEW_WHARVES -> new ProjectCount(target, day).wharves(due(target));
      case STATION_STAGES -> new ProjectCount(target, day).stages();
      case HYDRANTS_DONE -> new HydrantCount(target, day).done();
      case HYDRANT_QUOTA -> new HydrantCount(target, day).quota();
      case INTACT_RATE -> new HydrantCount(target, day).intact();
      case POSTS -> new UnitCount(target, day).posts();
      case FIREFIGHTERS -> new UnitCount(target, day).firefighters();
      case WORK_STATIONS -> new UnitCount(target, day).workStations();
      case TOWNSHIP_BRIGADES -> new UnitCount(target, day).brigades();
      case AREA_COVERED -> new AreaCount(target, day).covered();
      case ENTERED -> entered(target, new Entered(target, day));
    };
  }

  private static Measured entered(Target target, Entered entered) {
    Optional<Rhythm> rhythm = Rhythm.of(target);
    return rhythm.isPresent() ? entered.rhythm(rhythm.get()) : entered.measured();
  }

  private static LocalDate due(Target target) {
    return LocalDate.parse(target.due());
  }
}
