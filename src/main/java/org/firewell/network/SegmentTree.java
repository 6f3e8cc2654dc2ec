package org.firewell.network;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.firewell.geo.SourceIndex;

/**
 * Segments between neighbouring vertices, packed along a Hilbert curve, eight to a leaf, under a
 * tree of boxes. Boxes are kept as floats around the middle of all, rounded outwards. Takes 24
 * bytes a segment beside the vertices. Immutable.
 */
final class SegmentTree {

  private static final int FAN = 8;

  private final double middleLon;
  private final double middleLat;

  /** By place along the curve: the vertex at which the segment begins. */
  private final int[] segment;

  /** Boxes of the levels one after the other, the segments' first: west, south, east, north. */
  private final float[] boxes;

  /** Where each level's boxes begin, counted in boxes, and where the last one ends. */
  private final int[] levels;

  /**
   * @param segments the vertices at which segments begin; each ends at the vertex after
   */
  SegmentTree(double[] lon, double[] lat, int[] segments) {
    double[] middleLons = middles(lon, segments);
    double[] middleLats = middles(lat, segments);
    middleLon = middle(middleLons);
    middleLat = middle(middleLats);
    int[] order = SourceIndex.spatialOrder(middleLons, middleLats);
    segment = new int[segments.length];
    levels = levels(segments.length);
    boxes = new float[4 * levels[levels.length - 1]];
    IntStream.range(0, segments.length)
        .parallel()
        .forEach(
            place -> {
              segment[place] = segments[order[place]];
              box(place, lon, lat);
            });
    for (int level = 1; level < levels.length - 1; level++) {
      int current = level;
      IntStream.range(levels[level], levels[level + 1])
          .parallel()
          .forEach(box -> boxChildren(box, current));
    }
  }

  /** The vertex at which the segment at a place along the curve begins. */
  int segment(int place) {
    return segment[place];
  }

  int size() {
    return segment.length;
  }

  /** Visits the segments whose boxes meet a box, by their first vertices, in no order. */
  void visit(double west, double south, double east, double north, IntConsumer visitor) {
    Found found = find(west, south, east, north);
    for (int i = 0; i < found.count; i++) {
      visitor.accept(segment[found.places[i]]);
    }
  }

  /** The places along the curve of the segments whose boxes meet a box. */
  Found find(double west, double south, double east, double north) {
    Found found = new Found();
    if (segment.length > 0) {
      int top = levels.length - 2;
      found.west = down(west - middleLon);
      found.south = down(south - middleLat);
      found.east = up(east - middleLon);
      found.north = up(north - middleLat);
      find(top, levels[top], levels[top + 1], found);
    }
    return found;
  }

  private void find(int level, int first, int end, Found found) {
    for (int box = first; box < end; box++) {
      int at = 4 * box;
      if (boxes[at] <= found.east
          && boxes[at + 2] >= found.west
          && boxes[at + 1] <= found.north
          && boxes[at + 3] >= found.south) {
        if (level == 0) {
          found.add(box);
        } else {
          int child = firstChild(level, box);
          find(level - 1, child, Math.min(levels[level], child + FAN), found);
        }
      }
    }
  }

  private int firstChild(int level, int box) {
    return levels[level - 1] + (box - levels[level]) * FAN;
  }

  private static double[] middles(double[] degrees, int[] segments) {
    double[] middles = new double[segments.length];
    for (int i = 0; i < segments.length; i++) {
      middles[i] = (degrees[segments[i]] + degrees[segments[i] + 1]) / 2;
    }
    return middles;
  }

  private static double middle(double[] degrees) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double degree : degrees) {
      low = Math.min(low, degree);
      high = Math.max(high, degree);
    }
    return degrees.length == 0 ? 0 : (low + high) / 2;
  }

  private static int[] levels(int segments) {
    int[] starts = new int[16];
    int level = 0;
    int boxes = segments;
    while (boxes > 0) {
      starts[level + 1] = starts[level] + boxes;
      level++;
      boxes = boxes == 1 ? 0 : (boxes + FAN - 1) / FAN;
    }
    return Arrays.copyOf(starts, level + 1);
  }

  private void box(int place, double[] lon, double[] lat) {
    int v = segment[place];
    int at = 4 * place;
    boxes[at] = down(Math.min(lon[v], lon[v + 1]) - middleLon);
    boxes[at + 1] = down(Math.min(lat[v], lat[v + 1]) - middleLat);
    boxes[at + 2] = up(Math.max(lon[v], lon[v + 1]) - middleLon);
    boxes[at + 3] = up(Math.max(lat[v], lat[v + 1]) - middleLat);
  }

  private void boxChildren(int box, int level) {
    int at = 4 * box;
    int first = firstChild(level, box);
    System.arraycopy(boxes, 4 * first, boxes, at, 4);
    for (int child = first + 1; child < Math.min(levels[level], first + FAN); child++) {
      boxes[at] = Math.min(boxes[at], boxes[4 * child]);
      boxes[at + 1] = Math.min(boxes[at + 1], boxes[4 * child + 1]);
      boxes[at + 2] = Math.max(boxes[at + 2], boxes[4 * child + 2]);
      boxes[at + 3] = Math.max(boxes[at + 3], boxes[4 * child + 3]);
    }
  }

  private static float down(double value) {
    return Math.nextDown((float) value);
  }

  private static float up(double value) {
    return Math.nextUp((float) value);
  }

  /** What was found: the first {@code count} of {@code places}. */
  static final class Found {

    private int[] places = new int[32];
    private int count;
    private float west;
    private float south;
    private float east;
    private float north;

    int count() {
      return count;
    }

    int place(int index) {
      return places[index];
    }

    private void add(int place) {
      if (count == places.length) {
        places = Arrays.copyOf(places, 2 * count);
      }
      places[count++] = place;
    }
  }
}
