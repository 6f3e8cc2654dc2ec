package org.firewell.api.ogc;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.firewell.api.http.ParameterException;
import org.firewell.feature.Attribute;
import org.firewell.ingest.file.Reason;
import org.firewell.job.Jobs.Range;

/** Reads {@code datetime} where it is about instants; a day is that of UTC, as the times are. */
final class Times {

  private static final String OPEN = "..";
  private static final Reason ALLOWED =
      new Reason(
          "应为日期（如 2022-12-31）、时刻（如 2022-12-31T08:00:00Z）或其区间，开放的一端写 ..",
          "a day like 2022-12-31, a time like 2022-12-31T08:00:00Z, or an interval of two such, open"
              + " with ..");

  private Times() {}

  /**
   * @throws ParameterException when the text is neither an instant nor an interval
   */
  static Range<Instant> of(String text) {
    String[] ends = text.split("/", -1);
    if (ends.length > 2) {
      throw refused(text);
    }
    Range<Instant> range = new Range<>(first(ends[0], text), last(ends[ends.length - 1], text));
    if (range.least() != null && range.most() != null && range.least().isAfter(range.most())) {
      throw new ParameterException(
          "datetime", text, "应为起点不晚于终点的区间", "an interval whose end comes last");
    }
    return range;
  }

  private static Instant first(String end, String text) {
    return isOpen(end) ? null : time(end, LocalTime.MIN, text);
  }

  /** To the microsecond, as databases keep it. */
  private static Instant last(String end, String text) {
    return isOpen(end) ? null : time(end, LocalTime.MAX.truncatedTo(ChronoUnit.MICROS), text);
  }

  private static boolean isOpen(String end) {
    return end.isEmpty() || end.equals(OPEN);
  }

  private static Instant time(String end, LocalTime ofDay, String text) {
    try {
      OffsetDateTime time =
          end.contains("T")
              ? OffsetDateTime.parse(end).withOffsetSameInstant(ZoneOffset.UTC)
              : LocalDate.parse(end).atTime(ofDay).atOffset(ZoneOffset.UTC);
      if (Attribute.isYear(time.getYear())) {
        return time.toInstant();
      }
    } catch (DateTimeException e) {
      // falls through: the same sentence as for a year that no calendar has
    }
    throw refused(text);
  }

  private static ParameterException refused(String text) {
    return new ParameterException("datetime", text, ALLOWED);
  }
}
