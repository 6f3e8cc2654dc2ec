package org.firewell.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Ternary;
import org.firewell.query.Filter.TemporalOperator;
import org.firewell.query.Filter.Time;
import org.firewell.query.Filter.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Temporal relations. Days are 1 to 7 of a month, 0 and 8 the open ends; the twin takes them for
 * numbers.
 */
class IntervalsTest {

  private static final Feature NOTHING_KNOWN = village(Map.of("id", "v1"));

  /** Of Allen's thirteen relations each proper interval has exactly one to each other. */
  @ParameterizedTest
  @CsvSource({
    "1,2, 4,6, BEFORE",
    "1,4, 4,6, MEETS",
    "1,5, 4,6, OVERLAPS",
    "4,5, 4,6, STARTS",
    "4,5, 3,6, DURING",
    "5,6, 4,6, FINISHES",
    "4,6, 4,6, EQUALS",
    "4,6, 5,6, FINISHED_BY",
    "3,6, 4,5, CONTAINS",
    "4,6, 4,5, STARTED_BY",
    "4,6, 1,5, OVERLAPPED_BY",
    "4,6, 1,4, MET_BY",
    "4,6, 1,2, AFTER",
    "0,6, 0,8, STARTS",
    "3,8, 0,8, FINISHES",
    "0,8, 0,8, EQUALS",
    "3,4, 0,8, DURING"
  })
  void one_of_thirteen_holds(int from, int to, int otherFrom, int otherTo, TemporalOperator only) {
    Map<TemporalOperator, Ternary> relations = new EnumMap<>(TemporalOperator.class);
    for (TemporalOperator operator : TemporalOperator.values()) {
      if (operator != TemporalOperator.DISJOINT && operator != TemporalOperator.INTERSECTS) {
        relations.put(operator, judge(operator, from, to, otherFrom, otherTo));
      }
    }
    assertThat(relations).containsEntry(only, Ternary.YES);
    assertThat(relations.values()).containsOnlyOnce(Ternary.YES);
  }

  @Property(tries = 3000)
  void days_stand_to_each_other_as_numbers_do(
      @ForAll TemporalOperator operator,
      @ForAll @IntRange(min = 0, max = 7) int from,
      @ForAll @IntRange(min = 1, max = 8) int to,
      @ForAll @IntRange(min = 0, max = 7) int otherFrom,
      @ForAll @IntRange(min = 1, max = 8) int otherTo) {
    assertThat(judge(operator, from, to, otherFrom, otherTo))
        .isEqualTo(Ternary.of(naive(operator, from, to, otherFrom, otherTo)));
  }

  @Test
  void a_day_is_an_interval_that_begins_and_ends_with_it() throws FilterException {
    Feature village = village(Map.of("id", "v1", "valid_from", day(3)));
    assertThat(judge("T_EQUALS(valid_from, INTERVAL('2022-01-03','2022-01-03'))", village))
        .isEqualTo(Ternary.YES);
    assertThat(judge("T_INTERSECTS(valid_from, INTERVAL('2022-01-03','..'))", village))
        .isEqualTo(Ternary.YES);
    assertThat(judge("T_AFTER(valid_from, DATE('2022-01-03'))", village)).isEqualTo(Ternary.NO);
  }

  @Test
  void what_is_not_known_is_unknown_beside_an_open_end_too() throws FilterException {
    for (String condition :
        new String[] {
          "T_INTERSECTS(valid_from, INTERVAL('..','..'))",
          "T_DISJOINT(valid_from, INTERVAL('..','..'))",
          "T_DURING(INTERVAL(valid_from, valid_to), INTERVAL('..','..'))",
          "T_BEFORE(valid_to, DATE('2022-01-01'))"
        }) {
      assertThat(judge(condition, NOTHING_KNOWN)).as(condition).isEqualTo(Ternary.UNKNOWN);
    }
    Feature ended = village(Map.of("id", "v1", "valid_to", day(2)));
    assertThat(judge("T_BEFORE(INTERVAL(valid_from, valid_to), DATE('2022-01-03'))", ended))
        .as("the beginning settles nothing")
        .isEqualTo(Ternary.YES);
  }

  private static Ternary judge(TemporalOperator operator, int from, int to, int from2, int to2) {
    return Judge.of(
        new Filter.Temporal(operator, interval(from, to), interval(from2, to2)), NOTHING_KNOWN);
  }

  private static Ternary judge(String condition, Feature village) throws FilterException {
    return Judge.of(Cql2.text(condition, Queryables.of(FeatureType.VILLAGES)), village);
  }

  private static boolean naive(TemporalOperator operator, int a, int b, int c, int d) {
    return switch (operator) {
      case AFTER -> a > d;
      case BEFORE -> b < c;
      case DISJOINT -> b < c || a > d;
      case INTERSECTS -> a <= d && b >= c;
      case EQUALS -> a == c && b == d;
      case CONTAINS -> a < c && b > d;
      case DURING -> a > c && b < d;
      case FINISHED_BY -> a < c && b == d;
      case FINISHES -> a > c && b == d;
      case MEETS -> b == c;
      case MET_BY -> a == d;
      case OVERLAPPED_BY -> a > c && a < d && b > d;
      case OVERLAPS -> a < c && b > c && b < d;
      case STARTED_BY -> a == c && b > d;
      case STARTS -> a == c && b < d;
    };
  }

  private static Time interval(int from, int to) {
    return new Time.Interval(end(from), end(to));
  }

  private static Value end(int day) {
    return day == 0 || day == 8 ? null : new Value.Constant(day(day));
  }

  private static LocalDate day(int day) {
    return LocalDate.of(2022, 1, day);
  }

  private static Feature village(Map<String, Object> values) {
    return FeatureType.VILLAGES.create(
        new GeometryFactory().createPoint(new Coordinate(118.5, 24.8)), new HashMap<>(values));
  }
}
