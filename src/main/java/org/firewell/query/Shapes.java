package org.firewell.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.GeometryFilter;
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
      String told = Bounds.told(e.getMessage());
      throw at.fault("不是 WKT 图形：" + told, "no shape of WKT: " + told);
    }
  }

  /**
   * A box. Where its lower corner has the greater longitude it lies across the antimeridian and is
   * two, whichever axis longitude is.
   *
   * @param numbers the lower corner and the upper, of two axes or three; the third is a height and
   *     left out
   */
  static Geometry box(List<Double> numbers, Spot at) throws FilterException {
    if (numbers.size() != 4 && numbers.size() != 6) {
      throw at.fault("BBOX 应有 4 个或 6 个数", "a box has 4 numbers or 6");
    }
    int upper = numbers.size() / 2;
    double x = numbers.get(0);
    double y = numbers.get(1);
    double toX = numbers.get(upper);
    double toY = numbers.get(upper + 1);
    if (x <= toX && y <= toY) {
      return rectangle(x, y, toX, toY);
    }
    if (numbers.stream().anyMatch(n -> Math.abs(n) > 180) || x > toX && y > toY) {
      throw at.fault("BBOX 应先写小的角", "the lower corner of a box comes first");
    }
    return x > toX
        ? both(rectangle(x, y, 180, toY), rectangle(-180, y, toX, toY))
        : both(rectangle(x, y, toX, 180), rectangle(x, -180, toX, toY));
  }

  /**
   * The parts of a shape that are each of one dimension: one, but for a collection of several. The
   * databases have no relations of the latter.
   */
  static List<Geometry> parts(Geometry shape) {
    if (!shape.getGeometryType().equals(Geometry.TYPENAME_GEOMETRYCOLLECTION)) {
      return List.of(shape);
    }
    List<Geometry> parts = new ArrayList<>();
    for (int dimension = 0; dimension <= 2; dimension++) {
      Geometry part = FACTORY.buildGeometry(simple(shape, dimension)).union();
      if (!part.isEmpty()) {
        parts.add(part);
      }
    }
    return parts;
  }

  private static List<Geometry> simple(Geometry shape, int dimension) {
    List<Geometry> simple = new ArrayList<>();
    shape.apply(
        (GeometryFilter)
            part -> {
              if (!(part instanceof GeometryCollection) && part.getDimension() == dimension) {
                simple.add(part);
              }
            });
    return simple;
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

  private static Geometry both(Geometry one, Geometry other) {
    return FACTORY.createGeometryCollection(new Geometry[] {one, other}).union();
  }

  /** A point or a line where it is as narrow. */
  private static Geometry rectangle(double x, double y, double toX, double toY) {
    return FACTORY.toGeometry(new Envelope(x, toX, y, toY));
  }
}
