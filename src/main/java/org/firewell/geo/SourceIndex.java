package org.firewell.geo;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Point;

/**
 * Sources of help at fixed positions, packed so that the nearest one to a place, and how many lie
 * within reach of it, are found at once and exactly.
 *
 * <p>The sources lie along a Hilbert curve, eight to a leaf, with a tree of flat boxes above them.
 * Boxes are pruned by straight distances through the earth, which never exceed geodesics; what is
 * left is decided by the geodesic on the ellipsoid, rounded to the millimetre. Of sources at the
 * same millimetre the one with the smallest index is the nearest. Right everywhere on earth: at the
 * poles, across the antimeridian, with all sources at one place, with none.
 *
 * <p>Built in n log n; takes 50 bytes a source, and another 16 while it is built. Immutable, so
 * threads share it; each searches with its own {@link #search}.
 *
 * <p>Positions are degrees on CGCS2000, longitude first; lengths are metres.
 */
public final class SourceIndex {

  static final int LEAF = 8;
  private static final int FAN_BITS = 3;
  static final int FAN = 1 << FAN_BITS;
  private static final int CHUNK = 1 << 12;

  final LocalSpace space;

  /** Positions in degrees as given. */
  final double[] lon;

  final double[] lat;

  /** x, y, z of each source, along the curve. */
  final double[] xyz;

  /** By place along the curve: the index under which the source was given. */
  final int[] given;

  /** Boxes of the levels one after the other, leaves first: lowest x, y, z, highest x, y, z. */
  final float[] boxes;

  /** Where each level's boxes begin, counted in boxes, and where the last one ends. */
  final int[] levels;

  private SourceIndex(double[] lon, double[] lat) {
    check(lon, lat);
    this.lon = lon.clone();
    this.lat = lat.clone();
    space = spaceAround(lon, lat);
    given = SpatialOrder.of(lon, lat);
    xyz = new double[3 * given.length];
    levels = levels(given.length);
    boxes = new float[6 * levels[levels.length - 1]];
    chunks(given.length).forEach(this::placeAndBoxLeaves);
    for (int level = 1; level < levels.length - 1; level++) {
      boxLevel(level);
    }
  }

  /**
   * @param lon longitudes in degrees, -180 to 180
   * @param lat latitudes in degrees, -90 to 90, as many
   * @throws IllegalArgumentException when a position is not one, with its index
   */
  public static SourceIndex of(double[] lon, double[] lat) {
    return new SourceIndex(lon, lat);
  }

  /** The same of points in degrees. */
  public static SourceIndex of(List<Point> places) {
    double[] lon = new double[places.size()];
    double[] lat = new double[places.size()];
    // both at once: what takes the time is that each point lies elsewhere in memory
    IntStream.range(0, lon.length)
        .parallel()
        .forEach(
            i -> {
              Point place = places.get(i);
              lon[i] = place.getX();
              lat[i] = place.getY();
            });
    return new SourceIndex(lon, lat);
  }

  /** How many sources there are. */
  public int size() {
    return given.length;
  }

  /**
   * A search with a reach, for one thread.
   *
   * @param reachM a source is within reach when its distance, rounded to the millimetre, is at most
   *     this; in metres, 0 or more
   */
  public SourceSearch search(double reachM) {
    return new SourceSearch(this, reachM);
  }

  /** The nearest source of each place, and how many are within reach of it. */
  public Nearest nearest(double[] lon, double[] lat, double reachM) {
    check(lon, lat);
    int[] order = SpatialOrder.of(lon, lat);
    Nearest nearest = Nearest.of(order.length);
    chunks(order.length)
        .forEach(
            chunk -> {
              int[] places =
                  Arrays.copyOfRange(order, chunk, Math.min(order.length, chunk + CHUNK));
              nearest.scatter(
                  places, nearest(gather(lon, places), gather(lat, places), search(reachM)));
            });
    return nearest;
  }

  /**
   * Whether each source has no other near by. What lies farther than the reach by less than a
   * millimetre may count as near.
   *
   * @param reachM in metres, 0 or more
   */
  public boolean[] alone(double reachM) {
    boolean[] alone = new boolean[given.length];
    chunks(given.length)
        .forEach(
            chunk -> {
              Loners loners = new Loners(this, reachM, alone);
              int end = Math.min(given.length, chunk + CHUNK);
              for (int leaf = chunk / LEAF; leaf * LEAF < end; leaf++) {
                loners.look(leaf);
              }
            });
    return alone;
  }

  /** In the order given, by one thread. */
  private Nearest nearest(double[] lon, double[] lat, SourceSearch search) {
    Nearest nearest = Nearest.of(lon.length);
    for (int i = 0; i < lon.length; i++) {
      search.from(lon[i], lat[i]);
      nearest.source[i] = search.nearest();
      nearest.metres[i] = search.metres();
      nearest.withinReach[i] = search.withinReach();
    }
    return nearest;
  }

  /** Far-flung values are fetched together: the memory then serves many of them at once. */
  private static double[] gather(double[] values, int[] places) {
    double[] gathered = new double[places.length];
    for (int i = 0; i < places.length; i++) {
      gathered[i] = values[places[i]];
    }
    return gathered;
  }

  /**
   * The indices of places in an order in which neighbours in the list are neighbours on the ground:
   * a search that visits them so runs several times as fast.
   */
  public static int[] spatialOrder(double[] lon, double[] lat) {
    return SpatialOrder.of(lon, lat);
  }

  /** By place: the nearest source's index or -1, its distance or NaN, how many are in reach. */
  public record Nearest(int[] source, double[] metres, int[] withinReach) {

    private static Nearest of(int size) {
      return new Nearest(new int[size], new double[size], new int[size]);
    }

    private void scatter(int[] places, Nearest part) {
      for (int i = 0; i < places.length; i++) {
        source[places[i]] = part.source[i];
        metres[places[i]] = part.metres[i];
        withinReach[places[i]] = part.withinReach[i];
      }
    }
  }

  /** The first box under a box of a level above the leaves. */
  int firstChild(int level, int box) {
    return levels[level - 1] + (box - levels[level]) * FAN;
  }

  /** One past the last box that lies under the same box as a first child. */
  int endOfChildren(int level, int firstChild) {
    return Math.min(levels[level], firstChild + FAN);
  }

  /** How many sources lie under a box of a level. */
  int sourcesUnder(int level, int box) {
    long under = (long) LEAF << level * FAN_BITS;
    long first = (box - levels[level]) * under;
    return (int) (Math.min(given.length, first + under) - first);
  }

  private static void check(double[] lon, double[] lat) {
    for (int i = 0; i < lon.length; i++) {
      if (!LonLat.isLongitude(lon[i]) || !LonLat.isLatitude(lat[i])) {
        throw new IllegalArgumentException(
            "not a longitude and latitude at index " + i + ": " + lon[i] + " " + lat[i]);
      }
    }
  }

  /** Touches the ellipsoid in the middle of a sample: that keeps the boxes flat. */
  private static LocalSpace spaceAround(double[] lon, double[] lat) {
    LocalSpace geocentric = new LocalSpace(0, 0);
    double[] sum = new double[3];
    double[] one = new double[3];
    int step = Math.max(1, lon.length / 1000);
    for (int i = 0; i < lon.length; i += step) {
      geocentric.put(lon[i], lat[i], one, 0);
      sum[0] += one[0];
      sum[1] += one[1];
      sum[2] += one[2] + Ellipsoid.A;
    }
    return new LocalSpace(
        Math.toDegrees(Math.atan2(sum[0], sum[2])),
        Math.toDegrees(Math.atan2(sum[1], Math.hypot(sum[0], sum[2]))));
  }

  private static int[] levels(int sources) {
    int[] starts = new int[16];
    int level = 0;
    int boxes = (sources + LEAF - 1) / LEAF;
    while (boxes > 0) {
      starts[level + 1] = starts[level] + boxes;
      level++;
      boxes = boxes == 1 ? 0 : (boxes + FAN - 1) / FAN;
    }
    return Arrays.copyOf(starts, level + 1);
  }

  /** Chunks are whole leaves. */
  private void placeAndBoxLeaves(int chunk) {
    int end = Math.min(given.length, chunk + CHUNK);
    int[] places = Arrays.copyOfRange(given, chunk, end);
    double[] lons = gather(lon, places);
    double[] lats = gather(lat, places);
    for (int i = 0; i < places.length; i++) {
      space.put(lons[i], lats[i], xyz, 3 * (chunk + i));
    }
    for (int leaf = chunk / LEAF; leaf * LEAF < end; leaf++) {
      boxLeaf(leaf);
    }
  }

  private void boxLeaf(int leaf) {
    int end = Math.min(given.length, (leaf + 1) * LEAF);
    for (int axis = 0; axis < 3; axis++) {
      double low = Double.POSITIVE_INFINITY;
      double high = Double.NEGATIVE_INFINITY;
      for (int i = leaf * LEAF; i < end; i++) {
        low = Math.min(low, xyz[3 * i + axis]);
        high = Math.max(high, xyz[3 * i + axis]);
      }
      boxes[6 * leaf + axis] = Math.nextDown((float) low);
      boxes[6 * leaf + axis + 3] = Math.nextUp((float) high);
    }
  }

  private void boxLevel(int level) {
    IntStream.range(levels[level], levels[level + 1])
        .parallel()
        .forEach(box -> boxChildren(box, firstChild(level, box), level));
  }

  private void boxChildren(int box, int first, int level) {
    int end = endOfChildren(level, first);
    for (int axis = 0; axis < 3; axis++) {
      float low = Float.POSITIVE_INFINITY;
      float high = Float.NEGATIVE_INFINITY;
      for (int child = first; child < end; child++) {
        low = Math.min(low, boxes[6 * child + axis]);
        high = Math.max(high, boxes[6 * child + axis + 3]);
      }
      boxes[6 * box + axis] = low;
      boxes[6 * box + axis + 3] = high;
    }
  }

  private static IntStream chunks(int length) {
    return IntStream.range(0, (length + CHUNK - 1) / CHUNK).parallel().map(c -> c * CHUNK);
  }
}
