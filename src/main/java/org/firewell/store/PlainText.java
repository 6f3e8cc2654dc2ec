package org.firewell.store;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.firewell.feature.Attribute;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How a state before is kept: JSON, of what is known alone. */
final class PlainText {

  private static final JsonMapper JSON = new JsonMapper();

  private PlainText() {}

  /** What is known of a feature but its geometry. */
  static String of(Feature feature) {
    return of(FeatureType.of(feature), FeatureType.values(feature));
  }

  /** What is known of something of a collection, by attribute. */
  static String of(FeatureType<?> type, Map<String, Object> values) {
    Map<String, Object> known = new LinkedHashMap<>();
    for (Attribute attribute : type.attributes()) {
      Object value = values.get(attribute.name());
      if (value != null) {
        known.put(attribute.name(), Attribute.plain(value));
      }
    }
    return JSON.writeValueAsString(known);
  }

  /** Anything else: a record of plain values. */
  static String of(Object value) {
    return JSON.writeValueAsString(value);
  }

  static <T> T read(Class<T> type, String text) {
    return JSON.readValue(text, type);
  }

  static <F extends Feature> F feature(FeatureType<F> type, Geometry geometry, String text) {
    return type.create(geometry, values(type, text));
  }

  /** An attribute that has been taken off the record since is left out. */
  static Map<String, Object> values(FeatureType<?> type, String text) {
    JsonNode known = JSON.readTree(text);
    Map<String, Object> values = new HashMap<>();
    for (Attribute attribute : type.attributes()) {
      JsonNode value = known.get(attribute.name());
      if (value != null) {
        values.put(attribute.name(), value(attribute, value));
      }
    }
    return values;
  }

  private static Object value(Attribute attribute, JsonNode value) {
    return switch (attribute.kind()) {
      case TEXT -> value.stringValue();
      case TEXTS -> texts(value);
      case INTEGER -> value.intValue();
      case NUMBER -> value.doubleValue();
      case DATE -> LocalDate.parse(value.stringValue());
      case CHOICE -> attribute.parse(value.stringValue());
    };
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::stringValue).toList();
  }
}
