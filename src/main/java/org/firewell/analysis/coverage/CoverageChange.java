package org.firewell.analysis.coverage;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.firewell.feature.Feature;
import org.firewell.feature.Ternary;

/**
 * What a change to the sources does to coverage.
 *
 * @param before the figures of all demand, as in the summary of {@link Coverage}
 * @param after the same with the change
 * @param judged how many were judged again
 * @param shifts whose verdict is another, sorted by id
 */
public record CoverageChange(
    Map<String, Object> before, Map<String, Object> after, int judged, List<Shift> shifts) {

  public CoverageChange {
    shifts = List.copyOf(shifts);
  }

  /** Who is covered and was not surely before. */
  public Stream<Shift> gained() {
    return shifts.stream()
        .filter(s -> s.before.covered != Ternary.YES && s.after.covered == Ternary.YES);
  }

  /** Who was covered and surely is no more. */
  public Stream<Shift> lost() {
    return shifts.stream()
        .filter(s -> s.before.covered == Ternary.YES && s.after.covered != Ternary.YES);
  }

  /** One demand, before and after. */
  public record Shift(Feature demand, Verdict before, Verdict after) {}

  /**
   * What is said of a demand.
   *
   * @param gapClass null where it is covered
   * @param sourcesInReach how many that surely count
   */
  public record Verdict(Ternary covered, String gapClass, int sourcesInReach) {

    static Verdict of(Verdicts verdicts, int demand) {
      Verdicts.GapClass gapClass = verdicts.gapClass(demand);
      return new Verdict(
          verdicts.covered(demand),
          gapClass == null ? null : gapClass.name(),
          verdicts.withinReach(demand));
    }
  }
}
