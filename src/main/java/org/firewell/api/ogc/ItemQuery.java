package org.firewell.api.ogc;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import org.firewell.api.http.ParameterException;
import org.firewell.api.http.Parameters;
import org.firewell.feature.Header;
import org.firewell.query.Query;
import org.firewell.render.Rounding;

/** Reads {@code bbox}, {@code datetime}, {@code limit} and {@code offset} of OGC API Features. */
public final class ItemQuery {

  static final int DEFAULT_LIMIT = 10;

  /** More than that is not an error: the standard asks to give as many as there may be. */
  public static final int MAX_LIMIT = 10_000;

  private static final String OPEN = "..";
  private static final String BOX = "west,south,east,north in degrees, -180 to 180 and -90 to 90";
  private static final String DAY =
      "a day like 2022-12-31, a time like 2022-12-31T00:00:00Z,"
          + " or an interval of them like 2022-01-01/2022-12-31, ../2022-12-31 or 2022-01-01/..";

  private ItemQuery() {}

  /**
   * @param rounded whether what is found is shown rounded
   */
  public static Query of(Parameters parameters, boolean rounded) {
    Days days = days(parameters);
    Optional<double[]> bbox = parameters.text("bbox").map(ItemQuery::bbox);
    return new Query(
        bbox.map(box -> rounded ? Rounding.box(box) : box).orElse(null),
        days.from(),
        days.to(),
        null,
        null,
        (int) Math.min(MAX_LIMIT, parameters.whole("limit", 1, DEFAULT_LIMIT)),
        parameters.whole("offset", 0, 0));
  }

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
      throw new ParameterException("datetime", text, "an interval whose end comes last");
    }
    return days;
  }

  /**
   * The one day that a text names.
   *
   * @throws ParameterException when it names none or several
   */
  public static LocalDate day(String text) {
    Days days = days(text);
    if (days.from() == null || !days.from().equals(days.to())) {
      throw new ParameterException("datetime", text, "one day like 2022-12-31");
    }
    return days.from();
  }

  private static LocalDate end(String end, String text) {
    return end.isEmpty() || end.equals(OPEN) ? null : day(end, text);
  }

  private static LocalDate day(String day, String text) {
    try {
      return day.contains("T")
          ? OffsetDateTime.parse(day).withOffsetSameInstant(ZoneOffset.UTC).toLocalDate()
          : LocalDate.parse(day);
    } catch (DateTimeParseException e) {
      throw new ParameterException("datetime", text, DAY);
    }
  }

  private static double[] bbox(String text) {
    double[] box = numbers(text);
    if (box.length == 6) {
      box = new double[] {box[0], box[1], box[3], box[4]};
    }
    if (box.length != 4 || !inTheWorld(box) || box[1] > box[3]) {
      throw new ParameterException("bbox", text, BOX);
    }
    if (box[0] > box[2]) {
      throw new ParameterException(
          "bbox", text, "served: it crosses the antimeridian; ask for its two halves");
    }
    return box;
  }

  private static boolean inTheWorld(double[] box) {
    return Math.abs(box[0]) <= 180
        && Math.abs(box[2]) <= 180
        && Math.abs(box[1]) <= 90
        && Math.abs(box[3]) <= 90;
  }

  private static double[] numbers(String text) {
    try {
      return Arrays.stream(text.split(",", -1)).mapToDouble(Double::parseDouble).toArray();
    } catch (NumberFormatException e) {
      throw new ParameterException("bbox", text, BOX);
    }
  }

  /**
   * A closed interval of days.
   *
   * @param from its first day, or null when it is open
   * @param to its last day, or null when it is open
   */
  public record Days(LocalDate from, LocalDate to) {
    public static final Days ALL = new Days(null, null);

    /** Whether a feature is valid on some day of it. */
    boolean meet(Header header) {
      return (to == null || header.validFrom() == null || !header.validFrom().isAfter(to))
          && (from == null || header.validTo() == null || header.validTo().isAfter(from));
    }
  }
}
