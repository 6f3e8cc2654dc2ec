package org.firewell.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class MapsTest extends ApiTest {

  private static final String SMALL = "?width_mm=120&height_mm=90&frame=plain";

  @Test
  void each_theme_is_drawn_of_county_township_village_and_box() {
    for (String theme : List.of("sources", "stations", "levels", "overview", "coverage", "quota")) {
      for (String part :
          List.of("", "&township=350582104", "&village=v1", "&bbox=118.49,24.69,118.51,24.71")) {
        Reply reply = get("/api/maps/" + theme + ".svg" + SMALL + part);
        assertThat(reply.status()).as(theme + part).isEqualTo(200);
        assertThat(reply.header("Content-Type")).isEqualTo("image/svg+xml");
        assertThat(reply.text()).contains("width=\"120mm\" height=\"90mm\"");
      }
    }
  }

  @Test
  void an_svg_that_is_opened_loads_and_runs_nothing() {
    Reply reply = get("/api/maps/sources.svg" + SMALL);
    assertThat(reply.header("Content-Security-Policy")).startsWith("default-src 'none'");
    assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @Test
  void what_is_known_already_is_not_sent_again() {
    String address = "/api/maps/sources.svg" + SMALL;
    String tag = get(address).header("ETag");
    assertThat(get(address, "If-None-Match", tag).status()).isEqualTo(304);
    assertThat(get(address + "&lang=en", "If-None-Match", tag).status()).isEqualTo(200);
  }

  @Test
  void what_cannot_be_taken_is_refused_by_its_name() {
    for (String wrong :
        List.of(
            "width_mm=19",
            "height_mm=1201",
            "width_mm=x",
            "lang=fr",
            "frame=none",
            "as_of=yesterday",
            "ruleset=none",
            "bbox=1,2,3",
            "bbox=2,1,1,3",
            "colour=red")) {
      assertThat(get("/api/maps/sources.svg?" + wrong).problem(400).path("parameter").asString())
          .isEqualTo(wrong.substring(0, wrong.indexOf('=')));
    }
    get("/api/maps/sources.svg?township=350582104&village=v1").problem(400);
  }

  @Test
  void a_fault_is_told_in_the_language_that_is_read() {
    for (String wrong :
        List.of(
            "width_mm=19",
            "width_mm=x",
            "as_of=yesterday",
            "ruleset=none",
            "bbox=1,2,3",
            "township=350582104&village=v1")) {
      String address = "/api/maps/sources.svg?" + wrong;
      JsonNode zh = get(address, "Accept-Language", "zh-CN").problem(400);
      JsonNode en = get(address, "Accept-Language", "en").problem(400);
      assertThat(zh.path("detail").asString()).contains("不可用");
      assertThat(zh.path("detail").asString().split("不可用，")[1]).matches("[\\p{IsHan}].*");
      assertThat(en.path("detail").asString())
          .contains(" is not ")
          .doesNotContainPattern("\\p{IsHan}");
    }
  }

  @Test
  void what_is_not_there_is_missing() {
    get("/api/maps/sources.svg?township=999999999").problem(404);
    get("/api/maps/sources.svg?village=none").problem(404);
    get("/api/maps/weather.svg").problem(404);
  }
}
