package org.firewell.ledger;

import java.time.LocalDate;
import java.util.Map;
import org.firewell.feature.Condition;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Hydrant;
import org.firewell.feature.PositionBasis;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

/** What becomes of a hydrant by a step. */
public final class Outcome {

  private static final GeometryFactory GEOMETRY = new GeometryFactory();

  private final Hydrant hydrant;
  private final Step step;
  private final Evidence shown;
  private final Map<String, Object> values;
  private Point place;

  private Outcome(Hydrant hydrant, Step step) {
    this.hydrant = hydrant;
    this.step = step;
    this.shown = step.evidence();
    this.values = FeatureType.values(hydrant);
    this.place = hydrant.geometry();
  }

  /**
   * The hydrant after a step that was allowed: its lifecycle and dates, its place when it is sited
   * or accepted, what was measured, and what it lost when it went back.
   */
  public static Hydrant of(Hydrant hydrant, Step step) {
    return step.to() == State.SUSPENDED || step.from() == State.SUSPENDED && step.to().isOnTheWay()
        ? hydrant
        : new Outcome(hydrant, step).hydrant();
  }

  private Hydrant hydrant() {
    step.to().lifecycle().ifPresent(lifecycle -> values.put("lifecycle", lifecycle));
    put("main_diameter_mm", shown.mainDiameterMm());
    put("flow_l_s", shown.flowLS());
    put("pressure_mpa", shown.pressureMpa());
    switch (step.to()) {
      case PLANNED -> values.put("sited_on", null);
      case SITED -> sited();
      case BUILT -> built();
      case ACCEPTED -> accepted();
      case IN_SERVICE -> inService();
      case OUT_OF_ORDER -> put("condition", shown.condition());
      case REMOVED -> values.put("valid_to", later(step.on(), hydrant.header().validFrom()));
      case BUILDING, SUSPENDED -> {}
    }
    return FeatureType.HYDRANTS.create(place, values);
  }

  /** What was not shown leaves what is known. */
  private void put(String name, Object valueOrNull) {
    if (valueOrNull != null) {
      values.put(name, valueOrNull);
    }
  }

  private void sited() {
    if (step.from() != State.BUILDING) {
      values.put("sited_on", step.on());
      move(PositionBasis.DECLARED);
    }
  }

  private void built() {
    if (step.from() == State.ACCEPTED) {
      values.put("accepted_on", null);
      values.put("evidence_on", null);
      values.put("evidence_by", null);
    } else {
      values.put("built_on", step.on());
    }
  }

  private void accepted() {
    values.put("accepted_on", step.on());
    values.put("condition", Condition.USABLE);
    values.put("evidence_on", step.on());
    values.put("evidence_by", String.join("、", shown.signedBy()));
    move(PositionBasis.SURVEYED);
  }

  private void inService() {
    if (step.from() == State.OUT_OF_ORDER) {
      values.put("condition", Condition.USABLE);
    } else {
      values.put("commissioned_on", step.on());
    }
  }

  private void move(PositionBasis basis) {
    shown
        .position()
        .ifPresent(
            position -> {
              place = GEOMETRY.createPoint(position);
              values.put("position_basis", basis);
            });
  }

  private static LocalDate later(LocalDate day, LocalDate otherOrNull) {
    return otherOrNull != null && otherOrNull.isAfter(day) ? otherOrNull : day;
  }
}
