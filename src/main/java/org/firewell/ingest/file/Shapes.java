package org.firewell.ingest.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Makes geometries of GeoJSON's nested lists: a position is a {@link Coordinate}, everything else a
 * {@link List}. Positions are numbers and rings closed and long enough afterwards; nothing else is
 * certain yet.
 *
 * <p>A ring that does not end where it begins is closed, and told: real files have such, and a
 * building is not lost for a corner that was not written twice.
 */
public final class Shapes {

  public static final GeometryFactory FACTORY = new GeometryFactory();

  public static final Reason NO_NUMBER = new Reason("坐标不是数字", "a coordinate that is not a number");
  private static final Reason MISNESTED =
      new Reason(
          "坐标的嵌套层次与几何类型不符", "coordinates that are not nested as the type of the geometry asks");

  public static final Reason CLOSED =
      new Reason("首尾不相接的环已闭合", "a ring that does not end where it begins was closed");

  private final Consumer<Reason> repairs;

  private Shapes(Consumer<Reason> repairs) {
    this.repairs = repairs;
  }

  /**
   * @param type as GeoJSON spells it, or null
   * @param repairs takes what was repaired
   * @throws Refusal when the lists are not nested as the type asks, a position is not a number, or
   *     a line or ring is too short
   */
  public static Geometry geometry(String type, Object coordinates, Consumer<Reason> repairs)
      throws Refusal {
    return new Shapes(repairs).geometry(type, coordinates);
  }

  private Geometry geometry(String type, Object coordinates) throws Refusal {
    if (type == null) {
      throw new Refusal("几何没有类型（type）", "the geometry has no type");
    }
    return switch (type) {
      case "Point" -> point(coordinates);
      case "MultiPoint" ->
          FACTORY.createMultiPoint(parts(coordinates, this::point).toArray(new Point[0]));
      case "LineString" -> line(coordinates);
      case "MultiLineString" ->
          FACTORY.createMultiLineString(parts(coordinates, this::line).toArray(new LineString[0]));
      case "Polygon" -> polygon(coordinates);
      case "MultiPolygon" ->
          FACTORY.createMultiPolygon(parts(coordinates, this::polygon).toArray(new Polygon[0]));
      default ->
          throw new Refusal(
              "不接受的几何类型 " + Text.quoted(type),
              "a " + Text.quoted(type) + " is no geometry that is taken here");
    };
  }

  private interface Maker<T> {
    T make(Object coordinates) throws Refusal;
  }

  private static <T> List<T> parts(Object coordinates, Maker<T> maker) throws Refusal {
    List<T> parts = new ArrayList<>();
    for (Object part : list(coordinates)) {
      parts.add(maker.make(part));
    }
    return parts;
  }

  private Point point(Object coordinates) throws Refusal {
    if (coordinates instanceof List<?> none && none.isEmpty()) {
      return FACTORY.createPoint();
    }
    return FACTORY.createPoint(position(coordinates));
  }

  private LineString line(Object coordinates) throws Refusal {
    Coordinate[] positions = positions(coordinates);
    if (positions.length == 1) {
      throw new Refusal("线只有一个点，至少要两个", "a line of one position; 2 are the least");
    }
    return FACTORY.createLineString(positions);
  }

  private Polygon polygon(Object coordinates) throws Refusal {
    List<LinearRing> rings = parts(coordinates, this::ring);
    return rings.isEmpty()
        ? FACTORY.createPolygon()
        : FACTORY.createPolygon(
            rings.get(0), rings.subList(1, rings.size()).toArray(new LinearRing[0]));
  }

  private LinearRing ring(Object coordinates) throws Refusal {
    Coordinate[] positions = positions(coordinates);
    if (positions.length > 0 && !positions[0].equals2D(positions[positions.length - 1])) {
      repairs.accept(CLOSED);
      positions = closed(positions);
    }
    if (positions.length > 0 && positions.length < 4) {
      throw new Refusal(
          "环只有 " + positions.length + " 个点，至少要 4 个",
          "a ring of " + positions.length + " positions; 4 are the least");
    }
    return FACTORY.createLinearRing(positions);
  }

  private static Coordinate[] closed(Coordinate[] open) {
    Coordinate[] closed = Arrays.copyOf(open, open.length + 1);
    closed[open.length] = open[0].copy();
    return closed;
  }

  private static Coordinate[] positions(Object coordinates) throws Refusal {
    return parts(coordinates, Shapes::position).toArray(new Coordinate[0]);
  }

  private static Coordinate position(Object coordinates) throws Refusal {
    if (!(coordinates instanceof Coordinate position)) {
      throw new Refusal(MISNESTED);
    }
    if (!Double.isFinite(position.x) || !Double.isFinite(position.y)) {
      throw new Refusal(NO_NUMBER);
    }
    return position;
  }

  private static List<?> list(Object coordinates) throws Refusal {
    if (coordinates instanceof List<?> list) {
      return list;
    }
    throw new Refusal(MISNESTED);
  }
}
