package org.firewell.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.firewell.feature.FeatureType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Both encodings of CQL2 side by side, and what is told of what is none. */
class Cql2Test {

  private static final Queryables VILLAGES = Queryables.of(FeatureType.VILLAGES);

  /** A pair for each form that the examples of the standard have, on our attributes. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          households < 100 | {"op":"<","args":[{"property":"households"},100]}
          "id" = 'fa7e1920' | {"op":"=","args":[{"property":"id"},"fa7e1920"]}
          name <> 'Via dell''Avvento' | {"op":"<>","args":[{"property":"name"},"Via dell'Avvento"]}
          name = 'it\\'s' | {"op":"=","args":[{"property":"name"},"it's"]}
          name = 'a\\tb\\n\\a\\\\' | {"op":"=","args":[{"property":"name"},"a\\tb\\n\\u0007\\\\"]}
          true | true
          not FALSE | {"op":"not","args":[false]}
          -3.5e1 = households | {"op":"=","args":[-35,{"property":"households"}]}
          .5 <= households | {"op":"<=","args":[0.5,{"property":"households"}]}
          code IN ('153','154','15X') | {"op":"in","args":[{"property":"code"},["153","154","15X"]]}
          households NOT IN (1,2) | {"op":"not","args":[{"op":"in","args":[{"property":"households"},[1,2]]}]}
          not code in ('1') | {"op":"not","args":[{"op":"in","args":[{"property":"code"},["1"]]}]}
          households BETWEEN 0.1 and 0.2 | {"op":"between","args":[{"property":"households"},0.1,0.2]}
          NOT households BETWEEN 1 AND 2 | {"op":"not","args":[{"op":"between","args":[{"property":"households"},1,2]}]}
          name LIKE 'foo%' | {"op":"like","args":[{"property":"name"},"foo%"]}
          name NOT LIKE 'a\\%\\_' | {"op":"not","args":[{"op":"like","args":[{"property":"name"},"a\\\\%\\\\_"]}]}
          geometry IS NOT NULL | {"op":"not","args":[{"op":"isNull","args":[{"property":"geometry"}]}]}
          aliases IS NULL | {"op":"isNull","args":[{"property":"aliases"}]}
          CASEI(name) IN (casei('Οδος'), CASEI('Straße')) | {"op":"in","args":[{"op":"casei","args":[{"property":"name"}]},[{"op":"casei","args":["Οδος"]},{"op":"casei","args":["Straße"]}]]}
          ACCENTI(CASEI(name)) = accenti(casei('ÄÉ')) | {"op":"=","args":[{"op":"accenti","args":[{"op":"casei","args":[{"property":"name"}]}]},{"op":"accenti","args":[{"op":"casei","args":["ÄÉ"]}]}]}
          households > 5 AND code = '1' AND piped = 'joint' | {"op":"and","args":[{"op":">","args":[{"property":"households"},5]},{"op":"=","args":[{"property":"code"},"1"]},{"op":"=","args":[{"property":"piped"},"joint"]}]}
          code = '1' AND (households > 5 OR households < 3) | {"op":"and","args":[{"op":"=","args":[{"property":"code"},"1"]},{"op":"or","args":[{"op":">","args":[{"property":"households"},5]},{"op":"<","args":[{"property":"households"},3]}]}]}
          code = '1' OR code = '2' AND code = '3' | {"op":"or","args":[{"op":"=","args":[{"property":"code"},"1"]},{"op":"and","args":[{"op":"=","args":[{"property":"code"},"2"]},{"op":"=","args":[{"property":"code"},"3"]}]}]}
          households + population = 4 | {"op":"=","args":[{"op":"+","args":[{"property":"households"},{"property":"population"}]},4]}
          1 - 2 - 3 = -4 | {"op":"=","args":[{"op":"-","args":[{"op":"-","args":[1,2]},3]},-4]}
          0 = (households % 2) | {"op":"=","args":[0,{"op":"%","args":[{"property":"households"},2]}]}
          1 + 2 * 3 ^ 4 = 7 div 2 | {"op":"=","args":[{"op":"+","args":[1,{"op":"*","args":[2,{"op":"^","args":[3,4]}]}]},{"op":"div","args":[7,2]}]}
          (1 + 2) * 3 = 9 | {"op":"=","args":[{"op":"*","args":[{"op":"+","args":[1,2]},3]},9]}
          households=population*-2 | {"op":"=","args":[{"property":"households"},{"op":"*","args":[{"property":"population"},-2]}]}
          valid_from > DATE('2012-08-10') | {"op":">","args":[{"property":"valid_from"},{"date":"2012-08-10"}]}
          valid_from >= timestamp('2012-08-10T05:30:00.5Z') | {"op":">=","args":[{"property":"valid_from"},{"timestamp":"2012-08-10T05:30:00.5Z"}]}
          valid_from in ('2022-04-14', '2022-04-15T01:00:00Z') | {"op":"in","args":[{"property":"valid_from"},["2022-04-14","2022-04-15T01:00:00Z"]]}
          T_BEFORE(valid_from, DATE('2015-01-01')) | {"op":"t_before","args":[{"property":"valid_from"},{"date":"2015-01-01"}]}
          T_DURING(INTERVAL(valid_from, valid_to), INTERVAL('2017-06-10T07:30:00Z', '..')) | {"op":"t_during","args":[{"interval":[{"property":"valid_from"},{"property":"valid_to"}]},{"interval":["2017-06-10T07:30:00Z",".."]}]}
          t_finishedby(interval('..','2020-01-01'), interval(valid_from, '2020-01-01')) | {"op":"t_finishedBy","args":[{"interval":["..","2020-01-01"]},{"interval":[{"property":"valid_from"},"2020-01-01"]}]}
          S_INTERSECTS(geometry,POINT(36.3 32.2)) | {"op":"s_intersects","args":[{"property":"geometry"},{"type":"Point","coordinates":[36.3,32.2]}]}
          S_WITHIN(geometry, BBOX(-118,33.8,-117.9,34)) | {"op":"s_within","args":[{"property":"geometry"},{"bbox":[-118,33.8,-117.9,34]}]}
          S_WITHIN(BBOX(1,2,-9,3,4,9), geometry) | {"op":"s_within","args":[{"bbox":[1,2,-9,3,4,9]},{"property":"geometry"}]}
          S_INTERSECTS(geometry,BBOX(150,-90,-150,90)) | {"op":"s_intersects","args":[{"property":"geometry"},{"bbox":[150,-90,-150,90]}]}
          S_TOUCHES(geometry, POLYGON Z ((0 0 1, 10 0 1, 10 10 1, 0 0 1),(4 1 1,6 1 1,6 2 1,4 1 1))) | {"op":"s_touches","args":[{"property":"geometry"},{"type":"Polygon","coordinates":[[[0,0,1],[10,0,1],[10,10,1],[0,0,1]],[[4,1],[6,1],[6,2],[4,1]]]}]}
          S_CROSSES(geometry,LINESTRING(0 0,1 1)) | {"op":"s_crosses","args":[{"property":"geometry"},{"type":"LineString","coordinates":[[0,0],[1,1]]}]}
          S_EQUALS(geometry,MULTIPOINT((0 0),(1 1))) | {"op":"s_equals","args":[{"property":"geometry"},{"type":"MultiPoint","coordinates":[[0,0],[1,1]]}]}
          S_OVERLAPS(geometry,MULTILINESTRING((0 0,1 1),(2 2,3 3))) | {"op":"s_overlaps","args":[{"property":"geometry"},{"type":"MultiLineString","coordinates":[[[0,0],[1,1]],[[2,2],[3,3]]]}]}
          S_DISJOINT(geometry,MULTIPOLYGON(((0 0,1 0,1 1,0 0)))) | {"op":"s_disjoint","args":[{"property":"geometry"},{"type":"MultiPolygon","coordinates":[[[[0,0],[1,0],[1,1],[0,0]]]]}]}
          S_DISJOINT(geometry,GEOMETRYCOLLECTION (POINT (9 9), LINESTRING(0 0,1 0))) | {"op":"s_disjoint","args":[{"property":"geometry"},{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[9,9]},{"type":"LineString","coordinates":[[0,0],[1,0]]}]}]}
          A_CONTAINS(aliases, ('a','b')) | {"op":"a_contains","args":[{"property":"aliases"},["a","b"]]}
          A_CONTAINEDBY(("foo","bar"), aliases) | {"op":"a_containedBy","args":[["foo","bar"],{"property":"aliases"}]}
          a_equals(aliases, ()) | {"op":"a_equals","args":[{"property":"aliases"},[]]}
          'foo' >= 'foo' | {"op":">=","args":["foo","foo"]}
          true > true | {"op":">","args":[true,true]}
          """)
  void text_and_document_mean_the_same(String text, String json) throws FilterException {
    assertThat(Cql2.text(text, VILLAGES)).isEqualTo(Cql2.json(json, VILLAGES));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          ~~ | at character 1: a property, a value, a function or a bracket is expected, not the end
          height = 1 | at character 1: there is no property height; there are id, name
          households = | at character 13: a property, a value, a function or a bracket is expected, not the end
          households = 1 code | at character 16: AND, OR or the end is expected, not code
          households | at character 1: a condition is expected, not a value
          households + 1 | at character 12: a condition is expected, not a value
          households = '1' | at character 14: here is a text, compared with a number
          (code = '1') = true | at character 7: a property or a value is expected, not a condition
          valid_from = 'yesterday' | at character 14: yesterday is no date like 2022-12-31
          valid_from = DATE('2022-02-30') | at character 19: 2022-02-30 is no date
          name = 'open | at character 8: its quote is not closed
          (name = 'a' | at character 12: ) is expected, not the end
          name LIKE code | at character 11: a text is expected after LIKE
          name LIKE 5 | at character 11: a text is expected, here is a number
          households LIKE 'a' | at character 1: a text is expected, here is a number; there are id, name
          code IN () | at character 6: a list of one or more
          aliases = 'a' | at character 1: lists are not compared; there are A_EQUALS
          aliases = successors | at character 1: lists are not compared; there are A_EQUALS
          A_CONTAINS(aliases, (1)) | at character 22: a list of texts is expected
          A_CONTAINS(name, ('a')) | at character 12: a list of texts is expected, here is a text; there are aliases, successors
          geometry = 1 | at character 1: geometry is a shape, for S_INTERSECTS
          S_INTERSECTS(name, POINT(1 1)) | at character 14: a shape or the property geometry is expected
          S_INTERSECTS(geometry, POINT(90 180)) | at character 24: a shape outside of longitude -180 to 180
          S_INTERSECTS(geometry, POINT(NaN 1)) | at character 24: a shape that is empty or whose coordinates are no numbers
          S_INTERSECTS(geometry, POLYGON((0 0,1 1,1 0,0 1,0 0))) | at character 24: a shape that is not valid: Self-intersection
          S_INTERSECTS(geometry, POLYGON((0 0,1 1,1 0))) | at character 24: no shape of WKT
          S_INTERSECTS(geometry, BBOX(1,2,3)) | at character 24: a box has 4 numbers or 6
          S_INTERSECTS(geometry, BBOX(1,3,2,2)) | at character 24: a shape outside of
          S_WITHIN(geometry, GEOMETRYCOLLECTION(POINT(0 0), LINESTRING(0 0, 1 1))) | a collection of points, lines and areas together is for S_INTERSECTS and S_DISJOINT
          S_INTERSECTS(geometry) | s_intersects takes 2, not 1
          T_DURING(valid_from, INTERVAL('2020-01-01','2021-01-01')) | t_during compares intervals alone: INTERVAL(...)
          T_AFTER(name, DATE('2020-01-01')) | at character 9: a date is expected, here is a text; there are valid_from, valid_to
          T_AFTER(valid_from, INTERVAL('2021-01-01','2020-01-01')) | an interval that ends before it begins
          households = 1e999 | at character 14: a number that is too large
          households ; 1 | at character 12: ; is no sign of CQL2
          buffer(geometry, 1) = 1 | at character 1: there is no function buffer; there are casei, accenti, s_intersects
          isNull(name) | at character 1: there is no function isNull
          """)
  void what_is_none_is_refused_with_place_and_reason(String text, String reason) {
    assertThatThrownBy(() -> Cql2.text(text, VILLAGES))
        .isInstanceOf(FilterException.class)
        .hasMessageContaining(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {"op":"=","args":[{"property":"name"}]} | at the top: = takes 2, not 1
          {"op":"=","args":[{"property":"nom"},"a"]} | at /args/0: there is no property nom
          {"op":"and","args":[true,{"op":"=","args":[1,"a"]}]} | at /args/1/args/1: here is a text, compared with a number
          {"op":"and","args":[true]} | and takes two or more
          {"op":"exec","args":[]} | at the top: there is no function exec
          {"op":"=","args":[null,1]} | at /args/0: null is no value
          {"op":"=","args":{"property":"a"}} | at /args: a list is expected
          {"op":5,"args":[]} | at /op: a text is expected
          {"op":"not","args":[true],"more":1} | an object of args, more, op is not one of
          {"op":"not","op":"not","args":[true]} | no JSON: Duplicate
          {"op":"not","args":[true]} x | no JSON
          {"function":{"name":"avg"}} | an object of function is not one of
          {"op":"s_within","args":[{"property":"geometry"},{"type":"Point","coordinates":[1]}]} | at /args/1: a position is two numbers or three
          {"op":"s_within","args":[{"property":"geometry"},{"type":"Polygon","coordinates":[[[0,0],[1,1],[1,0]]]}]} | at /args/1: no shape
          {"op":"s_within","args":[{"property":"geometry"},{"type":"Blob","coordinates":[1]}]} | at /args/1: type is one of Point
          {"op":">","args":[{"property":"valid_from"},{"date":"soon"}]} | at /args/1: soon is no date
          {"op":"in","args":[{"property":"aliases"},[["a"]]]} | at /args/0: lists are not compared
          {"op":"between","args":[["a"],["a"],["b"]]} | at /args/0: lists are not compared
          {"op":"isNull","args":[["a"]]} | at /args/0: a list is never NULL
          {"op":"in","args":[{"property":"name"},"a"]} | a list of one or more
          """)
  void a_document_that_is_none_is_refused_with_place_and_reason(String json, String reason) {
    assertThatThrownBy(() -> Cql2.json(json, VILLAGES))
        .isInstanceOf(FilterException.class)
        .hasMessageContaining(reason);
  }

  @Test
  void the_reason_is_told_in_Chinese_too() {
    assertThatThrownBy(() -> Cql2.text("height = 1", VILLAGES))
        .isInstanceOfSatisfying(
            FilterException.class,
            e -> assertThat(e.zh()).startsWith("第 1 个字符处：没有属性 height；有 id, name"));
  }

  @Test
  void what_is_hidden_has_no_name() {
    Queryables some = VILLAGES.without(Set.of("households", "no_such_attribute"));
    assertThatThrownBy(() -> Cql2.text("households > 1", some))
        .hasMessageContaining("there is no property households")
        .hasMessageNotContaining("name, households")
        .hasMessageNotContaining("kind, households");
    assertThat(some.names()).doesNotContain("households").endsWith("geometry");
  }

  @Test
  void shapes_of_another_system_are_brought_to_longitude_and_latitude() throws FilterException {
    Filter swapped =
        Cql2.text(
            "S_INTERSECTS(geometry, POINT(24.8 118.5))",
            VILLAGES,
            shape -> {
              org.locationtech.jts.geom.Geometry turned = shape.copy();
              turned.apply(
                  (org.locationtech.jts.geom.CoordinateFilter)
                      c -> c.setCoordinate(new org.locationtech.jts.geom.Coordinate(c.y, c.x)));
              return turned;
            });
    assertThat(swapped).isEqualTo(Cql2.text("S_INTERSECTS(geometry, POINT(118.5 24.8))", VILLAGES));
    assertThatThrownBy(
            () ->
                Cql2.text(
                    "S_INTERSECTS(geometry, POINT(1 1))",
                    VILLAGES,
                    shape -> {
                      throw new IllegalArgumentException("far from the zone");
                    }))
        .isInstanceOf(FilterException.class)
        .hasMessage("at character 24: far from the zone");
  }

  @ParameterizedTest
  @ValueSource(ints = {64, 65})
  void what_lies_deeper_than_may_be_is_refused(int depth) {
    String text = "(".repeat(depth - 1) + "TRUE" + ")".repeat(depth - 1);
    String json = "{\"op\":\"not\",\"args\":[".repeat(depth) + "true" + "]}".repeat(depth);
    if (depth == Bounds.DEPTH) {
      assertThat(read(text)).isEqualTo(new Filter.Constant(true));
      assertThat(readJson(json)).isInstanceOf(Filter.Not.class);
    } else {
      assertThatThrownBy(() -> Cql2.text(text, VILLAGES)).hasMessageContaining("more than 64 deep");
      assertThatThrownBy(() -> Cql2.json(json, VILLAGES)).hasMessageContaining("more than 64 deep");
    }
  }

  private static Filter read(String text) {
    try {
      return Cql2.text(text, VILLAGES);
    } catch (FilterException e) {
      throw new AssertionError(e);
    }
  }

  private static Filter readJson(String json) {
    try {
      return Cql2.json(json, VILLAGES);
    } catch (FilterException e) {
      throw new AssertionError(e);
    }
  }
}
