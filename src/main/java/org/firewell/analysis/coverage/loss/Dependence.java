package org.firewell.analysis.coverage.loss;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.firewell.analysis.Notices;
import org.firewell.analysis.coverage.supply.Mains;
import org.firewell.analysis.coverage.supply.Source;
import org.firewell.feature.FeatureType;
import org.firewell.feature.MicroStation;
import org.firewell.feature.Pipe;
import org.firewell.feature.Ternary;
import org.firewell.snapshot.Snapshot;
import org.firewell.standard.Norm;

/**
 * What may be lost, and which losses, each alone, take a source away: its own, that of the main
 * that feeds it, and that of each main without which its own runs dry.
 */
final class Dependence {

  private static final int[] NOTHING = {};

  private final List<Source> sources;
  private final List<Loss> losses = new ArrayList<>();
  private final List<List<Source>> taken = new ArrayList<>();
  private final int[][] bySource;

  private Dependence(List<Source> sources) {
    this.sources = sources;
    this.bySource = new int[sources.size()][];
    Arrays.fill(bySource, NOTHING);
  }

  /**
   * @param sources that count or may count, of which those that surely do are lost in turn
   */
  static Dependence of(Snapshot snapshot, List<Source> sources, LossKinds kinds, Notices notices) {
    Dependence dependence = new Dependence(sources);
    dependence.addSources(kinds, notices);
    if (kinds.pipes()) {
      dependence.addPipes(snapshot, notices);
    }
    return dependence;
  }

  /** Everything that may be lost, sorted by id within each collection. */
  List<Loss> losses() {
    return losses;
  }

  /** The sources that surely count and go with a loss, sorted by id. */
  List<Source> taken(int loss) {
    return taken.get(loss);
  }

  /** The losses that take a source away, ascending. */
  int[] of(int source) {
    return bySource[source];
  }

  private void addSources(LossKinds kinds, Notices notices) {
    for (FeatureType<?> type : kinds.sources()) {
      for (int i = 0; i < sources.size(); i++) {
        Source source = sources.get(i);
        if (source.type() == type && counts(source) && !isSparedByAnotherPump(source)) {
          takes(add(new Loss(type, source.feature())), i);
        }
      }
    }
    notices.add(
        "micro-stations: another pump works, so that none is lost with one",
        sources.stream()
            .filter(Dependence::counts)
            .filter(Dependence::isSparedByAnotherPump)
            .map(Source::id));
  }

  private static boolean counts(Source source) {
    return source.counts() == Ternary.YES;
  }

  private static boolean isSparedByAnotherPump(Source source) {
    return source.feature() instanceof MicroStation station
        && station.pumpsWorking() != null
        && station.pumpsWorking() > 1;
  }

  private void addPipes(Snapshot snapshot, Notices notices) {
    if (!snapshot.has(FeatureType.PIPES)) {
      notices.add("pipes: there is no such layer, so what a closure uncovers is unknown");
      return;
    }
    List<Pipe> pipes = snapshot.list(FeatureType.PIPES);
    Mains mains = Mains.of(pipes, snapshot.law().value(Norm.HYDRANT_ON_PIPE_M));
    int first = losses.size();
    pipes.forEach(pipe -> add(new Loss(FeatureType.PIPES, pipe)));
    int[] hydrants =
        IntStream.range(0, sources.size())
            .filter(i -> sources.get(i).type() == FeatureType.HYDRANTS)
            .toArray();
    int[] feeding =
        mains.feeding(
            Arrays.stream(hydrants).mapToDouble(i -> sources.get(i).lon()).toArray(),
            Arrays.stream(hydrants).mapToDouble(i -> sources.get(i).lat()).toArray());
    for (int i = 0; i < hydrants.length; i++) {
      if (feeding[i] >= 0) {
        int hydrant = hydrants[i];
        mains.closures(feeding[i]).forEach(pipe -> takes(first + pipe, hydrant));
      }
    }
    notices.add(
        "hydrants: no main within hydrant_on_pipe_m, so no closure is known to take them away",
        IntStream.range(0, hydrants.length)
            .filter(i -> feeding[i] < 0)
            .mapToObj(i -> sources.get(hydrants[i]))
            .filter(Dependence::counts)
            .map(Source::id));
    notices.add(
        "pipes: branched and joined to no main of another form, so it is not known what lies beyond"
            + " a closure",
        IntStream.range(0, pipes.size())
            .filter(pipe -> !mains.isFed(pipe))
            .mapToObj(pipe -> pipes.get(pipe).id()));
  }

  private int add(Loss loss) {
    losses.add(loss);
    taken.add(new ArrayList<>());
    return losses.size() - 1;
  }

  private void takes(int loss, int source) {
    if (counts(sources.get(source))) {
      taken.get(loss).add(sources.get(source));
    }
    int[] known = bySource[source];
    bySource[source] = Arrays.copyOf(known, known.length + 1);
    bySource[source][known.length] = loss;
    Arrays.sort(bySource[source]);
  }
}
