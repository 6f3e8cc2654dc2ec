package org.firewell.api.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.firewell.ingest.crs.ReferencedCrs;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

class RoomyBoxTest {

  /** As large as a county, east of the meridian 117 and west of 120. */
  private static final Envelope COUNTY = new Envelope(118.4, 118.9, 24.5, 24.9);

  @Test
  void without_room_the_corners_lose_a_part_of_the_county_in_a_zone_and_with_it_in_none() {
    ReferencedCrs zone =
        ReferencedCrs.find("http://www.opengis.net/def/crs/EPSG/0/4547").orElseThrow();
    assertThat(RoomyBox.corners(COUNTY, zone).covers(RoomyBox.outline(COUNTY, zone))).isFalse();

    Envelope told = told(COUNTY);
    for (ReferencedCrs system : ReferencedCrs.around(COUNTY)) {
      assertThat(RoomyBox.corners(told, system).covers(RoomyBox.outline(COUNTY, system)))
          .as(system.name())
          .isTrue();
    }
  }

  /** 0.02 degrees of latitude are the 2 km that the sides are bent; they are doubled to 0.032. */
  @Test
  void no_more_room_is_told_than_the_next_doubling_of_what_it_takes() {
    Envelope told = told(COUNTY);

    assertThat(COUNTY.getMinX() - told.getMinX()).isBetween(0.001, 0.0641);
    assertThat(told.getMaxY() - COUNTY.getMaxY()).isBetween(0.001, 0.0641);
    assertThat(told(new Envelope(118.5, 118.501, 24.7, 24.701)).getMinX()).isEqualTo(118.499);
  }

  @Test
  void whatever_the_county_its_corners_hold_it_in_every_system() {
    Random random = new Random(4549);
    for (int i = 0; i < 50; i++) {
      double west = 75 + 58 * random.nextDouble();
      double south = 18 + 33 * random.nextDouble();
      Envelope box =
          new Envelope(
              west, west + 0.6 * random.nextDouble(), south, south + 0.6 * random.nextDouble());
      Envelope told = told(box);
      for (ReferencedCrs system : ReferencedCrs.around(box)) {
        assertThat(RoomyBox.corners(told, system).covers(RoomyBox.outline(box, system)))
            .as(box + " in " + system.name())
            .isTrue();
      }
    }
  }

  @Test
  void the_world_stays_the_world() {
    assertThat(RoomyBox.of(new Envelope(-180, 180, -90, 90), List.of(ReferencedCrs.CRS84)))
        .containsExactly(-180.0, -90.0, 180.0, 90.0);
  }

  private static Envelope told(Envelope box) {
    List<Double> told = RoomyBox.of(box, ReferencedCrs.around(box));
    return new Envelope(told.get(0), told.get(2), told.get(1), told.get(3));
  }
}
