package org.firewell.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.firewell.feature.FeatureType;
import org.firewell.geo.Ellipsoid;
import org.firewell.ingest.crs.Crs;
import org.firewell.ingest.file.Notice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
    for (String crs : new String[] {"EPSG:999999", "GCJ-02", "somewhere"}) {
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
  void a_northing_in_front_of_its_easting_is_swapped() {
    assertThat(dataset("EPSG:4549", 2_733_000, 350_000).notices())
        .extracting(Notice::reason)
        .contains(
            "easting and northing are swapped: 2733000.0 350000.0; easting comes first (line 2)");
  }

  @Test
  void what_lies_far_from_where_a_projection_is_used_refuses_the_row() {
    for (double easting : new double[] {1e300, -1e12, 39_350_000}) {
      assertThat(dataset("EPSG:4549", easting, 2_733_000).notices().get(1).reason())
          .endsWith("lies far from where EPSG:4549 is used (line 2)");
    }
  }

  /** The EPSG register gives parameters for Beijing 1954 and none that are used for Xian 1980. */
  @Test
  void another_datum_is_brought_over_or_refused_and_never_taken_as_it_is() {
    Coordinate beijing1954 = read("EPSG:4214", 118.5, 24.7);

    assertThat(Ellipsoid.distance(118.5, 24.7, beijing1954.x, beijing1954.y))
        .isBetween(20.0, 200.0);
    assertThat(dataset("EPSG:4610", 118.5, 24.7).layers()).as("Xian 1980").isEmpty();
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
