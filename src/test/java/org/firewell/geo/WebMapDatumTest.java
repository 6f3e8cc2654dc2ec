package org.firewell.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WebMapDatumTest {

  /** What a round trip may lose, in degrees. */
  private static final double LOST = 1e-9;

  /** 1e-7 degree is a centimetre: what other implementations differ by in their ellipsoid. */
  private static final double A_CENTIMETRE = 1e-7;

  private static final LonLat QINGYANG = new LonLat(118.578, 24.807);

  /** Pairs that two independent implementations print in their manuals and tests. */
  @ParameterizedTest
  @CsvSource({
    "120.596931, 31.280844, 120.60109998322247, 31.278648624428175",
    "121.5272106, 31.1774276, 121.531541859215, 31.17530398364597",
    "113.912316, 22.543847, 113.9171764808363, 22.540796131694766",
    "116.377817, 39.911954, 116.38404722455657, 39.91334545536069"
  })
  void gcj_02_is_what_others_compute(double lon, double lat, double gcjLon, double gcjLat) {
    LonLat gcj = WebMapDatum.GCJ_02.of(new LonLat(lon, lat));

    assertThat(gcj.lon()).isCloseTo(gcjLon, within(A_CENTIMETRE));
    assertThat(gcj.lat()).isCloseTo(gcjLat, within(A_CENTIMETRE));
  }

  /**
   * At 105 east, 35 north every wave of the formula is at its beginning and every power of a degree
   * is 0: what is left are 300 m east and 100 m south, by the radii of Krasovsky's ellipsoid there:
   * 5,230,515 m of the parallel (6,378,245 cos 35° / √0.9977979) and 6,356,540 m of the meridian
   * (6,378,245 · 0.9933066 / 0.9977979^1.5).
   */
  @Test
  void at_its_origin_gcj_02_lies_300_metres_east_and_100_south() {
    LonLat gcj = WebMapDatum.GCJ_02.of(new LonLat(105, 35));

    assertThat(Math.toRadians(gcj.lon() - 105) * 5_230_515).isCloseTo(300, within(0.001));
    assertThat(Math.toRadians(gcj.lat() - 35) * 6_356_540).isCloseTo(-100, within(0.001));
  }

  /** A pair that implementations in several languages print in their manuals and tests. */
  @Test
  void bd_09_is_what_others_compute() {
    LonLat bd = WebMapDatum.BD_09.of(new LonLat(116.404, 39.915));

    assertThat(bd.lon()).isCloseTo(116.41662724378733, within(A_CENTIMETRE));
    assertThat(bd.lat()).isCloseTo(39.922699552216216, within(A_CENTIMETRE));
  }

  /** Baidu's own shift: 0.0065 and 0.006 degree, and waves of at most 0.0004 beside them. */
  @Test
  void bd_09_lies_beyond_gcj_02_by_about_0_0065_and_0_006_degree() {
    LonLat gcj = WebMapDatum.GCJ_02.of(QINGYANG);
    LonLat bd = WebMapDatum.BD_09.of(QINGYANG);

    assertThat(bd.lon() - gcj.lon()).isCloseTo(0.0065, within(0.0004));
    assertThat(bd.lat() - gcj.lat()).isCloseTo(0.006, within(0.0004));
  }

  @Test
  void in_the_demo_county_the_datums_are_hundreds_of_metres_apart() {
    LonLat gcj = WebMapDatum.GCJ_02.of(QINGYANG);
    LonLat bd = WebMapDatum.BD_09.of(QINGYANG);

    assertThat(Ellipsoid.distance(QINGYANG, gcj)).isBetween(500.0, 620.0);
    assertThat(Ellipsoid.distance(gcj, bd)).isBetween(800.0, 1000.0);
  }

  @Property(tries = 20_000)
  void a_position_comes_back_from_gcj_02(
      @ForAll @Scale(9) @DoubleRange(min = 72.1, max = 137.7) double lon,
      @ForAll @Scale(9) @DoubleRange(min = 0.9, max = 55.7) double lat) {
    assertRoundTrip(WebMapDatum.GCJ_02, new LonLat(lon, lat));
  }

  @Property(tries = 20_000)
  void a_position_comes_back_from_bd_09(
      @ForAll @Scale(9) @DoubleRange(min = 72.1, max = 137.7) double lon,
      @ForAll @Scale(9) @DoubleRange(min = 0.9, max = 55.7) double lat) {
    assertRoundTrip(WebMapDatum.BD_09, new LonLat(lon, lat));
  }

  /** The formula has a root of |longitude - 105|, whose slope has no bound there. */
  @Property
  void a_position_comes_back_from_around_105_degrees(
      @ForAll @Scale(13) @DoubleRange(min = -1e-8, max = 1e-8) double beside,
      @ForAll @Scale(9) @DoubleRange(min = 18, max = 53) double lat) {
    assertRoundTrip(WebMapDatum.GCJ_02, new LonLat(105 + beside, lat));
    assertRoundTrip(WebMapDatum.BD_09, new LonLat(105 + beside, lat));
  }

  @Property(tries = 1_000)
  void what_a_web_map_shows_comes_back_too(
      @ForAll WebMapDatum datum,
      @ForAll @Scale(9) @DoubleRange(min = 72.1, max = 137.7) double lon,
      @ForAll @Scale(9) @DoubleRange(min = 0.9, max = 55.7) double lat) {
    assertSame(datum.of(datum.undo(new LonLat(lon, lat))), new LonLat(lon, lat), LOST);
  }

  /** The twin halves a square around the shown position until nothing is left of it. */
  @Property(tries = 200)
  void the_way_back_is_where_a_search_ends(
      @ForAll WebMapDatum datum,
      @ForAll @Scale(9) @DoubleRange(min = 73, max = 137) double lon,
      @ForAll @Scale(9) @DoubleRange(min = 2, max = 55) double lat) {
    LonLat shown = new LonLat(lon, lat);

    assertSame(datum.undo(shown), searched(datum, shown), 1e-8);
  }

  @ParameterizedTest
  @EnumSource
  void outside_of_its_box_nothing_is_moved(WebMapDatum datum) {
    for (LonLat place :
        new LonLat[] {
          new LonLat(11.6, 49.9),
          new LonLat(-78.7, 26.5),
          new LonLat(138, 36),
          new LonLat(110, 0.5),
          new LonLat(0, 90),
          new LonLat(180, -90)
        }) {
      assertThat(datum.of(place)).isEqualTo(place);
      assertThat(datum.undo(place)).isEqualTo(place);
    }
  }

  private static void assertRoundTrip(WebMapDatum datum, LonLat place) {
    assertSame(datum.undo(datum.of(place)), place, LOST);
  }

  private static void assertSame(LonLat is, LonLat expected, double degrees) {
    assertThat(is.lon()).as("longitude of %s", expected).isCloseTo(expected.lon(), within(degrees));
    assertThat(is.lat()).as("latitude of %s", expected).isCloseTo(expected.lat(), within(degrees));
  }

  private static LonLat searched(WebMapDatum datum, LonLat shown) {
    LonLat best = shown;
    for (double step = 0.02; step > 1e-11; step *= 0.6) {
      LonLat centre = best;
      for (int east = -2; east <= 2; east++) {
        for (int north = -2; north <= 2; north++) {
          LonLat other = new LonLat(centre.lon() + east * step, centre.lat() + north * step);
          best = miss(datum, other, shown) < miss(datum, best, shown) ? other : best;
        }
      }
    }
    return best;
  }

  private static double miss(WebMapDatum datum, LonLat place, LonLat shown) {
    LonLat moved = datum.of(place);
    return Math.max(Math.abs(moved.lon() - shown.lon()), Math.abs(moved.lat() - shown.lat()));
  }
}
