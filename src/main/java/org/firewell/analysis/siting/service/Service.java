package org.firewell.analysis.siting.service;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.firewell.analysis.Progress;
import org.firewell.analysis.coverage.demand.Demand;
import org.firewell.analysis.coverage.reach.Place;
import org.firewell.analysis.coverage.reach.Reached;
import org.firewell.analysis.coverage.supply.Sources;
import org.firewell.analysis.siting.candidate.Candidate;
import org.firewell.location.Incidence;
import org.locationtech.jts.geom.Geometry;

/**
 * Whom each candidate would cover, as coverage judges: by the same searches, from the same places,
 * as if one more source stood and worked there.
 */
public final class Service {

  private final int[][] rows;

  private Service(int demands) {
    rows = new int[demands][];
  }

  /**
   * @param some of the demand of the situation; in what follows it is counted from 0
   */
  public static Incidence of(
      Situation situation, int[] some, List<Candidate> candidates, Progress progress) {
    Sources sources =
        Sources.imagined(
            situation.snapshot(),
            situation.asked(),
            candidates.stream().map(Candidate::facility).toList(),
            candidates.stream().map(Candidate::feature).toList());
    int[] all = IntStream.range(0, candidates.size()).toArray();
    Service service = new Service(some.length);
    Demand demand = situation.demand().only(some);
    Supplier<Reached> straight = Reached.straight(sources, all);
    demand.visit(() -> service.new Judge(situation, demand, straight.get()), progress);
    return Incidence.of(candidates.size(), service.rows).transposed();
  }

  /** One thread's judgement. */
  private final class Judge implements Demand.Visitor {

    private final Situation situation;
    private final Demand demand;
    private final Reached straight;

    Judge(Situation situation, Demand demand, Reached straight) {
      this.situation = situation;
      this.demand = demand;
      this.straight = straight;
    }

    @Override
    public void on(int index, Geometry geometry) {
      Place place = Place.of(demand.features().get(index), geometry, situation.roads());
      rows[index] = reaching(straight, place);
    }

    private static int[] reaching(Reached reached, Place place) {
      IntStream.Builder found = IntStream.builder();
      reached.from(place);
      reached.each((candidate, metres) -> found.add(candidate));
      int[] sorted = found.build().toArray();
      Arrays.sort(sorted);
      return sorted;
    }
  }
}
