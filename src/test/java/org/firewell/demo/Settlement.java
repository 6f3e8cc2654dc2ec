package org.firewell.demo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;

/**
 * A place where people live: a bent grid of lanes around a centre. Lanes along the grid carry
 * houses, a few across tie them together; corners are shared, so the lanes are one network.
 */
final class Settlement {

  /** Between two corners along a lane, in metres. */
  static final double ALONG_M = 52;

  /** Between two lanes, in metres. */
  static final double ACROSS_M = 46;

  /** A stretch of lane between two corners. */
  record Stretch(Coordinate from, Coordinate to) {}

  /** A corner of the grid: the settlement's centre is (0, 0). */
  private record Corner(int along, int across) {}

  private final String id;
  private final String village;
  private final boolean main;
  private final Coordinate centre;
  private final double angle;
  private final int reachAlong;
  private final int reachAcross;
  private final Relief relief;
  private final Map<Corner, Coordinate> corners = new LinkedHashMap<>();
  private final Predicate<LineString> open;

  /**
   * @param reachAlong corners to either side of the centre along a lane
   * @param reachAcross lanes to either side of the centre
   * @param open whether a lane can run along a line in metres
   */
  Settlement(
      String id,
      String village,
      boolean main,
      Coordinate centre,
      double angle,
      int reachAlong,
      int reachAcross,
      Relief relief,
      Predicate<LineString> open) {
    this.id = id;
    this.village = village;
    this.main = main;
    this.centre = centre;
    this.angle = angle;
    this.reachAlong = reachAlong;
    this.reachAcross = reachAcross;
    this.relief = relief;
    this.open = open;
    spread();
  }

  String id() {
    return id;
  }

  String village() {
    return village;
  }

  /** Whether it is the village's own seat rather than a hamlet of it. */
  boolean isMain() {
    return main;
  }

  Coordinate centre() {
    return centre;
  }

  /** The lane through the centre, which a water main follows. */
  List<Coordinate> mainLane() {
    return runs(true, 0).stream().filter(run -> run.contains(centre)).findFirst().orElse(List.of());
  }

  /** The lanes, each a line through its corners in metres. */
  List<List<Coordinate>> lanes() {
    List<List<Coordinate>> lanes = new ArrayList<>();
    for (int across = -reachAcross; across <= reachAcross; across++) {
      lanes.addAll(runs(true, across));
    }
    for (int along = -reachAlong; along <= reachAlong; along += 2) {
      lanes.addAll(runs(false, along));
    }
    return lanes;
  }

  /** The stretches along which houses stand. */
  List<Stretch> frontage() {
    List<Stretch> stretches = new ArrayList<>();
    for (int across = -reachAcross; across <= reachAcross; across++) {
      for (List<Coordinate> run : runs(true, across)) {
        for (int i = 1; i < run.size(); i++) {
          stretches.add(new Stretch(run.get(i - 1), run.get(i)));
        }
      }
    }
    return stretches;
  }

  /** Grows from the centre over stretches that are open, inside a frayed oval. */
  private void spread() {
    Deque<Corner> growing = new ArrayDeque<>();
    corners.put(new Corner(0, 0), centre);
    growing.add(new Corner(0, 0));
    while (!growing.isEmpty()) {
      Corner corner = growing.remove();
      for (Corner next : neighbours(corner)) {
        if (!corners.containsKey(next) && inOval(next) && isOpen(corner, next)) {
          corners.put(next, place(next));
          growing.add(next);
        }
      }
    }
  }

  private List<Corner> neighbours(Corner corner) {
    List<Corner> neighbours = new ArrayList<>();
    neighbours.add(new Corner(corner.along() - 1, corner.across()));
    neighbours.add(new Corner(corner.along() + 1, corner.across()));
    if ((corner.along() + reachAlong) % 2 == 0) {
      neighbours.add(new Corner(corner.along(), corner.across() - 1));
      neighbours.add(new Corner(corner.along(), corner.across() + 1));
    }
    return neighbours;
  }

  private boolean inOval(Corner corner) {
    double x = corner.along() / (reachAlong + 0.3);
    double y = corner.across() / (reachAcross + 0.3);
    double fray = 0.35 * relief.smooth(11, place(corner), 90);
    return Math.abs(corner.along()) <= reachAlong
        && Math.abs(corner.across()) <= reachAcross
        && x * x + y * y <= 1.15 + fray;
  }

  private boolean isOpen(Corner from, Corner to) {
    return open.test(Plane.GEOMETRY.createLineString(new Coordinate[] {place(from), place(to)}));
  }

  private List<List<Coordinate>> runs(boolean along, int fixed) {
    int reach = along ? reachAlong : reachAcross;
    List<List<Coordinate>> runs = new ArrayList<>();
    List<Coordinate> run = new ArrayList<>();
    Corner last = null;
    for (int i = -reach; i <= reach; i++) {
      Corner corner = along ? new Corner(i, fixed) : new Corner(fixed, i);
      boolean joined = corners.containsKey(corner) && (last == null || isOpen(last, corner));
      if (!joined) {
        keep(run, runs);
        run = new ArrayList<>();
      }
      last = corners.containsKey(corner) ? corner : null;
      if (last != null) {
        run.add(corners.get(corner));
      }
    }
    keep(run, runs);
    return runs;
  }

  private static void keep(List<Coordinate> run, List<List<Coordinate>> runs) {
    if (run.size() > 1) {
      runs.add(run);
    }
  }

  /** Where a corner lies: the grid turned by the angle and bent by up to 9 m. */
  private Coordinate place(Corner corner) {
    if (corner.along() == 0 && corner.across() == 0) {
      return centre;
    }
    double u = corner.along() * ALONG_M;
    double v = corner.across() * ACROSS_M;
    double cos = StrictMath.cos(angle);
    double sin = StrictMath.sin(angle);
    Coordinate place = new Coordinate(centre.x + u * cos - v * sin, centre.y + u * sin + v * cos);
    place.x += 9 * relief.smooth(12, place, 160);
    place.y += 9 * relief.smooth(13, place, 160);
    return place;
  }
}
