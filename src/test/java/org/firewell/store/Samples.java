package org.firewell.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.firewell.feature.Attribute;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Hydrant;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Features to be kept. */
final class Samples {

  private static final GeometryFactory GEOMETRY = new GeometryFactory();
  private static final String TEXT = "龙湖镇 \"O'Hara\" \\ ; -- 🚒 %_";

  private static final Map<String, String> SHAPES =
      Map.of(
          "Point", "POINT (118.57213456789012 24.81)",
          "LineString", "LINESTRING (118.5 24.7, 118.51 24.71, 118.52 24.7)",
          "MultiLineString",
              "MULTILINESTRING ((118.5 24.7, 118.51 24.71), (118.6 24.7, 118.6 24.8))",
          "Polygon",
              "POLYGON ((118.5 24.7, 118.6 24.7, 118.6 24.8, 118.5 24.8, 118.5 24.7),"
                  + " (118.54 24.74, 118.54 24.76, 118.56 24.76, 118.56 24.74, 118.54 24.74))",
          "MultiPolygon",
              "MULTIPOLYGON (((118.5 24.7, 118.6 24.7, 118.6 24.8, 118.5 24.7)),"
                  + " ((118.7 24.7, 118.8 24.7, 118.8 24.8, 118.7 24.7)))");

  private Samples() {}

  static Hydrant hydrant(String id) {
    return hydrant(id, 118.5, 24.7, Map.of());
  }

  static Hydrant hydrant(String id, double longitude, double latitude, Map<String, Object> values) {
    Map<String, Object> all = new HashMap<>(values);
    all.put("id", id);
    return FeatureType.HYDRANTS.create(
        GEOMETRY.createPoint(new Coordinate(longitude, latitude)), all);
  }

  static Geometry shape(String wkt) {
    try {
      return new WKTReader(GEOMETRY).read(wkt);
    } catch (ParseException e) {
      throw new IllegalArgumentException(wkt, e);
    }
  }

  /** Features without any value, one of each shape. */
  static <F extends Feature> List<F> blank(FeatureType<F> type) {
    return type.geometryTypes().stream()
        .map(shape -> type.create(shape(SHAPES.get(shape)), Map.of("id", "blank " + shape)))
        .toList();
  }

  /** Features with every value: as many as it takes to have every choice once. */
  static <F extends Feature> List<F> full(FeatureType<F> type) {
    List<String> shapes = type.geometryTypes().stream().sorted().toList();
    int count = type.attributes().stream().mapToInt(a -> a.allowed().size()).max().orElse(0);
    List<F> full = new ArrayList<>();
    for (int n = 0; n < Math.max(count, shapes.size()); n++) {
      full.add(type.create(shape(SHAPES.get(shapes.get(n % shapes.size()))), values(type, n)));
    }
    return full;
  }

  private static Map<String, Object> values(FeatureType<?> type, int n) {
    Map<String, Object> values = new HashMap<>();
    type.attributes().forEach(a -> values.put(a.name(), value(a, n)));
    values.put("id", "full " + (10 + n));
    return values;
  }

  private static Object value(Attribute attribute, int n) {
    return switch (attribute.kind()) {
      case TEXT -> attribute.name() + TEXT + n;
      case TEXTS -> List.of("a,b", TEXT, "").subList(0, n % 4 % 3 + (n % 4 == 3 ? 0 : 1));
      case INTEGER -> n == 0 ? Integer.MIN_VALUE : n == 1 ? Integer.MAX_VALUE : n;
      case NUMBER -> n == 0 ? Double.MAX_VALUE : Math.PI * n;
      case DATE -> n == 0 ? LocalDate.of(1, 1, 1) : LocalDate.of(2022, 2, 28).plusDays(n);
      case CHOICE -> attribute.type().getEnumConstants()[n % attribute.allowed().size()];
    };
  }
}
