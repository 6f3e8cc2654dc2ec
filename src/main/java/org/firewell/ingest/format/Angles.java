package org.firewell.ingest.format;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.firewell.ingest.file.Reason;
import org.firewell.ingest.file.Refusal;
import org.firewell.ingest.file.Text;
import org.locationtech.jts.geom.Coordinate;

/**
 * Ordinates as people write them: {@code 118.58}, {@code 118°34′48″E}, {@code 东经118度34分48秒}, {@code
 * 118:34:48}; and two of them in one text, {@code 118.58,24.81}.
 */
final class Angles {

  private static final String SIDE = "[EWNSewns]|东经|西经|北纬|南纬|东|西|北|南|经度|纬度";
  private static final String MINUTES =
      "(?<min>\\d{1,2}(?:\\.\\d{1,20})?)\\s*(?:['′’‘分:]\\s*"
          + "(?:(?<sec>\\d{1,2}(?:\\.\\d{1,20})?)(?![.\\d]|\\s*[°º度:])\\s*(?:\"|″|”|“|''|′′|秒)?)?)?";
  private static final Pattern ANGLE =
      Pattern.compile(
          "\\s*(?<before>"
              + SIDE
              + ")?\\s*:?\\s*(?<deg>[-+]?\\d{1,12}(?:\\.\\d{0,20})?)"
              + "(?:\\s*[°º度:]\\s*(?:"
              + MINUTES
              + ")?)?\\s*(?<after>"
              + SIDE
              + ")?\\s*");
  private static final Pattern BETWEEN = Pattern.compile("[,;/、|\\s]*");
  private static final int LONGEST = 200;
  private static final double SIXTY = 60;
  private static final double LARGEST_LATITUDE = 90;

  /** What an ordinate counts. */
  private enum Axis {
    LON,
    LAT,
    NOT_SAID
  }

  private record Angle(double value, Axis axis) {}

  private Angles() {}

  /**
   * The number of a longitude or easting.
   *
   * @param column by which it is called where it is none
   */
  static double lon(String column, String text) throws Refusal {
    return one(column, text, Axis.LON);
  }

  /** The number of a latitude or northing. */
  static double lat(String column, String text) throws Refusal {
    return one(column, text, Axis.LAT);
  }

  private static double one(String column, String text, Axis wanted) throws Refusal {
    String plain = narrow(text);
    Matcher matcher = ANGLE.matcher(plain);
    if (plain.length() <= LONGEST && matcher.matches()) {
      Angle angle = angle(matcher, column, text);
      if (angle.axis != Axis.NOT_SAID && angle.axis != wanted) {
        throw new Refusal(
            column,
            text,
            new Reason(
                column + "：" + Text.quoted(text) + " 的方向与此列不符（经纬度写反）",
                column + ": " + Text.quoted(text) + " is of the other axis: the two are swapped"));
      }
      return angle.value;
    }
    try {
      return Double.parseDouble(plain);
    } catch (NumberFormatException e) {
      throw noNumber(column, text);
    }
  }

  /**
   * Two ordinates in one text. Which is which is told by their letters; else a first number that
   * can be a latitude alone before one that cannot is one; else longitude or easting comes first.
   */
  static Coordinate both(String column, String text) throws Refusal {
    String plain = narrow(text).replaceAll("[()\\[\\]]", " ");
    Matcher matcher = ANGLE.matcher(plain);
    if (plain.length() > LONGEST || !matcher.lookingAt()) {
      throw noNumber(column, text);
    }
    Angle first = angle(matcher, column, text);
    Matcher between = BETWEEN.matcher(plain).region(matcher.end(), plain.length());
    between.lookingAt();
    boolean isApart =
        between.end() > matcher.end()
            || plain.charAt(matcher.end() - 1) > '9'
            || Character.isWhitespace(plain.charAt(matcher.end() - 1))
            || first.axis != Axis.NOT_SAID;
    matcher.region(between.end(), plain.length());
    if (!isApart || !matcher.matches()) {
      throw noNumber(column, text);
    }
    Angle second = angle(matcher, column, text);
    return isTurned(first, second)
        ? new Coordinate(second.value, first.value)
        : new Coordinate(first.value, second.value);
  }

  private static boolean isTurned(Angle first, Angle second) {
    if (first.axis != Axis.NOT_SAID || second.axis != Axis.NOT_SAID) {
      return first.axis == Axis.LAT || second.axis == Axis.LON;
    }
    return Math.abs(first.value) <= LARGEST_LATITUDE
        && Math.abs(second.value) > LARGEST_LATITUDE
        && Math.abs(second.value) <= 2 * LARGEST_LATITUDE;
  }

  private static Angle angle(Matcher matcher, String column, String text) throws Refusal {
    double degrees = Double.parseDouble(matcher.group("deg"));
    double minutes = number(matcher, "min");
    double seconds = number(matcher, "sec");
    if (minutes >= SIXTY || seconds >= SIXTY) {
      throw new Refusal(
          column,
          text,
          new Reason(
              column + "：" + Text.quoted(text) + " 的分或秒不小于 60",
              column + ": " + Text.quoted(text) + " has 60 minutes or seconds or more"));
    }
    double size = Math.abs(degrees) + minutes / SIXTY + seconds / SIXTY / SIXTY;
    String side =
        Optional.ofNullable(matcher.group("before"))
            .or(() -> Optional.ofNullable(matcher.group("after")))
            .orElse("");
    boolean isMinus = matcher.group("deg").startsWith("-") ^ side.matches("[WwSs]|西经?|南纬?");
    return new Angle(isMinus ? -size : size, axis(side));
  }

  private static double number(Matcher matcher, String group) {
    return matcher.group(group) == null ? 0 : Double.parseDouble(matcher.group(group));
  }

  private static Axis axis(String side) {
    if (side.isEmpty()) {
      return Axis.NOT_SAID;
    }
    return side.matches("[EWew]|东经?|西经?|经度") ? Axis.LON : Axis.LAT;
  }

  /** Letters, digits and marks of double width as those of single width. */
  private static String narrow(String text) {
    StringBuilder narrow = new StringBuilder(text.length());
    text.chars()
        .forEach(
            c ->
                narrow.append(
                    (char) (c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c == 0x3000 ? ' ' : c)));
    return narrow.toString().strip();
  }

  private static Refusal noNumber(String column, String text) {
    return new Refusal(
        column,
        text,
        new Reason(
            column + "：" + Text.quoted(text) + " 不是数字",
            column + ": " + Text.quoted(text) + " is not a number"));
  }
}
