package org.firewell.benchmark;

import java.util.List;
import java.util.stream.IntStream;
import org.firewell.benchmark.StraightCoverageBenchmark.Places;
import org.firewell.geo.Ellipsoid;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.ItemBoundable;
import org.locationtech.jts.index.strtree.ItemDistance;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Straight coverage as a JTS STRtree does it: the nearest in degrees made square, then what lies in
 * the box of the reach, each decided by the geodesic; demand in parallel.
 */
final class StrtreeCoverage {

  private static final double SQUEEZE = Math.cos(Math.toRadians(24.7));
  private static final ItemDistance DISTANCE =
      (ItemBoundable a, ItemBoundable b) ->
          ((Item) a.getItem()).at.distance(((Item) b.getItem()).at);

  private StrtreeCoverage() {}

  /** By demand: metres to the nearest source, and how many are in reach. */
  record Found(double[] metres, int[] withinReach) {}

  private record Item(int source, Coordinate at) {}

  static Found answer(Places sources, Places demand, double reachM) {
    STRtree tree = new STRtree();
    for (int i = 0; i < sources.lon().length; i++) {
      Coordinate at = square(sources, i);
      tree.insert(new Envelope(at), new Item(i, at));
    }
    tree.build();
    int size = demand.lon().length;
    Found found = new Found(new double[size], new int[size]);
    IntStream.range(0, size)
        .parallel()
        .forEach(
            i -> {
              found.metres[i] = nearest(tree, sources, demand, i);
              found.withinReach[i] = withinReach(tree, sources, demand, i, reachM);
            });
    return found;
  }

  /** The nearest in squared degrees is nearly the nearest: what is hardly farther is measured. */
  private static double nearest(STRtree tree, Places sources, Places demand, int place) {
    Item from = new Item(-1, square(demand, place));
    Item near = (Item) tree.nearestNeighbour(new Envelope(from.at), from, DISTANCE);
    Envelope around = new Envelope(from.at);
    around.expandBy(1.02 * near.at.distance(from.at));
    double least = Double.POSITIVE_INFINITY;
    for (Object item : (List<?>) tree.query(around)) {
      least = Math.min(least, metres(sources, ((Item) item).source, demand, place));
    }
    return least;
  }

  private static int withinReach(
      STRtree tree, Places sources, Places demand, int place, double reachM) {
    Envelope around = new Envelope(square(demand, place));
    around.expandBy(1.02 * reachM / Ellipsoid.metresPerDegreeLat(24.7));
    int count = 0;
    for (Object item : (List<?>) tree.query(around)) {
      count += metres(sources, ((Item) item).source, demand, place) <= reachM ? 1 : 0;
    }
    return count;
  }

  private static double metres(Places sources, int source, Places demand, int place) {
    double exact =
        Ellipsoid.distance(
            sources.lon()[source], sources.lat()[source], demand.lon()[place], demand.lat()[place]);
    return Math.round(exact * 1000) / 1000.0;
  }

  private static Coordinate square(Places places, int i) {
    return new Coordinate(places.lon()[i] * SQUEEZE, places.lat()[i]);
  }
}
