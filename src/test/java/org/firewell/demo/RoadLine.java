package org.firewell.demo;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/**
 * A road in the making.
 *
 * @param rank of its class
 * @param name or null
 * @param line in metres
 * @param crossing how it takes an obstacle
 */
record RoadLine(Rank rank, String name, List<Coordinate> line, Crossing crossing) {

  /** Classes of roads as OpenStreetMap names them, with speed and width. */
  enum Rank {
    MOTORWAY(100, 26),
    MOTORWAY_LINK(40, 8),
    TRUNK(70, 24),
    PRIMARY(60, 18),
    SECONDARY(50, 14),
    TERTIARY(40, 9),
    UNCLASSIFIED(30, 6),
    RESIDENTIAL(20, 4.5);

    final int speedKmh;
    final double widthM;

    Rank(int speedKmh, double widthM) {
      this.speedKmh = speedKmh;
      this.widthM = widthM;
    }

    String key() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** At ground level a road joins what it meets; on a bridge or in a tunnel it does not. */
  enum Crossing {
    GROUND,
    BRIDGE,
    TUNNEL
  }
}
