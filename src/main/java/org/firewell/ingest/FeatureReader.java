package org.firewell.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.firewell.exchange.Profile;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.ingest.LayerReader.Placed;
import org.firewell.ingest.crs.Crs;
import org.firewell.ingest.file.Notice;
import org.firewell.ingest.file.Notices;
import org.firewell.ingest.file.Refusal;
import org.firewell.ingest.format.GeoJsonRows;

/** Reads features that come in a message, as those of a file are read. */
public final class FeatureReader {

  /**
   * What was read.
   *
   * @param features those that could be
   * @param notices what is wrong, by the row's number
   */
  public record Reading(List<Feature> features, List<Notice> notices) {}

  private FeatureReader() {}

  /**
   * Reads a GeoJSON feature collection in longitude and latitude on CGCS2000 or WGS 84. Nothing is
   * thrown for a fault of it.
   *
   * @param type the collection that the features belong to
   */
  public static Reading read(FeatureType<?> type, String geoJson) {
    Notices notices = new Notices();
    Crs crs = new Crs.Degrees("CRS84");
    List<Feature> features = List.of();
    try (FileCrs rows =
        new FileCrs(new GeoJsonRows(() -> bytes(geoJson)), crs.name(), crs.name())) {
      Map<String, Placed> placedOrNull =
          new LayerReader(type.name(), Profile.plain(type), crs, notices).read(rows);
      if (placedOrNull != null) {
        features = placedOrNull.values().stream().map(Placed::feature).toList();
      }
    } catch (Refusal e) {
      notices.error(type.name(), e.reason());
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory", e);
    }
    return new Reading(features, notices.list());
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
