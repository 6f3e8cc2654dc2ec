package org.firewell.analysis.coverage.part;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.firewell.analysis.Progress;
import org.firewell.analysis.coverage.demand.Demand;
import org.firewell.analysis.coverage.fix.Fixes;
import org.firewell.analysis.coverage.fix.Remedy;
import org.firewell.analysis.coverage.supply.Source;
import org.firewell.analysis.coverage.supply.Sources;
import org.firewell.analysis.coverage.verdict.Verdicts;

/**
 * Deals a case out to workers, part by part, and gathers what they found.
 *
 * <p>Demand that lies together is of one part. Of what a part is not sure, the whole is asked.
 */
public final class DealtOut implements Judging {

  private final Workers workers;
  private final int demandAPart;
  private final double haloM;

  /**
   * @param demandAPart how many are judged together, 1 or more
   * @param haloM how much ground around its demand a part holds at the least; the wider, the less
   *     is asked of the whole again
   */
  public DealtOut(Workers workers, int demandAPart, double haloM) {
    this.workers = workers;
    this.demandAPart = demandAPart;
    this.haloM = haloM;
  }

  @Override
  public Judgement of(Case whole, Progress progress) {
    if (!Cut.canBeMade(whole) || whole.demand().size() == 0) {
      return HERE.of(whole, progress);
    }
    Gathered gathered = new Gathered(whole);
    Cut cut = new Cut(whole, haloM);
    int[] order = whole.demand().order();
    int parts = (order.length + demandAPart - 1) / demandAPart;
    workers.judge(
        cut.common(),
        IntStream.range(0, parts).mapToObj(part -> cut.part(part, chosen(order, part))),
        found -> {
          gathered.take(chosen(order, found.number()), found);
          progress.at(gathered.share(), gathered.size() + " / " + order.length);
        });
    gathered.judgeTheOthers(whole);
    return gathered.judgement();
  }

  private int[] chosen(int[] order, int part) {
    int from = part * demandAPart;
    return Arrays.copyOfRange(order, from, Math.min(order.length, from + demandAPart));
  }

  /** What was found so far. */
  private static final class Gathered {

    private final Demand demand;
    private final Sources sources;
    private final Sources stations;
    private final Verdicts verdicts;
    private final Remedy[] remedies;
    private final boolean[] sure;
    private int size;

    Gathered(Case whole) {
      demand = whole.demand();
      sources = whole.searches().supply().sources();
      stations = whole.searches().supply().stations();
      verdicts = Verdicts.toBeFound(demand, whole.searches());
      remedies = new Remedy[demand.size()];
      sure = new boolean[demand.size()];
    }

    /** What is not sure is taken over too, and found again. */
    void take(int[] chosen, PartFound part) {
      verdicts.take(
          chosen, part.found(), known(part.sources(), sources), known(part.stations(), stations));
      for (int row = 0; row < chosen.length; row++) {
        remedies[chosen[row]] = part.remedies()[row];
        sure[chosen[row]] = part.sure()[row];
      }
      size += chosen.length;
    }

    void judgeTheOthers(Case whole) {
      int[] others = IntStream.range(0, sure.length).filter(i -> !sure[i]).toArray();
      if (others.length == 0) {
        return;
      }
      Judgement judgement = whole.only(others).judged(Progress.NONE);
      verdicts.take(
          others, judgement.verdicts().found(), themselves(sources), themselves(stations));
      for (int row = 0; row < others.length; row++) {
        remedies[others[row]] = judgement.fixes().of(row);
      }
    }

    Judgement judgement() {
      return new Judgement(verdicts, new Fixes(demand, remedies));
    }

    int size() {
      return size;
    }

    double share() {
      return size / (double) demand.size();
    }

    private static int[] themselves(Sources sources) {
      return IntStream.range(0, sources.all().size()).toArray();
    }

    private static int[] known(List<PartFound.Name> names, Sources sources) {
      return names.stream().mapToInt(name -> index(name, sources.all())).toArray();
    }

    /** Sources are sorted by id; some of several kinds may share one. */
    private static int index(PartFound.Name name, List<Source> sources) {
      int low = 0;
      int high = sources.size();
      while (low < high) {
        int middle = (low + high) >>> 1;
        boolean isBefore = sources.get(middle).id().compareTo(name.id()) < 0;
        low = isBefore ? middle + 1 : low;
        high = isBefore ? high : middle;
      }
      while (!name.equals(PartFound.Name.of(sources.get(low)))) {
        low++;
      }
      return low;
    }
  }
}
