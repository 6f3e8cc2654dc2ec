package org.firewell.analysis.coverage.reach;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.firewell.analysis.coverage.supply.Source;
import org.firewell.analysis.coverage.supply.Sources;
import org.firewell.geo.LonLat;
import org.firewell.geo.SourceIndex;
import org.firewell.geo.SourceSearch;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;

/** Sources, each with its reach in a straight line; threads share it and search on their own. */
final class SourceSet {

  private final List<Source> sources;
  private final List<Group> groups = new ArrayList<>();

  /**
   * @param sources sorted, so that of two at the same distance the former is nearer
   * @param members those that are searched, as indexes into the sources; so is what is found
   * @param reachM of each, in metres
   */
  SourceSet(List<Source> sources, int[] members, ToDoubleFunction<Source> reachM) {
    this.sources = sources;
    Map<Double, List<Integer>> byReach = new TreeMap<>();
    for (int member : members) {
      byReach
          .computeIfAbsent(reachM.applyAsDouble(sources.get(member)), r -> new ArrayList<>())
          .add(member);
    }
    byReach.forEach((reach, same) -> groups.add(Group.of(reach, same, sources)));
  }

  /** Some of them, each with its reach in a straight line. */
  static SourceSet straight(Sources sources, int[] members) {
    return new SourceSet(sources.all(), members, source -> source.facility().straightM());
  }

  Search search() {
    return new Search(groups, sources);
  }

  /** Sources of one reach. */
  private record Group(double reachM, int[] members, SourceIndex index) {

    static Group of(double reachM, List<Integer> members, List<Source> sources) {
      return new Group(
          reachM,
          members.stream().mapToInt(i -> i).toArray(),
          SourceIndex.of(
              members.stream().mapToDouble(i -> sources.get(i).lon()).toArray(),
              members.stream().mapToDouble(i -> sources.get(i).lat()).toArray()));
    }
  }

  /** One thread's search of all the sources. */
  static final class Search implements Reaching.Farther {

    private final List<Group> groups;
    private final List<Source> sources;
    private final List<SourceSearch> searches;
    private Geometry place;

    private Search(List<Group> groups, List<Source> sources) {
      this.groups = groups;
      this.sources = sources;
      this.searches = groups.stream().map(g -> g.index.search(g.reachM)).toList();
    }

    @Override
    public void from(Place from) {
      from(from.geometry());
    }

    void from(Geometry from) {
      place = from;
      searches.forEach(search -> search.from(from));
    }

    @Override
    public int withinReach() {
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

    @Override
    public int nearest() {
      return nearest(false);
    }

    @Override
    public int nearestWithinReach() {
      return nearest(true);
    }

    /** A straight line on the map knows no heights. */
    @Override
    public boolean reachesOnTheFlat() {
      return withinReach() > 0;
    }

    @Override
    public double cost() {
      double least = Double.NaN;
      for (SourceSearch search : searches) {
        if (search.nearest() >= 0 && !(search.metres() >= least)) {
          least = search.metres();
        }
      }
      return least;
    }

    @Override
    public Optional<LineString> line() {
      return nearest() < 0 ? Optional.empty() : Optional.of(line(sources.get(nearest())));
    }

    private LineString line(Source source) {
      LonLat foot = Foot.of(place, new LonLat(source.lon(), source.lat()));
      return place
          .getFactory()
          .createLineString(
              new Coordinate[] {
                new Coordinate(source.lon(), source.lat()), new Coordinate(foot.lon(), foot.lat())
              });
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
