package org.firewell.analysis.coverage;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.firewell.analysis.Progress;
import org.firewell.feature.Ternary;
import org.firewell.geo.SourceIndex;
import org.locationtech.jts.geom.Geometry;

/**
 * Which losses, each alone, uncover each demand: those that take every source away that surely
 * counts and reaches it, so what the losses of those sources have in common.
 */
final class Exposure {

  private static final int BLOCK = 1 << 17;
  private static final int CHUNK = 1 << 11;
  private static final int[] NONE = {};

  private final boolean[] covered;

  /** By demand: the losses that uncover it, ascending. */
  private final int[][] losses;

  /** By demand that a loss uncovers: whether what may count still reaches it. */
  private final boolean[] open;

  private Exposure(int size) {
    covered = new boolean[size];
    losses = new int[size][];
    open = new boolean[size];
  }

  static Exposure of(Demand demand, Sources sources, Dependence dependence, Progress progress) {
    Exposure exposure = new Exposure(demand.size());
    SourceSet sure = sources.sure();
    SourceSet open = sources.open();
    int[] order = SourceIndex.spatialOrder(demand.longitudes(), demand.latitudes());
    for (int block = 0; block < order.length; block += BLOCK) {
      progress.at(block / (double) order.length, block + " / " + order.length);
      int[] part = Arrays.copyOfRange(order, block, Math.min(order.length, block + BLOCK));
      IntStream.range(0, (part.length + CHUNK - 1) / CHUNK)
          .parallel()
          .forEach(
              chunk -> {
                SourceSet.Search sureSearch = sure.search();
                SourceSet.Search openSearch = open.search();
                int end = Math.min(part.length, (chunk + 1) * CHUNK);
                for (int i = chunk * CHUNK; i < end; i++) {
                  Geometry place = demand.place(part[i]);
                  exposure.judge(part[i], place, sureSearch, dependence);
                  if (exposure.losses[part[i]].length > 0) {
                    openSearch.from(place);
                    exposure.open[part[i]] = openSearch.withinReach() > 0 || !sources.complete();
                  }
                }
              });
    }
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
  Ternary after(int demand) {
    return open[demand] ? Ternary.UNKNOWN : Ternary.NO;
  }

  private void judge(int demand, Geometry place, SourceSet.Search sure, Dependence dependence) {
    sure.from(place);
    covered[demand] = sure.withinReach() > 0;
    Common common = new Common();
    sure.eachWithinReach((source, metres) -> common.with(dependence.of(source)));
    losses[demand] = common.numbers();
  }

  /** What sorted numbers have in common. */
  private static final class Common {

    private int[] numbers;

    void with(int[] others) {
      if (numbers == null) {
        numbers = others;
      } else if (numbers.length > 0) {
        numbers = Arrays.stream(numbers).filter(n -> Arrays.binarySearch(others, n) >= 0).toArray();
      }
    }

    int[] numbers() {
      return numbers == null ? NONE : numbers;
    }
  }
}
