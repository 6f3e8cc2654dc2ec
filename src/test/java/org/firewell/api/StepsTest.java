package org.firewell.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.firewell.account.Account;
import org.firewell.account.Role;
import org.firewell.api.http.Reply;
import org.firewell.feature.Condition;
import org.firewell.feature.Edit;
import org.firewell.feature.Edits;
import org.firewell.feature.Lifecycle;
import org.firewell.ledger.Ledger;
import org.firewell.ledger.State;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Steps over HTTP; each test keeps hydrants of its own, 50 m apart. */
class StepsTest extends LedgerApiTest {

  private static final Set<Role> WRITERS =
      EnumSet.of(Role.ADMINISTRATOR, Role.PLANNER, Role.WATER_BUREAU, Role.TOWNSHIP);
  private static int kept;

  @Autowired Edits edits;
  @Autowired Ledger ledger;
  @Autowired StepRights rights;

  private double east;

  /** In a state, with nothing that tells another. */
  private String keep(State state, String... attributes) {
    String id = "s%03d".formatted(++kept);
    east = kept % 30 * 50.0;
    Stream<String> all =
        Stream.concat(
            Stream.of("condition", state == State.OUT_OF_ORDER ? "damaged" : null),
            Stream.concat(
                Stream.of("lifecycle", lifecycle(state), "township", "t"),
                Arrays.stream(attributes)));
    keep(id, east, 300 + kept / 30 * 50.0, all.toArray(String[]::new));
    return id;
  }

  private static String lifecycle(State state) {
    return state == State.OUT_OF_ORDER ? "in_service" : state.word();
  }

  private static String steps(String hydrant) {
    return "/api/hydrants/" + hydrant + "/steps";
  }

  private Reply take(Role role, String hydrant, Map<String, Object> step) {
    return as(role, steps(hydrant), step);
  }

  private Map<String, Object> acceptance(String hydrant, String photo) {
    Coordinate place = hydrant(hydrant).geometry().getCoordinate();
    Map<String, Object> step = step("accepted");
    Map<String, Object> evidence = new HashMap<>();
    evidence.put("photos", List.of(photo));
    evidence.put("lon", place.x);
    evidence.put("lat", place.y);
    evidence.put("accuracy_m", 4.5);
    evidence.put("water_seen", "yes");
    evidence.put("signed_by", List.of("施工 王", "水务 李"));
    step.put("evidence", evidence);
    return step;
  }

  @SuppressWarnings("unchecked") // as acceptance made it
  private static Map<String, Object> shown(Map<String, Object> step) {
    return (Map<String, Object>) step.get("evidence");
  }

  @Test
  void from_plan_to_service_each_step_is_taken_by_who_may_and_told_with_its_proof() {
    String id = keep(State.PLANNED, "code", "JJ-9", "maintainer", "自来水公司");
    Coordinate place = hydrant(id).geometry().getCoordinate();
    Map<String, Object> siting = step("sited");
    siting.put(
        "evidence",
        Map.of(
            "lon", place.x, "lat", place.y, "main_diameter_mm", 200, "signed_by", List.of("规划 陈")));

    assertThat(take(Role.PLANNER, id, siting).status()).isEqualTo(201);
    assertThat(take(Role.TOWNSHIP, id, step("building")).status()).isEqualTo(201);
    assertThat(take(Role.WATER_BUREAU, id, step("built")).status()).isEqualTo(201);
    String photo = photo(0x010203);
    Reply accepted = take(Role.WATER_BUREAU, id, acceptance(id, photo));
    assertThat(accepted.status()).as(accepted.text()).isEqualTo(201);
    assertThat(accepted.header("ETag")).isEqualTo("\"4\"");
    assertThat(accepted.json().path("now").path("state").asString()).isEqualTo("accepted");
    Map<String, Object> service = step("in_service");
    service.put("evidence", Map.of("signed_by", List.of("自来水公司 赵")));
    assertThat(take(Role.WATER_BUREAU, id, service).status()).isEqualTo(201);

    assertThat(hydrant(id).lifecycle()).isEqualTo(Lifecycle.IN_SERVICE);
    assertThat(hydrant(id).mainDiameterMm()).isEqualTo(200);
    assertThat(hydrant(id).commissionedOn()).isEqualTo(TODAY);
    assertThat(hydrant(id).header().evidenceBy()).isEqualTo("施工 王、水务 李");
    JsonNode sheet = get(steps(id), as(Role.VIEWER)).json();
    assertThat(sheet.path("state_zh").asString()).isEqualTo("投用");
    assertThat(texts(sheet.path("steps"), "basis"))
        .containsExactly("register", "step", "step", "step", "step", "step");
    assertThat(texts(sheet.path("steps"), "to"))
        .containsExactly("planned", "sited", "building", "built", "accepted", "in_service");
    JsonNode acceptance = sheet.path("steps").get(4);
    assertThat(acceptance.path("by").asString()).isEqualTo("test-water_bureau");
    assertThat(acceptance.path("evidence").path("photos").get(0).asString()).isEqualTo(photo);
    assertThat(acceptance.path("evidence").path("flow_l_s").isNull()).isTrue();
    assertThat(acceptance.path("undone").asString()).isEqualTo("no");
    Edit edit = edits.find(acceptance.path("edit").asLong()).orElseThrow().edit();
    assertThat(edit.kind()).isEqualTo(Edit.Kind.STEP);
    assertThat(edit.by()).isEqualTo("test-water_bureau");
  }

  @Test
  void what_the_register_tells_is_shown_as_such_and_nothing_is_made_up() {
    String id = keep(State.IN_SERVICE, "built_on", "2020-05-01", "commissioned_on", "2020-07-01");
    JsonNode steps = get(steps(id), as(Role.VIEWER)).json().path("steps");
    assertThat(texts(steps, "to")).containsExactly("built", "in_service");
    assertThat(texts(steps, "on")).containsExactly("2020-05-01", "2020-07-01");
    assertThat(texts(steps, "basis")).containsOnly("register");
    assertThat(steps.get(0).path("by").isMissingNode()).isTrue();

    String undated = keep(State.BUILDING);
    JsonNode alone = get(steps(undated), as(Role.VIEWER)).json().path("steps");
    assertThat(texts(alone, "to")).containsExactly("building");
    assertThat(alone.get(0).path("on").isNull()).isTrue();
  }

  @Test
  void what_can_follow_is_told_with_what_it_asks_and_who_may() {
    String id = keep(State.BUILT);
    JsonNode sheet = get(steps(id), as(Role.WATER_BUREAU)).json();
    Map<String, JsonNode> next = new HashMap<>();
    sheet.path("next").forEach(to -> next.put(to.path("to").asString(), to));
    assertThat(next).hasSize(8);
    JsonNode accepted = next.get("accepted");
    assertThat(accepted.path("possible").asString()).isEqualTo("yes");
    assertThat(accepted.path("may").asString()).isEqualTo("yes");
    assertThat(accepted.path("asks").toString())
        .isEqualTo("[\"photo\",\"position\",\"water_proof\",\"signatures\"]");
    assertThat(accepted.path("roles").toString()).isEqualTo("[\"administrator\",\"water_bureau\"]");
    assertThat(next.get("in_service").path("possible").asString()).isEqualTo("no");
    assertThat(next.get("in_service").path("zh").asString()).contains("未验收");
    assertThat(next.get("suspended").path("asks").toString()).isEqualTo("[\"reason\"]");
    JsonNode distance = sheet.path("law").get(0);
    assertThat(distance.path("norm").asString()).isEqualTo("acceptance_distance_m");
    assertThat(distance.path("value").asDouble()).isEqualTo(30);
    assertThat(distance.path("certainty").asString()).isEqualTo("assumed");
    JsonNode township = get(steps(id), as(Role.TOWNSHIP)).json().path("next");
    township.forEach(
        to ->
            assertThat(to.path("may").asString())
                .as(to.path("to").asString())
                .isEqualTo(to.path("roles").toString().contains("township") ? "yes" : "no"));
  }

  /** Every role tries every step that leads somewhere; who may not is told who may. */
  @TestFactory
  List<DynamicTest> each_role_takes_its_own_steps_and_no_other() {
    return Stream.of(
            new Object[] {State.PLANNED, "sited", EnumSet.of(Role.PLANNER)},
            new Object[] {State.SITED, "building", EnumSet.of(Role.WATER_BUREAU, Role.TOWNSHIP)},
            new Object[] {State.BUILDING, "built", EnumSet.of(Role.WATER_BUREAU, Role.TOWNSHIP)},
            new Object[] {State.BUILT, "accepted", EnumSet.of(Role.WATER_BUREAU)},
            new Object[] {State.ACCEPTED, "in_service", EnumSet.of(Role.WATER_BUREAU)},
            new Object[] {State.ACCEPTED, "built", EnumSet.of(Role.WATER_BUREAU)},
            new Object[] {State.SITED, "planned", EnumSet.of(Role.PLANNER)},
            new Object[] {
              State.SITED, "suspended", EnumSet.of(Role.PLANNER, Role.WATER_BUREAU, Role.TOWNSHIP)
            },
            new Object[] {
              State.IN_SERVICE, "out_of_order", EnumSet.of(Role.WATER_BUREAU, Role.TOWNSHIP)
            },
            new Object[] {State.OUT_OF_ORDER, "in_service", EnumSet.of(Role.WATER_BUREAU)},
            new Object[] {State.BUILT, "removed", EnumSet.of(Role.PLANNER, Role.WATER_BUREAU)})
        .map(row -> roles((State) row[0], (String) row[1], (Set<?>) row[2]))
        .toList();
  }

  private DynamicTest roles(State from, String to, Set<?> takers) {
    return DynamicTest.dynamicTest(
        from.word() + " to " + to,
        () -> {
          for (Role role : Role.values()) {
            boolean may = role == Role.ADMINISTRATOR || takers.contains(role);
            String id = keep(from, "code", "JJ-" + kept, "maintainer", "自来水公司");
            Reply reply = take(role, id, complete(id, to));
            assertThat(reply.status()).as(role + " " + reply.text()).isEqualTo(may ? 201 : 403);
            if (!may && WRITERS.contains(role)) {
              assertThat(reply.problem(403).path("zh").asString()).contains("不能把消火栓转为");
            }
          }
          String id = keep(from);
          post(steps(id), json(complete(id, to))).problem(401);
          assertThat(get(steps(id), as(Role.VIEWER)).json().path("state").asString())
              .isEqualTo(from.word());
        });
  }

  /** With all that it may ask for, and a photo of its own. */
  private Map<String, Object> complete(String id, String to) {
    Map<String, Object> step = acceptance(id, photo(kept));
    step.put("to", to);
    step.put("reason", "征地");
    Map<String, Object> evidence = shown(step);
    evidence.put("main_diameter_mm", 150);
    if (to.equals("out_of_order")) {
      evidence.put("condition", "no_water");
    }
    return step;
  }

  @Test
  void a_township_builds_in_its_own_unit_alone() {
    keep("abroad", 5000, 0, "lifecycle", "sited", "township", "350582999");
    assertThat(take(Role.TOWNSHIP, "abroad", step("building")).problem(403).path("zh").asString())
        .contains("本单位 350582104");
    assertThat(take(Role.WATER_BUREAU, "abroad", step("building")).status()).isEqualTo(201);
  }

  @Test
  void what_may_not_be_taken_is_told_with_every_reason_in_both_languages() {
    String id = keep(State.BUILT);
    Map<String, Object> bare = step("accepted");
    JsonNode problem = take(Role.WATER_BUREAU, id, bare).problem(422);
    assertThat(texts(problem.path("refusals"), "code"))
        .containsExactly(
            "photo_missing", "position_missing", "water_not_proven", "signatures_missing");
    assertThat(problem.path("refusals").get(0).path("zh").asString()).contains("照片");
    assertThat(problem.path("detail").asString()).contains("照片", "photo");
    assertThat(take(Role.WATER_BUREAU, id, step("in_service")).problem(422).path("refusals"))
        .hasSize(1);
    assertThat(hydrant(id).lifecycle()).isEqualTo(Lifecycle.BUILT);
  }

  @Test
  void days_are_those_of_the_county() {
    String id = keep(State.SITED);
    assertThat(
            texts(
                take(Role.WATER_BUREAU, id, step("building", "on", "2022-12-21"))
                    .problem(422)
                    .path("refusals"),
                "code"))
        .containsExactly("in_future");
    String built = keep(State.BUILT);
    Map<String, Object> old = acceptance(built, photo(0xabcdef));
    old.put("on", "2022-12-12");
    assertThat(texts(take(Role.WATER_BUREAU, built, old).problem(422).path("refusals"), "code"))
        .containsExactly("backdated");
    old.put("on", "2022-12-13");
    assertThat(take(Role.WATER_BUREAU, built, old).status()).isEqualTo(201);
  }

  @Test
  void a_photo_of_another_acceptance_and_one_that_was_never_sent_are_refused() {
    String first = keep(State.BUILT);
    String second = keep(State.BUILT);
    String photo = photo(0x777777);
    assertThat(take(Role.WATER_BUREAU, first, acceptance(first, photo)).status()).isEqualTo(201);
    JsonNode refusal =
        take(Role.WATER_BUREAU, second, acceptance(second, photo))
            .problem(422)
            .path("refusals")
            .get(0);
    assertThat(refusal.path("code").asString()).isEqualTo("photo_used");
    assertThat(refusal.path("zh").asString()).contains(first);
    Map<String, Object> reasoned = acceptance(second, photo);
    reasoned.put("reason", "两座并排");
    assertThat(take(Role.WATER_BUREAU, second, reasoned).status()).isEqualTo(201);
    String third = keep(State.BUILT);
    assertThat(
            texts(
                take(Role.WATER_BUREAU, third, acceptance(third, "0".repeat(64)))
                    .problem(422)
                    .path("refusals"),
                "code"))
        .containsExactly("photo_not_kept");
  }

  @Test
  void the_same_step_again_answers_with_what_is_kept_and_another_of_its_id_is_a_conflict() {
    String id = keep(State.SITED);
    Map<String, Object> step = step("suspended", "reason", "征地");
    assertThat(take(Role.PLANNER, id, step).status()).isEqualTo(201);
    Reply again = take(Role.PLANNER, id, step);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.json().path("step").path("reason").asString()).isEqualTo("征地");
    assertThat(again.json().path("now").path("left_in").asString()).isEqualTo("sited");
    Map<String, Object> resumed = step("sited");
    assertThat(take(Role.PLANNER, id, resumed).status()).isEqualTo(201);
    assertThat(take(Role.PLANNER, id, step).status()).isEqualTo(200);
    assertThat(hydrant(id).lifecycle()).isEqualTo(Lifecycle.SITED);

    step.put("reason", "别的理由");
    JsonNode problem = take(Role.PLANNER, id, step).problem(409);
    assertThat(problem.path("kept").path("reason").asString()).isEqualTo("征地");
  }

  @Test
  void a_step_from_a_state_in_which_it_no_longer_is_is_a_conflict() {
    String id = keep(State.BUILDING);
    JsonNode problem = take(Role.WATER_BUREAU, id, step("building", "from", "sited")).problem(409);
    assertThat(texts(problem.path("refusals"), "code")).containsExactly("state_changed");
  }

  @Test
  void what_goes_out_of_order_says_so_in_the_register() {
    String id = keep(State.IN_SERVICE);
    Map<String, Object> step = step("out_of_order");
    step.put("evidence", Map.of("condition", "buried"));
    assertThat(take(Role.TOWNSHIP, id, step).status()).isEqualTo(201);
    assertThat(hydrant(id).condition()).isEqualTo(Condition.BURIED);
    assertThat(hydrant(id).lifecycle()).isEqualTo(Lifecycle.IN_SERVICE);
    Map<String, Object> back = step("in_service");
    back.put("evidence", Map.of("flow_l_s", 18));
    assertThat(take(Role.WATER_BUREAU, id, back).status()).isEqualTo(201);
    assertThat(hydrant(id).condition()).isEqualTo(Condition.USABLE);
    assertThat(hydrant(id).flowLS()).isEqualTo(18);
  }

  @Test
  void bodies_that_are_no_steps_are_refused_by_the_member_at_fault() {
    String id = keep(State.SITED);
    assertThat(fault(id, step("nowhere"))).isEqualTo("to");
    assertThat(fault(id, step("building", "on", "yesterday"))).isEqualTo("on");
    assertThat(fault(id, step("building", "on", null))).isEqualTo("on");
    assertThat(fault(id, step("building", "id", "7"))).isEqualTo("id");
    assertThat(fault(id, step("building", "more", "x"))).isEqualTo("more");
    assertThat(fault(id, step("building", "from", "x"))).isEqualTo("from");
    assertThat(fault(id, with("lon", 118.0))).isEqualTo("lat");
    assertThat(fault(id, with("lat", 95))).isEqualTo("lat");
    assertThat(fault(id, with("flow_l_s", -1))).isEqualTo("flow_l_s");
    assertThat(fault(id, with("flow_l_s", "fast"))).isEqualTo("flow_l_s");
    assertThat(fault(id, with("photos", List.of("x")))).isEqualTo("photos");
    assertThat(fault(id, with("photos", "x"))).isEqualTo("photos");
    assertThat(fault(id, with("water_seen", "perhaps"))).isEqualTo("water_seen");
    assertThat(fault(id, with("other", 1))).isEqualTo("other");
    Map<String, Object> list = step("building");
    list.put("evidence", List.of());
    assertThat(fault(id, list)).isEqualTo("evidence");
    post(steps(id), "{", as(Role.WATER_BUREAU)).problem(400);
    take(Role.WATER_BUREAU, "nobody", step("building")).problem(404);
    get(steps("nobody"), as(Role.VIEWER)).problem(404);
    assertThat(hydrant(id).lifecycle()).isEqualTo(Lifecycle.SITED);
  }

  private String fault(String id, Map<String, Object> step) {
    JsonNode problem = take(Role.WATER_BUREAU, id, step).problem(400);
    return problem.path("parameter").asString();
  }

  private static Map<String, Object> with(String member, Object value) {
    Map<String, Object> step = step("building");
    step.put("evidence", Map.of(member, value));
    return step;
  }

  @Test
  void the_public_sees_no_steps() {
    get(steps(keep(State.SITED))).problem(401);
  }

  @Test
  void who_took_a_step_undoes_it_and_nobody_else_but_an_administrator() {
    String id = keep(State.SITED);
    Map<String, Object> step = step("building");
    assertThat(take(Role.WATER_BUREAU, id, step).status()).isEqualTo(201);
    String undo = steps(id) + "/" + step.get("id") + "/undo";
    post(undo, "{}").problem(401);
    for (Role other : List.of(Role.VIEWER, Role.INSPECTOR, Role.PLANNER, Role.TOWNSHIP)) {
      post(undo, "{}", as(other)).problem(403);
      assertThat(mayUndo(other, id)).isEqualTo("no");
    }
    assertThat(mayUndo(Role.WATER_BUREAU, id)).isEqualTo("yes");
    assertThat(mayUndo(Role.ADMINISTRATOR, id)).isEqualTo("yes");
    Reply undone = post(undo, json(Map.of("reason", "点错了")), as(Role.WATER_BUREAU));
    assertThat(undone.status()).as(undone.text()).isEqualTo(201);
    assertThat(undone.json().path("reason").asString()).isEqualTo("点错了");
    assertThat(hydrant(id).lifecycle()).isEqualTo(Lifecycle.SITED);
    JsonNode sheet = get(steps(id), as(Role.WATER_BUREAU)).json();
    assertThat(sheet.path("state").asString()).isEqualTo("sited");
    assertThat(mayUndo(Role.WATER_BUREAU, id)).isEqualTo("no");
    post(undo, "{}", as(Role.WATER_BUREAU)).problem(409);
  }

  @Test
  void a_step_that_was_built_upon_or_is_of_yesterday_is_not_undone_by_who_took_it() {
    String id = keep(State.SITED);
    Map<String, Object> first = step("building");
    assertThat(take(Role.WATER_BUREAU, id, first).status()).isEqualTo(201);
    assertThat(take(Role.WATER_BUREAU, id, step("built")).status()).isEqualTo(201);
    post(steps(id) + "/" + first.get("id") + "/undo", "{}", as(Role.WATER_BUREAU)).problem(409);
    assertThat(hydrant(id).lifecycle()).isEqualTo(Lifecycle.BUILT);
    post(steps(keep(State.SITED)) + "/" + first.get("id") + "/undo", "{}", as(Role.WATER_BUREAU))
        .problem(404);
    post(steps(id) + "/x/undo", "{}", as(Role.WATER_BUREAU)).problem(404);
    Ledger.Entry entry = ledger.list(id).get(0);
    Account bureau = accounts.find(entry.step().by()).orElseThrow();
    assertThat(rights.undoRefusal(bureau, hydrant(id), entry, TODAY)).isEmpty();
    assertThat(rights.undoRefusal(bureau, hydrant(id), entry, TODAY.plusDays(1))).isPresent();
  }

  private String mayUndo(Role role, String id) {
    JsonNode steps = get(steps(id), as(role)).json().path("steps");
    return steps.get(steps.size() - 1).path("may_undo").asString();
  }
}
