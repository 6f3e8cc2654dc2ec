package org.firewell.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.firewell.feature.Attribute;

/**
 * Days and intervals as RFC 3339 writes them. A time stands for the day on which it lies in UTC, as
 * in the parameter {@code datetime}: nothing is kept finer than days.
 */
final class Days {

  private static final String OPEN = "..";
  private static final String[] RANGE = {"0001-01-01", "9999-12-31"};

  private Days() {}

  /** Of {@code 2022-12-31}. */
  static LocalDate date(String text, Spot at) throws FilterException {
    try {
      return inRange(LocalDate.parse(text), text, at);
    } catch (DateTimeParseException e) {
      String told = Bounds.told(text);
      throw at.fault(told + " 不是日期，应如 2022-12-31", told + " is no date like 2022-12-31");
    }
  }

  /** Of {@code 2022-12-31T23:59:59Z}. */
  static LocalDate timestamp(String text, Spot at) throws FilterException {
    try {
      LocalDate day =
          OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC).toLocalDate();
      return inRange(day, text, at);
    } catch (DateTimeException e) {
      String told = Bounds.told(text);
      throw at.fault(
          told + " 不是时刻，应如 2022-12-31T23:59:59Z", told + " is no time like 2022-12-31T23:59:59Z");
    }
  }

  /** Of either. */
  static LocalDate instant(String text, Spot at) throws FilterException {
    return text.contains("T") ? timestamp(text, at) : date(text, at);
  }

  /**
   * @param ends two of a text, a day or a name
   */
  static Syntax interval(List<Syntax> ends, Spot at) throws FilterException {
    if (ends.size() != 2) {
      throw at.fault("区间应有起止两项", "an interval has two ends");
    }
    Syntax from = end(ends.get(0));
    Syntax to = end(ends.get(1));
    if (from instanceof Syntax.Day first
        && to instanceof Syntax.Day last
        && first.day().isAfter(last.day())) {
      throw at.fault("区间的起点晚于终点", "an interval that ends before it begins");
    }
    return new Syntax.Interval(from, to, at);
  }

  private static Syntax end(Syntax end) throws FilterException {
    if (end instanceof Syntax.Name) {
      return end;
    }
    if (end instanceof Syntax.Literal literal && literal.value() instanceof String text) {
      return text.equals(OPEN) ? null : new Syntax.Day(instant(text, end.at()), end.at());
    }
    throw end.at().fault("区间的一端应为日期、属性或 '..'", "an end is a date in quotes, a property, or '..'");
  }

  private static LocalDate inRange(LocalDate day, String text, Spot at) throws FilterException {
    if (!Attribute.isYear(day.getYear())) {
      throw at.fault(
          text + " 不在 " + RANGE[0] + " 至 " + RANGE[1] + " 之间",
          text + " is not from " + RANGE[0] + " to " + RANGE[1]);
    }
    return day;
  }
}
