package org.firewell.job;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.firewell.analysis.Answer;
import org.firewell.render.GeoJson;
import org.firewell.render.Json;

/**
 * An answer as it was given.
 *
 * @param document GeoJSON with the summary as a member, UTF-8, gzip
 * @param summary the summary alone, JSON, UTF-8
 */
public record KeptAnswer(byte[] document, byte[] summary) {

  static KeptAnswer of(Answer answer) {
    ByteArrayOutputStream document = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(document)) {
      GeoJson.write(gzip, answer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ByteArrayOutputStream summary = new ByteArrayOutputStream();
    Json.write(summary, answer.summary());
    return new KeptAnswer(document.toByteArray(), summary.toByteArray());
  }
}
