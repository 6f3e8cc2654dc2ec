package org.firewell.analysis.targets;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.firewell.analysis.Pace;
import org.firewell.feature.Ternary;

/**
 * Where a figure goes if the pace of the last months holds.
 *
 * <p>The pace is that of what is surely there, in points or pieces a month of 365.25/12 days. The
 * low end of the projection takes the slower of the paces of both ends, the high end the faster.
 *
 * @param perMonth pace, or null where there is no earlier figure
 * @param neededPerMonth pace with which what is surely there arrives on the day; null once the day
 *     has come
 * @param low on the due day, or null
 * @param high on the due day, or null where it is not bounded
 * @param arrives whether the value is then reached
 */
record Course(Double perMonth, Double neededPerMonth, Double low, Double high, Ternary arrives) {

  private static final Course NONE = new Course(null, null, null, null, Ternary.UNKNOWN);

  /**
   * @param earlierOrNull the same figure on an earlier day
   * @param dueOrNull the day, or null where there is none
   */
  static Course of(
      Reading now, LocalDate today, Reading earlierOrNull, LocalDate then, LocalDate dueOrNull) {
    if (now.boundsOrNull() == null || now.low() == null) {
      return NONE;
    }
    boolean isAhead = dueOrNull != null && dueOrNull.isAfter(today);
    double left = isAhead ? ChronoUnit.DAYS.between(today, dueOrNull) : 0;
    double missing = Math.max(0, now.yardstick().value() - now.low());
    Double needed = isAhead ? (Double) Pace.needed(missing, left).perMonth() : null;
    if (earlierOrNull == null || earlierOrNull.low() == null || !then.isBefore(today)) {
      return new Course(null, needed, null, null, Ternary.UNKNOWN);
    }
    Pace slow = Pace.between(earlierOrNull.low(), then, now.low(), today);
    Double perMonth = slow.perMonth();
    if (!isAhead) {
      return new Course(perMonth, null, null, null, Ternary.UNKNOWN);
    }
    boolean isBounded = now.high() != null && earlierOrNull.high() != null;
    Pace fast = isBounded ? Pace.between(earlierOrNull.high(), then, now.high(), today) : slow;
    double low = within(now.low() + Math.min(slow.over(left), fast.over(left)), now.yardstick());
    Double high =
        now.high() == null
            ? null
            : (Double)
                within(now.high() + Math.max(slow.over(left), fast.over(left)), now.yardstick());
    return new Course(
        perMonth, needed, low, high, Pace.arrives(low, high, now.yardstick().value()));
  }

  private static double within(double figure, Yardstick yardstick) {
    double least = Math.max(0, figure);
    return yardstick.isPercent() ? Math.min(100, least) : least;
  }
}
