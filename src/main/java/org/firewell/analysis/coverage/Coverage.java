package org.firewell.analysis.coverage;

import java.util.List;
import java.util.Optional;
import org.firewell.analysis.Input;
import org.firewell.analysis.Notices;
import org.firewell.analysis.Progress;
import org.firewell.analysis.Question;
import org.firewell.analysis.Values;
import org.firewell.analysis.coverage.asked.Asked;
import org.firewell.analysis.coverage.demand.Demand;
import org.firewell.analysis.coverage.fix.Fixes;
import org.firewell.analysis.coverage.part.Case;
import org.firewell.analysis.coverage.part.Judgement;
import org.firewell.analysis.coverage.part.Judging;
import org.firewell.analysis.coverage.reach.Heights;
import org.firewell.analysis.coverage.reach.Roads;
import org.firewell.analysis.coverage.reach.Searches;
import org.firewell.analysis.coverage.supply.Supply;
import org.firewell.analysis.coverage.verdict.Verdicts;
import org.firewell.snapshot.Snapshot;

/**
 * Who is out of reach: in a straight line on the ellipsoid, by a hose along the roads, in minutes?
 *
 * <p>Inputs: {@code demand}, {@code facilities}, {@code measure} (straight, route, time, both,
 * all), {@code reach} in metres or, for time, seconds, {@code hose} (engine, village, rural,
 * relay), {@code basis} (effective, built), {@code weight} (count, households, population), {@code
 * township}, {@code at} (outline, centroid), {@code noding} (vertices, crossings). The township
 * fences the demand; sources are never fenced.
 *
 * <p>Guarantees: every demand is in the answer; total = covered + gap + unknown; a larger reach
 * never covers fewer; what is covered by what works is covered by what stands.
 */
public final class Coverage implements Question {

  private final Judging judging;

  /** Judges on this machine. */
  public Coverage() {
    this(Judging.HERE);
  }

  /**
   * @param judging by which the demand is judged, with the same answer
   */
  public Coverage(Judging judging) {
    this.judging = judging;
  }

  @Override
  public String name() {
    return "coverage";
  }

  @Override
  public Title title() {
    return new Title("哪些房屋、村庄不在水源或消防力量的保护半径之内？", "Who is out of reach of water or of help?");
  }

  @Override
  public List<Input> inputs() {
    return Asked.inputs();
  }

  @Override
  public CoverageAnswer answer(Snapshot snapshot, Values values, Progress progress) {
    Asked asked = Asked.of(values, snapshot);
    Notices notices = new Notices();
    Demand demand = Demand.of(snapshot, asked, notices);
    Supply supply = Supply.of(snapshot, asked, notices);
    Optional<Roads> roads = Roads.of(snapshot, asked);
    Searches searches = Searches.of(supply, roads);
    Judgement judgement = judging.of(new Case(snapshot, values, asked, demand, searches), progress);
    Verdicts verdicts = judgement.verdicts();
    Fixes fixes = judgement.fixes();
    Traps.warn(snapshot, asked, notices);
    Heights.warn(demand.features(), supply, notices);
    roads.ifPresent(r -> RoadReport.of(r, demand, verdicts, notices));
    Optional<ShuttleColumn> shuttle =
        Shuttle.of(snapshot, asked, roads).map(s -> ShuttleColumn.of(demand, verdicts, s));
    progress.at(1, demand.size() + " / " + demand.size());
    return CoverageAnswer.of(
        demand,
        verdicts,
        fixes,
        shuttle,
        Summary.of(snapshot, values, asked, demand, verdicts, fixes, shuttle, notices));
  }
}
