package org.firewell.analysis.coverage.reach;

/** Why the way does not get there, or why that is not known, where a straight line would reach. */
public enum Why {
  /** A barrier lies across the straight line, and no way around it is short enough. */
  BARRIER,
  /** The way along the roads is longer than the hose. */
  DETOUR,
  /** The way along the roads is short enough, but not with what the rise of the ground adds. */
  RISE,
  /** What hose the village holds is not known. */
  HOSE_NOT_KNOWN,
  /** No station arrives in time. */
  LATE,
  /** The demand joins no road: no route data. */
  NO_ROAD,
  /** A source that would be near enough joins no road: no route data. */
  SOURCE_OFF_ROAD,
  /** A source that would be near enough stands on roads that do not hang together with these. */
  ISLAND
}
