package org.firewell.api;

import java.util.Optional;
import org.firewell.feature.Feature;
import org.firewell.feature.FireStation;
import org.firewell.feature.Hydrant;
import org.firewell.feature.MicroStation;
import org.firewell.feature.WaterIntake;
import org.firewell.snapshot.Snapshot;
import org.firewell.snapshot.Standing;

/** Whether things stand and work, for the kinds of which that can be asked. */
final class Standings {

  private Standings() {}

  /** How a feature stands on the day of a snapshot; empty for a village, a road and the like. */
  static Optional<Standing> find(Feature feature, Snapshot snapshot) {
    if (feature instanceof Hydrant hydrant) {
      return Optional.of(snapshot.standing(hydrant));
    }
    if (feature instanceof WaterIntake intake) {
      return Optional.of(snapshot.standing(intake));
    }
    if (feature instanceof MicroStation station) {
      return Optional.of(snapshot.standing(station));
    }
    return feature instanceof FireStation station
        ? Optional.of(snapshot.standing(station))
        : Optional.empty();
  }
}
