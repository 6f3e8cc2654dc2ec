package org.firewell.geo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

class SurroundingsTest {

  private static final Geodesic GEODESIC = new Geodesic(Ellipsoid.A, Ellipsoid.F);

  @Property(seed = "3101", tries = 2000, shrinking = ShrinkingMode.OFF)
  void whatever_lies_within_the_metres_is_in_the_box(@ForAll long seed) {
    Random random = new Random(seed);
    double lon = 360 * random.nextDouble() - 180;
    double lat = random.nextInt(3) == 0 ? 89.9 : 180 * random.nextDouble() - 90;
    double metres = Math.pow(10, 5 * random.nextDouble());
    Envelope box = Surroundings.of(new Envelope(new Coordinate(lon, lat)), metres);
    for (int bearing = 0; bearing < 360; bearing += 5) {
      GeodesicData there = GEODESIC.Direct(lat, lon, bearing, metres);
      assertThat(box.contains(there.lon2, there.lat2))
          .as("seed %d: %s holds %s %s", seed, box, there.lon2, there.lat2)
          .isTrue();
    }
  }
}
