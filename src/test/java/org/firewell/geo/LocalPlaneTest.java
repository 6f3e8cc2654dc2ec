package org.firewell.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LocalPlaneTest {

  @Test
  void a_degree_is_as_long_as_the_ellipsoid_says() {
    for (double lat : new double[] {0, 24.7, 45, 60, 80}) {
      double north = Ellipsoid.distance(100, lat - 5e-4, 100, lat + 5e-4) * 1000;
      double east = Ellipsoid.distance(100 - 5e-4, lat, 100 + 5e-4, lat) * 1000;
      assertThat(Ellipsoid.metresPerDegreeLat(lat)).isCloseTo(north, within(0.01));
      assertThat(Ellipsoid.metresPerDegreeLon(lat)).isCloseTo(east, within(0.01));
    }
  }

  @Test
  void within_a_kilometre_below_60_degrees_the_plane_is_out_by_less_than_30_centimetres() {
    long seed = 20221231;
    Random random = new Random(seed);
    for (int i = 0; i < 10_000; i++) {
      double lat = random.nextDouble() * 119 - 59.5;
      LocalPlane plane = new LocalPlane(118, lat);
      double x = random.nextDouble() * 1400 - 700;
      double y = random.nextDouble() * 1400 - 700;
      assertThat(Ellipsoid.distance(118, lat, plane.lon(x), plane.lat(y)))
          .as("seed %d, case %d: %f %f at %f", seed, i, x, y, lat)
          .isCloseTo(Math.hypot(x, y), within(0.3));
    }
  }

  @Test
  void a_position_comes_back_from_the_plane() {
    LocalPlane plane = new LocalPlane(118.5, 24.7);
    assertThat(plane.lon(plane.x(118.51))).isCloseTo(118.51, within(1e-13));
    assertThat(plane.lat(plane.y(24.69))).isCloseTo(24.69, within(1e-13));
  }

  @Test
  void a_distance_within_a_kilometre_is_the_geodesic_to_ten_micrometres() {
    long seed = 20221232;
    Random random = new Random(seed);
    for (int i = 0; i < 10_000; i++) {
      double lat = random.nextDouble() * 110 - 55;
      LocalPlane plane = new LocalPlane(118, lat);
      double lon1 = plane.lon(random.nextDouble() * 1400 - 700);
      double lat1 = plane.lat(random.nextDouble() * 1400 - 700);
      double size = random.nextBoolean() ? 30 : 700;
      double lon2 = plane.lon(size * (random.nextDouble() - 0.5));
      double lat2 = plane.lat(size * (random.nextDouble() - 0.5));
      assertThat(plane.distance(lon1, lat1, lon2, lat2))
          .as("seed %d, case %d: %f %f to %f %f", seed, i, lon1, lat1, lon2, lat2)
          .isCloseTo(Ellipsoid.distance(lon1, lat1, lon2, lat2), within(1e-5));
    }
  }
}
