package org.firewell.network;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.firewell.geo.SourceIndex;

/**
 * Segments between neighbouring vertices, packed along a Hilbert curve, eight to a leaf, under a
 * tree of boxes in degrees. Takes 8 bytes a segment beside the vertices. Immutable.
 */
final class SegmentTree {

  private static final int FAN = 8;

  private final double[] lon;
  private final double[] lat;

  /** By place along the curve: the vertex at which the segment begins. */
  private final int[] segment;

  /** Boxes of the levels one after the other, leaves first: west, south, east, north. */
  private final double[] boxes;

  /** Where each level's boxes begin, counted in boxes, and where the last one ends. */
  private final int[] levels;

  /**
   * @param segments the vertices at which segments begin; each ends at the vertex after
   */
  SegmentTree(double[] lon, double[] lat, int[] segments) {
    this.lon = lon;
    this.lat = lat;
    this.segment = alongCurve(segments);
    this.levels = levels(segments.length);
    this.boxes = new double[4 * levels[levels.length - 1]];
    IntStream.range(0, levels.length < 2 ? 0 : levels[1]).parallel().forEach(this::boxLeaf);
    for (int level = 1; level < levels.length - 1; level++) {
      boxLevel(level);
    }
  }

  /** Visits the segments whose boxes meet a box, by their first vertices, in no order. */
  void visit(double west, double south, double east, double north, IntConsumer visitor) {
    int top = levels.length - 2;
    if (top >= 0) {
      visit(top, levels[top], levels[top + 1], west, south, east, north, visitor);
    }
  }

  private void visit(
      int level,
      int first,
      int end,
      double west,
      double south,
      double east,
      double north,
      IntConsumer visitor) {
    for (int box = first; box < end; box++) {
      int at = 4 * box;
      if (boxes[at] <= east
          && boxes[at + 2] >= west
          && boxes[at + 1] <= north
          && boxes[at + 3] >= south) {
        if (level == 0) {
          visitLeaf(box, west, south, east, north, visitor);
        } else {
          int child = levels[level - 1] + (box - levels[level]) * FAN;
          int last = Math.min(levels[level], child + FAN);
          visit(level - 1, child, last, west, south, east, north, visitor);
        }
      }
    }
  }

  private void visitLeaf(
      int leaf, double west, double south, double east, double north, IntConsumer visitor) {
    int end = Math.min(segment.length, (leaf + 1) * FAN);
    for (int i = leaf * FAN; i < end; i++) {
      int v = segment[i];
      if (Math.min(lon[v], lon[v + 1]) <= east
          && Math.max(lon[v], lon[v + 1]) >= west
          && Math.min(lat[v], lat[v + 1]) <= north
          && Math.max(lat[v], lat[v + 1]) >= south) {
        visitor.accept(v);
      }
    }
  }

  private int[] alongCurve(int[] segments) {
    double[] middleLon = new double[segments.length];
    double[] middleLat = new double[segments.length];
    for (int i = 0; i < segments.length; i++) {
      int v = segments[i];
      middleLon[i] = (lon[v] + lon[v + 1]) / 2;
      middleLat[i] = (lat[v] + lat[v + 1]) / 2;
    }
    int[] order = SourceIndex.spatialOrder(middleLon, middleLat);
    for (int i = 0; i < order.length; i++) {
      order[i] = segments[order[i]];
    }
    return order;
  }

  private static int[] levels(int segments) {
    int[] starts = new int[16];
    int level = 0;
    int boxes = (segments + FAN - 1) / FAN;
    while (boxes > 0) {
      starts[level + 1] = starts[level] + boxes;
      level++;
      boxes = boxes == 1 ? 0 : (boxes + FAN - 1) / FAN;
    }
    return Arrays.copyOf(starts, level + 1);
  }

  private void boxLeaf(int leaf) {
    int end = Math.min(segment.length, (leaf + 1) * FAN);
    clear(leaf);
    for (int i = leaf * FAN; i < end; i++) {
      int v = segment[i];
      include(leaf, lon[v], lat[v], lon[v], lat[v]);
      include(leaf, lon[v + 1], lat[v + 1], lon[v + 1], lat[v + 1]);
    }
  }

  private void boxLevel(int level) {
    for (int box = levels[level]; box < levels[level + 1]; box++) {
      int first = levels[level - 1] + (box - levels[level]) * FAN;
      int end = Math.min(levels[level], first + FAN);
      clear(box);
      for (int child = first; child < end; child++) {
        int at = 4 * child;
        include(box, boxes[at], boxes[at + 1], boxes[at + 2], boxes[at + 3]);
      }
    }
  }

  private void clear(int box) {
    Arrays.fill(boxes, 4 * box, 4 * box + 2, Double.POSITIVE_INFINITY);
    Arrays.fill(boxes, 4 * box + 2, 4 * box + 4, Double.NEGATIVE_INFINITY);
  }

  private void include(int box, double west, double south, double east, double north) {
    int at = 4 * box;
    boxes[at] = Math.min(boxes[at], west);
    boxes[at + 1] = Math.min(boxes[at + 1], south);
    boxes[at + 2] = Math.max(boxes[at + 2], east);
    boxes[at + 3] = Math.max(boxes[at + 3], north);
  }
}
