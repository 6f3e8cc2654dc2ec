package org.firewell.analysis.servicearea;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;

/**
 * Draws the ground of a {@link CellField} that is within a cost (marching squares, after W.
 * Lorensen and H. Cline, SIGGRAPH 1987; the lines are followed with the ground on the left).
 *
 * <p>Lines cross the lattice between its corners only, once between two corners, and the farther
 * the higher the cost. So polygons are valid as they are drawn, and <b>the ground within a cost
 * holds the ground within a lower one, in the data and not only in the drawing</b>: both run
 * through the same lattice lines, and where both end at the same barrier or width their vertices
 * are the same numbers. Where only two opposite corners of a cell are ground they are not joined.
 * Grounds of different owners do not overlap.
 */
final class Contours {

  private static final GeometryFactory GEOMETRY = new GeometryFactory();
  // sides of a corner: east, north, west, south
  private static final int EAST = 0;
  private static final int WEST = 2;
  private static final int[] COLUMN_STEP = {1, 0, -1, 0};
  private static final int[] ROW_STEP = {0, 1, 0, -1};

  private final CellField field;
  private final int[] step;
  private final double[] lon;
  private final double[] lat;

  /** The loop that a row enters the ground by, of each corner that was entered from the west. */
  private final int[] loopWest;

  /** The least cost in each row. */
  private final float[] leastInRow;

  private double limit;
  private BitSet drawnEast;
  private double[] loop = new double[256];
  private int length;

  Contours(CellField field) {
    this.field = field;
    step = new int[] {1, field.columns(), -1, -field.columns()};
    lon = new double[field.columns()];
    lat = new double[field.rows()];
    Arrays.setAll(lon, field::lon);
    Arrays.setAll(lat, field::lat);
    loopWest = new int[lon.length * lat.length];
    leastInRow = new float[lat.length];
    for (int row = 0; row < lat.length; row++) {
      leastInRow[row] = least(row);
    }
  }

  /**
   * The ground within a cost by owner, polygons or several, in degrees; an owner without ground is
   * not in it.
   */
  Map<Integer, Geometry> within(double cost) {
    limit = cost;
    drawnEast = new BitSet(loopWest.length);
    List<Drawn> shells = new ArrayList<>();
    List<Drawn> shellOfLoop = new ArrayList<>();
    for (int row = 1; row < lat.length - 1; row++) {
      if (leastInRow[row] <= limit) {
        scan(row, shells, shellOfLoop);
      }
    }
    return polygons(shells);
  }

  private float least(int row) {
    float least = CellField.OUTSIDE;
    for (int corner = row * lon.length; corner < (row + 1) * lon.length; corner++) {
      least = Math.min(least, field.cost(corner));
    }
    return least;
  }

  private void scan(int row, List<Drawn> shells, List<Drawn> shellOfLoop) {
    int entered = 0;
    int end = (row + 1) * lon.length - 1;
    for (int corner = row * lon.length + 1; corner < end; corner++) {
      if (!isGround(corner)) {
        continue;
      }
      entered = isSame(corner, corner - 1) ? entered : corner;
      if (!isSame(corner, corner + 1) && !drawnEast.get(corner)) {
        follow(corner, shellOfLoop.size());
        if (isShell()) {
          Drawn shell = new Drawn(field.owner(corner), ring(), new ArrayList<>());
          shells.add(shell);
          shellOfLoop.add(shell);
        } else {
          // the loop by which this row came in was drawn before: it begins at a lower row, or west
          Drawn shell = shellOfLoop.get(loopWest[entered]);
          shell.holes.add(ring());
          shellOfLoop.add(shell);
        }
      }
    }
  }

  private void follow(int start, int number) {
    int corner = start;
    int column = start % lon.length;
    int row = start / lon.length;
    int side = EAST;
    length = 0;
    do {
      double share = field.share(corner, corner + step[side], limit);
      int nextColumn = column + COLUMN_STEP[side];
      int nextRow = row + ROW_STEP[side];
      add(
          lon[column] + share * (lon[nextColumn] - lon[column]),
          lat[row] + share * (lat[nextRow] - lat[row]));
      if (side == EAST) {
        drawnEast.set(corner);
      } else if (side == WEST) {
        loopWest[corner] = number;
      }
      int ahead = (side + 1) & 3;
      int left = corner + step[ahead];
      if (!isSame(corner, left)) {
        side = ahead;
        continue;
      }
      int right = left + step[side];
      boolean turns = isSame(corner, right);
      corner = turns ? right : left;
      column += COLUMN_STEP[ahead] + (turns ? COLUMN_STEP[side] : 0);
      row += ROW_STEP[ahead] + (turns ? ROW_STEP[side] : 0);
      side = turns ? (side + 3) & 3 : side;
    } while (corner != start || side != EAST);
    add(loop[0], loop[1]);
  }

  /** Adds a vertex; the one before it is dropped where it lies on a line of the lattice. */
  private void add(double x, double y) {
    boolean between =
        length >= 4
            && ((loop[length - 2] == x && loop[length - 4] == x)
                || (loop[length - 1] == y && loop[length - 3] == y));
    length -= between ? 2 : 0;
    if (length + 2 > loop.length) {
      loop = Arrays.copyOf(loop, 2 * loop.length);
    }
    loop[length++] = x;
    loop[length++] = y;
  }

  private boolean isShell() {
    double twice = 0;
    for (int at = 2; at < length; at += 2) {
      twice +=
          (loop[at - 2] - loop[0]) * (loop[at + 1] - loop[1])
              - (loop[at] - loop[0]) * (loop[at - 1] - loop[1]);
    }
    return twice > 0;
  }

  private LinearRing ring() {
    CoordinateSequence sequence =
        new PackedCoordinateSequence.Double(Arrays.copyOf(loop, length), 2, 0);
    return GEOMETRY.createLinearRing(sequence);
  }

  private boolean isGround(int corner) {
    return field.cost(corner) <= limit;
  }

  private boolean isSame(int corner, int neighbour) {
    return isGround(neighbour) && field.owner(corner) == field.owner(neighbour);
  }

  private static Map<Integer, Geometry> polygons(List<Drawn> shells) {
    Map<Integer, List<Polygon>> byOwner = new HashMap<>();
    for (Drawn shell : shells) {
      byOwner
          .computeIfAbsent(shell.owner, o -> new ArrayList<>())
          .add(GEOMETRY.createPolygon(shell.ring, shell.holes.toArray(LinearRing[]::new)));
    }
    Map<Integer, Geometry> grounds = new HashMap<>();
    byOwner.forEach(
        (owner, parts) ->
            grounds.put(
                owner,
                parts.size() == 1
                    ? parts.get(0)
                    : GEOMETRY.createMultiPolygon(parts.toArray(Polygon[]::new))));
    return grounds;
  }

  private record Drawn(int owner, LinearRing ring, List<LinearRing> holes) {}
}
