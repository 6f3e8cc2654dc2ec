package org.firewell.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.firewell.account.Role;
import org.firewell.api.http.Reply;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Entered figures over HTTP; each test enters figures of a day of its own. */
class FiguresTest extends ApiTest {

  private static final String FIGURES = "/api/targets/figures";

  /** Everybody reads figures; who enters them has an account. */
  @Override
  protected Reply post(String path, String body, String... headers) {
    return super.post(path, body, as(Role.PLANNER, headers));
  }

  @Test
  void the_public_enters_none() {
    super.post(FIGURES, drills("2020-01-01", 3)).problem(401);
  }

  @Test
  void a_township_enters_those_of_its_own_unit_and_villages_alone() {
    for (String own : List.of("350582104", "t", "v1")) {
      assertThat(asTownship(drills("2020-07-01", 3).replace("total", own)).status()).isEqualTo(201);
    }
    for (String other : List.of("total", "350582105", "nobody")) {
      String figures =
          "["
              + drills("2020-07-02", 3).replace("total", "t")
              + ","
              + drills("2020-07-02", 3).replace("total", other)
              + "]";
      assertThat(asTownship(figures).problem(403).path("detail").asString())
          .contains("乡镇账号只能修改本单位 350582104", other);
    }
    assertThat(days(get(FIGURES).json())).doesNotContain("2020-07-02");
  }

  private Reply asTownship(String body) {
    return super.post(FIGURES, body, as(Role.TOWNSHIP));
  }

  @Test
  void figures_are_entered_and_listed_sorted() {
    Reply entered =
        post(
            FIGURES,
            "["
                + drills("2020-01-01", 3)
                + ","
                + "{\"indicator\": \"smart_alarm_rate\", \"unit\": \"350582104\", \"on\": \"2020-01-01\","
                + " \"part\": 40, \"whole\": 80, \"source\": \"民政局\"},"
                + drills("2019-12-31", 0)
                + "]");

    assertThat(entered.status()).as(entered.text()).isEqualTo(201);
    assertThat(entered.json().path("added").asInt()).isEqualTo(3);
    assertThat(days(entered.json())).containsExactly("2020-01-01", "2020-01-01", "2019-12-31");
    JsonNode drills = get(FIGURES + "?indicator=brigade_drills&unit=total").json();
    assertThat(days(drills)).contains("2019-12-31", "2020-01-01").isSorted();
    JsonNode share = get(FIGURES + "?unit=350582104").json().path("figures").get(0);
    assertThat(share.path("value").isNull()).isTrue();
    assertThat(share.path("part").asDouble()).isEqualTo(40);
    assertThat(share.path("source").asString()).isEqualTo("民政局");
    assertThat(share.path("version").asInt()).isEqualTo(1);
    assertThat(share.path("stands").asString()).isEqualTo("yes");
    assertThat(features.kept(Map.of()).figures()).anyMatch(f -> f.unit().equals("350582104"));
  }

  @Test
  void the_same_again_changes_nothing() {
    assertThat(post(FIGURES, drills("2020-02-01", 3)).status()).isEqualTo(201);
    long revision = features.revisions().store();
    Reply again = post(FIGURES, drills("2020-02-01", 3));
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.json().path("added").asInt()).isZero();
    assertThat(features.revisions().store()).isEqualTo(revision);
  }

  @Test
  void another_value_is_a_conflict_until_it_says_what_it_corrects() {
    post(FIGURES, drills("2020-03-01", 3));
    String list = "[" + drills("2020-03-02", 1) + "," + drills("2020-03-01", 4) + "]";

    JsonNode problem = post(FIGURES, list, "Accept-Language", "zh").problem(409);

    assertThat(problem.path("title").asString()).isEqualTo("与当前状态冲突");
    assertThat(problem.path("conflicts").get(0).asString())
        .isEqualTo(
            "brigade_drills/total/2020-03-01：已有 3.0 <大队>（第 1 版）；要更正请写 \"corrects\": 1"
                + " · 3.0 <大队> stands (version 1); to correct it give \"corrects\": 1");
    assertThat(problem.path("standing").get(0).path("value").asDouble()).isEqualTo(3);
    assertThat(days(get(FIGURES).json())).doesNotContain("2020-03-02");

    String correction = drills("2020-03-01", 4).replace("}", ", \"corrects\": 1}");
    assertThat(post(FIGURES, correction).status()).isEqualTo(201);
    assertThat(post(FIGURES, correction).status()).isEqualTo(200);
    List<JsonNode> standing = of("2020-03-01", get(FIGURES).json());
    assertThat(standing).hasSize(1);
    assertThat(standing.get(0).path("value").asDouble()).isEqualTo(4);
    assertThat(of("2020-03-01", get(FIGURES + "?history=yes").json()))
        .extracting(figure -> figure.path("stands").asString())
        .containsExactly("no", "yes");
    assertThat(post(FIGURES, drills("2020-03-09", 4).replace("}", ", \"corrects\": 1}")).text())
        .contains("还没有可更正的数");
  }

  @Test
  void of_a_list_with_a_fault_nothing_is_entered_and_every_fault_is_told_in_both_languages() {
    JsonNode problem =
        post(
                FIGURES,
                "["
                    + drills("2020-04-01", 1)
                    + ","
                    + drills("2999-01-01", 1)
                    + ",{\"indicator\": \"smart_alarm_rate\", \"unit\": \"total\","
                    + " \"on\": \"2020-04-01\", \"value\": 60}]")
            .problem(400);

    assertThat(problem.path("faults").size()).isEqualTo(2);
    assertThat(problem.path("faults").get(0).asString())
        .startsWith("row 2 id brigade_drills/total/2999-01-01:")
        .contains("晚于", "lies after");
    assertThat(problem.path("faults").get(1).asString())
        .contains("不能只填比率", "never a share by itself");
    assertThat(days(get(FIGURES).json())).doesNotContain("2020-04-01");
  }

  @Test
  void what_is_kept_with_doubt_is_told() {
    String misspelt = drills("2020-05-01", 1).replace("brigade_drills", "brigade_drill");
    JsonNode answer = post(FIGURES, misspelt.replace("total", "t9")).json();
    assertThat(answer.path("notices").get(0).asString())
        .startsWith("WARNING figures row 1")
        .contains("near it are brigade_drills");
    assertThat(answer.path("notices").get(1).asString()).contains("\"t9\" is no id or code");
  }

  @Test
  void bodies_that_are_no_figures_are_refused() {
    assertThat(post(FIGURES, "{\"more\": 1}").problem(400).path("parameter").asString())
        .isEqualTo("more");
    assertThat(post(FIGURES, "[1]").problem(400).path("en").asString()).contains("object");
    assertThat(post(FIGURES, "null").status()).isEqualTo(400);
    assertThat(post(FIGURES, "{").status()).isEqualTo(400);
    assertThat(post(FIGURES, drills("2020-06-01", 1).replace("}", ", \"corrects\": 0}")).status())
        .isEqualTo(400);
    assertThat(post(FIGURES, " ".repeat((1 << 20) + 1)).status()).isEqualTo(413);
    assertThat(get(FIGURES + "?indikator=x").problem(400).path("parameter").asString())
        .isEqualTo("indikator");
    assertThat(get(FIGURES + "?history=maybe").status()).isEqualTo(400);
    assertThat(post(FIGURES, "[]").json().path("added").asInt()).isZero();
    assertThat(submit("POST", FIGURES, "text/plain", "[]", as(Role.PLANNER)).status())
        .isEqualTo(415);
  }

  @Test
  void the_description_lists_both_ways() {
    JsonNode path = get("/ogc/api").json().path("paths").path("/targets/figures");
    assertThat(path.path("get").isObject()).isTrue();
    assertThat(path.path("post").path("responses").path("201").isObject()).isTrue();
    assertThat(path.path("servers").get(0).path("url").asString()).endsWith("/api");
  }

  private static String drills(String on, int number) {
    return "{\"indicator\": \"brigade_drills\", \"unit\": \"total\", \"on\": \""
        + on
        + "\", \"value\": "
        + number
        + ", \"source\": \"大队\"}";
  }

  private static List<String> days(JsonNode answer) {
    return figures(answer).stream().map(figure -> figure.path("on").asString()).toList();
  }

  private static List<JsonNode> of(String day, JsonNode answer) {
    return figures(answer).stream().filter(f -> f.path("on").asString().equals(day)).toList();
  }

  private static List<JsonNode> figures(JsonNode answer) {
    return StreamSupport.stream(answer.path("figures").spliterator(), false).toList();
  }
}
