package org.firewell.geo;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/**
 * Searches a {@link SourceIndex} from one place after the other, and holds what it found last.
 *
 * <p>Each search begins with the source that was nearest to the place before. Neighbouring places,
 * asked one after the other, share the leaves around them; after a wide step the tree is gone
 * through, nearest boxes first. What is found does not depend on the order of the places. Boxes
 * that lie wholly in reach, and beyond the nearest source, are counted and not looked into. For one
 * thread.
 */
public final class SourceSearch {

  private static final double STEPS_AHEAD = 8;
  private static final double LIMIT_AHEAD = 1.2;

  /** What lies a millimetre outside of the box of an area is not enclosed by it. */
  private static final double OUTSIDE2 = 1e-6;

  /** So many leaves are looked through one by one; of more, whole boxes may be in reach. */
  private static final int CROWD = 64;

  private final SourceIndex index;
  private final double reachM;
  private final long reachMm;
  private final double reachLongest2;
  private final double reachSurely2;
  private final Outline outline;
  private final double[] position = new double[3];

  /** Holds the place that is asked from, and the place before. */
  private final Box place = new Box();

  private final Box placeBefore = new Box();

  /** Leaves that lie within a limit of a box: enough for the places in it. */
  private final Box gathered = new Box();

  private double gatheredLimit = -1;
  private final int[] leaves = new int[CROWD];
  private int leafCount;

  /** By level, boxes to visit and the squares of their distances, the nearest first. */
  private final int[][] boxes;

  private final double[][] boxes2;
  private final double[] foot = new double[2];

  private boolean fromOutline;
  private int nearest = -1;
  private long nearestMm;
  private double nearestLongest2;
  private double limit2;
  private int withinReach;

  SourceSearch(SourceIndex index, double reachM) {
    this.index = index;
    this.reachM = reachM;
    this.reachMm = (long) Math.floor(reachM * 1000 + 1e-6);
    this.reachLongest2 = square(Chord.longest((reachMm + 0.5) / 1000));
    double surely = Chord.surely((reachMm - 0.5) / 1000);
    this.reachSurely2 = surely < 0 ? -1 : square(surely);
    this.outline = new Outline(index.space);
    this.boxes = new int[index.levels.length][SourceIndex.FAN];
    this.boxes2 = new double[index.levels.length][SourceIndex.FAN];
  }

  /** A search of the same sources with the same reach, for another thread. */
  public SourceSearch another() {
    return new SourceSearch(index, reachM);
  }

  /** Searches from a position in degrees. */
  public void from(double lon, double lat) {
    fromOutline = false;
    foot[0] = lon;
    foot[1] = lat;
    index.space.put(lon, lat, position, 0);
    place.setPoint(position[0], position[1], position[2]);
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
    place.setAround(outline.box(), 0);
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

  /**
   * Visits each source within reach of the place that was asked from last, as many as {@link
   * #withinReach}, in no particular order.
   */
  public void eachWithinReach(Visitor visitor) {
    if (withinReach == 0) {
      return;
    }
    int top = index.levels.length - 2;
    visitReached(top, index.levels[top], index.levels[top + 1], visitor);
  }

  /** Takes the sources within reach of a place. */
  @FunctionalInterface
  public interface Visitor {

    /**
     * @param source its index
     * @param metres its distance, rounded to the millimetre
     */
    void visit(int source, double metres);
  }

  private void search() {
    int before = nearest;
    boolean near = before >= 0 && place.step(placeBefore) <= Math.sqrt(limit2);
    nearest = -1;
    nearestMm = Long.MAX_VALUE;
    nearestLongest2 = Double.POSITIVE_INFINITY;
    limit2 = Double.POSITIVE_INFINITY;
    withinReach = 0;
    if (before >= 0) {
      take(before, millimetres(before, chord2(before)));
    }
    if (index.size() > 0) {
      visitAround(near);
    }
    placeBefore.setAround(place, 0);
  }

  /** Visits what lies within the limit: from near a place before, what was gathered there. */
  private void visitAround(boolean near) {
    double limit = Math.sqrt(limit2);
    if (near && (!gathered.holds(place) || limit > gatheredLimit)) {
      gather(limit);
    }
    if (near && leafCount <= CROWD) {
      for (int i = 0; i < leafCount; i++) {
        if (place.distance2(index.boxes, 6 * leaves[i]) <= limit2) {
          visitLeaf(leaves[i]);
        }
      }
    } else {
      int top = index.levels.length - 2;
      visit(top, index.levels[top], index.levels[top + 1]);
    }
  }

  /** Gathers for the places to come as well, where they come in small steps. */
  private void gather(double limit) {
    double step = place.step(placeBefore);
    gathered.setAround(place, step < limit ? Math.min(limit, STEPS_AHEAD * step) : 0);
    gatheredLimit = LIMIT_AHEAD * limit;
    leafCount = 0;
    int top = index.levels.length - 2;
    gather(top, index.levels[top], index.levels[top + 1], gatheredLimit * gatheredLimit);
  }

  /** Ends as soon as there is a crowd. */
  private void gather(int level, int first, int end, double within2) {
    for (int box = first; box < end && leafCount <= CROWD; box++) {
      if (gathered.distance2(index.boxes, 6 * box) <= within2) {
        if (level == 0) {
          addLeaf(box);
        } else {
          int child = index.firstChild(level, box);
          gather(level - 1, child, index.endOfChildren(level, child), within2);
        }
      }
    }
  }

  private void addLeaf(int leaf) {
    if (leafCount < CROWD) {
      leaves[leafCount] = leaf;
    }
    leafCount++;
  }

  /** Visits the tree, the nearest boxes first, with a limit that falls as it goes. */
  private void visit(int level, int first, int end) {
    int[] sorted = boxes[level];
    double[] sorted2 = boxes2[level];
    int count = 0;
    for (int box = first; box < end; box++) {
      double box2 = place.distance2(index.boxes, 6 * box);
      if (box2 <= limit2) {
        int at = count++;
        for (; at > 0 && sorted2[at - 1] > box2; at--) {
          sorted[at] = sorted[at - 1];
          sorted2[at] = sorted2[at - 1];
        }
        sorted[at] = box;
        sorted2[at] = box2;
      }
    }
    for (int i = 0; i < count && sorted2[i] <= limit2; i++) {
      visitBox(level, sorted[i], sorted2[i]);
    }
  }

  private void visitBox(int level, int box, double box2) {
    if (box2 > nearestLongest2 && place.farthest2(index.boxes, 6 * box) <= reachSurely2) {
      withinReach += index.sourcesUnder(level, box);
    } else if (level == 0) {
      visitLeaf(box);
    } else {
      int child = index.firstChild(level, box);
      visit(level - 1, child, index.endOfChildren(level, child));
    }
  }

  private void visitLeaf(int leaf) {
    int end = Math.min(index.size(), (leaf + 1) * SourceIndex.LEAF);
    for (int source = leaf * SourceIndex.LEAF; source < end; source++) {
      if (!fromOutline || boxDistance2(source) <= limit2) {
        double chord2 = chord2(source);
        if (chord2 <= limit2) {
          weigh(source, chord2);
        }
      }
    }
  }

  private void visitReached(int level, int first, int end, Visitor visitor) {
    for (int box = first; box < end; box++) {
      if (place.distance2(index.boxes, 6 * box) <= reachLongest2) {
        if (level == 0) {
          visitReached(box, visitor);
        } else {
          int child = index.firstChild(level, box);
          visitReached(level - 1, child, index.endOfChildren(level, child), visitor);
        }
      }
    }
  }

  private void visitReached(int leaf, Visitor visitor) {
    int end = Math.min(index.size(), (leaf + 1) * SourceIndex.LEAF);
    for (int source = leaf * SourceIndex.LEAF; source < end; source++) {
      if (!fromOutline || boxDistance2(source) <= reachLongest2) {
        double chord2 = chord2(source);
        long mm = chord2 <= reachLongest2 ? millimetres(source, chord2) : Long.MAX_VALUE;
        if (mm <= reachMm) {
          visitor.visit(index.given[source], mm / 1000.0);
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
    return square(x - place.lowX) + square(y - place.lowY) + square(z - place.lowZ);
  }

  private double outlineChord2(int source, double x, double y, double z) {
    int given = index.given[source];
    return place.distance2(x, y, z) <= OUTSIDE2
            && outline.encloses(index.lon[given], index.lat[given])
        ? 0
        : outline.chord2(x, y, z, foot);
  }

  /** The distance of a source whose chord was the last to be measured. */
  private long millimetres(int source, double chord2) {
    int given = index.given[source];
    return Chord.millimetres(
        Math.sqrt(chord2), foot[0], foot[1], index.lon[given], index.lat[given]);
  }

  private double boxDistance2(int source) {
    int at = 3 * source;
    return place.distance2(index.xyz[at], index.xyz[at + 1], index.xyz[at + 2]);
  }

  private static double square(double x) {
    return x * x;
  }
}
