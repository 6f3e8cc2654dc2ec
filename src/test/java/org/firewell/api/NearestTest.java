package org.firewell.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.StreamSupport;
import org.firewell.api.http.Reply;
import org.firewell.feature.FeatureType;
import org.firewell.geo.Ellipsoid;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class NearestTest extends ApiTest {

  /** h13 stands in the middle of the desert, h12 and h14 100 m west and east of it. */
  private static final String MIDDLE = "lon=118.5&lat=24.7";

  @Test
  void the_nearest_come_first_with_distance_and_direction() {
    JsonNode document = get("/api/nearest?" + MIDDLE + "&count=3").json();
    assertThat(ids(document)).containsExactly("h13", "h12", "h14");
    JsonNode east = document.at("/sources/2");
    assertThat(east.path("distance_m").asDouble()).isCloseTo(100, within(0.05));
    assertThat(east.path("bearing_deg").asDouble()).isCloseTo(90, within(0.1));
    assertThat(east.path("collection").asString()).isEqualTo("hydrants");
    assertThat(east.at("/properties/condition").asString()).isEqualTo("usable");
    assertThat(east.path("effective").asString()).isIn("yes", "no", "unknown");
    assertThat(document.path("as_of").asString()).isEqualTo("2022-12-31");
    assertThat(document.path("acceptance_distance_m").asDouble()).isPositive();
  }

  @Test
  void all_are_found_and_sorted_as_a_look_at_each_says() {
    JsonNode document = get("/api/nearest?lon=118.493&lat=24.703&count=300").json();
    List<String> naive =
        features.list(FeatureType.HYDRANTS).stream()
            .filter(h -> !h.id().equals("h25"))
            .sorted(
                java.util.Comparator.comparingDouble(
                    h ->
                        Ellipsoid.distance(
                            118.493, 24.703, h.geometry().getX(), h.geometry().getY())))
            .map(h -> h.id())
            .toList();
    assertThat(ids(document)).isEqualTo(naive);
  }

  @Test
  void a_source_carries_the_version_on_which_a_change_is_made() {
    long version = features.find(FeatureType.HYDRANTS, "h13").orElseThrow().version();
    JsonNode source = get("/api/nearest?" + MIDDLE + "&count=1").json().at("/sources/0");
    assertThat(source.path("version").asLong(-1)).isEqualTo(version);
  }

  @Test
  void another_day_has_other_sources() {
    String far = "/api/nearest?lon=118.6&lat=24.7&count=1&datetime=";
    assertThat(ids(get(far + "2022-06-30").json())).containsExactly("h25");
    assertThat(ids(get(far + "2022-07-01").json())).containsExactly("h24");
  }

  @Test
  void a_place_that_is_none_is_refused_with_its_name() {
    for (String wrong : List.of("lat=24.7", "lon=181&lat=24.7", "lon=118&lat=x", "lon=NaN&lat=1")) {
      Reply reply = get("/api/nearest?" + wrong);
      assertThat(reply.problem(400).path("parameter").asString()).as(wrong).isIn("lon", "lat");
    }
  }

  private static List<String> ids(JsonNode document) {
    return StreamSupport.stream(document.path("sources").spliterator(), false)
        .map(source -> source.path("id").asString())
        .toList();
  }
}
