package org.firewell.analysis.targets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.firewell.analysis.Progress;
import org.firewell.snapshot.Snapshot;
import org.firewell.standard.Target;

/**
 * What the targets of a law measure on several days: each day is frozen, judged and counted once,
 * several days at the same time.
 */
final class Timeline {

  private final List<Target> targets;
  private final Map<LocalDate, Moment> moments = new LinkedHashMap<>();

  /**
   * One day.
   *
   * @param snapshot the id of that day's, or null where nobody asks for it
   * @param measured by target, in their order; null where the day does not matter to it
   */
  private record Moment(LocalDate day, String snapshot, List<Measured> measured) {}

  private Timeline(List<Target> targets) {
    this.targets = targets;
  }

  /**
   * @param series days on which every target is measured
   * @param earlier one more such day
   */
  static Timeline of(
      Snapshot snapshot, List<LocalDate> series, LocalDate earlier, Progress progress) {
    Timeline timeline = new Timeline(snapshot.law().targets());
    TreeSet<LocalDate> days = new TreeSet<>(series);
    days.add(snapshot.asOf());
    days.add(earlier);
    TreeSet<LocalDate> all = new TreeSet<>(days);
    timeline.targets.stream()
        .map(Deadlines::of)
        .filter(due -> due != null && due.isBefore(snapshot.asOf()))
        .forEach(all::add);
    Told told = new Told(progress, all.size());
    List<Moment> moments =
        new ArrayList<>(all)
            .parallelStream()
                .map(
                    day -> {
                      Moment moment =
                          timeline.moment(snapshot, day, days.contains(day), series.contains(day));
                      told.done(day);
                      return moment;
                    })
                .toList();
    moments.forEach(moment -> timeline.moments.put(moment.day(), moment));
    return timeline;
  }

  private Moment moment(Snapshot snapshot, LocalDate date, boolean isForAll, boolean isInSeries) {
    Day day = new Day(snapshot.on(date));
    List<Measured> measured = new ArrayList<>();
    for (Target target : targets) {
      boolean matters = isForAll || date.equals(Deadlines.of(target));
      measured.add(matters ? Counts.of(target, day) : null);
    }
    return new Moment(date, isInSeries ? day.snapshot().id() : null, measured);
  }

  /** What was measured of a target on a day, or null where the day does not matter to it. */
  Measured measured(Target target, LocalDate day) {
    Moment moment = moments.get(day);
    return moment == null ? null : moment.measured().get(targets.indexOf(target));
  }

  /** The id of the snapshot of a day of the series. */
  String snapshot(LocalDate day) {
    return moments.get(day).snapshot();
  }

  /** Tells from several threads how many days are done. */
  private static final class Told {

    private final Progress progress;
    private final int days;
    private int done;

    Told(Progress progress, int days) {
      this.progress = progress;
      this.days = days;
    }

    synchronized void done(LocalDate day) {
      done++;
      progress.at((double) done / days, day.toString());
    }
  }
}
