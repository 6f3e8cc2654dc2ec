package org.firewell.feature;

/** What help cannot cross unless at a bridge or tunnel. */
public enum BarrierKind {
  RIVER,
  RAILWAY,
  MOTORWAY,
  WALL,
  CLIFF
}
