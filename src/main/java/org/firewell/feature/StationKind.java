package org.firewell.feature;

/** The class of a fire station or brigade (JB 152-2017, XF/T 998-2012). */
public enum StationKind {
  CLASS_1,
  CLASS_2,
  SMALL,
  SPECIAL,
  TOWN_CLASS_1,
  TOWN_CLASS_2,
  VOLUNTEER,
  ENTERPRISE
}
