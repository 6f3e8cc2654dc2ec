package org.firewell.feature;

import java.util.function.Function;

/**
 * Yes, no, or not known. Blank is {@link #UNKNOWN}, never no.
 *
 * <p>{@code and} and {@code or} follow Kleene's strong logic: unknown stays unknown unless the
 * other side settles the matter.
 */
public enum Ternary {
  NO,
  UNKNOWN,
  YES;

  public static Ternary of(boolean known) {
    return known ? YES : NO;
  }

  /** The test's outcome where there is a value, else unknown. */
  public static <T> Ternary of(T valueOrNull, Function<? super T, Boolean> test) {
    return valueOrNull == null ? UNKNOWN : of(test.apply(valueOrNull));
  }

  /** A blank as unknown. */
  public static Ternary orUnknown(Ternary valueOrNull) {
    return valueOrNull == null ? UNKNOWN : valueOrNull;
  }

  public Ternary and(Ternary other) {
    return compareTo(other) <= 0 ? this : other;
  }

  public Ternary or(Ternary other) {
    return compareTo(other) >= 0 ? this : other;
  }

  public Ternary not() {
    return switch (this) {
      case YES -> NO;
      case NO -> YES;
      case UNKNOWN -> UNKNOWN;
    };
  }
}
