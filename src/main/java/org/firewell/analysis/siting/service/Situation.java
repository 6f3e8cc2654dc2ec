package org.firewell.analysis.siting.service;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.firewell.analysis.Notices;
import org.firewell.analysis.Progress;
import org.firewell.analysis.coverage.asked.Asked;
import org.firewell.analysis.coverage.asked.Facility;
import org.firewell.analysis.coverage.demand.Demand;
import org.firewell.analysis.coverage.demand.Vicinity;
import org.firewell.analysis.coverage.reach.Roads;
import org.firewell.analysis.coverage.reach.Searches;
import org.firewell.analysis.coverage.supply.Supply;
import org.firewell.analysis.coverage.verdict.Verdicts;
import org.firewell.feature.Ternary;
import org.firewell.snapshot.Snapshot;
import org.locationtech.jts.geom.Envelope;

/** Who is covered by what stands, as coverage judges. */
public final class Situation {

  private final Snapshot snapshot;
  private final Asked asked;
  private final Demand demand;
  private final Optional<Roads> roads;
  private final Supply supply;
  private final Verdicts verdicts;

  private Situation(Snapshot snapshot, Asked asked, Notices notices, Progress progress) {
    this.snapshot = snapshot;
    this.asked = asked;
    demand = Demand.of(snapshot, asked, notices);
    roads = Roads.of(snapshot, asked);
    supply = Supply.of(snapshot, asked, notices);
    verdicts = Verdicts.of(demand, Searches.withinReach(supply, roads), progress);
  }

  public static Situation of(Snapshot snapshot, Asked asked, Notices notices, Progress progress) {
    return new Situation(snapshot, asked, notices, progress);
  }

  public Snapshot snapshot() {
    return snapshot;
  }

  public Asked asked() {
    return asked;
  }

  public Demand demand() {
    return demand;
  }

  public Optional<Roads> roads() {
    return roads;
  }

  public Supply supply() {
    return supply;
  }

  public Verdicts verdicts() {
    return verdicts;
  }

  /** The demand that surely is not covered, ascending. */
  public int[] gap() {
    return IntStream.range(0, demand.size())
        .filter(i -> verdicts.covered(i) == Ternary.NO)
        .toArray();
  }

  /** The demand that fewer sources than so many are known to cover, ascending; none not known. */
  public int[] below(int sources) {
    return IntStream.range(0, demand.size())
        .filter(i -> verdicts.covered(i) != Ternary.UNKNOWN && sources(i, sources) < sources)
        .toArray();
  }

  /** Whether a demand is covered in a straight line, or else by route. */
  Ternary coveredBy(boolean line, int one) {
    return line ? verdicts.straight().covered(one) : verdicts.route().orElseThrow().covered(one);
  }

  /** How many sources cover a demand, counted up to so many. */
  int sources(int one, int most) {
    boolean covered = verdicts.covered(one) == Ternary.YES;
    return covered ? Math.min(most, Math.max(1, verdicts.withinReach(one))) : 0;
  }

  /** What all of the demand weighs; 0 where that is not known. */
  public long[] weights() {
    return weights(IntStream.range(0, demand.size()).toArray());
  }

  /** What some of the demand weighs; 0 where that is not known, which coverage's sums tell. */
  public long[] weights(int[] some) {
    return IntStream.of(some).mapToLong(i -> Math.max(0, demand.weights()[i])).toArray();
  }

  /** All ground from which something that is asked may reach some of the demand. */
  public Vicinity around(int[] some) {
    List<Envelope> extents =
        IntStream.of(some).mapToObj(i -> demand.place(i).getEnvelopeInternal()).toList();
    double farthestM = asked.facilities().stream().mapToDouble(Facility::farthestM).max().orElse(0);
    return new Vicinity(extents, farthestM);
  }
}
