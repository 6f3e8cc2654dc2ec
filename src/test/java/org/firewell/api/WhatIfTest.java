package org.firewell.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.firewell.api.http.Reply;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What-ifs over HTTP; the houses of the desert stand under hydrants, 100 m apart. */
class WhatIfTest extends ApiTest {

  private static final String WHAT_IF = "/api/what-if/coverage";

  @Test
  void a_hydrant_that_goes_uncovers_nobody_while_the_next_is_in_reach() {
    JsonNode summary = ask(HYDRANTS, "[]", removed("h13")).path("summary");

    assertThat(summary.path("judged").asInt()).isEqualTo(1);
    assertThat(summary.path("lost").asInt()).isZero();
    assertThat(summary.path("after").path("covered").asInt()).isEqualTo(3);
  }

  @Test
  void whom_a_change_uncovers_is_told_with_both_verdicts() {
    JsonNode answer = ask("{\"facilities\": \"hydrants\", \"reach\": 50}", "[]", removed("h13"));

    assertThat(ids(answer)).containsExactly("b2");
    JsonNode house = answer.path("features").get(0).path("properties");
    assertThat(house.path("covered").asString()).isEqualTo("no");
    assertThat(house.path("covered_before").asString()).isEqualTo("yes");
    assertThat(house.path("gap_class").asString()).isEqualTo("A");
    assertThat(answer.path("summary").path("lost").asInt()).isEqualTo(1);
    assertThat(answer.path("summary").path("before").path("covered").asInt()).isEqualTo(3);
    assertThat(answer.path("summary").path("after").path("covered").asInt()).isEqualTo(2);
    assertThat(answer.path("features").get(0).path("geometry").path("type").asString())
        .isEqualTo("Polygon");
  }

  @Test
  void a_hydrant_that_comes_makes_a_second_source() {
    JsonNode answer = ask(HYDRANTS, "[" + hydrant("new", 118.5, 24.7001) + "]", "[]");

    assertThat(ids(answer)).containsExactly("b2");
    assertThat(answer.path("summary").path("gained").asInt()).isZero();
  }

  @Test
  void what_cannot_be_taken_is_told_in_both_languages() {
    String noPlace = "{\"type\": \"Feature\", \"collection\": \"hydrants\", \"id\": \"x\"}";
    assertRefused("{\"added\": [" + noPlace + "]}", "added", "no geometry");
    assertRefused("{\"added\": [{\"id\": \"x\"}]}", "added", "collection");
    assertRefused("{\"removed\": [{\"collection\": \"hydrants\"}]}", "removed", "id");
    assertRefused("{\"removed\": 5}", "removed", "list");
    assertRefused(
        "{\"removed\": [{\"collection\": \"roads\", \"id\": \"r\"}]}", "proposal", "roads");
    assertRefused("{\"inputs\": {\"reach\": \"-1\"}}", "reach", "0");
    assertThat(post(WHAT_IF, "{\"more\": 1}").problem(400).path("parameter").asString())
        .isEqualTo("more");
    assertThat(post(WHAT_IF, " ".repeat((1 << 20) + 1)).status()).isEqualTo(413);
  }

  @Test
  void a_house_is_explained_by_each_measure() {
    Reply reply = get("/api/coverage/buildings/b2");

    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    assertThat(ids(reply.json())).containsExactly("straight", "route", "time");
    JsonNode straight = reply.json().path("features").get(0).path("properties");
    assertThat(straight.path("covered").asString()).isEqualTo("yes");
    assertThat(straight.path("source_id").asString()).isEqualTo("h13");
    assertThat(get("/api/coverage/buildings/nobody").problem(404).path("detail").asString())
        .contains("nobody");
    assertThat(
            get("/api/coverage/buildings/b2?mesure=all").problem(400).path("parameter").asString())
        .isEqualTo("mesure");
  }

  private void assertRefused(String body, String parameter, String word) {
    JsonNode problem = post(WHAT_IF, body).problem(400);
    assertThat(problem.path("parameter").asString()).as(body).isEqualTo(parameter);
    assertThat(problem.path("detail").asString()).as(body).contains(" · ").contains(word);
  }

  private static final String HYDRANTS = "{\"facilities\": \"hydrants\"}";

  private JsonNode ask(String inputs, String added, String removed) {
    Reply reply =
        post(
            WHAT_IF,
            "{\"inputs\": %s, \"added\": %s, \"removed\": %s}".formatted(inputs, added, removed));
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    return reply.json();
  }

  private static String removed(String id) {
    return "[{\"collection\": \"hydrants\", \"id\": \"" + id + "\"}]";
  }

  private static String hydrant(String id, double lon, double lat) {
    return """
        {"type": "Feature", "collection": "hydrants", "id": "%s",
         "geometry": {"type": "Point", "coordinates": [%s, %s]},
         "properties": {"lifecycle": "in_service", "condition": "usable", "kind": "above_ground",
                        "ownership": "municipal", "accepted_on": "2022-12-31"}}"""
        .formatted(id, lon, lat);
  }

  private static List<String> ids(JsonNode answer) {
    List<String> ids = new ArrayList<>();
    answer.path("features").forEach(f -> ids.add(f.path("id").asString()));
    return ids;
  }
}
