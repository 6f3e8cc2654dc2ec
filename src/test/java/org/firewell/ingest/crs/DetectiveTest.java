package org.firewell.ingest.crs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Ground;
import org.firewell.geo.Ellipsoid;
import org.firewell.geo.LonLat;
import org.firewell.geo.WebMapDatum;
import org.firewell.ingest.DatasetReader;
import org.firewell.ingest.crs.Verdict.Candidate;
import org.firewell.ingest.crs.Verdict.State;
import org.firewell.ingest.file.Shapes;
import org.geotools.geometry.jts.JTS;
import org.geotools.referencing.CRS;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;

/** A ladder: the demo's hydrants, each a few metres from where its road says, in every system. */
class DetectiveTest {

  private static final long SEED = 20221231;
  private static final Ground JINJIANG = DatasetReader.read(Path.of("gis-data/jinjiang")).ground();
  private static final Detective DETECTIVE = Detective.around(JINJIANG);
  private static final Detective STRANGER = Detective.around(Ground.of(Map.of()));

  @Test
  void l01_plain_longitude_and_latitude_near_roads_is_certain() {
    assertSure(DETECTIVE.judge(sample(hydrants(60, 5)), null), "CRS84");
  }

  @ParameterizedTest
  @EnumSource
  void l02_what_a_web_map_shows_is_certain_even_where_wgs_84_is_declared(WebMapDatum datum) {
    Sample sample = sample(hydrants(60, 5).stream().map(datum::of).toList());

    assertSure(DETECTIVE.judge(sample, "CRS84"), datum.title());
  }

  @ParameterizedTest
  @EnumSource
  void l03_swapped_columns_of_a_web_map_are_certain(WebMapDatum datum) {
    Sample sample = new Sample();
    hydrants(60, 5).stream().map(datum::of).forEach(p -> add(sample, p.lat(), p.lon()));

    assertSure(DETECTIVE.judge(sample, null), "swapped:" + datum.title());
  }

  /** 4549 and 4528: zone of 120°E without and with its number; 4509, 4498 of 117°E by 6 degrees. */
  @ParameterizedTest
  @ValueSource(
      strings = {"EPSG:4549", "EPSG:4528", "EPSG:4548", "EPSG:4527", "EPSG:4498", "EPSG:3857"})
  void l04_a_projection_is_found_without_being_declared(String crs) {
    assertSure(DETECTIVE.judge(projected(crs, false), null), crs);
  }

  @ParameterizedTest
  @ValueSource(strings = {"EPSG:4549", "EPSG:4528"})
  void l05_the_northing_in_front_is_found(String crs) {
    assertSure(DETECTIVE.judge(projected(crs, true), null), "swapped:" + crs);
  }

  /** On the meridian of 117°E the zone of 6 degrees is that of 3 degrees. */
  @Test
  void l06_a_zone_of_six_degrees_without_its_number_is_the_one_of_three_degrees() {
    assertSure(DETECTIVE.judge(projected("EPSG:4509", false), null), "EPSG:4548");
  }

  @Test
  void l07_some_rows_with_swapped_ordinates_are_counted() {
    Sample sample = new Sample();
    List<LonLat> places = hydrants(60, 5);
    places.subList(0, 50).forEach(p -> add(sample, p.lon(), p.lat()));
    places.subList(50, 60).forEach(p -> add(sample, p.lat(), p.lon()));

    Verdict verdict = DETECTIVE.judge(sample, null);

    assertSure(verdict, "CRS84");
    assertThat(verdict.turned()).isEqualTo(10);
    assertThat(verdict.reason().en()).contains("10 have their ordinates swapped");
  }

  @Test
  void l08_few_rows_are_asked_with_the_right_one_first() {
    Sample sample = sample(hydrants(5, 5).stream().map(WebMapDatum.GCJ_02::of).toList());

    Verdict verdict = DETECTIVE.judge(sample, "CRS84");

    assertThat(verdict.state()).isEqualTo(State.ASKS);
    assertThat(verdict.candidates())
        .extracting(Candidate::crs)
        .startsWith("GCJ-02")
        .containsExactlyInAnyOrder("CRS84", "GCJ-02", "BD-09");
  }

  @Test
  void l09_rows_that_have_nothing_to_do_with_roads_are_asked() {
    Random random = new Random(SEED);
    Sample sample = new Sample();
    for (int i = 0; i < 100; i++) {
      add(sample, 118.45 + random.nextDouble() * 0.2, 24.6 + random.nextDouble() * 0.2);
    }

    assertThat(DETECTIVE.judge(sample, null).state()).isEqualTo(State.ASKS);
  }

  /** As coordinates of Xian 1980 or Beijing 1954 are that nobody declared. */
  @Test
  void l10_rows_that_are_off_by_a_hundred_metres_in_any_known_system_are_asked() {
    Sample sample = sample(hydrants(100, 5).stream().map(p -> moved(p, 80, 60)).toList());

    assertThat(DETECTIVE.judge(sample, null).state()).isEqualTo(State.ASKS);
  }

  @Test
  void l11_degrees_in_china_are_asked_where_no_road_is_known() {
    Verdict verdict = STRANGER.judge(sample(hydrants(60, 5)), "CRS84");

    assertThat(verdict.state()).isEqualTo(State.ASKS);
    assertThat(verdict.candidates()).hasSize(3).allMatch(c -> c.offsetM() == null);
  }

  @Test
  void l12_a_declared_projection_is_believed_where_nothing_is_known() {
    assertSure(STRANGER.judge(projected("EPSG:4528", false), "EPSG:4528"), "EPSG:4528");
  }

  @Test
  void l13_an_older_national_system_is_refused_by_name_code_or_text() {
    for (String declared : List.of("西安80", "EPSG:2384", "PROJCS[\"Beijing_1954_3_Degree_GK\"]")) {
      Verdict verdict = DETECTIVE.judge(projected("EPSG:4549", false), declared);
      assertThat(verdict.state()).as(declared).isEqualTo(State.REFUSED);
      assertThat(verdict.reason().zh()).contains("参数");
    }
  }

  @Test
  void l14_no_coordinates_and_coordinates_of_nothing_are_said_so() {
    Sample nothing = new Sample();
    assertThat(DETECTIVE.judge(nothing, null).reason().en()).isEqualTo("no row has coordinates");
    Sample absurd = new Sample();
    add(absurd, 1e12, -1e12);
    assertThat(DETECTIVE.judge(absurd, null).reason().en()).contains("no system that is known");
  }

  @Test
  void outside_of_china_there_is_nothing_to_ask() {
    Sample bayreuth = new Sample();
    add(bayreuth, 11.6, 49.9);

    assertSure(STRANGER.judge(bayreuth, "CRS84"), "CRS84");
  }

  @Test
  void what_was_taken_for_wgs_84_and_is_not_is_noticed_afterwards() {
    List<LonLat> places = hydrants(60, 5);

    assertThat(DETECTIVE.mistaken(sample(places))).isEmpty();
    assertThat(
            DETECTIVE
                .mistaken(sample(places.stream().map(WebMapDatum.GCJ_02::of).toList()))
                .map(Verdict::crs))
        .contains("GCJ-02");
  }

  @Test
  void the_same_rows_give_the_same_verdict() {
    Sample sample = sample(hydrants(60, 20));

    assertThat(DETECTIVE.judge(sample, null)).isEqualTo(DETECTIVE.judge(sample, null));
  }

  /** By hand: of ten throws at least nine heads in 11 of 1,024 cases, at least ten in one. */
  @Test
  void chance_is_that_of_a_coin() {
    assertThat(SignTest.chance(9, 10)).isEqualTo(11 / 1024.0);
    assertThat(SignTest.chance(10, 10)).isEqualTo(1 / 1024.0);
    assertThat(SignTest.chance(0, 0)).isEqualTo(1);
  }

  private static void assertSure(Verdict verdict, String crs) {
    assertThat(verdict.crs()).as("%s", verdict.candidates()).isEqualTo(crs);
    assertThat(verdict.state()).as("%s", verdict.reason()).isEqualTo(State.SURE);
  }

  /** Evenly from all of the county, with a normal error on either axis. */
  private static List<LonLat> hydrants(int count, double errorM) {
    Random random = new Random(SEED);
    List<? extends Feature> all = JINJIANG.list(FeatureType.HYDRANTS);
    List<LonLat> places = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Coordinate c = all.get(i * all.size() / count).geometry().getCoordinate();
      places.add(
          moved(
              new LonLat(c.x, c.y),
              errorM * random.nextGaussian(),
              errorM * random.nextGaussian()));
    }
    return places;
  }

  private static LonLat moved(LonLat place, double east, double north) {
    return new LonLat(
        place.lon() + east / Ellipsoid.metresPerDegreeLon(place.lat()),
        place.lat() + north / Ellipsoid.metresPerDegreeLat(place.lat()));
  }

  private static Sample projected(String crs, boolean northingFirst) {
    try {
      var transform =
          CRS.findMathTransform(DefaultGeographicCRS.WGS84, CRS.decode(crs, true), true);
      Sample sample = new Sample();
      for (LonLat place : hydrants(60, 5)) {
        Coordinate c = JTS.transform(new Coordinate(place.lon(), place.lat()), null, transform);
        add(sample, northingFirst ? c.y : c.x, northingFirst ? c.x : c.y);
      }
      return sample;
    } catch (Exception e) {
      throw new IllegalStateException(crs, e);
    }
  }

  private static Sample sample(List<LonLat> places) {
    Sample sample = new Sample();
    places.forEach(p -> add(sample, p.lon(), p.lat()));
    return sample;
  }

  private static void add(Sample sample, double x, double y) {
    sample.add(Shapes.FACTORY.createPoint(new Coordinate(x, y)));
  }
}
