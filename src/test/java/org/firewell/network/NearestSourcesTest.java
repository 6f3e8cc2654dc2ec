package org.firewell.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.firewell.network.RoadFinderTest.at;
import static org.firewell.network.RoadGraphTest.road;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The k nearest sources in the desert. */
class NearestSourcesTest {

  private final RoadGraph graph =
      RoadGraph.of(
          List.of(
              road("a", -200, 0, 0, 0, 200, 0), road("b", 0, 0, 0, 100), road("c", 0, 0, 0, -100)));
  private final RoadFinder finder = RoadFinder.of(graph);

  @Test
  void the_nearest_come_first_and_no_more_than_asked_for() {
    // at the crossing: 150, 20 and 90 m
    List<Origin> origins = List.of(on(-150, 0), on(20, 0), on(0, 90));
    assertThat(to(origins, 1e6, 2, 0, 0)).extracting(Route::source).containsExactly(1, 2);
    assertThat(to(origins, 1e6, 3, 0, 0)).extracting(Route::source).containsExactly(1, 2, 0);
    assertThat(to(origins, 1e6, 3, 0, 0).get(2).cost()).isCloseTo(150, within(0.01));
  }

  @Test
  void all_within_the_cut_off_are_found_and_none_beyond() {
    List<Origin> origins = List.of(on(-150, 0), on(20, 0), on(0, 90));
    assertThat(to(origins, 100, Integer.MAX_VALUE, 0, 0))
        .extracting(Route::source)
        .containsExactly(1, 2);
  }

  @Test
  void a_source_with_many_points_is_found_once() {
    Origin both = Origin.of(List.of(on(-10, 0).points().get(0), on(30, 0).points().get(0)));
    List<Route> found = to(List.of(both), 1e6, 5, 0, 0);
    assertThat(found).hasSize(1);
    assertThat(found.get(0).cost()).isCloseTo(10, within(0.01));
  }

  @Test
  void two_sources_at_equal_distance_come_in_their_order() {
    List<Origin> origins = List.of(on(60, 0), on(-60, 0));
    assertThat(to(origins, 1e6, 2, 0, 40)).extracting(Route::source).containsExactly(0, 1);
  }

  @Test
  void what_it_costs_to_start_counts() {
    Origin slow = new Origin(on(20, 0).points(), 100);
    List<Route> found = to(List.of(slow, on(-110, 0)), 1e6, 2, 0, 0);
    assertThat(found).extracting(Route::source).containsExactly(1, 0);
    assertThat(found.get(1).cost()).isCloseTo(120, within(0.01));
  }

  @Test
  void a_source_that_is_beaten_at_any_height_is_left_out() {
    // at the crossing 20, 90 and 150 m of way: the second is 70 m behind the first and 60 m above
    List<Origin> origins = List.of(on(20, 0), on(0, 90), on(-150, 0));
    assertThat(atAnyHeight(origins, 100, 160, 300)).containsExactly(0, 2);
    // 80 m above, it is the better for a place as high as itself
    assertThat(atAnyHeight(origins, 100, 180, 300)).containsExactly(0, 1, 2);
    // where nothing is known of the first, it is the best for all
    assertThat(atAnyHeight(origins, Double.NaN, 180, 300)).containsExactly(0);
    // and what is not known is never beaten by what is
    assertThat(atAnyHeight(origins, 100, 180, Double.NaN)).containsExactly(0, 1, 2);
  }

  @Test
  void of_two_at_one_distance_and_height_the_smaller_index_is_left() {
    List<Origin> origins = List.of(on(60, 0), on(-60, 0));
    assertThat(atAnyHeight(origins, 7, 7)).containsExactly(0);
  }

  private List<Integer> atAnyHeight(List<Origin> origins, double... heightM) {
    return NearestSources.atAnyHeight(Travel.hose(graph), origins, heightM, 1e6)
        .to(on(0, -40).points())
        .stream()
        .map(Route::source)
        .toList();
  }

  @Test
  void less_than_one_source_is_refused() {
    assertThatThrownBy(() -> NearestSources.from(Travel.hose(graph), List.of(), 100, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private List<Route> to(List<Origin> origins, double cutOff, int k, double east, double north) {
    return NearestSources.from(Travel.hose(graph), origins, cutOff, k).to(on(east, north).points());
  }

  private Origin on(double east, double north) {
    return Origin.of(finder.near(at(east, north), 0.001));
  }
}
