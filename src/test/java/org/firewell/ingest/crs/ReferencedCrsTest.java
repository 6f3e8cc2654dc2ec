package org.firewell.ingest.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.firewell.geo.GaussZone;
import org.firewell.ingest.file.Refusal;
import org.geotools.api.referencing.cs.AxisDirection;
import org.geotools.referencing.CRS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class ReferencedCrsTest {

  private static final GeometryFactory GEOMETRIES = new GeometryFactory();
  private static final Envelope JINJIANG = new Envelope(118.4, 118.7, 24.5, 24.9);

  static List<ReferencedCrs> registered() {
    return Stream.concat(
            ReferencedCrs.everywhere().stream(),
            GaussZone.all().stream()
                .map(zone -> "http://www.opengis.net/def/crs/EPSG/0/" + zone.epsg())
                .map(uri -> ReferencedCrs.find(uri).orElseThrow()))
        .filter(crs -> !crs.name().equals("CRS84"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("registered")
  void axes_come_in_the_order_of_the_register(ReferencedCrs crs) throws Exception {
    AxisDirection first =
        CRS.decode(crs.name(), false).getCoordinateSystem().getAxis(0).getDirection();

    assertThat(first).isEqualTo(crs.isNorthFirst() ? AxisDirection.NORTH : AxisDirection.EAST);
  }

  @Test
  void the_zones_are_4491_to_4554_of_the_register() {
    assertThat(registered()).hasSize(3 + 64);
    assertThat(GaussZone.all()).extracting(GaussZone::epsg).startsWith(4491).endsWith(4554);
  }

  @Test
  void a_place_has_the_coordinates_that_the_meridian_arc_gives() {
    // on the meridian the easting is the false one, and the northing the arc from the equator,
    // 2 655 288.654 m at 24 degrees: the curvature of CGCS2000's meridians, summed in small steps
    Geometry place = GEOMETRIES.createPoint(new Coordinate(120, 24));

    assertThat(at("EPSG/0/4549", place).x).isCloseTo(2_655_288.654, within(0.0011));
    assertThat(at("EPSG/0/4549", place).y).isEqualTo(500_000);
    assertThat(at("EPSG/0/4528", place).y).isEqualTo(40_500_000);
    assertThat(at("EPSG/0/4490", place)).isEqualTo(new Coordinate(24, 120));
    assertThat(at("EPSG/0/4326", place)).isEqualTo(new Coordinate(24, 120));
    assertThat(at("OGC/1.3/CRS84", place)).isEqualTo(new Coordinate(120, 24));
    // two thirds of the half circumference of 20 037 508.3428 m
    assertThat(at("EPSG/0/3857", place).x).isEqualTo(13_358_338.895);
  }

  @Property(tries = 200)
  void there_and_back_is_within_a_millimetre(
      @ForAll @DoubleRange(min = 118.4, max = 118.7) double lon,
      @ForAll @DoubleRange(min = 24.5, max = 24.9) double lat)
      throws Refusal {
    Geometry place = GEOMETRIES.createPoint(new Coordinate(lon, lat));
    for (ReferencedCrs crs : ReferencedCrs.around(JINJIANG)) {
      Geometry back = crs.toLonLat(crs.fromLonLat(place));

      assertThat(back.distance(place)).as(crs.name()).isLessThan(1e-8);
    }
  }

  @Test
  void of_degrees_nothing_is_computed() throws Refusal {
    Geometry place = GEOMETRIES.createPoint(new Coordinate(118.123456789012, 24.987654321098));

    for (String uri : List.of("EPSG/0/4490", "EPSG/0/4326", "OGC/1.3/CRS84")) {
      ReferencedCrs crs = find(uri);
      assertThat(crs.toLonLat(crs.fromLonLat(place)).equalsExact(place)).as(uri).isTrue();
    }
  }

  @Test
  void around_a_county_are_the_zones_whose_meridian_is_within_six_degrees() {
    assertThat(ReferencedCrs.around(JINJIANG))
        .extracting(ReferencedCrs::name)
        .startsWith("CRS84", "EPSG:4326", "EPSG:4490", "EPSG:3857")
        // 117 and 123 degrees, of 3 and of 6 degrees, and 114 and 120
        .contains("EPSG:4548", "EPSG:4549", "EPSG:4527", "EPSG:4528", "EPSG:4498", "EPSG:4509")
        .doesNotContain("EPSG:4546", "EPSG:4551")
        .hasSize(4 + 12);
    assertThat(ReferencedCrs.around(new Envelope())).isEqualTo(ReferencedCrs.everywhere());
  }

  @Test
  void what_is_far_from_a_zone_is_refused_with_the_axes_in_mind() {
    // easting first, as no zone of the register has it
    Geometry swapped = GEOMETRIES.createPoint(new Coordinate(348_000, 2_733_000));

    assertThatThrownBy(() -> find("EPSG/0/4549").toLonLat(swapped)).isInstanceOf(Refusal.class);
  }

  @Test
  void what_is_given_stays_as_it_is() throws Refusal {
    Geometry place = GEOMETRIES.createPoint(new Coordinate(118.5, 24.7));

    find("EPSG/0/4549").fromLonLat(place);
    find("EPSG/0/4490").toLonLat(place);

    assertThat(place.getCoordinate()).isEqualTo(new Coordinate(118.5, 24.7));
  }

  private static Coordinate at(String uri, Geometry place) {
    return find(uri).fromLonLat(place).getCoordinate();
  }

  private static ReferencedCrs find(String end) {
    return ReferencedCrs.find("http://www.opengis.net/def/crs/" + end).orElseThrow();
  }
}
