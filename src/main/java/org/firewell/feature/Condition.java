package org.firewell.feature;

/** What the last look at an object found; everything but usable is not intact. */
public enum Condition {
  USABLE,
  NO_WATER,
  LOW_PRESSURE,
  DAMAGED,
  BURIED,
  OCCUPIED,
  MISSING_PARTS,
  UNKNOWN
}
