package org.firewell.analysis.coverage;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.firewell.analysis.Notices;
import org.firewell.analysis.coverage.demand.Demand;
import org.firewell.analysis.coverage.reach.Journey;
import org.firewell.analysis.coverage.reach.Reaching;
import org.firewell.analysis.coverage.reach.Roads;
import org.firewell.analysis.coverage.supply.Source;
import org.firewell.analysis.coverage.verdict.Verdicts;
import org.firewell.network.Cut;
import org.firewell.network.RoadGraph;

/** Tells what the reader of ways should know of the roads under them. */
final class RoadReport {

  /** With fewer sources a share says little. */
  private static final int ENOUGH_SOURCES = 4;

  private final Roads roads;
  private final Notices notices;

  private RoadReport(Roads roads, Notices notices) {
    this.roads = roads;
    this.notices = notices;
  }

  static void of(Roads roads, Demand demand, Verdicts verdicts, Notices notices) {
    RoadReport report = new RoadReport(roads, notices);
    report.graph();
    report.cuts();
    report.demand(demand, verdicts);
    report.crowds(demand, verdicts);
    verdicts.journeys().forEach(report::sources);
  }

  private void graph() {
    RoadGraph graph = roads.graph();
    if (graph.islands() > 1) {
      double[] lengths = graph.islandLengthsM();
      notices.add(
          "roads: %d parts that nothing joins; the longest has %.1f %% of the length"
              .formatted(
                  lengths.length,
                  100 * Arrays.stream(lengths).max().orElse(0) / Arrays.stream(lengths).sum()));
    }
    notices.add("roads: without length, left out", graph.withoutLength().stream());
  }

  private void cuts() {
    notices.add(
        "roads: cut by a barrier, being no bridge and no tunnel",
        roads.cuts().stream().map(RoadReport::named).distinct().sorted());
  }

  private void demand(Demand demand, Verdicts verdicts) {
    notices.add(
        "demand: joins no road that is taken, so no way is known",
        IntStream.range(0, demand.size())
            .filter(verdicts::joinsNoRoad)
            .mapToObj(i -> demand.features().get(i).id()));
  }

  private void crowds(Demand demand, Verdicts verdicts) {
    notices.add(
        "demand: reached along roads by %d sources or more, of which %d are counted"
            .formatted(Reaching.COUNTED, Reaching.COUNTED),
        IntStream.range(0, demand.size())
            .filter(i -> verdicts.reachedAlongRoadsBy(i) >= Reaching.COUNTED)
            .mapToObj(i -> demand.features().get(i).id()));
  }

  private void sources(Journey journey) {
    long off = journey.offRoad().count();
    notices.add(
        journey.name() + ": join no road, so no way from them is known",
        journey.offRoad().map(Source::id));
    if (journey.size() >= ENOUGH_SOURCES && 2 * off > journey.size()) {
      notices.add(
          "positions: most sources join no road; a shift between datums (GCJ-02, BD-09) is larger"
              + " than any reach, so check the crs of each file");
    }
  }

  private static String named(Cut cut) {
    String name = cut.road().name();
    String road = name == null ? cut.road().id() : name + " " + cut.road().id();
    return road + " by " + cut.barrier().id();
  }
}
