package org.firewell.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.firewell.api.http.Reply;
import org.junit.jupiter.api.Test;

class StandingTest extends ApiTest {

  @Test
  void a_hydrant_says_whether_it_stands_and_works_and_what_is_open() {
    Reply reply = get("/api/standings/hydrants/h01");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.json().get("built").asString()).isEqualTo("yes");
    assertThat(reply.json().get("effective").asString()).isIn("yes", "no", "unknown");
    assertThat(reply.json().get("flaws").isArray()).isTrue();
  }

  @Test
  void one_that_is_gone_by_the_day_is_not_found() {
    assertThat(get("/api/standings/hydrants/h25?datetime=2022-06-30").status()).isEqualTo(200);
    assertThat(get("/api/standings/hydrants/h25?datetime=2022-07-01").status()).isEqualTo(404);
  }

  @Test
  void of_a_village_it_is_not_asked() {
    assertThat(get("/api/standings/villages/v1").status()).isEqualTo(404);
  }
}
