package org.firewell.analysis.siting.candidate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.firewell.geo.Ellipsoid;
import org.locationtech.jts.geom.Coordinate;

/** Keeps positions apart: one that comes nearer to a former one than some metres is refused. */
final class Apart {

  private final double metres;
  private final double side;
  private final Map<Long, List<Coordinate>> squares = new HashMap<>();

  /**
   * @param metres above 0
   * @param farthestLat the greatest latitude, north or south, that is offered
   */
  Apart(double metres, double farthestLat) {
    this.metres = metres;
    // squares of degrees of longitude, which are the shorter ones, so that neighbours suffice
    side = 1.01 * metres / Ellipsoid.metresPerDegreeLon(farthestLat);
  }

  /** Takes a position, whatever is near. */
  void add(Coordinate at) {
    squares.computeIfAbsent(square(column(at), row(at)), s -> new ArrayList<>(1)).add(at);
  }

  /** Whether no position that was added is as near. */
  boolean isFree(Coordinate at) {
    for (long column = column(at) - 1; column <= column(at) + 1; column++) {
      for (long row = row(at) - 1; row <= row(at) + 1; row++) {
        for (Coordinate other : squares.getOrDefault(square(column, row), List.of())) {
          if (Ellipsoid.distance(at.x, at.y, other.x, other.y) <= metres) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private long column(Coordinate at) {
    return (long) Math.floor(at.x / side);
  }

  private long row(Coordinate at) {
    return (long) Math.floor(at.y / side);
  }

  private static long square(long column, long row) {
    return (column << 32) ^ (row & 0xffffffffL);
  }
}
