package org.firewell.analysis.targets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.firewell.analysis.Input;
import org.firewell.analysis.InputException;
import org.firewell.analysis.Notices;
import org.firewell.analysis.Pace;
import org.firewell.analysis.Progress;
import org.firewell.analysis.Question;
import org.firewell.analysis.SpatialInputs;
import org.firewell.analysis.Values;
import org.firewell.feature.Feature;
import org.firewell.feature.Ternary;
import org.firewell.snapshot.Snapshot;
import org.firewell.standard.Exemption;
import org.firewell.standard.Ruleset;
import org.firewell.standard.Target;
import org.locationtech.jts.geom.Geometry;

/**
 * Where does each target of a document stand, who is behind its figure, and will its date be met?
 *
 * <p>One finding for each target in all and for each unit that has a figure of its own, by id. All
 * figures are intervals: {@code figure_low <= figure_high}, equal where nothing unknown could
 * change them. The targets are those of the ruleset asked under.
 */
public final class Targets implements Question {

  private static final Input TOWNSHIP =
      Input.text("township", null, "只看一个乡镇（街道），代码", "one township alone, by its code");
  private static final Input MONTHS =
      Input.number("months", "12", "往前看几个月末", "how many ends of months are told back");
  private static final Input PACE_MONTHS =
      Input.number("pace_months", "3", "按最近几个月的进度推算", "how many months make the pace");
  private static final int MOST_MONTHS = 120;

  @Override
  public String name() {
    return "targets";
  }

  @Override
  public Title title() {
    return new Title(
        "文件的各项指标完成到哪一步，能否按期完成？", "Where does each target stand, and will its date be met?");
  }

  @Override
  public List<Input> inputs() {
    return List.of(TOWNSHIP, MONTHS, PACE_MONTHS);
  }

  @Override
  public boolean isSetBy(Ruleset law) {
    return !law.targets().isEmpty();
  }

  /** It puts other questions for many days: it waits until somebody looks. */
  @Override
  public boolean isPutAtStart() {
    return false;
  }

  @Override
  public TargetsAnswer answer(Snapshot snapshot, Values values, Progress progress) {
    if (snapshot.law().targets().isEmpty()) {
      throw new InputException(
          "ruleset",
          "规则集 " + snapshot.law().id() + " 没有指标",
          "ruleset: " + snapshot.law().id() + " sets no targets");
    }
    Optional<String> fence =
        values
            .text(TOWNSHIP.name())
            .map(named -> SpatialInputs.township(named, snapshot.townships()));
    List<LocalDate> series =
        Deadlines.monthEnds(snapshot.asOf(), values.whole(MONTHS, 0, MOST_MONTHS));
    LocalDate earlier = Pace.since(snapshot.asOf(), values.whole(PACE_MONTHS, 1, MOST_MONTHS));
    Timeline timeline = Timeline.of(snapshot, series, earlier, progress);
    Day today = new Day(snapshot);
    List<TargetFinding> findings = new ArrayList<>();
    for (Target target : snapshot.law().targets()) {
      findings.addAll(findings(target, today, timeline, earlier));
    }
    findings.removeIf(f -> fence.isPresent() && !isWithin(fence.get(), f));
    findings.sort(Comparator.comparing(TargetFinding::id));
    Notices notices = new Notices();
    notice(today, notices);
    return new TargetsAnswer(
        findings, Summary.of(today, values, findings, timeline, series, notices));
  }

  private static boolean isWithin(String code, TargetFinding finding) {
    return finding.unitOrNull() != null && code.equals(finding.unitOrNull().code());
  }

  private static List<TargetFinding> findings(
      Target target, Day today, Timeline timeline, LocalDate earlier) {
    Measured now = timeline.measured(target, today.date());
    Measured then = timeline.measured(target, earlier);
    LocalDate due = Deadlines.of(target);
    boolean hasCome = due != null && !due.isAfter(today.date());
    Measured onDue = hasCome ? timeline.measured(target, due) : null;
    List<TargetFinding> findings = new ArrayList<>();
    findings.add(
        finding(
            target,
            null,
            now.total(),
            then.total(),
            onDue == null ? null : onDue.total(),
            today,
            earlier));
    now.units()
        .forEach(
            (unit, reading) ->
                findings.add(
                    finding(
                        target,
                        unit,
                        reading,
                        then.units().get(unit),
                        onDue == null ? null : onDue.units().get(unit),
                        today,
                        earlier)));
    return findings;
  }

  private static TargetFinding finding(
      Target target,
      Unit unitOrNull,
      Reading now,
      Reading thenOrNull,
      Reading onDueOrNull,
      Day today,
      LocalDate earlier) {
    LocalDate due = Deadlines.of(target);
    Course course = Course.of(now, today.date(), thenOrNull, earlier, due);
    return new TargetFinding(
        target,
        unitOrNull,
        now,
        onDueOrNull,
        course,
        state(target, now, onDueOrNull, course, today),
        unitOrNull == null ? null : geometry(unitOrNull, today));
  }

  private static Geometry geometry(Unit unit, Day today) {
    return today.township(unit).map(Feature::geometry).orElse(null);
  }

  private static State state(
      Target target, Reading now, Reading onDueOrNull, Course course, Day today) {
    Optional<Rhythm> rhythm = Rhythm.of(target);
    if (rhythm.isPresent()) {
      return rhythmState(now, rhythm.get().isOver(today.date(), today.law()));
    }
    LocalDate due = Deadlines.of(target);
    if (!due.isAfter(today.date())) {
      return onDueOrNull == null ? State.NO_DATA : atTheEnd(onDueOrNull);
    }
    if (now.boundsOrNull() == null) {
      return State.NO_DATA;
    }
    if (now.met() == Ternary.YES) {
      return State.MET;
    }
    return switch (course.arrives()) {
      case YES -> State.ON_COURSE;
      case NO -> State.AT_RISK;
      case UNKNOWN -> State.OPEN;
    };
  }

  private static State atTheEnd(Reading onDue) {
    if (onDue.boundsOrNull() == null) {
      return State.NO_DATA;
    }
    return switch (onDue.met()) {
      case YES -> State.MET;
      case NO -> State.MISSED;
      case UNKNOWN -> State.OPEN;
    };
  }

  /** What was not done in one period is not made up in another. */
  private static State rhythmState(Reading now, boolean isOver) {
    if (now.boundsOrNull() == null) {
      return State.NO_DATA;
    }
    if (now.low() == null) {
      return State.OPEN;
    }
    return switch (now.met()) {
      case YES -> isOver ? State.MET : State.ON_COURSE;
      case NO -> State.MISSED;
      case UNKNOWN -> State.OPEN;
    };
  }

  private static void notice(Day today, Notices notices) {
    if (!today.isInArea()) {
      notices.add(
          today.law().id()
              + " binds "
              + today.law().area()
              + ", which is not this county: its lists of units are left aside");
    }
    for (Exemption exemption : today.law().exemptions()) {
      if (!today.isThere(exemption.subject())) {
        notices.add(
            exemption.document()
                + " exempts "
                + exemption.name()
                + " ("
                + exemption.subject()
                + ") of "
                + exemption.indicator()
                + ": it is not on the map");
      }
    }
  }
}
