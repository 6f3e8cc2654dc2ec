package org.firewell.api.ogc;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.firewell.api.http.ParameterException;
import org.firewell.api.http.Parameters;
import org.firewell.feature.Attribute;
import org.firewell.feature.Header;
import org.firewell.ingest.file.Reason;

/** Reads {@code datetime} of OGC API Features, and how many features a page may hold. */
public final class ItemQuery {

  static final int DEFAULT_LIMIT = 10;

  /** More than that is not an error: the standard asks to give as many as there may be. */
  public static final int MAX_LIMIT = 1_000_000;

  private static final String OPEN = "..";
  private static final Reason DAY =
      new Reason(
          "应为日期（如 2022-12-31）、时刻（如 2022-12-31T00:00:00Z）或其区间（如 2022-01-01/2022-12-31、../2022-12-31、2022-01-01/..）",
          "a day like 2022-12-31, a time like 2022-12-31T00:00:00Z,"
              + " or an interval of them like 2022-01-01/2022-12-31, ../2022-12-31 or 2022-01-01/..");

  private ItemQuery() {}

  /** The days that {@code datetime} names, all where it is missing. */
  public static Days days(Parameters parameters) {
    return parameters.text("datetime").map(ItemQuery::days).orElse(Days.ALL);
  }

  /**
   * The first and the last day of an instant or interval, null where it is open.
   *
   * @throws ParameterException when it is neither
   */
  public static Days days(String text) {
    String[] ends = text.split("/", -1);
    if (ends.length > 2) {
      throw new ParameterException("datetime", text, DAY);
    }
    if (ends.length == 1) {
      LocalDate day = day(text, text);
      return new Days(day, day);
    }
    Days days = new Days(end(ends[0], text), end(ends[1], text));
    if (days.from() != null && days.to() != null && days.from().isAfter(days.to())) {
      throw new ParameterException(
          "datetime", text, "应为起点不晚于终点的区间", "an interval whose end comes last");
    }
    return days;
  }

  /**
   * The one day that a text names.
   *
   * @throws ParameterException when it names none or several
   */
  public static LocalDate day(String text) {
    return days(text)
        .one()
        .orElseThrow(
            () ->
                new ParameterException(
                    "datetime", text, "应为一个日期，如 2022-12-31", "one day like 2022-12-31"));
  }

  private static LocalDate end(String end, String text) {
    return end.isEmpty() || end.equals(OPEN) ? null : day(end, text);
  }

  private static LocalDate day(String day, String text) {
    try {
      LocalDate read =
          day.contains("T")
              ? OffsetDateTime.parse(day).withOffsetSameInstant(ZoneOffset.UTC).toLocalDate()
              : LocalDate.parse(day);
      if (Attribute.isYear(read.getYear())) {
        return read;
      }
    } catch (DateTimeException e) {
      // falls through: the same sentence as for a year that no calendar has
    }
    throw new ParameterException("datetime", text, DAY);
  }

  /**
   * A closed interval of days.
   *
   * @param from its first day, or null when it is open
   * @param to its last day, or null when it is open
   */
  public record Days(LocalDate from, LocalDate to) {
    public static final Days ALL = new Days(null, null);

    /** The day, where it is one. */
    Optional<LocalDate> one() {
      return Optional.ofNullable(from).filter(day -> day.equals(to));
    }

    /** Whether a feature is valid on some day of it. */
    boolean meet(Header header) {
      return (to == null || header.validFrom() == null || !header.validFrom().isAfter(to))
          && (from == null || header.validTo() == null || header.validTo().isAfter(from));
    }
  }
}
