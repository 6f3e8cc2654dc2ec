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
import org.firewell.network.Path;
import org.firewell.network.Route;
import org.firewell.network.Routes;
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
              groups.add(Far.Group.of(key, same, origins(journey, same), cutOff));
            });
    return () -> new Far(groups);
  }

  /** The nearest within reach. */
  static Supplier<Reaching> near(Journey journey, int[] members) {
    List<Near.Group> groups = new ArrayList<>();
    grouped(journey, members)
        .forEach((key, same) -> groups.add(Near.Group.of(key, same, origins(journey, same))));
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

  private static int[] array(List<Integer> members) {
    return members.stream().mapToInt(i -> i).toArray();
  }

  /** Sources of a key travel alike and reach equally far. */
  record Key(Travel travel, double limit) {}

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
      double at = Math.round(exactly * 1000) / 1000.0;
      if (!(cost < at || (cost == at && source < offered))) {
        source = offered;
        cost = at;
      }
    }
  }

  private static final class Near implements Reaching {

    private final List<Group> groups;
    private final Least least = new Least();

    Near(List<Group> groups) {
      this.groups = groups;
    }

    @Override
    public void from(Place place) {
      least.clear();
      for (Group group : groups) {
        group
            .routes
            .to(place.points())
            .ifPresent(route -> least.offer(group.members[route.source()], route.cost()));
      }
    }

    @Override
    public int nearestWithinReach() {
      return least.source;
    }

    private record Group(int[] members, Routes routes) {

      static Group of(Key key, List<Integer> members, List<Origin> origins) {
        return new Group(array(members), Routes.from(key.travel, origins, key.limit));
      }
    }
  }

  private static final class Far implements Reaching.Farther {

    private final List<Group> groups;
    private final Least least = new Least();
    private final Least leastWithinReach = new Least();
    private int withinReach;
    private Place place;
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
      for (Group group : groups) {
        group.routes.to(place.points()).ifPresent(route -> weigh(group, route));
      }
    }

    private void weigh(Group group, Route route) {
      int source = group.members[route.source()];
      least.offer(source, route.cost());
      nearestGroup = least.source == source ? group : nearestGroup;
      if (route.cost() < group.limit + SURELY) {
        int reaching = group.reaching.to(place.points()).size();
        if (reaching > 0) {
          leastWithinReach.offer(source, route.cost());
          withinReach += reaching;
        }
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
    public int withinReach() {
      return withinReach;
    }

    @Override
    public Optional<LineString> line() {
      return Optional.ofNullable(nearestGroup)
          .flatMap(group -> group.routes.path(place.points()))
          .map(Path::line);
    }

    private record Group(int[] members, double limit, Routes routes, NearestSources reaching) {

      static Group of(Key key, List<Integer> members, List<Origin> origins, double cutOff) {
        CompletableFuture<NearestSources> reaching =
            CompletableFuture.supplyAsync(
                () -> NearestSources.from(key.travel, origins, key.limit, Reaching.COUNTED));
        Routes routes = Routes.from(key.travel, origins, cutOff);
        return new Group(array(members), key.limit, routes, reaching.join());
      }
    }
  }
}
