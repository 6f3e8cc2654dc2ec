package org.firewell.geo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import org.junit.jupiter.api.Test;

/** Measures what {@link Chord} promises against Karney's geodesics. */
class ChordTest {

  private static final Geodesic KARNEY = new Geodesic(Ellipsoid.A, Ellipsoid.F);
  private static final long SEED = 20221231;

  private final LocalSpace space = new LocalSpace(118.5, 24.7);

  @Test
  void the_series_is_within_its_error_at_every_latitude_and_direction() {
    for (double length : new double[] {0.001, 1, 150, 1_000, 5_000, 10_000, 19_990}) {
      for (double lat = -90; lat <= 90; lat += 2.5) {
        for (double azimuth = 0; azimuth < 360; azimuth += 15) {
          double chord = chord(118.3, lat, azimuth, length);
          assertThat(Math.abs(Chord.geodesic(chord) - length))
              .as("length %s lat %s azimuth %s", length, lat, azimuth)
              .isLessThan(Chord.error(chord));
        }
      }
    }
  }

  @Test
  void the_error_is_micrometres_at_five_kilometres_and_a_tenth_of_a_millimetre_at_twenty() {
    assertThat(Chord.error(150)).isLessThan(0.000_000_05);
    assertThat(Chord.error(5_000)).isLessThan(0.000_002);
    assertThat(Chord.error(20_000)).isLessThan(0.000_1);
  }

  @Test
  void no_geodesic_has_a_chord_longer_than_the_longest_or_shorter_than_the_surest() {
    Random random = new Random(SEED);
    for (int i = 0; i < 200_000; i++) {
      double length = Math.exp(random.nextDouble() * Math.log(20_000_000));
      double lat = random.nextInt(10) == 0 ? 90 : random.nextDouble() * 180 - 90;
      GeodesicData line = KARNEY.Direct(lat, 0, random.nextDouble() * 360, length);
      double geodesic = Ellipsoid.distance(0, lat, line.lon2, line.lat2);
      double chord = chord(0, lat, line.lon2, line.lat2, space);
      assertThat(chord)
          .as("seed %d, case %d", SEED, i)
          .isLessThanOrEqualTo(Chord.longest(geodesic));
      if (geodesic < 9_000_000) {
        assertThat(chord)
            .as("seed %d, case %d", SEED, i)
            .isGreaterThanOrEqualTo(Chord.surely(geodesic));
      }
    }
  }

  @Test
  void the_chord_does_not_depend_on_where_the_space_has_its_origin() {
    double near = chord(179.9999, -16.5, -179.9999, -16.5, new LocalSpace(180, -16.5));
    double far = chord(179.9999, -16.5, -179.9999, -16.5, new LocalSpace(10, 50));
    assertThat(near).isCloseTo(far, org.assertj.core.data.Offset.offset(2e-8));
    // 0.0002 degrees of the parallel of 16.5 S: 0.0002 x 106,753 m
    assertThat(near).isBetween(21.34, 21.36);
  }

  private double chord(double lon, double lat, double azimuth, double length) {
    GeodesicData line = KARNEY.Direct(lat, lon, azimuth, length);
    return chord(lon, lat, line.lon2, line.lat2, space);
  }

  private static double chord(
      double lon1, double lat1, double lon2, double lat2, LocalSpace space) {
    double[] xyz = new double[6];
    space.put(lon1, lat1, xyz, 0);
    space.put(lon2, lat2, xyz, 3);
    return Math.hypot(Math.hypot(xyz[0] - xyz[3], xyz[1] - xyz[4]), xyz[2] - xyz[5]);
  }
}
