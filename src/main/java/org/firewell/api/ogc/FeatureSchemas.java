package org.firewell.api.ogc;

import static org.firewell.api.openapi.Schemas.list;
import static org.firewell.api.openapi.Schemas.number;
import static org.firewell.api.openapi.Schemas.object;
import static org.firewell.api.openapi.Schemas.oneOf;
import static org.firewell.api.openapi.Schemas.text;
import static org.firewell.api.openapi.Schemas.with;
import static org.firewell.api.openapi.Schemas.words;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.firewell.api.openapi.Schemas;
import org.firewell.exchange.Vocabulary;
import org.firewell.feature.Attribute;
import org.firewell.feature.FeatureType;

/** What features of a collection look like: as they are given, and as they are sent. */
final class FeatureSchemas {

  private static final List<Double> A = List.of(118.5, 24.7);
  private static final List<Double> B = List.of(118.501, 24.7);
  private static final List<Double> C = List.of(118.501, 24.701);

  /** How deep the coordinates of each type of geometry are nested, with an example of each. */
  private enum Shape {
    Point(A),
    LineString(List.of(A, B)),
    MultiLineString(List.of(List.of(A, B))),
    Polygon(List.of(List.of(A, B, C, A))),
    MultiPolygon(List.of(List.of(List.of(A, B, C, A))));

    private final List<?> example;

    Shape(List<?> example) {
      this.example = example;
    }

    Map<String, Object> schema() {
      Map<String, Object> coordinates = with(list(number()), "minItems", 2);
      for (Object inner = example.get(0); inner instanceof List<?> list; inner = list.get(0)) {
        coordinates = list(coordinates);
      }
      return object(
          Map.of("type", words(name()), "coordinates", coordinates), "type", "coordinates");
    }

    Map<String, Object> example() {
      return Map.of("type", name(), "coordinates", example);
    }
  }

  private FeatureSchemas() {}

  /** The name of a collection's schema in the document. */
  static String name(FeatureType<?> type) {
    return "feature-" + type.name();
  }

  /** Each type of geometry by its name. */
  static Map<String, Map<String, Object>> geometries() {
    Map<String, Map<String, Object>> all = new LinkedHashMap<>();
    for (Shape shape : Shape.values()) {
      all.put(shape.name(), shape.schema());
    }
    return all;
  }

  /** A feature as it is given: what is unknown is left out. */
  static Map<String, Object> feature(FeatureType<?> type) {
    Map<String, Object> properties = new LinkedHashMap<>();
    type.attributes().forEach(a -> properties.put(a.name(), attribute(type, a)));
    Judged.of(type).forEach(judged -> properties.put(judged.word(), judged.schema()));
    Map<String, Object> members =
        CommonArea.withLinks(
            "type", words("Feature"),
            "id", text(),
            "geometry", geometry(type),
            "properties", object(properties, "id"));
    members.putAll(judgedOn(type));
    return object(members, "type", "id", "geometry", "properties");
  }

  /** The member that tells of which day features are judged; none where they are not. */
  static Map<String, Object> judgedOn(FeatureType<?> type) {
    return Judged.isOf(type)
        ? Map.of("as_of", with(text("date"), "title", "判定日 · the day of built and effective"))
        : Map.of();
  }

  /** A feature as it is sent: a null is unknown, and what is judged may stay as it was read. */
  static Map<String, Object> sent(FeatureType<?> type) {
    Map<String, Object> properties = new LinkedHashMap<>();
    type.attributes().forEach(a -> properties.put(a.name(), Schemas.orNull(attribute(type, a))));
    Judged.of(type).forEach(judged -> properties.put(judged.word(), judged.schema()));
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("type", words("Feature"));
    members.put("id", text());
    members.put("geometry", geometry(type));
    members.put("properties", with(object(properties), "additionalProperties", false));
    return object(members, "type", "geometry", "properties");
  }

  /** A feature that could be sent. */
  static Map<String, Object> example(FeatureType<?> type) {
    Map<String, Object> example = new LinkedHashMap<>();
    example.put("type", "Feature");
    example.put("geometry", Shape.valueOf(shapes(type).get(0)).example());
    example.put("properties", Map.of("name", "示例"));
    return example;
  }

  private static Map<String, Object> geometry(FeatureType<?> type) {
    List<Map<String, Object>> shapes = shapes(type).stream().map(Schemas::named).toList();
    return shapes.size() == 1 ? shapes.get(0) : oneOf(shapes);
  }

  private static List<String> shapes(FeatureType<?> type) {
    return List.copyOf(new TreeSet<>(type.geometryTypes()));
  }

  /** What an attribute holds, with its title. */
  static Map<String, Object> attribute(FeatureType<?> type, Attribute attribute) {
    Vocabulary.Title title = Vocabulary.title(type, attribute.name());
    return with(values(attribute), "title", title.zh() + " · " + title.en());
  }

  private static Map<String, Object> values(Attribute attribute) {
    return switch (attribute.kind()) {
      case TEXT -> text();
      case TEXTS -> list(text());
      case INTEGER -> with(Map.of(), "type", "integer");
      case NUMBER -> number();
      case DATE -> text("date");
      case CHOICE -> words(attribute.allowed());
    };
  }
}
