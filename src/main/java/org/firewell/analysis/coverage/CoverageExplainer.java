package org.firewell.analysis.coverage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.firewell.analysis.InputException;
import org.firewell.analysis.Notices;
import org.firewell.analysis.Progress;
import org.firewell.analysis.Values;
import org.firewell.analysis.coverage.Explanation.Way;
import org.firewell.analysis.coverage.asked.Asked;
import org.firewell.analysis.coverage.asked.DemandKind;
import org.firewell.analysis.coverage.asked.Facility;
import org.firewell.analysis.coverage.asked.Measure;
import org.firewell.analysis.coverage.demand.Demand;
import org.firewell.analysis.coverage.fix.Fixer;
import org.firewell.analysis.coverage.reach.Means;
import org.firewell.analysis.coverage.reach.Place;
import org.firewell.analysis.coverage.reach.Reaching;
import org.firewell.analysis.coverage.reach.Rise;
import org.firewell.analysis.coverage.reach.Roads;
import org.firewell.analysis.coverage.reach.Searches;
import org.firewell.analysis.coverage.supply.Source;
import org.firewell.analysis.coverage.supply.Sources;
import org.firewell.analysis.coverage.supply.Supply;
import org.firewell.analysis.coverage.verdict.Column;
import org.firewell.analysis.coverage.verdict.Verdicts;
import org.firewell.feature.Feature;
import org.firewell.snapshot.Snapshot;
import org.firewell.snapshot.Townships;

/**
 * Tells of one demand after the other how far it is from help by each measure that is asked, on
 * which way, and why the measures disagree: the same {@link Verdicts} as {@link Coverage}, on a
 * demand of one. Made once for a snapshot and some inputs; threads may share it.
 */
public final class CoverageExplainer {

  private final Snapshot snapshot;
  private final Values values;
  private final Asked asked;
  private final Townships townships;
  private final Searches searches;
  private final Fixer fixer;

  private CoverageExplainer(Snapshot snapshot, Values values) {
    this.snapshot = snapshot;
    this.values = values;
    asked = Asked.of(values, snapshot);
    onlyThings(asked);
    townships = snapshot.townships();
    Supply supply = Supply.of(snapshot, asked, new Notices());
    searches = Searches.of(supply, Roads.of(snapshot, asked));
    fixer = new Fixer(snapshot, values, asked, searches);
  }

  /**
   * @param values of the inputs of {@link Coverage}, checked
   * @throws InputException as {@link Coverage} does
   */
  public static CoverageExplainer of(Snapshot snapshot, Values values) {
    return new CoverageExplainer(snapshot, values);
  }

  private static void onlyThings(Asked asked) {
    if (asked.kind() != DemandKind.THINGS) {
      throw new InputException(
          "demand",
          "道路和建成区分成小段判断，不能逐个说明",
          "demand: roads and built-up land are judged in pieces; one of them is not explained");
    }
  }

  /** What covers the demand of an id, or does not; empty where there is none on the day. */
  public Optional<Explanation> explain(String id) {
    return snapshot.find(asked.demand(), id).map(this::explain);
  }

  private Explanation explain(Feature feature) {
    Demand one = Demand.one(feature, townships, asked);
    Verdicts verdicts = Verdicts.of(one, searches, Progress.NONE);
    CoverageFinding finding =
        CoverageAnswer.of(one, verdicts, fixer.fixes(one, verdicts), Optional.empty(), Map.of())
            .findings()
            .get(0);
    return new Explanation(ways(place(one), verdicts, searches.of(feature)), summary(finding));
  }

  private Place place(Demand one) {
    return Place.of(one.features().get(0), one.place(0), searches.roads());
  }

  private List<Way> ways(Place place, Verdicts verdicts, Searches own) {
    List<Way> ways = new ArrayList<>();
    if (asked.measure() != Measure.TIME) {
      ways.add(way(Measure.STRAIGHT, verdicts, verdicts.straight(), own, own.straight(), place));
    }
    verdicts
        .route()
        .map(c -> way(Measure.ROUTE, verdicts, c, own, own.route().orElseThrow(), place))
        .ifPresent(ways::add);
    verdicts
        .time()
        .map(c -> way(Measure.TIME, verdicts, c, own, own.time().orElseThrow(), place))
        .ifPresent(ways::add);
    return ways;
  }

  private Way way(
      Measure measure, Verdicts verdicts, Column column, Searches own, Means means, Place place) {
    Sources sources = measure == Measure.TIME ? own.supply().stations() : own.supply().sources();
    Reaching.Farther nearest = means.sure().get();
    nearest.from(place);
    Optional<Source> source =
        nearest.nearest() < 0
            ? Optional.empty()
            : Optional.of(sources.all().get(nearest.nearest()));
    Facility facility = source.map(Source::facility).orElse(sources.facilities().get(0));
    return new Way(
        measure,
        column.covered(0),
        source.map(Source::feature),
        source.map(s -> nearest.cost()),
        source.map(s -> Rise.of(s.feature(), place.heightM(), verdicts.climb())),
        facility.reach(measure),
        Optional.ofNullable(column.why(0)),
        nearest.line());
  }

  private Map<String, Object> summary(CoverageFinding finding) {
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("snapshot", snapshot.id());
    summary.put("question", values.texts());
    summary.put("as_of", snapshot.asOf().toString());
    summary.put("ruleset", snapshot.law().id());
    summary.put("demand", finding.properties());
    return summary;
  }
}
