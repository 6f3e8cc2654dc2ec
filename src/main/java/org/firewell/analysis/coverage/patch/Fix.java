package org.firewell.analysis.coverage.patch;

import java.util.Locale;

/** What closes a gap, the cheapest first. */
enum Fix {
  /** Of a source in reach that stands and does not work. */
  REPAIR,
  /** A longer set of hose, from a source that works. */
  HOSE,
  /** A hydrant on a main in reach. */
  HYDRANT,
  /** A place to draw water at a river in reach. */
  INTAKE,
  /** A pond or tank. */
  POND,
  /** A station nearer by. */
  STATION;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
