package org.firewell.query;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** Shapes of a condition: read, and held against what can be asked. */
final class Shapes {

  /** With which words a shape begins in text. */
  static final Set<String> WORDS =
      Set.of(
          "POINT",
          "LINESTRING",
          "POLYGON",
          "MULTIPOINT",
          "MULTILINESTRING",
          "MULTIPOLYGON",
          "GEOMETRYCOLLECTION");

  static final GeometryFactory FACTORY = new GeometryFactory();

  private Shapes() {}

  /** Of well-known text, in whatever system. */
  static Geometry wkt(String text, Spot at) throws FilterException {
    try {
      return checked(new WKTReader(FACTORY).read(text), at);
    } catch (ParseException | IllegalArgumentException e) {
      throw at.fault("不是 WKT 图形：" + e.getMessage(), "no shape of WKT: " + e.getMessage());
    }
  }

  /**
   * A box; where its west is greater than its east it lies across the antimeridian and is two.
   *
   * @param numbers west, south, east, north, or with heights west, south, low, east, north, high
   */
  static Geometry box(List<Double> numbers, Spot at) throws FilterException {
    if (numbers.size() != 4 && numbers.size() != 6) {
      throw at.fault("BBOX 应有 4 个或 6 个数", "a box has 4 numbers or 6");
    }
    int upper = numbers.size() / 2;
    double west = numbers.get(0);
    double south = numbers.get(1);
    double east = numbers.get(upper);
    double north = numbers.get(upper + 1);
    if (south > north) {
      throw at.fault("BBOX 的南边在北边之北", "a box whose south lies north of its north");
    }
    return west <= east
        ? rectangle(west, south, east, north)
        : FACTORY
            .createGeometryCollection(
                new Geometry[] {
                  rectangle(west, south, 180, north), rectangle(-180, south, east, north)
                })
            .union();
  }

  /**
   * A shape that the store can be asked for.
   *
   * @throws FilterException when it lies outside the world, crosses itself, is empty or too large
   */
  static Geometry inTheWorld(Geometry lonLat, Spot at) throws FilterException {
    Envelope box = checked(lonLat, at).getEnvelopeInternal();
    if (box.getMinX() < -180 || box.getMaxX() > 180 || box.getMinY() < -90 || box.getMaxY() > 90) {
      throw at.fault(
          "图形超出经度 -180 至 180、纬度 -90 至 90",
          "a shape outside of longitude -180 to 180 and latitude -90 to 90");
    }
    TopologyValidationError fault = new IsValidOp(lonLat).getValidationError();
    if (fault != null) {
      throw at.fault("图形无效：" + fault, "a shape that is not valid: " + fault);
    }
    return lonLat;
  }

  static Geometry checked(Geometry geometry, Spot at) throws FilterException {
    if (geometry.getNumPoints() > Bounds.VERTICES) {
      throw at.fault(
          "图形至多 " + Bounds.VERTICES + " 个顶点",
          "a shape of more than " + Bounds.VERTICES + " vertices");
    }
    if (geometry.isEmpty()
        || !Arrays.stream(geometry.getCoordinates()).allMatch(Shapes::isFinite)) {
      throw at.fault("图形为空或坐标不是数", "a shape that is empty or whose coordinates are no numbers");
    }
    return geometry;
  }

  private static boolean isFinite(Coordinate c) {
    return Double.isFinite(c.x) && Double.isFinite(c.y);
  }

  /** A point or a line where it is as narrow. */
  private static Geometry rectangle(double west, double south, double east, double north) {
    return FACTORY.toGeometry(new Envelope(west, east, south, north));
  }
}
