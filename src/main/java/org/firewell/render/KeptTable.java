package org.firewell.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The findings of an answer that was kept as GeoJSON, read one at a time. */
public final class KeptTable {

  private static final JsonFactory FACTORY = new JsonFactory();

  /** Opens the document from its beginning, as often as it is asked. */
  @FunctionalInterface
  public interface Opening {
    InputStream open() throws IOException;
  }

  private KeptTable() {}

  /** The properties of the features, their ids first; the document is read for each use anew. */
  public static Table of(Opening document) {
    return Table.of(taker -> read(document, taker));
  }

  private static void read(Opening document, Consumer<Map<String, Object>> taker) {
    try (InputStream in = document.open();
        JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), in)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        String member = json.currentName();
        json.nextToken();
        if (member.equals("features")) {
          features(json, taker);
        } else {
          json.skipChildren();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void features(JsonParser json, Consumer<Map<String, Object>> taker) {
    while (json.nextToken() == JsonToken.START_OBJECT) {
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        String member = json.currentName();
        json.nextToken();
        if (member.equals("properties")) {
          taker.accept(object(json));
        } else {
          json.skipChildren();
        }
      }
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

  private static Map<String, Object> object(JsonParser json) {
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
