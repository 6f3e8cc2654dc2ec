package org.firewell.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Random;

/**
 * Seeded chance, one stream for each purpose, so that a change to the hydrants moves no building.
 *
 * <p>{@link Random} is specified to the bit, so every machine draws the same.
 */
final class Chance {

  private final Random random;

  Chance(long seed, String purpose) {
    random = new Random(31 * seed + purpose.hashCode());
  }

  /** Whether something of a probability of 0 to 1 happens. */
  boolean of(double probability) {
    return random.nextDouble() < probability;
  }

  double between(double low, double high) {
    return low + (high - low) * random.nextDouble();
  }

  /** A whole number from low to high, both included. */
  int between(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  /** A day from the first to the last, both included. */
  LocalDate between(LocalDate first, LocalDate last) {
    return first.plusDays(between(0, (int) ChronoUnit.DAYS.between(first, last)));
  }

  /** One of the choices, all alike. */
  @SafeVarargs
  final <T> T oneOf(T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  /**
   * One of the texts by weight, written {@code "usable 80, damaged 5, 15"}; a weight without a text
   * draws null, which is unknown.
   */
  String weighted(String choices) {
    String[] parts = choices.split(", ");
    int total = 0;
    for (String part : parts) {
      total += weight(part);
    }
    int drawn = random.nextInt(total);
    for (String part : parts) {
      drawn -= weight(part);
      if (drawn < 0) {
        int space = part.indexOf(' ');
        return space < 0 ? null : part.substring(0, space);
      }
    }
    throw new IllegalStateException("the weights sum up to " + total);
  }

  private static int weight(String part) {
    return Integer.parseInt(part.substring(part.indexOf(' ') + 1));
  }
}
