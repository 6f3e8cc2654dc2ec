package org.firewell.ingest;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.firewell.exchange.Profile;

/**
 * Days as people write them: {@code 2022-12-31}, {@code 2022/12/31}, {@code 2022.12.31}, {@code
 * 20221231}, {@code 2022年12月31日}, {@code 31.12.2022}, each with or without an hour behind. With
 * strokes the year comes first: {@code 03/04/2022} is the third of April to some and the fourth of
 * March to others, and is not read.
 *
 * <p>A year or a month alone is no day. Whoever maps the file says whether its first or its last
 * day is meant.
 */
public final class Days {

  private static final String HOUR = "(?:\\s+\\d{1,2}:\\d{2}.*|T.*)?";
  private static final Pattern WRITTEN =
      Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?" + HOUR);

  /** With dots between the day is first wherever it is written so. */
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})" + HOUR);

  private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern MONTH = Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*月?");
  private static final Pattern YEAR = Pattern.compile("(\\d{4})\\s*年?");

  private Days() {}

  /** The day of a text; empty where it is none, a year and a month alone among them. */
  public static Optional<LocalDate> parse(String text) {
    return parse(text, null);
  }

  /**
   * @param ofAYearOrNull {@link Profile#FIRST_DAY} or {@link Profile#LAST_DAY}: which day a year or
   *     a month stands for
   */
  public static Optional<LocalDate> parse(String text, String ofAYearOrNull) {
    String plain = Normalizer.normalize(text.trim(), Normalizer.Form.NFKC);
    try {
      Matcher written = WRITTEN.matcher(plain);
      if (written.matches()) {
        return Optional.of(day(written.group(1), written.group(2), written.group(3)));
      }
      Matcher dayFirst = DAY_FIRST.matcher(plain);
      if (dayFirst.matches()) {
        return Optional.of(day(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1)));
      }
      Matcher digits = DIGITS.matcher(plain);
      if (digits.matches()) {
        return Optional.of(day(digits.group(1), digits.group(2), digits.group(3)));
      }
      return ofAYearOrNull == null
          ? Optional.empty()
          : within(plain, ofAYearOrNull.equals(Profile.LAST_DAY));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Whether a text is a year or a month, and so no day yet. */
  public static boolean isYearOrMonth(String text) {
    return parse(text, Profile.LAST_DAY).isPresent() && parse(text).isEmpty();
  }

  private static Optional<LocalDate> within(String plain, boolean last) {
    Matcher month = MONTH.matcher(plain);
    if (month.matches()) {
      YearMonth of = YearMonth.of(number(month.group(1)), number(month.group(2)));
      return Optional.of(last ? of.atEndOfMonth() : of.atDay(1));
    }
    Matcher year = YEAR.matcher(plain);
    if (year.matches()) {
      int of = number(year.group(1));
      return Optional.of(last ? LocalDate.of(of, 12, 31) : LocalDate.of(of, 1, 1));
    }
    return Optional.empty();
  }

  private static LocalDate day(String year, String month, String day) {
    return LocalDate.of(number(year), number(month), number(day));
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
