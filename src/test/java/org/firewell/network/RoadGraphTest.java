package org.firewell.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Road;
import org.firewell.geo.Ellipsoid;
import org.firewell.geo.LonLat;
import org.firewell.scene.Scene;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/** Roads in the desert, in metres east and north. */
class RoadGraphTest {

  private static final GeometryFactory GEOMETRY = new GeometryFactory();

  @Test
  void roads_that_share_an_interior_vertex_join_there() {
    //   a: west - middle - east, b: south - middle - north: four arms and one crossing
    RoadGraph graph =
        RoadGraph.of(List.of(road("a", -100, 0, 0, 0, 100, 0), road("b", 0, -50, 0, 0, 0, 50)));
    assertThat(graph.nodes()).isEqualTo(5);
    assertThat(graph.edges()).isEqualTo(4);
    assertThat(graph.islands()).isEqualTo(1);
  }

  @Test
  void roads_that_cross_without_a_shared_vertex_do_not_join() {
    RoadGraph graph = RoadGraph.of(List.of(road("a", -100, 0, 100, 0), road("b", 0, -50, 0, 50)));
    assertThat(graph.nodes()).isEqualTo(4);
    assertThat(graph.edges()).isEqualTo(2);
    assertThat(graph.islands()).isEqualTo(2);
    assertThat(graph.islandLengthsM()[0]).isCloseTo(200, within(0.01));
    assertThat(graph.islandLengthsM()[1]).isCloseTo(100, within(0.01));
  }

  @Test
  void roads_that_cross_join_where_that_is_asked_for() {
    Road a = road("a", -100, 0, 100, 0);
    Road b = road("b", 0, -50, 0, 50);
    RoadGraph graph = RoadGraph.of(List.of(a, b), Noding.CROSSINGS);
    assertThat(graph.nodes()).isEqualTo(5);
    assertThat(graph.edges()).isEqualTo(4);
    assertThat(graph.lengthM(0)).isCloseTo(100, within(0.01));
  }

  @Test
  void a_road_that_ends_on_another_joins_it_where_that_is_asked_for() {
    List<Road> roads = List.of(road("a", -100, 0, 100, 0), road("b", 0, 0, 0, 50));
    assertThat(RoadGraph.of(roads).islands()).isEqualTo(2);
    assertThat(RoadGraph.of(roads, Noding.CROSSINGS).islands()).isEqualTo(1);
    assertThat(RoadGraph.of(roads, Noding.CROSSINGS).edges()).isEqualTo(3);
  }

  @Test
  void a_bridge_a_tunnel_and_a_road_at_another_layer_never_join_where_they_cross() {
    Road ground = road("a", -100, 0, 100, 0);
    Road other = road("b", 0, -50, 0, 50);
    for (Road over :
        List.of(
            with(other, "bridge", "yes"),
            with(other, "tunnel", "yes"),
            with(other, "layer", "1"))) {
      assertThat(RoadGraph.of(List.of(ground, over), Noding.CROSSINGS).islands()).isEqualTo(2);
    }
    assertThat(RoadGraph.of(List.of(ground, with(other, "layer", "0")), Noding.CROSSINGS).islands())
        .isEqualTo(1);
  }

  @Test
  void a_road_that_crosses_itself_joins_itself_where_that_is_asked_for() {
    // a loop over the first leg: 50 m in, then back to its beginning
    Road loop = road("a", 0, 0, 100, 0, 100, 50, 50, 50, 50, -50);
    RoadGraph graph = RoadGraph.of(List.of(loop), Noding.CROSSINGS);
    assertThat(graph.nodes()).isEqualTo(3);
    assertThat(graph.edges()).isEqualTo(3);
  }

  @Test
  void a_bend_that_no_other_road_shares_is_no_node() {
    RoadGraph graph = RoadGraph.of(List.of(road("a", 0, 0, 30, 0, 30, 40)));
    assertThat(graph.nodes()).isEqualTo(2);
    assertThat(graph.lengthM(0)).isCloseTo(70, within(0.01));
  }

  @Test
  void a_length_is_the_sum_of_the_geodesics() {
    RoadGraph graph = RoadGraph.of(List.of(road("a", 0, 0, 3000, 0, 3000, 40_000)));
    Coordinate a = Scene.at(0, 0);
    Coordinate b = Scene.at(3000, 0);
    Coordinate c = Scene.at(3000, 40_000);
    assertThat(graph.lengthM(0)).isCloseTo(metres(a, b) + metres(b, c), within(1e-5));
  }

  @Test
  void a_closed_ring_is_one_edge_from_its_node_to_itself() {
    RoadGraph graph = RoadGraph.of(List.of(road("ring", 0, 0, 10, 0, 10, 10, 0, 10, 0, 0)));
    assertThat(graph.nodes()).isEqualTo(1);
    assertThat(graph.edges()).isEqualTo(1);
    assertThat(graph.from(0)).isEqualTo(graph.to(0));
    assertThat(graph.lengthM(0)).isCloseTo(40, within(0.001));
  }

  @Test
  void a_line_that_touches_itself_has_a_node_there() {
    // an eight: the middle is passed three times, at the start, half way and at the end
    RoadGraph graph =
        RoadGraph.of(List.of(road("eight", 0, 0, 9, 9, 9, -9, 0, 0, -9, 9, -9, -9, 0, 0)));
    assertThat(graph.nodes()).isEqualTo(1);
    assertThat(graph.edges()).isEqualTo(2);
  }

  @Test
  void two_roads_between_the_same_nodes_are_two_edges() {
    RoadGraph graph =
        RoadGraph.of(List.of(road("a", 0, 0, 100, 0), road("b", 0, 0, 50, 20, 100, 0)));
    assertThat(graph.nodes()).isEqualTo(2);
    assertThat(graph.edges()).isEqualTo(2);
  }

  @Test
  void a_repeated_vertex_makes_no_node_and_no_edge() {
    RoadGraph graph = RoadGraph.of(List.of(road("a", 0, 0, 0, 0, 50, 0, 50, 0, 90, 0, 90, 0)));
    assertThat(graph.nodes()).isEqualTo(2);
    assertThat(graph.edges()).isEqualTo(1);
  }

  @Test
  void a_line_without_length_is_left_out_and_named() {
    RoadGraph graph = RoadGraph.of(List.of(road("a", 0, 0, 50, 0), road("dot", 7, 7, 7, 7)));
    assertThat(graph.edges()).isEqualTo(1);
    assertThat(graph.withoutLength()).containsExactly("dot");
  }

  @Test
  void the_parts_of_a_multi_line_are_parts_of_one_road() {
    LineString one = line(0, 0, 50, 0);
    LineString two = line(50, 0, 90, 0);
    RoadGraph graph =
        RoadGraph.of(
            List.of(road("a", GEOMETRY.createMultiLineString(new LineString[] {one, two}))));
    assertThat(graph.edges()).isEqualTo(2);
    assertThat(graph.nodes()).isEqualTo(3);
    assertThat(graph.road(1).id()).isEqualTo("a");
  }

  @Test
  void a_position_along_an_edge_follows_its_bends() {
    RoadGraph graph = RoadGraph.of(List.of(road("a", 0, 0, 30, 0, 30, 40)));
    LonLat at = graph.position(0, 50);
    Coordinate expected = Scene.at(30, 20);
    assertThat(Ellipsoid.distance(at.lon(), at.lat(), expected.x, expected.y)).isLessThan(0.001);
    assertThat(graph.position(0, -1)).isEqualTo(lonLat(Scene.at(0, 0)));
    assertThat(graph.position(0, 1000)).isEqualTo(lonLat(Scene.at(30, 40)));
  }

  @Test
  void no_roads_are_an_empty_graph() {
    RoadGraph graph = RoadGraph.of(List.of());
    assertThat(graph.nodes()).isZero();
    assertThat(graph.edges()).isZero();
    assertThat(graph.islands()).isZero();
  }

  @Test
  void a_road_that_is_no_line_is_refused_by_name() {
    Geometry point = GEOMETRY.createPoint(Scene.at(0, 0));
    assertThatThrownBy(() -> RoadGraph.of(List.of(road("a", point))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("road a");
  }

  static Road road(String id, double... points) {
    return road(id, line(points));
  }

  static Road road(String id, Geometry geometry) {
    return FeatureType.ROADS.create(geometry, Map.of("id", id));
  }

  /** The road with one more attribute. */
  static Road with(Road road, String attribute, String text) {
    Map<String, Object> values = FeatureType.values(road);
    values.put(attribute, FeatureType.ROADS.attribute(attribute).orElseThrow().parse(text));
    return FeatureType.ROADS.create(road.geometry(), values);
  }

  private static LineString line(double... points) {
    Coordinate[] coordinates = new Coordinate[points.length / 2];
    for (int i = 0; i < coordinates.length; i++) {
      coordinates[i] = Scene.at(points[2 * i], points[2 * i + 1]);
    }
    return GEOMETRY.createLineString(coordinates);
  }

  private static LonLat lonLat(Coordinate c) {
    return new LonLat(c.x, c.y);
  }

  private static double metres(Coordinate a, Coordinate b) {
    return Ellipsoid.distance(a.x, a.y, b.x, b.y);
  }
}
