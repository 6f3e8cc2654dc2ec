package org.firewell.analysis.coverage.reach;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.firewell.network.NearestSources;
import org.firewell.network.Origin;
import org.firewell.network.Route;
import org.firewell.network.Travel;
import org.locationtech.jts.geom.LineString;

/**
 * The least ways from sources along the roads: each set is made once, and threads that share it
 * search on their own.
 */
final class WaySet {

  /** What a way is longer by than the reach when it surely is out of reach. */
  private static final double SURELY = 0.002;

  private WaySet() {}

  /**
   * The nearest, and how many are within reach.
   *
   * @param members the sources that are searched, as indexes; so is what is found
   * @param beyondReach whether the nearest is sought at any length, or within reach alone
   */
  static Supplier<Reaching.Farther> far(Journey journey, int[] members, boolean beyondReach) {
    List<Far.Group> groups = new ArrayList<>();
    grouped(journey, members)
        .forEach(
            (key, same) -> {
              double cutOff = beyondReach ? Double.POSITIVE_INFINITY : key.limit;
              groups.add(Far.Group.of(journey, key, same, cutOff));
            });
    return () -> new Far(groups);
  }

  /** The nearest within reach. */
  static Supplier<Reaching> near(Journey journey, int[] members) {
    List<WayGroup> groups = new ArrayList<>();
    grouped(journey, members)
        .forEach((key, same) -> groups.add(WayGroup.of(journey, key, same, key.limit)));
    return () -> new Near(groups);
  }

  /** The sources that one search serves. */
  static Map<Key, List<Integer>> grouped(Journey journey, int[] members) {
    Map<Key, List<Integer>> groups = new LinkedHashMap<>();
    for (int member : members) {
      Key key = new Key(journey.travel(member), journey.limit(member));
      groups.computeIfAbsent(key, k -> new ArrayList<>()).add(member);
    }
    return groups;
  }

  static List<Origin> origins(Journey journey, List<Integer> members) {
    return members.stream().map(journey::origin).toList();
  }

  /** Sources of a key travel alike and reach equally far. */
  record Key(Travel travel, double limit) {

    /** The nearest within reach on the flat, from as many sources at the most. */
    NearestSources nearest(List<Origin> origins, int sources) {
      return NearestSources.from(travel, origins, limit, sources);
    }
  }

  /** The least of several costs, and its source; of sources at the same cost the smallest. */
  private static final class Least {

    private int source = -1;
    private double cost = Double.NaN;

    void clear() {
      source = -1;
      cost = Double.NaN;
    }

    /** Costs are compared by the millimetre or the millisecond. */
    void offer(int offered, double exactly) {
      double at = Thousandths.of(exactly) / 1000.0;
      if (!(cost < at || (cost == at && source < offered))) {
        source = offered;
        cost = at;
      }
    }
  }

  private static final class Near implements Reaching {

    private final List<WayGroup> groups;
    private final Least least = new Least();
    private boolean onTheFlat;

    Near(List<WayGroup> groups) {
      this.groups = groups;
    }

    @Override
    public void from(Place place) {
      least.clear();
      onTheFlat = false;
      for (WayGroup group : groups) {
        group.leastOnTheFlat(place).ifPresent(flat -> weigh(group, flat, place));
      }
    }

    private void weigh(WayGroup group, Route flat, Place place) {
      onTheFlat = true;
      Route way = group.least(flat, place);
      if (way == flat || group.isWithinReach(way)) {
        least.offer(group.member(way), way.cost());
      }
    }

    @Override
    public int nearestWithinReach() {
      return least.source;
    }

    @Override
    public boolean reachesOnTheFlat() {
      return onTheFlat;
    }
  }

  private static final class Far implements Reaching.Farther {

    private final List<Group> groups;
    private final Least least = new Least();
    private final Least leastWithinReach = new Least();
    private int withinReach;
    private boolean onTheFlat;
    private Place place;
    private Route nearest;
    private Group nearestGroup;

    Far(List<Group> groups) {
      this.groups = groups;
    }

    @Override
    public void from(Place from) {
      place = from;
      nearestGroup = null;
      least.clear();
      leastWithinReach.clear();
      withinReach = 0;
      onTheFlat = false;
      for (Group group : groups) {
        group.ways.leastOnTheFlat(place).ifPresent(flat -> weigh(group, flat));
      }
    }

    private void weigh(Group group, Route flat) {
      Route way = group.ways.least(flat, place);
      int source = group.ways.member(way);
      least.offer(source, way.cost());
      if (least.source == source) {
        nearest = way;
        nearestGroup = group;
      }
      if (flat.cost() < group.ways.limit() + SURELY) {
        count(group, source, way.cost());
      }
    }

    private void count(Group group, int source, double cost) {
      List<Route> near = group.counted.to(place.points());
      onTheFlat |= !near.isEmpty();
      int reaching = group.reaching(near, place);
      if (reaching > 0) {
        leastWithinReach.offer(source, cost);
        withinReach += reaching;
      }
    }

    @Override
    public int nearest() {
      return least.source;
    }

    @Override
    public double cost() {
      return least.cost;
    }

    @Override
    public int nearestWithinReach() {
      return leastWithinReach.source;
    }

    @Override
    public boolean reachesOnTheFlat() {
      return onTheFlat;
    }

    @Override
    public int withinReach() {
      return withinReach;
    }

    @Override
    public Optional<LineString> line() {
      return Optional.ofNullable(nearestGroup).flatMap(group -> group.ways.line(nearest, place));
    }

    /**
     * @param counted the nearest within the limit, on the flat
     * @param all within the limit, on the flat
     */
    private record Group(WayGroup ways, NearestSources counted, Supplier<NearestSources> all) {

      static Group of(Journey journey, Key key, List<Integer> members, double cutOff) {
        List<Origin> origins = origins(journey, members);
        CompletableFuture<NearestSources> counted =
            CompletableFuture.supplyAsync(() -> key.nearest(origins, COUNTED));
        WayGroup ways = WayGroup.of(journey, key, members, cutOff);
        return new Group(
            ways, counted.join(), new Lazy<>(() -> key.nearest(origins, Integer.MAX_VALUE)));
      }

      /**
       * How many reach a place.
       *
       * @param near the nearest on the flat; where some of them lie too high, farther ones that
       *     were not listed may not
       */
      int reaching(List<Route> near, Place place) {
        int reaching = count(near, place);
        return reaching == near.size() || near.size() < COUNTED
            ? reaching
            : Math.min(COUNTED, count(all.get().to(place.points()), place));
      }

      private int count(List<Route> near, Place place) {
        return (int) near.stream().filter(way -> ways.reaches(way, place)).count();
      }
    }
  }
}
