package org.firewell.analysis.coverage;

import java.util.Optional;
import org.firewell.analysis.Notices;
import org.firewell.analysis.coverage.asked.Asked;
import org.firewell.analysis.coverage.asked.Hose;
import org.firewell.feature.FeatureType;
import org.firewell.snapshot.Snapshot;
import org.firewell.standard.Norm;
import org.firewell.standard.Ruleset;

/** Warns of what is easily read wrong in an answer. */
final class Traps {

  private Traps() {}

  static void warn(Snapshot snapshot, Asked asked, Notices notices) {
    Ruleset law = snapshot.law();
    layers(snapshot, asked, notices);
    if (asked.measure().asksRoute() && isStraightReach(asked, law)) {
      notices.add(
          "reach: the law's %.0f m already hold a tenth for laying, so they are a straight line and no length of hose; an engine's hose goes %.0f m along the road"
              .formatted(law.value(Norm.HYDRANT_REACH_M), law.value(Norm.ENGINE_HOSE_ROUTE_M)));
    }
    double kitM = law.value(Norm.HOSES) * law.value(Norm.HOSE_LENGTH_M);
    if (asked.hose().equals(Optional.of(Hose.VILLAGE)) && kitM < law.value(Norm.RURAL_HOSE_M)) {
      notices.add(
          "hose: the %.0f m that 1+2+N asks are less than the %.0f m that the rural fire code asks of each pump; --hose rural shows the difference"
              .formatted(kitM, law.value(Norm.RURAL_HOSE_M)));
    }
    asked
        .held()
        .ifPresent(
            sets ->
                notices.add(
                    "hose: as far as the kit of each village's own micro station goes, at most %.0f m along the road; a village without a station has none; not known in %d villages"
                        .formatted(sets.longestM(), sets.notKnown().size())));
    if (asked.measure().asksTime()) {
      notices.add(
          "time: minutes are modelled at the speeds in the summary, not driven; real ones differ widely, so read them with the result at %.0f %% slower and faster"
              .formatted(law.value(Norm.SPEED_DOUBT_PERCENT)));
    }
  }

  private static void layers(Snapshot snapshot, Asked asked, Notices notices) {
    if (asked.measure().asksRoads() && !snapshot.has(FeatureType.ROADS)) {
      notices.add("roads: there is no such layer, so no way is known");
    }
    if (asked.measure().asksRoute() && !snapshot.has(FeatureType.BARRIERS)) {
      notices.add("barriers: there is no such layer, so motorways alone stop a hose");
    }
  }

  private static boolean isStraightReach(Asked asked, Ruleset law) {
    return asked.facilities().stream()
        .flatMap(facility -> facility.route().stream())
        .anyMatch(
            reach -> reach.clause().isEmpty() && reach.limit() == law.value(Norm.HYDRANT_REACH_M));
  }
}
