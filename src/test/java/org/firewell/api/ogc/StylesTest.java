package org.firewell.api.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.firewell.api.ApiTest;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import tools.jackson.databind.JsonNode;

class StylesTest extends ApiTest {

  @Test
  void every_style_of_what_was_loaded_is_listed_and_no_other() {
    List<String> ids = new ArrayList<>();
    get("/ogc/styles").json().path("styles").forEach(s -> ids.add(s.path("id").asString()));

    assertThat(ids)
        .containsExactly("townships", "villages", "hydrants", "pipes", "buildings", "coverage");
  }

  @Test
  void every_link_of_a_style_leads_to_what_it_says() throws Exception {
    for (JsonNode style : get("/ogc/styles").json().path("styles")) {
      int sheets = 0;
      for (JsonNode link : style.path("links")) {
        Reply reply = get(link.path("href").asString());
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).startsWith(link.path("type").asString());
        if (link.path("rel").asString().equals("stylesheet")) {
          sheets++;
          String root = reply.header("Content-Type").contains("qgis") ? "qgis" : "StyledLayer";
          assertThat(xml(reply).getDocumentElement().getNodeName()).startsWith(root);
        }
      }
      assertThat(sheets).isEqualTo(4);
    }
  }

  @Test
  void the_collection_leads_to_its_styles_and_so_does_the_landing_page() {
    String rel = "http://www.opengis.net/def/rel/ogc/1.0/styles";

    assertThat(get("/ogc").link(rel)).endsWith("/ogc/styles");
    JsonNode styles = get(get("/ogc/collections/buildings").link(rel)).json().path("styles");
    assertThat(styles.size()).isEqualTo(2);
  }

  @Test
  void the_signs_that_a_sheet_names_are_pictures_of_this_server() throws Exception {
    String sheet = get("/ogc/collections/hydrants/styles/hydrants?f=sld").text();
    Matcher signs = Pattern.compile("xlink:href=\"([^\"]+)\"").matcher(sheet);
    int found = 0;
    while (signs.find()) {
      Reply sign = get(signs.group(1));
      assertThat(sign.header("Content-Type")).isEqualTo("image/svg+xml");
      assertThat(xml(sign).getDocumentElement().getNodeName()).isEqualTo("svg");
      found++;
    }
    assertThat(found).isPositive();
  }

  @Test
  void rules_are_named_in_chinese_and_english() {
    for (String form : List.of("sld", "sld10", "qml", "qml-tiles")) {
      assertThat(get("/ogc/collections/hydrants/styles/hydrants?f=" + form).text())
          .as(form)
          .contains("已建但不能用 · Built, does not work");
    }
  }

  @Test
  void another_form_is_refused_with_those_that_there_are() {
    JsonNode problem = get("/ogc/collections/hydrants/styles/hydrants?f=lyrx").problem(400);

    assertThat(problem.path("detail").asString())
        .contains("f", "lyrx", "sld", "sld10", "qml", "qml-tiles");
  }

  @Test
  void there_is_no_style_of_what_was_not_loaded_nor_of_another_name() {
    get("/ogc/collections/roads/styles/roads").problem(404);
    get("/ogc/collections/hydrants/styles/pipes").problem(404);
    get("/ogc/styles/signs/circle-rusty.svg").problem(404);
  }

  private static Document xml(Reply reply) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(reply.response().body()));
  }
}
