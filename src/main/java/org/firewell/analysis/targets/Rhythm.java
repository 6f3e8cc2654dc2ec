package org.firewell.analysis.targets;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.firewell.standard.Ruleset;
import org.firewell.standard.Target;

/**
 * What is to be done again and again: each month by a day, each year by a day, or each quarter.
 *
 * @param step of the periods
 * @param day of the month or of the year by which it is to be done; null for quarters
 * @param firstOrNull month from which on it is asked, or null from the first day of the law
 * @param lastOrNull day up to which it is asked, or null up to the last day of the law
 */
record Rhythm(Step step, MonthDay day, YearMonth firstOrNull, LocalDate lastOrNull) {

  private static final String QUARTERLY = "per quarter";

  enum Step {
    MONTH,
    QUARTER,
    YEAR
  }

  /**
   * A stretch of time in which something is to be done once.
   *
   * @param to its last day
   * @param deadline the last day that is in time
   */
  record Period(String label, LocalDate from, LocalDate to, LocalDate deadline) {}

  /** The rhythm of a target; empty where it is due once. */
  static Optional<Rhythm> of(Target target) {
    String[] words = target.due().split(" ");
    if (words[0].equals("monthly")) {
      return Optional.of(
          new Rhythm(
              Step.MONTH,
              MonthDay.of(1, Integer.parseInt(words[2])),
              words.length > 4 ? YearMonth.parse(words[4]) : null,
              null));
    }
    if (words[0].equals("yearly")) {
      return Optional.of(new Rhythm(Step.YEAR, MonthDay.parse("--" + words[2]), null, null));
    }
    if (target.unit().equals(QUARTERLY)) {
      LocalDate due = LocalDate.parse(target.due());
      YearMonth first = YearMonth.of(due.getYear(), 1);
      return Optional.of(new Rhythm(Step.QUARTER, null, first, due));
    }
    return Optional.empty();
  }

  /** The periods whose deadline has come by a day, in their order. */
  List<Period> dueBy(LocalDate day, Ruleset law) {
    return all(law, day).stream().filter(p -> !p.deadline().isAfter(day)).toList();
  }

  /** The first deadline that has not passed on a day; null where none comes. */
  LocalDate next(LocalDate day, Ruleset law) {
    LocalDate begun = firstDay(law).isAfter(day) ? firstDay(law) : day;
    return all(law, begun.plusMonths(2L * months())).stream()
        .map(Period::deadline)
        .filter(deadline -> !deadline.isBefore(day))
        .findFirst()
        .orElse(null);
  }

  /** Whether no further deadline comes. */
  boolean isOver(LocalDate day, Ruleset law) {
    LocalDate last = last(law);
    return last != null && all(law, last).stream().noneMatch(p -> p.deadline().isAfter(day));
  }

  private List<Period> all(Ruleset law, LocalDate upTo) {
    LocalDate last = last(law);
    LocalDate end = last == null || upTo.isBefore(last) ? upTo : last;
    List<Period> periods = new ArrayList<>();
    LocalDate from = firstDay(law);
    while (!from.isAfter(end)) {
      periods.add(period(from));
      from = from.plusMonths(months());
    }
    return periods;
  }

  /** Of the first period. */
  private LocalDate firstDay(Ruleset law) {
    LocalDate first =
        firstOrNull == null ? law.validFrom().withDayOfMonth(1) : firstOrNull.atDay(1);
    return step == Step.YEAR ? first.withDayOfYear(1) : first;
  }

  private LocalDate last(Ruleset law) {
    return lastOrNull != null
        ? lastOrNull
        : law.validTo() == null ? null : law.validTo().minusDays(1);
  }

  private int months() {
    return switch (step) {
      case MONTH -> 1;
      case QUARTER -> 3;
      case YEAR -> 12;
    };
  }

  private Period period(LocalDate from) {
    LocalDate to = from.plusMonths(months()).minusDays(1);
    return switch (step) {
      case MONTH -> {
        int by = Math.min(day.getDayOfMonth(), to.getDayOfMonth());
        yield new Period(YearMonth.from(from).toString(), from, to, from.withDayOfMonth(by));
      }
      case QUARTER ->
          new Period(from.getYear() + "-Q" + from.get(IsoFields.QUARTER_OF_YEAR), from, to, to);
      case YEAR -> new Period(String.valueOf(from.getYear()), from, to, day.atYear(from.getYear()));
    };
  }
}
