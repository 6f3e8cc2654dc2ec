package org.firewell.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Hydrant;
import org.firewell.geo.Ellipsoid;
import org.firewell.geo.LonLat;
import org.firewell.geo.WebMapDatum;
import org.firewell.ingest.crs.Crs;
import org.firewell.ingest.file.Notice;
import org.firewell.ingest.file.Refusal;
import org.firewell.ingest.file.Shapes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;

class CrsTest {

  /** 1e-7 degree is a centimetre. */
  private static final double A_CENTIMETRE = 1e-7;

  @TempDir Path folder;

  @Test
  void names_of_one_system_are_one_name() {
    assertThat(Crs.normal("urn:ogc:def:crs:OGC:1.3:CRS84")).isEqualTo("CRS84");
    assertThat(Crs.normal("OGC:CRS84")).isEqualTo("CRS84");
    assertThat(Crs.normal("http://www.opengis.net/def/crs/OGC/1.3/CRS84")).isEqualTo("CRS84");
    assertThat(Crs.normal("urn:ogc:def:crs:EPSG::4549")).isEqualTo("EPSG:4549");
    assertThat(Crs.normal("urn:ogc:def:crs:EPSG:9.8:32617")).isEqualTo("EPSG:32617");
    assertThat(Crs.normal("http://www.opengis.net/def/crs/EPSG/0/4490")).isEqualTo("EPSG:4490");
    assertThat(Crs.normal(" epsg:4326 ")).isEqualTo("EPSG:4326");
  }

  @Test
  void longitude_comes_first_whatever_the_axis_order_of_the_system_says() {
    for (String crs : new String[] {"CRS84", "EPSG:4326", "EPSG:4490"}) {
      assertThat(read(crs, 118.5, 24.7)).as(crs).isEqualTo(new Coordinate(118.5, 24.7));
    }
  }

  /**
   * On the central meridian of a Gauss-Krueger zone the easting is the false easting, 500 km, and
   * the northing the meridian's length from the equator: 2,766,054.17 m at 25 degrees on CGCS2000.
   */
  @Test
  void easting_comes_first_in_a_gauss_krueger_zone_of_cgcs2000() {
    double northing = Ellipsoid.distance(120, 0, 120, 25);

    Coordinate place = read("EPSG:4549", 500_000, northing);

    assertThat(place.x).isCloseTo(120, within(A_CENTIMETRE));
    assertThat(place.y).isCloseTo(25, within(A_CENTIMETRE));
  }

  /** On UTM's central meridian the scale is 0.9996. */
  @Test
  void easting_comes_first_in_utm() {
    double northing = 0.9996 * Ellipsoid.distance(-81, 0, -81, 26.5);

    Coordinate place = read("EPSG:32617", 500_000, northing);

    assertThat(place.x).isCloseTo(-81, within(A_CENTIMETRE));
    assertThat(place.y).isCloseTo(26.5, within(A_CENTIMETRE));
  }

  @Test
  void the_crs_of_a_file_goes_before_that_of_the_dataset() {
    Dataset dataset =
        Folders.in(folder)
            .file("dataset.yaml", "crs: EPSG:4549", "files: {hydrants: {crs: CRS84}}")
            .file("hydrants.csv", "id,lon,lat", "h1,118.5,24.7")
            .file("villages.csv", "id,lon,lat", "v1,350000,2733000")
            .read();

    assertThat(dataset.notices()).isEmpty();
    assertThat(dataset.ground().list(FeatureType.VILLAGES).get(0).geometry().getCoordinate().x)
        .isCloseTo(118.5, within(0.1));
  }

  @Test
  void a_geojson_file_that_names_the_declared_projection_is_read() {
    Dataset dataset =
        Folders.in(folder)
            .file("dataset.yaml", "crs: EPSG:4549")
            .file(
                "hydrants.geojson",
                "{\"crs\": {\"properties\": {\"name\": \"urn:ogc:def:crs:EPSG::4549\"}},"
                    + "\"features\": ["
                    + Folders.point(500000, 2733000, "\"id\": \"h1\"")
                    + "]}")
            .read();

    assertThat(dataset.notices()).isEmpty();
    assertThat(dataset.ground().list(FeatureType.HYDRANTS).get(0).geometry().getX())
        .isCloseTo(120, within(A_CENTIMETRE));
  }

  @Test
  void a_crs_that_nobody_knows_refuses_the_file() {
    for (String crs : new String[] {"EPSG:999999", "GCJ-2", "somewhere"}) {
      Dataset dataset = dataset(crs, 118.5, 24.7);
      assertThat(dataset.layers()).as(crs).isEmpty();
      assertThat(dataset.notices().get(0).toString())
          .startsWith("ERROR hydrants.csv: crs \"" + crs + "\" is not known, or cannot be brought");
    }
  }

  @Test
  void degrees_under_a_projection_refuse_the_row() {
    assertThat(dataset("EPSG:4549", 118.5, 24.7).notices())
        .extracting(Notice::reason)
        .contains("118.5 24.7 are degrees, and not metres of EPSG:4549 (line 2)");
  }

  /** Chinese surveyors call the northing X, and spreadsheets follow them. */
  @Test
  void a_row_with_its_northing_in_front_is_turned_and_told() {
    Dataset turned = dataset("EPSG:4549", 2_733_000, 350_000);

    assertThat(turned.notices())
        .extracting(Notice::reason)
        .containsExactly(
            "easting and northing were swapped and are put right: 2733000.0 350000.0 (line 2)");
    Hydrant hydrant = turned.ground().list(FeatureType.HYDRANTS).get(0);
    assertThat(hydrant.geometry().getCoordinate()).isEqualTo(read("EPSG:4549", 350_000, 2_733_000));
    assertThat(hydrant.header().givenPosition()).isEqualTo("swapped:EPSG:4549 2733000.0 350000.0");
  }

  @Test
  void what_lies_far_from_where_a_projection_is_used_refuses_the_row() {
    for (double easting : new double[] {1e300, -1e12, 39_350_000}) {
      assertThat(dataset("EPSG:4549", easting, 2_733_000).notices().get(1).reason())
          .endsWith("lies far from where EPSG:4549 is used (line 2)");
    }
  }

  @Test
  void what_people_call_a_system_is_understood() {
    assertThat(Crs.normal("gcj02")).isEqualTo("GCJ-02");
    assertThat(Crs.normal("GCJ-02")).isEqualTo("GCJ-02");
    assertThat(Crs.normal("火星坐标系")).isEqualTo("GCJ-02");
    assertThat(Crs.normal("bd09ll")).isEqualTo("BD-09");
    assertThat(Crs.normal("百度坐标")).isEqualTo("BD-09");
    assertThat(Crs.normal("WGS 84")).isEqualTo("CRS84");
    assertThat(Crs.normal("CGCS2000")).isEqualTo("EPSG:4490");
    assertThat(Crs.normal("Swapped:urn:ogc:def:crs:EPSG::4549")).isEqualTo("swapped:EPSG:4549");
  }

  @Test
  void positions_of_web_maps_are_brought_back() {
    LonLat place = new LonLat(118.578, 24.807);
    for (WebMapDatum datum : WebMapDatum.values()) {
      LonLat shown = datum.of(place);

      Coordinate read = read(datum.title(), shown.lon(), shown.lat());

      assertThat(read.x).as(datum.title()).isCloseTo(place.lon(), within(1e-9));
      assertThat(read.y).as(datum.title()).isCloseTo(place.lat(), within(1e-9));
    }
  }

  @Test
  void where_a_file_put_a_thing_is_kept_where_something_was_computed() {
    Hydrant computed =
        dataset("gcj02", 118.58012, 24.81201).ground().list(FeatureType.HYDRANTS).get(0);
    Hydrant taken = dataset("CRS84", 118.5, 24.7).ground().list(FeatureType.HYDRANTS).get(0);

    assertThat(computed.header().givenPosition()).isEqualTo("GCJ-02 118.58012 24.81201");
    assertThat(taken.header().givenPosition()).isNull();
  }

  @Test
  void a_web_map_s_position_outside_of_china_refuses_the_row() {
    assertThat(dataset("GCJ-02", 11.6, 49.9).notices())
        .extracting(Notice::reason)
        .contains("11.6 49.9 lies outside of China, where GCJ-02 is not used (line 2)");
  }

  @Test
  void ordinates_in_the_other_order_are_declared_by_a_word_before_the_name() {
    double northing = Ellipsoid.distance(120, 0, 120, 25);

    assertThat(read("swapped:CRS84", 24.7, 118.5)).isEqualTo(new Coordinate(118.5, 24.7));
    assertThat(read("swapped:EPSG:4549", northing, 500_000).x).isCloseTo(120, within(A_CENTIMETRE));
  }

  /**
   * 3-degree zones 25 to 45 have their meridians at 75 to 135 degrees east, 6-degree zones 13 to 23
   * at 75 to 135 too; with the zone's number in front the easting is a million metres a zone more.
   */
  @Test
  void every_zone_of_cgcs2000_has_its_meridian_with_and_without_its_number_in_front()
      throws Refusal {
    double northing = Ellipsoid.distance(120, 0, 120, 44);
    for (int zone = 25; zone <= 45; zone++) {
      assertOnMeridian(4513 + zone - 25, zone * 1e6 + 5e5, northing, 3 * zone);
      assertOnMeridian(4534 + zone - 25, 5e5, northing, 3 * zone);
    }
    for (int zone = 13; zone <= 23; zone++) {
      assertOnMeridian(4491 + zone - 13, zone * 1e6 + 5e5, northing, 6 * zone - 3);
      assertOnMeridian(4502 + zone - 13, 5e5, northing, 6 * zone - 3);
    }
  }

  private static void assertOnMeridian(int code, double easting, double northing, double lon)
      throws Refusal {
    Coordinate place =
        Crs.of("EPSG:" + code)
            .toLonLat(Shapes.FACTORY.createPoint(new Coordinate(easting, northing)))
            .getCoordinate();
    assertThat(place.x).as("EPSG:%d", code).isCloseTo(lon, within(1e-8));
    assertThat(place.y).as("EPSG:%d", code).isCloseTo(44, within(1e-8));
  }

  @Test
  void web_mercator_is_read() {
    double perDegree = Math.toRadians(Ellipsoid.A);
    double y = Ellipsoid.A * Math.log(Math.tan(Math.PI / 4 + Math.toRadians(24.7) / 2));

    Coordinate place = read("EPSG:3857", 118.5 * perDegree, y);

    assertThat(place.x).isCloseTo(118.5, within(A_CENTIMETRE));
    assertThat(place.y).isCloseTo(24.7, within(A_CENTIMETRE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "EPSG:4610",
        "EPSG:2334",
        "EPSG:2345",
        "EPSG:2363",
        "EPSG:2384",
        "西安80",
        "Xian 1980",
        "EPSG:4214",
        "EPSG:2415",
        "EPSG:2437",
        "EPSG:21420",
        "EPSG:21460",
        "EPSG:4555",
        "北京54",
        "Beijing_1954"
      })
  void the_older_national_systems_are_recognised_and_refused(String crs) {
    Dataset dataset = dataset(crs, 118.5, 24.7);

    assertThat(dataset.layers()).isEmpty();
    assertThat(dataset.notices().get(0).reason())
        .contains("whose parameters to CGCS2000 differ from place to place and are not public");
  }

  @Test
  void a_prj_of_an_older_national_system_is_refused() {
    assertThatThrownBy(
            () ->
                Crs.ofWkt(
                    "PROJCS[\"Xian_1980_3_Degree_GK_Zone_40\",GEOGCS[\"GCS_Xian_1980\","
                        + "DATUM[\"D_Xian_1980\",SPHEROID[\"Xian_1980\",6378140.0,298.257]],"
                        + "PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]],"
                        + "PROJECTION[\"Gauss_Kruger\"],PARAMETER[\"False_Easting\",40500000.0],"
                        + "PARAMETER[\"Central_Meridian\",120.0],UNIT[\"Meter\",1.0]]"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("is of Xian 1980");
  }

  private Coordinate read(String crs, double x, double y) {
    Dataset dataset = dataset(crs, x, y);
    assertThat(dataset.notices()).isEmpty();
    return dataset.ground().list(FeatureType.HYDRANTS).get(0).geometry().getCoordinate();
  }

  private Dataset dataset(String crs, double x, double y) {
    return Folders.in(folder)
        .file("dataset.yaml", "crs: " + crs)
        .file("hydrants.csv", "id,lon,lat", "h1," + x + "," + y)
        .read();
  }
}
