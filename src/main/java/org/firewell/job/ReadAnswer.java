package org.firewell.job;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.firewell.analysis.Answer;
import org.firewell.analysis.Finding;
import org.firewell.render.Json;
import org.locationtech.jts.geom.Geometry;

/**
 * An answer as it was kept, read again. Its findings have no geometry, and are read when somebody
 * asks for them: they may be as many as the county has buildings, and the summary is often enough.
 */
final class ReadAnswer implements Answer {

  private final byte[] document;
  private final Map<String, Object> summary;
  private List<Row> findings;

  ReadAnswer(KeptAnswer kept) {
    document = kept.document();
    summary = Json.object(kept.summary());
  }

  @Override
  public synchronized List<? extends Finding> findings() {
    if (findings == null) {
      findings = read();
    }
    return findings;
  }

  @Override
  public Map<String, Object> summary() {
    return summary;
  }

  private List<Row> read() {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(document))) {
      List<?> features = (List<?>) Json.object(in.readAllBytes()).get("features");
      return features.stream().map(feature -> row((Map<?, ?>) feature)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SuppressWarnings("unchecked") // an object of JSON has texts for keys
  private static Row row(Map<?, ?> feature) {
    Map<String, Object> properties = (Map<String, Object>) feature.get("properties");
    return new Row(String.valueOf(feature.get("id")), properties);
  }

  /** A finding without its place. */
  private record Row(String id, Map<String, Object> properties) implements Finding {

    @Override
    public Geometry geometry() {
      return null;
    }
  }
}
