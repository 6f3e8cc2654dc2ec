package org.firewell.render;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** The geometries of documents that {@link GeoJson} wrote. */
final class KeptGeometry {

  private static final GeometryFactory FACTORY = new GeometryFactory();

  private KeptGeometry() {}

  /**
   * @param writtenOrNull type and coordinates
   */
  static Geometry of(Map<?, ?> writtenOrNull) {
    if (writtenOrNull == null) {
      return null;
    }
    Object coordinates = writtenOrNull.get("coordinates");
    return switch ((String) writtenOrNull.get("type")) {
      case "Point" -> point(coordinates);
      case "MultiPoint" ->
          FACTORY.createMultiPoint(
              parts(coordinates).map(KeptGeometry::point).toArray(Point[]::new));
      case "LineString" -> line(coordinates);
      case "MultiLineString" ->
          FACTORY.createMultiLineString(
              parts(coordinates).map(KeptGeometry::line).toArray(LineString[]::new));
      case "Polygon" -> polygon(coordinates);
      case "MultiPolygon" ->
          FACTORY.createMultiPolygon(
              parts(coordinates).map(KeptGeometry::polygon).toArray(Polygon[]::new));
      default -> throw new IllegalArgumentException(writtenOrNull.toString());
    };
  }

  private static Stream<?> parts(Object coordinates) {
    return ((List<?>) coordinates).stream();
  }

  private static Point point(Object coordinates) {
    return FACTORY.createPoint(position(coordinates));
  }

  private static LineString line(Object coordinates) {
    return FACTORY.createLineString(positions(coordinates));
  }

  private static Polygon polygon(Object coordinates) {
    List<LinearRing> rings =
        parts(coordinates).map(ring -> FACTORY.createLinearRing(positions(ring))).toList();
    return FACTORY.createPolygon(
        rings.get(0), rings.subList(1, rings.size()).toArray(LinearRing[]::new));
  }

  private static Coordinate[] positions(Object coordinates) {
    return parts(coordinates).map(KeptGeometry::position).toArray(Coordinate[]::new);
  }

  private static Coordinate position(Object coordinates) {
    List<?> ordinates = (List<?>) coordinates;
    return new Coordinate(
        ((Number) ordinates.get(0)).doubleValue(), ((Number) ordinates.get(1)).doubleValue());
  }
}
