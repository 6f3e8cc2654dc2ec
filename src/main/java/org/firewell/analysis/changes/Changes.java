package org.firewell.analysis.changes;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.firewell.analysis.Answer;
import org.firewell.analysis.Input;
import org.firewell.analysis.InputException;
import org.firewell.analysis.Progress;
import org.firewell.analysis.Question;
import org.firewell.analysis.SpatialInputs;
import org.firewell.analysis.Values;
import org.firewell.analysis.completeness.Completeness;
import org.firewell.snapshot.Snapshot;
import org.firewell.standard.Ruleset;

/**
 * What changed of each village since a day, or would under another ruleset, and why?
 *
 * <p>Without inputs: since the end of the month before. With {@code against} the later state is the
 * other ruleset's; the day is the same unless {@code since} is given too.
 */
public final class Changes implements Question {

  private static final String SINCE = "since";
  private static final String AGAINST = "against";
  private static final String TOWNSHIP = "township";

  @Override
  public String name() {
    return "changes";
  }

  @Override
  public Title title() {
    return new Title(
        "各村（社区）自某日以来、或换一套规则后变了什么，为什么？",
        "What changed of each village since a day, or under another rule set, and why?");
  }

  @Override
  public List<Input> inputs() {
    return List.of(
        Input.date(SINCE, "自何日起；默认上月末", "since when; by default the end of the month before"),
        Input.ruleset(AGAINST, "换成哪套规则", "the rule set to change to"),
        Input.text(TOWNSHIP, null, "只看一个乡镇（街道），代码", "one township alone, by its code"));
  }

  @Override
  public boolean isSetBy(Ruleset law) {
    return new Completeness().isSetBy(law);
  }

  @Override
  public boolean isPutAtStart() {
    return false;
  }

  @Override
  public Answer answer(Snapshot snapshot, Values values, Progress progress) {
    Optional<Ruleset> other = values.ruleset(AGAINST);
    LocalDate since =
        values
            .date(SINCE)
            .orElseGet(
                () -> other.isPresent() ? snapshot.asOf() : endOfMonthBefore(snapshot.asOf()));
    if (since.isAfter(snapshot.asOf())) {
      throw new InputException(
          SINCE,
          "起始日 " + since + " 晚于截至日期 " + snapshot.asOf(),
          "since: " + since + " is later than as_of, " + snapshot.asOf());
    }
    Optional<String> fence =
        values.text(TOWNSHIP).map(t -> SpatialInputs.township(t, snapshot.townships()));
    Snapshot is = other.map(snapshot::under).orElse(snapshot);
    Comparison comparison = Comparison.of(snapshot.on(since), is, progress).within(fence);
    return new ChangesAnswer(
        comparison.villages(), Summary.of(snapshot, since, values, comparison));
  }

  /** Since when changes are told where nobody says it. */
  public static LocalDate endOfMonthBefore(LocalDate day) {
    return day.withDayOfMonth(1).minusDays(1);
  }

  /** The findings and the figures. */
  private record ChangesAnswer(List<VillageChange> findings, Map<String, Object> summary)
      implements Answer {}
}
