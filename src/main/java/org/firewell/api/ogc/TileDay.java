package org.firewell.api.ogc;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.firewell.api.http.ParameterException;
import org.firewell.api.http.Parameters;

/** The day that a tile is asked for, by {@code datetime} or as an axis of {@code subset}. */
final class TileDay {

  private static final Pattern AXIS =
      Pattern.compile("datetime\\(\"?([^\":()]+(?::[^\":()]+)*)\"?\\)");

  private TileDay() {}

  /**
   * Empty when none is named.
   *
   * @throws ParameterException when it is not one day
   */
  static Optional<LocalDate> of(Parameters parameters) {
    Optional<String> subset = parameters.text("subset");
    if (subset.isEmpty()) {
      return parameters.text("datetime").map(ItemQuery::day);
    }
    if (parameters.text("datetime").isPresent()) {
      throw new ParameterException("subset", subset.get(), "taken beside datetime");
    }
    return subset.map(TileDay::axis);
  }

  private static LocalDate axis(String subset) {
    Matcher axis = AXIS.matcher(subset);
    if (axis.matches()) {
      try {
        return ItemQuery.day(axis.group(1));
      } catch (ParameterException e) {
        // falls through: the same sentence as for another axis
      }
    }
    throw new ParameterException("subset", subset, "one day like datetime(\"2022-12-31\")");
  }
}
