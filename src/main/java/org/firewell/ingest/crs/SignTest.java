package org.firewell.ingest.crs;

/** The sign test of W. J. Dixon and A. M. Mood (1946), one-sided. */
final class SignTest {

  private SignTest() {}

  /**
   * How likely at least so many of some throws of a coin are heads, 0 to 1; 1 of no throws.
   *
   * @param heads 0 to {@code throwsOfCoin}
   * @param throwsOfCoin 0 to 1,000
   */
  static double chance(int heads, int throwsOfCoin) {
    double ways = Math.pow(0.5, throwsOfCoin);
    double chance = 0;
    for (int i = throwsOfCoin; i >= heads; i--) {
      chance += ways;
      ways *= (double) i / (throwsOfCoin - i + 1);
    }
    return Math.min(1, chance);
  }
}
