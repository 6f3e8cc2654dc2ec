package org.firewell.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.firewell.geo.SourceIndex;
import org.firewell.geo.SourceSearch;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Which of some geometries lie near which of others, by the middles of their extents, which are the
 * points themselves where they are points.
 */
final class Places {

  /** Distances are told to it: half of it farther than the reach is within. */
  private static final double MILLIMETRE = 0.001;

  private final SourceIndex index;

  Places(List<? extends Geometry> geometries) {
    double[] lon = new double[geometries.size()];
    double[] lat = new double[geometries.size()];
    for (int i = 0; i < lon.length; i++) {
      Coordinate middle = middle(geometries.get(i));
      lon[i] = middle.x;
      lat[i] = middle.y;
    }
    index = SourceIndex.of(lon, lat);
  }

  /**
   * One near another.
   *
   * @param from of the geometries that were asked
   * @param to of those that lie in here
   * @param metres between them, to the millimetre
   */
  record Pair(int from, int to, double metres) {

    /** Nearest first; of those at the same millimetre those of smaller numbers. */
    static final Comparator<Pair> NEAREST_FIRST =
        Comparator.comparingDouble(Pair::metres)
            .thenComparingInt(Pair::from)
            .thenComparingInt(Pair::to);
  }

  /** All pairs within some metres, nearest first. */
  List<Pair> pairs(List<? extends Geometry> asked, double metres) {
    List<Pair> pairs = new ArrayList<>();
    Search search = search(metres);
    for (int i = 0; i < asked.size(); i++) {
      search.each(i, asked.get(i), pairs);
    }
    pairs.sort(Pair.NEAREST_FIRST);
    return pairs;
  }

  /** Whether each has no other within some metres; one that is farther by a hair may have. */
  boolean[] alone(double metres) {
    return index.alone(metres + MILLIMETRE);
  }

  /** For one thread. */
  Search search(double metres) {
    return new Search(index.search(metres));
  }

  /** Looks around with one reach. */
  static final class Search {
    private final SourceSearch search;

    private Search(SourceSearch search) {
      this.search = search;
    }

    /** Adds all that lie around a geometry, in no telling order. */
    void each(int from, Geometry geometry, List<Pair> to) {
      Coordinate middle = middle(geometry);
      search.from(middle.x, middle.y);
      search.eachWithinReach((source, metres) -> to.add(new Pair(from, source, metres)));
    }
  }

  private static Coordinate middle(Geometry geometry) {
    return geometry.getEnvelopeInternal().centre();
  }
}
