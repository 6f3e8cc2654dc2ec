package org.firewell.job;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import org.firewell.analysis.Answer;
import org.firewell.analysis.Finding;
import org.firewell.render.Json;
import org.firewell.render.KeptTable;
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

  /** Findings with their places, read for each use anew, so that only what is wanted is held. */
  List<Finding> placed(Predicate<Finding> wanted) {
    List<Finding> placed = new ArrayList<>();
    KeptTable.placed(this::open)
        .each(
            read -> {
              Finding finding = new Row(read.id(), read.geometry(), read.values());
              if (wanted.test(finding)) {
                placed.add(finding);
              }
            });
    return placed;
  }

  private InputStream open() throws IOException {
    return new GZIPInputStream(new ByteArrayInputStream(document));
  }

  private List<Row> read() {
    try (InputStream in = open()) {
      List<?> features = (List<?>) Json.object(in.readAllBytes()).get("features");
      return features.stream().map(feature -> row((Map<?, ?>) feature)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SuppressWarnings("unchecked") // an object of JSON has texts for keys
  private static Row row(Map<?, ?> feature) {
    Map<String, Object> properties = (Map<String, Object>) feature.get("properties");
    return new Row(String.valueOf(feature.get("id")), null, properties);
  }

  /**
   * A finding.
   *
   * @param geometry null, too, where it was left out
   */
  private record Row(String id, Geometry geometry, Map<String, Object> properties)
      implements Finding {}
}
