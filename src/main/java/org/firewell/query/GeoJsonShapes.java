package org.firewell.query;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;

/** Geometries as GeoJSON writes them, in whatever system; a height is left out. */
final class GeoJsonShapes {

  private static final List<String> NAMES =
      List.of(
          "Point",
          "LineString",
          "Polygon",
          "MultiPoint",
          "MultiLineString",
          "MultiPolygon",
          "GeometryCollection");

  private final Spot at;

  private GeoJsonShapes(Spot at) {
    this.at = at;
  }

  /** A geometry object. */
  static Geometry of(JsonNode node, Spot at) throws FilterException {
    try {
      return Shapes.checked(new GeoJsonShapes(at).geometry(node), at);
    } catch (IllegalArgumentException e) { // JTS's, of a ring that is not closed and its like
      throw at.fault("不是图形：" + e.getMessage(), "no shape: " + e.getMessage());
    }
  }

  private Geometry geometry(JsonNode node) throws FilterException {
    JsonNode type = node.path("type");
    JsonNode coordinates = node.path("coordinates");
    return switch (type.isString() ? type.stringValue() : "") {
      case "Point" -> point(coordinates);
      case "LineString" -> line(coordinates);
      case "Polygon" -> polygon(coordinates);
      case "MultiPoint" ->
          Shapes.FACTORY.createMultiPoint(each(coordinates, this::point).toArray(new Point[0]));
      case "MultiLineString" ->
          Shapes.FACTORY.createMultiLineString(
              each(coordinates, this::line).toArray(new LineString[0]));
      case "MultiPolygon" ->
          Shapes.FACTORY.createMultiPolygon(
              each(coordinates, this::polygon).toArray(new Polygon[0]));
      case "GeometryCollection" ->
          Shapes.FACTORY.createGeometryCollection(
              each(node.path("geometries"), this::geometry).toArray(new Geometry[0]));
      default ->
          throw at.fault(
              "type 应为 " + String.join(", ", NAMES), "type is one of " + String.join(", ", NAMES));
    };
  }

  private Point point(JsonNode position) throws FilterException {
    return Shapes.FACTORY.createPoint(coordinate(position));
  }

  private LineString line(JsonNode positions) throws FilterException {
    return Shapes.FACTORY.createLineString(coordinates(positions));
  }

  private Polygon polygon(JsonNode rings) throws FilterException {
    List<LinearRing> all = each(rings, ring -> Shapes.FACTORY.createLinearRing(coordinates(ring)));
    return all.isEmpty()
        ? Shapes.FACTORY.createPolygon()
        : Shapes.FACTORY.createPolygon(
            all.get(0), all.subList(1, all.size()).toArray(new LinearRing[0]));
  }

  private Coordinate[] coordinates(JsonNode positions) throws FilterException {
    return each(positions, this::coordinate).toArray(new Coordinate[0]);
  }

  private Coordinate coordinate(JsonNode position) throws FilterException {
    if (!position.isArray() || position.size() < 2 || position.size() > 3) {
      throw at.fault("一个位置应为 2 或 3 个数", "a position is two numbers or three");
    }
    return new Coordinate(
        JsonReader.number(position.get(0), at), JsonReader.number(position.get(1), at));
  }

  private <T> List<T> each(JsonNode list, Part<T> part) throws FilterException {
    if (!list.isArray()) {
      throw at.fault("coordinates 应为列表", "coordinates are a list");
    }
    List<T> parts = new ArrayList<>();
    for (JsonNode element : list) {
      parts.add(part.of(element));
    }
    return parts;
  }

  private interface Part<T> {
    T of(JsonNode node) throws FilterException;
  }
}
