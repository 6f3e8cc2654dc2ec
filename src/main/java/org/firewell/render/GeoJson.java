package org.firewell.render;

import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.firewell.analysis.Answer;
import org.firewell.analysis.Finding;
import org.firewell.feature.Attribute;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.util.MinimalPrettyPrinter;

/**
 * GeoJSON (RFC 7946) of features and answers: longitude before latitude, in degrees on CGCS2000.
 *
 * <p>An attribute that is unknown is left out. The id stands beside the properties and among them,
 * since many readers keep only the latter.
 */
public final class GeoJson {

  private GeoJson() {}

  /** The findings of an answer as a collection, with its summary as the member {@code summary}. */
  public static void write(OutputStream out, Answer answer) {
    try (JsonGenerator json = Json.generator(out, new OneFeatureOnALine())) {
      startCollection(json);
      answer.findings().forEach(finding -> write(json, finding));
      endCollection(json, Map.of("summary", answer.summary()));
    }
  }

  /**
   * A collection of features.
   *
   * @param members written after the features, such as links and counts
   */
  public static void write(
      OutputStream out, Iterable<? extends Feature> features, Map<String, Object> members) {
    write(
        out,
        taker -> features.forEach(feature -> taker.accept(Told.of(feature))),
        UnaryOperator.identity(),
        () -> members);
  }

  /**
   * A collection of features that come one by one, so that never are all of them held at once.
   *
   * @param features hands them on to a taker, as they are told
   * @param place brings a geometry in longitude and latitude to the system that is told
   * @param members written after the features; asked for when the last was written
   */
  public static void write(
      OutputStream out,
      Consumer<Consumer<Told>> features,
      UnaryOperator<Geometry> place,
      Supplier<Map<String, Object>> members) {
    try (JsonGenerator json = Json.generator(out, new OneFeatureOnALine())) {
      startCollection(json);
      features.accept(told -> write(json, told, place, Map.of()));
      endCollection(json, members.get());
    }
  }

  /**
   * Rows as features.
   *
   * @param members written after the features
   */
  static void write(OutputStream out, PlacedTable table, Map<String, Object> members) {
    try (JsonGenerator json = Json.generator(out, new OneFeatureOnALine())) {
      startCollection(json);
      table.rows().each(row -> write(json, row, table.columns()));
      endCollection(json, members);
    }
  }

  private static void write(JsonGenerator json, PlacedTable.Row row, List<Column> columns) {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (Column column : columns) {
      if (row.values().containsKey(column.name())) {
        properties.put(column.heading(), row.values().get(column.name()));
      }
    }
    write(json, row.id(), row.geometry(), properties, Map.of());
  }

  /**
   * One feature.
   *
   * @param members written after its properties, such as links
   */
  public static void write(OutputStream out, Feature feature, Map<String, Object> members) {
    write(out, Told.of(feature), UnaryOperator.identity(), members);
  }

  /**
   * The same elsewhere.
   *
   * @param place brings a geometry in longitude and latitude to the system that is told
   */
  public static void write(
      OutputStream out, Told told, UnaryOperator<Geometry> place, Map<String, Object> members) {
    try (JsonGenerator json = Json.generator(out, new OneFeatureOnALine())) {
      write(json, told, place, members);
    }
  }

  /**
   * A feature as it is told.
   *
   * @param geometry in longitude and latitude
   */
  public record Told(String id, Geometry geometry, Map<String, Object> properties) {

    /** What is known of it, under its own id. */
    public static Told of(Feature feature) {
      return new Told(feature.id(), feature.geometry(), GeoJson.properties(feature));
    }
  }

  /** The attributes of a feature that are known, by name, as a file shows them. */
  public static Map<String, Object> properties(Feature feature) {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (Attribute attribute : FeatureType.of(feature).attributes()) {
      Object value = attribute.plain(feature);
      if (value != null) {
        properties.put(attribute.name(), value);
      }
    }
    return properties;
  }

  private static void startCollection(JsonGenerator json) {
    json.writeStartObject();
    json.writeName("type").writeString("FeatureCollection");
    json.writeName("features").writeStartArray();
  }

  private static void endCollection(JsonGenerator json, Map<String, Object> members) {
    json.writeEndArray();
    Json.members(json, members);
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Finding finding) {
    write(json, finding.id(), finding.geometry(), Table.withId(finding), Map.of());
  }

  private static void write(
      JsonGenerator json, Told told, UnaryOperator<Geometry> place, Map<String, Object> members) {
    write(json, told.id(), place.apply(told.geometry()), told.properties(), members);
  }

  private static void write(
      JsonGenerator json,
      String id,
      Geometry geometryOrNull,
      Map<String, Object> properties,
      Map<String, Object> members) {
    json.writeStartObject();
    json.writeName("type").writeString("Feature");
    json.writeName("id").writeString(id);
    json.writeName("geometry");
    geometry(json, geometryOrNull);
    json.writeName("properties");
    Json.value(json, properties);
    Json.members(json, members);
    json.writeEndObject();
  }

  private static void geometry(JsonGenerator json, Geometry geometryOrNull) {
    if (geometryOrNull == null) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    json.writeName("type").writeString(geometryOrNull.getGeometryType());
    json.writeName("coordinates");
    coordinates(json, geometryOrNull);
    json.writeEndObject();
  }

  private static void coordinates(JsonGenerator json, Geometry geometry) {
    if (geometry instanceof Point point) {
      position(json, point.getCoordinate());
    } else if (geometry instanceof LineString line) {
      positions(json, line.getCoordinates());
    } else if (geometry instanceof Polygon polygon) {
      rings(json, polygon);
    } else {
      json.writeStartArray();
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        coordinates(json, geometry.getGeometryN(i));
      }
      json.writeEndArray();
    }
  }

  private static void rings(JsonGenerator json, Polygon polygon) {
    json.writeStartArray();
    positions(json, polygon.getExteriorRing().getCoordinates());
    for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
      positions(json, polygon.getInteriorRingN(i).getCoordinates());
    }
    json.writeEndArray();
  }

  private static void positions(JsonGenerator json, Coordinate[] coordinates) {
    json.writeStartArray();
    for (Coordinate coordinate : coordinates) {
      position(json, coordinate);
    }
    json.writeEndArray();
  }

  private static void position(JsonGenerator json, Coordinate coordinate) {
    json.writeStartArray();
    json.writeNumber(coordinate.x);
    json.writeNumber(coordinate.y);
    json.writeEndArray();
  }

  /** Breaks the line before each feature of a collection, so that a change of one is one line. */
  private static final class OneFeatureOnALine extends MinimalPrettyPrinter {
    private static final long serialVersionUID = 1;

    private static final int DEPTH_OF_FEATURES = 2;

    @Override
    public void beforeArrayValues(JsonGenerator json) {
      breakBetweenFeatures(json);
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator json) {
      super.writeArrayValueSeparator(json);
      breakBetweenFeatures(json);
    }

    private static void breakBetweenFeatures(JsonGenerator json) {
      TokenStreamContext context = json.streamWriteContext();
      if (context.getNestingDepth() == DEPTH_OF_FEATURES
          && "features".equals(context.getParent().currentName())) {
        json.writeRaw('\n');
      }
    }
  }
}
