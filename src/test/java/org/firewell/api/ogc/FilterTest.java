package org.firewell.api.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.firewell.api.ApiTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * The abstract tests of Part 3 (OGC 19-079r2, annex A), and of each class of CQL2 a condition that
 * goes all the way. {@code Cql2Test} and the store's tests know the languages in detail.
 */
@Conforms({
  "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/filter",
  "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/features-filter",
  "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/queryables-query-parameters",
  "http://www.opengis.net/spec/cql2/1.0/conf/cql2-text",
  "http://www.opengis.net/spec/cql2/1.0/conf/cql2-json",
  "http://www.opengis.net/spec/cql2/1.0/conf/basic-cql2",
  "http://www.opengis.net/spec/cql2/1.0/conf/advanced-comparison-operators",
  "http://www.opengis.net/spec/cql2/1.0/conf/case-insensitive-comparison",
  "http://www.opengis.net/spec/cql2/1.0/conf/accent-insensitive-comparison",
  "http://www.opengis.net/spec/cql2/1.0/conf/basic-spatial-functions",
  "http://www.opengis.net/spec/cql2/1.0/conf/basic-spatial-functions-plus",
  "http://www.opengis.net/spec/cql2/1.0/conf/spatial-functions",
  "http://www.opengis.net/spec/cql2/1.0/conf/temporal-functions",
  "http://www.opengis.net/spec/cql2/1.0/conf/array-functions",
  "http://www.opengis.net/spec/cql2/1.0/conf/property-property",
  "http://www.opengis.net/spec/cql2/1.0/conf/arithmetic"
})
class FilterTest extends ApiTest {

  private static final String HYDRANTS = "/ogc/collections/hydrants/items";
  private static final String REGISTER = "http://www.opengis.net/def/crs/EPSG/0/";

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "hydrants; id = 'h01'; 1",
        "hydrants; id <> 'h01'; 24",
        "hydrants; id < 'h04' OR id = 'h20'; 4",
        "hydrants; NOT (id >= 'h04'); 3",
        "hydrants; flow_l_s IS NULL; 25",
        "hydrants; flow_l_s IS NOT NULL; 0",
        // what is unknown is not found, nor is its contrary
        "hydrants; flow_l_s = 15; 0",
        "hydrants; NOT flow_l_s = 15; 0",
        "hydrants; id LIKE 'h0%'; 9",
        "villages; households BETWEEN 2 AND 4; 2",
        "hydrants; id IN ('h01', 'h02', 'x'); 2",
        "hydrants; CASEI(id) = CASEI('H01'); 1",
        "hydrants; ACCENTI(id) = ACCENTI('h01'); 1",
        "hydrants; S_INTERSECTS(geometry, BBOX(118.4985,24.69,118.5015,24.71)); 3",
        "hydrants; S_INTERSECTS(geometry, POINT(118.5 24.7)); 1",
        "hydrants; S_INTERSECTS(geometry, POLYGON((118.4985 24.69,118.5015 24.69,118.5015 24.71,118.4985 24.71,118.4985 24.69))); 3",
        "hydrants; S_DISJOINT(geometry, BBOX(118.4985,24.69,118.5015,24.71)); 22",
        "hydrants; S_WITHIN(geometry, BBOX(118.4985,24.69,118.5015,24.71)); 3",
        "villages; S_CONTAINS(geometry, POINT(118.5 24.7)); 1",
        "hydrants; S_EQUALS(geometry, POINT(118.5 24.7)); 1",
        "hydrants; T_BEFORE(valid_to, DATE('2022-07-02')); 1",
        "hydrants; T_AFTER(valid_to, DATE('2022-07-01')); 0",
        "hydrants; T_EQUALS(valid_to, DATE('2022-07-01')); 1",
        "hydrants; T_INTERSECTS(INTERVAL(valid_from, valid_to), INTERVAL('2022-07-01','2022-12-31')); -1",
        "villages; A_CONTAINS(aliases, ('x')); 0",
        "villages; A_OVERLAPS(aliases, ('x', 'y')); 0",
        "villages; id = name; -1",
        "villages; households * 2 = 4; 1",
        "villages; households + 1 > 4; 1"
      })
  void a_condition_finds_what_it_is_true_of(String collection, String filter, int matched) {
    Reply reply =
        get("/ogc/collections/" + collection + "/items?limit=100&filter=" + encoded(filter));

    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    int found = reply.json().path("numberMatched").asInt();
    assertThat(reply.json().path("numberReturned").asInt()).isEqualTo(found);
    if (matched >= 0) {
      assertThat(found).isEqualTo(matched);
    }
  }

  @Test
  void json_says_the_same() {
    String json = "{\"op\":\"like\",\"args\":[{\"property\":\"id\"},\"h0%\"]}";

    assertThat(matched("filter-lang=cql2-json&filter=" + encoded(json))).isEqualTo(9);
    get(HYDRANTS + "?filter=" + encoded(json)).problem(400);
    get(HYDRANTS + "?filter-lang=ecql&filter=" + encoded("id='h01'")).problem(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "THIS IS NOT A FILTER",
        "this_is_not_a_queryable IS NULL",
        "id = ",
        "id = 'h01",
        "id = 7",
        "S_INTERSECTS(geometry,BBOX(1000000,1000000,2000000,2000000))",
        "exec(java.lang.Runtime.getRuntime(),'touch /tmp/x') = 1",
        "id = 'h01'; drop table hydrant",
        "strEndsWith(id,'1') = true"
      })
  void a_condition_that_cannot_be_put_is_told_why_and_what_could_be(String filter) {
    JsonNode problem = get(HYDRANTS + "?filter=" + encoded(filter)).problem(400);

    assertThat(problem.path("parameter").asString()).isEqualTo("filter");
    assertThat(problem.path("value").asString()).isEqualTo(filter);
    assertThat(problem.path("allowed").asString()).contains("lifecycle", "geometry");
    assertThat(problem.path("zh").asString()).isNotEmpty();
    assertThat(problem.path("en").asString()).isNotEmpty();
  }

  @Test
  void shapes_are_in_the_system_that_filter_crs_names() {
    String box = "S_INTERSECTS(geometry,BBOX(24.69,118.4985,24.71,118.5015))";
    String polygon =
        "S_INTERSECTS(geometry,POLYGON((2733553 348048,2733553 348348,2733753 348348,"
            + "2733753 348048,2733553 348048)))";

    assertThat(matched("filter-crs=" + REGISTER + "4490&filter=" + encoded(box))).isEqualTo(3);
    assertThat(matched("filter-crs=" + REGISTER + "4549&filter=" + encoded(polygon))).isEqualTo(3);
    get(HYDRANTS + "?filter-crs=http://www.opengis.net/def/crs/OGC/0/x&filter=" + encoded(box))
        .problem(400);
    get(HYDRANTS + "?filter-crs=" + REGISTER + "4546&filter=" + encoded(polygon)).problem(400);
  }

  @Test
  void conditions_boxes_and_days_hold_together() {
    String filter = encoded("id >= 'h13'");

    assertThat(matched("filter=" + filter + "&bbox=118.4985,24.69,118.5015,24.71")).isEqualTo(2);
    assertThat(matched("filter=" + filter + "&datetime=2022-07-01")).isEqualTo(12);
    assertThat(matched("filter=" + filter + "&bbox=1,1,2,2")).isZero();
    assertThat(matched("filter=" + filter + "&lifecycle=planned")).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "id=h01; 1",
        "lifecycle=in_service; 25",
        "lifecycle=planned; 0",
        "valid_to=2022-07-01; 1",
        "id=h01&lifecycle=in_service; 1",
        "flow_l_s=15; 0"
      })
  void an_attribute_is_asked_for_by_its_own_name(String query, int matched) {
    assertThat(matched(query)).isEqualTo(matched);
  }

  @ParameterizedTest
  @CsvSource({
    "lifecycle=old, lifecycle",
    "flow_l_s=much, flow_l_s",
    "valid_to=soon, valid_to",
    "households=1, households"
  })
  void a_value_that_an_attribute_cannot_have_is_told_with_those_that_it_can(
      String query, String parameter) {
    JsonNode problem = get(HYDRANTS + "?" + query).problem(400);

    assertThat(problem.path("parameter").asString()).isEqualTo(parameter);
    assertThat(problem.path("allowed").asString()).isNotEmpty();
  }

  @Test
  void the_next_page_is_of_the_same_condition() {
    List<String> seen = new ArrayList<>();
    Reply page = get(HYDRANTS + "?limit=4&filter=" + encoded("id LIKE 'h0%'"));
    page.json().path("features").forEach(f -> seen.add(f.path("id").asString()));
    while (!page.link("next").isEmpty()) {
      page = get(page.link("next"));
      page.json().path("features").forEach(f -> seen.add(f.path("id").asString()));
    }

    assertThat(seen).hasSize(9).isSorted().doesNotHaveDuplicates();
  }

  private int matched(String query) {
    Reply reply = get(HYDRANTS + "?" + query);
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    return reply.json().path("numberMatched").asInt();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
