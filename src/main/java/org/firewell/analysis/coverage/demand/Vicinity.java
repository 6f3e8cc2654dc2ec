package org.firewell.analysis.coverage.demand;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.firewell.geo.Surroundings;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** All ground within some metres of some demand, and a little more, as squares of a grid. */
public final class Vicinity {

  private final double side;
  private final Set<Long> squares = new HashSet<>();

  /** Holds all squares. */
  private final Envelope around = new Envelope();

  /**
   * @param extents of the demand, in degrees
   */
  public Vicinity(List<Envelope> extents, double metres) {
    List<Envelope> wide = extents.stream().map(e -> Surroundings.of(e, metres)).toList();
    // of any size the squares are right; about as large as what they hold they are few
    side = wide.stream().mapToDouble(Envelope::getHeight).max().orElse(1);
    wide.forEach(this::add);
    around.expandBy(side);
  }

  /** False where it surely holds nothing of a geometry. */
  public boolean mayMeet(Geometry geometry) {
    return around.intersects(geometry.getEnvelopeInternal());
  }

  /** A box around all of it, in degrees; empty where there is none. */
  public Envelope extent() {
    return new Envelope(around);
  }

  public boolean holds(Coordinate at) {
    return squares.contains(square(number(at.x), number(at.y)));
  }

  private void add(Envelope extent) {
    around.expandToInclude(extent);
    for (long x = number(extent.getMinX()); x <= number(extent.getMaxX()); x++) {
      for (long y = number(extent.getMinY()); y <= number(extent.getMaxY()); y++) {
        squares.add(square(x, y));
      }
    }
  }

  private long number(double degrees) {
    return (long) Math.floor(degrees / side);
  }

  private static long square(long x, long y) {
    return (x << 32) ^ (y & 0xffffffffL);
  }
}
