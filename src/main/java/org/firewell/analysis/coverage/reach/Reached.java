package org.firewell.analysis.coverage.reach;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.firewell.analysis.coverage.supply.Sources;
import org.firewell.geo.SourceSearch.Visitor;
import org.firewell.network.NearestSources;
import org.firewell.network.Route;

/** One thread's search of every source that reaches a place, from one place after the other. */
public interface Reached {

  void from(Place place);

  /** Visits each by its index, with metres or seconds from it, in no particular order. */
  void each(Visitor visitor);

  /**
   * @param members the sources that are searched, as indexes; so is what is found
   */
  static Supplier<Reached> straight(Sources sources, int[] members) {
    SourceSet set = SourceSet.straight(sources, members);
    return () -> new Straight(set.search());
  }

  /**
   * @param members the sources that are searched, as indexes; so is what is found
   */
  static Supplier<Reached> along(Journey journey, int[] members) {
    List<Ways.Group> groups = new ArrayList<>();
    WaySet.grouped(journey, members)
        .forEach((key, alike) -> groups.add(Ways.Group.of(key, alike, journey)));
    return () -> new Ways(groups);
  }

  /** In a straight line. */
  record Straight(SourceSet.Search search) implements Reached {

    @Override
    public void from(Place place) {
      search.from(place);
    }

    @Override
    public void each(Visitor visitor) {
      search.eachWithinReach(visitor);
    }
  }

  /** Along the roads. */
  final class Ways implements Reached {

    private final List<Group> groups;
    private Place place;

    private Ways(List<Group> groups) {
      this.groups = groups;
    }

    @Override
    public void from(Place from) {
      place = from;
    }

    @Override
    public void each(Visitor visitor) {
      for (Group group : groups) {
        for (Route route : group.routes.to(place.points())) {
          Route way = group.slopes.over(route, place);
          if (way == route || Thousandths.isWithin(way.cost(), group.limit)) {
            visitor.visit(group.members.get(way.source()), way.cost());
          }
        }
      }
    }

    private record Group(
        List<Integer> members, double limit, Slopes slopes, NearestSources routes) {

      static Group of(WaySet.Key key, List<Integer> members, Journey journey) {
        return new Group(
            members,
            key.limit(),
            Slopes.of(journey, members),
            key.nearest(WaySet.origins(journey, members), Integer.MAX_VALUE));
      }
    }
  }
}
