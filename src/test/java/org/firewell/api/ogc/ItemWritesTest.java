package org.firewell.api.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.List;
import org.firewell.account.Role;
import org.firewell.api.ApiTest;
import org.firewell.ingest.crs.ReferencedCrs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** The abstract tests of Part 4, one by one (OGC 20-002, annex A). */
@Conforms({
  "http://www.opengis.net/spec/ogcapi-features-4/1.0/conf/create-replace-delete",
  "http://www.opengis.net/spec/ogcapi-features-4/1.0/conf/features",
  "http://www.opengis.net/spec/ogcapi-features-4/1.0/conf/optimistic-locking-etags",
  "http://www.opengis.net/spec/ogcapi-features-4/1.0/conf/update",
  "http://www.opengis.net/spec/ogcapi-common-5/1.0/conf/create-replace-delete",
  "http://www.opengis.net/spec/ogcapi-common-5/1.0/conf/optimistic-locking-etags",
  "http://www.opengis.net/spec/ogcapi-common-5/1.0/conf/return-resource-representation-in-response",
  "http://www.opengis.net/spec/ogcapi-common-5/1.0/conf/update"
})
@TestPropertySource(
    properties =
        "spring.datasource.url=jdbc:h2:mem:writes;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE")
class ItemWritesTest extends ApiTest {

  private static final String ITEMS = "/ogc/collections/hydrants/items";
  private static final String GEOJSON = "application/geo+json";
  private static final String PATCH = "application/merge-patch+json";
  private static final double LON = 118.5;
  private static final double LAT = 24.7;

  private static int made;
  private String id;

  @BeforeEach
  void another() {
    id = "w" + made++;
  }

  @Test
  void options_tell_the_methods_and_what_bodies_they_take() {
    Reply items = send(request(ITEMS).method("OPTIONS", BodyPublishers.noBody()));
    assertThat(items.status()).isEqualTo(200);
    assertThat(methods(items)).contains("GET", "POST", "OPTIONS").doesNotContain("PUT");
    assertThat(items.header("Accept-Post")).contains(GEOJSON, "application/json");

    Reply item = send(request(ITEMS + "/h01").method("OPTIONS", BodyPublishers.noBody()));
    assertThat(item.status()).isEqualTo(200);
    assertThat(methods(item)).contains("GET", "PUT", "PATCH", "DELETE").doesNotContain("POST");
    assertThat(item.header("Accept-Patch")).isEqualTo(PATCH);
    for (String nowhere : List.of(ITEMS + "/nobody", "/ogc/collections/roads/items")) {
      send(request(nowhere).method("OPTIONS", BodyPublishers.noBody())).problem(404);
    }
  }

  private static List<String> methods(Reply reply) {
    return Arrays.asList(
        String.join(",", reply.response().headers().allValues("Allow")).split(","));
  }

  @Test
  void what_is_created_is_where_location_says_with_an_id_of_its_own_or_the_one_that_was_sent() {
    Reply named = create(feature(id, "\"flow_l_s\":15"));
    assertThat(named.status()).as(named.text()).isEqualTo(201);
    assertThat(named.header("Location")).endsWith(ITEMS + "/" + id);
    assertThat(read().at("/properties/flow_l_s").asDouble()).isEqualTo(15);

    Reply unnamed = create(feature(id, "\"flow_l_s\":16").replaceFirst("\"id\":\"w\\d+\",", ""));
    assertThat(unnamed.status()).isEqualTo(201);
    JsonNode there = get(unnamed.header("Location"), as(Role.VIEWER)).json();
    assertThat(there.at("/properties/flow_l_s").asDouble()).isEqualTo(16);
    assertThat(unnamed.header("Location")).endsWith("/" + there.path("id").asString());
    assertThat(there.path("id").asString()).isNotEqualTo(id);
  }

  @Test
  void a_body_whose_type_is_not_told_is_a_400_and_one_of_another_type_a_415() {
    create(feature(id, ""));
    for (String method : List.of("POST", "PUT", "PATCH")) {
      String address = method.equals("POST") ? ITEMS : item();
      String[] headers = as(Role.WATER_BUREAU, "If-Match", "\"0\"");
      Reply untold =
          send(
              request(address, headers)
                  .method(method, BodyPublishers.ofString(feature(id, "\"flow_l_s\":1"))));
      JsonNode problem = untold.problem(400);
      assertThat(problem.path("parameter").asString()).isEqualTo("Content-Type");
      assertThat(problem.path("allowed").asString())
          .contains(method.equals("PATCH") ? PATCH : GEOJSON);
      submit(method, address, "application/xml", "<a/>", headers).problem(415);
    }
    assertThat(read().at("/properties/flow_l_s").isMissingNode()).isTrue();
  }

  @Test
  void what_never_was_is_not_replaced_updated_or_removed() {
    String nobody = ITEMS + "/never-" + id;
    for (String[] change :
        new String[][] {{"PUT", GEOJSON}, {"PATCH", PATCH}, {"DELETE", GEOJSON}}) {
      for (String[] headers :
          List.of(as(Role.WATER_BUREAU), as(Role.WATER_BUREAU, "If-Match", "\"xyz\""))) {
        submit(change[0], nobody, change[1], feature("never-" + id, ""), headers).problem(404);
      }
    }
    get(nobody, as(Role.VIEWER)).problem(404);
  }

  @Test
  void an_id_of_another_in_the_body_is_refused_and_nothing_changes() {
    create(feature(id, "\"flow_l_s\":15"));

    put(feature("other", "\"flow_l_s\":1"), "\"0\"").problem(400);
    patch("{\"id\":\"other\"}", "\"0\"").problem(400);
    patch("{\"properties\":{\"id\":\"other\"}}", "\"0\"").problem(400);

    assertThat(read().at("/properties/flow_l_s").asDouble()).isEqualTo(15);
    get(ITEMS + "/other", as(Role.VIEWER)).problem(404);
  }

  @Test
  void a_change_on_another_version_is_a_412_on_this_one_it_is_made_and_on_none_a_428() {
    create(feature(id, "\"flow_l_s\":15,\"lifecycle\":\"planned\""));
    String tag = get(item(), as(Role.VIEWER)).header("ETag");
    for (String other : List.of("\"7\"", "\"xyz\"", "W/" + tag, "\"7\", \"xyz\"")) {
      put(feature(id, "\"flow_l_s\":1"), other).problem(412);
      patch("{\"properties\":{\"flow_l_s\":1}}", other).problem(412);
      submit("DELETE", item(), GEOJSON, "", as(Role.WATER_BUREAU, "If-Match", other)).problem(412);
    }
    put(feature(id, "\"flow_l_s\":1"), null).problem(428);
    patch("{\"properties\":{\"flow_l_s\":1}}", null).problem(428);
    submit("DELETE", item(), GEOJSON, "", as(Role.WATER_BUREAU)).problem(428);
    assertThat(read().at("/properties/flow_l_s").asDouble()).isEqualTo(15);

    Reply put = put(feature(id, "\"flow_l_s\":20,\"lifecycle\":\"planned\""), "\"xyz\", " + tag);
    assertThat(put.status()).as(put.text()).isEqualTo(200);
    assertThat(put.header("ETag")).isNotEqualTo(tag);
    Reply patch = patch("{\"properties\":{\"flow_l_s\":21}}", put.header("ETag"));
    assertThat(patch.status()).isEqualTo(200);
    assertThat(patch.header("ETag")).isNotIn(tag, put.header("ETag"));
    String[] last = as(Role.WATER_BUREAU, "If-Match", patch.header("ETag"));
    assertThat(submit("DELETE", item(), GEOJSON, "", last).status()).isEqualTo(204);
    get(item(), as(Role.VIEWER)).problem(404);
    submit("DELETE", item(), GEOJSON, "", as(Role.WATER_BUREAU)).problem(404);
  }

  @Test
  void a_merge_patch_changes_adds_takes_away_and_leaves_the_rest() {
    create(feature(id, "\"flow_l_s\":15,\"pressure_mpa\":0.2,\"maintainer\":\"水务\""));
    String patch =
        "{\"properties\":{\"flow_l_s\":18,\"code\":\"A1\",\"maintainer\":null},"
            + "\"geometry\":{\"coordinates\":[118.51,24.71]}}";

    assertThat(patch(patch, "\"0\"").status()).isEqualTo(200);

    JsonNode now = read();
    assertThat(now.at("/properties/flow_l_s").asDouble()).isEqualTo(18);
    assertThat(now.at("/properties/code").asString()).isEqualTo("A1");
    assertThat(now.at("/properties/pressure_mpa").asDouble()).isEqualTo(0.2);
    assertThat(now.path("properties").has("maintainer")).isFalse();
    assertThat(now.at("/geometry/type").asString()).isEqualTo("Point");
    assertThat(now.at("/geometry/coordinates").toString()).isEqualTo("[118.51,24.71]");
    patch("{\"properties\":{\"colour\":\"red\"}}", "\"1\"").problem(400);
    patch("{\"geometry\":null}", "\"1\"").problem(400);
    patch("[]", "\"1\"").problem(400);
  }

  @Test
  void the_feature_comes_back_to_who_prefers_it_and_to_nobody_else() {
    Reply plain = create(feature(id, ""));
    assertThat(plain.json().propertyNames()).containsExactly("id", "version", "notices");
    assertThat(plain.header("Preference-Applied")).isEmpty();

    Reply minimal = put(feature(id, "\"flow_l_s\":1"), "\"0\"", "Prefer", "return=minimal");
    assertThat(minimal.json().has("type")).isFalse();
    assertThat(minimal.header("Preference-Applied")).isEqualTo("return=minimal");
    Reply whole =
        put(
            feature(id, "\"flow_l_s\":2"),
            "\"1\"",
            "Prefer",
            "handling=strict, return=representation");
    assertThat(whole.status()).isEqualTo(200);
    assertThat(whole.json().at("/properties/flow_l_s").asDouble()).isEqualTo(2);
    assertThat(whole.header("Preference-Applied")).isEqualTo("return=representation");
    assertThat(whole.header("Content-Type")).isEqualTo(GEOJSON);
    assertThat(whole.header("Content-Crs")).isEqualTo("<" + ReferencedCrs.CRS84.uri() + ">");
    Reply json =
        put(
            feature(id, "\"flow_l_s\":3"),
            "\"2\"",
            "Prefer",
            "return=\"representation\"",
            "Accept",
            "application/json");
    assertThat(json.header("Content-Type")).isEqualTo("application/json");
    assertThat(json.json().path("type").asString()).isEqualTo("Feature");
    assertThat(put(feature(id, "\"flow_l_s\":4"), "\"3\"", "Prefer", "return=all").status())
        .isEqualTo(200);
  }

  @Test
  void coordinates_are_of_the_system_that_content_crs_names_in_the_registers_order() {
    for (String system : List.of("EPSG/0/4490", "EPSG/0/4326", "EPSG/0/3857", "EPSG/0/4549")) {
      String uri = "http://www.opengis.net/def/crs/" + system;
      String there = id + "-" + system.replace("/", "-");
      Reply created = create(feature(there, "", in(uri)), "Content-Crs", "<" + uri + ">");

      assertThat(created.status()).as(uri + created.text()).isEqualTo(201);
      JsonNode at =
          get(created.header("Location"), as(Role.VIEWER)).json().at("/geometry/coordinates");
      assertThat(at.get(0).asDouble()).as(uri).isCloseTo(LON, within(1e-7));
      assertThat(at.get(1).asDouble()).as(uri).isCloseTo(LAT, within(1e-7));
      JsonNode same =
          get(created.header("Location") + "?crs=" + uri, as(Role.VIEWER))
              .json()
              .at("/geometry/coordinates");
      assertThat(same.toString()).isEqualTo(in(uri).replace(" ", ""));
    }
  }

  @Test
  void a_patch_moves_a_feature_in_the_system_that_it_names_and_leaves_it_where_it_does_not_move() {
    create(feature(id, ""));
    String uri = "http://www.opengis.net/def/crs/EPSG/0/4490";

    assertThat(patch("{\"properties\":{\"flow_l_s\":1}}", "\"0\"", "Content-Crs", uri).status())
        .isEqualTo(200);
    assertThat(read().at("/geometry/coordinates").toString()).isEqualTo("[118.5,24.7]");
    String moved = "{\"geometry\":{\"type\":\"Point\",\"coordinates\":[24.71,118.51]}}";
    assertThat(patch(moved, "\"1\"", "Content-Crs", uri).status()).isEqualTo(200);
    assertThat(read().at("/geometry/coordinates").toString()).isEqualTo("[118.51,24.71]");
  }

  @Test
  void a_system_that_is_not_served_is_refused_with_those_that_are() {
    for (String unknown :
        List.of(
            "http://www.opengis.net/def/crs/EPSG/0/2056",
            "EPSG:4549",
            "http://www.opengis.net/def/crs/EPSG/0/4534")) {
      JsonNode problem = create(feature(id, ""), "Content-Crs", unknown).problem(400);
      assertThat(problem.path("parameter").asString()).isEqualTo("Content-Crs");
      assertThat(problem.path("value").asString()).isEqualTo(unknown);
      assertThat(problem.path("allowed").asString())
          .contains(ReferencedCrs.CRS84.uri(), "EPSG/0/4490", "EPSG/0/4549");
    }
    get(item(), as(Role.VIEWER)).problem(404);
  }

  private static String in(String uri) {
    Point point = new GeometryFactory().createPoint(new Coordinate(LON, LAT));
    Coordinate at = ReferencedCrs.find(uri).orElseThrow().fromLonLat(point).getCoordinate();
    return "[" + at.x + "," + at.y + "]";
  }

  private JsonNode read() {
    return get(item(), as(Role.VIEWER)).json();
  }

  private String item() {
    return ITEMS + "/" + id;
  }

  private Reply create(String feature, String... headers) {
    return submit("POST", ITEMS, GEOJSON, feature, as(Role.WATER_BUREAU, headers));
  }

  private Reply put(String feature, String ifMatchOrNull, String... headers) {
    return submit("PUT", item(), GEOJSON, feature, on(ifMatchOrNull, headers));
  }

  private Reply patch(String patch, String ifMatchOrNull, String... headers) {
    return submit("PATCH", item(), PATCH, patch, on(ifMatchOrNull, headers));
  }

  private String[] on(String ifMatchOrNull, String... headers) {
    String[] who = as(Role.WATER_BUREAU, headers);
    if (ifMatchOrNull == null) {
      return who;
    }
    String[] all = Arrays.copyOf(who, who.length + 2);
    all[who.length] = "If-Match";
    all[who.length + 1] = ifMatchOrNull;
    return all;
  }

  private static String feature(String id, String properties) {
    return feature(id, properties, "[" + LON + "," + LAT + "]");
  }

  private static String feature(String id, String properties, String coordinates) {
    return "{\"type\":\"Feature\",\"id\":\"%s\",\"geometry\":{\"type\":\"Point\",\"coordinates\":%s},\"properties\":{%s}}"
        .formatted(id, coordinates, properties);
  }
}
