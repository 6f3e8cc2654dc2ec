package org.firewell.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.firewell.feature.Drafts;
import org.firewell.feature.Features;
import org.firewell.ingest.Dataset;
import org.firewell.ingest.DatasetReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Meilie and Sanyuan before and after they became one, on a server of its own. */
@TestPropertySource(
    properties =
        "spring.datasource.url=jdbc:h2:mem:lineage;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE")
class LineageTest extends ApiTest {

  @Autowired Features kept;

  @BeforeEach
  @Override
  protected void load() {
    if (kept.county().isEmpty()) {
      Dataset dataset = DatasetReader.read(Path.of("src/test/resources/sanyuan-2021"));
      kept.load(dataset.county(), dataset.ground(), dataset.layers(), Drafts.imported());
    }
  }

  @Test
  void the_items_are_those_of_the_day_and_tell_what_they_became() {
    JsonNode before = get("/ogc/collections/villages/items?limit=1000&datetime=2020-12-31").json();
    JsonNode after = get("/ogc/collections/villages/items?limit=1000&datetime=2021-02-03").json();
    assertThat(before.get("numberMatched").asInt()).isEqualTo(132);
    assertThat(after.get("numberMatched").asInt()).isEqualTo(133);
    assertThat(ids(before.get("features"))).allMatch(id -> id.matches("35040[23]\\d{6}"));
    assertThat(ids(after.get("features"))).allMatch(id -> id.startsWith("350404"));
    JsonNode properties = before.get("features").get(0).get("properties");
    assertThat(properties.get("successors").get(0).asString()).isEqualTo("350404001001");
    assertThat(properties.get("change_document").asString()).contains("三明市部分行政区划");
  }

  @Test
  void who_it_was_what_it_became_and_who_it_is_on_a_day() {
    JsonNode village = get("/api/lineage/villages/350404001005?datetime=2023-12-31").json();
    assertThat(village.get("name").asString()).isEqualTo("沪明社区居民委员会");
    assertThat(village.get("was").get(0).get("name").asString()).isEqualTo("四路社区居民委员会");
    assertThat(village.get("became")).isEmpty();
    assertThat(ids(village.get("on_the_day"))).containsExactly("350404001005");

    JsonNode township = get("/api/lineage/townships/350403200?datetime=2023-12-31").json();
    assertThat(township.get("valid_to").asString()).isEqualTo("2021-02-03");
    assertThat(ids(township.get("became")))
        .containsExactly("350404004", "350404005", "350404006", "350404007");
    assertThat(ids(township.get("on_the_day"))).isEqualTo(ids(township.get("became")));
    assertThat(get("/api/lineage/villages/nobody").status()).isEqualTo(404);
  }

  @Test
  void the_map_draws_the_squares_of_the_day() {
    // the same squares under other ids
    String tile = "/ogc/collections/villages/tiles/WebMercatorQuad/12/1738/3385?datetime=";
    assertThat(get(tile + "2020-12-31").response().body())
        .isNotEqualTo(get(tile + "2021-12-31").response().body());
    assertThat(get(tile + "2021-12-31").response().body())
        .isEqualTo(get(tile + "2023-12-31").response().body());
  }

  private static List<String> ids(JsonNode rows) {
    List<String> ids = new ArrayList<>();
    rows.forEach(row -> ids.add(row.get("id").asString()));
    return ids;
  }
}
