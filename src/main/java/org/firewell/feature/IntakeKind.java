package org.firewell.feature;

/** The kind of a water intake. */
public enum IntakeKind {
  WHARF,
  POND,
  TANK,
  WELL,
  NATURAL_BANK
}
