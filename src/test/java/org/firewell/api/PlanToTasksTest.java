package org.firewell.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.firewell.account.Role;
import org.firewell.api.http.Reply;
import org.firewell.feature.Drafts;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Hydrant;
import org.firewell.feature.Lifecycle;
import org.firewell.scene.Scene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/**
 * From the question to the ledger: a plan is made, kept under a name, and its sites become planned
 * hydrants of a task. Beside the desert two streets, each with a house that nothing covers.
 */
@TestPropertySource(
    properties = "spring.datasource.url=jdbc:h2:mem:plans;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE")
class PlanToTasksTest extends ApiTest {

  private static final String UNIT = "350582104";
  private static final String TASK = "jinjiang-2022/" + UNIT + "/new";

  @BeforeEach
  void two_streets() {
    if (features.find(FeatureType.BUILDINGS, "south").isEmpty()) {
      Scene more = new Scene();
      more.road("north").line(-500, 1000, 500, 1000);
      more.road("south").line(-500, -1000, 500, -1000);
      more.building("north").at(0, 1010).households(8);
      more.building("south").at(0, -1010).households(16);
      features.add(FeatureType.ROADS, more.snapshot().list(FeatureType.ROADS), Drafts.imported());
      features.add(
          FeatureType.BUILDINGS, more.snapshot().list(FeatureType.BUILDINGS), Drafts.imported());
    }
  }

  @Test
  void the_sites_of_a_kept_split_become_planned_hydrants_of_a_task() {
    Reply answered = execute("planned-quota", planned());
    String scenario = keep("明年的一座", answered).header("Location");
    JsonNode kept = get(scenario + "/results").json();
    List<Map<String, Object>> places = new ArrayList<>();
    for (JsonNode site : kept.at("/summary/sites")) {
      if (site.path("figure").asString().equals("share")) {
        assertThat(site.path("unit_code").asString()).isEqualTo(UNIT);
        places.add(place(site.path("lon").asDouble(), site.path("lat").asDouble()));
      }
    }
    assertThat(places).hasSize(1);
    assertThat((double) places.get(0).get("lat")).isLessThan(24.7);

    JsonNode planned = plan(places).json();
    assertThat(planned.path("planned").asInt()).as(planned.toString()).isEqualTo(1);
    assertThat(planned.path("refused").asInt()).isZero();
    assertStandsInTheLedger(planned);
  }

  @Test
  void so_do_the_sites_of_a_kept_siting_and_the_same_plan_again_plans_nothing() {
    Reply answered = execute("siting", siting(1));
    String scenario = keep("一座", answered).header("Location");
    List<Map<String, Object>> places = new ArrayList<>();
    for (JsonNode site : get(scenario + "/results").json().path("features")) {
      JsonNode at = site.at("/geometry/coordinates");
      places.add(place(at.get(0).asDouble(), at.get(1).asDouble()));
    }
    assertThat(places).hasSize(1);

    Reply first = plan(places);
    assertThat(first.status()).as(first.text()).isEqualTo(201);
    assertStandsInTheLedger(first.json());
    Reply again = plan(places);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.json().path("planned").asInt()).isZero();
  }

  @Test
  void kept_plans_are_compared_with_what_stands_and_with_each_other() {
    String one = keep("比较一", execute("siting", siting(1))).header("Location");
    String two = keep("比较二", execute("siting", siting(2))).header("Location");
    String quotas = keep("比较三", execute("planned-quota", planned())).header("Location");

    JsonNode alone = compare(one, "{}").json().path("summary");
    int before = alone.at("/demand/covered_before").asInt();
    assertThat(alone.at("/demand/covered_after").asInt()).isEqualTo(before + 1);
    assertThat(alone.at("/plan/hydrant").asInt()).isEqualTo(1);
    assertThat(alone.at("/units/0/unit_code").asString()).isEqualTo(UNIT);
    JsonNode both = compare(two, "{\"with\": \"" + id(one) + "\"}").json();
    assertThat(both.at("/summary/demand/covered_before").asInt()).isEqualTo(before + 1);
    assertThat(both.at("/summary/demand/covered_after").asInt()).isEqualTo(before + 2);
    assertThat(both.path("features")).hasSize(3);
    assertThat(compare(quotas, "{}").json().at("/summary/plan/hydrant").asInt()).isEqualTo(1);
    int need = compare(quotas, "{\"figure\": \"need\"}").json().at("/summary/plan/hydrant").asInt();
    assertThat(need).isEqualTo(2);
    Reply async = post(one + "/comparison", "{}", "Prefer", "respond-async");
    assertThat(async.status()).isEqualTo(201);
    assertThat(async.json().path("processID").asString()).isEqualTo("plan-effect");

    String count = keep("无点位", execute("count", Map.of("reach", 1))).header("Location");
    compare(count, "{}").problem(409);
    assertThat(compare(quotas, "{\"figure\": \"wish\"}").problem(400).toString())
        .contains("fair_share");
    compare(one, "{\"with\": \"00000000-0000-0000-0000-000000000000\"}").problem(404);
  }

  private Reply compare(String scenario, String body) {
    return post(scenario + "/comparison", body);
  }

  private static String id(String scenario) {
    return scenario.substring(scenario.lastIndexOf('/') + 1);
  }

  private static Map<String, Object> siting(int count) {
    return Map.of("count", count, "near_pipe", 0, "township", UNIT, "facilities", "hydrants");
  }

  private static Map<String, Object> planned() {
    return Map.of("total", 1, "near_pipe", 0, "weight", "households", "facilities", "hydrants");
  }

  private void assertStandsInTheLedger(JsonNode planned) {
    String id = planned.at("/sites/0/hydrant").asString();
    Hydrant hydrant = hydrant(id);
    assertThat(hydrant.lifecycle()).isEqualTo(Lifecycle.PLANNED);
    assertThat(hydrant.quotaTask()).isEqualTo(TASK);
    assertThat(hydrant.header().source()).startsWith("scenario ");
    String then = "?as_of=" + hydrant.header().validFrom();
    assertThat(get("/api/tasks/" + TASK + then).text()).contains(id);
  }

  private Reply execute(String question, Map<String, Object> inputs) {
    Reply reply = post("/ogc/processes/" + question + "/execution", json(Map.of("inputs", inputs)));
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    return reply;
  }

  private Reply keep(String name, Reply answered) {
    String link = answered.header("Link");
    String job = link.substring(link.lastIndexOf('/', link.indexOf('>')) + 1, link.indexOf('>'));
    return post("/api/scenarios", json(Map.of("name", name, "job", job)), as(Role.PLANNER));
  }

  private Reply plan(List<Map<String, Object>> places) {
    return post(
        "/api/tasks/" + TASK + "/sites",
        json(Map.of("sites", places, "source", "scenario 明年的一座")),
        as(Role.PLANNER));
  }

  private static Map<String, Object> place(double lon, double lat) {
    return Map.of("lon", lon, "lat", lat);
  }
}
