package org.firewell.analysis.coverage.reach;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.firewell.analysis.coverage.supply.Flow;
import org.firewell.analysis.coverage.supply.Outlet;
import org.firewell.analysis.coverage.supply.Water;
import org.firewell.feature.Ternary;
import org.firewell.geo.SourceSearch;

/** One thread's search for water, from one place after the other. */
public final class Tap {

  private static final IntPredicate ALL = source -> true;

  private final Water water;
  private final Reached sure;
  private final Reached open;
  private final Reached idle;
  private final Doubts doubts;
  private Place place;

  /**
   * @param hold by which the water gets there
   */
  public Tap(Water water, Hold hold) {
    this.water = water;
    sure = hold.sure().get();
    open = hold.open().get();
    idle = hold.idle().get();
    doubts = hold.doubts().get();
  }

  public void from(Place from) {
    place = from;
    sure.from(from);
    open.from(from);
  }

  /** What reaches the place. */
  public Flow flow() {
    return flow(ALL);
  }

  /** Whether what reaches it is enough, with some of the sources, by index. */
  public Ternary enough(IntPredicate left) {
    return flow(left).meets(needLS());
  }

  /** Whether it surely would be if it were enough to stand. */
  public boolean enoughIfStanding() {
    idle.from(place);
    List<Outlet> standing = outlets(sure, ALL);
    standing.addAll(outlets(idle, ALL));
    return Outlet.sum(standing, List.of()).low() >= needLS();
  }

  /** Whether it surely would be with one more that gives water. */
  public boolean isEnoughWith(Outlet more) {
    List<Outlet> all = outlets(sure, ALL);
    all.add(more);
    return Outlet.sum(all, List.of()).low() >= needLS();
  }

  public void eachSure(SourceSearch.Visitor visitor) {
    sure.each(visitor);
  }

  /** Without a bound where a source may reach the place that is not known to. */
  private Flow flow(IntPredicate left) {
    Flow flow = Outlet.sum(outlets(sure, left), outlets(open, left));
    boolean mayBeMore =
        !water.complete() || (flow.meets(needLS()) == Ternary.NO && doubts.of(place, left) != null);
    return mayBeMore ? flow.unbounded() : flow;
  }

  private double needLS() {
    return water.need().litresPerSecond();
  }

  private List<Outlet> outlets(Reached reaching, IntPredicate left) {
    List<Outlet> found = new ArrayList<>();
    reaching.each(
        (source, cost) -> {
          if (left.test(source)) {
            found.add(water.outlets().get(source));
          }
        });
    return found;
  }
}
