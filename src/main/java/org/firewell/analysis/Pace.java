package org.firewell.analysis;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.firewell.feature.Ternary;

/**
 * How fast a figure grew between two days. A month has 365.25/12 days.
 *
 * @param perDay in the unit of the figure; below 0 where it fell
 */
public record Pace(double perDay) {

  private static final double DAYS_A_MONTH = 365.25 / 12;
  private static final double TINY = 1e-9;

  /**
   * @param before the figure on the earlier day
   * @param now the figure on the later day
   */
  public static Pace between(double before, LocalDate then, double now, LocalDate today) {
    return new Pace((now - before) / ChronoUnit.DAYS.between(then, today));
  }

  /** The pace that brings what is missing, 0 or more, in so many days, more than 0. */
  public static Pace needed(double missing, double days) {
    return new Pace(missing / days);
  }

  /** The end of a month so many before a day, itself not counted: from there a pace is measured. */
  public static LocalDate since(LocalDate day, int months) {
    return YearMonth.from(day).minusMonths(months).atEndOfMonth();
  }

  /**
   * Whether a value is reached by a figure of which only two ends are known.
   *
   * @param highOrNull null where nothing bounds it
   */
  public static Ternary arrives(double low, Double highOrNull, double value) {
    if (low >= value - TINY) {
      return Ternary.YES;
    }
    return highOrNull == null || highOrNull >= value - TINY ? Ternary.UNKNOWN : Ternary.NO;
  }

  public double perMonth() {
    return perDay * DAYS_A_MONTH;
  }

  /** What is added in so many days. */
  public double over(double days) {
    return perDay * days;
  }
}
