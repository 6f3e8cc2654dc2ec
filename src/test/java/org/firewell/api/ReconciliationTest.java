package org.firewell.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import org.firewell.account.Role;
import org.firewell.api.http.Reply;
import org.firewell.feature.Drafts;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Hydrant;
import org.firewell.scene.Scene;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** The reconciliation sheet of the demo's document over a small desert. */
@TestPropertySource(
    properties = {
      "firewell.public-view=full",
      "spring.datasource.url=jdbc:h2:mem:reconciliation;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE"
    })
class ReconciliationTest extends ApiTest {

  private static final String SHEET = "/api/reconciliation?document=jinjiang-2022&as_of=2022-12-31";

  @Test
  void the_citys_text_stands_against_its_table_until_somebody_signs() {
    JsonNode open = line("city_figure_makeup");
    assertThat(open.path("left").asInt()).isEqualTo(24);
    assertThat(open.path("right").asInt()).isEqualTo(50);
    assertThat(open.path("state").asString()).isEqualTo("open");
    assertThat(open.path("signature").isNull()).isTrue();
    Reply reply = sign("city_figure_makeup", 24, 50, "正文为市本级任务，表为各单位任务", Role.PLANNER);
    assertThat(reply.status()).isEqualTo(201);
    JsonNode signed = line("city_figure_makeup", as(Role.VIEWER));
    assertThat(signed.path("state").asString()).isEqualTo("signed");
    assertThat(signed.path("signature").path("signed_by").asString()).isEqualTo("test-planner");
    assertThat(signed.path("signature").path("reason").asString()).contains("市本级");
    // the public reads why, and not who
    JsonNode read = line("city_figure_makeup").path("signature");
    assertThat(read.path("signed_by").isNull()).isTrue();
    assertThat(read.path("role").asString()).isEqualTo("planner");
  }

  @Test
  void a_second_reason_takes_the_place_of_the_first_which_is_kept() {
    sign("city_figure_total", 79, 190, "first", Role.PLANNER);
    sign("city_figure_total", 79, 190, "second", Role.ADMINISTRATOR);
    JsonNode line = line("city_figure_total");
    assertThat(line.path("signature").path("reason").asString()).isEqualTo("second");
    assertThat(line.path("history").path(0).path("reason").asString()).isEqualTo("first");
  }

  @Test
  void when_the_figures_change_the_difference_is_open_again_and_the_old_reason_is_history() {
    add("n1", 50, "2022-06-01");
    int done = line("evidence").path("left").asInt();
    assertThat(sign("evidence", done, 0, "证据待补", Role.PLANNER).status()).isEqualTo(201);
    assertThat(line("evidence").path("state").asString()).isEqualTo("signed");
    add("n2", 150, "2022-07-01");
    JsonNode again = line("evidence");
    assertThat(again.path("left").asInt()).isEqualTo(done + 1);
    assertThat(again.path("state").asString()).isEqualTo("open");
    assertThat(again.path("signature").isNull()).isTrue();
    assertThat(again.path("history").path(0).path("left").asInt()).isEqualTo(done);
    assertThat(again.path("rows").toString()).contains("n1", "n2");
    // who still has the old sheet before him is told
    Reply late = sign("evidence", done, 0, "证据待补", Role.PLANNER);
    JsonNode problem = late.problem(409);
    assertThat(problem.path("zh").asString()).startsWith("数字已变：现为 " + (done + 1));
    assertThat(problem.path("left").asInt()).isEqualTo(done + 1);
  }

  @Test
  void those_who_may_not_sign_do_not() {
    for (Role role : Role.values()) {
      boolean may = role == Role.PLANNER || role == Role.ADMINISTRATOR;
      JsonNode sheet = get(SHEET, as(role)).json();
      assertThat(sheet.path("may_sign").asString()).as(role.word()).isEqualTo(may ? "yes" : "no");
      assertThat(sign("city_figure_new", 55, 140, "why", role).status())
          .as(role.word())
          .isEqualTo(may ? 201 : 403);
    }
    assertThat(get(SHEET).json().path("may_sign").asString()).isEqualTo("no");
    assertThat(post("/api/reconciliation", body("city_figure_new", 55, 140, "why")).status())
        .isEqualTo(401);
  }

  @Test
  void what_cannot_be_signed_says_why() {
    assertThat(sign("states", 0, 0, "why", Role.PLANNER).problem(409).path("en").asString())
        .contains("agree");
    assertThat(sign("nothing", 1, 2, "why", Role.PLANNER).problem(400).path("en").asString())
        .contains("difference: \"nothing\" is not one of city_figure_new");
    assertThat(sign("city_figure_new", 55, 140, " ", Role.PLANNER).problem(400).toString())
        .contains("reason");
    assertThat(
            post("/api/reconciliation", "{\"difference\": \"city_figure_new\"}", as(Role.PLANNER))
                .problem(400)
                .toString())
        .contains("left");
    assertThat(get("/api/reconciliation?document=nowhere").problem(400).toString())
        .contains("nowhere");
  }

  private Reply sign(String difference, int left, int right, String reason, Role role) {
    return post("/api/reconciliation", body(difference, left, right, reason), as(role));
  }

  private static String body(String difference, int left, int right, String reason) {
    return """
        {"document": "jinjiang-2022", "as_of": "2022-12-31", "difference": "%s", "left": %d,
         "right": %d, "reason": "%s"}
        """
        .formatted(difference, left, right, reason);
  }

  private JsonNode line(String difference, String... headers) {
    return StreamSupport.stream(get(SHEET, headers).json().path("differences").spliterator(), false)
        .filter(line -> line.path("difference").asString().equals(difference))
        .findFirst()
        .orElseThrow();
  }

  private void add(String id, double north, String acceptedOn) {
    Hydrant hydrant =
        (Hydrant)
            new Scene()
                .hydrant(id)
                .north(north)
                .with("accepted_on", acceptedOn)
                .with("quota_task", "jinjiang-2022/350582104/new")
                .make();
    features.add(FeatureType.HYDRANTS, List.of(hydrant), Drafts.imported());
  }
}
