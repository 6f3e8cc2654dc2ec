package org.firewell.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.firewell.account.Role;
import org.firewell.api.http.Reply;
import org.firewell.api.ogc.Conforms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Writing features over HTTP, the history of it, and undoing. */
@Conforms({
  "http://www.opengis.net/spec/ogcapi-features-4/1.0/conf/create-replace-delete",
  "http://www.opengis.net/spec/ogcapi-features-4/1.0/conf/optimistic-locking-etags",
  "http://www.opengis.net/spec/ogcapi-features-4/1.0/conf/update"
})
@TestPropertySource(
    properties = "spring.datasource.url=jdbc:h2:mem:edits;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE")
class EditsTest extends ApiTest {

  private static final String ITEMS = "/ogc/collections/hydrants/items";
  private static final String PLACE = "{\"type\":\"Point\",\"coordinates\":[118.5,24.7]}";

  private static int made;
  private String id;

  @BeforeEach
  void anotherHydrant() {
    id = "e" + made++;
  }

  @Test
  void a_feature_is_created_read_replaced_and_removed() {
    Reply created = create(hydrant(id, "\"flow_l_s\":15,\"lifecycle\":\"planned\""));
    assertThat(created.status()).as(created.text()).isEqualTo(201);
    assertThat(created.header("Location")).endsWith(ITEMS + "/" + id);
    assertThat(created.header("ETag")).isEqualTo("\"0\"");

    Reply read = get(created.header("Location"), as(Role.WATER_BUREAU));
    assertThat(read.header("ETag")).startsWith("\"0.");
    assertThat(read.json().at("/properties/flow_l_s").asDouble()).isEqualTo(15);

    Reply replaced = put(hydrant(id, "\"flow_l_s\":20,\"lifecycle\":\"planned\""), "\"0\"");
    assertThat(replaced.status()).as(replaced.text()).isEqualTo(200);
    assertThat(replaced.header("ETag")).isEqualTo("\"1\"");
    assertThat(replaced.json().get("version").asInt()).isEqualTo(1);

    assertThat(send("DELETE", item(), "", "\"1\"").status()).isEqualTo(204);
    get(item()).problem(404);
    assertThat(kinds()).containsExactly("remove", "replace", "create");
  }

  @Test
  void what_was_read_can_be_sent_back_and_is_no_edit() {
    create(hydrant(id, "\"flow_l_s\":15,\"accepted_on\":\"2022-01-02\",\"height_m\":3.5"));
    String read = get(item(), as(Role.WATER_BUREAU)).text();

    Reply same = put(read, "\"0\"");

    assertThat(same.status()).as(same.text()).isEqualTo(200);
    assertThat(same.header("ETag")).isEqualTo("\"0\"");
    assertThat(kinds()).containsExactly("create");
  }

  @Test
  void the_same_again_is_answered_and_something_else_is_refused() {
    String hydrant = hydrant(id, "\"flow_l_s\":15");
    create(hydrant);

    assertThat(create(hydrant).status()).isEqualTo(200);
    JsonNode conflict = create(hydrant(id, "\"flow_l_s\":16")).problem(409);

    assertThat(conflict.at("/current/properties/flow_l_s").asDouble()).isEqualTo(15);
    assertThat(conflict.get("detail").asString()).contains("编号 " + id, "the id " + id);
    assertThat(kinds()).containsExactly("create");
  }

  @Test
  void a_feature_without_an_id_is_given_one() {
    Reply created = create("{\"type\":\"Feature\",\"geometry\":" + PLACE + ",\"properties\":{}}");

    assertThat(created.status()).isEqualTo(201);
    assertThat(created.json().get("id").asString()).matches("[0-9a-f-]{36}");
  }

  @Test
  void who_was_slower_is_told_what_stands_now_who_changed_it_and_when() {
    create(hydrant(id, "\"flow_l_s\":15"));
    put(hydrant(id, "\"flow_l_s\":20"), "\"0\"");

    JsonNode stale = put(hydrant(id, "\"flow_l_s\":25"), "\"0\"").problem(412);

    assertThat(stale.at("/current/properties/flow_l_s").asDouble()).isEqualTo(20);
    assertThat(stale.get("version").asInt()).isEqualTo(1);
    assertThat(stale.get("changed_by").asString()).isEqualTo("test-water_bureau");
    assertThat(stale.get("changed_at").asString()).matches("\\d{4}-.*Z");
    assertThat(stale.get("zh").asString()).contains(id + " 已被更改（test-water_bureau");
    assertThat(stale.get("en").asString()).contains("was changed by test-water_bureau");

    send("DELETE", item(), "", "\"1\"", Role.PLANNER);
    send("DELETE", item() + "?reason=x", "", "\"1\"", Role.ADMINISTRATOR);
    JsonNode gone = put(hydrant(id, "\"flow_l_s\":25"), "\"1\"").problem(404);
    assertThat(gone.get("current").isNull()).isTrue();
    assertThat(gone.get("changed_by").asString()).isEqualTo("test-administrator");
    assertThat(gone.get("zh").asString()).contains("已被删除");
  }

  @Test
  void a_change_names_the_version_that_it_was_made_on() {
    create(hydrant(id, ""));
    JsonNode required = put(hydrant(id, "\"flow_l_s\":1"), null).problem(428);
    assertThat(required.get("detail").asString()).contains("请用 If-Match", "If-Match");
    for (String vague : List.of("*", "0", "\"0\" \"1\"", "\"0")) {
      assertThat(put(hydrant(id, "\"flow_l_s\":1"), vague).problem(400).get("parameter").asString())
          .isEqualTo("If-Match");
    }
    send("PUT", ITEMS + "/nobody", hydrant("nobody", ""), "\"0\"").problem(404);
  }

  @Test
  void what_cannot_be_read_is_named_field_by_field_and_nothing_is_kept() {
    JsonNode problem =
        create(hydrant(id, "\"kind\":\"pink\",\"flow_l_s\":\"much\",\"presure_mpa\":0.2"))
            .problem(400);

    assertThat(problem.get("faults").size()).isEqualTo(3);
    assertThat(problem.get("faults").findValuesAsString("field"))
        .containsExactlyInAnyOrder("kind", "flow_l_s", "presure_mpa");
    String text = problem.toString();
    assertThat(text)
        .contains("字段 kind 的值不能用：只能是 above_ground、below_ground、water_crane")
        .contains("is not one of above_ground, below_ground, water_crane")
        .contains("图层 hydrants 没有字段 presure_mpa");
    get(item()).problem(404);

    String line = "{\"type\":\"LineString\",\"coordinates\":[[118.5,24.7],[118.6,24.7]]}";
    create("{\"type\":\"Feature\",\"id\":\"" + id + "\",\"geometry\":" + line + "}").problem(400);
    create("{\"type\":\"FeatureCollection\",\"features\":[]}").problem(400);
    create("not json").problem(400);
    create(hydrant(id, ""));
    put(hydrant("other", ""), "\"0\"").problem(400);
  }

  @Test
  void nobody_writes_what_the_role_does_not_nor_moves_it_into_reach() {
    String abroad = hydrant(id, "").replace("118.5,24.7", "119.5,25.7");
    create(abroad);
    String building = "{\"type\":\"Feature\",\"id\":\"x\",\"geometry\":" + PLACE + "}";
    JsonNode refused =
        send("POST", "/ogc/collections/buildings/items", building, null, Role.WATER_BUREAU)
            .problem(403);
    assertThat(refused.get("zh").asString()).contains("buildings");
    String claimed = hydrant(id, "\"township\":\"350582104\"");
    send("PUT", item(), claimed, "\"0\"", Role.TOWNSHIP).problem(403);
    send("POST", ITEMS, abroad, null, Role.TOWNSHIP).problem(403);
    send("POST", ITEMS, hydrant(id, ""), null, Role.INSPECTOR).problem(403);
    send("POST", "/ogc/collections/roads/items", building, null, Role.ADMINISTRATOR).problem(404);
  }

  @Test
  void a_patch_changes_what_it_names_and_a_null_takes_away() {
    create(hydrant(id, "\"flow_l_s\":15,\"pressure_mpa\":0.2,\"maintainer\":\"水务\""));
    String patch = "{\"properties\":{\"flow_l_s\":18,\"maintainer\":null}}";

    Reply patched =
        submit(
            "PATCH",
            item(),
            "application/merge-patch+json",
            patch,
            as(Role.WATER_BUREAU, "If-Match", "\"0\""));

    assertThat(patched.status()).as(patched.text()).isEqualTo(200);
    JsonNode properties = get(item(), as(Role.VIEWER)).json().get("properties");
    assertThat(properties.get("flow_l_s").asDouble()).isEqualTo(18);
    assertThat(properties.get("pressure_mpa").asDouble()).isEqualTo(0.2);
    assertThat(properties.has("maintainer")).isFalse();
  }

  @Test
  void a_hydrant_is_led_along_its_way_by_steps_alone_or_by_an_administrator_with_a_reason() {
    create(hydrant(id, "\"lifecycle\":\"built\",\"built_on\":\"2022-03-01\""));
    String accepted = hydrant(id, "\"lifecycle\":\"accepted\",\"built_on\":\"2022-04-01\"");

    JsonNode refused = put(accepted, "\"0\"").problem(409);

    assertThat(refused.get("fields").toString()).isEqualTo("[\"lifecycle\",\"built_on\"]");
    assertThat(refused.get("steps").asString()).isEqualTo("/api/hydrants/" + id + "/steps");
    assertThat(refused.get("zh").asString()).contains("只能按步骤办理");
    send("PUT", item() + "?reason=typo", accepted, "\"0\"", Role.WATER_BUREAU).problem(409);
    send("PUT", item(), accepted, "\"0\"", Role.ADMINISTRATOR).problem(409);
    send("DELETE", item(), "", "\"0\"").problem(409);

    Reply allowed = send("PUT", item() + "?reason=typo", accepted, "\"0\"", Role.ADMINISTRATOR);

    assertThat(allowed.status()).as(allowed.text()).isEqualTo(200);
    assertThat(history().get(0).get("reason").asString()).isEqualTo("typo");
  }

  @Test
  void an_edit_tells_from_what_to_what() {
    create(hydrant(id, "\"flow_l_s\":15,\"code\":\"A1\""));
    put(hydrant(id, "\"flow_l_s\":20,\"code\":\"A1\""), "\"0\"");
    long last = history().get(0).get("id").asLong();

    JsonNode edit = get("/api/edits/" + last, as(Role.VIEWER)).json();

    assertThat(edit.get("by").asString()).isEqualTo("test-water_bureau");
    assertThat(edit.get("role").asString()).isEqualTo("water_bureau");
    assertThat(edit.at("/features/hydrants").asInt()).isEqualTo(1);
    JsonNode change = edit.at("/changes/0");
    assertThat(change.get("what").asString()).isEqualTo("changed");
    assertThat(change.get("attributes").toString())
        .isEqualTo("[{\"attribute\":\"flow_l_s\",\"before\":15.0,\"after\":20.0}]");
    assertThat(change.has("geometry")).isFalse();
    get("/api/edits/999999999", as(Role.VIEWER)).problem(404);
    get("/api/edits/last", as(Role.VIEWER)).problem(404);
    get("/api/edits/" + last).problem(401);
  }

  @Test
  void edits_are_listed_by_filters_page_by_page() {
    create(hydrant(id, ""));
    send("PUT", item(), hydrant(id, "\"flow_l_s\":2"), "\"0\"", Role.PLANNER);
    String ofThis = "/api/edits?collection=hydrants&feature=" + id;

    JsonNode page = get(ofThis + "&limit=1", as(Role.VIEWER)).json();
    assertThat(page.get("number_matched").asInt()).isEqualTo(2);
    assertThat(page.at("/edits/0/kind").asString()).isEqualTo("replace");
    String next = get(ofThis + "&limit=1", as(Role.VIEWER)).link("next");
    assertThat(get(next, as(Role.VIEWER)).json().at("/edits/0/kind").asString())
        .isEqualTo("create");
    assertThat(matched(ofThis + "&by=test-planner")).isEqualTo(1);
    assertThat(matched(ofThis + "&kind=create")).isEqualTo(1);
    assertThat(matched(ofThis + "&datetime=2001-01-01/..")).isEqualTo(2);
    assertThat(matched(ofThis + "&datetime=../2001-01-01")).isZero();
    get("/api/edits?feature=x", as(Role.VIEWER)).problem(400);
    get("/api/edits?kind=x", as(Role.VIEWER)).problem(400);
    get("/api/edits?collection=x", as(Role.VIEWER)).problem(400);
  }

  private int matched(String path) {
    return get(path, as(Role.VIEWER)).json().get("number_matched").asInt();
  }

  @Test
  void an_administrator_undoes_an_edit_and_the_undo() {
    create(hydrant(id, "\"flow_l_s\":15"));
    put(hydrant(id, "\"flow_l_s\":20"), "\"0\"");
    long edit = history().get(0).get("id").asLong();

    Reply undone = undo(edit);

    assertThat(undone.status()).as(undone.text()).isEqualTo(201);
    assertThat(undone.json().get("undoes").asLong()).isEqualTo(edit);
    assertThat(undone.json().get("reason").asString()).isEqualTo("量错了");
    assertThat(flow()).isEqualTo(15);
    JsonNode again = undo(edit).problem(409);
    assertThat(again.get("undone_by").asLong()).isEqualTo(undone.json().get("id").asLong());

    undo(undone.json().get("id").asLong());

    assertThat(flow()).isEqualTo(20);
    undo(999_999_999).problem(404);
  }

  @Test
  void what_was_changed_since_is_told_with_who_and_when() {
    create(hydrant(id, "\"flow_l_s\":15"));
    long creation = history().get(0).get("id").asLong();
    put(hydrant(id, "\"flow_l_s\":20"), "\"0\"");
    long change = history().get(0).get("id").asLong();

    JsonNode refused = undo(creation).problem(409);

    assertThat(refused.get("zh").asString()).contains("此后有 1 处又被更改");
    JsonNode since = refused.at("/changed_since/0");
    assertThat(since.get("collection").asString()).isEqualTo("hydrants");
    assertThat(since.get("id").asString()).isEqualTo(id);
    assertThat(since.get("edit").asLong()).isEqualTo(change);
    assertThat(since.get("by").asString()).isEqualTo("test-water_bureau");
    assertThat(flow()).isEqualTo(20);
  }

  @Test
  void a_removed_feature_has_its_history_still() {
    create(hydrant(id, "\"lifecycle\":\"planned\""));
    send("DELETE", item(), "", "\"0\"");

    List<JsonNode> history = history();

    assertThat(history).hasSize(2);
    assertThat(history.get(0).at("/change/what").asString()).isEqualTo("removed");
    assertThat(history.get(0).at("/change/attributes").toString())
        .contains("{\"attribute\":\"lifecycle\",\"before\":\"planned\",\"after\":null}");
  }

  private double flow() {
    return get(item(), as(Role.VIEWER)).json().at("/properties/flow_l_s").asDouble();
  }

  private Reply undo(long edit) {
    return post("/api/edits/" + edit + "/undo", "{\"reason\":\"量错了\"}", as(Role.ADMINISTRATOR));
  }

  private List<JsonNode> history() {
    List<JsonNode> history = new ArrayList<>();
    get("/api/edits/of/hydrants/" + id, as(Role.VIEWER))
        .json()
        .get("history")
        .forEach(history::add);
    return history;
  }

  private List<String> kinds() {
    return history().stream().map(past -> past.get("kind").asString()).toList();
  }

  private String item() {
    return ITEMS + "/" + id;
  }

  private Reply create(String feature) {
    return send("POST", ITEMS, feature, null);
  }

  private Reply put(String feature, String ifMatchOrNull) {
    return send("PUT", item(), feature, ifMatchOrNull);
  }

  private Reply send(String method, String path, String body, String ifMatchOrNull) {
    return send(method, path, body, ifMatchOrNull, Role.WATER_BUREAU);
  }

  private Reply send(String method, String path, String body, String ifMatchOrNull, Role role) {
    String[] headers = ifMatchOrNull == null ? as(role) : as(role, "If-Match", ifMatchOrNull);
    return submit(method, path, "application/geo+json", body, headers);
  }

  private static String hydrant(String id, String properties) {
    return "{\"type\":\"Feature\",\"id\":\"%s\",\"geometry\":%s,\"properties\":{%s}}"
        .formatted(id, PLACE, properties);
  }
}
