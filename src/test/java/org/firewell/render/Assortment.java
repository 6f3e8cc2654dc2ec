package org.firewell.render;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.firewell.feature.Attribute;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Features of every collection as chance has it: with blanks, and texts that formats stumble on.
 */
final class Assortment {

  private static final GeometryFactory GEOMETRY = new GeometryFactory();

  private static final List<String> TEXTS =
      List.of(
          "安海镇",
          "=1+1",
          "'=1+1",
          "''-2",
          "+86 595",
          "@SUM(A1)",
          "-",
          "＝2",
          "'t Zand",
          "a \"b\", 'c'; <d> & e",
          "a,b",
          "null",
          "1e5",
          "0012",
          "2022-12-31",
          "yes",
          "%_\\",
          "水".repeat(60));

  /** What is an error where it does not fit to the rows beside. */
  private static final Set<String> LINEAGE = Set.of("valid_to", "successors", "change_document");

  private final Random random;

  Assortment(long seed) {
    random = new Random(seed);
  }

  /** So many features of a collection, sorted by id. */
  <F extends Feature> List<F> of(FeatureType<F> type, int count) {
    List<String> shapes = type.geometryTypes().stream().sorted().toList();
    List<F> features = new ArrayList<>();
    for (int n = 0; n < count; n++) {
      int number = n;
      Map<String, Object> values = new HashMap<>();
      for (Attribute attribute : type.attributes()) {
        if (random.nextInt(4) > 0) {
          values.put(attribute.name(), value(attribute));
        }
      }
      values.computeIfPresent("code", (name, code) -> "code " + number);
      values.put("id", "%s-%04d".formatted(type.name(), n));
      values.keySet().removeAll(LINEAGE);
      features.add(type.create(shape(shapes.get(n % shapes.size())), values));
    }
    return features;
  }

  private Object value(Attribute attribute) {
    return switch (attribute.kind()) {
      case TEXT -> text(attribute);
      case TEXTS -> List.of("甲", "b c", "=1").subList(0, 1 + random.nextInt(3));
      case INTEGER -> random.nextInt(1_000);
      case NUMBER -> random.nextInt(10) == 0 ? 0.1 + 0.2 : random.nextInt(8_000) / 100.0;
      case DATE -> LocalDate.of(1990, 1, 1).plusDays(random.nextInt(14_000));
      case CHOICE ->
          attribute.type().getEnumConstants()[random.nextInt(attribute.allowed().size())];
    };
  }

  /** Codes would be read as the numbers that spreadsheets made of them. */
  private String text(Attribute attribute) {
    return attribute.name().equals("name")
        ? TEXTS.get(random.nextInt(TEXTS.size()))
        : attribute.name() + " " + random.nextInt(100);
  }

  private Geometry shape(String type) {
    return switch (type) {
      case "Point" -> GEOMETRY.createPoint(place());
      case "LineString" -> line();
      case "MultiLineString" ->
          GEOMETRY.createMultiLineString(new LineString[] {line(), line(), line()});
      case "Polygon" -> polygon(0);
      default ->
          GEOMETRY.createMultiPolygon(new Polygon[] {polygon(0), polygon(0.1), polygon(0.2)});
    };
  }

  private Coordinate place() {
    return new Coordinate(118.4 + random.nextDouble() * 0.3, 24.6 + random.nextDouble() * 0.2);
  }

  private LineString line() {
    return GEOMETRY.createLineString(new Coordinate[] {place(), place(), place()});
  }

  /** A square with a hole, so far east of the others. */
  private Polygon polygon(double east) {
    Coordinate corner = place();
    corner.x += east * 5;
    return GEOMETRY.createPolygon(
        square(corner, 0.01), new LinearRing[] {square(inner(corner), 0.002)});
  }

  private static Coordinate inner(Coordinate corner) {
    return new Coordinate(corner.x + 0.004, corner.y + 0.004);
  }

  private LinearRing square(Coordinate at, double side) {
    Coordinate[] ring = {
      new Coordinate(at.x, at.y),
      new Coordinate(at.x + side, at.y),
      new Coordinate(at.x + side, at.y + side),
      new Coordinate(at.x, at.y + side),
      new Coordinate(at.x, at.y)
    };
    LinearRing square = GEOMETRY.createLinearRing(ring);
    return random.nextBoolean() ? square : square.reverse();
  }
}
