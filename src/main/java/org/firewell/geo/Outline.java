package org.firewell.geo;

import java.util.Arrays;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * The lines of a geometry cut into pieces so short that each is straight in space.
 *
 * <p>An edge is straight in longitude and latitude (RFC 7946, 3.1.1), which is neither a geodesic
 * nor a chord. A piece over dφ and dλ radians strays from its chord by at most R (dφ + dλ)² / 8;
 * pieces are cut so that this stays below 0.1 mm, which is about 70 m: the edges of buildings stay
 * whole. Filled again for each geometry, by one thread.
 */
final class Outline {

  private static final double STRAY_M = 1e-4;
  private static final double PIECES_PER_DEGREE =
      Math.toRadians(Math.sqrt(Ellipsoid.A / (8 * STRAY_M)));

  /** Beyond this depth below the origin the earth's limb may lie inside of an area. */
  private static final double LIMB_M = Ellipsoid.A / 2;

  private final LocalSpace space;
  private final Box box = new Box();
  private final Edges edges = this::addEdge;
  private Geometry geometry;
  private boolean area;

  /** Ends of the pieces: x, y, z, longitude, latitude of one, then of the other. */
  private double[] ends = new double[160];

  private int length;

  Outline(LocalSpace space) {
    this.space = space;
  }

  void fill(Geometry filling) {
    geometry = filling;
    area = filling.getDimension() == 2;
    length = 0;
    edges.addAll(filling);
    bound();
  }

  /** Holds the outline and what it encloses. */
  Box box() {
    return box;
  }

  boolean encloses(double lon, double lat) {
    return area && SimplePointInAreaLocator.isContained(new Coordinate(lon, lat), geometry);
  }

  /**
   * The square of the shortest chord from a place in space to the outline.
   *
   * @param foot takes the longitude and latitude of the outline's nearest position
   */
  double chord2(double x, double y, double z, double[] foot) {
    double best = Double.POSITIVE_INFINITY;
    for (int at = 0; at < length; at += 10) {
      double share = share(at, x, y, z);
      double dx = between(at, share) - x;
      double dy = between(at + 1, share) - y;
      double dz = between(at + 2, share) - z;
      double chord2 = dx * dx + dy * dy + dz * dz;
      if (chord2 < best) {
        best = chord2;
        foot[0] = between(at + 3, share);
        foot[1] = between(at + 4, share);
      }
    }
    return best;
  }

  /** How far along a piece, 0 to 1, a place is nearest to it. */
  private double share(int at, double x, double y, double z) {
    double dx = ends[at + 5] - ends[at];
    double dy = ends[at + 6] - ends[at + 1];
    double dz = ends[at + 7] - ends[at + 2];
    double length2 = dx * dx + dy * dy + dz * dz;
    double along = (x - ends[at]) * dx + (y - ends[at + 1]) * dy + (z - ends[at + 2]) * dz;
    return along <= 0 || length2 == 0 ? 0 : Math.min(1, along / length2);
  }

  private double between(int at, double share) {
    return ends[at] + share * (ends[at + 5] - ends[at]);
  }

  private void addEdge(double lon1, double lat1, double lon2, double lat2) {
    double degrees = Math.abs(lon2 - lon1) + Math.abs(lat2 - lat1);
    int pieces = Math.max(1, (int) Math.ceil(degrees * PIECES_PER_DEGREE));
    double dLon = (lon2 - lon1) / pieces;
    double dLat = (lat2 - lat1) / pieces;
    for (int i = 0; i < pieces; i++) {
      boolean last = i == pieces - 1;
      addPiece(
          lon1 + i * dLon,
          lat1 + i * dLat,
          last ? lon2 : lon1 + (i + 1) * dLon,
          last ? lat2 : lat1 + (i + 1) * dLat);
    }
  }

  private void addPiece(double lon1, double lat1, double lon2, double lat2) {
    if (length + 10 > ends.length) {
      ends = Arrays.copyOf(ends, 2 * ends.length);
    }
    addEnd(lon1, lat1);
    addEnd(lon2, lat2);
  }

  private void addEnd(double lon, double lat) {
    if (length > 0 && ends[length - 2] == lon && ends[length - 1] == lat) {
      System.arraycopy(ends, length - 5, ends, length, 5);
    } else {
      space.put(lon, lat, ends, length);
      ends[length + 3] = lon;
      ends[length + 4] = lat;
    }
    length += 5;
  }

  private void bound() {
    box.setPoint(ends[0], ends[1], ends[2]);
    for (int at = 5; at < length; at += 5) {
      box.include(ends[at], ends[at + 1], ends[at + 2]);
    }
    if (area && box.lowZ < -LIMB_M) {
      box.setAll();
    } else if (area) {
      // what an area encloses rises above its outline, though never above the origin's plane
      box.highZ = Math.max(box.highZ, 1e-6);
    }
  }
}
