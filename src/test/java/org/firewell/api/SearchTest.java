package org.firewell.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.StreamSupport;
import org.firewell.account.Role;
import org.firewell.feature.FeatureType;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SearchTest extends ApiTest {

  @Test
  void what_is_called_so_is_told_with_where_it_lies() {
    JsonNode document = get("/api/search?q=H13").json();
    assertThat(ids(document)).containsExactly("h13");
    JsonNode hydrant = document.at("/results/0");
    assertThat(hydrant.path("collection").asString()).isEqualTo("hydrants");
    assertThat(hydrant.path("match").asString()).isEqualTo("code");
    assertThat(hydrant.path("word").asString()).isEqualTo("h13");
    assertThat(hydrant.at("/bbox/0").asDouble()).isCloseTo(118.5, within(1e-6));
    assertThat(hydrant.at("/bbox/1").asDouble()).isCloseTo(24.7, within(1e-6));
    assertThat(document.path("as_of").asString()).isEqualTo("2022-12-31");
  }

  @Test
  void few_are_listed_and_all_are_counted() {
    JsonNode document = get("/api/search?q=h&limit=3").json();
    assertThat(ids(document)).containsExactly("h01", "h02", "h03");
    assertThat(document.path("matched").asInt()).isEqualTo(24);
    assertThat(document.path("other_days").asInt()).isEqualTo(1);
    assertThat(get("/api/search?q=h&datetime=2022-06-30").json().path("matched").asInt())
        .isEqualTo(25);
  }

  @Test
  void what_was_written_since_is_found() {
    assertThat(ids(get("/api/search?q=written").json())).isEmpty();
    String hydrant =
        """
        {"type":"Feature","id":"written","geometry":{"type":"Point","coordinates":[118.5,24.7001]},
         "properties":{"position_basis":"schematic"}}""";
    Reply reply =
        submit(
            "POST",
            "/ogc/collections/hydrants/items?reason=for%20the%20search",
            "application/geo+json",
            hydrant,
            as(Role.PLANNER));
    assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    assertThat(ids(get("/api/search?q=writ").json())).containsExactly("written");
    long version = features.find(FeatureType.HYDRANTS, "written").orElseThrow().version();
    Reply gone =
        submit(
            "DELETE",
            "/ogc/collections/hydrants/items/written?reason=x",
            "application/json",
            "",
            as(Role.ADMINISTRATOR, "If-Match", "\"" + version + "\""));
    assertThat(gone.status()).as(gone.text()).isEqualTo(204);
    assertThat(ids(get("/api/search?q=writ").json())).isEmpty();
  }

  @Test
  void what_cannot_be_searched_for_is_refused_with_its_name() {
    for (String wrong : List.of("", "?q=", "?q=%20", "?q=" + "x".repeat(201))) {
      assertThat(get("/api/search" + wrong).problem(400).path("parameter").asString())
          .isEqualTo("q");
    }
    assertThat(get("/api/search?q=h&limit=0").problem(400).path("parameter").asString())
        .isEqualTo("limit");
  }

  private static List<String> ids(JsonNode document) {
    return StreamSupport.stream(document.path("results").spliterator(), false)
        .map(result -> result.path("id").asString())
        .toList();
  }
}
