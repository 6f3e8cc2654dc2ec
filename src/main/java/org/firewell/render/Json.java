package org.firewell.render;

import java.io.OutputStream;
import java.util.Collection;
import java.util.Map;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** Writes maps, lists, texts, numbers and booleans as JSON, in their own order. */
public final class Json {

  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private Json() {}

  /** Writes a document of UTF-8, indented for people, and leaves the stream open. */
  public static void write(OutputStream out, Map<String, Object> document) {
    try (JsonGenerator json = generator(out, new DefaultPrettyPrinter())) {
      value(json, document);
      json.writeRaw('\n');
    }
  }

  static JsonGenerator generator(OutputStream out, PrettyPrinter printer) {
    ObjectWriteContext printed =
        new ObjectWriteContext.Base() {
          @Override
          public PrettyPrinter getPrettyPrinter() {
            return printer;
          }

          @Override
          public boolean hasPrettyPrinter() {
            return true;
          }
        };
    return FACTORY.createGenerator(printed, out, JsonEncoding.UTF8);
  }

  static void value(JsonGenerator json, Object value) {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof Map<?, ?> map) {
      json.writeStartObject();
      members(json, map);
      json.writeEndObject();
    } else if (value instanceof Collection<?> list) {
      json.writeStartArray();
      list.forEach(item -> value(json, item));
      json.writeEndArray();
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else if (value instanceof Number number) {
      number(json, number);
    } else {
      json.writeString(value.toString());
    }
  }

  static void members(JsonGenerator json, Map<?, ?> map) {
    map.forEach(
        (name, value) -> {
          json.writeName(name.toString());
          value(json, value);
        });
  }

  private static void number(JsonGenerator json, Number number) {
    if (number instanceof Double || number instanceof Float) {
      json.writeNumber(number.doubleValue());
    } else {
      json.writeNumber(number.longValue());
    }
  }
}
