package org.firewell.analysis.coverage.asked;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.firewell.feature.FeatureType;

/**
 * By what one is covered, and how far each of them reaches.
 *
 * @param straight in metres; empty where no straight line is asked
 * @param route in metres of hose; empty where no hose is laid
 * @param time in seconds; empty where nobody drives
 */
public record Facility(
    FeatureType<?> type, Optional<Reach> straight, Optional<Reach> route, Optional<Reach> time) {

  private static final double ROUNDING_M = 0.001;

  /** No engine drives faster, in metres a second. */
  private static final double FASTEST = 60;

  static Facility water(FeatureType<?> type, Reach straight, Optional<Reach> route) {
    return new Facility(type, Optional.of(straight), route, Optional.empty());
  }

  static Facility station(FeatureType<?> type, Reach time) {
    return new Facility(type, Optional.empty(), Optional.empty(), Optional.of(time));
  }

  /** The same with a hose of so many metres along a road, of which a share is left straight. */
  public Facility reaching(double hoseM, double layingShare) {
    return new Facility(
        type,
        straight.map(r -> Reach.given(hoseM * layingShare)),
        route.map(r -> Reach.given(hoseM)),
        time);
  }

  /** The limit by a measure that is asked: straight, route or time. */
  public Reach reach(Measure measure) {
    return switch (measure) {
      case STRAIGHT -> straight.orElseThrow();
      case ROUTE -> route.orElseThrow();
      case TIME -> time.orElseThrow();
      case BOTH, ALL -> throw new IllegalArgumentException(measure + " is several");
    };
  }

  /** Metres in a straight line; 0 where none is asked. */
  public double straightM() {
    return straight.map(Reach::limit).orElse(0.0);
  }

  public double routeM() {
    return route.orElseThrow().limit();
  }

  public double timeS() {
    return time.orElseThrow().limit();
  }

  /** No source has a say in the verdict on a demand that lies farther away in a straight line. */
  public double farthestM() {
    double routeM = route.map(Reach::limit).orElse(0.0);
    double driveM = FASTEST * time.map(Reach::limit).orElse(0.0);
    return Math.max(straightM(), Math.max(routeM, driveM)) + ROUNDING_M;
  }

  /** A row for each limit. */
  Stream<Map<String, Object>> summary() {
    return Stream.of(
            straight.map(r -> r.summary(Measure.STRAIGHT, type.name(), "reach_m")),
            route.map(r -> r.summary(Measure.ROUTE, type.name(), "reach_m")),
            time.map(r -> r.summary(Measure.TIME, type.name(), "reach_s")))
        .flatMap(Optional::stream);
  }
}
