package org.firewell.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.firewell.account.Author;
import org.firewell.account.Role;
import org.firewell.api.http.Reply;
import org.firewell.feature.Edit;
import org.firewell.feature.FeatureType;
import org.firewell.ingest.FigureReader;
import org.firewell.round.Pictures;
import org.firewell.scene.Scene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Beside the desert's, hydrant far stands outside of the one township. */
@TestPropertySource(
    properties =
        "spring.datasource.url=jdbc:h2:mem:rounds;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE")
class RoundsApiTest extends ApiTest {

  @BeforeEach
  void addFar() {
    if (features.find(FeatureType.HYDRANTS, "far").isEmpty()) {
      Scene scene = new Scene();
      scene.hydrant("far").east(9000);
      features.add(
          FeatureType.HYDRANTS,
          scene.ground().list(FeatureType.HYDRANTS),
          new Edit.Draft(
              Instant.EPOCH, Author.HOUSE.name(), "administrator", Edit.Kind.CREATE, null, null));
    }
  }

  @Test
  void an_inspection_decides_the_register_and_the_same_again_is_answered_as_before() {
    String body = inspection(UUID.randomUUID(), "h01", "2023-01-05", "no_water");
    Reply kept = post("/api/inspections", body, as(Role.INSPECTOR));
    assertThat(kept.status()).as(kept.text()).isEqualTo(201);
    assertThat(kept.json().path("decides").asString()).isEqualTo("yes");
    assertThat(kept.json().path("repair_opened").path("due_on").asString()).isEqualTo("2023-01-12");
    assertThat(hydrant("h01").condition().name()).isEqualTo("NO_WATER");
    Reply again = post("/api/inspections", body, as(Role.INSPECTOR));
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.json()).isEqualTo(kept.json());
    Reply other = post("/api/inspections", body.replace("no_water", "buried"), as(Role.INSPECTOR));
    assertThat(other.problem(409).path("detail").asString()).contains("已用于");
    JsonNode list = get("/api/inspections?object=h01", as(Role.VIEWER)).json();
    assertThat(list.path("matched").asInt()).isEqualTo(1);
    assertThat(list.path("inspections").get(0).path("undone").asString()).isEqualTo("no");
    assertThat(get("/api/inspections?unit=350582104&since=2023-01-05", as(Role.VIEWER)).text())
        .contains("h01");
    assertThat(
            get("/api/inspections?unit=t&since=2099-01-01", as(Role.VIEWER))
                .json()
                .path("matched")
                .asInt())
        .isZero();
  }

  @Test
  void two_of_one_day_are_told_of_each_other() {
    Reply first =
        post(
            "/api/inspections",
            inspection(UUID.randomUUID(), "h02", "2023-01-05", "usable"),
            as(Role.INSPECTOR));
    Reply second =
        post(
            "/api/inspections",
            inspection(UUID.randomUUID(), "h02", "2023-01-05", "buried"),
            as(Role.WATER_BUREAU));
    assertThat(second.json().path("others_that_day").get(0).path("id"))
        .isEqualTo(first.json().path("inspection").path("id"));
  }

  @Test
  void what_goes_against_a_rule_is_refused_with_all_reasons() {
    Reply refused =
        post(
            "/api/inspections",
            """
            {"id": "%s", "layer": "hydrants", "object": "h03", "on": "2099-01-01",
             "condition": "usable", "pressure_mpa": 0.05}
            """
                .formatted(UUID.randomUUID()),
            as(Role.INSPECTOR));
    JsonNode problem = refused.problem(422);
    assertThat(problem.path("refusals").get(0).path("code").asString()).isEqualTo("in_future");
    assertThat(problem.path("refusals").get(1).path("code").asString())
        .isEqualTo("usable_below_norm");
    assertThat(problem.path("detail").asString()).contains("GB 55036-2022 3.0.3");
  }

  @Test
  void a_field_that_cannot_be_taken_is_named_with_what_is_allowed() {
    String good = inspection(UUID.randomUUID(), "h03", "2023-01-05", "usable");
    for (List<String> odd :
        List.of(
            List.of("\"usable\"", "\"fine\"", "condition"),
            List.of("\"2023-01-05\"", "\"5 Jan\"", "on"),
            List.of("\"hydrants\"", "\"roads\"", "layer"),
            List.of("\"photos\": []", "\"photos\": [\"abc\"]", "photos"),
            List.of("\"note\": null", "\"pressure_mpa\": \"high\"", "pressure_mpa"),
            List.of("\"note\": null", "\"colour\": 1", "colour"))) {
      JsonNode problem =
          post("/api/inspections", good.replace(odd.get(0), odd.get(1)), as(Role.INSPECTOR))
              .problem(400);
      assertThat(problem.path("parameter").asString()).isEqualTo(odd.get(2));
    }
    post("/api/inspections", good.replace("h03", "nobody"), as(Role.INSPECTOR)).problem(404);
  }

  @Test
  void a_township_inspects_and_repairs_its_own_alone() {
    String far = inspection(UUID.randomUUID(), "far", "2023-01-05", "usable");
    assertThat(post("/api/inspections", far, as(Role.TOWNSHIP)).problem(403).path("zh").asString())
        .contains("350582104");
    assertThat(post("/api/inspections", far, as(Role.INSPECTOR)).status()).isEqualTo(201);
    String own = inspection(UUID.randomUUID(), "h04", "2023-01-05", "usable");
    assertThat(post("/api/inspections", own, as(Role.TOWNSHIP)).status()).isEqualTo(201);
    post("/api/repairs", repair(UUID.randomUUID(), "far"), as(Role.TOWNSHIP)).problem(403);
    UUID id = UUID.randomUUID();
    Reply opened = post("/api/repairs", repair(id, "far"), as(Role.WATER_BUREAU));
    assertThat(opened.status()).as(opened.text()).isEqualTo(201);
    put("/api/repairs/" + id, "{\"state\": \"under_way\"}", opened.header("ETag"), Role.TOWNSHIP)
        .problem(403);
  }

  @Test
  void a_repair_is_taken_in_hand_and_closed_by_a_proof_alone() {
    UUID id = UUID.randomUUID();
    Reply opened = post("/api/repairs", repair(id, "h05"), as(Role.WATER_BUREAU));
    assertThat(opened.status()).isEqualTo(201);
    assertThat(opened.json().path("due_on").asString()).isEqualTo("2023-01-12");
    assertThat(opened.json().path("overdue").asString()).isEqualTo("yes");
    String address = "/api/repairs/" + id;
    Reply taken =
        put(
            address,
            "{\"state\": \"under_way\", \"assignee\": \"二队\"}",
            opened.header("ETag"),
            Role.WATER_BUREAU);
    assertThat(taken.json().path("assignee").asString()).isEqualTo("二队");
    JsonNode stale =
        put(address, "{\"state\": \"open\"}", opened.header("ETag"), Role.WATER_BUREAU)
            .problem(412);
    assertThat(stale.path("current").path("assignee").asString()).isEqualTo("二队");
    String tag = taken.header("ETag");
    put(address, "{\"state\": \"closed\"}", tag, Role.WATER_BUREAU).problem(400);
    String bare =
        "{\"state\": \"closed\", \"proof\": {\"id\": \"%s\", \"on\": \"2023-01-06\", \"photos\": [%s]}}";
    UUID proof = UUID.randomUUID();
    put(address, bare.formatted(proof, ""), tag, Role.WATER_BUREAU).problem(400);
    String photo = "\"" + photo(0x010203) + "\"";
    String early = bare.formatted(proof, photo).replace("2023-01-06", "2022-12-31");
    assertThat(
            put(address, early, tag, Role.WATER_BUREAU)
                .problem(422)
                .path("refusals")
                .get(0)
                .path("code")
                .asString())
        .isEqualTo("before_fault");
    Reply closed = put(address, bare.formatted(proof, photo), tag, Role.WATER_BUREAU);
    assertThat(closed.status()).as(closed.text()).isEqualTo(200);
    assertThat(closed.json().path("closed_by_inspection").asString()).isEqualTo(proof.toString());
    assertThat(hydrant("h05").inspectedOn()).isEqualTo("2023-01-06");
    assertThat(get("/api/repairs?object=h05&state=closed", as(Role.VIEWER)).text())
        .contains(id.toString());
    assertThat(
            submit(
                    "PUT",
                    address,
                    "application/json",
                    "{\"state\": \"open\"}",
                    as(Role.WATER_BUREAU))
                .status())
        .isEqualTo(428);
  }

  @Test
  void a_photo_tells_of_all_that_show_it() {
    String sha = photo(0x0A0B0C);
    for (String object : List.of("h06", "h07")) {
      String body =
          inspection(UUID.randomUUID(), object, "2023-01-05", "usable")
              .replace("\"photos\": []", "\"photos\": [\"" + sha + "\"]");
      assertThat(post("/api/inspections", body, as(Role.INSPECTOR)).status()).isEqualTo(201);
    }
    JsonNode uses =
        get("/api/attachments/" + sha + "?f=json", as(Role.VIEWER)).json().path("used_by");
    assertThat(
            List.of(uses.get(0).path("object").asString(), uses.get(1).path("object").asString()))
        .containsExactlyInAnyOrder("h06", "h07");
  }

  @Test
  void a_report_of_the_public_waits_in_the_queue_and_touches_no_register() {
    long version = features.find(FeatureType.HYDRANTS, "h08").orElseThrow().version();
    long revision = features.revisions().store();
    Form form =
        new Form()
            .text("text", "消火栓被埋 <b>buried</b>")
            .text("object", "h08")
            .file("photo", "x.jpg", Pictures.encoded("jpg", 8, 8, 0x778899));
    Reply told = send(form.to(request("/api/reports")));
    assertThat(told.status()).as(told.text()).isEqualTo(201);
    String id = told.json().path("id").asString();
    assertThat(features.find(FeatureType.HYDRANTS, "h08").orElseThrow().version())
        .isEqualTo(version);
    assertThat(features.revisions().store()).isEqualTo(revision);
    get("/api/reports").problem(401);
    get("/api/reports", as(Role.VIEWER)).problem(403);
    JsonNode queue =
        get("/api/reports?state=received&unit=t", as(Role.TOWNSHIP)).json().path("reports");
    assertThat(queue.get(0).path("id").asString()).isEqualTo(id);
    assertThat(queue.get(0).path("photo").asString()).hasSize(64);
    Reply decided =
        put(
            "/api/reports/" + id,
            "{\"state\": \"repair\", \"fault\": \"buried\"}",
            "\"0\"",
            Role.TOWNSHIP);
    assertThat(decided.status()).as(decided.text()).isEqualTo(200);
    String repair = decided.json().path("repair").asString();
    assertThat(get("/api/repairs/" + repair, as(Role.VIEWER)).json().path("fault").asString())
        .isEqualTo("buried");
    assertThat(hydrant("h08").condition().name()).isEqualTo("USABLE");
    put(
            "/api/reports/" + id,
            "{\"state\": \"declined\", \"reason\": \"x\"}",
            "\"0\"",
            Role.TOWNSHIP)
        .problem(412);
  }

  @Test
  void a_report_is_declined_with_a_reason_or_looked_into() {
    String id = report("h09");
    put("/api/reports/" + id, "{\"state\": \"declined\"}", "\"0\"", Role.PLANNER).problem(400);
    assertThat(
            put("/api/reports/" + id, "{\"state\": \"to_inspect\"}", "\"0\"", Role.PLANNER)
                .json()
                .path("decided_by")
                .asString())
        .isEqualTo("test-planner");
    String today = LocalDate.now(FigureReader.ZONE).toString();
    post(
        "/api/inspections",
        inspection(UUID.randomUUID(), "h09", today, "usable"),
        as(Role.INSPECTOR));
    assertThat(get("/api/reports?state=inspected", as(Role.PLANNER)).text()).contains(id);
  }

  @Test
  void a_township_decides_on_its_own_reports_alone() {
    String id = report("far");
    assertThat(get("/api/reports", as(Role.TOWNSHIP)).text()).doesNotContain(id);
    put("/api/reports/" + id, "{\"state\": \"to_inspect\"}", "\"0\"", Role.TOWNSHIP).problem(403);
  }

  @Test
  void a_report_says_where_and_what() {
    for (String odd :
        List.of(
            "{\"text\": \"x\"}",
            "{\"object\": \"h01\"}",
            "{\"object\": \"h01\", \"fault\": \"usable\"}",
            "{\"text\": \"x\", \"lon\": 181, \"lat\": 0}",
            "{\"text\": \"x\", \"object\": \"h01\", \"phone\": \"1\"}",
            "{\"text\": \"" + "长".repeat(1001) + "\", \"object\": \"h01\"}")) {
      post("/api/reports", odd, as(Role.VIEWER)).problem(400);
    }
    assertThat(
            post(
                    "/api/reports",
                    "{\"text\": \"x\", \"lon\": 118.5, \"lat\": 24.7}",
                    as(Role.VIEWER))
                .status())
        .isEqualTo(201);
  }

  @Test
  void rounds_tell_the_intact_rate_and_what_is_overdue_of_a_unit_on_a_day() {
    JsonNode rounds =
        get("/api/rounds?as_of=2022-12-31&township=350582104&names=yes", as(Role.VIEWER)).json();
    JsonNode unit = rounds.path("units").get(0);
    // 24 of 25 stand on the day, all usable and inspected on 1 December; what came later is not
    // known
    assertThat(unit.path("in_service").asInt()).isEqualTo(24);
    assertThat(unit.path("intact_low_percent").asDouble()).isEqualTo(100.0);
    assertThat(unit.path("intact_high").path("part").asInt()).isEqualTo(24);
    assertThat(unit.path("names").path("intact").size()).isEqualTo(24);
    JsonNode later = get("/api/rounds?as_of=2024-12-31", as(Role.VIEWER)).json().path("total");
    assertThat(later.path("intact_high_percent").asDouble()).isZero();
    assertThat(later.path("inspection_overdue").asInt()).isEqualTo(25);
    assertThat(rounds.path("norms").get(0).path("norm").asString())
        .isEqualTo("hydrant_inspection_days");
    get("/api/rounds").problem(401);
    get("/api/rounds?township=nowhere", as(Role.VIEWER)).problem(400);
  }

  @Test
  void a_report_of_a_fault_becomes_a_repair_of_it() {
    Reply told =
        post("/api/reports", "{\"object\": \"h10\", \"fault\": \"occupied\"}", as(Role.VIEWER));
    assertThat(told.status()).as(told.text()).isEqualTo(201);
    String address = "/api/reports/" + told.json().path("id").asString();
    Reply decided = put(address, "{\"state\": \"repair\"}", "\"0\"", Role.WATER_BUREAU);
    String repair = decided.json().path("repair").asString();
    assertThat(get("/api/repairs/" + repair, as(Role.VIEWER)).json().path("fault").asString())
        .isEqualTo("occupied");
  }

  private String report(String object) {
    Reply told =
        post(
            "/api/reports",
            "{\"text\": \"漏水\", \"object\": \"%s\"}".formatted(object),
            as(Role.VIEWER));
    assertThat(told.status()).as(told.text()).isEqualTo(201);
    return told.json().path("id").asString();
  }

  private Reply put(String path, String body, String version, Role role) {
    return submit("PUT", path, "application/json", body, as(role, "If-Match", version));
  }

  private static String inspection(UUID id, String object, String on, String condition) {
    return """
        {"id": "%s", "layer": "hydrants", "object": "%s", "on": "%s", "condition": "%s",
         "note": null, "photos": []}
        """
        .formatted(id, object, on, condition);
  }

  private static String repair(UUID id, String object) {
    return """
        {"id": "%s", "layer": "hydrants", "object": "%s", "opened_on": "2023-01-05",
         "fault": "damaged"}
        """
        .formatted(id, object);
  }
}
