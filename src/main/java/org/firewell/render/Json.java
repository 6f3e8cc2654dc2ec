package org.firewell.render;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.MinimalPrettyPrinter;

/** Writes maps, lists, texts, numbers and booleans as JSON, in their own order, and reads them. */
public final class Json {

  /** A document that a fault cut off stays cut off: nobody must take it for a whole one. */
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET, StreamWriteFeature.AUTO_CLOSE_CONTENT)
          .build();

  private Json() {}

  /** Writes a document of UTF-8, indented for people, and leaves the stream open. */
  public static void write(OutputStream out, Map<String, Object> document) {
    try (JsonGenerator json = generator(out, new DefaultPrettyPrinter())) {
      value(json, document);
      json.writeRaw('\n');
    }
  }

  /** A document as text, indented for people. */
  public static String indented(Map<?, ?> document) {
    return text(document, new DefaultPrettyPrinter());
  }

  /** A value on one line. */
  public static String text(Object value) {
    return text(value, new MinimalPrettyPrinter());
  }

  private static String text(Object value, PrettyPrinter printer) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = generator(out, printer)) {
      value(json, value);
    }
    return out.toString(StandardCharsets.UTF_8);
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

  /** What {@link #write} wrote: maps, lists, texts, numbers and booleans in their own order. */
  public static Map<String, Object> object(byte[] document) {
    try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), document)) {
      json.nextToken();
      return object(json);
    }
  }

  static JsonParser parser(InputStream in) {
    return FACTORY.createParser(ObjectReadContext.empty(), in);
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

  private static Object value(JsonParser json) {
    return switch (json.currentToken()) {
      case START_OBJECT -> object(json);
      case START_ARRAY -> array(json);
      case VALUE_NULL -> null;
      case VALUE_TRUE -> Boolean.TRUE;
      case VALUE_FALSE -> Boolean.FALSE;
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.getNumberValue();
      default -> json.getString();
    };
  }

  /** The object that the parser stands before. */
  static Map<String, Object> object(JsonParser json) {
    Map<String, Object> object = new LinkedHashMap<>();
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      json.nextToken();
      object.put(name, value(json));
    }
    return object;
  }

  private static List<Object> array(JsonParser json) {
    List<Object> array = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      array.add(value(json));
    }
    return array;
  }
}
