package org.firewell.feature;

/** How a position is known. */
public enum PositionBasis {
  SURVEYED,
  DECLARED,
  SCHEMATIC
}
