package org.firewell.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.firewell.feature.Attribute;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.query.Filter.ArithmeticOperator;
import org.firewell.query.Filter.ArrayOperator;
import org.firewell.query.Filter.Comparator;
import org.firewell.query.Filter.Place;
import org.firewell.query.Filter.SpatialOperator;
import org.firewell.query.Filter.TemporalOperator;
import org.firewell.query.Filter.Time;
import org.firewell.query.Filter.Value;
import org.firewell.query.Filter.Value.Arithmetic;
import org.firewell.query.Filter.Value.Constant;
import org.firewell.query.Filter.Value.IgnoringAccents;
import org.firewell.query.Filter.Value.IgnoringCase;
import org.firewell.query.Filter.Value.Property;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Features and conditions on them by chance, the same for a seed. The values are few, so that they
 * meet, and among them are those that databases read in ways of their own.
 */
public final class RandomFilters {

  private static final List<String> TEXTS =
      List.of(
          "", " ", "a", "A", "ab", "aB", "é", "e\u0301", "É", "ß", "SS", "ss", "Σ", "ς", "σ", "İ",
          "i", "ı", "%", "_", "a%", "a_b", "\\", "\\%", "'", "\"", "--", ":c0", "?", "!", "10", "9",
          "镇", "东", "！", "\ufb03", "𡎚", "𡎚x", "\ue000", "\n", "a\nb", "null", "{a,b}", "한",
          "unknown", "yes");
  private static final double[] NUMBERS = {
    -1e200, -100, -2.5, -1, -1e-200, 0, 1e-200, 0.1, 0.3, 0.5, 1, 2, 3, 7, 15, 100, 1e200
  };
  private static final LocalDate DAY = LocalDate.of(2023, 1, 1);
  private static final GeometryFactory GEOMETRY = new GeometryFactory();

  private final Random random;
  private final List<Attribute> attributes;
  private final FeatureType<?> type;

  public RandomFilters(FeatureType<?> type, long seed) {
    this.random = new Random(seed);
    this.type = type;
    this.attributes = type.attributes();
  }

  /** Some of their values are unknown, each of a third of them. */
  public List<Feature> features(int count) {
    List<Feature> features = new ArrayList<>();
    for (int n = 0; n < count; n++) {
      java.util.Map<String, Object> values = new java.util.HashMap<>();
      attributes.stream()
          .filter(attribute -> random.nextInt(3) > 0)
          .forEach(attribute -> values.put(attribute.name(), value(attribute)));
      values.put("id", TEXTS.get(n % TEXTS.size()) + "x" + n);
      features.add(type.create(shapeOf(type), values));
    }
    return features;
  }

  public Filter filter() {
    return filter(3);
  }

  private Filter filter(int depth) {
    if (depth > 0 && random.nextBoolean()) {
      return switch (random.nextInt(3)) {
        case 0 -> new Filter.And(filters(depth - 1));
        case 1 -> new Filter.Or(filters(depth - 1));
        default -> new Filter.Not(filter(depth - 1));
      };
    }
    return switch (random.nextInt(16)) {
      case 0 -> new Filter.Constant(random.nextBoolean());
      case 1, 2 -> comparison(this::text);
      case 3, 4 -> comparison(() -> number(2));
      case 5 -> comparison(this::day);
      case 6 -> new Filter.Like(text(), pattern());
      case 7 -> new Filter.Between(number(1), number(1), number(1));
      case 8 -> new Filter.In(text(), list(this::text));
      case 9 -> new Filter.In(number(1), list(() -> number(0)));
      case 10 -> new Filter.IsUnknown(any());
      case 11, 12 -> spatial();
      case 13, 14 -> new Filter.Temporal(of(TemporalOperator.values()), time(), time());
      default -> new Filter.Texts(of(ArrayOperator.values()), texts(), texts());
    };
  }

  private List<Filter> filters(int depth) {
    return Stream.generate(() -> filter(depth)).limit(2 + random.nextInt(2)).toList();
  }

  private Filter comparison(Supplier<Value> side) {
    return new Filter.Comparison(of(Comparator.values()), side.get(), side.get());
  }

  private Filter spatial() {
    List<Place> places = new ArrayList<>();
    places.add(new Place.Own());
    places.add(new Place.Constant(shape()));
    if (random.nextBoolean()) {
      java.util.Collections.reverse(places);
    }
    return new Filter.Spatial(of(SpatialOperator.values()), places.get(0), places.get(1));
  }

  private Value any() {
    return random.nextBoolean() ? text() : random.nextBoolean() ? number(2) : texts();
  }

  private Value text() {
    return switch (random.nextInt(8)) {
      case 0 -> new IgnoringCase(text());
      case 1 -> new IgnoringAccents(text());
      case 2, 3, 4 -> new Constant(of(TEXTS));
      default -> property(Attribute.Kind.TEXT, Attribute.Kind.CHOICE);
    };
  }

  private Value pattern() {
    return switch (random.nextInt(6)) {
      case 0 -> new IgnoringCase(pattern());
      case 1 -> new IgnoringAccents(pattern());
      default -> new Constant(of(TEXTS) + of(List.of("", "%", "_", "\\%", "\\")) + of(TEXTS));
    };
  }

  private Value number(int depth) {
    if (depth > 0 && random.nextInt(3) == 0) {
      return new Arithmetic(of(ArithmeticOperator.values()), number(depth - 1), number(depth - 1));
    }
    return random.nextBoolean()
        ? new Constant(NUMBERS[random.nextInt(NUMBERS.length)])
        : property(Attribute.Kind.INTEGER, Attribute.Kind.NUMBER);
  }

  private Value day() {
    return random.nextInt(3) == 0 ? new Constant(date()) : property(Attribute.Kind.DATE);
  }

  private Value texts() {
    return random.nextBoolean() ? new Constant(textList()) : property(Attribute.Kind.TEXTS);
  }

  private List<Value> list(Supplier<Value> item) {
    return Stream.generate(item).limit(1 + random.nextInt(3)).toList();
  }

  /** A constant where the collection has none of these. */
  private Value property(Attribute.Kind... kinds) {
    List<Attribute> fitting =
        attributes.stream().filter(a -> List.of(kinds).contains(a.kind())).toList();
    return fitting.isEmpty() ? constant(kinds[0]) : new Property(of(fitting));
  }

  private Value constant(Attribute.Kind kind) {
    return new Constant(
        switch (kind) {
          case TEXT, CHOICE -> of(TEXTS);
          case TEXTS -> textList();
          case INTEGER, NUMBER -> NUMBERS[random.nextInt(NUMBERS.length)];
          case DATE -> date();
        });
  }

  private Object value(Attribute attribute) {
    return switch (attribute.kind()) {
      case TEXT -> of(TEXTS);
      case TEXTS -> textList();
      case INTEGER -> random.nextInt(20) - 3;
      case NUMBER -> NUMBERS[random.nextInt(NUMBERS.length)];
      case DATE -> date();
      case CHOICE -> of(attribute.type().getEnumConstants());
    };
  }

  private Time time() {
    if (random.nextInt(3) == 0) {
      return new Time.Day(day());
    }
    return new Time.Interval(
        random.nextInt(4) == 0 ? null : day(), random.nextInt(4) == 0 ? null : day());
  }

  private LocalDate date() {
    return DAY.plusDays(random.nextInt(5));
  }

  private List<String> textList() {
    return Stream.generate(() -> of(TEXTS.subList(0, 6))).limit(random.nextInt(4)).toList();
  }

  private Geometry shapeOf(FeatureType<?> of) {
    Geometry shape = shape();
    while (!of.geometryTypes().contains(shape.getGeometryType())) {
      shape = shape();
    }
    return shape;
  }

  /** On a small grid, so that edges and corners meet. */
  private Geometry shape() {
    return switch (random.nextInt(5)) {
      case 0, 1 -> GEOMETRY.createPoint(corner());
      case 2 -> line();
      case 3 -> box();
      default -> GEOMETRY.createMultiPointFromCoords(new Coordinate[] {corner(), corner()});
    };
  }

  private Geometry line() {
    Coordinate from = corner();
    Coordinate to = new Coordinate(from.x + step(), from.y + step());
    return GEOMETRY.createLineString(new Coordinate[] {from, to});
  }

  private Geometry box() {
    Coordinate from = corner();
    return GEOMETRY.toGeometry(new Envelope(from.x, from.x + step(), from.y, from.y + step()));
  }

  private Coordinate corner() {
    return new Coordinate(118 + random.nextInt(4) / 8d, 24 + random.nextInt(4) / 8d);
  }

  private double step() {
    return (1 + random.nextInt(3)) / 8d;
  }

  private <T> T of(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  private <T> T of(T[] some) {
    return some[random.nextInt(some.length)];
  }
}
