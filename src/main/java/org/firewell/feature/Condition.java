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
  UNKNOWN;

  /** Whether it says that something is wrong; unknown says nothing. */
  public boolean isFault() {
    return this != USABLE && this != UNKNOWN;
  }
}
