package org.firewell.api.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.firewell.account.Role;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Hydrant;
import org.firewell.feature.Lifecycle;
import org.firewell.machine.Qgis;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** QGIS 3.40, without a window, edits this server as its users do: with the pencil, and saving. */
class QgisEditsTest extends QgisApiTest {

  private static final String ID = "by-qgis";
  private static final Map<String, Object> GONE = Map.of("id", ID, "delete", true);

  @AfterEach
  void nothing_stays() {
    features
        .find(FeatureType.HYDRANTS, ID)
        .ifPresent(
            there ->
                submit(
                    "DELETE",
                    "/ogc/collections/hydrants/items/" + ID + "?reason=test",
                    "application/json",
                    "",
                    as(Role.ADMINISTRATOR, "If-Match", "\"" + there.version() + "\"")));
  }

  @Test
  void a_hydrant_is_added_moved_changed_cleared_and_deleted() {
    try (Qgis qgis = qgis(Role.WATER_BUREAU)) {
      assertThat(ask(qgis, "describe", Map.of("collection", "hydrants")).path("writes"))
          .extracting(JsonNode::asString)
          .containsExactly(
              "AddFeatures", "ChangeGeometries", "ChangeAttributeValues", "DeleteFeatures");

      saved(qgis, added("flow_l_s", 15, "condition", "usable"));
      assertThat(hydrant(ID).flowLS()).isEqualTo(15);
      assertThat(hydrant(ID).geometry().getX()).isEqualTo(near()[0], within(1e-6));
      assertThat(hydrant(ID).geometry().getY()).isEqualTo(near()[1], within(1e-6));

      saved(qgis, changed("flow_l_s", 20, "name", "村口"));
      assertThat(hydrant(ID).flowLS()).isEqualTo(20);
      assertThat(hydrant(ID).header().name())
          .as("no hydrant of the desert has one")
          .isEqualTo("村口");

      double[] there = {near()[0] + 0.0002, near()[1] + 0.0001};
      saved(qgis, Map.of("id", ID, "at", there));
      assertThat(hydrant(ID).geometry().getX()).isEqualTo(there[0], within(1e-7));
      assertThat(hydrant(ID).geometry().getY()).isEqualTo(there[1], within(1e-7));

      saved(qgis, changed("condition", null));
      assertThat(hydrant(ID).condition()).isNull();
      assertThat(hydrant(ID).flowLS()).isEqualTo(20);
      assertThat(flow(qgis)).isEqualTo(20);

      saved(qgis, GONE);
      assertThat(features.find(FeatureType.HYDRANTS, ID)).isEmpty();
    }
    JsonNode history = get("/api/edits/of/hydrants/" + ID, as(Role.VIEWER)).json().get("history");
    assertThat(history)
        .extracting(edit -> edit.get("kind").asString())
        .startsWith("remove", "replace", "replace", "replace", "create");
    for (int i = 0; i < 5; i++) {
      JsonNode edit = history.get(i);
      assertThat(edit.get("by").asString()).isEqualTo("test-water_bureau");
      assertThat(edit.get("source").asString()).startsWith("QGIS 3.");
    }
  }

  @Test
  void of_two_who_edit_the_same_the_slower_is_told_and_nothing_is_lost() {
    try (Qgis fast = qgis(Role.WATER_BUREAU);
        Qgis slow = qgis(Role.PLANNER)) {
      saved(fast, added("flow_l_s", 15));
      assertThat(flow(slow)).isEqualTo(15);
      saved(fast, changed("flow_l_s", 20));

      String told = refused(slow, changed("flow_l_s", 30));
      assertThat(told).contains(ID, "已被更改", "test-water_bureau", "请对照现状再改");
      assertThat(refused(slow, GONE)).contains("已被更改", "test-water_bureau");
      assertThat(hydrant(ID).flowLS()).isEqualTo(20);

      ask(slow, "reload", Map.of("collection", "hydrants"));
      assertThat(flow(slow)).isEqualTo(20);
      saved(slow, changed("condition", "usable"));
      assertThat(hydrant(ID).flowLS()).isEqualTo(20);
      assertThat(refused(fast, changed("flow_l_s", 40))).contains("已被更改", "test-planner");

      ask(fast, "reload", Map.of("collection", "hydrants"));
      assertThat(flow(fast)).isEqualTo(20);
      saved(slow, GONE);
      assertThat(refused(fast, changed("flow_l_s", 40))).contains("已被删除", "test-planner");
    }
  }

  @Test
  void what_oneself_changed_elsewhere_is_not_overwritten_either() {
    try (Qgis qgis = qgis(Role.WATER_BUREAU)) {
      saved(qgis, added("flow_l_s", 15));
      submit(
          "PATCH",
          "/ogc/collections/hydrants/items/" + ID,
          "application/merge-patch+json",
          "{\"properties\":{\"flow_l_s\":20}}",
          as(Role.WATER_BUREAU, "If-Match", "\"0\""));
      assertThat(hydrant(ID).flowLS()).isEqualTo(20);

      assertThat(refused(qgis, changed("flow_l_s", 30))).contains("已被更改");
      assertThat(hydrant(ID).flowLS()).isEqualTo(20);
    }
  }

  @Test
  void who_may_not_write_has_no_pencil_and_who_may_not_here_is_told_why() {
    try (Qgis qgis = qgis(Role.INSPECTOR)) {
      assertThat(ask(qgis, "describe", Map.of("collection", "hydrants")).path("writes")).isEmpty();
      assertThat(refused(qgis, added())).contains("not open for editing");
    }
    try (Qgis qgis = qgis(Role.TOWNSHIP)) {
      assertThat(ask(qgis, "describe", Map.of("collection", "villages")).path("writes")).isEmpty();
      Map<String, Object> abroad = added();
      abroad.put("at", new double[] {near()[0] + 1, near()[1]});
      assertThat(refused(qgis, abroad)).contains("乡镇账号只能修改本单位 350582104 的内容");
      assertThat(features.find(FeatureType.HYDRANTS, ID)).isEmpty();
    }
  }

  @Test
  void a_rule_of_the_ledger_and_a_bad_value_are_told_in_words() {
    Hydrant before = hydrant("h01");
    try (Qgis qgis = qgis(Role.WATER_BUREAU)) {
      saved(qgis, added());
      assertThat(refused(qgis, changed("lifecycle", "in_service"))).contains("lifecycle 只能按步骤办理");
      assertThat(refused(qgis, changed("kind", "blue"))).contains("字段 kind 的值不能用", "above_ground");
      assertThat(hydrant(ID).lifecycle()).isEqualTo(Lifecycle.PLANNED);
      assertThat(refused(qgis, Map.of("id", "h01", "delete", true))).contains("lifecycle 只能按步骤办理");
      assertThat(hydrant("h01")).isEqualTo(before);
    }
  }

  private Map<String, Object> added(Object... values) {
    Map<String, Object> all = pairs(values);
    all.put("id", ID);
    all.put("lifecycle", "planned");
    return new LinkedHashMap<>(Map.of("at", near(), "set", all));
  }

  private static Map<String, Object> changed(Object... values) {
    return Map.of("id", ID, "set", pairs(values));
  }

  private static Map<String, Object> pairs(Object... values) {
    Map<String, Object> pairs = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i += 2) {
      pairs.put(values[i].toString(), values[i + 1]);
    }
    return pairs;
  }

  /** Some 50 m from h13. */
  private double[] near() {
    Hydrant h13 = hydrant("h13");
    return new double[] {h13.geometry().getX() + 0.0003, h13.geometry().getY() + 0.0004};
  }

  /** As it shows it; of text, for none of the first ten hydrants of the desert has a flow. */
  private double flow(Qgis qgis) {
    JsonNode values = ask(qgis, "values", Map.of("collection", "hydrants", "id", ID));
    return Double.parseDouble(values.path("flow_l_s").asString());
  }

  private void saved(Qgis qgis, Map<String, Object> change) {
    JsonNode answer = edit(qgis, change);
    assertThat(answer.get("saved").asBoolean()).as(answer.toString()).isTrue();
  }

  /** What the user is told: in the bar above the map, and in the panel of messages. */
  private String refused(Qgis qgis, Map<String, Object> change) {
    JsonNode answer = edit(qgis, change);
    assertThat(answer.get("saved").asBoolean()).as(answer.toString()).isFalse();
    List<String> told = new ArrayList<>();
    Arrays.asList("errors", "log")
        .forEach(part -> answer.get(part).forEach(one -> told.add(one.asString())));
    return String.join("\n", told);
  }

  private JsonNode edit(Qgis qgis, Map<String, Object> change) {
    return ask(qgis, "edit", Map.of("collection", "hydrants", "changes", List.of(change)));
  }
}
