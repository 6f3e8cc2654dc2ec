package org.firewell.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.firewell.feature.Attribute;
import org.firewell.feature.FeatureType;
import org.firewell.render.Json;

/**
 * A dataset of all collections with an attack in every text that they have, as their schema lists
 * them. Of each collection there are two: one whose id and links are true, so that pages lead to
 * it, and one whose id and links are attacks themselves.
 */
final class Hostile {

  static final String UNIT = "350582104";

  /** Where a text breaks out of what it may be put in; each names the field that it came by. */
  private static final String ATTACK =
      "=cmd|' /C calc'!A0\"'></title></textarea><svg onload=window.hit='%1$s'><script>window.hit="
          + "'%1$s'</script><img src=x onerror=window.hit='%1$s'>{{7*7}}${7*7} \u202E两行\n第二行";

  /** A text that is used as an address runs. */
  private static final String ADDRESS =
      "javascript:window.hit='%1$s'//\"'><img src=x onerror=window.hit='%1$s'>";

  /** What stands in an address itself has no slash and no semicolon. */
  private static final String NAME = "<img src=x onerror=window.hit='%1$s'>";

  /** What names others, and by what a page finds it. */
  private static final Map<String, String> LINKS =
      Map.of("township", "t", "village", "v", "quota_task", "jinjiang-2022/" + UNIT + "/new");

  private static final Map<String, String> IDS =
      Map.of("townships", "t", "villages", "v", "hydrants", "h");

  /** Ids that lead to pages; others are called as their collection is. */
  static String id(FeatureType<?> type) {
    return IDS.getOrDefault(type.name(), type.name());
  }

  /** The texts of a collection, in the order of its schema. */
  static List<Attribute> texts(FeatureType<?> type) {
    return type.attributes().stream()
        .filter(a -> List.of(Attribute.Kind.TEXT, Attribute.Kind.TEXTS).contains(a.kind()))
        .toList();
  }

  /** What tells that a text came by a field. */
  static String mark(FeatureType<?> type, Attribute text) {
    return "window.hit='" + field(type, text) + "'";
  }

  private static String field(FeatureType<?> type, Attribute text) {
    return type.name() + "." + text.name();
  }

  static byte[] zip() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      put(zip, "dataset.yaml", manifest());
      for (FeatureType<?> type : FeatureType.all()) {
        put(zip, type.name() + ".geojson", Json.text(collection(type)));
      }
    }
    return bytes.toByteArray();
  }

  /** JSON is YAML: the county, licences and origins are texts as well. */
  private static String manifest() {
    Map<String, Object> files = new LinkedHashMap<>();
    for (FeatureType<?> type : FeatureType.all()) {
      files.put(
          type.name(),
          Map.of(
              "path",
              type.name() + ".geojson",
              "licence",
              ADDRESS.formatted(type.name() + "-licence"),
              "origin",
              ADDRESS.formatted(type.name() + "-origin")));
    }
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("name", "<img src=x onerror=window.hit='county'>{{7*7}}");
    manifest.put("crs", "CRS84");
    manifest.put("as_of", "2022-12-31");
    manifest.put("rulesets", List.of("jinjiang-2022", "sanyuan-2023"));
    manifest.put("files", files);
    return Json.text(manifest);
  }

  private static Map<String, Object> collection(FeatureType<?> type) {
    Map<String, Object> collection = new LinkedHashMap<>();
    collection.put("type", "FeatureCollection");
    collection.put("features", List.of(feature(type, true), feature(type, false)));
    return collection;
  }

  /** One whose id and links are true, or one that is nothing but attacks. */
  private static Map<String, Object> feature(FeatureType<?> type, boolean leads) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Attribute text : texts(type)) {
      String attack = leads ? ATTACK : text.name().equals("id") ? NAME : ADDRESS;
      String said = attack.formatted(field(type, text));
      values.put(text.name(), text.kind() == Attribute.Kind.TEXTS ? List.of(said) : said);
    }
    if (leads) {
      values.put("id", id(type));
      LINKS.forEach((link, to) -> values.computeIfPresent(link, (name, said) -> to));
      if (type == FeatureType.TOWNSHIPS) {
        values.put("code", UNIT);
      }
    }
    if (type.attribute("lifecycle").isPresent()) {
      values.put("lifecycle", "in_service");
    }
    if (type == FeatureType.BUILDINGS) {
      values.put("households", 3);
    }
    Map<String, Object> feature = new LinkedHashMap<>();
    feature.put("type", "Feature");
    feature.put("geometry", geometry(type, leads ? 0 : 0.02));
    feature.put("properties", values);
    return feature;
  }

  private static Map<String, Object> geometry(FeatureType<?> type, double east) {
    double lon = 118.5 + east + FeatureType.all().indexOf(type) * 0.0004;
    double wide =
        type == FeatureType.TOWNSHIPS ? 0.01 : type == FeatureType.VILLAGES ? 0.008 : 0.0002;
    List<List<Double>> ring = new ArrayList<>();
    for (int[] corner : new int[][] {{-1, -1}, {1, -1}, {1, 1}, {-1, 1}, {-1, -1}}) {
      ring.add(List.of(lon + corner[0] * wide, 24.7 + corner[1] * wide));
    }
    if (type.geometryTypes().contains("Polygon")) {
      return Map.of("type", "Polygon", "coordinates", List.of(ring));
    }
    return type.geometryTypes().contains("Point")
        ? Map.of("type", "Point", "coordinates", List.of(lon, 24.7))
        : Map.of("type", "LineString", "coordinates", ring.subList(0, 2));
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(UTF_8));
  }

  private Hostile() {}
}
