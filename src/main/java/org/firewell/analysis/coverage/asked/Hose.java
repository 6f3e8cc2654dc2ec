package org.firewell.analysis.coverage.asked;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.firewell.standard.Norm;

/**
 * The hose that is held, and how far it reaches along a road and in a straight line.
 *
 * <p>Along a road it is what is left of the hose when 10 m at the nozzle are kept to work with; in
 * a straight line nine tenths of that, because a hose never lies straight.
 */
public enum Hose {
  /** An engine's: 9 of 20 m. */
  ENGINE(Optional.of(Norm.ENGINE_HOSE_ROUTE_M), Optional.of(Norm.ENGINE_HOSE_STRAIGHT_M)),
  /** The kit that 1+2+N asks of a village: 5 of 20 m. */
  VILLAGE(Optional.of(Norm.VILLAGE_HOSE_ROUTE_M), Optional.of(Norm.VILLAGE_HOSE_STRAIGHT_M)),
  /** The 150 m that the rural fire code asks of each pump. */
  RURAL(Optional.of(Norm.RURAL_HOSE_ROUTE_M), Optional.of(Norm.RURAL_HOSE_STRAIGHT_M)),
  /** Two engines in a row. */
  RELAY(Optional.of(Norm.RELAY_HOSE_ROUTE_M), Optional.empty()),
  /** What the village's own micro station holds ({@link HoseSets}). */
  HELD(Optional.empty(), Optional.empty());

  private final Optional<Norm> route;
  private final Optional<Norm> straight;

  Hose(Optional<Norm> route, Optional<Norm> straight) {
    this.route = route;
    this.straight = straight;
  }

  static List<String> words() {
    return Arrays.stream(values()).map(Hose::word).toList();
  }

  static Hose of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Empty where the law does not say it. */
  public Optional<Norm> route() {
    return route;
  }

  /** Empty where the law has no straight line for it. */
  public Optional<Norm> straight() {
    return straight;
  }
}
