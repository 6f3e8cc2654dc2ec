package org.firewell.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.HydrantKind;
import org.firewell.feature.Ternary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.WKTReader;

/** One hydrant, of which some things are known and some are not, and what is true of it. */
class JudgeTest {

  private static final Queryables QUERYABLES = Queryables.of(FeatureType.HYDRANTS);

  private static final Feature HYDRANT =
      FeatureType.HYDRANTS.create(
          new GeometryFactory().createPoint(new Coordinate(118.5, 24.8)),
          Map.of(
              "id",
              "h1",
              "name",
              "Mill Lane 街口",
              "kind",
              HydrantKind.ABOVE_GROUND,
              "flow_l_s",
              15.0,
              "valid_from",
              LocalDate.parse("2020-01-01"),
              "inspected_on",
              LocalDate.parse("2022-06-30")));

  private static final Feature VILLAGE =
      FeatureType.VILLAGES.create(
          new GeometryFactory().createPoint(new Coordinate(118.5, 24.8)),
          Map.of("id", "v1", "households", 120, "aliases", List.of("溪口", "后坑")));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          kind = 'above_ground'                                    | YES
          kind <> 'above_ground'                                   | NO
          kind = 'no_such_kind'                                    | NO
          lifecycle = 'built'                                      | UNKNOWN
          NOT lifecycle = 'built'                                  | UNKNOWN
          lifecycle IS NULL                                        | YES
          lifecycle IS NOT NULL                                    | NO
          kind = 'above_ground' OR lifecycle = 'built'             | YES
          kind = 'above_ground' AND lifecycle = 'built'            | UNKNOWN
          kind = 'below_ground' AND lifecycle = 'built'            | NO
          flow_l_s >= 15                                           | YES
          15 < flow_l_s                                            | NO
          flow_l_s BETWEEN 10 AND 15                               | YES
          flow_l_s NOT BETWEEN 10 AND 15                           | NO
          kind IN ('below_ground', 'above_ground')                 | YES
          kind IN ('below_ground', township)                       | UNKNOWN
          kind IN ('above_ground', township)                       | YES
          name LIKE 'Mill%'                                        | YES
          name LIKE '%街_'                                         | YES
          name LIKE 'mill%'                                        | NO
          CASEI(name) LIKE CASEI('MILL%')                          | YES
          ACCENTI(name) LIKE ACCENTI('Míll%')                      | YES
          flow_l_s * 3.6 = 54                                      | YES
          flow_l_s / 0 > 1                                         | UNKNOWN
          -flow_l_s DIV 4 = -3                                     | YES
          -flow_l_s % 4 = -3                                       | YES
          2 ^ 3 = 8                                                | YES
          inspected_on < DATE('2022-07-01')                        | YES
          inspected_on = '2022-06-30'                              | YES
          inspected_on >= TIMESTAMP('2022-07-01T01:00:00+08:00')   | YES
          S_INTERSECTS(geometry, BBOX(118, 24, 119, 25))           | YES
          S_WITHIN(geometry, POINT(118.5 24.8))                    | YES
          S_INTERSECTS(BBOX(170, 24, -170, 25), geometry)          | NO
          T_AFTER(inspected_on, DATE('2022-06-29'))                | YES
          T_INTERSECTS(inspected_on, INTERVAL('2022-06-30', '..')) | YES
          T_BEFORE(valid_to, DATE('2022-06-29'))                   | UNKNOWN
          T_INTERSECTS(valid_to, INTERVAL('..', '..'))             | UNKNOWN
          """)
  void what_a_condition_is_of_a_hydrant(String text, Ternary expected) throws FilterException {
    assertThat(Judge.of(Cql2.text(text, QUERYABLES), HYDRANT)).as(text).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          households > 100                                | YES
          A_CONTAINS(aliases, ('溪口'))                   | YES
          A_EQUALS(aliases, ('后坑', '溪口', '溪口'))     | YES
          A_CONTAINEDBY(aliases, ('后坑', '溪口', '山'))  | YES
          A_OVERLAPS(('山', '溪口'), aliases)             | YES
          A_CONTAINS(aliases, ())                         | YES
          A_OVERLAPS(successors, aliases)                 | UNKNOWN
          """)
  void what_a_condition_is_of_a_village(String text, Ternary expected) throws FilterException {
    assertThat(Judge.of(Cql2.text(text, Queryables.of(FeatureType.VILLAGES)), VILLAGE))
        .as(text)
        .isEqualTo(expected);
  }

  /** Two triangles that meet in a point: kept as it was drawn. */
  @Test
  void an_outline_that_crosses_itself_is_judged_as_any_other() throws Exception {
    Feature bowTie =
        FeatureType.VILLAGES.create(
            new WKTReader().read("POLYGON((118 24, 119 25, 119 24, 118 25, 118 24))"),
            Map.of("id", "v1"));
    Queryables villages = Queryables.of(FeatureType.VILLAGES);
    assertThat(
            Judge.of(
                Cql2.text("S_TOUCHES(geometry, POLYGON((118 24,119 24,118 25,118 24)))", villages),
                bowTie))
        .isNotEqualTo(Ternary.UNKNOWN);
    assertThat(Judge.of(Cql2.text("S_INTERSECTS(geometry, POINT(118.1 24.5))", villages), bowTie))
        .isEqualTo(Ternary.YES);
  }
}
