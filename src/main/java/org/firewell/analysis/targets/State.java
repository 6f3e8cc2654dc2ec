package org.firewell.analysis.targets;

import java.util.Locale;

/** Where a target stands. */
enum State {
  /** It is reached, or was on the day on which it was due. */
  MET,
  /** It will surely be reached if the pace holds. */
  ON_COURSE,
  /** It will surely not be reached if the pace holds. */
  AT_RISK,
  /** The day has come and it was surely not reached. */
  MISSED,
  /** What is not known decides. */
  OPEN,
  /** Nothing at all is known. */
  NO_DATA;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
