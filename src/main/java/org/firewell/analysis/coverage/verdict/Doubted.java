package org.firewell.analysis.coverage.verdict;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.firewell.analysis.coverage.reach.Doubts;
import org.firewell.analysis.coverage.reach.Drive;
import org.firewell.analysis.coverage.reach.Journey;
import org.firewell.analysis.coverage.reach.Place;
import org.firewell.analysis.coverage.reach.Reaching;
import org.firewell.analysis.coverage.reach.Roads;
import org.firewell.analysis.coverage.supply.Sources;
import org.firewell.feature.Ternary;
import org.firewell.standard.Norm;
import org.firewell.standard.Ruleset;

/** Who is in time if everybody drives slower, or faster, than the law assumes: a byte a demand. */
public final class Doubted {

  private static final Ternary[] TERNARY = Ternary.values();

  private final double percent;
  private final Supplier<Reaching> sure;
  private final Supplier<Reaching> open;
  private final Supplier<Doubts> doubts;
  private final boolean complete;
  private final byte[] covered;

  private Doubted(double percent, Journey journey, Sources stations, int size) {
    this.percent = percent;
    this.sure = journey.near(stations.counting(Ternary.YES));
    this.open = journey.near(stations.counting(Ternary.UNKNOWN));
    this.doubts = journey.doubts();
    this.complete = stations.complete();
    this.covered = new byte[size];
  }

  /** Slower and faster by what the law doubts its speeds by. */
  static Stream<Doubted> of(Roads roads, Sources stations, Ruleset law, int size) {
    double doubt = law.value(Norm.SPEED_DOUBT_PERCENT);
    return Stream.of(-doubt, doubt)
        .map(
            percent -> {
              Drive drive = new Drive(law, 1 + percent / 100);
              return new Doubted(percent, Journey.drive(roads, stations, drive), stations, size);
            });
  }

  /** How much faster, in percent; less than 0 is slower. */
  public double percent() {
    return percent;
  }

  public Ternary covered(int demand) {
    return TERNARY[covered[demand]];
  }

  /** By demand, as ordinals. */
  byte[] found() {
    return covered;
  }

  /**
   * Takes over what was found elsewhere.
   *
   * @param demand which demand each row is of
   */
  void take(int[] demand, byte[] found) {
    for (int row = 0; row < demand.length; row++) {
      covered[demand[row]] = found[row];
    }
  }

  Judge judge() {
    return new Judge();
  }

  /** One thread's judgement. */
  final class Judge {

    private final Reaching reaching = sure.get();
    private final Reaching mayReach = open.get();
    private final Doubts doubt = doubts.get();

    void on(int demand, Place place) {
      covered[demand] = (byte) judge(place).ordinal();
    }

    private Ternary judge(Place place) {
      reaching.from(place);
      if (reaching.nearestWithinReach() >= 0) {
        return Ternary.YES;
      }
      mayReach.from(place);
      boolean mayBe = mayReach.nearestWithinReach() >= 0 || !complete || doubt.of(place) != null;
      return mayBe ? Ternary.UNKNOWN : Ternary.NO;
    }
  }
}
