package org.firewell.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.firewell.analysis.Answer;
import org.firewell.analysis.Finding;
import org.firewell.feature.Feature;
import org.firewell.scene.Scene;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.WKTReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RenderTest {

  private static final GeometryFactory GEOMETRY = new GeometryFactory();

  @Test
  void a_feature_stands_on_a_line_of_its_own() {
    String text =
        text(
            out ->
                GeoJson.write(
                    out, List.of(hydrant("h1"), hydrant("h2")), Map.of("numberMatched", 2)));
    assertThat(text.lines())
        .hasSize(3)
        .first()
        .isEqualTo("{\"type\":\"FeatureCollection\",\"features\":[");
    assertThat(text.lines().toList().get(1))
        .startsWith(
            "{\"type\":\"Feature\",\"id\":\"h1\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[118.5,24.7]}")
        .endsWith("},");
    assertThat(text).endsWith("],\"numberMatched\":2}");
  }

  @Test
  void what_is_unknown_is_left_out_and_never_null_or_zero() {
    Feature feature =
        new Scene().hydrant("h").with("flow_l_s", "").with("condition", "damaged").make();
    assertThat(GeoJson.properties(feature))
        .containsEntry("condition", "damaged")
        .doesNotContainKey("flow_l_s");
  }

  @Test
  void every_geometry_is_written_as_it_reads() throws Exception {
    for (String wkt :
        List.of(
            "POINT (118 24)",
            "LINESTRING (0 0, 1 1, 2 0)",
            "POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0), (1 1, 2 1, 2 2, 1 1))",
            "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5)))",
            "MULTILINESTRING ((0 0, 1 1), (2 2, 3 3))")) {
      JsonNode geometry = geometry(new WKTReader().read(wkt));
      assertThat(geometry.get("type").asString().toUpperCase(java.util.Locale.ROOT))
          .isEqualTo(wkt.substring(0, wkt.indexOf(' ')));
      assertThat(
              geometry.get("coordinates").toString().replaceAll("[\\[\\]]", "").replace(".0", ""))
          .isEqualTo(wkt.replaceAll("[A-Z()]", "").trim().replace(", ", ",").replace(" ", ","));
    }
  }

  @Test
  void a_thing_without_a_place_has_a_null_geometry() {
    assertThat(geometry(null).isNull()).isTrue();
  }

  @Test
  void a_table_has_a_column_for_each_property_and_quotes_what_needs_it() {
    Map<String, Object> first = new LinkedHashMap<>();
    first.put("name", "塔头村, \"北\"");
    first.put("missing", List.of("PUMP", "HOSE-2"));
    Map<String, Object> second = new LinkedHashMap<>();
    second.put("name", "b");
    second.put("score", 7.5);
    assertThat(text(out -> Csv.write(out, answer(first, second))))
        .isEqualTo("name,missing,score\n\"塔头村, \"\"北\"\"\",PUMP HOSE-2,\nb,,7.5\n");
  }

  @Test
  void a_summary_is_indented_and_ends_with_a_line_break() {
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("snapshot", "00ff");
    summary.put("unknown", null);
    assertThat(text(out -> Json.write(out, summary)))
        .isEqualTo("{\n  \"snapshot\" : \"00ff\",\n  \"unknown\" : null\n}\n");
  }

  private static JsonNode geometry(Geometry geometryOrNull) {
    String text =
        text(
            out ->
                GeoJson.write(out, new Found(List.of(new Thing("t", geometryOrNull, Map.of())))));
    return JsonMapper.shared().readTree(text).get("features").get(0).get("geometry");
  }

  @SafeVarargs
  private static Answer answer(Map<String, Object>... rows) {
    Geometry somewhere = GEOMETRY.createPoint(new Coordinate(1, 2));
    return new Found(
        java.util.Arrays.stream(rows).map(row -> new Thing("x", somewhere, row)).toList());
  }

  private static Feature hydrant(String id) {
    return new Scene().hydrant(id).make();
  }

  private static String text(Consumer<OutputStream> writer) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writer.accept(out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private record Thing(String id, Geometry geometry, Map<String, Object> properties)
      implements Finding {}

  private record Found(List<Thing> findings) implements Answer {
    @Override
    public Map<String, Object> summary() {
      return Map.of();
    }
  }
}
