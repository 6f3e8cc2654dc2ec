package org.firewell.analysis.siting.service;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.firewell.analysis.Notices;
import org.firewell.analysis.Progress;
import org.firewell.analysis.siting.asked.Costs;
import org.firewell.analysis.siting.asked.Places;
import org.firewell.analysis.siting.candidate.Candidate;
import org.firewell.analysis.siting.candidate.Candidates;
import org.firewell.location.Choice;
import org.firewell.location.Incidence;
import org.firewell.location.MaximalCovering;

/**
 * Who is to be served, by how many more, and who could.
 *
 * @param some the demand of the situation that is to be served, ascending; everywhere else it is
 *     counted from 0 in this order
 * @param needed how many more sources each takes
 * @param candidates the sites
 * @param reach which of them serves which of the demand
 */
public record Setting(
    Situation situation, int[] some, int[] needed, Candidates candidates, Incidence reach) {

  /**
   * @param sources by how many each demand is to be covered, 1 or more
   */
  public static Setting of(
      Situation situation,
      Places places,
      Costs costs,
      int sources,
      Notices notices,
      Progress progress) {
    int[] some = sources == 1 ? situation.gap() : situation.below(sources);
    return of(situation, some, some, places, costs, sources, notices, progress);
  }

  /** The same with sites around all demand, be it covered: who has water may lack its number. */
  public static Setting anywhere(
      Situation situation, Places places, Costs costs, Notices notices, Progress progress) {
    int[] all = IntStream.range(0, situation.demand().size()).toArray();
    return of(situation, situation.gap(), all, places, costs, 1, notices, progress);
  }

  private static Setting of(
      Situation situation,
      int[] some,
      int[] sought,
      Places places,
      Costs costs,
      int sources,
      Notices notices,
      Progress progress) {
    Candidates candidates =
        Candidates.of(
            situation.snapshot(),
            situation.asked(),
            places,
            costs,
            situation.around(sought),
            notices);
    List<Candidate> sites = candidates.list();
    return new Setting(
        situation,
        some,
        IntStream.of(some).map(i -> sources - situation.sources(i, sources)).toArray(),
        candidates,
        sources == 1
            ? Service.of(situation, some, sites, progress)
            : Service.byEveryMeasure(situation, some, sites, progress));
  }

  public List<Candidate> sites() {
    return candidates.list();
  }

  /** What the demand weighs; 0 where that is not known. */
  public long[] weights() {
    return situation.weights(some);
  }

  public MaximalCovering covering(Choice choice) {
    return new MaximalCovering(reach, weights(), needed, choice);
  }

  /** The demand that all sites together do not serve as often as is needed, ascending. */
  public int[] beyondReach() {
    int[] times = new int[some.length];
    for (int site = 0; site < reach.sites(); site++) {
      Arrays.stream(reach.row(site)).forEach(demand -> times[demand]++);
    }
    return IntStream.range(0, some.length).filter(d -> times[d] < needed[d]).toArray();
  }
}
