package org.firewell.analysis.coverage.fix;

import org.firewell.analysis.coverage.asked.Measure;
import org.firewell.analysis.coverage.verdict.Verdicts;
import org.firewell.feature.Ternary;

/**
 * What one more source has to do for a demand, so that it is covered.
 *
 * @param straight whether it must reach it in a straight line
 * @param way whether it must reach it by hose or, where time is asked, by drive
 * @param water whether what it gives must make enough of what reaches the demand already
 */
record Needs(boolean straight, boolean way, boolean water) {

  static Needs of(Verdicts verdicts, int demand) {
    Measure measure = verdicts.measure();
    boolean straight =
        measure != Measure.ROUTE
            && measure != Measure.TIME
            && verdicts.straight().covered(demand) != Ternary.YES;
    boolean way =
        verdicts.route().filter(c -> c.covered(demand) != Ternary.YES).isPresent()
            || (measure == Measure.TIME
                && verdicts.time().orElseThrow().covered(demand) != Ternary.YES);
    boolean water = verdicts.flow().filter(c -> c.enough(demand) != Ternary.YES).isPresent();
    // water comes along the hose where one is laid
    return new Needs(
        straight || (water && measure == Measure.STRAIGHT),
        way || (water && measure != Measure.STRAIGHT),
        water);
  }
}
