package org.firewell.feature;

/** How a hydrant is built; a water crane fills engines and never covers a building directly. */
public enum HydrantKind {
  ABOVE_GROUND,
  BELOW_GROUND,
  WATER_CRANE
}
