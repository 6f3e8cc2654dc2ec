package org.firewell.api;

import java.util.Optional;
import java.util.OptionalDouble;
import org.firewell.account.Units;
import org.firewell.feature.Feature;
import org.firewell.feature.Ternary;
import org.firewell.job.Grounds;
import org.firewell.snapshot.Snapshot;
import org.firewell.snapshot.Townships;
import org.firewell.standard.Norm;

/** The townships of the county as it is kept, on the day on which it is asked by default. */
final class GroundUnits implements Units {

  private final Grounds grounds;
  private long knownOf = -1;
  private Townships townships;
  private double toleranceM;

  GroundUnits(Grounds grounds) {
    this.grounds = grounds;
  }

  @Override
  public synchronized Optional<String> find(String word) {
    return know() ? townships.find(word).map(Townships.Unit::code) : Optional.empty();
  }

  @Override
  public synchronized Optional<String> of(Feature feature) {
    return know() ? Optional.ofNullable(townships.of(feature).code()) : Optional.empty();
  }

  @Override
  public synchronized Ternary standsIn(Feature feature, String code) {
    OptionalDouble metres = know() ? townships.metresFrom(code, feature) : OptionalDouble.empty();
    return metres.isEmpty() ? Ternary.UNKNOWN : Ternary.of(metres.getAsDouble() <= toleranceM);
  }

  /** False as long as there is no county. */
  private boolean know() {
    grounds.current().filter(current -> current.revision() != knownOf).ifPresent(this::know);
    return townships != null;
  }

  private void know(Grounds.Current current) {
    Snapshot snapshot = grounds.snapshot(current, current.day());
    townships = snapshot.townships();
    toleranceM = snapshot.law().value(Norm.BOUNDARY_TOLERANCE_M);
    knownOf = current.revision();
  }
}
