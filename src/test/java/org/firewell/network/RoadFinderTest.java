package org.firewell.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.firewell.network.RoadGraphTest.road;

import java.util.List;
import org.firewell.feature.Road;
import org.firewell.geo.LonLat;
import org.firewell.scene.Scene;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

/** Where places in the desert join roads. */
class RoadFinderTest {

  @Test
  void a_place_between_two_edges_joins_both_roads_nearest_first() {
    // south road at y = -20, north road at y = 12, the place in the middle: 12 m and 20 m
    List<RoadPoint> found =
        near(0, 0, 30, road("south", -50, -20, 50, -20), road("north", -50, 12, 50, 12));
    assertThat(found).hasSize(2);
    assertThat(found.get(0).offRoadM()).isCloseTo(12, within(0.001));
    assertThat(found.get(1).offRoadM()).isCloseTo(20, within(0.001));
    assertThat(found.get(0).offsetM()).isCloseTo(50, within(0.001));
  }

  @Test
  void the_foot_lies_on_the_nearest_piece_of_a_bent_road() {
    // 30 m east, then north: the place at (35, 40) is 5 m east of the second piece, 70 m along
    RoadPoint foot = near(35, 40, 30, road("a", 0, 0, 30, 0, 30, 90)).get(0);
    assertThat(foot.offRoadM()).isCloseTo(5, within(0.001));
    assertThat(foot.offsetM()).isCloseTo(70, within(0.001));
  }

  @Test
  void beyond_an_end_the_foot_is_the_end() {
    RoadPoint foot = near(-3, 4, 30, road("a", 0, 0, 30, 0)).get(0);
    assertThat(foot.offRoadM()).isCloseTo(5, within(0.001));
    assertThat(foot.offsetM()).isZero();
  }

  @Test
  void a_road_beyond_the_limit_is_not_found_one_at_the_limit_is() {
    assertThat(near(0, 30.002, 30, road("a", -50, 0, 50, 0))).isEmpty();
    assertThat(near(0, 30, 30, road("a", -50, 0, 50, 0))).hasSize(1);
  }

  @Test
  void roads_at_the_same_distance_come_in_the_order_of_their_ids() {
    Road b = road("b", 0, 0, 0, 50);
    Road a = road("a", 0, 0, 50, 0);
    RoadGraph graph = RoadGraph.of(List.of(b, a));
    List<RoadPoint> found = RoadFinder.of(graph).near(at(-3, -4), 30);
    assertThat(found).extracting(p -> graph.road(p.edge()).id()).containsExactly("a", "b");
    assertThat(found.get(0).offRoadM()).isEqualTo(found.get(1).offRoadM());
  }

  @Test
  void of_many_edges_of_one_road_the_nearest_point_alone_is_found() {
    List<RoadPoint> found =
        near(10, 3, 30, road("a", 0, 0, 20, 0, 40, 0), road("b", 20, 0, 20, 70));
    assertThat(found).hasSize(2);
    assertThat(found.get(0).offsetM()).isCloseTo(10, within(0.001));
  }

  @Test
  void no_roads_no_points() {
    assertThat(near(0, 0, 30)).isEmpty();
  }

  static LonLat at(double east, double north) {
    Coordinate c = Scene.at(east, north);
    return new LonLat(c.x, c.y);
  }

  private static List<RoadPoint> near(double east, double north, double limitM, Road... roads) {
    return RoadFinder.of(RoadGraph.of(List.of(roads))).near(at(east, north), limitM);
  }
}
