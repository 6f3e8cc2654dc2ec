package org.firewell.feature;

import java.time.LocalDate;
import org.locationtech.jts.geom.Point;

/** A hydrant or water crane. */
public record Hydrant(
    Header header,
    Point geometry,
    String code,
    String township,
    String village,
    HydrantKind kind,
    Ownership ownership,
    Lifecycle lifecycle,
    Condition condition,
    NetworkForm networkForm,
    Double mainDiameterMm,
    Double pressureMpa,
    Double flowLS,
    Ternary agreement,
    LocalDate sitedOn,
    LocalDate builtOn,
    LocalDate acceptedOn,
    LocalDate commissionedOn,
    LocalDate inspectedOn,
    String quotaTask,
    String maintainer,
    Double heightM)
    implements Feature {

  /** Whether those who fight a fire may draw from it: a unit's own one by agreement alone. */
  public Ternary mayBeUsed() {
    return ownership == Ownership.UNIT ? Ternary.orUnknown(agreement) : Ternary.YES;
  }

  /**
   * Whether it serves houses: a water crane fills engines and never does, else as {@link
   * #mayBeUsed}; unknown kind and ownership count.
   */
  public Ternary mayServe() {
    return isWaterCrane() ? Ternary.NO : mayBeUsed();
  }

  /**
   * Whether one of two is an engine's water crane and the other a hydrant, so that they are not one
   * object however near they lie; of an unknown kind nothing is told.
   */
  public static boolean areOfOtherUse(Feature one, Feature other) {
    return one instanceof Hydrant a
        && other instanceof Hydrant b
        && a.kind != null
        && b.kind != null
        && a.isWaterCrane() != b.isWaterCrane();
  }

  private boolean isWaterCrane() {
    return kind == HydrantKind.WATER_CRANE;
  }
}
