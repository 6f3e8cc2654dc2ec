package org.firewell.api.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.firewell.account.Role;
import org.firewell.api.ApiTest;
import org.firewell.api.http.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

@Conforms({
  "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
  "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson",
  "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/html"
})
class ItemsTest extends ApiTest {

  private static final String HYDRANTS = "/ogc/collections/hydrants/items";

  @Test
  void items_are_geojson_sorted_by_id_ten_at_a_time() {
    Reply reply = get(HYDRANTS);

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.header("Content-Type")).isEqualTo("application/geo+json");
    assertThat(ids(reply))
        .containsExactly("h01", "h02", "h03", "h04", "h05", "h06", "h07", "h08", "h09", "h10");
    assertThat(reply.json().path("numberMatched").asInt()).isEqualTo(25);
    assertThat(reply.json().path("numberReturned").asInt()).isEqualTo(10);
    assertThat(reply.json().path("timeStamp").asString()).endsWith("Z");
  }

  @Test
  void the_next_links_lead_through_all_items_once() {
    List<String> seen = new ArrayList<>();
    Reply reply = get(HYDRANTS + "?limit=7");
    seen.addAll(ids(reply));
    while (!reply.link("next").isEmpty()) {
      reply = get(reply.link("next"));
      seen.addAll(ids(reply));
    }

    assertThat(seen).hasSize(25).doesNotHaveDuplicates().isSorted();
    assertThat(ids(get(reply.link("prev")))).first().isEqualTo("h15");
  }

  @Test
  void a_page_begins_after_a_feature_that_is_gone_by_now_as_if_it_were_there() {
    // "6 h07" and "6 h06x", which is not there, in base64
    String after = java.util.Base64.getUrlEncoder().encodeToString("6 h06x".getBytes());

    assertThat(ids(get(HYDRANTS + "?limit=2&after=" + after))).containsExactly("h07", "h08");
  }

  @Test
  void a_page_is_not_sent_twice_as_long_as_its_collection_is_as_it_was() {
    String page = HYDRANTS + "?limit=2&bbox=118,24,119,25";
    String tag = get(page).header("ETag");

    assertThat(tag).startsWith("W/\"");
    assertThat(get(page, "If-None-Match", tag).status()).isEqualTo(304);
    assertThat(get(page, "If-None-Match", "\"x\", " + tag).status()).isEqualTo(304);
    assertThat(get(page + "&offset=1").header("ETag")).isNotEqualTo(tag);
    assertThat(get(page, as(Role.VIEWER)).header("ETag")).isNotEqualTo(tag);
    assertThat(get(page + "&f=html").header("ETag")).isNotEqualTo(tag);
    assertThat(get(page).header("Cache-Control")).isEqualTo("no-cache, private");
  }

  @Test
  void a_large_page_holds_the_same_as_a_small_one() {
    Reply large = get(HYDRANTS + "?limit=5000");
    Reply small = get(HYDRANTS + "?limit=1000");

    assertThat(large.status()).isEqualTo(200);
    for (String header : List.of("Content-Type", "Content-Crs", "Cache-Control")) {
      assertThat(large.header(header)).as(header).isEqualTo(small.header(header)).isNotEmpty();
    }
    assertThat(large.json().path("features")).isEqualTo(small.json().path("features"));
    assertThat(get(HYDRANTS + "?limit=5000", "If-None-Match", large.header("ETag")).status())
        .isEqualTo(304);
  }

  @Test
  void a_box_holds_what_touches_it() {
    // the middle is 118.5 E 24.7 N; 0.0015 degrees of longitude are 152 m, so h12, h13, h14
    assertThat(ids(get(HYDRANTS + "?bbox=118.4985,24.69,118.5015,24.71")))
        .containsExactly("h12", "h13", "h14");
    assertThat(ids(get(HYDRANTS + "?bbox=118.4985,24.69,0,118.5015,24.71,100"))).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({
    "2022-06-30, 25",
    "2022-07-01, 24",
    "2022-06-30T23:59:59Z, 25",
    "2022-07-01/.., 24",
    "../2022-07-01, 25",
    "2022-06-01/2022-12-31, 25",
    "/2000-01-01, 25",
    "../.., 25"
  })
  void datetime_asks_for_what_is_valid_on_some_day_of_it(String datetime, int matched) {
    Reply reply = get(HYDRANTS + "?datetime=" + datetime);

    assertThat(reply.json().path("numberMatched").asInt()).isEqualTo(matched);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "bbox=1,2,3; bbox",
        "bbox=a,b,c,d; bbox",
        "bbox=118,25,119,24; bbox",
        "bbox=118,24,119,94; bbox",
        "bbox=1,2,3,4,5; bbox",
        "bbox=1,2,3,4,5,6,7; bbox",
        "bbox=118,24,119,Infinity; bbox",
        "bbox=118,24,119,0x1p3; bbox",
        "bbox=,,,; bbox",
        "bbox=118,24,119,25&bbox-crs=EPSG:4326; bbox-crs",
        "bbox-crs=http://www.opengis.net/def/crs/0/unsupported; bbox-crs",
        "crs=http://www.opengis.net/def/crs/0/unsupported; crs",
        "crs=http://www.opengis.net/def/crs/EPSG/0/4546; crs",
        "bbox=25,118,24,119&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/4490; bbox",
        "bbox=2,1,1,2&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/3857; bbox",
        "after=h01; after",
        "after=%2B; after",
        "after=eA; after",
        "after=MSBhAA; after",
        "name=a%00b; name",
        "filter=name='a%00b'; filter",
        "bbox=NaN,24,119,25; bbox",
        "datetime=yesterday; datetime",
        "datetime=2022-13-01; datetime",
        "datetime=2022-12-31/2022-01-01; datetime",
        "datetime=2022-01-01/2022-02-01/2022-03-01; datetime",
        "limit=0; limit",
        "limit=-1; limit",
        "limit=ten; limit",
        "offset=-1; offset",
        "bbbox=1,2,3,4; bbbox",
        "f=xml; f",
        "limit=1&limit=2; limit"
      })
  void a_malformed_or_unknown_parameter_is_named_with_its_value_and_what_is_allowed(
      String query, String parameter) {
    JsonNode problem = get(HYDRANTS + "?" + query).problem(400);

    assertThat(problem.path("parameter").asString()).isEqualTo(parameter);
    assertThat(problem.path("value").asString()).isNotEmpty();
    assertThat(problem.path("allowed").asString()).isNotEmpty();
    assertThat(problem.path("detail").asString()).contains(parameter);
  }

  @Test
  void a_fault_of_a_parameter_speaks_the_language_of_who_asked() {
    String asked = HYDRANTS + "?limit=many";
    String zh = "limit：“many”不可用，应为不小于 1 的整数";
    String en = "limit: \"many\" is not a whole number of 1 or more";

    assertThat(get(asked).problem(400).path("detail").asString()).isEqualTo(zh);
    JsonNode problem = get(asked, "Accept-Language", "en").problem(400);
    assertThat(problem.path("detail").asString()).isEqualTo(en);
    assertThat(problem.path("zh").asString()).isEqualTo(zh);
    assertThat(problem.path("en").asString()).isEqualTo(en);
    assertThat(problem.path("allowed").asString()).isEqualTo("a whole number of 1 or more");
    assertThat(get("/ogc?bbox=1", "Accept-Language", "zh").problem(400).path("detail").asString())
        .isEqualTo("bbox：“1”不可用，此处没有这一参数，可用的有 f");
  }

  @Test
  void a_limit_above_the_most_is_taken_as_the_most_and_that_is_told() {
    JsonNode page = get(HYDRANTS + "?limit=1000001").json();

    assertThat(page.path("numberReturned").asInt()).isEqualTo(25);
    assertThat(page.at("/notices/0").asString()).contains("1000001", "1000000");
    assertThat(get(HYDRANTS + "?limit=1000000").json().path("notices").isMissingNode()).isTrue();
  }

  @Test
  void one_item_carries_its_version_as_its_tag_and_is_not_sent_twice() {
    String village = "/ogc/collections/villages/items/v1";
    Reply reply = get(village);

    assertThat(reply.json().at("/properties/kind").asString()).isEqualTo("village");
    assertThat(reply.header("ETag")).isEqualTo("\"0\"");
    assertThat(get(village, "If-None-Match", "\"0\"").status()).isEqualTo(304);
  }

  @Test
  void one_item_is_there_on_the_days_on_which_it_is_valid() {
    assertThat(get(HYDRANTS + "/h25?datetime=2022-06-30").status()).isEqualTo(200);
    assertThat(get(HYDRANTS + "/h25?datetime=2022-06-30/..").status()).isEqualTo(200);
    get(HYDRANTS + "/h25?datetime=2022-07-01").problem(404);
  }

  @Test
  void what_is_not_there_is_a_404() {
    assertThat(get(HYDRANTS + "/h99").problem(404).path("detail").asString()).contains("h99");
    assertThat(get("/ogc/collections/trees/items").problem(404).path("detail").asString())
        .contains("trees");
    assertThat(get("/ogc/collections/roads/items").problem(404).path("detail").asString())
        .isEqualTo("the collection roads was not loaded");
    get("/nowhere").problem(404);
  }

  @Test
  void a_layer_that_is_there_and_empty_answers_with_nothing() {
    Reply reply = get("/ogc/collections/pipes/items");

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.json().path("numberMatched").asInt()).isZero();
  }

  @Test
  void a_browser_gets_a_page() {
    Reply reply = get(HYDRANTS, "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");

    assertThat(reply.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
    assertThat(reply.text()).contains(">h01</a>", "消火栓", "共 25 个", "下一页", "已投用");
    assertThat(get(HYDRANTS + "/h01?f=html").text()).contains("已投用", "经度、纬度");
  }

  @Test
  void a_page_speaks_the_language_of_who_reads_it() {
    String page = get(HYDRANTS + "?f=html", "Accept-Language", "en").text();

    assertThat(page).contains("lang=\"en\"", "25 in all", "next page", "in service");
    assertThat(page).doesNotContain("消火栓");
    assertThat(get(HYDRANTS + "/h01?f=html", "Accept-Language", "en").text())
        .contains("in service");
  }

  @Test
  void a_form_that_is_not_served_is_refused() {
    get(HYDRANTS, "Accept", "application/xml").problem(406);
    send(request(HYDRANTS).PUT(java.net.http.HttpRequest.BodyPublishers.ofString("{}")))
        .problem(405);
  }

  @Test
  void the_title_of_a_fault_is_chinese_for_those_who_ask_in_chinese() {
    assertThat(get("/nowhere", "Accept-Language", "zh-CN").problem(404).path("title").asString())
        .isEqualTo("未找到");
    assertThat(get("/nowhere", "Accept-Language", "en").problem(404).path("title").asString())
        .isEqualTo("Not Found");
  }

  private static List<String> ids(Reply reply) {
    List<String> ids = new ArrayList<>();
    reply.json().path("features").forEach(feature -> ids.add(feature.path("id").asString()));
    return ids;
  }
}
