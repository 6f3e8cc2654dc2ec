package org.firewell.analysis.completeness;

import java.util.List;

/**
 * What lifts a village's sure level by one.
 *
 * @param to the level that is reached then; null where there is none above
 * @param steps what to do, cheapest first; none where nothing that is known here would do
 * @param yuan from what it costs where everything that is looked up turns out well, to what it
 *     costs where nothing does; null where there is no level above
 */
record Raise(Level to, List<String> steps, Range yuan) {

  static final Raise AT_THE_TOP = new Raise(null, List.of(), null);

  /**
   * @param hoped the cheapest plan, where what is looked up turns out well
   * @param sure the cheapest plan that looks nothing up and takes every unknown at its worst
   */
  static Raise of(Level to, Plan hoped, Plan sure) {
    if (!hoped.isPossible()) {
      return new Raise(to, List.of(), Range.ANY);
    }
    double high = hoped.isOpen() ? hoped.openSteps().and(sure).yuan() : hoped.yuan();
    return new Raise(to, names(hoped), new Range(hoped.yuan(), high));
  }

  private static List<String> names(Plan plan) {
    return plan.steps().stream().sorted(Step.CHEAPEST_FIRST).map(Step::name).toList();
  }
}
