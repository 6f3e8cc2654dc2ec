package org.firewell.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.reprezen.kaizen.oasparser.OpenApi3Parser;
import com.reprezen.kaizen.oasparser.model3.OpenApi3;
import com.reprezen.kaizen.oasparser.val.ValidationResults.ValidationItem;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.firewell.account.Role;
import org.firewell.api.ApiTest;
import org.firewell.api.ogc.Conforms;
import org.firewell.api.openapi.Contract.Operation;
import org.firewell.feature.Drafts;
import org.firewell.feature.Edit;
import org.firewell.feature.FeatureType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import tools.jackson.databind.JsonNode;

/** The OpenAPI document: that it is one, and that each address does what it says. */
@Conforms({
  "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30",
  "http://www.opengis.net/spec/ogcapi-processes-1/1.0/conf/oas30"
})
class OpenApiTest extends ApiTest {

  private Contract contract;
  private Reply document;

  @BeforeEach
  void read() {
    document = get("/ogc/api");
    contract = new Contract(document.json());
  }

  @Test
  void the_document_is_valid_for_the_reader_of_the_official_suites() throws IOException {
    OpenApi3 model =
        new OpenApi3Parser()
            .parse(
                document.text(), URI.create("http://localhost:" + port + "/ogc/api").toURL(), true);

    assertThat(model.getValidationItems()).extracting(ValidationItem::toString).isEmpty();
    assertThat(model.isValid()).isTrue();
    assertThat(model.getOpenApi()).isEqualTo("3.0.3");
  }

  @Test
  void the_document_is_known_until_something_changes_and_is_another_at_each_address() {
    String tag = document.header("ETag");
    String elsewhere = document.text().replace("http://localhost:", "http://127.0.0.1:");

    assertThat(get("/ogc/api", "If-None-Match", tag).status()).isEqualTo(304);
    assertThat(get("/ogc/api").text()).isEqualTo(document.text());
    assertThat(get("http://127.0.0.1:" + port + "/ogc/api").text())
        .isEqualTo(elsewhere)
        .isNotEqualTo(document.text());

    features.add(
        FeatureType.HYDRANTS,
        List.of(FeatureType.HYDRANTS.create(somewhere(), Map.of("id", "0-first"))),
        Drafts.of(Edit.Kind.CREATE));

    Reply changed = get("/ogc/api", "If-None-Match", tag);
    features.remove(FeatureType.HYDRANTS, "0-first", 0, Drafts.of(Edit.Kind.REMOVE));
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.text()).contains("0-first");
  }

  private static Point somewhere() {
    return new GeometryFactory().createPoint(new Coordinate(118.5, 24.7));
  }

  @Test
  void each_operation_has_an_id_of_its_own_and_a_tag_that_is_told() {
    Set<String> tags = new HashSet<>();
    contract.at("/tags").forEach(tag -> tags.add(tag.path("name").asString()));
    List<String> ids = new ArrayList<>();
    for (Operation operation : contract.operations()) {
      JsonNode told = contract.at(operation.pointer());
      ids.add(told.path("operationId").asString());
      assertThat(tags).as(operation.toString()).contains(told.at("/tags/0").asString());
      assertThat(told.path("summary").asString()).as(operation.toString()).contains(" · ");
    }
    assertThat(ids).doesNotHaveDuplicates().doesNotContain("").hasSizeGreaterThan(60);
  }

  /** As the suites of Tiles ask. */
  @Test
  void the_ids_of_tiles_end_as_the_standard_says() {
    assertThat(contract.operations())
        .extracting(operation -> contract.at(operation.pointer() + "/operationId").asString())
        .anyMatch(id -> id.endsWith(".collection.vector.getTile"))
        .anyMatch(id -> id.endsWith(".collection.vector.getTileSet"))
        .anyMatch(id -> id.endsWith(".collection.vector.getTileSetsList"));
  }

  /** Part 1, requirements 13, 17 and 25; the suite looks at each keyword. */
  @Test
  void the_three_parameters_of_items_are_defined_as_the_standard_defines_them() {
    for (JsonNode collection : get("/ogc/collections").json().path("collections")) {
      String items = "/ogc/collections/" + collection.path("id").asString() + "/items";
      Map<String, JsonNode> parameters = named(contract.find("GET", items).orElseThrow());
      for (String name : List.of("bbox", "limit", "datetime")) {
        JsonNode parameter = parameters.get(name);
        assertThat(parameter.path("in").asString()).isEqualTo("query");
        assertThat(parameter.path("required").asBoolean(true)).isFalse();
        assertThat(parameter.path("style").asString()).isEqualTo("form");
        assertThat(parameter.path("explode").asBoolean(true)).isFalse();
      }
      assertThat(parameters.get("bbox").path("schema"))
          .hasToString(
              "{\"type\":\"array\",\"items\":{\"type\":\"number\"},\"minItems\":4,\"maxItems\":6}");
      assertThat(parameters.get("datetime").at("/schema/type").asString()).isEqualTo("string");
      assertThat(parameters.get("limit").at("/schema/type").asString()).isEqualTo("integer");
      assertThat(parameters.get("limit").at("/schema/minimum").asInt()).isPositive();
      assertThat(parameters.get("limit").at("/schema/default").asInt()).isPositive();
      assertThat(parameters.get("limit").at("/schema/maximum").asInt()).isPositive();
    }
  }

  @Test
  void whatever_can_be_read_comes_as_it_is_told_in_every_form() {
    String job = answeredJob();
    for (Operation operation : contract.operations()) {
      if (operation.method().equals("GET")) {
        forms(operation).forEach(form -> read(operation, filled(operation, job) + form));
      }
    }
  }

  /** The id of a job that has its answer. */
  private String answeredJob() {
    String job =
        post("/ogc/processes/count/execution", "{}", "Prefer", "respond-async")
            .json()
            .path("jobID")
            .asString();
    post("/ogc/processes/count/execution", "{}");
    return job;
  }

  private void read(Operation operation, String address) {
    Reply reply = get(address, as(Role.VIEWER));
    int expected = isEmpty(operation) && operation.path().endsWith("/{featureId}") ? 404 : 200;
    assertThat(reply.status()).as(address + " " + reply.text()).isIn(expected, 204);
    assertThat(objections(operation, reply)).as(address).isEmpty();
  }

  /** A layer that is there and holds nothing. */
  private static boolean isEmpty(Operation operation) {
    return operation.path().startsWith("/collections/pipes/");
  }

  @Test
  void examples_of_bodies_are_what_the_schemas_ask_for() {
    for (Operation operation : contract.operations()) {
      String content = operation.pointer() + "/requestBody/content";
      contract
          .at(content)
          .properties()
          .forEach(
              type -> {
                if (type.getValue().has("example")) {
                  String schema = content + "/" + Contract.escaped(type.getKey()) + "/schema";
                  String example = type.getValue().path("example").toString();
                  assertThat(contract.objections(schema, "application/json", example)).isEmpty();
                }
              });
    }
  }

  @Test
  void whatever_can_be_written_is_written_by_its_example_and_answers_as_it_is_told() {
    for (JsonNode collection : get("/ogc/collections").json().path("collections")) {
      String items = "/ogc/collections/" + collection.path("id").asString() + "/items";
      Reply created = write("POST", items, "");
      assertThat(created.status()).as(items + created.text()).isEqualTo(201);
      String item = URI.create(created.header("Location")).getPath();
      assertThat(write("PUT", item, created.header("ETag")).status()).isEqualTo(200);
      assertThat(write("PATCH", item, get(item).header("ETag")).status()).isEqualTo(200);
      String gone = item + "?reason=test";
      assertThat(write("DELETE", gone, get(item).header("ETag")).status()).isEqualTo(204);
      assertThat(write("DELETE", gone, "\"1\"").status()).isEqualTo(404);
    }
  }

  private Reply write(String method, String address, String version) {
    Operation operation = contract.find(method, URI.create(address).getPath()).orElseThrow();
    JsonNode content = contract.at(operation.pointer() + "/requestBody/content");
    String type = content.propertyNames().stream().findFirst().orElse("text/plain");
    String[] headers =
        version.isEmpty() ? as(Role.ADMINISTRATOR) : as(Role.ADMINISTRATOR, "If-Match", version);
    Reply reply =
        submit(method, address, type, content.path(type).path("example").toString(), headers);
    assertThat(objections(operation, reply)).as(address).isEmpty();
    return reply;
  }

  @Test
  void a_question_answers_as_it_is_told_at_once_and_as_a_job() {
    Operation count = contract.find("POST", "/ogc/processes/count/execution").orElseThrow();
    Reply now = post("/ogc/processes/count/execution", "{\"inputs\": {}}");
    Reply later =
        post("/ogc/processes/count/execution", "{\"inputs\": {}}", "Prefer", "respond-async");

    assertThat(now.status()).isEqualTo(200);
    assertThat(objections(count, now)).isEmpty();
    assertThat(later.status()).isEqualTo(201);
    assertThat(objections(count, later)).isEmpty();
  }

  @Test
  void parameters_that_are_taken_are_told_and_no_other_and_the_fault_is_as_it_is_told() {
    String job = answeredJob();
    for (Operation operation : contract.operations()) {
      if (operation.method().equals("GET") && operation.root().equals("/ogc")) {
        Reply reply = get(filled(operation, job) + "?nobody-told=1", as(Role.VIEWER));
        String allowed = reply.problem(400).path("allowed").asString();
        assertThat(allowed.substring(allowed.indexOf("there are ") + 10).split(", "))
            .as(operation.toString())
            .containsExactlyInAnyOrderElementsOf(queried(operation));
        assertThat(objections(operation, reply)).as(operation.toString()).isEmpty();
      }
    }
  }

  private List<String> queried(Operation operation) {
    return contract.parameters(operation).stream()
        .filter(parameter -> parameter.path("in").asString().equals("query"))
        .map(parameter -> parameter.path("name").asString())
        .toList();
  }

  @Test
  void what_is_told_wrongly_is_noticed() {
    Operation items = contract.find("GET", "/ogc/collections/hydrants/items").orElseThrow();
    String json = "application/geo+json";

    assertThat(contract.objections(items, 200, json, "{\"type\": \"FeatureCollection\"}"))
        .isNotEmpty();
    assertThat(contract.objections(items, 200, "text/csv", "")).hasSize(1);
    assertThat(contract.objections(items, 302, json, "{}")).hasSize(1);
    String page = get("/ogc/collections/hydrants/items").text();
    assertThat(contract.objections(items, 200, json, page)).isEmpty();
    assertThat(contract.objections(items, 200, json, page.replace("above_ground", "above")))
        .isNotEmpty();
  }

  private List<String> objections(Operation operation, Reply reply) {
    return contract.objections(
        operation, reply.status(), reply.header("Content-Type"), reply.text());
  }

  private Map<String, JsonNode> named(Operation operation) {
    Map<String, JsonNode> named = new TreeMap<>();
    contract.parameters(operation).forEach(p -> named.put(p.path("name").asString(), p));
    return named;
  }

  /** The address with the examples of its variables. */
  private String filled(Operation operation, String job) {
    String address = operation.pattern().getPatternString();
    for (JsonNode parameter : contract.parameters(operation)) {
      String name = parameter.path("name").asString();
      String value = name.equals("jobId") ? job : parameter.path("example").asString("");
      address = address.replace("{" + name + "}", value);
    }
    return address.replace("/processes/coverage", "/processes/count");
  }

  /** What to add to an address for each form in which it can be had. */
  private Stream<String> forms(Operation operation) {
    JsonNode form = named(operation).get("f");
    return form == null
        ? Stream.of("")
        : Stream.concat(
            Stream.of(""),
            StreamSupport.stream(form.at("/schema/enum").spliterator(), false)
                .map(word -> "?f=" + word.asString()));
  }
}
