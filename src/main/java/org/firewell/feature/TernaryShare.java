package org.firewell.feature;

import java.util.Collection;
import java.util.function.Function;

/**
 * How many of those that are asked have something, where either may be unknown: the least and the
 * greatest share that some way to fill the blanks in gives.
 *
 * <p>Learning what was unknown never lowers the least share and never raises the greatest.
 *
 * @param leastPart of {@code leastWhole}, 0 or more
 * @param leastWhole 0 or more
 * @param greatestPart of {@code greatestWhole}, 0 or more
 * @param greatestWhole 0 or more
 */
public record TernaryShare(long leastPart, long leastWhole, long greatestPart, long greatestWhole) {

  /**
   * One that is perhaps asked lowers the share where it is and lacks, and raises it where it is and
   * has. Where all that may be asked surely have it, the share is that of any of them.
   *
   * @param in whether one is asked
   * @param has whether it has what is asked
   */
  public static <T> TernaryShare of(
      Collection<T> all, Function<T, Ternary> in, Function<T, Ternary> has) {
    long sure = 0;
    long surelyHas = 0;
    long perhapsHas = 0;
    long perhaps = 0;
    long mayLower = 0;
    long mayRaise = 0;
    for (T one : all) {
      Ternary asked = in.apply(one);
      Ternary met = has.apply(one);
      if (asked == Ternary.UNKNOWN) {
        perhaps++;
        mayLower += met == Ternary.YES ? 0 : 1;
        mayRaise += met == Ternary.NO ? 0 : 1;
      } else if (asked == Ternary.YES) {
        sure++;
        surelyHas += met == Ternary.YES ? 1 : 0;
        perhapsHas += met == Ternary.NO ? 0 : 1;
      }
    }
    boolean allHave = sure + mayLower == 0 && perhaps > 0;
    return new TernaryShare(
        allHave ? 1 : surelyHas,
        allHave ? 1 : sure + mayLower,
        perhapsHas + mayRaise,
        sure + mayRaise);
  }

  /** In percent; where it is a share of nothing, the greatest; null where that is one, too. */
  public Double leastPercent() {
    return leastWhole == 0 ? percent(greatestPart, greatestWhole) : percent(leastPart, leastWhole);
  }

  /** In percent; where it is a share of nothing, the least; null where that is one, too. */
  public Double greatestPercent() {
    return greatestWhole == 0
        ? percent(leastPart, leastWhole)
        : percent(greatestPart, greatestWhole);
  }

  private static Double percent(long part, long whole) {
    return whole == 0 ? null : (Double) (100.0 * part / whole);
  }
}
