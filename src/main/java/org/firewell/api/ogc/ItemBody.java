package org.firewell.api.ogc;

import static org.firewell.ingest.crs.ReferencedCrs.CRS84;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.firewell.api.http.Body;
import org.firewell.api.http.ParameterException;
import org.firewell.api.http.StatusException;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.ingest.FeatureReader;
import org.firewell.ingest.FeatureReader.Reading;
import org.firewell.ingest.crs.ReferencedCrs;
import org.firewell.ingest.file.Notice;
import org.firewell.ingest.file.Severity;
import org.firewell.render.GeoJson;
import org.firewell.render.Json;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads one feature that was sent, as those of a file are read; but what is wrong is refused. */
public final class ItemBody {

  private static final JsonMapper JSON = new JsonMapper();

  /**
   * What was read.
   *
   * @param notices what was read with doubt
   */
  record Item(Feature feature, List<String> notices) {}

  private ItemBody() {}

  /** A new feature; without an id it is given one. */
  static Item created(FeatureType<?> type, ReferencedCrs crs, HttpServletRequest request)
      throws IOException {
    ObjectNode feature = feature(request);
    if (id(feature) == null) {
      feature.put("id", UUID.randomUUID().toString());
    }
    return read(type, crs, feature);
  }

  /** The state that a feature is to have. */
  static Item replaced(
      FeatureType<?> type, String id, ReferencedCrs crs, HttpServletRequest request)
      throws IOException {
    return read(type, crs, withId(feature(request), id));
  }

  /** The state that a feature has after a merge patch (RFC 7396): a null takes a value away. */
  static Item patched(Feature before, ReferencedCrs crs, HttpServletRequest request)
      throws IOException {
    ObjectNode patch = Body.object(request);
    withId(patch, before.id());
    ObjectNode feature = (ObjectNode) JSON.readTree(bytes(before));
    merge(feature, patch);
    // what stays of the feature is in degrees
    ReferencedCrs read = patch.at("/geometry/coordinates").isMissingNode() ? CRS84 : crs;
    return read(FeatureType.of(before), read, feature);
  }

  private static void merge(ObjectNode target, ObjectNode patch) {
    patch
        .properties()
        .forEach(
            change -> {
              String name = change.getKey();
              JsonNode value = change.getValue();
              if (value.isNull()) {
                target.remove(name);
              } else if (value instanceof ObjectNode members) {
                merge(
                    target.get(name) instanceof ObjectNode there ? there : target.putObject(name),
                    members);
              } else {
                target.set(name, value);
              }
            });
  }

  /** A feature as it is shown, to be a member of another document. */
  public static Map<String, Object> document(Feature feature) {
    return Json.object(bytes(feature));
  }

  private static byte[] bytes(Feature feature) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    GeoJson.write(bytes, feature, Map.of());
    return bytes.toByteArray();
  }

  private static ObjectNode feature(HttpServletRequest request) throws IOException {
    ObjectNode feature = Body.object(request);
    if (!feature.path("type").asString("").equals("Feature")) {
      throw new ParameterException(
          "type",
          feature.path("type").toString(),
          "应为 \"Feature\"，即一个 GeoJSON 要素",
          "\"Feature\": one GeoJSON feature");
    }
    return feature;
  }

  /** The id of the address; one in the body must be the same. */
  private static ObjectNode withId(ObjectNode feature, String id) {
    String given = id(feature);
    if (given != null && !given.equals(id)) {
      throw new ParameterException("id", given, "应与地址中的 " + id + " 相同", id + ", as in the address");
    }
    return feature.put("id", id);
  }

  private static String id(ObjectNode feature) {
    String ofFeature = feature.path("id").asString("");
    String id =
        ofFeature.isBlank() ? feature.path("properties").path("id").asString("") : ofFeature;
    return id.isBlank() ? null : id;
  }

  private static Item read(FeatureType<?> type, ReferencedCrs crs, ObjectNode feature) {
    List<String> told = new ArrayList<>(withoutJudged(type, feature));
    Reading reading =
        FeatureReader.read(
            type, "{\"type\":\"FeatureCollection\",\"features\":[" + feature + "]}", crs);
    List<Map<String, Object>> faults = faults(type, feature, reading.notices());
    if (!faults.isEmpty()) {
      throw new StatusException(
          HttpStatus.BAD_REQUEST,
          "要素有误，没有保存 · the feature was not kept for " + faults.size() + " faults",
          Map.of("faults", faults));
    }
    reading.notices().forEach(notice -> told.add(notice.reason()));
    return new Item(reading.features().get(0), told);
  }

  /** Takes away what is judged: who read a feature sends it back with the rest. */
  private static List<String> withoutJudged(FeatureType<?> type, ObjectNode feature) {
    List<String> judged = Judged.of(type).stream().map(Judged::word).toList();
    return feature.path("properties") instanceof ObjectNode properties
            && judged.stream().filter(word -> properties.remove(word) != null).count() > 0
        ? List.of(
            String.join("、", judged)
                + " 由规则判定，不随写入改变 · "
                + String.join(", ", judged)
                + ": judged by the rules, never written")
        : List.of();
  }

  private static List<Map<String, Object>> faults(
      FeatureType<?> type, ObjectNode feature, List<Notice> notices) {
    FeatureFaults faults = new FeatureFaults(type);
    List<Map<String, Object>> all = new ArrayList<>();
    JsonNode properties = feature.path("properties");
    properties.propertyNames().stream()
        .filter(name -> type.attribute(name).isEmpty())
        .map(faults::unknown)
        .forEach(all::add);
    notices.stream()
        .filter(notice -> notice.severity() == Severity.ERROR && notice.row() > 0)
        .map(faults::of)
        .forEach(all::add);
    return all;
  }
}
