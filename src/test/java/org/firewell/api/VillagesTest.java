package org.firewell.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.firewell.api.http.Reply;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** One village on one card, over HTTP, in the desert. */
class VillagesTest extends ApiTest {

  @Test
  void it_tells_its_level_its_place_and_what_it_was_made_of() {
    Reply[] last = new Reply[1];
    await()
        .until(
            () -> {
              last[0] = get("/api/villages/v2");
              return last[0].status() != 202;
            });
    JsonNode card = last[0].json();
    assertThat(card.path("id").asString()).isEqualTo("v2");
    assertThat(card.path("township").asString()).isEqualTo("350582104");
    assertThat(card.path("finding").path("id").asString()).isEqualTo("v2");
    assertThat(card.path("finding").path("moved").asString()).isNotEmpty();
    assertThat(card.path("properties").path("households").asInt()).isEqualTo(2);
    assertThat(card.path("basis").path("completeness").path("snapshot").asString()).isNotEmpty();
    // no layer of roads was loaded: nothing is known of lanes, which is not the same as none
    assertThat(card.path("lanes").isNull()).isTrue();
    JsonNode near =
        get("/api/nearest?count=1&lon=" + card.path("lon") + "&lat=" + card.path("lat")).json();
    assertThat(near.at("/sources/0/id").asString()).isEqualTo("h13");
  }

  @Test
  void one_that_there_is_not_is_not_found() {
    assertThat(get("/api/villages/nowhere").status()).isEqualTo(404);
    assertThat(get("/villages/nowhere").status()).isEqualTo(404);
    assertThat(get("/villages/v1").status()).isEqualTo(200);
  }
}
