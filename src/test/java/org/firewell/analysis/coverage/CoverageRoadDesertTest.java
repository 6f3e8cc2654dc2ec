package org.firewell.analysis.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.firewell.analysis.Progress;
import org.firewell.analysis.Values;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Ternary;
import org.firewell.scene.Scene;
import org.junit.jupiter.api.Test;

/**
 * The ladder of coverage along roads, one thing on each rung. Metres east and north of the middle;
 * an engine's hose goes 170 m, 30 m of it off the road at either end; the law's straight reach is
 * 150 m. Residential roads are driven at 36 km/h, 10 m in a second.
 */
class CoverageRoadDesertTest {

  private static final Offset<Double> CENTIMETRE = within(0.01);
  private static final Map<String, String> ROUTE = Map.of("measure", "route");
  private static final Map<String, String> BOTH = Map.of("measure", "both");
  private static final Map<String, String> TIME = Map.of("measure", "time");

  private final Scene scene =
      new Scene()
          .layer(FeatureType.HYDRANTS)
          .layer(FeatureType.WATER_INTAKES)
          .layer(FeatureType.FIRE_STATIONS)
          .layer(FeatureType.MICRO_STATIONS)
          .layer(FeatureType.ROADS)
          .layer(FeatureType.BARRIERS);

  @Test
  void r01_a_hose_goes_to_the_road_along_it_and_to_the_house() {
    scene.road("r").line(-100, 0, 300, 0);
    scene.hydrant("h1").at(0, 10);
    scene.building("near").at(130, -20);
    scene.building("far").at(141, -20);
    // 10 + 130 + 20 = 160 <= 170; straight sqrt(130² + 30²) = 133.42
    assertThat(finding("near", ROUTE).covered()).isEqualTo(Ternary.YES);
    assertThat(routeM("near", ROUTE)).isCloseTo(160, CENTIMETRE);
    assertThat(properties("near", ROUTE))
        .containsEntry("route_id", "h1")
        .containsEntry("covered_straight", "yes")
        .containsEntry("covered_route", "yes")
        .containsEntry("why", null);
    // 10 + 141 + 20 = 171 > 170, though straight it is 144.16: the way is too long
    assertGap("far", ROUTE, "C", "DETOUR");
    assertThat(routeM("far", ROUTE)).isCloseTo(171, CENTIMETRE);
    assertThat((double) properties("far", ROUTE).get("short_m")).isCloseTo(1, CENTIMETRE);
    assertThat(properties("near", ROUTE)).containsEntry("short_m", null);
  }

  @Test
  void r02_a_detour_longer_than_the_hose_is_class_c() {
    // a road that goes 100 m north, 100 m east, 100 m south
    scene.road("u").line(0, 0, 0, 100, 100, 100, 100, 0);
    scene.hydrant("h1").at(0, 0);
    scene.building("b1").at(100, 0);
    assertGap("b1", ROUTE, "C", "DETOUR");
    assertThat(routeM("b1", ROUTE)).isCloseTo(300, CENTIMETRE);
    assertThat(finding("b1", Map.of()).covered()).isEqualTo(Ternary.YES);
    assertThat(properties("b1", BOTH))
        .containsEntry("covered", "no")
        .containsEntry("covered_straight", "yes")
        .containsEntry("covered_route", "no");
  }

  @Test
  void r03_a_river_without_a_bridge_bars_the_way() {
    river();
    scene.road("r").line(-100, 0, 200, 0);
    assertGap("b1", ROUTE, "C", "BARRIER");
    assertThat(properties("b1", ROUTE))
        .containsEntry("route_id", null)
        .containsEntry("route_m", null);
    assertThat(notices(ROUTE))
        .anyMatch(n -> n.startsWith("roads: cut by a barrier") && n.contains("river"));
  }

  @Test
  void r04_over_a_bridge_the_hose_crosses_the_river() {
    river();
    scene.road("west").line(-100, 0, 40, 0);
    scene.road("bridge").line(40, 0, 60, 0).with("bridge", "yes");
    scene.road("east").line(60, 0, 200, 0);
    assertThat(finding("b1", ROUTE).covered()).isEqualTo(Ternary.YES);
    assertThat(routeM("b1", ROUTE)).isCloseTo(100, CENTIMETRE);
  }

  @Test
  void r05_a_motorway_is_crossed_by_a_bridge_alone() {
    scene.road("m").line(50, -300, 50, 300).with("class", "motorway");
    scene.road("r").line(-100, 0, 200, 0);
    scene.hydrant("h1").at(0, 0);
    scene.building("b1").at(100, 0);
    assertGap("b1", ROUTE, "C", "BARRIER");
    Scene other = new Scene().layer(FeatureType.WATER_INTAKES).layer(FeatureType.BARRIERS);
    other.road("m").line(50, -300, 50, 300).with("class", "motorway");
    other.road("r").line(-100, 0, 200, 0).with("bridge", "yes").with("layer", "1");
    other.hydrant("h1").at(0, 0);
    other.building("b1").at(100, 0);
    assertThat(answer(other, ROUTE).findings().get(0).covered()).isEqualTo(Ternary.YES);
  }

  @Test
  void r06_a_hose_ignores_a_one_way_ring_and_an_engine_does_not() {
    // a ring of 4 x 100 m, driven counter-clockwise
    scene.road("ring").line(0, 0, 100, 0, 100, 100).with("oneway", "yes");
    scene.road("ring home").line(100, 100, 0, 100, 0, 0).with("oneway", "yes");
    scene.hydrant("h1").at(0, 0);
    scene.fireStation("s1").at(0, 0);
    scene.building("b1").at(0, 50);
    // the hose goes back 50 m; the engine all around, 350 m at 10 m/s after 60 s
    assertThat(routeM("b1", ROUTE)).isCloseTo(50, CENTIMETRE);
    assertThat(timeS("b1", TIME)).isCloseTo(60 + 35, CENTIMETRE);
  }

  @Test
  void r07_roads_that_do_not_hang_together_leave_it_unknown_unless_a_barrier_lies_between() {
    scene.road("west").line(-100, 0, 40, 0);
    scene.road("east").line(60, 0, 200, 0);
    scene.hydrant("h1").at(0, 0);
    scene.building("b1").at(100, 0);
    assertUnknown("b1", ROUTE, "ISLAND");
    assertThat(notices(ROUTE))
        .contains("roads: 2 parts that nothing joins; the longest has 50.0 % of the length");
    scene.barrier("river").line(50, -300, 50, 300);
    assertGap("b1", ROUTE, "C", "BARRIER");
  }

  @Test
  void r08_a_house_between_two_roads_joins_the_one_that_leads_there_sooner() {
    // the house stands 10 m from the southern road and 20 m from the northern one
    scene.road("south").line(-50, 0, 200, 0);
    scene.road("north").line(0, 30, 200, 30);
    scene.hydrant("h1").at(0, 30);
    scene.building("b1").at(100, 10);
    assertThat(routeM("b1", ROUTE)).isCloseTo(100 + 20, CENTIMETRE);
    // a link at the west end makes the southern way 30 + 100 + 10 = 140: still longer
    scene.road("link").line(0, 0, 0, 30);
    assertThat(routeM("b1", ROUTE)).isCloseTo(120, CENTIMETRE);
  }

  @Test
  void r09_of_two_hydrants_as_far_along_the_road_the_smaller_id_is_named() {
    scene.road("r").line(-200, 0, 200, 0);
    scene.hydrant("h2").at(-100, 0);
    scene.hydrant("h1").at(100, 0);
    scene.building("b1").at(0, 5);
    assertThat(properties("b1", ROUTE)).containsEntry("route_id", "h1");
    assertThat(finding("b1", ROUTE).sourcesInReach()).isEqualTo(2);
    assertThat(finding("b1", ROUTE).isSingleSource()).isFalse();
  }

  @Test
  void r10_a_house_more_than_30_m_off_the_road_has_no_route_data() {
    scene.road("r").line(-200, 0, 200, 0);
    scene.hydrant("h1").at(0, 0);
    scene.building("at").at(50, 29.9996);
    scene.building("off").at(50, 30.0006);
    assertThat(finding("at", ROUTE).covered()).isEqualTo(Ternary.YES);
    assertUnknown("off", ROUTE, "NO_ROAD");
    assertThat(notices(ROUTE))
        .contains("demand: joins no road that is taken, so no way is known: 1 (off)");
  }

  @Test
  void r11_nobody_joins_a_road_through_a_wall() {
    scene.road("r").line(-200, 0, 200, 0);
    scene.hydrant("h1").at(0, 0);
    scene.building("b1").at(50, 20);
    assertThat(finding("b1", ROUTE).covered()).isEqualTo(Ternary.YES);
    scene.barrier("wall").line(0, 10, 100, 10).with("kind", "wall");
    assertUnknown("b1", ROUTE, "NO_ROAD");
  }

  @Test
  void r12_a_hydrant_off_the_roads_leaves_unknown_whom_no_other_reaches() {
    scene.road("r").line(-200, 0, 400, 0);
    scene.hydrant("off").at(0, 40);
    scene.hydrant("h1").at(300, 0);
    scene.building("b1").at(50, 10);
    scene.building("b2").at(200, 10);
    assertUnknown("b1", ROUTE, "SOURCE_OFF_ROAD");
    assertThat(finding("b2", ROUTE).covered()).isEqualTo(Ternary.YES);
    assertThat(notices(ROUTE))
        .contains("hydrants, water-intakes: join no road, so no way from them is known: 1 (off)");
  }

  @Test
  void r13_without_a_layer_of_roads_no_way_is_known() {
    Scene bare = new Scene().layer(FeatureType.WATER_INTAKES);
    bare.hydrant("h1").east(0);
    bare.building("b1").east(100);
    CoverageAnswer answer = answer(bare, ROUTE);
    assertThat(answer.findings().get(0).covered()).isEqualTo(Ternary.UNKNOWN);
    assertThat(answer.summary().get("notices").toString())
        .contains("roads: there is no such layer, so no way is known")
        .contains("barriers: there is no such layer, so motorways alone stop a hose");
  }

  @Test
  void r14_the_planning_verdict_is_straight_and_route() {
    scene.road("r").line(-200, 0, 400, 0);
    scene.hydrant("h1").at(0, 0);
    scene.building("bend").at(149, 20);
    scene.building("straight").at(160, 0);
    // sqrt(149² + 20²) = 150.34 > 150 and 149 + 20 = 169 <= 170
    assertThat(properties("bend", BOTH))
        .containsEntry("covered", "no")
        .containsEntry("covered_straight", "no")
        .containsEntry("covered_route", "yes")
        .containsEntry("gap_class", "A");
    assertThat(finding("straight", ROUTE).covered()).isEqualTo(Ternary.YES);
    assertThat(finding("straight", BOTH).covered()).isEqualTo(Ternary.NO);
    // what is out of reach in a straight line is a gap, whatever is not known of the roads
    scene.building("nowhere").at(0, 500);
    assertThat(finding("nowhere", ROUTE).covered()).isEqualTo(Ternary.UNKNOWN);
    assertThat(finding("nowhere", BOTH).covered()).isEqualTo(Ternary.NO);
  }

  @Test
  void r15_a_broken_hydrant_in_reach_of_the_hose_is_a_gap_that_repair_closes() {
    scene.road("r").line(-200, 0, 400, 0);
    scene.hydrant("h1").at(0, 0).with("condition", "damaged");
    scene.building("b1").at(100, 0);
    assertGap("b1", BOTH, "B", null);
    assertThat(finding("b1", BOTH).flawed().orElseThrow().id()).isEqualTo("h1");
    assertThat(gap("maintenance_gap", BOTH)).containsEntry("total", 1L).containsEntry("gap", 1L);
    assertThat(finding("b1", Map.of("measure", "both", "basis", "built")).covered())
        .isEqualTo(Ternary.YES);
  }

  @Test
  void r16_a_broken_hydrant_across_the_river_is_no_gap_that_repair_closes() {
    scene.barrier("river").line(50, -300, 50, 300);
    scene.road("r").line(-100, 0, 200, 0);
    scene.hydrant("h1").at(0, 0).with("condition", "damaged");
    scene.building("b1").at(100, 0);
    assertGap("b1", BOTH, "C", "BARRIER");
    assertThat(gap("maintenance_gap", BOTH)).containsEntry("total", 0L);
  }

  @Test
  void r17_the_hose_that_is_held_sets_both_limits() {
    scene.road("r").line(-200, 0, 400, 0);
    scene.hydrant("h1").at(0, 0);
    int[] at = {81, 82, 90, 91, 126, 127, 140, 141, 153, 154, 170, 171, 350, 351};
    for (int metres : at) {
      scene.building("b" + metres).at(metres, 0);
    }
    assertFarthest("b153", Map.of("hose", "engine"));
    assertFarthest("b81", Map.of("hose", "village"));
    assertFarthest("b126", Map.of("hose", "rural"));
    assertFarthest("b170", Map.of("measure", "route"));
    assertFarthest("b90", Map.of("measure", "route", "hose", "village"));
    assertFarthest("b140", Map.of("measure", "route", "hose", "rural"));
    assertFarthest("b350", Map.of("measure", "route", "hose", "relay"));
    assertFarthest("b81", Map.of("measure", "both", "hose", "village"));
    assertFarthest("b141", Map.of("measure", "route", "reach", "150"));
    assertThat(notices(Map.of("measure", "route", "reach", "150")))
        .anyMatch(n -> n.startsWith("reach: the law's 150 m already hold a tenth for laying"));
    assertThat(notices(Map.of("measure", "route", "hose", "village")))
        .anyMatch(n -> n.startsWith("hose: the 100 m that 1+2+N asks are less than the 150 m"));
  }

  @Test
  void r18_a_station_that_comes_too_late_is_class_e() {
    scene.road("r").line(0, 0, 5000, 0);
    scene.fireStation("s1").at(0, 0);
    scene.building("near").at(2400, 10);
    scene.building("far").at(2401, 10);
    // 60 s + 2400 m / 10 m/s = 300 s, the limit; nobody drives from the road to the house
    assertThat(finding("near", TIME).covered()).isEqualTo(Ternary.YES);
    assertThat(timeS("near", TIME)).isCloseTo(300, CENTIMETRE);
    assertGap("far", TIME, "E", "LATE");
    assertThat(properties("far", TIME)).containsEntry("time_id", "s1");
    // one metre at 10 m/s
    assertThat((double) properties("far", TIME).get("short_s")).isCloseTo(0.1, CENTIMETRE);
    assertThat(finding("far", Map.of("measure", "time", "reach", "301")).covered())
        .isEqualTo(Ternary.YES);
  }

  @Test
  void r19_a_station_starts_when_it_records() {
    scene.road("r").line(0, 0, 5000, 0);
    scene.fireStation("s1").at(0, 0).with("readiness_s", "120");
    scene.building("b1").at(1800, 0);
    scene.building("b2").at(1810, 0);
    // 120 + 180 = 300
    assertThat(timeS("b1", TIME)).isCloseTo(300, CENTIMETRE);
    assertGap("b2", TIME, "E", "LATE");
  }

  @Test
  void r20_a_micro_station_has_a_speed_and_a_limit_of_its_own() {
    scene.road("r").line(0, 0, 5000, 0).with("speed_kmh", "80");
    scene.microStation("m1").at(0, 0);
    scene.building("near").at(599, 0);
    scene.building("far").at(601, 0);
    Map<String, String> micro = Map.of("measure", "time", "facilities", "micro-stations");
    // 60 s + 600 m at 18 km/h, 5 m/s = 180 s
    assertThat(finding("near", micro).covered()).isEqualTo(Ternary.YES);
    assertThat(timeS("near", micro)).isCloseTo(60 + 599 / 5.0, CENTIMETRE);
    assertGap("far", micro, "E", "LATE");
  }

  @Test
  void r21_without_any_station_nothing_stands() {
    scene.road("r").line(0, 0, 5000, 0);
    scene.building("b1").at(100, 0);
    assertGap("b1", TIME, "A", null);
  }

  @Test
  void r22_time_is_told_at_other_speeds_too() {
    scene.road("r").line(0, 0, 5000, 0);
    scene.fireStation("s1").at(0, 0);
    scene.building("b1").at(1900, 0).households(1);
    scene.building("b2").at(2300, 0).households(2);
    scene.building("b3").at(2800, 0).households(4);
    scene.building("b4").at(3000, 0).households(8);
    // 240 s at 8, 10 and 12 m/s: 1920, 2400 and 2880 m
    Map<String, String> households = Map.of("measure", "time", "weight", "households");
    assertThat(gap("demand", households)).containsEntry("weight_covered", 3L);
    Map<?, ?> time = (Map<?, ?>) answer(scene, households).summary().get("time");
    List<?> rows = (List<?>) time.get("sensitivity");
    assertThat(rows)
        .extracting(
            r -> ((Map<?, ?>) r).get("speed_percent") + " " + ((Map<?, ?>) r).get("weight_covered"))
        .containsExactly("-20.0 1", "20.0 7");
    assertThat(time.get("speeds").toString()).contains("norm=drive_residential_kmh, value=36.0");
    assertThat(notices(TIME)).anyMatch(n -> n.startsWith("time: minutes are modelled"));
  }

  @Test
  void r23_all_tells_the_three_side_by_side() {
    scene.road("r").line(0, 0, 5000, 0);
    scene.hydrant("h1").at(3000, 0);
    scene.fireStation("s1").at(0, 0);
    scene.building("b1").at(3100, 10);
    Map<String, Object> properties = properties("b1", Map.of("measure", "all"));
    assertThat(properties)
        .containsEntry("covered", "yes")
        .containsEntry("covered_straight", "yes")
        .containsEntry("covered_route", "yes")
        .containsEntry("covered_time", "no")
        .containsEntry("route_id", "h1")
        .containsEntry("time_id", "s1")
        .containsEntry("why", null)
        .containsEntry("why_time", "LATE");
    assertThat((double) properties.get("route_m")).isCloseTo(110, CENTIMETRE);
    assertThat((double) properties.get("time_s")).isCloseTo(60 + 310, CENTIMETRE);
  }

  @Test
  void r24_a_house_that_one_source_covers_is_counted_as_m() {
    scene.road("r").line(-200, 0, 400, 0);
    scene.hydrant("h1").at(0, 0);
    scene.building("b1").at(100, 0);
    assertThat(gap("by_class", BOTH)).containsEntry("M", 1L).containsEntry("C", 0L);
  }

  @Test
  void r25_a_station_that_nobody_drives_from_leaves_unknown_whom_it_might_reach() {
    scene.road("r").line(0, 0, 5000, 0);
    scene.road("path").line(0, 100, 100, 100).with("class", "footway");
    scene.fireStation("s1").at(0, 110);
    scene.building("near").at(500, 0);
    scene.building("far").at(4900, 0);
    // at 36 km/h, the fastest here, 240 s are 2400 m
    assertUnknown("near", TIME, "SOURCE_OFF_ROAD");
    assertGap("far", TIME, "E", "LATE");
  }

  @Test
  void r26_most_sources_off_the_roads_smell_of_another_datum() {
    scene.road("r").line(0, 0, 5000, 0);
    for (int i = 0; i < 4; i++) {
      scene.hydrant("h" + i).at(100 * i, 350);
    }
    scene.building("b1").at(100, 0);
    assertThat(notices(ROUTE)).anyMatch(n -> n.startsWith("positions: most sources join no road"));
  }

  @Test
  void r27_roads_join_where_they_cross_if_that_is_asked_for() {
    scene.road("east").line(-100, 0, 100, 0);
    scene.road("north").line(0, -100, 0, 100);
    scene.hydrant("h1").at(-50, 0);
    scene.building("b1").at(0, 50);
    assertUnknown("b1", ROUTE, "ISLAND");
    Map<String, String> crossings = Map.of("measure", "route", "noding", "crossings");
    assertThat(finding("b1", crossings).covered()).isEqualTo(Ternary.YES);
    assertThat(routeM("b1", crossings)).isCloseTo(100, CENTIMETRE);
  }

  @Test
  void r28_along_a_road_as_many_as_32_sources_are_counted() {
    scene.road("r").line(-100, 0, 400, 0);
    scene.building("b1").at(0, 0);
    for (int i = 0; i < 33; i++) {
      scene.hydrant("h" + i).at(5.1 * i, 0);
    }
    // the last stands at 163.2 m
    assertThat(finding("b1", ROUTE).sourcesInReach()).isEqualTo(32);
    assertThat(finding("b1", Map.of("reach", "170")).sourcesInReach()).isEqualTo(33);
    assertThat(notices(ROUTE))
        .contains(
            "demand: reached along roads by 32 sources or more, of which 32 are counted: 1 (b1)");
  }

  @Test
  void r29_a_repair_would_close_the_gap_and_the_detour_is_told_beside_it() {
    scene.road("u").line(0, 0, 0, 100, 100, 100, 100, 0);
    scene.hydrant("h1").at(0, 0);
    scene.hydrant("broken").at(100, 20).with("condition", "damaged");
    scene.building("b1").at(100, 0);
    assertGap("b1", BOTH, "B", "DETOUR");
    assertThat(properties("b1", BOTH)).containsEntry("covered_straight", "yes");
  }

  @Test
  void r30_ten_metres_of_rise_are_free_and_each_beyond_takes_a_metre_of_hose() {
    scene.road("r").line(0, 0, 300, 0);
    scene.hydrant("h1").at(0, 0).height(5);
    scene.building("step").at(140, 0).height(45);
    scene.building("cliff").at(145, 0).height(45);
    scene.building("gentle").at(145, 1).height(15);
    // 40 m up, 30 of them beyond the free 10: 140 + 30 = 170, 145 + 30 = 175 > 170
    assertThat(finding("step", ROUTE).covered()).isEqualTo(Ternary.YES);
    assertThat(properties("step", ROUTE))
        .containsEntry("rise_m", 40.0)
        .containsEntry("route_rise_m", 40.0)
        .containsEntry("rise_adds_m", 30.0)
        .containsEntry("why", null);
    assertThat(routeM("step", ROUTE)).isCloseTo(140, CENTIMETRE);
    assertGap("cliff", ROUTE, "C", "RISE");
    assertThat(routeM("cliff", ROUTE)).isCloseTo(145, CENTIMETRE);
    assertThat((double) properties("cliff", ROUTE).get("short_m")).isCloseTo(5, CENTIMETRE);
    assertThat(properties("gentle", ROUTE)).containsEntry("rise_adds_m", 0.0);
    // the law's radius is drawn on the map
    assertThat(finding("cliff", Map.of()).covered()).isEqualTo(Ternary.YES);
    assertThat(properties("cliff", Map.of())).containsEntry("rise_m", 40.0);
    assertGap("cliff", BOTH, "C", "RISE");
    assertThat(notices(ROUTE)).noneMatch(n -> n.startsWith("heights"));
    assertThat(gap("rise", ROUTE))
        .containsEntry("hose_free_rise_m", 10.0)
        .containsEntry("certainty", "assumed");
  }

  @Test
  void r31_a_hose_down_a_cliff_is_as_long_as_one_up() {
    scene.road("r").line(0, 0, 300, 0);
    scene.hydrant("h1").at(0, 0).height(45);
    scene.building("b1").at(145, 0).height(5);
    assertGap("b1", ROUTE, "C", "RISE");
    assertThat(properties("b1", ROUTE))
        .containsEntry("route_rise_m", -40.0)
        .containsEntry("rise_adds_m", 30.0);
  }

  @Test
  void r32_a_hydrant_on_the_cliff_is_farther_than_one_down_the_road() {
    scene.road("r").line(0, 0, 300, 0);
    scene.hydrant("cliff").at(20, 0).height(105);
    scene.hydrant("road").at(80, 0).height(5);
    scene.building("b1").at(0, 0).height(5);
    // 20 + 100 - 10 = 110 m of hose against 80: both reach, the level one is the nearer
    assertThat(properties("b1", ROUTE))
        .containsEntry("nearest_id", "cliff")
        .containsEntry("rise_m", -100.0)
        .containsEntry("route_id", "road")
        .containsEntry("route_rise_m", 0.0)
        .containsEntry("single_source", "no");
    assertThat(routeM("b1", ROUTE)).isCloseTo(80, CENTIMETRE);
    // with 100 m of hose the level one alone is left
    Map<String, String> short100 = Map.of("measure", "route", "reach", "100");
    assertThat(properties("b1", short100))
        .containsEntry("covered", "yes")
        .containsEntry("route_id", "road")
        .containsEntry("single_source", "yes");
  }

  @Test
  void r33_what_is_not_known_is_judged_as_flat_and_told() {
    scene.road("r").line(0, 0, 300, 0);
    scene.hydrant("h1").at(0, 0);
    scene.hydrant("h2").at(10, 0).height(300);
    scene.building("b1").at(145, 0).height(60);
    scene.building("b2").at(150, 0);
    assertThat(finding("b1", ROUTE).covered()).isEqualTo(Ternary.YES);
    assertThat(properties("b1", ROUTE))
        .containsEntry("route_id", "h1")
        .containsEntry("route_rise_m", null)
        .containsEntry("rise_adds_m", 0.0);
    assertThat(finding("b2", ROUTE).sourcesInReach()).isEqualTo(2);
    assertThat(notices(ROUTE))
        .contains(
            "heights: not known of 1 of 2 of the demand, 1 of 2 hydrants; hoses to and from them are"
                + " judged as on the flat");
    assertThat(notices(Map.of())).noneMatch(n -> n.startsWith("heights"));
  }

  @Test
  void r34_behind_32_hydrants_on_a_cliff_the_one_on_the_road_is_found() {
    scene.road("r").line(-100, 0, 400, 0);
    scene.building("b1").at(0, 0).height(0);
    for (int i = 0; i < 32; i++) {
      scene.hydrant("h" + i).at(5.1 * i, 0).height(500);
    }
    scene.hydrant("road").at(168, 0).height(8);
    assertThat(properties("b1", ROUTE))
        .containsEntry("covered", "yes")
        .containsEntry("route_id", "road")
        .containsEntry("sources_in_reach", 1);
  }

  @Test
  void r35_by_route_alone_the_rise_is_class_c_and_for_plans_what_is_far_straight_is_far() {
    scene.road("r").line(0, 0, 300, 0);
    scene.hydrant("h1").at(0, 0).height(0);
    scene.building("b1").at(160, 0).height(25);
    // 160 <= 170 on the flat, 160 + 15 = 175 with the rise; straight 160 > 150
    assertGap("b1", ROUTE, "C", "RISE");
    assertGap("b1", BOTH, "A", "RISE");
  }

  @Test
  void r36_no_repair_helps_where_the_broken_hydrant_lies_too_high() {
    scene.road("r").line(0, 0, 300, 0);
    scene.hydrant("h1").at(0, 0).height(100).with("condition", "damaged");
    scene.building("b1").at(100, 0).height(0);
    assertGap("b1", ROUTE, "C", "RISE");
    scene.hydrant("h2").at(20, 0).height(0).with("condition", "damaged");
    assertThat(properties("b1", ROUTE))
        .containsEntry("gap_class", "B")
        .containsEntry("flawed_id", "h2")
        .containsEntry("why", null);
  }

  @Test
  void r37_a_hydrant_that_no_road_joins_is_no_hope_from_the_top_of_a_cliff() {
    scene.road("r").line(0, 0, 300, 0);
    scene.hydrant("h1").at(100, 60).height(0);
    scene.building("near").at(100, 0).height(50);
    scene.building("above").at(100, 1).height(150);
    // straight 60 m: 60 + 40 <= 170 may be reached by roads that were not drawn, 60 + 140 may not
    assertUnknown("near", ROUTE, "SOURCE_OFF_ROAD");
    assertThat(finding("above", ROUTE).covered()).isEqualTo(Ternary.NO);
  }

  /** Between a hydrant at 0 m and a house at 100 m. */
  private void river() {
    scene.barrier("river").line(50, -300, 50, 300);
    scene.hydrant("h1").at(0, 0);
    scene.building("b1").at(100, 0);
  }

  private void assertGap(String id, Map<String, String> texts, String gapClass, String why) {
    assertThat(properties(id, texts))
        .containsEntry("covered", "no")
        .containsEntry("gap_class", gapClass)
        .containsEntry("why", why);
  }

  private void assertUnknown(String id, Map<String, String> texts, String why) {
    assertThat(properties(id, texts))
        .containsEntry("covered", "unknown")
        .containsEntry("gap_class", "F")
        .containsEntry("why", why);
  }

  /** Of houses in a row, that one is the last to be covered. */
  private void assertFarthest(String id, Map<String, String> texts) {
    assertThat(
            answer(scene, texts).findings().stream()
                .filter(f -> f.covered() == Ternary.YES)
                .max((a, b) -> Double.compare(metres(a), metres(b)))
                .orElseThrow()
                .id())
        .as(texts.toString())
        .isEqualTo(id);
  }

  private static double metres(CoverageFinding finding) {
    return finding.nearest().orElseThrow().metres();
  }

  private double routeM(String id, Map<String, String> texts) {
    return (double) properties(id, texts).get("route_m");
  }

  private double timeS(String id, Map<String, String> texts) {
    return (double) properties(id, texts).get("time_s");
  }

  private Map<String, Object> properties(String id, Map<String, String> texts) {
    return finding(id, texts).properties();
  }

  private CoverageFinding finding(String id, Map<String, String> texts) {
    return answer(scene, texts).findings().stream()
        .filter(f -> f.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @SuppressWarnings("unchecked") // the summary's shape is the contract's
  private Map<String, Object> gap(String figures, Map<String, String> texts) {
    return (Map<String, Object>) answer(scene, texts).summary().get(figures);
  }

  @SuppressWarnings("unchecked") // the summary's shape is the contract's
  private List<String> notices(Map<String, String> texts) {
    return (List<String>) answer(scene, texts).summary().get("notices");
  }

  private static CoverageAnswer answer(Scene scene, Map<String, String> texts) {
    Coverage coverage = new Coverage();
    return coverage.answer(
        scene.snapshot(), Values.of(coverage.inputs(), new HashMap<>(texts)), Progress.NONE);
  }
}
