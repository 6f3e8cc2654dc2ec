package org.firewell.demo;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.firewell.feature.Attribute;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * Writes a dataset: a GeoJSON file for each collection (RFC 7946), one feature a line, sorted by
 * id, and {@code dataset.yaml}. Unknown attributes are left out.
 */
final class DatasetFolder {

  /** What {@code dataset.yaml} says of a file. */
  record Credit(String licence, String origin) {}

  private final int decimals;
  private final Map<FeatureType<?>, List<Feature>> layers = new LinkedHashMap<>();
  private final Map<FeatureType<?>, Credit> credits = new LinkedHashMap<>();

  /**
   * @param decimals of a degree that coordinates are written with
   */
  DatasetFolder(int decimals) {
    this.decimals = decimals;
  }

  void layer(FeatureType<?> type, Credit credit) {
    layers.put(type, new ArrayList<>());
    credits.put(type, credit);
  }

  void add(Feature feature) {
    layers.get(FeatureType.of(feature)).add(feature);
  }

  List<Feature> list(FeatureType<?> type) {
    return layers.get(type);
  }

  /**
   * @param head the lines of {@code dataset.yaml} above its files
   */
  void write(Path folder, List<String> head) throws IOException {
    Files.createDirectories(folder);
    for (Map.Entry<FeatureType<?>, List<Feature>> layer : layers.entrySet()) {
      write(folder.resolve(fileName(layer.getKey())), layer.getKey(), layer.getValue());
    }
    Files.writeString(folder.resolve("dataset.yaml"), yaml(head), StandardCharsets.UTF_8);
  }

  private String yaml(List<String> head) {
    StringBuilder yaml = new StringBuilder();
    head.forEach(line -> yaml.append(line).append('\n'));
    yaml.append("files:\n");
    credits.forEach(
        (type, credit) ->
            yaml.append("  ")
                .append(type.name())
                .append(":\n")
                .append("    path: ")
                .append(fileName(type))
                .append('\n')
                .append("    crs: CRS84\n")
                .append("    licence: ")
                .append(quoted(credit.licence()))
                .append('\n')
                .append("    origin: ")
                .append(quoted(credit.origin()))
                .append('\n'));
    return yaml.toString();
  }

  private void write(Path file, FeatureType<?> type, List<Feature> features) throws IOException {
    List<Feature> sorted = new ArrayList<>(features);
    sorted.sort(Comparator.comparing(Feature::id));
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      out.write("{\"type\":\"FeatureCollection\",\"features\":[\n");
      for (int i = 0; i < sorted.size(); i++) {
        out.write(json(type, sorted.get(i)));
        out.write(i < sorted.size() - 1 ? ",\n" : "\n");
      }
      out.write("]}\n");
    }
  }

  private String json(FeatureType<?> type, Feature feature) {
    String properties =
        type.attributes().stream()
            .filter(attribute -> attribute.plain(feature) != null)
            .map(attribute -> quoted(attribute.name()) + ":" + value(attribute, feature))
            .collect(Collectors.joining(","));
    return "{\"type\":\"Feature\",\"properties\":{"
        + properties
        + "},\"geometry\":"
        + json(feature.geometry())
        + "}";
  }

  private static String value(Attribute attribute, Feature feature) {
    Object plain = attribute.plain(feature);
    if (plain instanceof Double number) {
      return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
    if (plain instanceof List<?> texts) {
      return texts.stream()
          .map(text -> quoted((String) text))
          .collect(Collectors.joining(",", "[", "]"));
    }
    return plain instanceof Integer ? plain.toString() : quoted((String) plain);
  }

  private String json(Geometry geometry) {
    return "{\"type\":\""
        + geometry.getGeometryType()
        + "\",\"coordinates\":"
        + coordinates(geometry)
        + "}";
  }

  private String coordinates(Geometry geometry) {
    if (geometry instanceof Polygon polygon) {
      return rings(polygon);
    }
    if (geometry.getNumGeometries() > 1 || geometry.getGeometryType().startsWith("Multi")) {
      List<String> parts = new ArrayList<>();
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        parts.add(coordinates(geometry.getGeometryN(i)));
      }
      return "[" + String.join(",", parts) + "]";
    }
    return geometry.getDimension() == 0
        ? position(geometry.getCoordinate())
        : line(geometry.getCoordinates());
  }

  /** JTS's normal form has its shell clockwise; RFC 7946 asks for the other way round. */
  private String rings(Polygon polygon) {
    Polygon ordered = (Polygon) polygon.norm().reverse();
    List<String> rings = new ArrayList<>();
    rings.add(line(ordered.getExteriorRing().getCoordinates()));
    for (int i = 0; i < ordered.getNumInteriorRing(); i++) {
      rings.add(line(ordered.getInteriorRingN(i).getCoordinates()));
    }
    return "[" + String.join(",", rings) + "]";
  }

  private String line(Coordinate[] positions) {
    return java.util.Arrays.stream(positions)
        .map(this::position)
        .collect(Collectors.joining(",", "[", "]"));
  }

  private String position(Coordinate position) {
    return "[" + degrees(position.x) + "," + degrees(position.y) + "]";
  }

  private String degrees(double value) {
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
  }

  private static String fileName(FeatureType<?> type) {
    return type.name() + ".geojson";
  }

  /** A text of this project's own data: it holds neither quotes nor control characters. */
  private static String quoted(String text) {
    return '"' + text + '"';
  }
}
