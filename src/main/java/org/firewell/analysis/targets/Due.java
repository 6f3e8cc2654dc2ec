package org.firewell.analysis.targets;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.firewell.standard.Ruleset;
import org.firewell.standard.Target;

/**
 * The next day on which something is due that a document asks for by a date or again and again.
 *
 * @param target what is asked
 * @param on the next day that is in time; of what was due once, that day, be it past
 */
public record Due(Target target, LocalDate on) {

  /**
   * The next days of the targets of an indicator, the earliest first; a rhythm that is over has
   * none.
   *
   * @param day a deadline on this day is still to come
   */
  public static List<Due> next(Ruleset law, String indicator, LocalDate day) {
    return law.targets().stream()
        .filter(target -> target.indicator().equals(indicator))
        .flatMap(target -> Stream.ofNullable(next(target, law, day)).map(on -> new Due(target, on)))
        .sorted(Comparator.comparing(Due::on))
        .toList();
  }

  private static LocalDate next(Target target, Ruleset law, LocalDate day) {
    Rhythm rhythm = Rhythm.of(target).orElse(null);
    return rhythm == null ? Deadlines.of(target) : rhythm.next(day, law);
  }
}
