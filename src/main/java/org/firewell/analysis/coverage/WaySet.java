package org.firewell.analysis.coverage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.firewell.network.NearestSources;
import org.firewell.network.Origin;
import org.firewell.network.Path;
import org.firewell.network.RoadPoint;
import org.firewell.network.Route;
import org.firewell.network.Routes;
import org.firewell.network.Travel;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;

/**
 * Sources and the least ways from them along the roads; threads share it and search on their own.
 */
final class WaySet {

  private final List<Group> groups = new ArrayList<>();

  private WaySet(Journey journey, int[] members, boolean beyondReach) {
    Map<Key, List<Integer>> byKey = new LinkedHashMap<>();
    for (int member : members) {
      Key key = new Key(journey.travel(member), journey.limit(member));
      byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(member);
    }
    byKey.forEach((key, same) -> groups.add(Group.of(key, same, journey, beyondReach)));
  }

  /**
   * Ways of any length.
   *
   * @param members the sources that are searched, as indexes; so is what is found
   */
  static WaySet of(Journey journey, int[] members) {
    return new WaySet(journey, members, true);
  }

  /** Ways within reach alone: what is farther is not found. */
  static WaySet withinReach(Journey journey, int[] members) {
    return new WaySet(journey, members, false);
  }

  Reaching search() {
    return new Ways(groups);
  }

  private record Key(Travel travel, double limit) {}

  /** Sources that travel alike and reach equally far. */
  private record Group(int[] members, Routes nearest, NearestSources withinReach) {

    static Group of(Key key, List<Integer> members, Journey journey, boolean beyondReach) {
      List<Origin> origins = members.stream().map(journey::origin).toList();
      return new Group(
          members.stream().mapToInt(i -> i).toArray(),
          Routes.from(key.travel, origins, beyondReach ? Double.POSITIVE_INFINITY : key.limit),
          NearestSources.from(key.travel, origins, key.limit, Integer.MAX_VALUE));
    }
  }

  /** One thread's search of all the ways. */
  private static final class Ways implements Reaching {

    private final List<Group> groups;
    private List<RoadPoint> points;
    private Group nearestGroup;
    private int nearest;
    private double cost;
    private int nearestWithinReach;
    private double costWithinReach;
    private int withinReach;

    Ways(List<Group> groups) {
      this.groups = groups;
    }

    @Override
    public void from(Geometry place, List<RoadPoint> joined) {
      points = joined;
      nearestGroup = null;
      nearest = -1;
      cost = Double.NaN;
      nearestWithinReach = -1;
      costWithinReach = Double.NaN;
      withinReach = 0;
      for (Group group : groups) {
        group.nearest.to(points).ifPresent(route -> offer(group, route));
        List<Route> reaching = group.withinReach.to(points);
        withinReach += reaching.size();
        if (!reaching.isEmpty()) {
          offerWithinReach(group, reaching.get(0));
        }
      }
    }

    @Override
    public int withinReach() {
      return withinReach;
    }

    @Override
    public int nearest() {
      return nearest;
    }

    @Override
    public int nearestWithinReach() {
      return nearestWithinReach;
    }

    @Override
    public double cost() {
      return cost;
    }

    @Override
    public Optional<LineString> line() {
      return Optional.ofNullable(nearestGroup)
          .flatMap(group -> group.nearest.path(points))
          .map(Path::line);
    }

    private void offer(Group group, Route route) {
      int source = group.members[route.source()];
      if (!(cost < route.cost() || (cost == route.cost() && nearest < source))) {
        nearestGroup = group;
        nearest = source;
        cost = route.cost();
      }
    }

    private void offerWithinReach(Group group, Route route) {
      int source = group.members[route.source()];
      boolean stays =
          costWithinReach < route.cost()
              || (costWithinReach == route.cost() && nearestWithinReach < source);
      if (!stays) {
        nearestWithinReach = source;
        costWithinReach = route.cost();
      }
    }
  }
}
