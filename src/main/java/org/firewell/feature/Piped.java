package org.firewell.feature;

/** What kind of water pipe serves a village. */
public enum Piped {
  MUNICIPAL,
  JOINT,
  SINGLE,
  NONE,
  UNKNOWN
}
