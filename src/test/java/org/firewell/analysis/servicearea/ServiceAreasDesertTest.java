package org.firewell.analysis.servicearea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.firewell.analysis.Finding;
import org.firewell.analysis.InputException;
import org.firewell.feature.FeatureType;
import org.firewell.scene.Scene;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;

/**
 * Areas worked by hand. Residential roads are driven at 36 km/h, 10 m a second; a station starts
 * after 60 s; ground reaches 30 m off the road. Ground is drawn on cells of 15 m.
 */
class ServiceAreasDesertTest {

  private final Scene scene = new Scene();

  @Test
  void a_minute_of_drive_is_600_m_of_road_either_way_and_30_m_beside_it() {
    scene.road("r").line(-2000, 0, 2000, 0);
    scene.fireStation("s").at(0, 10);
    Asking asking = Asking.of(scene, "rings", "120");
    // 60 s of readiness + 60 s x 10 m/s; 1200 m x 60 m
    assertThat(asking.roadM("s/120")).isCloseTo(1200, within(0.01));
    assertThat(asking.squareMetres("s/120")).isCloseTo(72_000, within(500.0));
    assertThat(asking.holds("s/120", 590, 25)).isTrue();
    assertThat(asking.holds("s/120", 610, 0)).isFalse();
    assertThat(asking.holds("s/120", 300, 35)).isFalse();
  }

  @Test
  void a_hose_is_used_up_beside_the_road_too() {
    scene.road("r").line(-500, 0, 500, 0);
    scene.hydrant("h").at(0, 0);
    Asking asking = Asking.of(scene, "facilities", "hydrants", "measure", "route", "rings", "100");
    // either way 70 m of 60 m width, then a triangle of 30 m: 2 x (70 x 60 + 30 x 60 / 2)
    assertThat(asking.roadM("h/100")).isCloseTo(200, within(0.01));
    assertThat(asking.squareMetres("h/100")).isCloseTo(10_200, within(200.0));
    assertThat(asking.holds("h/100", 85, 12)).isTrue();
    assertThat(asking.holds("h/100", 85, 20)).isFalse();
  }

  @Test
  void a_straight_reach_is_a_circle() {
    scene.hydrant("h").at(0, 0);
    Asking asking =
        Asking.of(scene, "facilities", "hydrants", "measure", "straight", "rings", "150,1000");
    assertThat(asking.squareMetres("h/0150")).isCloseTo(Math.PI * 150 * 150, within(150.0));
    assertThat(asking.squareMetres("h/1000")).isCloseTo(Math.PI * 1e6, within(1500.0));
    assertThat(asking.value("h/0150", "road_km")).isNull();
  }

  @Test
  void a_straight_reach_along_a_road_is_a_chord() {
    scene.hydrant("h").at(0, 90);
    scene.road("r").line(-500, 0, 300, 0, 500, 0);
    Asking asking =
        Asking.of(
            scene, "facilities", "hydrants", "measure", "straight", "as", "edges", "rings", "150");
    // 2 x sqrt(150^2 - 90^2) = 240
    assertThat(asking.roadM("h/150")).isCloseTo(240, within(0.05));
    assertThat(asking.finding("h/150").geometry().getLength())
        .isCloseTo(240 / 101_200.0, within(0.0001));
  }

  @Test
  void the_far_bank_of_a_river_without_a_bridge_is_not_inside() {
    scene.road("r").line(-500, 0, 500, 0);
    scene.barrier("river").line(-600, 12, 600, 12);
    scene.hydrant("h").at(0, 0);
    Asking asking = Asking.of(scene, "facilities", "hydrants", "measure", "route", "rings", "100");
    Geometry ground = asking.finding("h/100").geometry();
    assertThat(ground.getEnvelopeInternal().getMaxY()).isLessThan(Scene.at(0, 12).y);
    assertThat(asking.holds("h/100", 20, -25)).isTrue();
  }

  @Test
  void a_hose_ends_at_a_river_and_crosses_it_on_a_bridge() {
    scene.road("cut").line(0, 0, 300, 0);
    scene.road("way").line(0, 0, 0, 60, 140, 60);
    scene.road("bridge").with("bridge", "yes").line(140, 60, 160, 60);
    scene.road("beyond").line(160, 60, 300, 60);
    scene.barrier("river").line(150, -200, 150, 200);
    scene.hydrant("h").at(0, 0);
    Asking asking = Asking.of(scene, "facilities", "hydrants", "measure", "route", "rings", "250");
    // 150 m to the river; 60 m and 190 m to the other side of the bridge
    assertThat(asking.roadM("h/250")).isCloseTo(150 + 250, within(0.02));
    assertThat(asking.holds("h/250", 130, 0)).isTrue();
    assertThat(asking.holds("h/250", 170, 0)).isFalse();
    assertThat(asking.holds("h/250", 170, 60)).isTrue();
  }

  @Test
  void the_middle_of_a_large_block_is_a_hole() {
    scene.road("r1").line(0, 0, 400, 0, 400, 400);
    scene.road("r2").line(400, 400, 0, 400, 0, 0);
    scene.fireStation("s").at(0, 0);
    Asking asking = Asking.of(scene, "rings", "300");
    // 1600 m of road are reached from both sides; 460 m square, less its corners, less 340 m square
    assertThat(asking.roadM("s/300")).isCloseTo(1600, within(0.02));
    assertThat(asking.holds("s/300", 200, 200)).isFalse();
    double corners = (4 - Math.PI) * 30 * 30;
    assertThat(asking.squareMetres("s/300"))
        .isCloseTo(460 * 460 - corners - 340 * 340, within(500.0));
    assertThat(asking.finding("s/300").geometry().getNumGeometries()).isEqualTo(1);
  }

  @Test
  void an_engine_goes_round_a_one_way_ring() {
    scene.road("r1").with("oneway", "yes").line(0, 0, 400, 0, 400, 400);
    scene.road("r2").with("oneway", "yes").line(400, 400, 0, 400, 0, 0);
    scene.fireStation("s").at(200, 0);
    Asking asking = Asking.of(scene, "rings", "100");
    // 40 s at 10 m/s, one way only
    assertThat(asking.roadM("s/100")).isCloseTo(400, within(0.02));
    assertThat(asking.holds("s/100", 400, 190)).isTrue();
    assertThat(asking.holds("s/100", 100, 0)).isFalse();
  }

  @Test
  void ground_of_the_nearest_alone_ends_half_way() {
    scene.road("r").line(-500, 0, 500, 0);
    scene.fireStation("a").at(-200, 0);
    scene.fireStation("b").at(200, 0);
    Asking asking = Asking.of(scene, "rings", "120,200", "overlap", "no");
    assertThat(asking.roadM("a/200")).isCloseTo(500, within(0.02));
    assertThat(asking.holds("a/200", -20, 0)).isTrue();
    assertThat(asking.holds("a/200", 20, 0)).isFalse();
    assertThat(asking.holds("b/200", 20, 0)).isTrue();
    Geometry a = asking.finding("a/200").geometry();
    Geometry b = asking.finding("b/200").geometry();
    assertThat(a.intersection(b).getArea()).isZero();
    // a corner of the cells lies half way and is a's: half a cell of 15 m more, 60 m wide
    assertThat(asking.squareMetres("a/200"))
        .isCloseTo((500 + 7.5) * 60 + 30 * 30 * Math.PI / 2, within(200.0));
  }

  @Test
  void what_is_not_known_of_buildings_is_counted_apart() {
    scene.road("r").line(-500, 0, 500, 0);
    scene.fireStation("s").at(0, 0);
    scene.building("near").box(90, 10, 110, 20).households(1).population(3);
    scene.building("far").box(590, 10, 610, 20).households(2).population(5);
    scene.building("blank").at(-100, 20);
    Asking asking = Asking.of(scene, "rings", "60,90");
    // 30 s x 10 m/s = 300 m: near and blank
    Map<String, Object> ring = asking.finding("s/90").properties();
    assertThat(ring)
        .containsEntry("buildings", 2L)
        .containsEntry("households", 1L)
        .containsEntry("households_unknown", 1L)
        .containsEntry("population", 3L)
        .containsEntry("population_unknown", 1L);
    assertThat(asking.value("s/60", "buildings")).isEqualTo(0L);
  }

  @Test
  void without_a_layer_of_buildings_nobody_knows_how_many_are_inside() {
    scene.road("r").line(-500, 0, 500, 0);
    scene.fireStation("s").at(0, 0);
    assertThat(Asking.of(scene, "rings", "90").value("s/90", "households")).isNull();
  }

  @Test
  void of_a_station_far_from_every_road_nothing_is_known() {
    scene.road("r").line(-500, 0, 500, 0);
    scene.fireStation("s").at(0, 100);
    scene.building("b").at(0, 90);
    Asking asking = Asking.of(scene, "rings", "90");
    assertThat(asking.finding("s/90").geometry()).isNull();
    assertThat(asking.value("s/90", "area_km2")).isNull();
    assertThat(asking.value("s/90", "buildings")).isNull();
    assertThat(asking.answer().summary().get("notices").toString()).contains("(s)");
  }

  @Test
  void the_doubt_of_speed_is_told() {
    scene.road("r").line(-2000, 0, 2000, 0);
    scene.fireStation("s").at(0, 0);
    // 60 s of drive: 600 m, 480 m when slower, 720 m when faster
    scene.building("a").at(450, 10);
    scene.building("b").at(550, 10);
    scene.building("c").at(700, 10);
    Asking asking = Asking.of(scene, "rings", "120");
    @SuppressWarnings("unchecked")
    Map<String, Object> row =
        ((List<Map<String, Object>>) asking.answer().summary().get("reached")).get(0);
    assertThat(row)
        .containsEntry("buildings", 2L)
        .containsEntry("buildings_slower", 1L)
        .containsEntry("buildings_faster", 3L);
  }

  @Test
  void a_micro_station_moves_at_its_own_speed() {
    scene.road("r").line(-2000, 0, 2000, 0);
    scene.microStation("m").at(0, 0);
    // 18 km/h is 5 m/s: 60 s of drive are 300 m either way
    assertThat(Asking.of(scene, "facilities", "micro-stations", "rings", "120").roadM("m/120"))
        .isCloseTo(600, within(0.02));
  }

  @Test
  void one_that_does_not_work_has_no_area_and_one_that_may_is_marked() {
    scene.road("r").line(-500, 0, 500, 0);
    scene.hydrant("broken").at(0, 0).with("condition", "damaged");
    scene.hydrant("open").at(100, 0).with("condition", null);
    scene.hydrant("works").at(-100, 0);
    String[] route = {"facilities", "hydrants", "measure", "route", "rings", "50"};
    Asking asking = Asking.of(scene, route);
    assertThat(asking.ids()).containsExactly("open/50", "works/50");
    assertThat(asking.value("open/50", "works")).isEqualTo("unknown");
    assertThat(asking.value("works/50", "works")).isEqualTo("yes");
  }

  @Test
  void rings_are_read_in_any_order_and_once() {
    scene.road("r").line(-500, 0, 500, 0);
    scene.fireStation("s").at(0, 0);
    Asking asking = Asking.of(scene, "rings", "900, 90,900");
    assertThat(asking.ids()).containsExactly("s/090", "s/900");
    assertThat(asking.answer().findings()).extracting(Finding::geometry).doesNotContainNull();
  }

  @Test
  void faults_name_the_input() {
    scene.layer(FeatureType.FIRE_STATIONS).layer(FeatureType.HYDRANTS);
    assertFault("measure");
    scene.layer(FeatureType.ROADS);
    assertFault("rings", "rings", "-3");
    assertFault("rings", "rings", "x");
    assertFault("facilities", "facilities", "hydrants");
    assertFault("rings", "measure", "straight");
    assertFault("township", "township", "nowhere");
    assertThat(Asking.of(scene).answer().findings()).isEmpty();
  }

  private void assertFault(String input, String... asked) {
    assertThatThrownBy(() -> Asking.of(scene, asked))
        .isInstanceOfSatisfying(InputException.class, e -> assertThat(e.input()).isEqualTo(input));
  }
}
