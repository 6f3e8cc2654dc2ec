package org.firewell.feature;

/** Whether a micro station is in operation. */
public enum StationStatus {
  NORMAL,
  STOPPED,
  UNKNOWN
}
