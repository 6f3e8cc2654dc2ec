package org.firewell.analysis.completeness;

import org.firewell.feature.MicroStation;
import org.firewell.standard.Norm;
import org.firewell.standard.Ruleset;

/** What is counted of a micro station; a blank may be any number. */
record Kit(
    Range pumps,
    Range working,
    Range hoses,
    Range nozzles,
    Range dividers,
    Range spanners,
    Range members) {

  static Kit of(MicroStation station) {
    return new Kit(
        pumps(station),
        working(station),
        Range.orAny(station.hosesD65()),
        Range.orAny(station.nozzles()),
        Range.orAny(station.dividers()),
        Range.orAny(station.spanners()),
        Range.orAny(station.members()));
  }

  /** At least as many as are known to work. */
  static Range pumps(MicroStation station) {
    return station.pumps() == null && station.pumpsWorking() != null
        ? new Range(station.pumpsWorking(), Double.POSITIVE_INFINITY)
        : Range.orAny(station.pumps());
  }

  /** At most as many as there are. */
  static Range working(MicroStation station) {
    return station.pumpsWorking() == null && station.pumps() != null
        ? new Range(0, station.pumps())
        : Range.orAny(station.pumpsWorking());
  }

  /** Whether what is blank decides if something has to be bought. */
  boolean isOpen(Ruleset law) {
    return bought(law, true).yuan() > bought(law, false).yuan();
  }

  /**
   * What has to be bought.
   *
   * @param atWorst whether a blank is taken for none, else for enough
   */
  Plan bought(Ruleset law, boolean atWorst) {
    int members = law.count(Norm.MEMBERS_ASKED) == 0 ? 0 : law.count(Norm.MEMBERS);
    int pump = lacking(pumps, law.count(Norm.PUMPS), atWorst);
    int divider = lacking(dividers, law.count(Norm.DIVIDERS), atWorst);
    int spanner = lacking(spanners, law.count(Norm.SPANNERS), atWorst);
    return one("PUMP", pump, law.value(Norm.PUMP_COST_YUAN))
        .and(some("HOSE", hoses, law.count(Norm.HOSES), law.value(Norm.HOSE_COST_YUAN), atWorst))
        .and(
            some(
                "NOZ", nozzles, law.count(Norm.NOZZLES), law.value(Norm.NOZZLE_COST_YUAN), atWorst))
        .and(one("DIV", divider, law.value(Norm.DIVIDER_COST_YUAN)))
        .and(one("KEY", spanner, law.value(Norm.SPANNER_COST_YUAN)))
        .and(some("MEMBERS", this.members, members, law.value(Norm.MEMBER_COST_YUAN), atWorst));
  }

  private static Plan some(String code, Range held, int asked, double yuanEach, boolean atWorst) {
    return Plan.some(code, lacking(held, asked, atWorst), yuanEach);
  }

  /** As the missing list calls it: without a number. */
  private static Plan one(String code, int count, double yuanEach) {
    return count == 0 ? Plan.NOTHING : Plan.of(code, count * yuanEach);
  }

  private static int lacking(Range held, int asked, boolean atWorst) {
    return (int) Math.max(0, asked - (atWorst ? held.low() : held.high()));
  }
}
