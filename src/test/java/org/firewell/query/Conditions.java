package org.firewell.query;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.firewell.feature.Attribute;
import org.firewell.query.Filter.ArithmeticOperator;
import org.firewell.query.Filter.ArrayOperator;
import org.firewell.query.Filter.Comparator;
import org.firewell.query.Filter.Place;
import org.firewell.query.Filter.SpatialOperator;
import org.firewell.query.Filter.TemporalOperator;
import org.firewell.query.Filter.Time;
import org.firewell.query.Filter.Value;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** All sorts of conditions on a collection, as the parser makes them. */
public final class Conditions {

  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final Set<TemporalOperator> OF_INSTANTS =
      EnumSet.of(
          TemporalOperator.AFTER,
          TemporalOperator.BEFORE,
          TemporalOperator.DISJOINT,
          TemporalOperator.EQUALS,
          TemporalOperator.INTERSECTS);

  private final Queryables queryables;

  private Conditions(Queryables queryables) {
    this.queryables = queryables;
  }

  /** Conditions on a collection that has a list of texts. */
  public static Arbitrary<Filter> of(Queryables queryables) {
    return new Conditions(queryables).filters(2);
  }

  private Arbitrary<Filter> filters(int depth) {
    if (depth == 0) {
      return tests();
    }
    Arbitrary<Filter> parts = filters(depth - 1);
    Arbitrary<List<Filter>> several = parts.list().ofMinSize(2).ofMaxSize(3);
    return Arbitraries.oneOf(
        tests(),
        several.map(Filter.And::new),
        several.map(Filter.Or::new),
        parts.map(Filter.Not::new));
  }

  private Arbitrary<Filter> tests() {
    return Arbitraries.oneOf(
        Arbitraries.of(true, false).map(Filter.Constant::new),
        comparisons(),
        Combinators.combine(texts(), patterns()).as(Filter.Like::new),
        Combinators.combine(numbers(2), numbers(1), numbers(1)).as(Filter.Between::new),
        Combinators.combine(days(), days(), days()).as(Filter.Between::new),
        Combinators.combine(texts(), texts().list().ofMinSize(1).ofMaxSize(4)).as(Filter.In::new),
        Combinators.combine(days(), days().list().ofMinSize(1).ofMaxSize(4)).as(Filter.In::new),
        Arbitraries.oneOf(texts(), numbers(1), days(), properties(Attribute.Kind.TEXTS))
            .map(Filter.IsUnknown::new),
        Combinators.combine(Arbitraries.of(SpatialOperator.class), places(), places())
            .as(Filter.Spatial::new),
        Combinators.combine(Arbitraries.of(OF_INSTANTS), times(), times()).as(Filter.Temporal::new),
        Combinators.combine(Arbitraries.of(TemporalOperator.class), intervals(), intervals())
            .as(Filter.Temporal::new),
        Combinators.combine(Arbitraries.of(ArrayOperator.class), lists(), lists())
            .as(Filter.Texts::new));
  }

  private Arbitrary<Filter> comparisons() {
    Arbitrary<Comparator> comparators = Arbitraries.of(Comparator.class);
    Arbitrary<Value> truths = Arbitraries.of(true, false).map(Value.Constant::new);
    return Arbitraries.oneOf(
        Combinators.combine(comparators, texts(), texts()).as(Filter.Comparison::new),
        Combinators.combine(comparators, numbers(2), numbers(2)).as(Filter.Comparison::new),
        Combinators.combine(comparators, days(), days()).as(Filter.Comparison::new),
        Combinators.combine(comparators, truths, truths).as(Filter.Comparison::new));
  }

  private Arbitrary<Value> texts() {
    Arbitrary<Value> plain =
        Arbitraries.oneOf(properties(Attribute.Kind.TEXT, Attribute.Kind.CHOICE), words());
    return Arbitraries.oneOf(
        plain, plain.map(Value.IgnoringCase::new), plain.map(Value.IgnoringAccents::new));
  }

  private static Arbitrary<Value> patterns() {
    return Arbitraries.oneOf(
        words(), words().map(Value.IgnoringCase::new), words().map(Value.IgnoringAccents::new));
  }

  private static Arbitrary<Value> words() {
    return Arbitraries.strings()
        .withChars("aAÉé'\\%_\"(){}$#; \n\t溪口")
        .withCharRange('\u0001', '\u00ff')
        .ofMaxLength(6)
        .map(Value.Constant::new);
  }

  private Arbitrary<Value> numbers(int depth) {
    Arbitrary<Value> plain =
        Arbitraries.oneOf(
            properties(Attribute.Kind.NUMBER, Attribute.Kind.INTEGER),
            Arbitraries.integers().between(-20, 20).map(n -> new Value.Constant((double) n)),
            Arbitraries.doubles().map(Value.Constant::new));
    return depth == 0
        ? plain
        : Arbitraries.oneOf(
            plain,
            Combinators.combine(
                    Arbitraries.of(ArithmeticOperator.class),
                    numbers(depth - 1),
                    numbers(depth - 1))
                .as(Value.Arithmetic::new));
  }

  private Arbitrary<Value> days() {
    return Arbitraries.oneOf(properties(Attribute.Kind.DATE), dates().map(Value.Constant::new));
  }

  private static Arbitrary<LocalDate> dates() {
    return Arbitraries.integers()
        .between(-30, 30)
        .map(days -> LocalDate.of(2022, 1, 1).plusDays(days));
  }

  private Arbitrary<Value> lists() {
    return Arbitraries.oneOf(
        properties(Attribute.Kind.TEXTS),
        Arbitraries.of("溪口", "后坑", "山").list().ofMaxSize(3).map(Value.Constant::new));
  }

  private Arbitrary<Value> properties(Attribute.Kind... kinds) {
    Set<Attribute.Kind> wanted = Set.of(kinds);
    return Arbitraries.of(
        queryables.attributes().stream()
            .filter(attribute -> wanted.contains(attribute.kind()))
            .<Value>map(Value.Property::new)
            .toList());
  }

  private static Arbitrary<Place> places() {
    return Arbitraries.oneOf(Arbitraries.just(new Place.Own()), shapes().map(Place.Constant::new));
  }

  private static Arbitrary<Geometry> shapes() {
    Arbitrary<Double> steps = Arbitraries.integers().between(0, 4).map(step -> step / 4.0);
    return Combinators.combine(steps, steps, steps, steps)
        .as(
            (x, y, width, height) ->
                FACTORY.toGeometry(new Envelope(118 + x, 118 + x + width, 24 + y, 24 + y + height)))
        .map(shape -> shape.getDimension() == 1 ? line(shape) : shape);
  }

  private static Geometry line(Geometry shape) {
    Coordinate[] ends = shape.getCoordinates();
    return FACTORY.createLineString(new Coordinate[] {ends[0], ends[ends.length - 1]});
  }

  private Arbitrary<Time> times() {
    return Arbitraries.oneOf(days().map(Time.Day::new), intervals());
  }

  private Arbitrary<Time> intervals() {
    Arbitrary<Time> known =
        Combinators.combine(dates(), dates())
            .as(
                (one, other) ->
                    one.isBefore(other)
                        ? new Time.Interval(new Value.Constant(one), new Value.Constant(other))
                        : new Time.Interval(new Value.Constant(other), new Value.Constant(one)));
    Arbitrary<Value> properties = properties(Attribute.Kind.DATE);
    return Arbitraries.oneOf(
        known,
        Combinators.combine(properties.injectNull(0.3), properties.injectNull(0.3))
            .as(Time.Interval::new),
        dates().map(day -> new Time.Interval(new Value.Constant(day), null)),
        dates().map(day -> new Time.Interval(null, new Value.Constant(day))));
  }
}
