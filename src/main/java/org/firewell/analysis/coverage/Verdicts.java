package org.firewell.analysis.coverage;

import java.util.stream.IntStream;
import org.firewell.analysis.Progress;
import org.firewell.feature.Ternary;
import org.firewell.geo.SourceIndex;
import org.locationtech.jts.geom.Geometry;

/**
 * The verdict on each demand, in columns: 21 bytes a demand.
 *
 * <p>Demands are visited in spatial order, in parallel; each verdict depends on nothing but its own
 * demand and the sources.
 */
final class Verdicts {

  /** Why a demand is not covered. */
  enum GapClass {
    /** Nothing that stands is in reach. */
    A,
    /** Only what does not work is in reach. */
    B,
    /** Whether something is in reach is not known. */
    F
  }

  private static final int BLOCK = 1 << 17;
  private static final int CHUNK = 1 << 11;
  private static final byte COVERED = -1;
  private static final GapClass[] CLASSES = GapClass.values();

  private final SourceSet sure;
  private final SourceSet open;
  private final SourceSet broken;
  private final boolean complete;

  private final byte[] gapClass;
  private final int[] nearest;
  private final double[] metres;
  private final int[] withinReach;

  /** Of a demand that is not covered: the source in reach that would, if it worked; or -1. */
  private final int[] flawed;

  private Verdicts(Sources sources, int size) {
    sure = sources.sure();
    open = sources.open();
    broken = sources.broken();
    complete = sources.complete();
    gapClass = new byte[size];
    nearest = new int[size];
    metres = new double[size];
    withinReach = new int[size];
    flawed = new int[size];
  }

  static Verdicts of(Demand demand, Sources sources, Progress progress) {
    Verdicts verdicts = new Verdicts(sources, demand.size());
    int[] order = SourceIndex.spatialOrder(demand.longitudes(), demand.latitudes());
    for (int block = 0; block < order.length; block += BLOCK) {
      progress.at(block / (double) order.length, block + " / " + order.length);
      verdicts.judge(demand, order, block, Math.min(order.length, block + BLOCK));
    }
    return verdicts;
  }

  Ternary covered(int demand) {
    return switch (gapClass[demand]) {
      case COVERED -> Ternary.YES;
      default -> gapClass(demand) == GapClass.F ? Ternary.UNKNOWN : Ternary.NO;
    };
  }

  /** Null where it is covered. */
  GapClass gapClass(int demand) {
    return gapClass[demand] == COVERED ? null : CLASSES[gapClass[demand]];
  }

  /** How many sources that surely count reach it. */
  int withinReach(int demand) {
    return withinReach[demand];
  }

  /** The nearest source that surely counts, in reach or not; null when there is none at all. */
  Source nearest(int demand) {
    return nearest[demand] < 0 ? null : sure.get(nearest[demand]);
  }

  /**
   * The distance of {@link #nearest} in metres, rounded to the millimetre; NaN when there is none.
   */
  double metres(int demand) {
    return metres[demand];
  }

  /** Of a demand that is not covered: the nearest source in reach that may or does not work. */
  Source flawed(int demand) {
    if (flawed[demand] < 0) {
      return null;
    }
    return (gapClass(demand) == GapClass.B ? broken : open).get(flawed[demand]);
  }

  private void judge(Demand demand, int[] order, int from, int to) {
    IntStream.range(0, (to - from + CHUNK - 1) / CHUNK)
        .parallel()
        .forEach(
            chunk -> {
              Judge judge = new Judge();
              int start = from + chunk * CHUNK;
              for (int i = start; i < Math.min(to, start + CHUNK); i++) {
                judge.on(order[i], demand.place(order[i]));
              }
            });
  }

  /** One thread's searches. */
  private final class Judge {

    private final SourceSet.Search sureSearch = sure.search();
    private final SourceSet.Search openSearch = open.search();
    private final SourceSet.Search brokenSearch = broken.search();

    void on(int demand, Geometry place) {
      sureSearch.from(place);
      nearest[demand] = sureSearch.nearest();
      metres[demand] = sureSearch.metres();
      withinReach[demand] = sureSearch.withinReach();
      flawed[demand] = -1;
      gapClass[demand] = withinReach[demand] > 0 ? COVERED : (byte) gap(demand, place).ordinal();
    }

    private GapClass gap(int demand, Geometry place) {
      openSearch.from(place);
      flawed[demand] = openSearch.nearestWithinReach();
      if (flawed[demand] >= 0 || !complete) {
        return GapClass.F;
      }
      brokenSearch.from(place);
      flawed[demand] = brokenSearch.nearestWithinReach();
      return flawed[demand] >= 0 ? GapClass.B : GapClass.A;
    }
  }
}
