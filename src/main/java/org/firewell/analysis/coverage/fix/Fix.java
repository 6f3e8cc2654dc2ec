package org.firewell.analysis.coverage.fix;

import java.util.Locale;

/** What closes a gap, the cheapest first. */
public enum Fix {
  /** What has to be known before anything is built. */
  LOOK_UP,
  /** Of a source in reach that nobody has accepted, or inspected within the window. */
  INSPECT,
  /** Of a source in reach that stands and does not work. */
  REPAIR,
  /** A longer set of hose, to a source that works. */
  HOSE_SET,
  /** A way through a wall, to a source behind it. */
  PASSAGE,
  /** A hydrant on a main in reach. */
  HYDRANT,
  /** A place to draw water at a river in reach. */
  INTAKE,
  /** A pool or tank. */
  POOL,
  /** A station nearer by. */
  STATION,
  /** None of these alone. */
  NONE;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
