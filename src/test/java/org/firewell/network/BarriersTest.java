package org.firewell.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.firewell.network.RoadFinderTest.at;
import static org.firewell.network.RoadGraphTest.road;
import static org.firewell.network.RoadGraphTest.with;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.firewell.feature.Barrier;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Road;
import org.firewell.geo.LonLat;
import org.firewell.scene.Scene;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;

/** What a hose cannot cross, in the desert. */
class BarriersTest {

  private static final Offset<Double> CENTIMETRE = within(0.01);

  /** North and south through the middle. */
  private static final double[] RIVER = {0, -500, 0, 500};

  @Test
  void a_river_without_a_bridge_cuts_a_road_and_both_its_ends_stay_usable() {
    Desert desert = new Desert().river(RIVER).with(road("a", -100, 0, 100, 0));
    assertThat(desert.hose(at(-80, 0), at(70, 0))).isEmpty();
    assertThat(desert.hoseM(at(-80, 0), at(-20, 0))).isCloseTo(60, CENTIMETRE);
    assertThat(desert.hoseM(at(70, 0), at(10, 0))).isCloseTo(60, CENTIMETRE);
  }

  @Test
  void a_cut_tells_the_road_the_place_and_the_river() {
    Desert desert = new Desert().river(RIVER).with(road("a", -100, 0, 100, 0));
    List<Cut> cuts = desert.barriers().cuts();
    assertThat(cuts).hasSize(1);
    assertThat(cuts.get(0).road().id()).isEqualTo("a");
    assertThat(cuts.get(0).barrier().id()).isEqualTo("b0");
    assertThat(cuts.get(0).at().lon()).isCloseTo(at(0, 0).lon(), within(1e-9));
  }

  @Test
  void a_bridge_and_a_tunnel_pass_a_river() {
    for (String passage : List.of("bridge", "tunnel")) {
      Desert desert =
          new Desert().river(RIVER).with(with(road("a", -99, 0, 99, 0), passage, "yes"));
      assertThat(desert.hoseM(at(-80, 0), at(70, 0))).isCloseTo(150, CENTIMETRE);
      assertThat(desert.barriers().cuts()).isEmpty();
    }
  }

  @Test
  void an_edge_may_be_cut_more_than_once() {
    // rivers at x = 0 and x = 50: three parts, the middle one by itself
    Desert desert =
        new Desert().river(RIVER).river(50, -500, 50, 500).with(road("a", -100, 0, 100, 0));
    assertThat(desert.hoseM(at(10, 0), at(40, 0))).isCloseTo(30, CENTIMETRE);
    assertThat(desert.hose(at(10, 0), at(60, 0))).isEmpty();
    assertThat(desert.hose(at(10, 0), at(-10, 0))).isEmpty();
    assertThat(desert.barriers().cuts()).hasSize(2);
  }

  @Test
  void a_road_that_begins_on_the_bank_goes_on_over_the_bridge_that_begins_there() {
    Desert desert =
        new Desert()
            .water(0, -500, 30, 500)
            .with(road("west", -100, 0, 0, 0), road("east", 30, 0, 100, 0))
            .with(with(road("bridge", 0, 0, 30, 0), "bridge", "yes"));
    assertThat(desert.hoseM(at(-80, 0), at(70, 0))).isCloseTo(150, CENTIMETRE);
    assertThat(desert.barriers().cuts()).isEmpty();
  }

  @Test
  void a_bridge_that_begins_on_the_line_of_a_river_joins_its_road() {
    Desert desert =
        new Desert()
            .river(RIVER)
            .with(road("east", 0, 0, 100, 0))
            .with(with(road("bridge", -30, 0, 0, 0), "bridge", "yes"));
    assertThat(desert.hoseM(at(-20, 0), at(70, 0))).isCloseTo(90, CENTIMETRE);
  }

  @Test
  void a_road_along_the_bank_is_open_one_in_the_water_is_closed() {
    Desert desert =
        new Desert()
            .water(0, -500, 100, 500)
            .with(road("quay", 0, -100, 0, 100), road("ford", 50, -100, 50, 100));
    assertThat(desert.hoseM(at(0, -50), at(0, 50))).isCloseTo(100, CENTIMETRE);
    assertThat(desert.hose(at(50, -50), at(50, 50))).isEmpty();
  }

  @Test
  void a_road_along_the_line_of_a_wall_is_closed() {
    Desert desert = new Desert().wall(RIVER).with(road("on", 0, -100, 0, 100));
    assertThat(desert.hose(at(0, -50), at(0, 50))).isEmpty();
  }

  @Test
  void a_road_through_the_water_is_closed_within_it() {
    Desert desert = new Desert().water(0, -500, 30, 500).with(road("a", -100, 0, 100, 0));
    assertThat(desert.hoseM(at(-80, 0), at(-10, 0))).isCloseTo(70, CENTIMETRE);
    assertThat(desert.hoseM(at(80, 0), at(40, 0))).isCloseTo(40, CENTIMETRE);
    assertThat(desert.hose(at(10, 0), at(20, 0))).isEmpty();
    assertThat(desert.hose(at(-10, 0), at(40, 0))).isEmpty();
  }

  @Test
  void a_road_that_touches_a_wall_and_turns_back_is_not_cut() {
    Desert desert = new Desert().wall(RIVER).with(road("a", -50, -50, 0, 0, -50, 50));
    assertThat(desert.hose(at(-50, -50), at(-50, 50))).isPresent();
    assertThat(desert.barriers().cuts()).isEmpty();
  }

  @Test
  void a_road_that_bends_on_a_wall_and_goes_through_is_cut() {
    Desert desert = new Desert().wall(RIVER).with(road("a", -50, -50, 0, 0, 50, -50));
    assertThat(desert.hose(at(-50, -50), at(50, -50))).isEmpty();
    assertThat(desert.barriers().cuts()).hasSize(1);
  }

  @Test
  void a_road_that_passes_the_end_of_a_wall_is_not_cut() {
    Desert desert = new Desert().wall(0, 0, 0, 500).with(road("a", -50, 0, 0, 0, 50, 0));
    assertThat(desert.hoseM(at(-50, 0), at(50, 0))).isCloseTo(100, CENTIMETRE);
  }

  @Test
  void at_a_crossing_on_a_railway_the_roads_of_either_side_meet_among_themselves_alone() {
    // a level crossing at the middle: two roads from the west, two from the east
    Desert desert =
        new Desert()
            .railway(0, -500, 0, 0, 0, 500)
            .with(
                road("w1", -50, 10, 0, 0),
                road("w2", -50, -10, 0, 0),
                road("e1", 0, 0, 50, 10),
                road("e2", 0, 0, 50, -10));
    assertThat(desert.hose(at(-50, 10), at(-50, -10))).isPresent();
    assertThat(desert.hose(at(50, 10), at(50, -10))).isPresent();
    assertThat(desert.hose(at(-50, 10), at(50, 10))).isEmpty();
    assertThat(desert.barriers().cuts()).isNotEmpty();
  }

  @Test
  void a_road_through_a_level_crossing_is_cut_there() {
    Desert desert =
        new Desert()
            .railway(0, -500, 0, 0, 0, 500)
            .with(road("a", -50, 0, 0, 0, 50, 0), road("b", -50, 30, 0, 0));
    assertThat(desert.hose(at(-50, 0), at(50, 0))).isEmpty();
    assertThat(desert.hose(at(-50, 0), at(-50, 30))).isPresent();
    assertThat(desert.barriers().cuts()).extracting(c -> c.road().id()).containsExactly("a");
  }

  @Test
  void a_bridge_over_a_motorway_passes_a_road_on_the_ground_does_not() {
    Road motorway = with(road("m", RIVER), "class", "motorway");
    Desert desert =
        new Desert()
            .with(motorway, road("ground", -100, 40, 100, 40))
            .with(with(road("over", -100, 0, 100, 0), "bridge", "yes"));
    assertThat(desert.hoseM(at(-80, 0), at(80, 0))).isCloseTo(160, CENTIMETRE);
    assertThat(desert.hose(at(-80, 40), at(80, 40))).isEmpty();
    assertThat(desert.barriers().cuts()).extracting(c -> c.barrier().id()).containsExactly("m");
  }

  @Test
  void a_motorway_on_a_bridge_or_in_a_tunnel_bars_nothing() {
    for (String passage : List.of("bridge", "tunnel")) {
      Road motorway = with(with(road("m", RIVER), "class", "motorway"), passage, "yes");
      Desert desert = new Desert().with(motorway, road("under", -100, 0, 100, 0));
      assertThat(desert.hoseM(at(-80, 0), at(80, 0))).isCloseTo(160, CENTIMETRE);
      assertThat(desert.barriers().lieBetween(at(-10, 0), at(10, 0))).isFalse();
    }
  }

  @Test
  void a_road_and_a_motorway_of_known_and_different_layers_pass_each_other() {
    Road motorway = with(road("m", RIVER), "class", "motorway");
    Road ground = road("a", -100, 0, 100, 0);
    assertThat(
            new Desert()
                .with(with(motorway, "layer", "1"), with(ground, "layer", "0"))
                .hose(at(-80, 0), at(80, 0)))
        .isPresent();
    assertThat(new Desert().with(with(motorway, "layer", "1"), ground).hose(at(-80, 0), at(80, 0)))
        .isEmpty();
  }

  @Test
  void a_street_crosses_the_slip_roads_that_join_it() {
    // slip roads from the north and to the south join the street at its middle
    Desert desert =
        new Desert()
            .with(road("street", -100, 0, 0, 0, 100, 0))
            .with(with(road("off", 0, 200, 0, 0), "class", "motorway_link"))
            .with(with(road("on", 0, 0, 0, -200), "class", "motorway_link"));
    assertThat(desert.hoseM(at(-80, 0), at(80, 0))).isCloseTo(160, CENTIMETRE);
    assertThat(desert.barriers().lieBetween(at(-20, 100), at(20, 100))).isTrue();
  }

  @Test
  void a_barrier_lies_between_two_places_on_either_side_of_it_alone() {
    Barriers barriers = new Desert().wall(0, -50, 0, 50).barriers();
    assertThat(barriers.lieBetween(at(-10, 0), at(10, 0))).isTrue();
    assertThat(barriers.lieBetween(at(10, 0), at(-10, 0))).isTrue();
    assertThat(barriers.lieBetween(at(-10, 0), at(-5, 40))).isFalse();
    assertThat(barriers.lieBetween(at(-10, 60), at(10, 60))).isFalse();
  }

  @Test
  void a_place_on_a_barrier_lies_on_both_sides_of_it() {
    Barriers barriers = new Desert().wall(0, -50, 0, 50).barriers();
    assertThat(barriers.lieBetween(at(0, 0), at(10, 0))).isFalse();
    assertThat(barriers.lieBetween(at(0, 0), at(-10, 0))).isFalse();
  }

  @Test
  void a_river_does_not_lie_between_an_intake_in_it_and_its_bank() {
    Barriers barriers = new Desert().water(0, -500, 30, 500).barriers();
    assertThat(barriers.lieBetween(at(5, 0), at(-10, 0))).isFalse();
    assertThat(barriers.lieBetween(at(-10, 0), at(40, 0))).isTrue();
    // from the bank it bars the other bank
    assertThat(barriers.lieBetween(at(0, 0), at(30, 0))).isTrue();
    assertThat(barriers.lieBetween(at(0, 0), at(-20, 0))).isFalse();
    assertThat(barriers.lieBetween(at(0, 0), at(0, 20))).isFalse();
  }

  @Test
  void walls_around_a_yard_bar_the_way_out_and_not_the_yard() {
    Desert desert =
        new Desert()
            .barrier("wall", box(0, 0, 100, 100))
            .with(road("yard", 10, 50, 90, 50), road("street", -20, 0, -20, 100));
    assertThat(desert.hoseM(at(20, 50), at(80, 50))).isCloseTo(60, CENTIMETRE);
    assertThat(desert.barriers().lieBetween(at(50, 50), at(-20, 50))).isTrue();
  }

  @Test
  void a_place_joins_the_roads_on_its_own_side() {
    Desert desert =
        new Desert()
            .wall(0, -100, 0, 100)
            .with(road("near", -5, -90, -5, 90), road("far", 25, -90, 25, 90));
    List<RoadPoint> points = desert.finder().near(at(10, 0), 30);
    assertThat(points).hasSize(1);
    assertThat(points.get(0).offRoadM()).isCloseTo(15, CENTIMETRE);
  }

  @Test
  void a_place_joins_the_nearest_part_of_a_road_that_it_sees_past_the_end_of_a_wall() {
    // the wall ends at (0, 10); seen from (-10, 0) past it, the road at x = 10 begins at y = 20
    Desert desert = new Desert().wall(0, -100, 0, 10).with(road("a", 10, -90, 10, 90));
    RoadPoint point = desert.finder().near(at(-10, 0), 30).get(0);
    assertThat(point.offRoadM()).isCloseTo(Math.hypot(20, 20), CENTIMETRE);
    assertThat(point.offsetM()).isCloseTo(110, CENTIMETRE);
  }

  @Test
  void a_place_on_one_bank_joins_a_cut_road_on_that_bank() {
    // the road crosses the river askew right where it is nearest to the place
    Desert desert = new Desert().river(RIVER).with(road("a", -50, -50, 50, 50));
    RoadPoint west = desert.finder().near(at(-10, 10), 30).get(0);
    RoadPoint east = desert.finder().near(at(10, -10), 30).get(0);
    double cut = Math.hypot(50, 50);
    assertThat(west.offsetM()).isLessThan(cut).isCloseTo(cut, CENTIMETRE);
    assertThat(east.offsetM()).isGreaterThan(cut).isCloseTo(cut, CENTIMETRE);
    assertThat(desert.hose(at(-10, 10), at(40, 40))).isEmpty();
    assertThat(desert.hose(at(10, -10), at(40, 40))).isPresent();
  }

  @Test
  void the_barriers_of_another_graph_are_refused() {
    Barriers barriers = new Desert().barriers();
    assertThatThrownBy(() -> Travel.hose(RoadGraph.of(List.of()), barriers))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Geometry box(double west, double south, double east, double north) {
    return new Scene().barrier("box").box(west, south, east, north).make().geometry();
  }

  /** Roads and barriers. */
  static final class Desert {

    private final List<Road> roads = new ArrayList<>();
    private final List<Barrier> barriers = new ArrayList<>();
    private RoadGraph graph;
    private Barriers asked;

    Desert with(Road... more) {
      roads.addAll(List.of(more));
      return this;
    }

    Desert river(double... line) {
      return barrier("river", line(line));
    }

    Desert railway(double... line) {
      return barrier("railway", line(line));
    }

    Desert wall(double... line) {
      return barrier("wall", line(line));
    }

    Desert water(double west, double south, double east, double north) {
      return barrier("river", box(west, south, east, north));
    }

    Desert barrier(String kind, Geometry geometry) {
      barriers.add(
          FeatureType.BARRIERS.create(
              geometry,
              java.util.Map.of(
                  "id",
                  "b" + barriers.size(),
                  "kind",
                  FeatureType.BARRIERS.attribute("kind").orElseThrow().parse(kind))));
      return this;
    }

    Barriers barriers() {
      if (asked == null) {
        graph = RoadGraph.of(roads);
        asked = Barriers.of(barriers, graph);
      }
      return asked;
    }

    RoadFinder finder() {
      Barriers among = barriers();
      return RoadFinder.of(graph, among);
    }

    /** Between two places that join within 30 m. */
    Optional<Route> hose(LonLat source, LonLat place) {
      RoadFinder finder = finder();
      Travel travel = Travel.hose(graph, barriers());
      return Routes.from(travel, List.of(Origin.of(finder.near(source, 30))), 1e6)
          .to(finder.near(place, 30));
    }

    double hoseM(LonLat source, LonLat place) {
      return hose(source, place).orElseThrow().cost();
    }

    private static LineString line(double... points) {
      return (LineString) road("line", points).geometry();
    }
  }
}
