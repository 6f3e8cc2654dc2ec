package org.firewell.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Hydrant;
import org.firewell.geo.Ellipsoid;
import org.firewell.scene.Scene;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

/** What rounding moves, and what it gives away. */
class RoundingTest {

  private static final GeometryFactory GEOMETRY = new GeometryFactory();

  @Property(seed = "20260301")
  void no_position_is_moved_farther_than_is_told(
      @ForAll @DoubleRange(min = -180, max = 180) double lon,
      @ForAll @DoubleRange(min = -89, max = 89) double lat) {
    Point rounded = rounded(lon, lat);
    double metres = Ellipsoid.distance(lon, lat, rounded.getX(), rounded.getY());
    assertThat(metres).isLessThanOrEqualTo(Rounding.METRES);
  }

  @Property(seed = "20260302")
  void a_box_finds_by_the_exact_position_what_it_finds_by_the_rounded_one(
      @ForAll @DoubleRange(min = 118.40, max = 118.42) double lon,
      @ForAll @DoubleRange(min = 24.70, max = 24.72) double lat,
      @ForAll @DoubleRange(min = 118.40, max = 118.42) double west,
      @ForAll @DoubleRange(min = 24.70, max = 24.72) double south) {
    double[] box = Rounding.box(new double[] {west, south, west + 1e-4, south + 1e-4});
    Point rounded = rounded(lon, lat);
    assertThat(holds(box, lon, lat)).isEqualTo(holds(box, rounded.getX(), rounded.getY()));
  }

  @Property(seed = "20260303")
  void what_is_rounded_stays_where_it_is(
      @ForAll @DoubleRange(min = -180, max = 180) double lon,
      @ForAll @DoubleRange(min = -89, max = 89) double lat) {
    Point once = rounded(lon, lat);
    assertThat(Rounding.round(once)).isEqualTo(once);
  }

  @Test
  void every_kind_of_feature_is_rounded_and_stays_one() {
    Scene scene = new Scene();
    scene.township("t").box(-2000, -2000, 2000, 2000);
    scene.village("v").box(-200, -200, 200, 200);
    scene.hydrant("h").east(137);
    scene.intake("i").east(237);
    scene.microStation("m").east(337);
    scene.pipe("p").line(0, 3, 500, 3);
    scene.building("b").box(0, 0, 12, 12);
    for (FeatureType<?> type : FeatureType.all()) {
      for (Feature feature : scene.ground().list(type)) {
        Feature seen = Rounding.of(feature);
        assertThat(seen.id()).isEqualTo(feature.id());
        assertThat(seen.geometry().isEmpty()).isFalse();
        for (Coordinate corner : seen.geometry().getCoordinates()) {
          assertThat(corner.x).isEqualTo(Math.round(corner.x * 1000) / 1000.0);
          assertThat(corner.y).isEqualTo(Math.round(corner.y * 1000) / 1000.0);
        }
        assertThat(type.geometryTypes()).contains(seen.geometry().getGeometryType());
      }
    }
  }

  @Test
  void where_its_file_put_a_thing_is_left_out_and_nothing_else() {
    Scene scene = new Scene();
    scene.hydrant("given").east(137).with("given_position", "BD-09 118.5 24.7").with("code", "7");
    scene.hydrant("plain").east(237);
    List<Hydrant> hydrants = scene.ground().list(FeatureType.HYDRANTS);
    Map<String, Object> known = FeatureType.values(hydrants.get(0));
    known.put("given_position", null);

    Hydrant shown = Rounding.withoutInternal(hydrants.get(0));

    assertThat(FeatureType.values(shown)).isEqualTo(known);
    assertThat(shown.geometry()).isEqualTo(hydrants.get(0).geometry());
    assertThat(Rounding.of(hydrants.get(0)).header().givenPosition()).isNull();
    assertThat(Rounding.withoutInternal(hydrants.get(1))).isSameAs(hydrants.get(1));
  }

  @Test
  void at_which_number_a_station_is_called_is_left_out_though_it_is_schematic() {
    Scene scene = new Scene();
    scene.microStation("m").with("phone", "0595-110");
    scene.fireStation("f").with("phone", "0595-110");
    List.of(FeatureType.MICRO_STATIONS, FeatureType.FIRE_STATIONS)
        .forEach(
            type -> {
              Feature station = scene.ground().list(type).get(0);
              Map<String, Object> known = FeatureType.values(station);
              assertThat(known.put("phone", null)).isEqualTo("0595-110");
              assertThat(FeatureType.values(Rounding.of(station))).isEqualTo(known);
              assertThat(FeatureType.values(Rounding.withoutInternal(station))).isEqualTo(known);
            });
  }

  @Test
  void every_attribute_that_is_hidden_is_one_of_its_collection() {
    for (FeatureType<?> type : FeatureType.all()) {
      for (String name : Rounding.hidden(type)) {
        assertThat(type.attribute(name)).as(type + " " + name).isPresent();
      }
    }
    assertThat(Rounding.hidden(FeatureType.PIPES))
        .containsAll(List.of("diameter_mm", "network_form", "kind"));
  }

  @Test
  void an_outline_that_crosses_itself_is_shown_as_something_on_the_grid() {
    Geometry bow =
        GEOMETRY.createPolygon(
            new Coordinate[] {
              new Coordinate(118.4001, 24.7001),
              new Coordinate(118.4052, 24.7052),
              new Coordinate(118.4052, 24.7001),
              new Coordinate(118.4001, 24.7052),
              new Coordinate(118.4001, 24.7001)
            });
    Geometry seen = Rounding.round(bow);
    assertThat(seen.isEmpty()).isFalse();
    for (Coordinate corner : seen.getCoordinates()) {
      assertThat(corner.x).isEqualTo(Math.round(corner.x * 1000) / 1000.0);
    }
  }

  private static Point rounded(double lon, double lat) {
    return (Point) Rounding.round(GEOMETRY.createPoint(new Coordinate(lon, lat)));
  }

  private static boolean holds(double[] box, double lon, double lat) {
    return lon >= box[0] && lon <= box[2] && lat >= box[1] && lat <= box[3];
  }
}
