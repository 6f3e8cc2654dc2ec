package org.firewell.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.firewell.feature.Attribute;
import org.firewell.query.Filter.Place;
import org.firewell.query.Filter.SpatialOperator;
import org.firewell.query.Filter.TemporalOperator;
import org.firewell.query.Filter.Time;
import org.firewell.query.Filter.Value;
import org.locationtech.jts.geom.Geometry;

/**
 * Makes a {@link Filter} of what is written: finds the attributes that are meant and holds what
 * stands together against each other. What does not fit is told with what would.
 */
final class Typing {

  /** What can be compared with its like. */
  private enum Type {
    TEXT("文本", "a text", Attribute.Kind.TEXT, Attribute.Kind.CHOICE),
    NUMBER("数字", "a number", Attribute.Kind.NUMBER, Attribute.Kind.INTEGER),
    DATE("日期", "a date", Attribute.Kind.DATE),
    TEXTS("文本列表", "a list of texts", Attribute.Kind.TEXTS),
    BOOLEAN("真假值", "true or false");

    private final String zh;
    private final String en;
    private final Set<Attribute.Kind> kinds;

    Type(String zh, String en, Attribute.Kind... kinds) {
      this.zh = zh;
      this.en = en;
      this.kinds = kinds.length == 0 ? Set.of() : EnumSet.of(kinds[0], kinds);
    }

    static Type of(Attribute attribute) {
      for (Type type : values()) {
        if (type.kinds.contains(attribute.kind())) {
          return type;
        }
      }
      throw new IllegalStateException("no type for " + attribute.kind());
    }
  }

  private record Typed(Value value, Type type, Spot at) {}

  /** Those that an instant can stand in, too; the others compare the two ends of both. */
  private static final Set<TemporalOperator> OF_INSTANTS =
      EnumSet.of(
          TemporalOperator.AFTER,
          TemporalOperator.BEFORE,
          TemporalOperator.DISJOINT,
          TemporalOperator.EQUALS,
          TemporalOperator.INTERSECTS);

  private final Queryables queryables;
  private final UnaryOperator<Geometry> toLonLat;

  /**
   * @param toLonLat makes a shape of the condition one of longitude and latitude
   */
  Typing(Queryables queryables, UnaryOperator<Geometry> toLonLat) {
    this.queryables = queryables;
    this.toLonLat = toLonLat;
  }

  Filter filter(Syntax syntax) throws FilterException {
    if (syntax instanceof Syntax.Literal literal && literal.value() instanceof Boolean truth) {
      return new Filter.Constant(truth);
    }
    if (syntax instanceof Syntax.Call call) {
      return filter(call);
    }
    throw noCondition(syntax);
  }

  private Filter filter(Syntax.Call call) throws FilterException {
    return switch (call.name()) {
      case "and" -> new Filter.And(filters(call));
      case "or" -> new Filter.Or(filters(call));
      case "not" -> new Filter.Not(filter(arguments(call, 1).get(0)));
      case "like" -> like(call);
      case "between" -> between(call);
      case "in" -> in(call);
      case "isNull" -> isUnknown(arguments(call, 1).get(0));
      default -> relation(call);
    };
  }

  private Filter relation(Syntax.Call call) throws FilterException {
    if (Operators.COMPARISON.containsKey(call.name())) {
      return comparison(call);
    }
    if (Operators.SPATIAL.containsKey(call.name())) {
      return spatial(call);
    }
    if (Operators.TEMPORAL.containsKey(call.name())) {
      return temporal(call);
    }
    if (Operators.ARRAY.containsKey(call.name())) {
      return texts(call);
    }
    throw noCondition(call);
  }

  private List<Filter> filters(Syntax.Call call) throws FilterException {
    List<Filter> parts = new ArrayList<>();
    for (Syntax part : call.arguments()) {
      parts.add(filter(part));
    }
    if (parts.size() < 2) {
      throw call.at().fault(call.name() + " 至少要两项", call.name() + " takes two or more");
    }
    return parts;
  }

  private Filter comparison(Syntax.Call call) throws FilterException {
    List<Typed> sides = alike(arguments(call, 2));
    return new Filter.Comparison(
        Operators.COMPARISON.get(call.name()), sides.get(0).value(), sides.get(1).value());
  }

  private Filter like(Syntax.Call call) throws FilterException {
    List<Syntax> arguments = arguments(call, 2);
    Value pattern = value(arguments.get(1), Type.TEXT);
    if (!isConstant(pattern)) {
      throw arguments.get(1).at().fault("LIKE 之后应为文本", "a text is expected after LIKE");
    }
    return new Filter.Like(value(arguments.get(0), Type.TEXT), pattern);
  }

  private static boolean isConstant(Value text) {
    return text instanceof Value.Constant
        || text instanceof Value.IgnoringCase ignoring && isConstant(ignoring.text())
        || text instanceof Value.IgnoringAccents ignored && isConstant(ignored.text());
  }

  private Filter between(Syntax.Call call) throws FilterException {
    List<Typed> values = alike(arguments(call, 3));
    if (values.get(0).type() != Type.NUMBER && values.get(0).type() != Type.DATE) {
      throw call.at().fault("BETWEEN 只比数字和日期", "BETWEEN takes numbers or dates");
    }
    return new Filter.Between(values.get(0).value(), values.get(1).value(), values.get(2).value());
  }

  private Filter in(Syntax.Call call) throws FilterException {
    List<Syntax> arguments = arguments(call, 2);
    if (!(arguments.get(1) instanceof Syntax.Array list) || list.elements().isEmpty()) {
      throw call.at().fault("IN 之后应有非空列表", "a list of one or more is expected after IN");
    }
    List<Syntax> all = new ArrayList<>(List.of(arguments.get(0)));
    all.addAll(list.elements());
    List<Value> values = new ArrayList<>(alike(all).stream().map(Typed::value).toList());
    return new Filter.In(values.remove(0), values);
  }

  private Filter isUnknown(Syntax operand) throws FilterException {
    if (isGeometry(operand)
        || operand instanceof Syntax.Shape
        || operand instanceof Syntax.Interval) {
      return new Filter.Constant(false);
    }
    if (operand instanceof Syntax.Array) {
      throw operand.at().fault("列表不会是 NULL", "a list is never NULL");
    }
    return new Filter.IsUnknown(typed(operand).value());
  }

  private Filter spatial(Syntax.Call call) throws FilterException {
    List<Syntax> arguments = arguments(call, 2);
    SpatialOperator operator = Operators.SPATIAL.get(call.name());
    Place left = place(arguments.get(0));
    Place right = place(arguments.get(1));
    List<Place> leftParts = parts(left);
    List<Place> rightParts = parts(right);
    if (leftParts.size() == 1 && rightParts.size() == 1) {
      return new Filter.Spatial(operator, leftParts.get(0), rightParts.get(0));
    }
    List<Filter> meetings = new ArrayList<>();
    for (Place one : leftParts) {
      for (Place other : rightParts) {
        meetings.add(new Filter.Spatial(SpatialOperator.INTERSECTS, one, other));
      }
    }
    return switch (operator) {
      case INTERSECTS -> new Filter.Or(meetings);
      case DISJOINT -> new Filter.Not(new Filter.Or(meetings));
      default ->
          throw call.at()
              .fault(
                  "点、线、面混合的集合只能用于 S_INTERSECTS 和 S_DISJOINT",
                  "a collection of points, lines and areas together is for S_INTERSECTS and"
                      + " S_DISJOINT alone");
    };
  }

  private static List<Place> parts(Place place) {
    return place instanceof Place.Constant constant
        ? Shapes.parts(constant.geometry()).stream().<Place>map(Place.Constant::new).toList()
        : List.of(place);
  }

  private Place place(Syntax syntax) throws FilterException {
    if (isGeometry(syntax)) {
      return new Place.Own();
    }
    if (syntax instanceof Syntax.Shape shape) {
      return new Place.Constant(Shapes.inTheWorld(lonLat(shape), shape.at()));
    }
    throw syntax
        .at()
        .fault(
            "应为图形或属性 " + Queryables.GEOMETRY,
            "a shape or the property " + Queryables.GEOMETRY + " is expected");
  }

  private Geometry lonLat(Syntax.Shape shape) throws FilterException {
    try {
      return toLonLat.apply(shape.geometry());
    } catch (IllegalArgumentException e) {
      throw shape.at().fault(e.getMessage(), e.getMessage());
    }
  }

  private Filter temporal(Syntax.Call call) throws FilterException {
    List<Syntax> arguments = arguments(call, 2);
    TemporalOperator operator = Operators.TEMPORAL.get(call.name());
    Time left = time(arguments.get(0));
    Time right = time(arguments.get(1));
    if (!OF_INSTANTS.contains(operator)
        && (left instanceof Time.Day || right instanceof Time.Day)) {
      throw call.at()
          .fault(
              call.name() + " 只比较区间，应为 INTERVAL(…)",
              call.name() + " compares intervals alone: INTERVAL(...)");
    }
    return new Filter.Temporal(operator, left, right);
  }

  private Time time(Syntax syntax) throws FilterException {
    return syntax instanceof Syntax.Interval interval
        ? new Time.Interval(end(interval.from()), end(interval.to()))
        : new Time.Day(value(syntax, Type.DATE));
  }

  private Value end(Syntax end) throws FilterException {
    return end == null ? null : value(end, Type.DATE);
  }

  private Filter texts(Syntax.Call call) throws FilterException {
    List<Syntax> arguments = arguments(call, 2);
    return new Filter.Texts(
        Operators.ARRAY.get(call.name()),
        value(arguments.get(0), Type.TEXTS),
        value(arguments.get(1), Type.TEXTS));
  }

  /** All of one type; a text stands for a date beside one. */
  private List<Typed> alike(List<Syntax> operands) throws FilterException {
    List<Typed> typed = new ArrayList<>();
    for (Syntax operand : operands) {
      typed.add(typed(operand));
    }
    if (typed.stream().anyMatch(each -> each.type() == Type.DATE)) {
      for (int i = 0; i < typed.size(); i++) {
        typed.set(i, asDate(typed.get(i)));
      }
    }
    Type first = typed.get(0).type();
    for (Typed each : typed) {
      if (first == Type.TEXTS) {
        throw each.at()
            .fault(
                "列表不能比较，请用 A_CONTAINS 等",
                "lists are not compared; there are A_EQUALS, A_CONTAINS, A_CONTAINEDBY,"
                    + " A_OVERLAPS");
      }
      if (each.type() != first) {
        throw each.at()
            .fault(
                "这里是" + each.type().zh + "，与之比较的是" + first.zh,
                "here is " + each.type().en + ", compared with " + first.en);
      }
    }
    return typed;
  }

  private static Typed asDate(Typed typed) throws FilterException {
    if (typed.value() instanceof Value.Constant constant
        && constant.value() instanceof String text) {
      LocalDate day = Days.instant(text, typed.at());
      return new Typed(new Value.Constant(day), Type.DATE, typed.at());
    }
    return typed;
  }

  private Value value(Syntax syntax, Type expected) throws FilterException {
    Typed typed = typed(syntax);
    if (typed.type() != expected) {
      List<String> such = queryables.names(expected.kinds);
      String names = such.isEmpty() ? "-" : String.join(", ", such);
      throw typed
          .at()
          .fault(
              "应为" + expected.zh + "，这里是" + typed.type().zh + "；有 " + names,
              expected.en + " is expected, here is " + typed.type().en + "; there are " + names);
    }
    return typed.value();
  }

  private Typed typed(Syntax syntax) throws FilterException {
    if (syntax instanceof Syntax.Name name) {
      return property(name);
    }
    if (syntax instanceof Syntax.Literal literal) {
      Bounds.checkSigns(literal);
      return new Typed(new Value.Constant(literal.value()), type(literal.value()), literal.at());
    }
    if (syntax instanceof Syntax.Day day) {
      return new Typed(new Value.Constant(day.day()), Type.DATE, day.at());
    }
    if (syntax instanceof Syntax.Array array) {
      return new Typed(new Value.Constant(strings(array)), Type.TEXTS, array.at());
    }
    if (syntax instanceof Syntax.Call call) {
      return typed(call);
    }
    throw syntax.at().fault("应为属性或值", "a property or a value is expected");
  }

  private static Type type(Object literal) {
    return literal instanceof String
        ? Type.TEXT
        : literal instanceof Double ? Type.NUMBER : Type.BOOLEAN;
  }

  private Typed typed(Syntax.Call call) throws FilterException {
    if (call.name().equals(Operators.IGNORING_CASE)) {
      Value text = value(arguments(call, 1).get(0), Type.TEXT);
      return new Typed(new Value.IgnoringCase(text), Type.TEXT, call.at());
    }
    if (call.name().equals(Operators.IGNORING_ACCENTS)) {
      Value text = value(arguments(call, 1).get(0), Type.TEXT);
      return new Typed(new Value.IgnoringAccents(text), Type.TEXT, call.at());
    }
    Filter.ArithmeticOperator operator = Operators.ARITHMETIC.get(call.name());
    if (operator == null) {
      throw call.at().fault("应为属性或值，这里是条件", "a property or a value is expected, not a condition");
    }
    List<Syntax> arguments = arguments(call, 2);
    Value left = value(arguments.get(0), Type.NUMBER);
    Value right = value(arguments.get(1), Type.NUMBER);
    return new Typed(new Value.Arithmetic(operator, left, right), Type.NUMBER, call.at());
  }

  private Typed property(Syntax.Name name) throws FilterException {
    Attribute attribute = queryables.find(name.name()).orElse(null);
    if (attribute == null) {
      throw isGeometry(name) ? geometryHere(name) : noProperty(name);
    }
    return new Typed(new Value.Property(attribute), Type.of(attribute), name.at());
  }

  private List<String> strings(Syntax.Array array) throws FilterException {
    List<String> strings = new ArrayList<>();
    for (Syntax element : array.elements()) {
      if (!(element instanceof Syntax.Literal literal && literal.value() instanceof String text)) {
        throw element.at().fault("列表的每一项应为文本", "a list of texts is expected");
      }
      Bounds.checkSigns(literal);
      strings.add(text);
    }
    return List.copyOf(strings);
  }

  private static boolean isGeometry(Syntax syntax) {
    return syntax instanceof Syntax.Name name && name.name().equals(Queryables.GEOMETRY);
  }

  private static List<Syntax> arguments(Syntax.Call call, int count) throws FilterException {
    if (call.arguments().size() != count) {
      throw call.at()
          .fault(
              call.name() + " 应有 " + count + " 项，给了 " + call.arguments().size() + " 项",
              call.name() + " takes " + count + ", not " + call.arguments().size());
    }
    return call.arguments();
  }

  private FilterException noProperty(Syntax.Name name) {
    String told = Bounds.told(name.name());
    String names = String.join(", ", queryables.names());
    return name.at()
        .fault(
            "没有属性 " + told + "；有 " + names,
            "there is no property " + told + "; there are " + names);
  }

  private static FilterException geometryHere(Syntax.Name name) {
    return name.at()
        .fault(
            name.name() + " 是图形，只能用于 S_INTERSECTS 等",
            name.name() + " is a shape, for S_INTERSECTS and its like");
  }

  private static FilterException noCondition(Syntax syntax) {
    return syntax instanceof Syntax.Call call
            && !Operators.ARITHMETIC.containsKey(call.name())
            && !Operators.functions().contains(call.name())
        ? Operators.unknown(call.name(), call.at())
        : syntax.at().fault("这里应为条件，却是值", "a condition is expected, not a value");
  }
}
