package org.firewell.analysis.targets;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.firewell.standard.Target;

/** The days that matter to a target. */
final class Deadlines {

  private Deadlines() {}

  /** The one day on which a target is due; null where it is due again and again. */
  static LocalDate of(Target target) {
    return Rhythm.of(target).isPresent() ? null : LocalDate.parse(target.due());
  }

  /** The last ends of months up to a day, the day among them where it is one; in their order. */
  static List<LocalDate> monthEnds(LocalDate day, int months) {
    YearMonth last = YearMonth.from(day);
    YearMonth newest = last.atEndOfMonth().equals(day) ? last : last.minusMonths(1);
    return IntStream.range(0, months)
        .mapToObj(i -> newest.minusMonths(months - 1L - i).atEndOfMonth())
        .toList();
  }
}
