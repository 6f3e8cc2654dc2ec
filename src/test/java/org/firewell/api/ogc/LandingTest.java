package org.firewell.api.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.firewell.api.ApiTest;
import org.firewell.api.http.Link;
import org.firewell.api.http.Reply;
import org.firewell.standard.Norm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

@Conforms({
  "http://www.opengis.net/spec/ogcapi-common-1/1.0/conf/core",
  "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core"
})
class LandingTest extends ApiTest {

  private static final Pattern HREF = Pattern.compile("href=\"(/[^\"]*)\"");

  @Test
  void every_link_of_the_landing_page_leads_somewhere() {
    Reply landing = get("/ogc");

    assertThat(landing.json().path("title").asString()).isEqualTo("水哨 Firewell 沙漠县");
    for (JsonNode link : landing.json().path("links")) {
      Reply reply = get(link.path("href").asString());
      assertThat(reply.status()).as(link.toString()).isEqualTo(200);
      assertThat(reply.header("Content-Type").replace(" ", ""))
          .as(link.toString())
          .startsWith(link.path("type").asString());
    }
  }

  /** What the suites of Features, Tiles and Processes look for on it. */
  @Test
  void the_landing_page_names_its_links_as_the_standards_do() {
    assertThat(get("/ogc/", "Accept", "application/json").json().path("links"))
        .extracting(link -> link.path("rel").asString())
        .contains("self", "alternate", "service-desc", "service-doc", "conformance", "data")
        .contains("processes", "http://www.opengis.net/def/rel/ogc/1.0/processes")
        .contains("http://www.opengis.net/def/rel/ogc/1.0/job-list");
    Reply api = get(get("/ogc").link("service-desc"), "Accept", Link.OPENAPI);
    assertThat(api.status()).isEqualTo(200);
    assertThat(api.header("Content-Type").replace(" ", "")).isEqualTo(Link.OPENAPI);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/ogc             | zh-CN,zh;q=0.9      | zh-CN | 图层",
        "/ogc             | en-GB,en;q=0.9      | en    | Collections",
        "/ogc             | fr                  | en    | Collections",
        "/ogc             | no language at all; | zh-CN | 图层",
        "/ogc/conformance | zh                  | zh-CN | 符合的标准",
        "/ogc/conformance | en,zh               | en    | Conformance",
        "/ogc/api         | zh                  | zh-CN | 谁可以",
        "/ogc/api         | en                  | en    | who may"
      })
  void pages_speak_the_language_of_who_reads(
      String address, String wanted, String spoken, String word) {
    Reply page = get(address + "?f=html", "Accept-Language", wanted);

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("Content-Language")).isEqualTo(spoken);
    assertThat(page.response().headers().allValues("Vary").toString())
        .containsIgnoringCase("Accept-Language");
    assertThat(page.text()).contains("<html lang=\"" + spoken + "\">").contains(word);
  }

  @Test
  void every_link_of_the_pages_for_people_leads_to_a_page() {
    for (String address : List.of("/ogc", "/ogc/api")) {
      Matcher link = HREF.matcher(get(address, "Accept", "text/html").text());
      while (link.find()) {
        Reply reply = get(link.group(1), "Accept", "text/html");
        assertThat(reply.status()).as(link.group(1)).isEqualTo(200);
      }
    }
  }

  @Test
  void the_page_of_addresses_shows_each_operation_and_each_schema() {
    JsonNode api = get("/ogc/api").json();
    String page = get("/ogc/api?f=html").text();

    for (String path : api.path("paths").propertyNames()) {
      assertThat(page).contains(path + "</code>");
    }
    for (String schema : api.at("/components/schemas").propertyNames()) {
      assertThat(page).contains("<pre tabindex=\"0\" id=\"" + schema + "\">");
    }
  }

  @Test
  void the_page_of_conformance_names_each_class_under_its_standard() {
    String page = get("/ogc/conformance?f=html").text();

    assertThat(page).contains("<h2>OGC API - Features - Part 1: Core</h2>");
    for (String uri : Conformance.CLASSES) {
      assertThat(page).contains("<a href=\"" + uri + "\">");
    }
    assertThat(Conformance.byStandard().keySet()).noneMatch(name -> name.matches("[\\w-]+-\\d"));
  }

  @Test
  void every_collection_that_was_loaded_is_there_and_every_link_of_it_leads_somewhere() {
    JsonNode collections = get("/ogc/collections").json().path("collections");

    assertThat(collections)
        .extracting(collection -> collection.path("id").asString())
        .contains("townships", "villages", "hydrants", "pipes", "buildings")
        .doesNotContain("roads");
    for (JsonNode collection : collections) {
      for (JsonNode link : collection.path("links")) {
        assertThat(get(link.path("href").asString()).status()).as(link.toString()).isEqualTo(200);
      }
    }
  }

  @Test
  void a_collection_says_where_it_lies_in_longitude_before_latitude() {
    JsonNode box = get("/ogc/collections/hydrants").json().at("/extent/spatial/bbox/0");

    assertThat(box.get(0).asDouble()).isBetween(118.48, 118.49);
    assertThat(box.get(1).asDouble()).isBetween(24.69, 24.71);
    assertThat(box.get(2).asDouble()).isBetween(118.51, 118.52);
  }

  @Test
  void conformance_names_the_classes_that_hold() {
    assertThat(get("/ogc/conformance").json().path("conformsTo"))
        .extracting(JsonNode::asString)
        .contains(
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
            "http://www.opengis.net/spec/ogcapi-processes-1/1.0/conf/job-list")
        .doesNotHaveDuplicates();
  }

  @Test
  void the_page_gets_all_it_needs_at_its_start() {
    JsonNode county = get("/api/county").json();

    assertThat(county.path("name").asString()).isEqualTo("沙漠县");
    assertThat(county.path("as_of").asString()).isEqualTo("2022-12-31");
    assertThat(county.path("ruleset").asString()).isEqualTo("jinjiang-2022");
    assertThat(county.path("rulesets")).hasSize(2);
    assertThat(county.path("bounds")).hasSize(4);
    assertThat(county.path("schematic").asBoolean()).isFalse();
    assertThat(county.at("/layers/2/name").asString()).isEqualTo("hydrants");
    assertThat(county.at("/layers/2/count").asInt()).isEqualTo(25);
    assertThat(county.at("/basemap/url").asString()).contains("tiles.example.org");
  }

  @Test
  void a_ruleset_shows_every_number_with_its_clause() {
    for (JsonNode ruleset : get("/api/rulesets").json().path("rulesets")) {
      assertThat(ruleset.path("provisions")).hasSize(Norm.values().length);
      for (JsonNode provision : ruleset.path("provisions")) {
        assertThat(provision.path("document").asString()).isNotBlank();
        assertThat(provision.path("certainty").asString()).isNotBlank();
      }
    }
  }

  @Test
  void a_browser_may_load_nothing_but_from_here_and_the_tile_server() {
    Reply reply = get("/ogc");
    String policy = reply.header("Content-Security-Policy");

    assertThat(policy).contains("default-src 'self'").contains(" https://tiles.example.org");
    assertThat(policy).doesNotContain("unsafe-inline").doesNotContain("unsafe-eval");
    assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(reply.header("Referrer-Policy")).isEqualTo("same-origin");
  }

  @Test
  void a_page_of_our_own_is_asked_for_again_and_not_sent_again() {
    Reply page = get("/");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("Cache-Control")).isEqualTo("no-cache");
    assertThat(get("/", "If-Modified-Since", page.header("Last-Modified")).status()).isEqualTo(304);
    assertThat(get("/css/document.css").status()).isEqualTo(200);
  }

  @Test
  void a_document_of_some_size_is_sent_packed() {
    assertThat(get("/api/rulesets", "Accept-Encoding", "gzip").header("Content-Encoding"))
        .isEqualTo("gzip");
  }
}
