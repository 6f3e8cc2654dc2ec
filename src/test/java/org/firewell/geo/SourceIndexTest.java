package org.firewell.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SourceIndexTest {

  private static final double[] NOTHING = {};

  @Test
  void without_sources_there_is_no_nearest() {
    SourceSearch search = SourceIndex.of(NOTHING, NOTHING).search(150);
    search.from(118.5, 24.7);
    assertThat(search.nearest()).isEqualTo(-1);
    assertThat(search.metres()).isNaN();
    assertThat(search.withinReach()).isZero();
  }

  @Test
  void of_sources_at_the_same_millimetre_the_smallest_index_is_nearest() {
    // a degree of latitude is as long to the north as to the south at the equator
    double[] lon = {10, 10, 10, 10};
    double[] lat = {0.001, -0.001, 0.001, -0.001};
    SourceSearch search = SourceIndex.of(lon, lat).search(150);
    search.from(10, 0);
    assertThat(search.nearest()).isZero();
    // 0.001 degrees x 110,574 m a degree
    assertThat(search.metres()).isEqualTo(110.574);
    assertThat(search.withinReach()).isEqualTo(4);
  }

  @Test
  void the_reach_holds_to_the_millimetre() {
    // 0.001 degrees of latitude at the equator are 110.574 m
    double[] lon = {10};
    double[] lat = {0.001};
    assertThat(withinReach(lon, lat, 110.574)).isEqualTo(1);
    assertThat(withinReach(lon, lat, 110.573)).isZero();
  }

  @Test
  void the_antimeridian_is_no_border() {
    double[] lon = {179.9999, -179.0, 180};
    double[] lat = {-16.5, -16.5, -16.501};
    SourceSearch search = SourceIndex.of(lon, lat).search(150);
    search.from(-179.9999, -16.5);
    assertThat(search.nearest()).isZero();
    assertThat(search.metres()).isBetween(21.34, 21.36);
    assertThat(search.withinReach()).isEqualTo(2);
  }

  @Test
  void all_longitudes_meet_at_the_pole() {
    double[] lon = {0, 90, 180, -90};
    double[] lat = {89.999, 89.9995, 89.9991, 90};
    SourceSearch search = SourceIndex.of(lon, lat).search(120);
    search.from(-90, 89.9995);
    assertThat(search.nearest()).isEqualTo(3);
    // 0.0005 degrees x 111,694 m a degree
    assertThat(search.metres()).isEqualTo(55.847);
    // the others: across a right angle at the pole hypot(55.8, 111.7) = 124.9 m, straight over the
    // pole 55.8 + 55.8 = 111.7 m, across a right angle hypot(55.8, 100.5) = 115.0 m
    assertThat(search.withinReach()).isEqualTo(3);
  }

  @Test
  void a_hundred_thousand_sources_at_one_place_are_found() {
    double[] lon = new double[100_000];
    double[] lat = new double[100_000];
    java.util.Arrays.fill(lon, 118.5);
    java.util.Arrays.fill(lat, 24.7);
    SourceSearch search = SourceIndex.of(lon, lat).search(150);
    search.from(118.501, 24.7);
    assertThat(search.nearest()).isZero();
    assertThat(search.withinReach()).isEqualTo(100_000);
  }

  @Test
  void boxes_built_in_parallel_hold_all_that_lies_under_them() {
    Random random = new Random(1);
    double[] lon = random.doubles(20_001, 118, 119).toArray();
    double[] lat = random.doubles(20_001, 24, 25).toArray();
    SourceIndex index = SourceIndex.of(lon, lat);
    for (int source = 0; source < index.size(); source++) {
      int box = source / SourceIndex.LEAF;
      for (int level = 0; level < index.levels.length - 1; level++) {
        for (int axis = 0; axis < 3; axis++) {
          assertThat(index.xyz[3 * source + axis])
              .isBetween(
                  (double) index.boxes[6 * (index.levels[level] + box) + axis],
                  (double) index.boxes[6 * (index.levels[level] + box) + axis + 3]);
        }
        box /= SourceIndex.FAN;
      }
    }
  }

  @Test
  void the_far_side_of_the_earth_is_reached() {
    SourceSearch search =
        SourceIndex.of(new double[] {118.5, -61.4}, new double[] {24.7, -24.7}).search(25_000_000);
    search.from(-61.5, -24.7);
    assertThat(search.nearest()).isEqualTo(1);
    assertThat(search.withinReach()).isEqualTo(2);
  }

  @Test
  void what_is_not_a_position_is_refused_with_its_index() {
    double[] lon = {118.5, Double.NaN};
    double[] lat = {24.7, 24.7};
    assertThatThrownBy(() -> SourceIndex.of(lon, lat))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("index 1");
  }

  private static int withinReach(double[] lon, double[] lat, double reachM) {
    SourceSearch search = SourceIndex.of(lon, lat).search(reachM);
    search.from(10, 0);
    return search.withinReach();
  }
}
