package org.firewell.analysis.changes;

import java.util.Locale;
import org.firewell.analysis.completeness.VillageFinding;

/** Which way a village's level went. */
enum Moved {
  /** It surely rose. */
  UP,
  /** It surely fell. */
  DOWN,
  /** What is known of it is the same. */
  SAME,
  /** It may have moved. */
  UNSURE,
  /** There was none that it alone followed. */
  NEW,
  /** There is none that alone followed it. */
  ENDED;

  static Moved between(VillageFinding was, VillageFinding is) {
    if (is.levelMin().compareTo(was.levelMax()) > 0) {
      return UP;
    }
    if (is.levelMax().compareTo(was.levelMin()) < 0) {
      return DOWN;
    }
    return is.levelMin() == was.levelMin() && is.levelMax() == was.levelMax() ? SAME : UNSURE;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
