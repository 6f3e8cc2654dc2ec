package org.firewell.analysis.completeness;

import java.util.Comparator;

/**
 * One thing to do for a village.
 *
 * @param name for example {@code REPAIR:h-7} or {@code HOSE-2}
 * @param yuan what it costs
 * @param isOpen whether it only tells what is not known, so that more may have to be done after it
 */
record Step(String name, double yuan, boolean isOpen) {

  /** Cheapest first, of one price by name. */
  static final Comparator<Step> CHEAPEST_FIRST =
      Comparator.comparingDouble(Step::yuan).thenComparing(Step::name);
}
