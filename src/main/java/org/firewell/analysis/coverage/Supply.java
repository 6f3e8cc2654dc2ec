package org.firewell.analysis.coverage;

import org.firewell.snapshot.Snapshot;
import org.firewell.standard.Ruleset;

/**
 * What covers.
 *
 * @param sources reached in a straight line and by route; the stations where time alone is asked
 * @param stations that drive; none where no time is asked
 * @param law that says when stations start and how fast they are
 */
record Supply(Asked asked, Sources sources, Sources stations, Ruleset law) {

  static Supply of(Snapshot snapshot, Asked asked, Notices notices) {
    Sources sources = Sources.of(snapshot, asked, notices);
    Sources stations =
        asked.measure() == Measure.TIME
            ? sources
            : Sources.of(snapshot, asked.stations(), asked.built(), notices);
    return new Supply(asked, sources, stations, snapshot.law());
  }

  Measure measure() {
    return asked.measure();
  }
}
