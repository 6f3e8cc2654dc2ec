package org.firewell.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.firewell.query.Filter.Place;
import org.firewell.query.Filter.Time;
import org.firewell.query.Filter.Value;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * Writes a condition in both encodings of CQL2. First it is brought into the form of CQL2 JSON, as
 * maps and lists; the text has all brackets that may be.
 */
final class Cql2Writer {

  private Cql2Writer() {}

  static String json(Filter filter) {
    return new tools.jackson.databind.json.JsonMapper().writeValueAsString(tree(filter));
  }

  static String text(Filter filter) {
    return text(tree(filter));
  }

  private static Object tree(Filter filter) {
    if (filter instanceof Filter.Constant constant) {
      return constant.value();
    } else if (filter instanceof Filter.And and) {
      return call("and", and.parts().stream().map(Cql2Writer::tree).toArray());
    } else if (filter instanceof Filter.Or or) {
      return call("or", or.parts().stream().map(Cql2Writer::tree).toArray());
    } else if (filter instanceof Filter.Not not) {
      return call("not", tree(not.part()));
    } else if (filter instanceof Filter.Comparison each) {
      return call(
          name(Operators.COMPARISON, each.comparator()), tree(each.left()), tree(each.right()));
    } else if (filter instanceof Filter.Like like) {
      return call("like", tree(like.value()), tree(like.pattern()));
    } else if (filter instanceof Filter.Between each) {
      return call("between", tree(each.value()), tree(each.least()), tree(each.most()));
    } else if (filter instanceof Filter.In in) {
      return call("in", tree(in.value()), in.list().stream().map(Cql2Writer::tree).toList());
    } else if (filter instanceof Filter.IsUnknown unknown) {
      return call("isNull", tree(unknown.value()));
    } else if (filter instanceof Filter.Spatial each) {
      return call(name(Operators.SPATIAL, each.operator()), tree(each.left()), tree(each.right()));
    } else if (filter instanceof Filter.Temporal each) {
      return call(name(Operators.TEMPORAL, each.operator()), tree(each.left()), tree(each.right()));
    }
    Filter.Texts each = (Filter.Texts) filter;
    return call(name(Operators.ARRAY, each.operator()), tree(each.left()), tree(each.right()));
  }

  private static Object tree(Value value) {
    if (value instanceof Value.Property property) {
      return Map.of("property", property.attribute().name());
    } else if (value instanceof Value.Constant constant) {
      return constant.value() instanceof LocalDate day
          ? Map.of("date", day.toString())
          : constant.value();
    } else if (value instanceof Value.IgnoringCase ignoring) {
      return call("casei", tree(ignoring.text()));
    } else if (value instanceof Value.IgnoringAccents ignoring) {
      return call("accenti", tree(ignoring.text()));
    }
    Value.Arithmetic each = (Value.Arithmetic) value;
    return call(name(Operators.ARITHMETIC, each.operator()), tree(each.left()), tree(each.right()));
  }

  private static Object tree(Place place) {
    return place instanceof Place.Constant constant
        ? geoJson(constant.geometry())
        : Map.of("property", Queryables.GEOMETRY);
  }

  private static Object tree(Time time) {
    return time instanceof Time.Interval interval
        ? Map.of("interval", Arrays.asList(end(interval.from()), end(interval.to())))
        : tree(((Time.Day) time).value());
  }

  private static Object end(Value end) {
    if (end == null) {
      return "..";
    }
    return end instanceof Value.Constant constant ? constant.value().toString() : tree(end);
  }

  private static Map<String, Object> call(String operator, Object... arguments) {
    Map<String, Object> call = new LinkedHashMap<>();
    call.put("op", operator);
    call.put("args", Arrays.asList(arguments));
    return call;
  }

  private static <T> String name(Map<String, T> names, T operator) {
    return names.entrySet().stream()
        .filter(entry -> entry.getValue() == operator)
        .findFirst()
        .orElseThrow()
        .getKey();
  }

  /** A point, a line or an area without holes. */
  private static Object geoJson(Geometry geometry) {
    List<List<Double>> positions = new ArrayList<>();
    for (Coordinate each : geometry.getCoordinates()) {
      positions.add(List.of(each.x, each.y));
    }
    return Map.of(
        "type",
        geometry.getGeometryType(),
        "coordinates",
        geometry instanceof Polygon
            ? List.of(positions)
            : geometry.getDimension() == 0 ? positions.get(0) : positions);
  }

  private static String text(Object tree) {
    if (tree instanceof Map<?, ?> object) {
      return object.containsKey("op")
          ? call((String) object.get("op"), (List<?>) object.get("args"))
          : object(object);
    } else if (tree instanceof String text) {
      return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }
    return tree instanceof List<?> list ? list(list) : tree.toString();
  }

  private static String object(Map<?, ?> object) {
    if (object.containsKey("property")) {
      return "\"" + object.get("property") + "\"";
    } else if (object.containsKey("date")) {
      return "DATE('" + object.get("date") + "')";
    } else if (object.containsKey("interval")) {
      return "INTERVAL" + list((List<?>) object.get("interval"));
    }
    return ((String) object.get("type")).toUpperCase(java.util.Locale.ROOT)
        + wkt((List<?>) object.get("coordinates"));
  }

  private static String wkt(List<?> coordinates) {
    return coordinates.get(0) instanceof Double
        ? "(" + position(coordinates) + ")"
        : coordinates.stream()
            .map(each -> isPosition(each) ? position((List<?>) each) : wkt((List<?>) each))
            .collect(Collectors.joining(", ", "(", ")"));
  }

  private static boolean isPosition(Object each) {
    return ((List<?>) each).get(0) instanceof Double;
  }

  private static String position(List<?> position) {
    return position.get(0) + " " + position.get(1);
  }

  private static String list(List<?> list) {
    return list.stream().map(Cql2Writer::text).collect(Collectors.joining(", ", "(", ")"));
  }

  private static String call(String operator, List<?> arguments) {
    List<String> texts = arguments.stream().map(Cql2Writer::text).toList();
    return switch (operator) {
      case "not" -> "(NOT " + texts.get(0) + ")";
      case "isNull" -> "(" + texts.get(0) + " IS NULL)";
      case "between" -> "(%s BETWEEN %s AND %s)".formatted(texts.toArray());
      case "and", "or", "like", "in", "div" -> infix(" " + operator + " ", texts);
      default ->
          Operators.functions().contains(operator)
              ? operator + "(" + String.join(", ", texts) + ")"
              : infix(" " + operator + " ", texts);
    };
  }

  private static String infix(String operator, List<String> texts) {
    return "(" + String.join(operator, texts) + ")";
  }
}
