package org.firewell.analysis.servicearea;

import java.util.Arrays;
import org.firewell.geo.LocalPlane;
import org.locationtech.jts.geom.Envelope;

/**
 * What it costs to be at the corners of a lattice of square cells, and whose the corners are.
 *
 * <p>Lines of roads are painted with the cost along them: a corner within the width of a line takes
 * the cost of its foot there, and with a hose the leg too, if that is the least so far. What lies
 * behind a barrier takes nothing, and the corners of every cell that a barrier touches are nobody's
 * ({@link Obstacles}). {@link Contours} draws the ground within a cost.
 *
 * <p>Corner (i, j) is number j * columns + i. 8 bytes a corner, 12 where there are several owners.
 */
final class CellField {

  static final float OUTSIDE = Float.POSITIVE_INFINITY;

  /** How far beyond the width corners are painted, in cells: the next corner of each, with room. */
  private static final double BEYOND = 1.05;

  /** A line that ends at a barrier looks around from this far before it, so on its own side. */
  private static final double INSET_M = 0.01;

  /** A field takes at most this many corners; beyond that its cells grow. */
  private static final int CORNERS = 1 << 23;

  private final LocalPlane plane;
  private final double x0;
  private final double y0;
  private final double cell;
  private final double width;
  private final double costPerLegMetre;
  private final int columns;
  private final int rows;
  private final float[] cost;

  /** The square of the distance to the nearest line, in metres. */
  private final float[] metres2;

  private final int[] owner;
  private final Obstacles obstacles;

  /**
   * @param extent in degrees, of everything that will be painted, its width aside
   * @param width metres that the ground reaches off a line
   * @param costPerLegMetre what a metre off the line costs
   * @param owners whether corners belong to several owners
   */
  CellField(
      Envelope extent,
      double cellM,
      double width,
      double costPerLegMetre,
      boolean owners,
      Obstacles everywhere) {
    plane = new LocalPlane(extent.centre().x, extent.centre().y);
    double halfX = plane.x(extent.getMaxX()) + width;
    double halfY = plane.y(extent.getMaxY()) + width;
    cell = Math.max(cellM, Math.sqrt(4 * halfX * halfY / CORNERS));
    this.width = width;
    this.costPerLegMetre = costPerLegMetre;
    columns = (int) (2 * Math.ceil(halfX / cell + BEYOND)) + 3;
    rows = (int) (2 * Math.ceil(halfY / cell + BEYOND)) + 3;
    x0 = -cell * (columns / 2);
    y0 = -cell * (rows / 2);
    cost = filled();
    metres2 = filled();
    owner = owners ? new int[cost.length] : null;
    obstacles = everywhere.on(plane, x0, y0, columns * cell, rows * cell, reach());
  }

  private float[] filled() {
    float[] values = new float[columns * rows];
    Arrays.fill(values, OUTSIDE);
    return values;
  }

  LocalPlane plane() {
    return plane;
  }

  int columns() {
    return columns;
  }

  int rows() {
    return rows;
  }

  double lon(int column) {
    return plane.lon(x0 + column * cell);
  }

  double lat(int row) {
    return plane.lat(y0 + row * cell);
  }

  double cellM() {
    return cell;
  }

  float cost(int corner) {
    return cost[corner];
  }

  int owner(int corner) {
    return owner == null ? 0 : owner[corner];
  }

  /**
   * How far from a corner, 0 to 1, the ground ends on the way to its neighbour that is not within a
   * cost or not the same owner's; it grows with the cost and never shrinks.
   */
  double share(int corner, int neighbour, double limit) {
    double share =
        Float.isFinite(cost[neighbour])
            ? byCost(corner, neighbour, limit)
            : byWidth(corner, neighbour);
    // away from the corners, where lines that must not touch could
    return Math.max(0.01, Math.min(0.99, share));
  }

  private double byCost(int corner, int neighbour, double limit) {
    boolean foreign = owner(corner) != owner(neighbour);
    if (cost[neighbour] <= limit) {
      return 0.5;
    }
    double share = (limit - cost[corner]) / (cost[neighbour] - cost[corner]);
    return foreign ? Math.min(0.5, share) : share;
  }

  private double byWidth(int corner, int neighbour) {
    double here = Math.sqrt(metres2[corner]);
    double there = Math.sqrt(metres2[neighbour]);
    if (there <= width) {
      return 0.99;
    }
    return Double.isInfinite(there) ? 0.5 : (width - here) / (there - here);
  }

  /**
   * Paints the straight line between two positions of the plane with a cost that changes evenly.
   *
   * @param firstRow the first row that is painted
   * @param endRow the row before which painting ends
   */
  void paint(
      double x1,
      double y1,
      double cost1,
      double x2,
      double y2,
      double cost2,
      int whose,
      int firstRow,
      int endRow) {
    double reach = reach();
    int low = Math.max(firstRow, row(Math.min(y1, y2) - reach));
    int high = Math.min(endRow - 1, row(Math.max(y1, y2) + reach));
    if (low > high) {
      return;
    }
    int left = Math.max(0, column(Math.min(x1, x2) - reach));
    int right = Math.min(columns - 1, column(Math.max(x1, x2) + reach));
    int[] barriers = obstacles.near(x1, y1, x2, y2);
    double dx = x2 - x1;
    double dy = y2 - y1;
    double length2 = dx * dx + dy * dy;
    double perLength2 = length2 == 0 ? 0 : 1 / length2;
    double rise = cost2 - cost1;
    double reach2 = reach * reach;
    for (int row = low; row <= high; row++) {
      double fromY = y0 + row * cell - y1;
      for (int column = left; column <= right; column++) {
        double fromX = x0 + column * cell - x1;
        double along = (fromX * dx + fromY * dy) * perLength2;
        double share = along <= 0 ? 0 : along >= 1 ? 1 : along;
        double offX = fromX - share * dx;
        double offY = fromY - share * dy;
        double off2 = offX * offX + offY * offY;
        if (off2 <= reach2
            && (barriers.length == 0
                || isSeen(barriers, x1, y1, dx, dy, share, x1 + fromX, y1 + fromY))) {
          put(row * columns + column, off2, cost1 + share * rise, whose);
        }
      }
    }
  }

  /** Whether nothing lies between a corner and its foot, or a spot just before a line's end. */
  private boolean isSeen(
      int[] barriers,
      double x1,
      double y1,
      double dx,
      double dy,
      double share,
      double x,
      double y) {
    double inset = Math.min(0.5, INSET_M / Math.hypot(dx, dy));
    double seen = Math.max(inset, Math.min(1 - inset, share));
    return !obstacles.lieBetween(barriers, x1 + seen * dx, y1 + seen * dy, x, y);
  }

  private void put(int corner, double off2, double footCost, int whose) {
    if (off2 < metres2[corner]) {
      metres2[corner] = (float) off2;
    }
    if (off2 > width * width) {
      return;
    }
    float total =
        (float) (costPerLegMetre == 0 ? footCost : footCost + Math.sqrt(off2) * costPerLegMetre);
    if (owner != null
        && (total < cost[corner] || (total == cost[corner] && whose < owner[corner]))) {
      owner[corner] = whose;
    }
    if (total < cost[corner]) {
      cost[corner] = total;
    }
  }

  /** Paints the straight distance from a position in degrees, up to a limit and a little more. */
  void paintDistance(double lon, double lat, double limit, int whose, int firstRow, int endRow) {
    LocalPlane here = new LocalPlane(lon, lat);
    double reach = limit + 2 * cell;
    int low = Math.max(firstRow, row(plane.y(lat) - reach));
    int high = Math.min(endRow - 1, row(plane.y(lat) + reach));
    int left = Math.max(0, column(plane.x(lon) - reach));
    int right = Math.min(columns - 1, column(plane.x(lon) + reach));
    for (int row = low; row <= high; row++) {
      double y = here.y(lat(row));
      for (int column = left; column <= right; column++) {
        put(row * columns + column, 0, Math.hypot(here.x(lon(column)), y), whose);
      }
    }
  }

  /** Takes the corners of the cells that a barrier touches, or encloses, out of the ground. */
  void clearBarriers() {
    obstacles.eachTouchedCorner(x0, y0, cell, columns, rows, corner -> cost[corner] = OUTSIDE);
  }

  private double reach() {
    return width + BEYOND * cell;
  }

  private int row(double y) {
    return (int) Math.floor((y - y0) / cell);
  }

  private int column(double x) {
    return (int) Math.floor((x - x0) / cell);
  }
}
