package org.firewell.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.firewell.account.Role;
import org.firewell.api.http.Reply;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** One township on one page, over HTTP, in the desert. */
class TownshipsTest extends ApiTest {

  private static final String PAGE = "/api/townships/350582104";

  /** Asks until the questions behind it are answered, as the page does. */
  private JsonNode township(String path, String... headers) {
    Reply[] last = new Reply[1];
    await()
        .until(
            () -> {
              last[0] = get(path, headers);
              return last[0].status() != 202;
            });
    assertThat(last[0].status()).isEqualTo(200);
    return last[0].json();
  }

  @Test
  void it_tells_the_rows_of_the_answers_and_what_they_were_made_of() {
    JsonNode page = township(PAGE);
    assertThat(page.path("code").asString()).isEqualTo("350582104");
    assertThat(texts(page.path("villages"), "id")).containsExactlyInAnyOrder("v1", "v2", "v3");
    assertThat(page.path("levels").path("villages").asInt()).isEqualTo(3);
    assertThat(texts(page.path("targets"), "unit_code")).isNotEmpty().containsOnly("350582104");
    assertThat(texts(page.path("tasks"), "task"))
        .containsExactly("jinjiang-2022/350582104/makeup", "jinjiang-2022/350582104/new");
    assertThat(page.path("coverage").path("total").asInt()).isEqualTo(3);
    assertThat(page.path("series")).hasSize(12);
    assertThat(page.path("unanswered")).isEmpty();
    for (String question : new String[] {"completeness", "changes", "targets", "quota"}) {
      assertThat(page.path("basis").path(question).path("snapshot").asString()).isNotEmpty();
    }
  }

  @Test
  void villages_come_the_cheapest_to_raise_first() {
    double last = 0;
    for (JsonNode village : township(PAGE).path("villages")) {
      double yuan = village.path("raise_cost_yuan_low").asDouble(Double.POSITIVE_INFINITY);
      assertThat(yuan).isGreaterThanOrEqualTo(last);
      last = yuan;
    }
  }

  @Test
  void a_question_that_the_rule_set_does_not_set_is_named_and_not_left_out() {
    JsonNode page = township(PAGE + "?ruleset=gb");
    assertThat(page.path("targets")).isEmpty();
    assertThat(page.path("unanswered").path("targets").asString()).contains("没有").contains("gb");
  }

  @Test
  void upkeep_is_told_to_accounts_alone() {
    assertThat(township(PAGE).has("upkeep")).isFalse();
    JsonNode upkeep = township(PAGE, as(Role.TOWNSHIP)).path("upkeep");
    assertThat(upkeep.path("never_inspected").isNumber()).isTrue();
  }

  @Test
  void one_that_there_is_not_is_not_found() {
    assertThat(get("/api/townships/nowhere").status()).isEqualTo(404);
    assertThat(get("/townships/nowhere").status()).isEqualTo(404);
    assertThat(get(PAGE + "?as_of=soon").status()).isEqualTo(400);
  }
}
