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
import org.firewell.ingest.crs.ReferencedCrs;
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
    return read(type, geoJson, ReferencedCrs.CRS84);
  }

  /** The same in another system, its axes in the order of the register. */
  public static Reading read(FeatureType<?> type, String geoJson, ReferencedCrs system) {
    Notices notices = new Notices();
    List<Feature> features = List.of();
    try (FileCrs rows = rows(geoJson, system.ofFile().name())) {
      Map<String, Placed> placedOrNull =
          new LayerReader(type.name(), Profile.plain(type), rows.crs(), notices).read(rows);
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

  private static FileCrs rows(String geoJson, String crs) throws Refusal, IOException {
    return new FileCrs(new GeoJsonRows(() -> bytes(geoJson)), crs, crs);
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
