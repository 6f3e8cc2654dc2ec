package org.firewell.analysis.servicearea;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import org.firewell.geo.LocalPlane;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * The edges of barriers on a plane, in squares of the plane for looking them up.
 *
 * <p>Touching counts as crossing. Of an area both its outline and what it encloses are in the way.
 */
final class Obstacles {

  private static final int[] NONE = {};

  private final List<Geometry> barriers;

  /** x1, y1, x2, y2 of each edge; edges are cut to the length of a square. */
  private double[] ends = new double[64];

  private int count;

  /** By ring of an area: x, y of its corners. */
  private final List<double[][]> areas = new ArrayList<>();

  private double west;
  private double south;
  private double side;
  private int columns;
  private int[][] squares;

  private Obstacles(List<Geometry> barriers) {
    this.barriers = barriers;
  }

  /** Of barriers in degrees, lines or areas, not laid on a plane yet. */
  static Obstacles of(List<Geometry> barriers) {
    return new Obstacles(barriers);
  }

  /** Those that come within a reach of a rectangle of a plane. */
  Obstacles on(
      LocalPlane plane, double west, double south, double width, double height, double reach) {
    Obstacles here = new Obstacles(barriers);
    here.west = west - reach;
    here.south = south - reach;
    here.side = Math.max(2 * reach, Math.max(width, height) / 256);
    here.columns = (int) ((width + 2 * reach) / here.side) + 1;
    int rows = (int) ((height + 2 * reach) / here.side) + 1;
    here.squares = new int[here.columns * rows][];
    Envelope extent =
        new Envelope(
            plane.lon(here.west),
            plane.lon(west + width + reach),
            plane.lat(here.south),
            plane.lat(south + height + reach));
    for (Geometry barrier : barriers) {
      for (int i = 0; i < barrier.getNumGeometries(); i++) {
        here.add(barrier.getGeometryN(i), plane, extent);
      }
    }
    return here;
  }

  private void add(Geometry part, LocalPlane plane, Envelope extent) {
    if (!extent.intersects(part.getEnvelopeInternal())) {
      return;
    }
    if (part instanceof Polygon polygon) {
      double[][] rings = new double[1 + polygon.getNumInteriorRing()][];
      rings[0] = line(polygon.getExteriorRing(), plane);
      for (int i = 1; i < rings.length; i++) {
        rings[i] = line(polygon.getInteriorRingN(i - 1), plane);
      }
      Arrays.stream(rings).forEach(this::add);
      areas.add(rings);
    } else if (part instanceof LineString line) {
      add(line(line, plane));
    }
  }

  private static double[] line(LineString line, LocalPlane plane) {
    CoordinateSequence sequence = line.getCoordinateSequence();
    double[] xy = new double[2 * sequence.size()];
    for (int i = 0; i < sequence.size(); i++) {
      xy[2 * i] = plane.x(sequence.getX(i));
      xy[2 * i + 1] = plane.y(sequence.getY(i));
    }
    return xy;
  }

  private void add(double[] line) {
    for (int at = 2; at < line.length; at += 2) {
      double dx = line[at] - line[at - 2];
      double dy = line[at + 1] - line[at - 1];
      int pieces = (int) Math.ceil(Math.hypot(dx, dy) / side);
      for (int i = 0; i < pieces; i++) {
        double begin = (double) i / pieces;
        double end = (double) (i + 1) / pieces;
        add(
            line[at - 2] + begin * dx,
            line[at - 1] + begin * dy,
            i == pieces - 1 ? line[at] : line[at - 2] + end * dx,
            i == pieces - 1 ? line[at + 1] : line[at - 1] + end * dy);
      }
    }
  }

  private void add(double x1, double y1, double x2, double y2) {
    int low = Math.max(0, row(Math.min(y1, y2)));
    int high = Math.min(squares.length / columns - 1, row(Math.max(y1, y2)));
    int left = Math.max(0, column(Math.min(x1, x2)));
    int right = Math.min(columns - 1, column(Math.max(x1, x2)));
    if (low > high || left > right) {
      return;
    }
    if (4 * count == ends.length) {
      ends = Arrays.copyOf(ends, 2 * ends.length);
    }
    int edge = count++;
    ends[4 * edge] = x1;
    ends[4 * edge + 1] = y1;
    ends[4 * edge + 2] = x2;
    ends[4 * edge + 3] = y2;
    for (int row = low; row <= high; row++) {
      for (int column = left; column <= right; column++) {
        int square = row * columns + column;
        int[] there = squares[square] == null ? NONE : squares[square];
        squares[square] = Arrays.copyOf(there, there.length + 1);
        squares[square][there.length] = edge;
      }
    }
  }

  /** The edges that may lie within the reach of a line. */
  int[] near(double x1, double y1, double x2, double y2) {
    int[] near = NONE;
    if (count > 0) {
      // a square is two reaches wide, so that half a square around the line holds them
      double reach = side / 2;
      int high = Math.min(squares.length / columns - 1, row(Math.max(y1, y2) + reach));
      int right = Math.min(columns - 1, column(Math.max(x1, x2) + reach));
      for (int row = Math.max(0, row(Math.min(y1, y2) - reach)); row <= high; row++) {
        for (int c = Math.max(0, column(Math.min(x1, x2) - reach)); c <= right; c++) {
          near = joined(near, squares[row * columns + c]);
        }
      }
    }
    return near;
  }

  private static int[] joined(int[] some, int[] more) {
    if (more == null || some.length == 0) {
      return more == null ? some : more;
    }
    int[] all = Arrays.copyOf(some, some.length + more.length);
    System.arraycopy(more, 0, all, some.length, more.length);
    return all;
  }

  /** Whether one of some edges crosses or touches the line between two positions. */
  boolean lieBetween(int[] edges, double x1, double y1, double x2, double y2) {
    for (int edge : edges) {
      int at = 4 * edge;
      if (meet(x1, y1, x2, y2, ends[at], ends[at + 1], ends[at + 2], ends[at + 3])) {
        return true;
      }
    }
    return false;
  }

  private static boolean meet(
      double ax, double ay, double bx, double by, double cx, double cy, double dx, double dy) {
    double c = side(ax, ay, bx, by, cx, cy);
    double d = side(ax, ay, bx, by, dx, dy);
    double a = side(cx, cy, dx, dy, ax, ay);
    double b = side(cx, cy, dx, dy, bx, by);
    return c * d <= 0
        && a * b <= 0
        && Math.max(ax, bx) >= Math.min(cx, dx)
        && Math.max(cx, dx) >= Math.min(ax, bx)
        && Math.max(ay, by) >= Math.min(cy, dy)
        && Math.max(cy, dy) >= Math.min(ay, by);
  }

  private static double side(double ax, double ay, double bx, double by, double x, double y) {
    return (bx - ax) * (y - ay) - (by - ay) * (x - ax);
  }

  /** Names the corners of each cell of a lattice that a barrier touches or encloses. */
  void eachTouchedCorner(
      double x0, double y0, double cell, int width, int height, IntConsumer corner) {
    for (int edge = 0; edge < count; edge++) {
      int at = 4 * edge;
      boolean up = ends[at + 1] <= ends[at + 3];
      double lowX = (ends[up ? at : at + 2] - x0) / cell;
      double lowY = (ends[up ? at + 1 : at + 3] - y0) / cell;
      double highX = (ends[up ? at + 2 : at] - x0) / cell;
      double highY = (ends[up ? at + 3 : at + 1] - y0) / cell;
      touch(lowX, lowY, highX, highY, width, height, corner);
    }
    for (double[][] area : areas) {
      for (int row = 0; row < height; row++) {
        fill(area, y0 + row * cell, row, x0, cell, width, corner);
      }
    }
  }

  /** The cells under an edge, row by row; in cells from the first corner. */
  private static void touch(
      double lowX,
      double lowY,
      double highX,
      double highY,
      int width,
      int height,
      IntConsumer corner) {
    int last = Math.min(height - 2, (int) Math.floor(highY));
    for (int row = Math.max(0, (int) Math.floor(lowY)); row <= last; row++) {
      double slope = highY == lowY ? 0 : (highX - lowX) / (highY - lowY);
      double a = row <= lowY ? lowX : lowX + slope * (row - lowY);
      double b = row + 1 >= highY ? highX : lowX + slope * (row + 1 - lowY);
      int end = Math.min(width - 2, (int) Math.floor(Math.max(a, b) + 1e-9));
      for (int c = Math.max(0, (int) Math.floor(Math.min(a, b) - 1e-9)); c <= end; c++) {
        corner.accept(row * width + c);
        corner.accept(row * width + c + 1);
        corner.accept((row + 1) * width + c);
        corner.accept((row + 1) * width + c + 1);
      }
    }
  }

  /** The corners of a row that an area encloses: between its first edge and its second, ... */
  private static void fill(
      double[][] area, double y, int row, double x0, double cell, int width, IntConsumer corner) {
    double[] crossings = new double[8];
    int found = 0;
    for (double[] ring : area) {
      for (int at = 2; at < ring.length; at += 2) {
        if ((ring[at - 1] <= y) != (ring[at + 1] <= y)) {
          crossings = found == crossings.length ? Arrays.copyOf(crossings, 2 * found) : crossings;
          double share = (y - ring[at - 1]) / (ring[at + 1] - ring[at - 1]);
          crossings[found++] = ring[at - 2] + share * (ring[at] - ring[at - 2]);
        }
      }
    }
    Arrays.sort(crossings, 0, found);
    for (int i = 1; i < found; i += 2) {
      int end = Math.min(width - 1, (int) Math.floor((crossings[i] - x0) / cell));
      for (int c = Math.max(0, (int) Math.ceil((crossings[i - 1] - x0) / cell)); c <= end; c++) {
        corner.accept(row * width + c);
      }
    }
  }

  private int row(double y) {
    return (int) Math.floor((y - south) / side);
  }

  private int column(double x) {
    return (int) Math.floor((x - west) / side);
  }
}
