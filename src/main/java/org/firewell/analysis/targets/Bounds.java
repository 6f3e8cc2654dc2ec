package org.firewell.analysis.targets;

import org.firewell.feature.Ternary;

/**
 * A figure of which only this is known: it lies between two shares.
 *
 * @param low what it surely is
 * @param high what it is at best
 */
record Bounds(Share low, Share high) {

  static Bounds exactly(Share share) {
    return new Bounds(share, share);
  }

  Ternary reaches(double value) {
    if (low.reaches(value)) {
      return Ternary.YES;
    }
    return high.reaches(value) ? Ternary.UNKNOWN : Ternary.NO;
  }
}
