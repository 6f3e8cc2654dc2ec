package org.firewell.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The findings of an answer that was kept as GeoJSON, read one at a time. */
public final class KeptTable {

  /** Opens the document from its beginning, as often as it is asked. */
  @FunctionalInterface
  public interface Opening {
    InputStream open() throws IOException;
  }

  private KeptTable() {}

  /** The properties of the features, their ids first; the document is read for each use anew. */
  public static Table of(Opening document) {
    return Table.of(taker -> read(document, json -> features(json, taker)));
  }

  /**
   * The features with their places.
   *
   * @param name of the question
   */
  public static PlacedTable placed(String name, Opening document) {
    return PlacedTable.measured(name, placed(document));
  }

  /** The same for who needs no columns. */
  public static PlacedTable.Rows placed(Opening document) {
    return taker -> read(document, json -> placed(json, taker));
  }

  private static void placed(JsonParser json, Consumer<PlacedTable.Row> taker) {
    while (json.nextToken() == JsonToken.START_OBJECT) {
      Map<String, Object> feature = Json.object(json);
      Map<String, Object> values = new LinkedHashMap<>();
      ((Map<?, ?>) feature.get("properties"))
          .forEach((property, value) -> values.put((String) property, value));
      taker.accept(
          new PlacedTable.Row(
              String.valueOf(feature.get("id")),
              KeptGeometry.of((Map<?, ?>) feature.get("geometry")),
              values));
    }
  }

  private static void read(Opening document, Consumer<JsonParser> features) {
    try (InputStream in = document.open();
        JsonParser json = Json.parser(in)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        String member = json.currentName();
        json.nextToken();
        if (member.equals("features")) {
          features.accept(json);
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
          taker.accept(Json.object(json));
        } else {
          json.skipChildren();
        }
      }
    }
  }
}
