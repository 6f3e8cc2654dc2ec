package org.firewell.ingest.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;
import org.firewell.ingest.file.Refusal;
import org.firewell.ingest.file.Refused;
import org.firewell.ingest.file.Utf8Reader;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;

/**
 * Reads newline-delimited GeoJSON: a feature a line, with or without the record separator of RFC
 * 8142 before it. A line that is none costs that row alone.
 */
final class GeoJsonLines implements RowReader {

  private static final char RECORD_SEPARATOR = 0x1E;

  private final Opening file;

  GeoJsonLines(Opening file) {
    this.file = file;
  }

  @Override
  public void read(Consumer<Row> rows) throws Refusal, Broken, IOException {
    try (BufferedReader text = new BufferedReader(new Utf8Reader(file.open()))) {
      long number = 0;
      long line = 0;
      for (String one = line(text); one != null; one = line(text)) {
        line++;
        String json = one.strip();
        if (!json.isEmpty() && json.charAt(0) == RECORD_SEPARATOR) {
          json = json.substring(1);
        }
        if (!json.isBlank()) {
          rows.accept(row(++number, line, json));
        }
      }
    }
  }

  /** As a reader's own, but bounded; null at the end. */
  private static String line(BufferedReader text) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = text.read(); c != '\n'; c = text.read()) {
      if (c < 0) {
        return line.isEmpty() ? null : line.toString();
      }
      line.append((char) c);
      if (line.length() > 4 * Bounds.TEXT) {
        throw new Refused("有一行长于 16 MiB", "a line is longer than 16 MiB");
      }
    }
    return line.toString();
  }

  private static Row row(long number, long line, String text) {
    try (JsonParser json = GeoJsonRows.JSON.createParser(ObjectReadContext.empty(), text)) {
      json.nextToken();
      Row row = GeoJsonRows.readFeature(json, number);
      return new Row(
          number, line, row.id(), row.fields(), row.geometry(), row.repairs(), row.fault());
    } catch (JacksonException e) {
      return Row.faulty(
          number, line, null, Map.of(), new Refusal("此行不是 JSON", "the line is not JSON"));
    }
  }
}
