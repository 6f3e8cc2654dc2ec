package org.firewell.analysis.coverage.asked;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.firewell.analysis.Input;
import org.firewell.analysis.Values;
import org.firewell.standard.Norm;
import org.firewell.standard.Ruleset;

/** Whether intakes that run dry in the dry season are full: in a month outside of it. */
final class Season {

  static final Input MONTH =
      Input.choice(
          "month",
          IntStream.rangeClosed(1, 12).mapToObj(String::valueOf).toList(),
          null,
          "月份，不填按枯水期",
          "the month; without it the dry season is taken");

  private Season() {}

  static boolean isWet(Values values, Ruleset law) {
    Optional<Integer> month = values.text(MONTH.name()).map(Integer::valueOf);
    return month.isPresent() && !dryMonths(law).contains(month.get());
  }

  /** From the first month to the last, over the end of the year where that comes first. */
  private static List<Integer> dryMonths(Ruleset law) {
    int first = law.count(Norm.DRY_SEASON_FIRST_MONTH);
    int last = law.count(Norm.DRY_SEASON_LAST_MONTH);
    return IntStream.rangeClosed(first, last < first ? last + 12 : last)
        .map(month -> (month - 1) % 12 + 1)
        .boxed()
        .toList();
  }
}
