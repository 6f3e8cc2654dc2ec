package org.firewell.analysis.coverage.supply;

import java.util.Optional;
import org.firewell.analysis.Notices;
import org.firewell.analysis.coverage.asked.Asked;
import org.firewell.analysis.coverage.asked.Measure;
import org.firewell.snapshot.Snapshot;
import org.firewell.standard.Ruleset;

/**
 * What covers.
 *
 * @param sources reached in a straight line and by route; the stations where time alone is asked
 * @param stations that drive; none where no time is asked
 * @param water that the sources give, where it is asked whether it is enough
 * @param law that says when stations start and how fast they are
 */
public record Supply(
    Asked asked, Sources sources, Sources stations, Optional<Water> water, Ruleset law) {

  public static Supply of(Snapshot snapshot, Asked asked, Notices notices) {
    Sources sources = Sources.of(snapshot, asked, notices);
    Sources stations =
        asked.measure() == Measure.TIME
            ? sources
            : Sources.of(snapshot, asked, asked.stations(), notices);
    Optional<Water> water =
        asked
            .need()
            .map(
                need ->
                    new Water(need, Outlets.of(snapshot, sources.all(), need), sources.complete()));
    return new Supply(asked, sources, stations, water, snapshot.law());
  }

  /** The same with a hose of so many metres along a road. */
  public Supply withHose(double hoseM, double layingShare) {
    return new Supply(
        asked,
        sources.reaching(facility -> facility.reaching(hoseM, layingShare)),
        stations,
        water,
        law);
  }

  public Measure measure() {
    return asked.measure();
  }
}
