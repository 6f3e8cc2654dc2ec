package org.firewell.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.firewell.feature.FeatureType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Conditions that took other servers: GeoTools and GeoServer let property names be XPath
 * (CVE-2024-36401, CVE-2024-36404) and handed functions on to the database as text (CVE-2023-25157,
 * CVE-2023-25158). Here each is refused, or no more than a text that is compared.
 */
class Cql2AttackTest {

  private static final Queryables QUERYABLES = Queryables.of(FeatureType.HYDRANTS);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "exec(java.lang.Runtime.getRuntime(),'touch /tmp/success') = 1",
        "exec(java.lang.Runtime.getRuntime(),'touch /tmp/success')",
        "\"exec(java.lang.Runtime.getRuntime(),'touch /tmp/success')\" = 'a'",
        "java.lang.Runtime.getRuntime() = 1",
        "java.lang.Runtime = 'a'",
        "name/text() = 'a'",
        "../name = 'a'",
        "\"../name\" = 'a'",
        "\"class.classLoader.resources\" = 'a'",
        "header.id = 'a'",
        "getClass = 'a'",
        "toString = 'a'",
        "${jndi:ldap://127.0.0.1/a} = 'a'",
        "\"${7*7}\" = '49'",
        "#{T(java.lang.Runtime).getRuntime().exec('id')} = 'a'",
        "T(java.lang.Runtime) = 'a'",
        "strEndsWith(name, 'x'') = true OR 1=1 --') = true",
        "strEndsWith(name,'a') = true",
        "strStartsWith(name,'a') = true",
        "jsonPointer(name,'/a'') = 1') = 'a'",
        "jsonArrayContains(name,'/a','b') = true",
        "PropertyIsLike(name,'a')",
        "FeatureId('h1')",
        "IN ('h1')",
        "DWITHIN(geometry, POINT(118 24), 10, kilometers)",
        "property('name') = 'a'",
        "env('user.home') = 'a'",
        "pg_sleep(10) = 1",
        "CSVWRITE('/tmp/a', 'SELECT 1') = 1",
        "name = 'a'; DROP TABLE hydrant",
        "name = 'a' --",
        "name = 'a' -- ' OR TRUE",
        "name = 'a' /* */ OR TRUE",
        "name = 'a' UNION SELECT password FROM account",
        "(SELECT 1) = 1",
        "name = (SELECT name)",
        "name || 'a' = 'a'",
        "name::text = 'a'",
        "name = $$a$$",
        "name = :name",
        "name = ?1",
        "r.name = 'a'",
        "name = U&'a'",
        "name = `a`",
        "1 = 1; SELECT 1",
        "name = 'a\\' OR 1=1",
        "given_position.class = 'a'",
        "INCLUDE",
        "EXCLUDE",
        "\u0000name = 'a'",
        "name = 'a\u0000'",
        "NAME = 'a'",
        "ｎame = 'a'"
      })
  void what_took_others_is_refused(String text) {
    assertThatThrownBy(() -> Cql2.text(text, QUERYABLES)).isInstanceOf(FilterException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"op\":\"exec\",\"args\":[\"id\"]}",
        "{\"op\":\"=\",\"args\":[{\"function\":{\"name\":\"exec\",\"args\":[]}},1]}",
        "{\"op\":\"=\",\"args\":[{\"property\":\"exec(java.lang.Runtime.getRuntime(),'id')\"},1]}",
        "{\"op\":\"=\",\"args\":[{\"property\":\"name\",\"@class\":\"java.lang.Runtime\"},\"a\"]}",
        "{\"op\":\"=\",\"args\":[[\"java.lang.Runtime\",{}],\"a\"]}",
        "{\"op\":\"= 1 OR 1\",\"args\":[1,1]}",
        "{\"op\":\"strEndsWith\",\"args\":[{\"property\":\"name\"},\"'\"]}",
        "{\"op\":\"__proto__\",\"args\":[]}",
        "{\"op\":\"=\",\"args\":[{\"property\":\"name\"},\"\\u0000\"]}",
        "{\"op\":\"=\",\"args\":[{\"property\":\"name\"},\"\\ud800\"]}",
        "[]",
        "\"name = 'a'\"",
        "5",
        "null",
        ""
      })
  void a_document_that_took_others_is_refused(String json) {
    assertThatThrownBy(() -> Cql2.json(json, QUERYABLES)).isInstanceOf(FilterException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x'' OR 1=1 --",
        "exec(java.lang.Runtime.getRuntime(),''id'')",
        "${jndi:ldap://127.0.0.1/a}",
        "#{T(java.lang.Runtime)}",
        ":name ?1 /* */",
        "%27; DROP TABLE hydrant"
      })
  void within_quotes_it_is_a_text(String quoted) throws FilterException {
    Filter.Value name =
        new Filter.Value.Property(FeatureType.HYDRANTS.attribute("name").orElseThrow());
    assertThat(Cql2.text("name = '" + quoted + "'", QUERYABLES))
        .isEqualTo(
            new Filter.Comparison(
                Filter.Comparator.EQUAL,
                name,
                new Filter.Value.Constant(quoted.replace("''", "'"))));
  }

  @Property(tries = 3000)
  void whatever_comes_is_read_or_refused(@ForAll("noise") String text) {
    readOrRefused(text);
  }

  @Property(tries = 1000)
  void whatever_bytes_come_are_read_or_refused(@ForAll byte[] bytes) {
    readOrRefused(new String(bytes, StandardCharsets.UTF_8));
    readOrRefused(new String(bytes, StandardCharsets.UTF_16));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(",
        "NOT ",
        "NOT(",
        "-",
        "+",
        "1+",
        "1^",
        "[",
        "a_equals((",
        "casei(",
        "'",
        "\"",
        "POINT(",
        "TRUE AND ",
        "TRUE AND (",
        "name IN (",
        "1,",
        "{\"op\":\"not\",\"args\":[",
        "[[",
        "{\"a\":",
        "1e",
        "\\",
        "%",
        "\ud800"
      })
  void a_megabyte_is_refused_and_as_much_as_may_be_is_read_or_refused(String unit) {
    String megabyte = unit.repeat(1_048_576 / unit.length());
    assertThatThrownBy(() -> Cql2.text(megabyte, QUERYABLES)).hasMessageContaining("at most 65536");
    assertThatThrownBy(() -> Cql2.json(megabyte, QUERYABLES)).hasMessageContaining("at most 65536");
    readOrRefused(megabyte.substring(0, Bounds.LENGTH));
  }

  @Test
  void lists_and_shapes_are_bounded() {
    assertThatThrownBy(() -> Cql2.text("name IN ('a'" + ",'a'".repeat(1000) + ")", QUERYABLES))
        .hasMessageContaining("a list of more than 1000");
    assertThatThrownBy(() -> Cql2.text("TRUE" + " AND TRUE".repeat(1000), QUERYABLES))
        .hasMessageContaining("a list of more than 1000");
    String line = "LINESTRING(0 0" + ",1 1,0 0".repeat(2500) + ")";
    assertThatThrownBy(() -> Cql2.text("S_EQUALS(geometry," + line + ")", QUERYABLES))
        .hasMessageContaining("more than 5000 vertices");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s = 1",
        "%s(1) = 1",
        "id = 'a' %s",
        "inspected_on = '%s'",
        "inspected_on = '%sT'",
        "S_EQUALS(geometry, POINT(%s))",
        "{\"op\":\"%s\",\"args\":[]}",
        "{\"%s\":1}",
        "{\"op\":\"=\",\"args\":[{\"property\":\"%s\"},1]}",
        "{\"op\":%s}"
      })
  void a_reason_is_short_however_long_what_it_is_about(String condition) {
    String text = condition.formatted("x".repeat(50_000));
    assertThatThrownBy(
            () -> {
              if (text.startsWith("{")) {
                Cql2.json(text, QUERYABLES);
              } else {
                Cql2.text(text, QUERYABLES);
              }
            })
        .isInstanceOfSatisfying(
            FilterException.class,
            e -> {
              assertThat(e.en()).hasSizeLessThan(1_000);
              assertThat(e.zh()).hasSizeLessThan(1_000);
            });
  }

  /** Nothing else is thrown. */
  private static void readOrRefused(String condition) {
    try {
      assertThat(Cql2.text(condition, QUERYABLES)).isNotNull();
    } catch (FilterException refused) {
      assertThat(refused.zh()).isNotBlank();
      assertThat(refused.en()).isNotBlank();
    }
    try {
      assertThat(Cql2.json(condition, QUERYABLES)).isNotNull();
    } catch (FilterException refused) {
      assertThat(refused.en()).isNotBlank();
    }
  }

  @Provide
  Arbitrary<String> noise() {
    return Arbitraries.of(
            "name",
            "kind",
            "flow_l_s",
            "geometry",
            "inspected_on",
            "'a'",
            "''",
            "'",
            "\"",
            "1",
            ".5",
            "1e9",
            "(",
            ")",
            ",",
            "=",
            "<>",
            "<",
            ">=",
            "+",
            "-",
            "*",
            "/",
            "%",
            "^",
            "div",
            "AND",
            "OR",
            "NOT",
            "LIKE",
            "IN",
            "IS",
            "NULL",
            "BETWEEN",
            "TRUE",
            "FALSE",
            "CASEI(",
            "S_INTERSECTS(",
            "A_EQUALS(",
            "T_AFTER(",
            "POINT(1 1)",
            "POINT",
            "POINT(",
            "BBOX(",
            "POLYGON((0 0,1 0,1 1,0 0))",
            "DATE('2020-01-01')",
            "DATE(",
            "INTERVAL(",
            "'..'",
            "{\"op\":",
            "\"args\":[",
            "]",
            "}",
            "{\"property\":\"name\"}",
            "\\",
            "\u0000",
            "溪",
            "\ud83d")
        .list()
        .ofMaxSize(14)
        .map(parts -> String.join(" ", parts));
  }
}
