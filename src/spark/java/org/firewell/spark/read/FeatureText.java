package org.firewell.spark.read;

import java.io.Serial;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.temporal.Temporal;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.sql.Row;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A row of a table as a GeoJSON feature. A number has as many digits as bring it back bit for bit.
 */
final class FeatureText implements Function<Row, String> {
  @Serial private static final long serialVersionUID = 1;

  private static final JsonFactory JSON = new JsonFactory();

  private final String geometryColumn;

  FeatureText(String geometryColumn) {
    this.geometryColumn = geometryColumn;
  }

  @Override
  public String call(Row row) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      json.writeStringProperty("type", "Feature");
      json.writeObjectPropertyStart("properties");
      for (String name : row.schema().fieldNames()) {
        if (!name.equals(geometryColumn)) {
          json.writeName(name);
          write(json, row.<Object>getAs(name));
        }
      }
      json.writeEndObject();
      json.writeName("geometry");
      writeGeometry(json, row.getAs(geometryColumn));
      json.writeEndObject();
    }
    return text.toString();
  }

  private static void write(JsonGenerator json, Object valueOrNull) {
    if (valueOrNull == null || valueOrNull instanceof Number number && !isFinite(number)) {
      json.writeNull();
    } else if (valueOrNull instanceof BigDecimal decimal) {
      json.writeNumber(decimal.toPlainString());
    } else if (valueOrNull instanceof Number number) {
      json.writeNumber(number.toString());
    } else if (valueOrNull instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else if (valueOrNull instanceof java.sql.Timestamp time) {
      json.writeString(time.toInstant().toString());
    } else if (valueOrNull instanceof String
        || valueOrNull instanceof java.sql.Date
        || valueOrNull instanceof Temporal) {
      json.writeString(valueOrNull.toString());
    } else if (valueOrNull instanceof Seq<?> list) {
      json.writeStartArray();
      CollectionConverters.asJava(list).forEach(each -> write(json, each));
      json.writeEndArray();
    } else {
      json.writeStartObject(); // no value of an attribute, and told as such
      json.writeEndObject();
    }
  }

  private static boolean isFinite(Number number) {
    return Double.isFinite(number.doubleValue()) || number instanceof BigDecimal;
  }

  private static void writeGeometry(JsonGenerator json, Geometry geometryOrNull) {
    if (geometryOrNull == null) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    json.writeStringProperty("type", geometryOrNull.getGeometryType());
    json.writeName("coordinates");
    writeCoordinates(json, geometryOrNull);
    json.writeEndObject();
  }

  private static void writeCoordinates(JsonGenerator json, Geometry geometry) {
    if (geometry instanceof Point point && !point.isEmpty()) {
      write(json, point.getCoordinate());
      return;
    }
    json.writeStartArray();
    if (geometry instanceof LineString line) {
      for (Coordinate each : line.getCoordinates()) {
        write(json, each);
      }
    } else if (geometry instanceof Polygon polygon && !polygon.isEmpty()) {
      writeCoordinates(json, polygon.getExteriorRing());
      for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
        writeCoordinates(json, polygon.getInteriorRingN(i));
      }
    } else if (!geometry.isEmpty()) {
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        writeCoordinates(json, geometry.getGeometryN(i));
      }
    }
    json.writeEndArray();
  }

  /** What is no number is written as such, so that the row is refused as one of GeoJSON is. */
  private static void write(JsonGenerator json, Coordinate at) {
    json.writeStartArray();
    json.writeNumber(at.x);
    json.writeNumber(at.y);
    if (!Double.isNaN(at.getZ())) {
      json.writeNumber(at.getZ());
    }
    json.writeEndArray();
  }
}
