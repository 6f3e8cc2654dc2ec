package org.firewell.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.firewell.exchange.Line;
import org.firewell.exchange.Outcome;
import org.firewell.exchange.Upload;
import org.firewell.exchange.Uploads;
import org.locationtech.jts.geom.Coordinate;

/**
 * Where the rows of a file lie, as points of GeoJSON with what becomes of each: all conflicts as
 * far as there is room, and of the others every so many, so that a file of any size is seen as a
 * whole.
 */
final class UploadPreview {

  /** So many points are shown of conflicts, and as many of all others. */
  static final int MOST = 1_000;

  private final long stride;
  private final List<Map<String, Object>> features = new ArrayList<>();
  private long placed;
  private long others;
  private int conflicts;

  private UploadPreview(long rows) {
    this.stride = Math.max(1, (rows + MOST - 1) / MOST);
  }

  static Map<String, Object> of(Uploads uploads, Upload upload) {
    long rows = upload.counts().values().stream().mapToLong(n -> n).sum();
    UploadPreview preview = new UploadPreview(rows);
    uploads.eachLine(upload.id(), null, preview::add);
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("type", "FeatureCollection");
    document.put("features", preview.features);
    document.put("number_matched", preview.placed);
    return document;
  }

  private void add(Line line) {
    if (line.place() == null || line.place().isEmpty()) {
      return;
    }
    placed++;
    boolean isShown =
        line.outcome() == Outcome.CONFLICT ? conflicts++ < MOST : others++ % stride == 0;
    if (isShown) {
      features.add(feature(line));
    }
  }

  private static Map<String, Object> feature(Line line) {
    Coordinate at = line.place().getInteriorPoint().getCoordinate();
    Map<String, Object> geometry = new LinkedHashMap<>();
    geometry.put("type", "Point");
    geometry.put("coordinates", List.of(at.x, at.y));
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("row", line.row());
    properties.put("id", line.id());
    properties.put("outcome", line.outcome().word());
    Map<String, Object> feature = new LinkedHashMap<>();
    feature.put("type", "Feature");
    feature.put("geometry", geometry);
    feature.put("properties", properties);
    return feature;
  }
}
