package org.firewell.analysis.quota;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.firewell.analysis.Pace;
import org.firewell.feature.Lifecycle;
import org.firewell.standard.Norm;
import org.firewell.standard.Ruleset;

/**
 * Whether a task will be done by its deadline.
 *
 * <p>With {@code d} accepted hydrants, {@code u} of an unknown state and {@code q} asked:
 *
 * <pre>
 * met        d >= q
 * late       the deadline has passed and d + u &lt; q
 * at risk    it has not, and one of these holds:
 *            days   fewer days are left than works take (a norm), and even with every hydrant that
 *                   is being built or built, d + u + those &lt; q
 *            pace   at the pace of the last months d + u does not come to q by the deadline
 * on course  it has not, and at that pace d comes to q
 * open       what is not known decides, or the document has not held for so many months yet
 * </pre>
 *
 * The pace counts hydrants by their day of acceptance. One that is accepted without a day may have
 * been so before those months or in them: the slow pace takes the first, the fast one the second.
 *
 * @param causeOrNull why it is at risk
 * @param daysLeft up to the deadline; below 0 once it has passed
 * @param perMonth pace of what is surely done, or null where none can be told
 * @param neededPerMonth pace that would do, or null where no day is left or nothing is short
 * @param low accepted by the deadline at the slow pace, or null
 * @param high the same at the fast one, or null
 */
public record Outlook(
    State state,
    Cause causeOrNull,
    long daysLeft,
    Double perMonth,
    Double neededPerMonth,
    Double low,
    Double high) {

  /** Where a task stands, the worst first. */
  public enum State {
    LATE,
    AT_RISK,
    OPEN,
    ON_COURSE,
    MET;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Why a task is at risk. */
  public enum Cause {
    DAYS,
    PACE;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @param since the day from which the pace is measured, before the day asked
   */
  static Outlook of(LedgerRow row, Ruleset law, LocalDate day, LocalDate since) {
    int asked = row.quota().quantity();
    long left = ChronoUnit.DAYS.between(day, row.quota().deadline());
    boolean isShort = left > 0 && row.done() < asked;
    Double needed = isShort ? (Double) Pace.needed(asked - row.done(), left).perMonth() : null;
    if (since.isBefore(law.validFrom().minusDays(1))) {
      State state = state(row, law, left, null, null);
      return new Outlook(state, cause(state, row, law, left), left, null, needed, null, null);
    }
    int before = doneBy(row.claims(), since);
    int high = row.done() + row.unknown();
    Pace slow = Pace.between(before + undated(row.claims(), since), since, row.done(), day);
    Pace fast = Pace.between(before, since, high, day);
    double lowThen = row.done() + slow.over(Math.max(0, left));
    double highThen = high + fast.over(Math.max(0, left));
    State state = state(row, law, left, lowThen, highThen);
    return new Outlook(
        state, cause(state, row, law, left), left, slow.perMonth(), needed, lowThen, highThen);
  }

  private static State state(
      LedgerRow row, Ruleset law, long left, Double lowOrNull, Double highOrNull) {
    int asked = row.quota().quantity();
    if (row.done() >= asked) {
      return State.MET;
    }
    if (left < 0) {
      return row.done() + row.unknown() < asked ? State.LATE : State.OPEN;
    }
    if (lacksDays(row, law, left)) {
      return State.AT_RISK;
    }
    if (lowOrNull == null) {
      return State.OPEN;
    }
    return switch (Pace.arrives(lowOrNull, highOrNull, asked)) {
      case YES -> State.ON_COURSE;
      case NO -> State.AT_RISK;
      case UNKNOWN -> State.OPEN;
    };
  }

  private static Cause cause(State state, LedgerRow row, Ruleset law, long left) {
    if (state != State.AT_RISK) {
      return null;
    }
    return lacksDays(row, law, left) ? Cause.DAYS : Cause.PACE;
  }

  private static boolean lacksDays(LedgerRow row, Ruleset law, long left) {
    int underWay = row.states().get(Lifecycle.BUILDING) + row.states().get(Lifecycle.BUILT);
    return left < law.value(Norm.HYDRANT_WORKS_DAYS)
        && row.done() + row.unknown() + underWay < row.quota().quantity();
  }

  /** Those of which a day tells that they were accepted by then. */
  private static int doneBy(List<Claim> claims, LocalDate then) {
    return (int)
        claims.stream()
            .filter(Claim::isDone)
            .filter(
                claim ->
                    isBy(claim.hydrant().acceptedOn(), then)
                        || isBy(claim.hydrant().commissionedOn(), then))
            .count();
  }

  /** Those of which no day tells whether they were accepted by then. */
  private static int undated(List<Claim> claims, LocalDate then) {
    return (int)
        claims.stream()
            .filter(Claim::isDone)
            .filter(claim -> claim.hydrant().acceptedOn() == null)
            .filter(claim -> !isBy(claim.hydrant().commissionedOn(), then))
            .count();
  }

  private static boolean isBy(LocalDate dayOrNull, LocalDate then) {
    return dayOrNull != null && !dayOrNull.isAfter(then);
  }

  Map<String, Object> plain() {
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put("state", state.word());
    plain.put("at_risk_by", causeOrNull == null ? null : causeOrNull.word());
    plain.put("days_left", daysLeft);
    plain.put("pace_per_month", hundredths(perMonth));
    plain.put("pace_needed_per_month", hundredths(neededPerMonth));
    plain.put("projected_low", hundredths(low));
    plain.put("projected_high", hundredths(high));
    return plain;
  }

  private static Double hundredths(Double numberOrNull) {
    return numberOrNull == null ? null : (Double) (Math.round(numberOrNull * 100) / 100.0);
  }
}
