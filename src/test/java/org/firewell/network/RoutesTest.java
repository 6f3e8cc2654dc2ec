package org.firewell.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.firewell.network.RoadFinderTest.at;
import static org.firewell.network.RoadGraphTest.road;
import static org.firewell.network.RoadGraphTest.with;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.assertj.core.data.Offset;
import org.firewell.feature.Road;
import org.firewell.geo.Ellipsoid;
import org.firewell.scene.Scene;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

/** Ways in the desert, worked by hand. */
class RoutesTest {

  private static final Offset<Double> CENTIMETRE = within(0.01);
  private static final double OFF_ROAD_M = 30;

  @Test
  void a_way_turns_where_roads_share_a_vertex() {
    Desert desert = new Desert(road("a", -100, 0, 0, 0, 100, 0), road("b", 0, -100, 0, 0, 0, 100));
    // 80 m east to the crossing, 60 m north
    assertThat(desert.hose(60, desert.on(-80, 0)).to(desert.on(0, 60))).isEmpty();
    assertThat(desert.hoseM(desert.on(-80, 0), desert.on(0, 60))).isCloseTo(140, CENTIMETRE);
  }

  @Test
  void no_way_leads_over_a_crossing_without_a_shared_vertex() {
    Desert desert = new Desert(road("a", -100, 0, 100, 0), road("b", 0, -100, 0, 100));
    assertThat(desert.hose(1e9, desert.on(-80, 0)).to(desert.on(0, 60))).isEmpty();
  }

  @Test
  void an_island_is_not_reached() {
    Desert desert = new Desert(road("a", 0, 0, 100, 0), road("island", 200, 0, 300, 0));
    assertThat(desert.hose(1e9, desert.on(50, 0)).to(desert.on(250, 0))).isEmpty();
  }

  @Test
  void on_one_edge_the_way_is_what_lies_between() {
    Desert desert = new Desert(road("a", 0, 0, 100, 0));
    assertThat(desert.hoseM(desert.on(20, 0), desert.on(70, 0))).isCloseTo(50, CENTIMETRE);
    assertThat(desert.hoseM(desert.on(70, 0), desert.on(20, 0))).isCloseTo(50, CENTIMETRE);
    assertThat(desert.hoseM(desert.on(70, 0), desert.on(70, 0))).isCloseTo(0, CENTIMETRE);
  }

  @Test
  void from_one_end_of_an_edge_to_the_other_the_way_round_may_be_shorter() {
    // the bow from (0, 0) to (10, 0) is 100 + 10 + 100 m; the short cut is 10 m
    Desert desert = new Desert(road("bow", 0, 0, 0, 100, 10, 100, 10, 0), road("cut", 0, 0, 10, 0));
    assertThat(desert.hoseM(desert.on(0, 20), desert.on(10, 30))).isCloseTo(60, CENTIMETRE);
  }

  @Test
  void of_parallel_edges_the_shorter_is_taken() {
    Desert desert =
        new Desert(
            road("way", -50, 0, 0, 0),
            road("long", 0, 0, 0, 100, 100, 100, 100, 0),
            road("short", 0, 0, 100, 0),
            road("on", 100, 0, 150, 0));
    assertThat(desert.hoseM(desert.on(-50, 0), desert.on(150, 0))).isCloseTo(200, CENTIMETRE);
  }

  @Test
  void along_a_self_loop_the_shorter_side_is_taken() {
    // a square of 400 m from (0, 0): 50 m along it on one side, 30 m before its end on the other
    Desert desert = new Desert(road("loop", 0, 0, 100, 0, 100, 100, 0, 100, 0, 0));
    assertThat(desert.hoseM(desert.on(50, 0), desert.on(0, 30))).isCloseTo(80, CENTIMETRE);
  }

  @Test
  void an_engine_drives_round_a_one_way_ring_and_a_hose_does_not() {
    Desert desert =
        new Desert(with(road("ring", 0, 0, 100, 0, 100, 100, 0, 100, 0, 0), "oneway", "yes"));
    List<RoadPoint> behind = desert.on(20, 0);
    List<RoadPoint> ahead = desert.on(70, 0);
    assertThat(desert.engineM(behind, ahead)).isCloseTo(50, CENTIMETRE);
    // 30 + 100 + 100 + 100 m to where the ring begins, then 20 m
    assertThat(desert.engineM(ahead, behind)).isCloseTo(350, CENTIMETRE);
    assertThat(desert.hoseM(ahead, behind)).isCloseTo(50, CENTIMETRE);
  }

  @Test
  void an_engine_does_not_drive_against_a_one_way_road() {
    Desert desert = new Desert(with(road("a", 0, 0, 100, 0), "oneway", "yes"));
    assertThat(desert.engine(desert.on(70, 0)).to(desert.on(20, 0))).isEmpty();
    assertThat(desert.engine(desert.on(70, 0)).to(desert.on(100, 0))).isPresent();
  }

  @Test
  void a_place_at_the_end_of_a_one_way_road_is_at_the_crossing() {
    Desert desert =
        new Desert(with(road("a", 0, 0, 100, 0), "oneway", "yes"), road("b", 100, 0, 100, 80));
    RoadPoint end = new RoadPoint(0, desert.graph.lengthM(0), 0, null);
    assertThat(desert.engineM(desert.on(100, 80), List.of(end))).isCloseTo(80, CENTIMETRE);
    RoadPoint start = new RoadPoint(0, 0, 0, null);
    Desert west =
        new Desert(with(road("a", 0, 0, 100, 0), "oneway", "yes"), road("b", 0, 0, 0, 80));
    assertThat(west.engineM(List.of(start), west.on(0, 80))).isCloseTo(80, CENTIMETRE);
  }

  @Test
  void of_two_sources_at_equal_distance_the_first_is_taken() {
    // both 60 m from the crossing, on mirrored arms whose lengths agree to the micrometre
    Desert desert = new Desert(road("a", -100, 0, 0, 0, 100, 0), road("b", 0, 0, 0, 50));
    List<RoadPoint> west = List.of(new RoadPoint(0, desert.graph.lengthM(0) - 60, 0, null));
    List<RoadPoint> east = List.of(new RoadPoint(1, 60, 0, null));
    List<RoadPoint> house = desert.on(0, 40);
    Route first = desert.hose(1e9, west, east).to(house).orElseThrow();
    assertThat(first).isEqualTo(desert.hose(1e9, east, west).to(house).orElseThrow());
    assertThat(first.source()).isZero();
    assertThat(first.cost()).isCloseTo(100, CENTIMETRE);
  }

  @Test
  void the_nearest_of_two_sources_is_named() {
    Desert desert = new Desert(road("a", 0, 0, 100, 0));
    Routes routes = desert.hose(1e9, desert.on(0, 0), desert.on(100, 0));
    assertThat(routes.to(desert.on(49, 0)).orElseThrow().source()).isZero();
    assertThat(routes.to(desert.on(51, 0)).orElseThrow().source()).isEqualTo(1);
  }

  @Test
  void a_building_between_two_edges_joins_the_road_whose_way_is_least() {
    // near road at 5 m but 300 m round to the hydrant; far road at 25 m, 40 m along: 65 m
    Desert desert =
        new Desert(
            road("far", 0, 0, 100, 0),
            road("near", 0, 30, 300, 30),
            road("link", 300, 30, 300, 0, 100, 0));
    assertThat(desert.hoseM(desert.on(10, 0), desert.at30(50, 25))).isCloseTo(65, CENTIMETRE);
  }

  @Test
  void a_way_at_the_cut_off_counts_and_one_beyond_does_not() {
    Desert desert = new Desert(road("a", 0, 0, 100, 0));
    double metres = desert.hoseM(desert.on(10, 0), desert.on(60, 0));
    assertThat(desert.hose(metres, desert.on(10, 0)).to(desert.on(60, 0))).isPresent();
    assertThat(desert.hose(metres - 0.001, desert.on(10, 0)).to(desert.on(60, 0))).isEmpty();
  }

  @Test
  void a_way_that_ends_at_a_crossing_at_the_cut_off_counts() {
    Desert desert = new Desert(road("a", 0, 0, 100, 0), road("b", 100, 0, 100, 80));
    List<RoadPoint> crossing = List.of(new RoadPoint(1, 0, 0, null));
    double metres = desert.hoseM(desert.on(10, 0), crossing);
    assertThat(metres).isCloseTo(90, CENTIMETRE);
    assertThat(desert.hose(metres, desert.on(10, 0)).to(crossing)).isPresent();
  }

  @Test
  void nobody_lays_a_hose_along_a_motorway_but_an_engine_drives_there() {
    Desert desert = new Desert(with(road("m", 0, 0, 100, 0), "class", "motorway"));
    assertThat(desert.hose(1e9, desert.on(10, 0)).to(desert.on(60, 0))).isEmpty();
    assertThat(desert.engineM(desert.on(10, 0), desert.on(60, 0))).isCloseTo(50, CENTIMETRE);
  }

  @Test
  void an_engine_takes_the_faster_road_by_its_class_or_its_own_speed() {
    // 100 m of path at 3.6 km/h take 100 s; 300 m round at 36 km/h take 30 s
    Desert desert =
        new Desert(
            with(road("path", 0, 0, 100, 0), "class", "track"),
            with(road("round", 0, 0, 0, 100, 100, 100, 100, 0), "speed_kmh", "36"));
    double[] seconds = new SpeedProfile(Map.of("track", 3.6), 72).seconds(desert.graph);
    Routes routes =
        Routes.from(
            Travel.engine(desert.graph, seconds),
            List.of(Origin.of(desert.on(0, 0))),
            Double.POSITIVE_INFINITY);
    assertThat(routes.to(desert.on(100, 0)).orElseThrow().cost()).isCloseTo(30, CENTIMETRE);
  }

  @Test
  void a_speed_of_zero_closes_a_road() {
    Desert desert = new Desert(with(road("steps", 0, 0, 100, 0), "class", "steps"));
    double[] seconds = new SpeedProfile(Map.of("steps", 0.0), 40).seconds(desert.graph);
    Routes routes =
        Routes.from(Travel.engine(desert.graph, seconds), List.of(Origin.of(desert.on(0, 0))), 1e9);
    assertThat(routes.to(desert.on(60, 0))).isEmpty();
  }

  @Test
  void a_place_off_the_roads_is_not_reached() {
    Desert desert = new Desert(road("a", 0, 0, 100, 0));
    assertThat(desert.hose(1e9, desert.on(10, 0)).to(desert.at30(50, 31))).isEmpty();
    assertThat(desert.hose(1e9, desert.at30(10, 31)).to(desert.on(50, 0))).isEmpty();
  }

  @Test
  void a_way_as_a_line_goes_from_the_source_along_the_roads_to_the_place() {
    // the hydrant 5 m north of the first road, the house 10 m east of the second
    Desert desert = new Desert(road("a", -100, 0, -50, 20, 0, 0), road("b", 0, 0, 0, 100));
    List<RoadPoint> hydrant = desert.finder.near(at(-100, 5), 6);
    List<RoadPoint> house = desert.finder.near(at(10, 60), 11);
    Path path = desert.hose(1e9, hydrant).path(house).orElseThrow();
    assertThat(path.source()).isZero();
    assertThat(path.cost()).isEqualTo(desert.hoseM(hydrant, house));
    Coordinate[] line = path.line().getCoordinates();
    assertThat(line[0]).isEqualTo(Scene.at(-100, 5));
    assertThat(line[line.length - 1]).isEqualTo(Scene.at(10, 60));
    assertThat(line).contains(Scene.at(-50, 20), Scene.at(0, 0));
    assertThat(lengthM(line)).isCloseTo(path.cost(), CENTIMETRE);
  }

  @Test
  void a_way_along_one_edge_is_a_line_too() {
    Desert desert = new Desert(road("a", 0, 0, 50, 30, 100, 0));
    Path path = desert.hose(1e9, desert.at30(80, 20)).path(desert.at30(20, 0)).orElseThrow();
    assertThat(lengthM(path.line().getCoordinates())).isCloseTo(path.cost(), CENTIMETRE);
  }

  @Test
  void what_it_costs_to_start_is_added_to_the_way() {
    Desert desert = new Desert(road("a", 0, 0, 100, 0));
    Origin ready = new Origin(desert.on(0, 0), 60);
    Routes routes = Routes.from(Travel.hose(desert.graph), List.of(ready), 120);
    assertThat(routes.to(desert.on(50, 0)).orElseThrow().cost()).isCloseTo(110, CENTIMETRE);
    assertThat(routes.to(desert.on(70, 0))).isEmpty();
  }

  private static double lengthM(Coordinate[] line) {
    double metres = 0;
    for (int i = 1; i < line.length; i++) {
      metres += Ellipsoid.distance(line[i - 1].x, line[i - 1].y, line[i].x, line[i].y);
    }
    return metres;
  }

  /** Roads, and where places join them. */
  private static final class Desert {

    final RoadGraph graph;
    private final RoadFinder finder;

    Desert(Road... roads) {
      graph = RoadGraph.of(List.of(roads));
      finder = RoadFinder.of(graph);
    }

    /** The points of a place that lies on a road. */
    List<RoadPoint> on(double east, double north) {
      return finder.near(at(east, north), 0.001);
    }

    /** The points within the off-road limit. */
    List<RoadPoint> at30(double east, double north) {
      return finder.near(at(east, north), OFF_ROAD_M);
    }

    @SafeVarargs
    final Routes hose(double cutOff, List<RoadPoint>... sources) {
      return Routes.from(
          Travel.hose(graph), Arrays.stream(sources).map(Origin::of).toList(), cutOff);
    }

    Routes engine(List<RoadPoint> source) {
      return Routes.from(
          Travel.engine(graph), List.of(Origin.of(source)), Double.POSITIVE_INFINITY);
    }

    double hoseM(List<RoadPoint> source, List<RoadPoint> place) {
      return metres(hose(Double.POSITIVE_INFINITY, source)::to, place);
    }

    double engineM(List<RoadPoint> source, List<RoadPoint> place) {
      return metres(engine(source)::to, place);
    }

    private static double metres(
        Function<List<RoadPoint>, Optional<Route>> routes, List<RoadPoint> place) {
      return routes.apply(place).orElseThrow().cost();
    }
  }
}
