package org.firewell.analysis.coverage.loss;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.firewell.analysis.Progress;
import org.firewell.analysis.coverage.demand.Demand;
import org.firewell.analysis.coverage.reach.Doubts;
import org.firewell.analysis.coverage.reach.Hold;
import org.firewell.analysis.coverage.reach.Place;
import org.firewell.analysis.coverage.reach.Reached;
import org.firewell.analysis.coverage.reach.Searches;
import org.firewell.analysis.coverage.reach.Tap;
import org.firewell.feature.Ternary;
import org.locationtech.jts.geom.Geometry;

/**
 * Which losses, each alone, uncover each demand: those that take every source away that surely
 * counts and reaches it by a measure of the verdict, so what the losses of those sources have in
 * common; and where water is asked for, those that leave too little of it.
 */
final class Exposure {

  private static final int[] NONE = {};
  private static final int NO_LOSS = -1;

  private final Searches searches;
  private final List<Hold> holds;
  private final Optional<Hold> waterHold;
  private final Dependence dependence;
  private final boolean[] covered;

  /** By demand: the losses that uncover it, ascending, and what coverage is then. */
  private final int[][] losses;

  private final Ternary[][] after;

  private Exposure(Searches searches, Dependence dependence, int size) {
    this.searches = searches;
    this.holds = Hold.ofVerdict(searches);
    this.waterHold = searches.supply().water().map(water -> searches.waterHold().get());
    this.dependence = dependence;
    covered = new boolean[size];
    losses = new int[size][];
    after = new Ternary[size][];
  }

  static Exposure of(Demand demand, Searches searches, Dependence dependence, Progress progress) {
    Exposure exposure = new Exposure(searches, dependence, demand.size());
    demand.visit(() -> exposure.new Judge(demand), progress);
    return exposure;
  }

  /** Whether a demand is covered as long as nothing is lost. */
  boolean isCovered(int demand) {
    return covered[demand];
  }

  /** The losses that uncover a demand, ascending. */
  int[] losses(int demand) {
    return losses[demand];
  }

  /** What coverage is of a demand that a loss uncovers: no, or unknown. */
  Ternary after(int demand, int loss) {
    return after[demand][Arrays.binarySearch(losses[demand], loss)];
  }

  private boolean takes(int loss, int source) {
    return Arrays.binarySearch(dependence.of(source), loss) >= 0;
  }

  /** One thread's judgement. */
  private final class Judge implements Demand.Visitor {

    private final Demand demands;
    private final List<Grip> grips = holds.stream().map(Grip::new).toList();
    private final Optional<Tap> tap =
        waterHold.map(hold -> new Tap(searches.supply().water().orElseThrow(), hold));

    Judge(Demand demands) {
      this.demands = demands;
    }

    @Override
    public void on(int demand, Geometry geometry) {
      Place place = Place.of(demands.features().get(demand), geometry, searches.roads());
      grips.forEach(grip -> grip.reach(place));
      tap.ifPresent(t -> t.from(place));
      covered[demand] =
          grips.stream().allMatch(Grip::holds) && isEnoughWithout(NO_LOSS) == Ternary.YES;
      losses[demand] = covered[demand] ? losses() : NONE;
      after[demand] = IntStream.of(losses[demand]).mapToObj(this::without).toArray(Ternary[]::new);
    }

    private int[] losses() {
      IntStream held = grips.stream().flatMapToInt(Grip::losses);
      IntStream given = tap.stream().flatMapToInt(this::losses);
      return IntStream.concat(held, given)
          .distinct()
          .sorted()
          .filter(loss -> without(loss) != Ternary.YES)
          .toArray();
    }

    /** All that take any water away. */
    private IntStream losses(Tap open) {
      IntStream.Builder taking = IntStream.builder();
      open.eachSure((source, cost) -> IntStream.of(dependence.of(source)).forEach(taking));
      return taking.build();
    }

    private Ternary without(int loss) {
      return grips.stream()
          .map(grip -> grip.without(loss))
          .reduce(isEnoughWithout(loss), Ternary::and);
    }

    private Ternary isEnoughWithout(int loss) {
      return tap.map(t -> t.enough(source -> !takes(loss, source))).orElse(Ternary.YES);
    }
  }

  /** What holds the last place by one measure. */
  private final class Grip {

    private final Reached sure;
    private final Reached open;
    private final Doubts doubts;
    private final boolean complete;
    private Place place;
    private int[] common;

    Grip(Hold hold) {
      sure = hold.sure().get();
      open = hold.open().get();
      doubts = hold.doubts().get();
      complete = hold.complete();
    }

    void reach(Place from) {
      place = from;
      common = null;
      sure.from(from);
      sure.each((source, cost) -> common = common(common, dependence.of(source)));
    }

    boolean holds() {
      return common != null;
    }

    IntStream losses() {
      return IntStream.of(common);
    }

    Ternary without(int loss) {
      if (Arrays.binarySearch(common, loss) < 0) {
        return Ternary.YES;
      }
      return complete && !mayStillReach(loss) ? Ternary.NO : Ternary.UNKNOWN;
    }

    private boolean mayStillReach(int loss) {
      open.from(place);
      boolean[] left = {false};
      open.each((source, cost) -> left[0] |= !takes(loss, source));
      return left[0] || doubts.of(place, source -> !takes(loss, source)) != null;
    }
  }

  /** What sorted numbers have in common; null stands for all. */
  private static int[] common(int[] numbers, int[] others) {
    if (numbers == null) {
      return others;
    }
    return numbers.length == 0
        ? numbers
        : Arrays.stream(numbers).filter(n -> Arrays.binarySearch(others, n) >= 0).toArray();
  }
}
