package org.firewell.network;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.PolygonNodeTopology;
import org.locationtech.jts.geom.Coordinate;

/**
 * The barriers that lead away from a position as rays, and the sectors that they part the ground
 * into. Exact, by orientation in double-double arithmetic.
 */
final class Star {

  private final Coordinate middle;

  /** Counter-clockwise. */
  private final List<Ray> rays = new ArrayList<>();

  Star(Coordinate middle) {
    this.middle = middle;
  }

  /** Adds the outgoing side of a line; an area lies left or right of it, or neither. */
  void add(Coordinate to, Area area, int owner) {
    for (int i = 0; i < rays.size(); i++) {
      int order = compare(to, rays.get(i).to);
      if (order == 0) {
        Ray same = rays.get(i);
        rays.set(i, new Ray(same.to, same.area == area ? area : Area.NONE, same.owner));
        return;
      }
      if (order < 0) {
        rays.add(i, new Ray(to, area, owner));
        return;
      }
    }
    rays.add(new Ray(to, area, owner));
  }

  /** A barrier of the star. */
  int owner() {
    return rays.get(0).owner;
  }

  boolean isEmpty() {
    return rays.isEmpty();
  }

  /** The sector in which a direction lies; along an outline, the one outside of the area. */
  int sector(Coordinate to) {
    if (rays.size() < 2) {
      return 0;
    }
    int before = 0;
    for (Ray ray : rays) {
      int order = compare(ray.to, to);
      if (order == 0) {
        return wrapped(ray.area == Area.LEFT ? before - 1 : before);
      }
      before += order < 0 ? 1 : 0;
    }
    return wrapped(before - 1);
  }

  private int wrapped(int sector) {
    return (sector + rays.size()) % rays.size();
  }

  private int compare(Coordinate a, Coordinate b) {
    return PolygonNodeTopology.compareAngle(middle, a, b);
  }

  /** On which side of a ray an area lies. */
  enum Area {
    LEFT,
    RIGHT,
    NONE
  }

  private record Ray(Coordinate to, Area area, int owner) {}
}
