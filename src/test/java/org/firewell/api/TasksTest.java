package org.firewell.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.firewell.account.Role;
import org.firewell.api.http.Reply;
import org.firewell.feature.Edit;
import org.firewell.feature.Edits;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Hydrant;
import org.firewell.feature.Lifecycle;
import org.firewell.scene.Scene;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/**
 * Tasks over HTTP, on the table of Jinjiang's document of 2022: each test takes units of its own.
 */
class TasksTest extends LedgerApiTest {

  private static final String TASKS = "/api/tasks";

  @Autowired Edits edits;

  private static String task(String unit, String kind) {
    return TASKS + "/jinjiang-2022/" + unit + "/" + kind;
  }

  private static Map<String, Object> version(int number, int quantity, String from) {
    Map<String, Object> version = new HashMap<>();
    version.put("version", number);
    version.put("document", "晋政文〔2022〕305号");
    version.put("holds_from", from);
    version.put("quantity", quantity);
    version.put("deadline", "2022-12-31");
    version.put("reason", "年中调整");
    return version;
  }

  private Reply enter(Role role, String task, Map<String, Object> version) {
    return as(role, task + "/versions", version);
  }

  private Reply plan(String task, Object... places) {
    return send(task, Map.of("sites", List.of(places), "source", "gap patches"));
  }

  private Reply send(String task, Map<String, Object> body) {
    return as(Role.PLANNER, task + "/sites", body);
  }

  private static Map<String, Object> place(double east, double north) {
    Coordinate at = Scene.at(east, north);
    return Map.of("lon", at.x, "lat", at.y);
  }

  private static List<String> results(Reply reply) {
    return texts(reply.json().path("sites"), "result");
  }

  private static List<String> codes(Reply reply) {
    List<String> codes = new ArrayList<>();
    reply.json().path("sites").forEach(site -> codes.addAll(texts(site.path("refusals"), "code")));
    return codes;
  }

  @Test
  void tasks_are_listed_with_figures_outlook_and_version() {
    JsonNode all = get(TASKS).json();
    assertThat(all.path("ruleset").asString()).isEqualTo("jinjiang-2022");
    assertThat(all.path("as_of").asString()).isEqualTo("2022-12-31");
    assertThat(texts(all.path("tasks"), "task")).isSorted().hasSizeGreaterThanOrEqualTo(40);
    JsonNode one = get(TASKS + "?unit=350582001&kind=new&as_of=2022-12-20").json().path("tasks");
    assertThat(one).hasSize(1);
    assertThat(one.get(0).path("quota").asInt()).isEqualTo(5);
    assertThat(one.get(0).path("document").asString()).isEqualTo("jinjiang-2022");
    assertThat(one.get(0).path("done").asInt()).isZero();
    assertThat(one.get(0).path("state").asString()).isEqualTo("at_risk");
    assertThat(one.get(0).path("version").asInt()).isEqualTo(1);
    assertThat(get(TASKS + "?unit=350582001&state=met&as_of=2022-12-20").json().path("tasks"))
        .allSatisfy(line -> assertThat(line.path("state").asString()).isEqualTo("met"));
  }

  @Test
  void filters_and_addresses_that_are_none_are_told() {
    get(TASKS + "?kind=old").problem(400);
    get(TASKS + "?document=nothing").problem(400);
    get(TASKS + "?more=1").problem(400);
    get(task("350582001", "old")).problem(404);
    get(task("999999999", "new")).problem(404);
    get(TASKS + "/nothing/350582001/new").problem(404);
  }

  /** 5 are asked; from July on 8, from December on 3. */
  @Test
  void a_task_that_is_changed_mid_year_keeps_its_versions_and_asks_what_holds_on_the_day() {
    String task = task("350582003", "new");
    int first = get(task).json().path("quota").asInt();

    assertThat(enter(Role.PLANNER, task, version(2, 8, "2022-07-01")).status()).isEqualTo(201);
    assertThat(enter(Role.PLANNER, task, version(3, 3, "2022-12-01")).status()).isEqualTo(201);

    assertThat(quota(task, "2022-06-30")).isEqualTo(first);
    assertThat(quota(task, "2022-07-01")).isEqualTo(8);
    assertThat(quota(task, "2022-12-01")).isEqualTo(3);
    JsonNode versions = get(task, as(Role.VIEWER)).json().path("versions");
    assertThat(texts(versions, "quantity")).containsExactly(String.valueOf(first), "8", "3");
    assertThat(texts(versions, "document"))
        .containsExactly("jinjiang-2022", "晋政文〔2022〕305号", "晋政文〔2022〕305号");
    assertThat(versions.get(1).path("by").asString()).isEqualTo("test-planner");
    assertThat(versions.get(1).path("at").asString()).startsWith("2022-12-20T02:00:00.123456");
    assertThat(get(task).json().path("versions").get(1).path("by").isNull()).isTrue();
  }

  private int quota(String task, String day) {
    return get(task + "?as_of=" + day).json().path("quota").asInt();
  }

  @Test
  void the_question_quota_sees_the_law_of_the_day_without_knowing() {
    String task = task("350582004", "makeup");
    JsonNode before = ask("2022-07-01");
    enter(Role.PLANNER, task, version(2, 77, "2022-07-01"));
    JsonNode after = ask("2022-07-01");
    assertThat(after.path("snapshot").asString()).isNotEqualTo(before.path("snapshot").asString());
    assertThat(after.path("sums").path("makeup").path("quota").asInt())
        .isGreaterThan(before.path("sums").path("makeup").path("quota").asInt());
    assertThat(ask("2022-06-30").path("sums").path("makeup").path("quota").asInt())
        .isEqualTo(before.path("sums").path("makeup").path("quota").asInt());
  }

  private JsonNode ask(String day) {
    return post("/ogc/processes/quota/execution", "{\"inputs\":{\"as_of\":\"" + day + "\"}}")
        .json()
        .path("summary");
  }

  @Test
  void a_version_is_the_next_one_and_is_never_changed() {
    String task = task("350582005", "new");
    assertThat(
            enter(Role.PLANNER, task, version(3, 9, "2022-08-01"))
                .problem(409)
                .path("next")
                .asInt())
        .isEqualTo(2);
    assertThat(
            enter(Role.PLANNER, task, version(1, 9, "2022-08-01"))
                .problem(409)
                .path("detail")
                .asString())
        .contains("不可修改");
    Map<String, Object> second = version(2, 9, "2022-08-01");
    assertThat(enter(Role.PLANNER, task, second).status()).isEqualTo(201);
    assertThat(enter(Role.PLANNER, task, second).status()).isEqualTo(200);
    JsonNode conflict = enter(Role.PLANNER, task, version(2, 10, "2022-08-01")).problem(409);
    assertThat(conflict.path("standing").path("quantity").asInt()).isEqualTo(9);
    assertThat(get(task).json().path("versions")).hasSize(2);
  }

  @Test
  void members_that_cannot_be_are_named() {
    String task = task("350582006", "new");
    assertThat(fault(task, "holds_from", "2021-12-31")).isEqualTo("holds_from");
    assertThat(fault(task, "deadline", "2022-06-30")).isEqualTo("deadline");
    assertThat(fault(task, "quantity", -1)).isEqualTo("quantity");
    assertThat(fault(task, "quantity", 1.5)).isEqualTo("quantity");
    assertThat(fault(task, "reason", " ")).isEqualTo("reason");
    assertThat(fault(task, "document", null)).isEqualTo("document");
    assertThat(fault(task, "parent", "jinjiang-2022/1/new")).isEqualTo("parent");
    assertThat(fault(task, "parent", "jinjiang-2022/350582006/new")).isEqualTo("parent");
    assertThat(fault(task, "more", 1)).isEqualTo("more");
    assertThat(
            enter(Role.PLANNER, task("1", "new"), version(1, 1, "2022-08-01"))
                .problem(400)
                .path("parameter")
                .asString())
        .isEqualTo("unit");
    assertThat(get(task).json().path("versions")).hasSize(1);
  }

  private String fault(String task, String member, Object value) {
    Map<String, Object> version = version(2, 9, "2022-08-01");
    version.put(member, value);
    return enter(Role.PLANNER, task, version).problem(400).path("parameter").asString();
  }

  @Test
  void planners_alone_enter_versions_and_sites() {
    String task = task("350582101", "new");
    for (Role role : Role.values()) {
      boolean may = role == Role.PLANNER || role == Role.ADMINISTRATOR;
      assertThat(enter(role, task, version(9, 9, "2022-08-01")).status())
          .as(role.word())
          .isEqualTo(may ? 409 : 403);
      assertThat(as(role, task + "/sites", Map.of("sites", List.of())).status())
          .as(role.word())
          .isEqualTo(may ? 400 : 403);
    }
    post(task + "/versions", json(version(2, 9, "2022-08-01"))).problem(401);
  }

  @Test
  void a_relocation_is_a_task_that_counts_for_no_quota() {
    String task = task("350582104", "relocate");
    assertThat(enter(Role.PLANNER, task, version(1, 2, "2022-05-01")).status()).isEqualTo(201);
    keep("moved", -900, 900, "quota_task", "jinjiang-2022/350582104/relocate", "township", "t");

    JsonNode line = get(task).json();
    assertThat(line.path("counts").asString()).isEqualTo("no");
    assertThat(line.path("quota").asInt()).isEqualTo(2);
    assertThat(line.path("done").asInt()).isEqualTo(1);
    assertThat(texts(line.path("hydrants"), "id")).containsExactly("moved");
    JsonNode summary = ask("2022-12-31");
    assertThat(texts(summary.path("errors"), "id")).doesNotContain("moved");
    assertThat(summary.path("notices").toString()).contains("moved", "neither new nor make-up");
    assertThat(texts(get(TASKS + "?kind=relocate").json().path("tasks"), "task"))
        .containsExactly("jinjiang-2022/350582104/relocate");
    assertThat(get(task + "?as_of=2022-04-30").json().path("state").asString())
        .isEqualTo("not_yet");
  }

  @Test
  void proposed_places_become_planned_hydrants_of_the_task() {
    String task = task("350582104", "makeup");
    Reply reply = plan(task, place(-1500, 1500), place(-1400, 1500));

    assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    assertThat(results(reply)).containsExactly("planned", "planned");
    assertThat(texts(reply.json().path("sites"), "in_unit")).containsOnly("yes");
    Hydrant planned = hydrant(reply.json().path("sites").get(0).path("hydrant").asString());
    assertThat(planned.lifecycle()).isEqualTo(Lifecycle.PLANNED);
    assertThat(planned.quotaTask()).isEqualTo("jinjiang-2022/350582104/makeup");
    assertThat(planned.township()).isEqualTo("350582104");
    assertThat(planned.header().validFrom()).isEqualTo(TODAY);
    assertThat(planned.header().source()).isEqualTo("gap patches");
    Edit edit = edits.history(FeatureType.HYDRANTS, planned.id()).get(0).edit().edit();
    assertThat(edit.kind()).isEqualTo(Edit.Kind.CREATE);
    assertThat(edit.by()).isEqualTo("test-planner");
    assertThat(edit.source()).isEqualTo("gap patches");
    assertThat(get(task).json().path("planned").asInt()).isEqualTo(2);
    assertThat(texts(get(task).json().path("hydrants"), "state"))
        .containsExactly("planned", "planned");

    Reply again = plan(task, place(-1500, 1500), place(-1400, 1500));
    assertThat(again.status()).isEqualTo(200);
    assertThat(results(again)).containsExactly("already", "already");
    assertThat(get(task).json().path("planned").asInt()).isEqualTo(2);
  }

  /** The unit reaches 2,000 m from the middle, and its boundary is known to 200 m. */
  @Test
  void places_beyond_the_unit_on_a_hydrant_or_where_one_was_removed_are_told() {
    String task = task("350582104", "new");
    keep("standing", 1500, -1500, "lifecycle", "built");
    keep("former", 1500, -1400, "lifecycle", "removed", "valid_to", "2022-05-01");

    Reply reply =
        plan(
            task,
            place(2300, 0),
            place(1504, -1500),
            place(1509, -1400),
            place(1500, -1300),
            place(1503, -1300),
            place(1506, -1500));

    assertThat(reply.status()).isEqualTo(201);
    assertThat(results(reply))
        .containsExactly("refused", "refused", "refused", "planned", "refused", "planned");
    assertThat(codes(reply))
        .containsExactly("outside_unit", "same_hydrant", "replacement", "same_hydrant");
    assertThat(reply.json().path("refused").asInt()).isEqualTo(4);
    assertThat(plan(task, place(2300, 0)).problem(422).path("sites")).hasSize(1);
  }

  @Test
  void a_check_tells_what_planning_would_and_keeps_nothing() {
    String task = task("350582104", "new");
    Map<String, Object> proposal =
        Map.of("sites", List.of(place(1700, 1700), place(1703, 1700), place(2300, 0)));
    Reply checked = as(Role.PLANNER, task + "/sites?check=yes", proposal);
    assertThat(checked.status()).isEqualTo(200);
    assertThat(results(checked)).containsExactly("possible", "refused", "refused");
    assertThat(codes(checked)).containsExactly("same_hydrant", "outside_unit");
    assertThat(checked.json().path("possible").asInt()).isEqualTo(1);
    String id = checked.json().path("sites").get(0).path("hydrant").asString();
    assertThat(features.find(FeatureType.HYDRANTS, id)).isEmpty();

    Reply planned = send(task, proposal);
    assertThat(results(planned)).containsExactly("planned", "refused", "refused");
    assertThat(codes(planned)).isEqualTo(codes(checked));
    assertThat(results(as(Role.PLANNER, task + "/sites?check=yes", proposal)))
        .containsExactly("already", "refused", "refused");
    as(Role.VIEWER, task + "/sites?check=yes", proposal).problem(403);
    as(Role.PLANNER, task + "/sites?check=perhaps", proposal).problem(400);
  }

  @Test
  void a_place_has_coordinates_and_a_task_that_is_there() {
    String task = task("350582104", "new");
    assertThat(plan(task, Map.of("lon", 118)).problem(400).path("parameter").asString())
        .isEqualTo("lat");
    assertThat(send(task, Map.of("sites", "here")).problem(400).path("parameter").asString())
        .isEqualTo("sites");
    assertThat(plan(task, "here").problem(400).path("parameter").asString()).isEqualTo("sites");
    plan(task("350582104", "repair"), place(0, 1000)).problem(404);
  }

  @Test
  void a_planned_hydrant_is_sited_and_built_by_steps() {
    String task = task("350582104", "new");
    String id =
        plan(task, place(-1700, -1700)).json().path("sites").get(0).path("hydrant").asString();
    Coordinate place = hydrant(id).geometry().getCoordinate();
    Map<String, Object> siting = step("sited");
    siting.put(
        "evidence",
        Map.of("lon", place.x, "lat", place.y, "main_diameter_mm", 150, "signed_by", List.of("陈")));
    assertThat(as(Role.PLANNER, "/api/hydrants/" + id + "/steps", siting).status()).isEqualTo(201);
    assertThat(as(Role.TOWNSHIP, "/api/hydrants/" + id + "/steps", step("building")).status())
        .isEqualTo(201);
    JsonNode line = get(task + "?as_of=2022-12-20").json();
    assertThat(line.path("building").asInt()).isEqualTo(1);
  }
}
