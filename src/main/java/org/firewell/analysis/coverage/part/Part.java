package org.firewell.analysis.coverage.part;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.firewell.analysis.Notices;
import org.firewell.analysis.Progress;
import org.firewell.analysis.Values;
import org.firewell.analysis.coverage.asked.Asked;
import org.firewell.analysis.coverage.demand.Demand;
import org.firewell.analysis.coverage.fix.Remedy;
import org.firewell.analysis.coverage.reach.Roads;
import org.firewell.analysis.coverage.reach.Searches;
import org.firewell.analysis.coverage.reach.Why;
import org.firewell.analysis.coverage.supply.Supply;
import org.firewell.analysis.coverage.verdict.Column;
import org.firewell.analysis.coverage.verdict.Verdicts;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Ground;
import org.firewell.snapshot.Snapshot;

/**
 * A case cut down to some of its demand and what lies around it: a small county.
 *
 * @param number of the part
 * @param layers what stands in the halo; every layer that is not {@linkplain Common common} is
 *     there, be it empty
 * @param demand who is judged
 * @param halo what of the whole lies in the ground
 */
public record Part(
    int number, Map<FeatureType<?>, List<Feature>> layers, Demand demand, Halo halo) {

  /** Judges the part as if it were all there is, and says of what it is sure nevertheless. */
  public PartFound judged(Common common) {
    Ground ground = common.ground().with(layers);
    Snapshot snapshot = Snapshot.of(ground, common.law(), common.asOf());
    Values values = Values.of(Asked.inputs(), common.question());
    Asked asked = Asked.of(values, snapshot);
    Supply supply = Supply.of(snapshot, asked, new Notices());
    Searches searches = Searches.of(supply, Roads.of(snapshot, asked));
    Judgement judgement = new Case(snapshot, values, asked, demand, searches).judged(Progress.NONE);
    return new PartFound(
        number,
        judgement.verdicts().found(),
        remedies(judgement),
        PartFound.Name.of(supply.sources()),
        PartFound.Name.of(supply.stations()),
        sure(judgement.verdicts()));
  }

  private Remedy[] remedies(Judgement judgement) {
    return IntStream.range(0, demand.size()).mapToObj(judgement.fixes()::of).toArray(Remedy[]::new);
  }

  private boolean[] sure(Verdicts verdicts) {
    boolean[] sure = new boolean[demand.size()];
    for (int i = 0; i < sure.length; i++) {
      int one = i;
      sure[i] =
          isSure(verdicts.straight(), i)
              && verdicts.route().filter(route -> !isSureOfTheWay(route, one)).isEmpty();
    }
    return sure;
  }

  /** What was found within the halo is nearer than anything outside of it. */
  private boolean isSure(Column column, int row) {
    return halo.holdsAllSources() || column.cost(row) < halo.metres();
  }

  /**
   * A way that is shorter than the halo is wide stays within it, so none that leaves it is shorter.
   * Whether roads hang together somewhere outside is not known here.
   */
  private boolean isSureOfTheWay(Column route, int row) {
    return (halo.holdsAllSources() && halo.holdsAllRoads())
        || (route.cost(row) < halo.metres() && route.why(row) != Why.ISLAND);
  }

  /**
   * What of the whole ground a part holds.
   *
   * @param metres it holds every source, and every road, that lies so near to some of its demand,
   *     in a straight line
   * @param holdsAllSources whether it holds every source there is
   * @param holdsAllRoads whether it holds every road and barrier there is
   */
  public record Halo(double metres, boolean holdsAllSources, boolean holdsAllRoads) {}
}
