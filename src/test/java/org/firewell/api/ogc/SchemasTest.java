package org.firewell.api.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.firewell.account.Role;
import org.firewell.api.ApiTest;
import org.firewell.feature.Attribute;
import org.firewell.feature.FeatureType;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The requirements of Part 5 (OGC 23-058r2), and the resource of queryables of Part 3. */
@Conforms({
  "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/queryables",
  "http://www.opengis.net/spec/ogcapi-features-5/1.0/conf/schemas",
  "http://www.opengis.net/spec/ogcapi-features-5/1.0/conf/core-roles-features",
  "http://www.opengis.net/spec/ogcapi-features-5/1.0/conf/returnables-and-receivables",
  "http://www.opengis.net/spec/ogcapi-features-5/1.0/conf/queryables"
})
class SchemasTest extends ApiTest {

  private static final String REL = "http://www.opengis.net/def/rel/ogc/1.0/";
  private static final Set<String> TYPES = Set.of("string", "number", "integer", "array");

  @Test
  void every_collection_links_to_what_it_tells_and_to_what_may_be_asked() {
    for (JsonNode collection : get("/ogc/collections").json().path("collections")) {
      String name = collection.path("id").asString();
      for (String resource : List.of("schema", "queryables")) {
        String link = get("/ogc/collections/" + name).link(REL + resource);
        assertThat(link).endsWith("/ogc/collections/" + name + "/" + resource);
        Reply reply = get(link, "Accept", "application/schema+json");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).isEqualTo("application/schema+json");
        assertThat(reply.json().path("$id").asString()).isEqualTo(link);
        checkSchema(reply.json());
      }
    }
  }

  private static void checkSchema(JsonNode schema) {
    assertThat(schema.path("$schema").asString())
        .isEqualTo("https://json-schema.org/draft/2020-12/schema");
    assertThat(schema.path("type").asString()).isEqualTo("object");
    assertThat(schema.path("additionalProperties").asBoolean(true)).isFalse();
    Set<Integer> sequence = new TreeSet<>();
    Set<String> roles = new TreeSet<>();
    for (JsonNode property : schema.path("properties")) {
      assertThat(property.path("title").asString()).isNotEmpty();
      assertThat(sequence.add(property.path("x-ogc-propertySeq").asInt())).isTrue();
      if (property.has("x-ogc-role")) {
        assertThat(roles.add(property.path("x-ogc-role").asString())).isTrue();
      }
      if (property.path("format").asString("").startsWith("geometry-")) {
        assertThat(property.has("type")).isFalse();
      } else {
        assertThat(property.path("type").asString()).isIn(TYPES);
      }
    }
    assertThat(roles)
        .containsExactly(
            "id", "primary-geometry", "primary-interval-end", "primary-interval-start");
  }

  @Test
  void a_schema_tells_choices_units_and_what_lies_where() {
    JsonNode properties =
        get("/ogc/collections/hydrants/schema", as(Role.VIEWER)).json().path("properties");

    assertThat(properties.propertyNames())
        .containsAll(FeatureType.HYDRANTS.attributes().stream().map(Attribute::name).toList())
        .contains("geometry");
    assertThat(properties.at("/flow_l_s/x-ogc-unit").asString()).isEqualTo("L/s");
    assertThat(properties.at("/main_diameter_mm/x-ogc-unit").asString()).isEqualTo("mm");
    assertThat(properties.at("/pressure_mpa/x-ogc-unit").asString()).isEqualTo("MPa");
    assertThat(properties.at("/lifecycle/enum/0").asString()).isEqualTo("planned");
    assertThat(properties.at("/lifecycle/title").asString()).contains("·");
    assertThat(properties.at("/inspected_on/format").asString()).isEqualTo("date");
    assertThat(properties.at("/geometry/format").asString()).isEqualTo("geometry-point");
    assertThat(
            get("/ogc/collections/pipes/schema")
                .json()
                .at("/properties/geometry/format")
                .asString())
        .isEqualTo("geometry-linestring-or-multilinestring");
  }

  @Test
  void who_is_not_told_may_not_ask() {
    assertThat(names(get("/ogc/collections/hydrants/queryables"))).doesNotContain("given_position");
    assertThat(names(get("/ogc/collections/hydrants/schema"))).doesNotContain("given_position");
    assertThat(names(get("/ogc/collections/hydrants/queryables", as(Role.VIEWER))))
        .contains("given_position");
    get("/ogc/collections/hydrants/items?given_position=x").problem(400);
    get("/ogc/collections/hydrants/items?filter=given_position%20IS%20NULL").problem(400);
    assertThat(
            get(
                    "/ogc/collections/hydrants/items?filter=given_position%20IS%20NULL",
                    as(Role.VIEWER))
                .status())
        .isEqualTo(200);
  }

  @Test
  void there_are_no_functions_of_our_own() {
    assertThat(get("/ogc/functions").json().path("functions")).isEmpty();
    assertThat(get("/ogc/functions?f=html").status()).isEqualTo(200);
    assertThat(get("/ogc/collections/hydrants/queryables?f=html").text()).contains("lifecycle");
  }

  private static List<String> names(Reply schema) {
    return List.copyOf(schema.json().path("properties").propertyNames());
  }
}
