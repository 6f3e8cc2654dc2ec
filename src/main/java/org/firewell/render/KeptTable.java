package org.firewell.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
    return Table.of(taker -> read(document, taker));
  }

  private static void read(Opening document, Consumer<Map<String, Object>> taker) {
    try (InputStream in = document.open();
        JsonParser json = Json.parser(in)) {
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
          taker.accept(Json.object(json));
        } else {
          json.skipChildren();
        }
      }
    }
  }
}
