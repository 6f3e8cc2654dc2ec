package org.firewell.analysis.coverage.fix;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.firewell.analysis.Notices;
import org.firewell.analysis.Values;
import org.firewell.analysis.coverage.asked.Asked;
import org.firewell.analysis.coverage.asked.Facility;
import org.firewell.analysis.coverage.asked.Hose;
import org.firewell.analysis.coverage.asked.Measure;
import org.firewell.analysis.coverage.reach.Lazy;
import org.firewell.analysis.coverage.reach.Roads;
import org.firewell.analysis.coverage.reach.Searches;
import org.firewell.analysis.coverage.supply.Source;
import org.firewell.analysis.coverage.supply.Supply;
import org.firewell.snapshot.Snapshot;
import org.firewell.standard.Ruleset;

/**
 * A longer set of hose that the law knows.
 *
 * @param asked the same question with that hose
 * @param searches of that question, made where they are needed
 */
record LongerHose(Hose hose, Asked asked, Supplier<Searches> searches) {

  /**
   * Those longer than what was asked, the shortest first; none where a reach was given or none is
   * laid, since no hose changes the law's straight line.
   */
  static List<LongerHose> of(Snapshot snapshot, Values values, Asked asked, Optional<Roads> roads) {
    boolean isNone =
        asked.measure() == Measure.TIME
            || asked.hose().isEmpty()
            || values.number("reach").isPresent();
    return isNone
        ? List.of()
        : Stream.of(Hose.values())
            .filter(hose -> isLonger(hose, asked, snapshot.law()))
            .sorted(Comparator.comparing(hose -> lengthM(hose, snapshot.law())))
            .map(hose -> of(hose, snapshot, values, roads))
            .toList();
  }

  private static boolean isLonger(Hose hose, Asked asked, Ruleset law) {
    boolean reaches = asked.measure() != Measure.STRAIGHT || hose.straight().isPresent();
    return hose != Hose.HELD
        && reaches
        && (asked.held().isPresent()
            || lengthM(hose, law) > lengthM(asked.hose().orElseThrow(), law));
  }

  private static double lengthM(Hose hose, Ruleset law) {
    return law.value(hose.route().orElseThrow());
  }

  private static LongerHose of(Hose hose, Snapshot snapshot, Values values, Optional<Roads> roads) {
    Map<String, String> texts = new HashMap<>(values.texts());
    texts.put("hose", hose.word());
    Asked asked = Asked.of(Values.of(Asked.inputs(), texts), snapshot);
    return new LongerHose(
        hose,
        asked,
        new Lazy<>(() -> Searches.withinReach(Supply.of(snapshot, asked, new Notices()), roads)));
  }

  double straightM(Source source) {
    return facility(source).straightM();
  }

  double routeM(Source source) {
    return facility(source).routeM();
  }

  /** How far it reaches: along a road where a route is asked. */
  double reachM(Source source) {
    return asked.measure().asksRoute() ? routeM(source) : straightM(source);
  }

  private Facility facility(Source source) {
    return asked.facilities().stream()
        .filter(facility -> facility.type() == source.type())
        .findFirst()
        .orElseThrow();
  }
}
