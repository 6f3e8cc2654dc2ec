package org.firewell.geo;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/**
 * Searches a {@link SourceIndex} from one place after the other, and holds what it found last.
 *
 * <p>Each search begins with the source that was nearest to the place before, so neighbouring
 * places, asked one after the other, are quick; what is found does not depend on that order. For
 * one thread.
 */
public final class SourceSearch {

  private final SourceIndex index;
  private final long reachMm;
  private final double reachLongest2;
  private final double reachSurely2;
  private final Outline outline;
  private final double[] low = new double[3];
  private final double[] high = new double[3];
  private final double[] foot = new double[2];

  private boolean fromOutline;
  private int nearest = -1;
  private long nearestMm;
  private double nearestLongest2;
  private double limit2;
  private int withinReach;

  SourceSearch(SourceIndex index, double reachM) {
    this.index = index;
    this.reachMm = (long) Math.floor(reachM * 1000 + 1e-6);
    this.reachLongest2 = square(Chord.longest((reachMm + 0.5) / 1000));
    double surely = Chord.surely((reachMm - 0.5) / 1000);
    this.reachSurely2 = surely < 0 ? -1 : square(surely);
    this.outline = new Outline(index.space);
  }

  /** Searches from a position in degrees. */
  public void from(double lon, double lat) {
    fromOutline = false;
    foot[0] = lon;
    foot[1] = lat;
    index.space.put(lon, lat, low, 0);
    System.arraycopy(low, 0, high, 0, 3);
    search();
  }

  /**
   * Searches from the outline of a geometry in longitude and latitude: the distance is to its
   * nearest position, 0 for sources that it encloses. Exact to the millimetre.
   *
   * @param geometry points, lines or polygons, not empty
   */
  public void from(Geometry geometry) {
    if (geometry instanceof Point point) {
      from(point.getX(), point.getY());
      return;
    }
    fromOutline = true;
    outline.fill(geometry);
    System.arraycopy(outline.box(), 0, low, 0, 3);
    System.arraycopy(outline.box(), 3, high, 0, 3);
    search();
  }

  /** The index of the nearest source, the smallest of those at the same millimetre; -1 if none. */
  public int nearest() {
    return nearest < 0 ? -1 : index.given[nearest];
  }

  /** The distance of the nearest source in metres, rounded to the millimetre; NaN if none. */
  public double metres() {
    return nearest < 0 ? Double.NaN : nearestMm / 1000.0;
  }

  /** How many sources are within reach. */
  public int withinReach() {
    return withinReach;
  }

  private void search() {
    int before = nearest;
    nearest = -1;
    nearestMm = Long.MAX_VALUE;
    nearestLongest2 = Double.POSITIVE_INFINITY;
    limit2 = Double.POSITIVE_INFINITY;
    withinReach = 0;
    if (before >= 0) {
      take(before, millimetres(before, chord2(before)));
    }
    int top = index.levels.length - 2;
    if (top >= 0) {
      visit(top, index.levels[top], index.levels[top + 1]);
    }
  }

  private void visit(int level, int first, int end) {
    for (int box = first; box < end; box++) {
      if (boxDistance2(box) <= limit2) {
        int number = box - index.levels[level];
        if (level == 0) {
          visitLeaf(number);
        } else {
          int child = index.levels[level - 1] + number * SourceIndex.FAN;
          visit(level - 1, child, Math.min(index.levels[level], child + SourceIndex.FAN));
        }
      }
    }
  }

  private void visitLeaf(int leaf) {
    int end = Math.min(index.given.length, (leaf + 1) * SourceIndex.LEAF);
    for (int source = leaf * SourceIndex.LEAF; source < end; source++) {
      if (!fromOutline || sourceDistance2(source) <= limit2) {
        double chord2 = chord2(source);
        if (chord2 <= limit2) {
          weigh(source, chord2);
        }
      }
    }
  }

  private void weigh(int source, double chord2) {
    if (chord2 <= reachSurely2 && chord2 > nearestLongest2) {
      withinReach++;
      return;
    }
    long mm = millimetres(source, chord2);
    if (mm <= reachMm) {
      withinReach++;
    }
    if (mm < nearestMm || (mm == nearestMm && index.given[source] < index.given[nearest])) {
      take(source, mm);
    }
  }

  private void take(int source, long mm) {
    nearest = source;
    nearestMm = mm;
    nearestLongest2 = square(Chord.longest((mm + 0.5) / 1000));
    limit2 = Math.max(nearestLongest2, reachLongest2);
  }

  private double chord2(int source) {
    int at = 3 * source;
    double x = index.xyz[at];
    double y = index.xyz[at + 1];
    double z = index.xyz[at + 2];
    if (fromOutline) {
      return outlineChord2(source, x, y, z);
    }
    return square(x - low[0]) + square(y - low[1]) + square(z - low[2]);
  }

  private double outlineChord2(int source, double x, double y, double z) {
    int given = index.given[source];
    return outline.encloses(index.lon[given], index.lat[given]) ? 0 : outline.chord2(x, y, z, foot);
  }

  /** The distance of a source whose chord was the last to be measured. */
  private long millimetres(int source, double chord2) {
    double chord = Math.sqrt(chord2);
    if (chord <= Chord.SERIES_LIMIT_M) {
      double geodesic = Chord.geodesic(chord);
      double error = Chord.error(chord);
      long low = Math.round((geodesic - error) * 1000);
      if (low == Math.round((geodesic + error) * 1000)) {
        return low;
      }
    }
    int given = index.given[source];
    return Math.round(
        Ellipsoid.distance(foot[0], foot[1], index.lon[given], index.lat[given]) * 1000);
  }

  private double boxDistance2(int box) {
    float[] boxes = index.boxes;
    int at = 6 * box;
    return square(gap(boxes[at], boxes[at + 3], 0))
        + square(gap(boxes[at + 1], boxes[at + 4], 1))
        + square(gap(boxes[at + 2], boxes[at + 5], 2));
  }

  private double sourceDistance2(int source) {
    double[] xyz = index.xyz;
    int at = 3 * source;
    return square(gap(xyz[at], xyz[at], 0))
        + square(gap(xyz[at + 1], xyz[at + 1], 1))
        + square(gap(xyz[at + 2], xyz[at + 2], 2));
  }

  private double gap(double lowest, double highest, int axis) {
    return Math.max(0, Math.max(lowest - high[axis], low[axis] - highest));
  }

  private static double square(double x) {
    return x * x;
  }
}
