package org.firewell.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads CQL2 JSON. What a document says twice, or beside what it is to say, is refused. */
final class JsonReader {

  /** An operator is an object with a list in it; a shape has up to five levels of its own. */
  private static final int NESTING = 2 * Bounds.DEPTH + 8;

  private static final String OBJECTS =
      "{op, args}, {property}, {date}, {timestamp}, {interval}, {bbox}, {type, coordinates}";

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(NESTING).build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private JsonReader() {}

  /**
   * @throws FilterException when it is no condition of CQL2 JSON, or too large a one
   */
  static Syntax read(String json) throws FilterException {
    Bounds.checkLength(json);
    try {
      return expression(MAPPER.readTree(json), "", 0);
    } catch (JacksonException e) {
      String told = Bounds.told(e.getOriginalMessage());
      throw new FilterException("不是 JSON：" + told, "no JSON: " + told);
    }
  }

  private static Syntax expression(JsonNode node, String path, int depth) throws FilterException {
    Spot at = Spot.pointer(path);
    Bounds.checkDepth(depth, at);
    if (node.isString() || node.isBoolean() || node.isNumber()) {
      return literal(node, at);
    }
    if (node.isArray()) {
      return new Syntax.Array(expressions(node, path, depth), at);
    }
    if (node.isObject()) {
      return object(node, path, depth);
    }
    throw at.fault("null 不是值，请用 isNull", "null is no value: ask isNull");
  }

  private static Syntax literal(JsonNode node, Spot at) throws FilterException {
    if (node.isNumber()) {
      return new Syntax.Literal(number(node, at), at);
    }
    return new Syntax.Literal(
        node.isBoolean() ? (Object) node.booleanValue() : node.stringValue(), at);
  }

  private static Syntax object(JsonNode node, String path, int depth) throws FilterException {
    Spot at = Spot.pointer(path);
    Set<String> members = new TreeSet<>(node.propertyNames());
    if (members.equals(Set.of("op", "args"))) {
      JsonNode arguments = list(node, "args", path);
      return new Syntax.Call(
          text(node, "op", path), expressions(arguments, path + "/args", depth), at);
    }
    if (members.equals(Set.of("property"))) {
      return new Syntax.Name(text(node, "property", path), at);
    }
    if (members.equals(Set.of("date"))) {
      return new Syntax.Day(Days.date(text(node, "date", path), at), at);
    }
    if (members.equals(Set.of("timestamp"))) {
      return new Syntax.Day(Days.timestamp(text(node, "timestamp", path), at), at);
    }
    if (members.equals(Set.of("interval"))) {
      JsonNode ends = list(node, "interval", path);
      return Days.interval(expressions(ends, path + "/interval", depth), at);
    }
    if (members.equals(Set.of("bbox"))) {
      return new Syntax.Shape(Shapes.box(numbers(list(node, "bbox", path), at), at), at);
    }
    if (members.contains("coordinates") || members.contains("geometries")) {
      return new Syntax.Shape(GeoJsonShapes.of(node, at), at);
    }
    String told = Bounds.told(String.join(", ", members));
    throw at.fault(
        "不认识含 " + told + " 的对象；" + OBJECTS, "an object of " + told + " is not one of " + OBJECTS);
  }

  private static List<Syntax> expressions(JsonNode list, String path, int depth)
      throws FilterException {
    Bounds.checkList(list.size(), Spot.pointer(path));
    List<Syntax> expressions = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      expressions.add(expression(list.get(i), path + "/" + i, depth + 1));
    }
    return expressions;
  }

  private static String text(JsonNode node, String member, String path) throws FilterException {
    JsonNode text = node.get(member);
    if (!text.isString()) {
      throw Spot.pointer(path + "/" + member).fault("应为文本", "a text is expected");
    }
    return text.stringValue();
  }

  private static JsonNode list(JsonNode node, String member, String path) throws FilterException {
    JsonNode list = node.get(member);
    if (!list.isArray()) {
      throw Spot.pointer(path + "/" + member).fault("应为列表", "a list is expected");
    }
    return list;
  }

  private static List<Double> numbers(JsonNode list, Spot at) throws FilterException {
    List<Double> numbers = new ArrayList<>();
    for (JsonNode each : list) {
      numbers.add(number(each, at));
    }
    return numbers;
  }

  static double number(JsonNode node, Spot at) throws FilterException {
    if (!node.isNumber() || !Double.isFinite(node.asDouble())) {
      throw at.fault("应为数字", "a number is expected");
    }
    return node.asDouble();
  }
}
