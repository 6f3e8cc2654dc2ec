package org.firewell.analysis.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.firewell.geo.SourceIndex;
import org.firewell.geo.SourceSearch;
import org.locationtech.jts.geom.Geometry;

/** Sources of one standing, each with its reach; threads share it and search on their own. */
final class SourceSet {

  private final List<Source> sources;
  private final List<Group> groups = new ArrayList<>();

  /**
   * @param sources sorted, so that of two at the same distance the former is nearer
   */
  SourceSet(List<Source> sources) {
    this.sources = List.copyOf(sources);
    Map<Double, List<Integer>> byReach = new TreeMap<>();
    for (int i = 0; i < sources.size(); i++) {
      byReach.computeIfAbsent(sources.get(i).reachM(), r -> new ArrayList<>()).add(i);
    }
    byReach.forEach((reachM, members) -> groups.add(group(reachM, members)));
  }

  /** Sorted as given; the position of each is its index. */
  List<Source> list() {
    return sources;
  }

  Source get(int source) {
    return sources.get(source);
  }

  Search search() {
    return new Search(groups);
  }

  private Group group(double reachM, List<Integer> members) {
    return new Group(
        reachM,
        members.stream().mapToInt(i -> i).toArray(),
        SourceIndex.of(
            members.stream().mapToDouble(i -> sources.get(i).lon()).toArray(),
            members.stream().mapToDouble(i -> sources.get(i).lat()).toArray()));
  }

  /** Sources of one reach. */
  private record Group(double reachM, int[] members, SourceIndex index) {}

  /** One thread's search of all the sources. */
  static final class Search {

    private final List<Group> groups;
    private final List<SourceSearch> searches;

    private Search(List<Group> groups) {
      this.groups = groups;
      this.searches = groups.stream().map(g -> g.index.search(g.reachM)).toList();
    }

    void from(Geometry place) {
      searches.forEach(search -> search.from(place));
    }

    /** How many sources reach the place. */
    int withinReach() {
      int sum = 0;
      for (SourceSearch search : searches) {
        sum += search.withinReach();
      }
      return sum;
    }

    /** Visits each source that reaches the place, in no particular order. */
    void eachWithinReach(SourceSearch.Visitor visitor) {
      for (int i = 0; i < searches.size(); i++) {
        int[] members = groups.get(i).members;
        searches.get(i).eachWithinReach((at, metres) -> visitor.visit(members[at], metres));
      }
    }

    /** The nearest source, whether it reaches the place or not; -1 when there is none. */
    int nearest() {
      return nearest(false);
    }

    /** The nearest of the sources that reach the place; -1 when none does. */
    int nearestWithinReach() {
      return nearest(true);
    }

    /** The distance of the nearest source in metres, NaN when there is none. */
    double metres() {
      double least = Double.NaN;
      for (SourceSearch search : searches) {
        if (search.nearest() >= 0 && !(search.metres() >= least)) {
          least = search.metres();
        }
      }
      return least;
    }

    private int nearest(boolean withinReach) {
      int nearest = -1;
      double metres = Double.POSITIVE_INFINITY;
      for (int i = 0; i < searches.size(); i++) {
        SourceSearch search = searches.get(i);
        if (search.nearest() < 0 || (withinReach && search.withinReach() == 0)) {
          continue;
        }
        int source = groups.get(i).members[search.nearest()];
        if (search.metres() < metres || (search.metres() == metres && source < nearest)) {
          nearest = source;
          metres = search.metres();
        }
      }
      return nearest;
    }
  }
}
