package org.firewell.analysis.siting.effect;

import java.util.List;
import java.util.Map;
import org.firewell.analysis.Notices;
import org.firewell.analysis.Progress;
import org.firewell.analysis.Values;
import org.firewell.analysis.completeness.Completeness;
import org.firewell.analysis.completeness.UnitLevels;
import org.firewell.analysis.completeness.VillageFinding;
import org.firewell.analysis.siting.asked.Reused;
import org.firewell.analysis.siting.service.Situation;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Ternary;
import org.firewell.snapshot.Snapshot;

/**
 * A county with a plan carried out: who is covered, and on which level each village is.
 *
 * @param villages by id; none where there is no layer of them
 */
record State(Situation situation, Map<String, VillageFinding> villages, Notices notices) {

  static State of(Snapshot snapshot, Values values, Progress progress) {
    Notices notices = new Notices();
    Situation situation =
        Situation.of(
            snapshot,
            Reused.of(values, snapshot),
            notices,
            (fraction, message) -> progress.at(fraction / 2, message));
    Progress later = (fraction, message) -> progress.at(0.5 + fraction / 2, message);
    Map<String, VillageFinding> villages =
        snapshot.has(FeatureType.VILLAGES) ? Completeness.findings(snapshot, later) : Map.of();
    return new State(situation, villages, notices);
  }

  Ternary covered(int demand) {
    return situation.verdicts().covered(demand);
  }

  List<UnitLevels> units() {
    return UnitLevels.of(List.copyOf(villages.values()), situation.snapshot().townships());
  }
}
