package org.firewell.api.ogc;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.firewell.api.http.ParameterException;
import org.firewell.api.http.Parameters;
import org.firewell.api.ogc.ItemQuery.Days;
import org.firewell.ingest.file.Reason;

/**
 * The days of a tile.
 *
 * @param asked on some day of which a feature stands that is shown
 * @param judged on which it is told whether features work: the last that is asked for
 */
record TileDays(Days asked, LocalDate judged) {

  private static final Pattern AXIS = Pattern.compile("datetime\\((.*)\\)");

  /** Between the ends; other colons are of a time of day. */
  private static final String BETWEEN = ":(?=[\"*.]|\\d{4}-)";

  private static final String OPEN = "..";
  private static final Reason ALLOWED =
      new Reason(
          "应为一个日期，如 datetime(\"2022-12-31\")，或区间，如 datetime(\"2022-01-01\":\"2022-12-31\")、"
              + "datetime(\"2022-01-01\":*)",
          "one day like datetime(\"2022-12-31\"), or an interval like"
              + " datetime(\"2022-01-01\":\"2022-12-31\") or datetime(\"2022-01-01\":*)");

  /**
   * By {@code datetime} or as an axis of {@code subset}; the day of the ground where none is named.
   * An interval without an end goes up to that day, or to its own first where that is later.
   *
   * @param ground the day of the ground
   * @throws ParameterException when it is neither a day nor an interval
   */
  static TileDays of(Parameters parameters, LocalDate ground) {
    Days asked = asked(parameters).orElse(new Days(ground, ground));
    if (asked.to() != null) {
      return new TileDays(asked, asked.to());
    }
    boolean isLater = asked.from() != null && asked.from().isAfter(ground);
    return new TileDays(asked, isLater ? asked.from() : ground);
  }

  /** What the address of a tile repeats of them: nothing, or {@code &datetime=2022-12-31}. */
  static String query(Parameters parameters) {
    return asked(parameters).map(days -> "&datetime=" + text(days)).orElse("");
  }

  /** As a tag of what is made of them has them. */
  String text() {
    return judged.equals(asked.to()) ? text(asked) : text(asked) + "@" + judged;
  }

  private static String text(Days days) {
    return days.from() != null && days.from().equals(days.to())
        ? days.from().toString()
        : end(days.from()) + "/" + end(days.to());
  }

  private static String end(LocalDate day) {
    return day == null ? OPEN : day.toString();
  }

  private static Optional<Days> asked(Parameters parameters) {
    Optional<String> subset = parameters.text("subset");
    if (subset.isEmpty()) {
      return parameters.text("datetime").map(ItemQuery::days);
    }
    if (parameters.text("datetime").isPresent()) {
      throw new ParameterException(
          "subset", subset.get(), "不能与 datetime 同用", "taken beside datetime");
    }
    return subset.map(TileDays::axis);
  }

  private static Days axis(String subset) {
    Matcher axis = AXIS.matcher(subset);
    if (axis.matches()) {
      try {
        return ItemQuery.days(
            Arrays.stream(axis.group(1).split(BETWEEN))
                .map(end -> end.equals("*") ? OPEN : end.replace("\"", ""))
                .collect(Collectors.joining("/")));
      } catch (ParameterException e) {
        // falls through: the same sentence as for another axis
      }
    }
    throw new ParameterException("subset", subset, ALLOWED);
  }
}
