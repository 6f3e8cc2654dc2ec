package org.firewell.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.firewell.feature.Attribute;
import org.firewell.feature.FeatureType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The conditions that the abstract tests of CQL2 (OGC 21-065r2, annex A) put to every queryable of
 * every collection: each is taken, but for places that are none.
 */
class AbstractTestsTest {

  private static final List<String> COMPARATORS = List.of("=", "<>", ">", "<", ">=", "<=");
  private static final List<String> SPATIAL =
      List.of(
          "S_INTERSECTS",
          "S_DISJOINT",
          "S_TOUCHES",
          "S_CROSSES",
          "S_WITHIN",
          "S_CONTAINS",
          "S_EQUALS",
          "S_OVERLAPS");
  private static final List<String> SHAPES =
      List.of(
          "BBOX(-180,-90,180,90)",
          "POLYGON((-180 -90,180 -90,180 90,-180 90,-180 -90))",
          "LINESTRING(7 50, 10 51)",
          "POINT(7.02 49.92)",
          "MULTIPOINT(7 50, 10 51)",
          "MULTILINESTRING((-180 -45, 0 -45), (0 45, 180 45))",
          "MULTIPOLYGON(((-180 -90, -90 -90, -90 90, -180 90, -180 -90), (-120 -50, -100 -50,"
              + " -100 -40, -120 -40, -120 -50)),((0 0, 10 0, 10 10, 0 10, 0 0)))");
  private static final List<String> INSTANTS =
      List.of("T_AFTER", "T_BEFORE", "T_DISJOINT", "T_EQUALS", "T_INTERSECTS");
  private static final List<String> INTERVALS =
      List.of(
          "T_CONTAINS",
          "T_DURING",
          "T_FINISHEDBY",
          "T_FINISHES",
          "T_MEETS",
          "T_METBY",
          "T_OVERLAPPEDBY",
          "T_OVERLAPS",
          "T_STARTEDBY",
          "T_STARTS");

  static List<FeatureType<?>> collections() {
    return FeatureType.all();
  }

  @ParameterizedTest
  @MethodSource("collections")
  void comparisons_of_each_queryable(FeatureType<?> type) {
    for (Attribute attribute : type.attributes()) {
      if (attribute.kind() != Attribute.Kind.TEXTS) {
        COMPARATORS.forEach(
            comparator -> {
              taken(type, attribute.name() + comparator + value(attribute));
              taken(type, value(attribute) + comparator + attribute.name());
              taken(type, attribute.name() + comparator + attribute.name());
              taken(type, value(attribute) + comparator + value(attribute));
            });
      }
      taken(type, attribute.name() + " IS NULL");
      taken(type, attribute.name() + " is not null");
    }
    taken(type, "geometry IS NULL");
    COMPARATORS.forEach(comparator -> taken(type, "true " + comparator + " true"));
    taken(type, "true");
    taken(type, "false");
  }

  @ParameterizedTest
  @MethodSource("collections")
  void advanced_comparisons(FeatureType<?> type) {
    of(type, Attribute.Kind.TEXT, Attribute.Kind.CHOICE)
        .forEach(
            name -> {
              Stream.of("'%'", "'_%'", "''", "'%%'", "'\\%\\_'", "'\\\\%\\\\_'")
                  .forEach(pattern -> taken(type, name + " LIKE " + pattern));
              taken(type, name + " in ('foo', 'bar')");
              taken(type, "CASEI(" + name + ") = casei('foo')");
              taken(type, "CASEI(" + name + ") LIKE casei('FOO%')");
              taken(type, "ACCENTI(" + name + ") <> accenti('aoueai')");
              taken(type, "ACCENTI(CASEI(" + name + ")) LIKE accenti(casei('Ä%'))");
            });
    of(type, Attribute.Kind.NUMBER, Attribute.Kind.INTEGER)
        .forEach(
            name -> {
              taken(type, name + " BETWEEN 0 AND 100");
              taken(type, name + " between 100.0 and 1.0");
              taken(type, name + " IN (1, 2, 3)");
              taken(type, name + ">1038290-2*2^0");
              taken(type, name + ">1038290-21 div 10");
              taken(type, name + " between 4000000/4 and (3*(900000+100000))");
              taken(type, name + " not in (1000000+38288,3*1000000+13258,30*100000)");
              taken(type, "1038280+8=" + name);
            });
    of(type, Attribute.Kind.DATE)
        .forEach(name -> taken(type, name + " in ('2022-04-14', '2022-04-15')"));
  }

  @ParameterizedTest
  @MethodSource("collections")
  void relations_of_shapes(FeatureType<?> type) {
    for (String operator : SPATIAL) {
      for (String shape : SHAPES) {
        taken(type, operator + "(geometry," + shape + ")");
        taken(type, operator + "(" + shape + ",geometry)");
      }
      assertThatThrownBy(
              () -> Cql2.text(operator + "(geometry,POINT(90 180))", Queryables.of(type)))
          .isInstanceOf(FilterException.class);
    }
    taken(
        type,
        "S_INTERSECTS(geometry,BBOX(-180,-90,-90,90)) AND S_INTERSECTS(geometry,BBOX(90,-90,180,90))");
    taken(type, "S_INTERSECTS(geometry,BBOX(150,-90,-150,90))");
    taken(
        type,
        "S_INTERSECTS(geometry,GEOMETRYCOLLECTION(POINT(7.02 49.92), POLYGON((0 0, 10 0, 10 10, 0"
            + " 10, 0 0))))");
  }

  @ParameterizedTest
  @MethodSource("collections")
  void relations_of_time(FeatureType<?> type) {
    List<String> dates = of(type, Attribute.Kind.DATE);
    for (String name : dates) {
      for (String operator : INSTANTS) {
        taken(type, operator + "(" + name + ",DATE('2022-04-24'))");
        taken(type, operator + "(" + name + ",TIMESTAMP('2022-04-24T07:59:57Z'))");
        taken(type, operator + "(" + name + ",INTERVAL('2021-01-01','2021-12-31'))");
      }
      for (String other : dates) {
        Stream.concat(INSTANTS.stream(), INTERVALS.stream())
            .forEach(
                operator ->
                    taken(
                        type,
                        operator
                            + "(INTERVAL("
                            + name
                            + ","
                            + other
                            + "),INTERVAL('2021-01-01T00:00:00Z','2021-12-31T23:59:59Z'))"));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("collections")
  void lists(FeatureType<?> type) {
    for (String name : of(type, Attribute.Kind.TEXTS)) {
      Stream.of("A_CONTAINS", "A_CONTAINEDBY", "A_EQUALS", "A_OVERLAPS")
          .forEach(operator -> taken(type, operator + "(" + name + ",(\"foo\",\"bar\"))"));
    }
  }

  @ParameterizedTest
  @MethodSource("collections")
  void conditions_together(FeatureType<?> type) {
    taken(
        type,
        "((NOT id='a' AND name IS NULL) OR (valid_from IS NULL and NOT geometry IS NULL) or not"
            + " (id>'a' AND true))");
  }

  private static void taken(FeatureType<?> type, String condition) {
    try {
      Filter filter = Cql2.text(condition, Queryables.of(type));
      assertThat(filter).as(condition).isNotNull();
    } catch (FilterException e) {
      throw new AssertionError(condition, e);
    }
  }

  private static List<String> of(FeatureType<?> type, Attribute.Kind... kinds) {
    return type.attributes().stream()
        .filter(attribute -> List.of(kinds).contains(attribute.kind()))
        .map(Attribute::name)
        .toList();
  }

  private static String value(Attribute attribute) {
    return switch (attribute.kind()) {
      case NUMBER -> "3.14";
      case INTEGER -> "1";
      case DATE -> "DATE('2022-04-14')";
      default -> "'foo'";
    };
  }
}
