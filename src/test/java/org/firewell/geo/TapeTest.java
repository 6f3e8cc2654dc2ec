package org.firewell.geo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** A tape and a search among the one position that it is held at measure the same. */
class TapeTest {

  private static final GeometryFactory GEOMETRY = new GeometryFactory();

  @Property(tries = 1000, seed = "41")
  void a_tape_measures_what_a_search_finds(@ForAll long seed) {
    Random random = new Random(seed);
    Coordinate from = new Coordinate(118 + random.nextDouble(), 24 + random.nextDouble());
    Geometry to = geometry(random, from);
    SourceSearch search = SourceIndex.of(new double[] {from.x}, new double[] {from.y}).search(0);
    search.from(to);
    assertThat(new Tape(from).metresTo(to)).as("seed %d", seed).isEqualTo(search.metres());
  }

  /** A point, a line or an area of up to 2 km near by or around. */
  private static Geometry geometry(Random random, Coordinate from) {
    double side = random.nextInt(4) == 0 ? 1e-9 : 0.02 * random.nextDouble();
    double west = from.x + side * (random.nextDouble() - 1) + 0.01 * random.nextInt(2);
    double south = from.y + side * (random.nextDouble() - 1);
    Coordinate[] ring = {
      new Coordinate(west, south),
      new Coordinate(west + side, south),
      new Coordinate(west + side / 2, south + side),
      new Coordinate(west, south)
    };
    return switch (random.nextInt(3)) {
      case 0 -> GEOMETRY.createPoint(ring[0]);
      case 1 -> GEOMETRY.createLineString(new Coordinate[] {ring[0], ring[1], ring[2]});
      default -> GEOMETRY.createPolygon(ring);
    };
  }
}
