package org.firewell.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Maps of what is not answered yet, for somebody who does not wait at all. */
@TestPropertySource(
    properties = {
      "firewell.jobs.patience=0s",
      "spring.datasource.url=jdbc:h2:mem:maps-wait;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE"
    })
class MapsWaitTest extends ApiTest {

  private static final String SMALL = ".svg?width_mm=120&height_mm=90&frame=plain";

  @Test
  void whoever_waited_is_told_to_come_back_and_then_the_map_is_there() {
    String ofAnotherDay = "/api/maps/levels" + SMALL + "&as_of=2022-03-01";
    Reply early = get(ofAnotherDay);
    JsonNode problem = early.problem(503);
    assertThat(early.header("Retry-After")).isEqualTo("5");
    assertThat(early.header("ETag")).isNullOrEmpty();
    assertThat(problem.path("zh").asString()).contains("还在计算");
    assertThat(problem.path("en").asString()).contains("being worked out");
    await().atMost(20, TimeUnit.SECONDS).until(() -> get(ofAnotherDay).status() == 200);
  }

  @Test
  void what_a_sheet_asked_is_not_asked_again_by_its_map() {
    await()
        .atMost(60, TimeUnit.SECONDS)
        .until(() -> get("/api/townships/350582104").status() == 200);
    int jobs = jobs();
    assertThat(get("/api/maps/levels" + SMALL + "&township=350582104").status()).isEqualTo(200);
    assertThat(jobs()).isEqualTo(jobs);
  }

  @Test
  void what_is_drawn_of_no_answer_is_there_at_once() {
    assertThat(get("/api/maps/sources" + SMALL).status()).isEqualTo(200);
    assertThat(get("/api/maps/quota" + SMALL).status()).isEqualTo(200);
  }

  private int jobs() {
    return get("/ogc/jobs?limit=100").json().path("jobs").size();
  }
}
