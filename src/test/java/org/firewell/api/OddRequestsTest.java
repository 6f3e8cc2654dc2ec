package org.firewell.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * Whatever comes is answered or refused with what could be asked instead, and never breaks: over
 * HTTP against the real server, on each of its databases.
 */
abstract class OddRequestsTest extends ApiTest {

  private static final Set<Integer> EXPECTED =
      Set.of(200, 204, 304, 400, 401, 403, 404, 406, 413, 414);
  private static final int REQUESTS = 1_500;
  private static final long SEED = 20221231;
  private static final String HYDRANTS = "/ogc/collections/hydrants/items";
  private static final String REGISTER = "http://www.opengis.net/def/crs/EPSG/0/";

  /** Words that some parameter takes, and words that none does. */
  private static final List<String> VALUES =
      List.of(
          ("h01 v1 t hydrants villages pipes roads json html mvt tilejson qml sld WebMercatorQuad 0 1"
                  + " 12 10 25 -1 1e3 1e400 NaN Infinity 0x1p3 1d 99999999999 9223372036854775807"
                  + " 9223372036854775808 -9223372036854775809 2147483648 118,24,119,25 1,2,3"
                  + " 1,2,3,4,5 -180,-90,180,90 180,-90,-180,90 4,3,2,1 1e99,1,1e99,2 NaN,1,2,3"
                  + " 1e400,1,2,3 ,,, 2022-12-31 2022-01-01/.. ../2022-01-01 ../.. // / .."
                  + " 2022-12-31T00:00:00Z 2022-12-31T23:59:60Z 2022-13-45 +999999999-12-31"
                  + " -999999999-01-01 +99999-01-01 0000-01-01 9999-12-31 0001-01-01"
                  + " +999999999-12-31T23:59:59-18:00 -999999999-01-01T00:00:00+18:00 2022-01-01/P1D"
                  + " TRUE id='h01' id<>'h01' id flow_l_s=1 flow_l_s/0=1 1/0=1 2^99999=1"
                  + " valid_to<'9999-12-31' POINT(0 0) cql2-text cql2-json {} [] null {\"op\":\"=\"}"
                  + " in_service above_ground quota echo coverage successful process"
                  + " 00000000-0000-0000-0000-000000000000 datetime(\"2022-12-31\") datetime(*)"
                  + " ${7*7} #{7*7} ' \" \\ ; ../../etc/passwd %25 * ? & = + ~")
              .split(" "));

  private static final List<String> LONGER =
      List.of(
          "",
          " ",
          "\u0000",
          "a\u0000b",
          "\ud83d\udd25",
          "消火栓",
          "\r\nX: y",
          "x".repeat(5_000),
          "(".repeat(10_000) + "TRUE" + ")".repeat(10_000),
          "NOT ".repeat(5_000) + "TRUE",
          "[".repeat(10_000),
          "{\"op\":\"not\",\"args\":[".repeat(900) + "true" + "]}".repeat(900),
          "id IN (" + "'a',".repeat(1_500) + "'b')",
          "id LIKE '" + "%a".repeat(2_000) + "'",
          "S_INTERSECTS(geometry,POINT(1e30 1e30))",
          "S_INTERSECTS(geometry,POINT(NaN 1))",
          "S_INTERSECTS(geometry,POLYGON((0 0,1 1)))",
          "S_INTERSECTS(geometry,POLYGON EMPTY)",
          "S_WITHIN(geometry,LINESTRING(118.5 24.7,118.5 24.7))",
          "T_DURING(INTERVAL(valid_from,valid_to),INTERVAL('..','..'))",
          "T_AFTER(valid_to,TIMESTAMP('+999999999-12-31T23:59:59-18:00'))",
          "valid_to > '-999999999-01-01'",
          "CASEI(ACCENTI(CASEI(name))) LIKE casei('Ä%')",
          "exec(java.lang.Runtime.getRuntime(),'touch /tmp/x') = 1",
          "id = 'h01'; DROP TABLE hydrant",
          REGISTER + "3857",
          REGISTER + "4490",
          REGISTER + "4549",
          REGISTER + "4546",
          REGISTER + "99999999999");

  /** What fits the parameter, or the part of an address, of a name. */
  private static final Map<String, String> FITTING =
      Map.ofEntries(
          Map.entry("collectionId", "hydrants"),
          Map.entry("featureId", "h01"),
          Map.entry("processID", "quota"),
          Map.entry("styleId", "hydrants"),
          Map.entry("tileMatrix", "0"),
          Map.entry("tileRow", "0"),
          Map.entry("tileCol", "0"),
          Map.entry("f", "json"),
          Map.entry("bbox", "118,24,119,25"),
          Map.entry("bbox-crs", REGISTER + "4490"),
          Map.entry("crs", REGISTER + "3857"),
          Map.entry("datetime", "2022-12-31"),
          Map.entry("limit", "3"),
          Map.entry("offset", "1"),
          Map.entry("filter", "id<>'v1'"),
          Map.entry("filter-lang", "cql2-text"),
          Map.entry("collections", "hydrants"),
          Map.entry("status", "successful"),
          Map.entry("type", "process"));

  /** Of those, some are no UTF-8, no percent-encoding or no sign that an address may have. */
  private static final List<String> RAW =
      List.of("%", "%zz", "%ff%fe", "%c0%80", "%ed%a0%80", "%u0041", "<", "\u00e4", "{", "|", "^");

  private record Route(String path, List<String> parameters) {}

  @Test
  void whatever_is_asked_of_whatever_address_is_answered_or_refused_and_never_breaks()
      throws IOException {
    List<Route> routes = routes();
    assertThat(routes).hasSizeGreaterThan(30);
    Random random = new Random(SEED);
    List<String> broken = new ArrayList<>();
    int refused = 0;
    for (int i = 0; i < REQUESTS; i++) {
      String target = target(routes.get(random.nextInt(routes.size())), random);
      String[] headers = {
        "Accept", of(random, "*/*", "text/html", "application/json", "a;b;;", "image/png", "", "/"),
        "Accept-Language", of(random, "zh", "en", "de", ";;q=x", "*", ""),
        "If-None-Match", of(random, "*", "W/\"x\"", ";;", "\"", "")
      };
      RawReply reply = RawReply.get(port, target, headers);
      refused += reply.status() >= 400 ? 1 : 0;
      if (!isAnswerOrRefusal(reply)) {
        broken.add(target + "\n" + String.join("; ", headers) + "\n" + reply);
      }
    }
    assertThat(broken).as("of seed " + SEED).isEmpty();
    assertThat(refused).as("some are answered, some refused").isBetween(100, REQUESTS - 100);
  }

  private static boolean isAnswerOrRefusal(RawReply reply) {
    boolean problem =
        reply.header("Content-Type").matches("application/(problem\\+)?json.*")
            && reply.body().contains("\"status\"")
            && reply.body().contains("\"detail\"")
            && !reply.body().contains("\tat ");
    return EXPECTED.contains(reply.status()) && (reply.status() < 400 || problem);
  }

  /** Each address to read, with the names of what it takes, as the OpenAPI document tells it. */
  private List<Route> routes() {
    JsonNode api = get("/ogc/api").json();
    List<Route> routes = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : api.path("paths").properties()) {
      if (path.getValue().has("get") && !path.getValue().has("servers")) {
        List<String> names = new ArrayList<>();
        for (JsonNode told : path.getValue().at("/get/parameters")) {
          JsonNode parameter =
              told.has("$ref") ? api.at(told.path("$ref").asString().substring(1)) : told;
          if (parameter.path("in").asString().equals("query")) {
            names.add(parameter.path("name").asString());
          }
        }
        routes.add(new Route("/ogc" + path.getKey(), names));
      }
    }
    return routes;
  }

  private static String target(Route route, Random random) {
    StringBuilder target = new StringBuilder();
    for (String part : route.path().split("(?=\\{)|(?<=})")) {
      target.append(
          part.startsWith("{")
              ? value(part.substring(1, part.length() - 1), random).replace("+", "%20")
              : part);
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      List<String> names = route.parameters();
      String name =
          names.isEmpty() || random.nextInt(20) == 0
              ? value("", random)
              : names.get(random.nextInt(names.size()));
      target.append(target.indexOf("?") < 0 ? '?' : '&').append(name);
      target.append('=').append(value(name, random));
    }
    return target.toString();
  }

  /** Of two one fits, of thirty one cannot even be read. */
  private static String value(String name, Random random) {
    if (random.nextBoolean() && FITTING.containsKey(name)) {
      return URLEncoder.encode(FITTING.get(name), StandardCharsets.UTF_8);
    }
    if (random.nextInt(15) == 0) {
      return RAW.get(random.nextInt(RAW.size()));
    }
    List<String> of = random.nextInt(4) == 0 ? LONGER : VALUES;
    return URLEncoder.encode(of.get(random.nextInt(of.size())), StandardCharsets.UTF_8);
  }

  private static String of(Random random, String... words) {
    return words[random.nextInt(words.length)];
  }

  static Stream<String> shapesThatAreNone() {
    return Stream.of(REGISTER + "3857", REGISTER + "4549", REGISTER + "4490", "")
        .flatMap(
            crs ->
                Stream.of(
                        "POINT(1e30 1e30)",
                        "POINT(1e308 -1e308)",
                        "POINT(NaN 1)",
                        "POINT(1 Infinity)",
                        "POINT EMPTY",
                        "POLYGON EMPTY",
                        "POLYGON((0 0,1 1))",
                        "POLYGON((0 0,1 1,0 0))",
                        "POLYGON((0 0,0 0,0 0,0 0))",
                        "LINESTRING(1 1)",
                        "MULTIPOINT(1 1,EMPTY)",
                        "BBOX(1,2,3,4,5)",
                        "BBOX(9,9,1,1)",
                        "GEOMETRYCOLLECTION(POINT EMPTY)")
                    .map(shape -> shape + ";" + crs));
  }

  @ParameterizedTest
  @MethodSource("shapesThatAreNone")
  void a_shape_that_is_none_in_its_system_is_refused_with_the_filter_and_why(String shapeAndCrs) {
    String[] parts = shapeAndCrs.split(";", -1);
    String query = "filter=" + encoded("S_INTERSECTS(geometry," + parts[0] + ")");
    String crs = parts[1].isEmpty() ? "" : "&filter-crs=" + parts[1];

    JsonNode problem = get(HYDRANTS + "?" + query + crs).problem(400);

    assertThat(problem.path("parameter").asString()).isEqualTo("filter");
    assertThat(problem.path("value").asString()).contains(parts[0]);
    assertThat(problem.path("allowed").asString()).contains("geometry");
  }

  @ParameterizedTest
  @ValueSource(ints = {65, 10_000})
  void a_condition_nested_too_deep_is_told_how_deep_it_may_be(int depth) {
    for (String condition :
        List.of(
            "(".repeat(depth) + "TRUE" + ")".repeat(depth),
            "NOT(".repeat(depth) + "TRUE" + ")".repeat(depth))) {
      JsonNode problem = get(HYDRANTS + "?filter=" + raw(condition)).problem(400);
      assertThat(problem.path("en").asString()).contains("nested more than 64 deep");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "%; query",
        "limit=%zz; query",
        "id=%ff%fe; query",
        "id=%c0%80; query",
        "%00=1; query",
        "=1; query",
        "limit=1&limit=2; limit",
        "filter=TRUE&filter=TRUE; filter",
        "datetime=//; datetime",
        "datetime=%2B999999999-12-31; datetime",
        "datetime=-999999999-01-01; datetime",
        "datetime=%2B999999999-12-31T23:59:59-18:00; datetime",
        "datetime=-999999999-01-01T00:00:00%2B18:00; datetime",
        "filter=valid_to%3CTIMESTAMP('%2B999999999-12-31T23:59:59-18:00'); filter",
        "valid_to=%2B99999-01-01; valid_to",
        "flow_l_s=0x1p3; flow_l_s",
        "flow_l_s=1d; flow_l_s",
        "flow_l_s=NaN; flow_l_s",
        "bbox=1,2,3,4,5; bbox",
        "bbox=-1,-1,-2,-2; bbox",
        "bbox=1e400,1,2,3; bbox",
        "offset=9223372036854775808; offset"
      })
  void what_cannot_be_taken_is_named_with_its_value_and_what_could_be(
      String query, String parameter) throws IOException {
    RawReply reply = RawReply.get(port, HYDRANTS + "?" + query);

    assertThat(reply.status()).as(reply.body()).isEqualTo(400);
    assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
    assertThat(reply.body())
        .contains("\"parameter\":\"" + parameter + "\"", "\"value\":\"", "\"allowed\":\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/ogc//collections",
        "/ogc/collections/a%2fb",
        "/ogc/collections/a%5cb",
        "/ogc/collections/%00",
        "/ogc/collections/%zz",
        "/ogc/collections/%ff",
        "/ogc/collections/hydrants;x=1",
        "/ogc/collections/%2e%2e/x",
        "/ogc/collections/hydrants/items/..",
        "/ogc/jobs/%0a",
        "/ogc?a=<script>",
        "/ogc?[]=1"
      })
  void an_address_that_none_may_have_is_refused_as_a_problem_too(String target) throws IOException {
    RawReply reply = RawReply.get(port, target);

    assertThat(reply.status()).as(reply.body()).isEqualTo(400);
    assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
    assertThat(reply.body()).contains("\"detail\"").doesNotContain("<script>", "Tomcat", "\tat");
  }

  @Test
  void a_long_condition_is_taken_and_a_far_too_long_address_is_refused_as_a_problem()
      throws IOException {
    String condition = "id%20IN%20('" + "x".repeat(40_000) + "','h01')";
    RawReply taken = RawReply.get(port, HYDRANTS + "?filter=" + condition);
    assertThat(taken.status()).as(taken.body()).isEqualTo(200);
    assertThat(taken.body()).contains("\"numberMatched\":1");

    RawReply refused = RawReply.get(port, HYDRANTS + "?filter=" + "x".repeat(200_000));
    assertThat(refused.status()).isIn(400, 413, 414, 431);
    assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
  }

  @Test
  void a_header_that_is_none_is_refused_or_left_out() throws IOException {
    RawReply accept = RawReply.get(port, "/ogc", "Accept", "a;b;;");
    assertThat(accept.status()).isEqualTo(400);
    assertThat(accept.body()).contains("\"parameter\":\"Accept\"");
    assertThat(RawReply.get(port, "/ogc", "Accept-Language", ";;q=x").status()).isEqualTo(200);
    assertThat(RawReply.get(port, HYDRANTS, "If-None-Match", ";;").status()).isEqualTo(200);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** With signs that need no encoding left as they are, so that it is no longer than it is. */
  private static String raw(String text) {
    return text.replace(" ", "%20");
  }
}
