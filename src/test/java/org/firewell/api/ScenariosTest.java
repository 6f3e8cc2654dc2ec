package org.firewell.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.firewell.account.Role;
import org.firewell.api.http.Reply;
import org.firewell.feature.Drafts;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Hydrant;
import org.firewell.scene.Scene;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Answers that are named and kept. */
@TestPropertySource(
    properties =
        "spring.datasource.url=jdbc:h2:mem:scenarios;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE")
class ScenariosTest extends ApiTest {

  @Test
  void an_answer_is_kept_under_a_name_with_all_that_gives_it_again() {
    Reply answered = count(11);
    Reply kept = keep("十五座", job(answered), "给明年的文件");
    assertThat(kept.status()).as(kept.text()).isEqualTo(201);
    String address = kept.header("Location");
    JsonNode scenario = get(address).json();

    assertThat(scenario.path("name").asString()).isEqualTo("十五座");
    assertThat(scenario.path("note").asString()).isEqualTo("给明年的文件");
    assertThat(scenario.path("question").asString()).isEqualTo("count");
    assertThat(scenario.path("ruleset").asString()).isEqualTo("jinjiang-2022");
    assertThat(scenario.path("as_of").asString()).isEqualTo("2022-12-31");
    assertThat(scenario.path("snapshot").asString())
        .isEqualTo(answered.json().at("/summary/snapshot").asString());
    assertThat(scenario.path("edition").asString()).matches("[0-9a-f]{16}");
    assertThat(scenario.at("/inputs/reach").asString()).isEqualTo("11");
    assertThat(scenario.at("/figures/hydrants").asInt())
        .isEqualTo(answered.json().at("/summary/hydrants").asInt());
    assertThat(scenario.path("same_edition").asString()).isEqualTo("yes");
    assertThat(get(address + "/results").text()).isEqualTo(answered.text());
    assertThat(get(address + "/results?f=xlsx").header("Content-Disposition"))
        .contains("count-2022-12-31.xlsx");
    // what gives it again does
    String again = "{\"inputs\": " + scenario.path("inputs") + "}";
    assertThat(post("/ogc/processes/count/execution", again).text()).isEqualTo(answered.text());
    // the public reads what was planned, and not who did
    assertThat(scenario.path("kept_by").isNull()).isTrue();
    assertThat(get(address, as(Role.VIEWER)).json().path("kept_by").asString())
        .isEqualTo("test-planner");
    assertThat(get("/api/scenarios").json().path("scenarios"))
        .anySatisfy(row -> assertThat(row.path("name").asString()).isEqualTo("十五座"));
  }

  @Test
  void a_scenario_tells_when_the_ground_is_another_than_its_own() {
    String address = keep("before", job(count(12)), null).header("Location");
    assertThat(get(address).json().path("same_snapshot").asString()).isEqualTo("yes");
    Hydrant more = (Hydrant) new Scene().hydrant("more").north(300).make();
    features.add(FeatureType.HYDRANTS, List.of(more), Drafts.imported());

    assertThat(get(address).json().path("same_snapshot").asString()).isEqualTo("no");
    assertThat(get(address + "/results").status()).isEqualTo(200);
  }

  @Test
  void a_name_is_given_once_and_free_again_when_its_scenario_is_forgotten() {
    String job = job(count(13));
    String address = keep("twice", job, null).header("Location");
    assertThat(keep("twice", job, null).problem(409).path("detail").asString()).contains("twice");

    assertThat(send(request(address, as(Role.PLANNER)).DELETE()).status()).isEqualTo(200);
    get(address).problem(404);
    get(address + "/results").problem(404);
    assertThat(keep("twice", job, null).status()).isEqualTo(201);
  }

  @Test
  void what_cannot_be_kept_says_why() {
    String job = job(count(14));
    String nobodys = "00000000-0000-0000-0000-000000000000";
    assertThat(keep("x".repeat(101), job, null).problem(400).path("parameter").asString())
        .isEqualTo("name");
    assertThat(keep(" ", job, null).problem(400).path("parameter").asString()).isEqualTo("name");
    assertThat(keep("x", "1", null).problem(400).path("parameter").asString()).isEqualTo("job");
    keep("x", nobodys, null).problem(404);
    Reply running = post("/ogc/processes/wait/execution", "{}", "Prefer", "respond-async");
    keep("x", running.json().path("jobID").asString(), null).problem(409);
    delete(running.header("Location"));
    get("/api/scenarios/" + nobodys).problem(404);
    get("/api/scenarios/1").problem(404);
  }

  private Reply count(int reach) {
    return post("/ogc/processes/count/execution", "{\"inputs\": {\"reach\": " + reach + "}}");
  }

  private static String job(Reply answered) {
    String link = answered.header("Link");
    return link.substring(link.indexOf("/ogc/jobs/") + "/ogc/jobs/".length(), link.indexOf('>'));
  }

  private Reply keep(String name, String job, String note) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("name", name);
    body.put("job", job);
    body.put("note", note);
    return post("/api/scenarios", json(body), as(Role.PLANNER));
  }
}
