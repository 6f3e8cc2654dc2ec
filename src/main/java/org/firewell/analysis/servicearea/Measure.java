package org.firewell.analysis.servicearea;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How far a station is. */
enum Measure {
  /** Metres of geodesic. */
  STRAIGHT("limit_m"),
  /** Metres of hose. */
  ROUTE("limit_m"),
  /** Seconds from the order, readiness and drive. */
  TIME("limit_s");

  private final String attribute;

  Measure(String attribute) {
    this.attribute = attribute;
  }

  /** The attribute in which an answer holds a limit. */
  String attribute() {
    return attribute;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Measure of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  static List<String> words() {
    return Stream.of(values()).map(Measure::word).toList();
  }
}
