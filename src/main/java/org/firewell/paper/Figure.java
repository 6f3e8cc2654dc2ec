package org.firewell.paper;

import java.util.stream.Stream;

/**
 * A number that a paper tells, with the rows that give it.
 *
 * @param low what it surely is, at the least
 * @param high what it may be, at the most; equal to {@code low} where nothing is unknown; null
 *     where nothing bounds it
 */
public record Figure(Reckoning low, Reckoning high) implements Cell {

  private static final double TENTHS = 10;
  private static final double TINY = 1e-9;

  public static Figure of(Reckoning exact) {
    return new Figure(exact, exact);
  }

  /** The least value; where it is a share of nothing, the greatest. */
  public Double least() {
    return low.value() == null && high != null ? high.value() : low.value();
  }

  /** The greatest value; null where there is none. */
  public Double greatest() {
    if (high == null) {
      return null;
    }
    return high.value() == null ? low.value() : high.value();
  }

  /** One number rather than an interval. */
  public boolean isExact() {
    return least() != null && least().equals(greatest());
  }

  public boolean isPercent() {
    return low instanceof Reckoning.Percent;
  }

  /** The rows behind both ends. */
  public Stream<Rows> rows() {
    return high == null || high.equals(low)
        ? low.rows()
        : Stream.concat(low.rows(), high.rows()).distinct();
  }

  /** {@code 12}, {@code 12–15}, {@code ≥12}, {@code 60.5%}; a dash where there is none. */
  public String text() {
    if (least() == null) {
      return "–";
    }
    String unit = isPercent() ? "%" : "";
    if (greatest() == null) {
      return "≥" + down(least()) + unit;
    }
    return isExact() ? down(least()) + unit : down(least()) + "–" + up(greatest()) + unit;
  }

  /** In words: which rows, counted how. */
  public String told(Language language) {
    return high == null || high.equals(low)
        ? low.told(language)
        : language.of("至少：", "at least: ")
            + low.told(language)
            + language.of("。至多：", ". At most: ")
            + high.told(language);
  }

  /** Rounded so that the interval claims no more than is known. */
  private static String down(double number) {
    return plain(Math.floor(number * TENTHS + TINY) / TENTHS);
  }

  private static String up(double number) {
    return plain(Math.ceil(number * TENTHS - TINY) / TENTHS);
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
  }
}
