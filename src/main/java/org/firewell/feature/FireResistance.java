package org.firewell.feature;

/** How the buildings stand a fire; low asks for larger pools (GB 50039). */
public enum FireResistance {
  ORDINARY,
  LOW,
  UNKNOWN
}
