package org.firewell.analysis.coverage.asked;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How distance is measured, and which verdict follows. */
public enum Measure {
  /** In a straight line: the statutory verdict. */
  STRAIGHT,
  /** By the hose that is laid along roads and paths. */
  ROUTE,
  /** From stations, in seconds. */
  TIME,
  /** Straight and route: the planning verdict. */
  BOTH,
  /** Both, and time from the stations beside it. */
  ALL;

  static List<String> words() {
    return Arrays.stream(values()).map(Measure::word).toList();
  }

  static Measure of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether hoses are laid. */
  public boolean asksRoute() {
    return this == ROUTE || this == BOTH || this == ALL;
  }

  /** Whether stations drive. */
  public boolean asksTime() {
    return this == TIME || this == ALL;
  }

  public boolean asksRoads() {
    return this != STRAIGHT;
  }
}
