package org.firewell.api.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.firewell.api.ApiTest;
import org.firewell.ingest.crs.ReferencedCrs;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import tools.jackson.databind.JsonNode;

/**
 * What the OGC's own test suite looks for in OGC API - Features, parts 1 and 2, as it looks for it:
 * in every collection, with every box and limit that it asks with, and in every system that is
 * listed. {@code standards.md} tells which of its tests is which of ours.
 */
class FeaturesSuiteTest extends ApiTest {

  private static final String GEOJSON = "application/geo+json";

  /** Across the prime meridian, the equator, the antimeridian and the poles, and nowhere else. */
  private static final List<String> BOXES =
      List.of(
          "-1.5,50.0,1.5,53.0",
          "-80.0,-5.0,-70.0,5.0",
          "177.0,65.0,-177.0,70.0",
          "-180.0,85.0,180.0,90.0",
          "-180.0,-90.0,180.0,-85.0");

  @Test
  void the_collections_link_to_themselves_in_each_form_and_every_link_has_its_relation_and_type() {
    JsonNode all = get("/ogc/collections", "Accept", "application/json").json();

    assertThat(types(all, "self")).containsExactly("application/json");
    assertThat(types(all, "alternate")).containsExactly("text/html");
    for (JsonNode collection : all.path("collections")) {
      assertThat(collection.path("id").asString()).isNotEmpty();
      assertThat(types(collection, "items")).containsExactly(GEOJSON, "text/html");
      for (JsonNode link : collection.path("links")) {
        assertThat(link.path("rel").asString()).as(link.toString()).isNotEmpty();
        assertThat(link.path("type").asString()).as(link.toString()).isNotEmpty();
        assertThat(link.path("href").asString()).as(link.toString()).startsWith("http");
      }
    }
  }

  @Test
  void a_collection_says_of_itself_what_the_list_says_of_it() {
    for (JsonNode listed : collections()) {
      JsonNode alone = get(path(listed), "Accept", "application/json").json();

      for (String member : List.of("id", "title", "description", "extent", "itemType", "crs")) {
        assertThat(alone.path(member)).as(member).isEqualTo(listed.path(member));
      }
    }
  }

  @Test
  void the_extent_holds_every_feature_of_its_collection() {
    for (JsonNode collection : collections()) {
      Envelope extent = new Envelope();
      JsonNode box = collection.at("/extent/spatial/bbox/0");
      if (!box.isMissingNode()) {
        extent =
            new Envelope(
                box.get(0).asDouble(),
                box.get(2).asDouble(),
                box.get(1).asDouble(),
                box.get(3).asDouble());
      }
      for (JsonNode feature : features(items(collection, "limit=1000"))) {
        assertThat(extent.covers(bounds(feature))).isTrue();
      }
    }
  }

  @Test
  void the_openapi_document_defines_bbox_limit_and_datetime_for_every_collection_alike() {
    JsonNode api = get("/ogc/api").json();
    for (JsonNode collection : collections()) {
      String items = "/collections/" + collection.path("id").asString() + "/items";
      Map<String, JsonNode> parameters = parameters(api, items);

      for (String name : List.of("bbox", "limit", "datetime")) {
        JsonNode parameter = parameters.get(name);
        assertThat(parameter.path("in").asString()).isEqualTo("query");
        assertThat(parameter.path("required").asBoolean(false)).isFalse();
        assertThat(parameter.path("style").asString("form")).isEqualTo("form");
        assertThat(parameter.path("explode").asBoolean(true)).as(items + name).isFalse();
      }
      JsonNode bbox = parameters.get("bbox").path("schema");
      assertThat(bbox.path("type").asString()).isEqualTo("array");
      assertThat(bbox.at("/items/type").asString()).isEqualTo("number");
      JsonNode limit = parameters.get("limit").path("schema");
      assertThat(limit.path("type").asString()).isEqualTo("integer");
      assertThat(limit.path("minimum").asInt()).isEqualTo(1);
      assertThat(limit.path("maximum").asInt()).isEqualTo(ItemQuery.MAX_LIMIT);
      assertThat(limit.path("default").asInt()).isEqualTo(ItemQuery.DEFAULT_LIMIT);
      assertThat(parameters.get("datetime").at("/schema/type").asString()).isEqualTo("string");
    }
  }

  @Test
  void the_items_of_every_collection_are_told_and_counted_and_linked_whatever_is_asked_of_them() {
    for (JsonNode collection : collections()) {
      List<String> queries = new ArrayList<>(List.of("", "limit=1", "limit=100", "datetime=../.."));
      queries.addAll(List.of("datetime=2022-06-30", "datetime=2022-06-30T00:00:00Z/.."));
      BOXES.forEach(box -> queries.add("bbox=" + box));
      extent(collection).forEach(box -> queries.add("bbox=" + box));
      for (String query : queries) {
        Reply page = items(collection, query);
        check(page, query);
        assertThat(everything(page)).as(query).hasSize(matched(page)).doesNotHaveDuplicates();
      }
      for (String box : BOXES) {
        assertThat(matched(items(collection, "bbox=" + box))).as(box).isZero();
      }
      for (String box : extent(collection).toList()) {
        assertThat(matched(items(collection, "bbox=" + box)))
            .isEqualTo(matched(items(collection, "")));
      }
    }
  }

  private static void check(Reply page, String query) {
    JsonNode json = page.json();
    assertThat(page.status()).as(query).isEqualTo(200);
    assertThat(page.header("Content-Type")).isEqualTo(GEOJSON);
    assertThat(json.path("type").asString()).isEqualTo("FeatureCollection");
    assertThat(json.path("features").isArray()).isTrue();
    assertThat(types(json, "self")).containsExactly(GEOJSON);
    assertThat(types(json, "alternate")).containsExactly("text/html");
    assertThat(Instant.parse(json.path("timeStamp").asString()))
        .isCloseTo(Instant.now(), within(Duration.ofMinutes(1)));
    assertThat(json.path("numberReturned").asInt()).isEqualTo(json.path("features").size());
    int limit = query.equals("limit=1") ? 1 : query.equals("limit=100") ? 100 : 10;
    assertThat(json.path("features").size()).isLessThanOrEqualTo(limit);
    for (JsonNode feature : json.path("features")) {
      assertThat(new Envelope(-180, 180, -90, 90).covers(bounds(feature))).isTrue();
    }
  }

  @Test
  void an_invalid_and_an_unknown_parameter_are_a_400_in_every_collection() {
    for (JsonNode collection : collections()) {
      assertThat(items(collection, "limit=unlimited").status()).isEqualTo(400);
      assertThat(items(collection, "unknownQueryParameter12345=1").status()).isEqualTo(400);
    }
  }

  @Test
  void a_feature_of_every_collection_links_to_itself_in_each_form_and_to_its_collection() {
    for (JsonNode collection : collections()) {
      for (JsonNode first : features(items(collection, "limit=1"))) {
        Reply reply =
            get(path(collection) + "/items/" + first.path("id").asString(), "Accept", GEOJSON);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).isEqualTo(GEOJSON);
        assertThat(reply.json().path("geometry")).isEqualTo(first.path("geometry"));
        assertThat(types(reply.json(), "self")).containsExactly(GEOJSON);
        assertThat(types(reply.json(), "alternate")).containsExactly("text/html");
        assertThat(types(reply.json(), "collection")).containsExactly("application/json");
      }
    }
  }

  /** The corners of the extent alone are brought to each system, as the suite does it. */
  @Test
  void every_collection_is_served_and_asked_in_every_system_that_it_lists() {
    for (JsonNode collection : collections()) {
      for (JsonNode listed : collection.path("crs")) {
        String uri = listed.asString();
        ReferencedCrs crs = ReferencedCrs.find(uri).orElseThrow();
        Reply page = items(collection, "crs=" + uri);
        assertThat(page.header("Content-Crs")).isEqualTo("<" + uri + ">");
        for (JsonNode feature : features(page)) {
          String item = path(collection) + "/items/" + feature.path("id").asString();
          Reply alone = get(item + "?crs=" + uri);
          assertThat(alone.header("Content-Crs")).isEqualTo("<" + uri + ">");
          assertThat(alone.json().path("geometry")).isEqualTo(feature.path("geometry"));
        }
        for (String box : extent(collection).toList()) {
          Envelope corners = RoomyBox.corners(envelope(box), crs);
          String there =
              Stream.of(corners.getMinX(), corners.getMinY(), corners.getMaxX(), corners.getMaxY())
                  .map(String::valueOf)
                  .reduce((one, other) -> one + "," + other)
                  .orElseThrow();
          Reply found = items(collection, "bbox=" + there + "&bbox-crs=" + uri);
          assertThat(ids(found)).as(uri).isEqualTo(ids(items(collection, "bbox=" + box)));
          assertThat(matched(found)).as(uri).isEqualTo(matched(items(collection, "")));
        }
      }
      String unknown = "http://www.opengis.net/def/crs/0/unsupported";
      assertThat(items(collection, "crs=" + unknown).status()).isEqualTo(400);
      assertThat(items(collection, "bbox=1,1,2,2&bbox-crs=" + unknown).status()).isEqualTo(400);
    }
  }

  private JsonNode collections() {
    return get("/ogc/collections", "Accept", "application/json").json().path("collections");
  }

  private static String path(JsonNode collection) {
    return "/ogc/collections/" + collection.path("id").asString();
  }

  private Reply items(JsonNode collection, String query) {
    return get(path(collection) + "/items?" + query, "Accept", GEOJSON);
  }

  private static JsonNode features(Reply page) {
    return page.json().path("features");
  }

  private static int matched(Reply page) {
    return page.json().path("numberMatched").asInt(-1);
  }

  private static List<String> ids(Reply page) {
    return StreamSupport.stream(features(page).spliterator(), false)
        .map(feature -> feature.path("id").asString())
        .toList();
  }

  /** The ids of a page and of all that follow it. */
  private List<String> everything(Reply page) {
    List<String> all = new ArrayList<>(ids(page));
    Reply next = page;
    while (!next.link("next").isEmpty()) {
      next = get(next.link("next"), "Accept", GEOJSON);
      all.addAll(ids(next));
    }
    return all;
  }

  /** The box that a collection is told to lie in, none where it holds nothing. */
  private static Stream<String> extent(JsonNode collection) {
    JsonNode box = collection.at("/extent/spatial/bbox/0");
    return box.isMissingNode()
        ? Stream.of()
        : Stream.of(box.toString().replaceAll("[\\[\\] ]", ""));
  }

  private static Envelope envelope(String box) {
    double[] numbers = Stream.of(box.split(",")).mapToDouble(Double::parseDouble).toArray();
    return new Envelope(numbers[0], numbers[2], numbers[1], numbers[3]);
  }

  /** Of all positions of a feature. */
  private static Envelope bounds(JsonNode feature) {
    Envelope bounds = new Envelope();
    expand(bounds, feature.at("/geometry/coordinates"));
    return bounds;
  }

  private static void expand(Envelope bounds, JsonNode coordinates) {
    if (coordinates.path(0).isNumber()) {
      bounds.expandToInclude(coordinates.get(0).asDouble(), coordinates.get(1).asDouble());
    } else {
      coordinates.forEach(part -> expand(bounds, part));
    }
  }

  /** The types of the links of a relation. */
  private static List<String> types(JsonNode document, String rel) {
    return StreamSupport.stream(document.path("links").spliterator(), false)
        .filter(link -> link.path("rel").asString().equals(rel))
        .map(link -> link.path("type").asString())
        .toList();
  }

  private static Map<String, JsonNode> parameters(JsonNode api, String path) {
    Map<String, JsonNode> parameters = new TreeMap<>();
    for (JsonNode told : api.path("paths").path(path).at("/get/parameters")) {
      JsonNode parameter =
          told.has("$ref") ? api.at(told.path("$ref").asString().substring(1)) : told;
      parameters.put(parameter.path("name").asString(), parameter);
    }
    return parameters;
  }
}
