package org.firewell.api.ogc;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.firewell.api.http.Format;
import org.firewell.api.http.Language;
import org.firewell.api.http.Link;
import org.firewell.api.http.Page;
import org.firewell.api.http.Parameters;
import org.firewell.api.http.Reply;
import org.firewell.feature.Features;
import org.firewell.render.Json;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where a client begins. OGC API - Features - Part 1, {@code
 * http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core} and {@code .../conf/oas30}; Common -
 * Part 1, {@code http://www.opengis.net/spec/ogcapi-common-1/1.0/conf/core}.
 */
@RestController
@RequestMapping("/ogc")
class LandingController {

  /** A client of Processes may know the link to them by its short name alone. */
  private static final List<Way> WAYS =
      List.of(
          new Way(
              "/ogc/collections",
              Link.JSON,
              List.of("data"),
              "图层",
              "Collections",
              "乡镇、村、消火栓、取水点、消防站、道路、管网、建筑：看、查、下载",
              "townships, villages, hydrants, intakes, stations, roads, pipes, buildings"),
          new Way(
              "/ogc/tiles",
              Link.JSON,
              List.of(Link.REL + "tilesets-vector"),
              "矢量瓦片",
              "Vector tiles",
              "各图层的矢量瓦片",
              "of all collections"),
          new Way(
              "/ogc/tileMatrixSets",
              Link.JSON,
              List.of(Link.REL + "tiling-schemes"),
              "瓦片矩阵集",
              "Tile matrix sets",
              "瓦片怎样切分",
              "how the ground is cut into tiles"),
          new Way(
              "/ogc/styles",
              Link.JSON,
              List.of(Link.REL + "styles"),
              "样式",
              "Styles",
              "地图的图例，供 QGIS（QML）与 SLD 使用",
              "the legend of the map for QGIS (QML) and as SLD"),
          new Way(
              "/ogc/processes",
              Link.JSON,
              List.of("processes", Link.REL + "processes"),
              "问题",
              "Questions",
              "覆盖、完备、指标、选址：各要什么输入",
              "coverage, completeness, quotas, siting: what each takes"),
          new Way(
              "/ogc/jobs",
              Link.JSON,
              List.of(Link.REL + "job-list"),
              "任务",
              "Jobs",
              "问过的问题与它们的答案",
              "what was asked, and the answers"),
          new Way(
              "/ogc/api",
              Link.OPENAPI,
              List.of("service-desc"),
              "OpenAPI 3.0",
              "OpenAPI 3.0",
              "",
              ""),
          new Way(
              "/ogc/api?f=html",
              Link.HTML,
              List.of("service-doc"),
              "全部地址",
              "All addresses",
              "每个地址的参数、正文、答复与权限",
              "what each takes, sends and answers, and who may"),
          new Way(
              "/ogc/conformance",
              Link.JSON,
              List.of("conformance"),
              "符合的标准",
              "Conformance",
              "符合哪些标准的哪些部分",
              "which parts of which standards hold"));

  private final Features features;

  LandingController(Features features) {
    this.features = features;
  }

  @GetMapping({"", "/"})
  ResponseEntity<byte[]> landing(HttpServletRequest request)
      throws HttpMediaTypeNotAcceptableException {
    Format format = Format.of(request, Parameters.of(request));
    Language language = Language.of(request);
    String title =
        language.of("水哨 Firewell", "Firewell")
            + features.county().map(county -> " " + county.name()).orElse("");
    String description =
        language.of("消防水源与力量一张图", "how a county's fire protection stands on the ground");
    return format == Format.HTML
        ? page(language, title, description)
        : document(language, title, description, request);
  }

  private static ResponseEntity<byte[]> document(
      Language language, String title, String description, HttpServletRequest request) {
    List<Map<String, Object>> links = new ArrayList<>();
    links.add(Link.self(request, Format.JSON, Link.JSON));
    links.add(Link.alternate(request, Format.JSON, Link.JSON));
    for (Way way : WAYS) {
      way.rels().forEach(rel -> links.add(way.link(rel, language)));
    }
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("title", title);
    document.put("description", description);
    document.put("links", links);
    return Reply.bytes(
        ResponseEntity.ok()
            .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
            .varyBy(HttpHeaders.ACCEPT_LANGUAGE),
        Link.JSON,
        out -> Json.write(out, document));
  }

  private static ResponseEntity<byte[]> page(Language language, String title, String description) {
    Page page = new Page(language, title);
    page.text("p", description).tag("ul class=ways");
    for (Way way : WAYS) {
      if (way.isForPeople()) {
        page.tag("li").link(way.path(), language.of(way.zh(), way.en()));
        page.text("p", language.of(way.whatZh(), way.whatEn())).tag("/li");
      }
    }
    page.tag("/ul").text("h2", language.of("从别的软件连接", "Connect from other programmes"));
    page.text(
        "p",
        language.of(
            "QGIS：图层 → 添加图层 → 添加 WFS / OGC API - Features 图层 → 新建，地址填下面这一行。",
            "QGIS: Layer, Add Layer, Add WFS / OGC API - Features Layer, New, and this address:"));
    page.code(Link.address("/ogc"));
    page.code("ogrinfo \"OAPIF:" + Link.address("/ogc") + "\"");
    return page.reply();
  }

  @GetMapping("/conformance")
  ResponseEntity<byte[]> conformance(HttpServletRequest request)
      throws HttpMediaTypeNotAcceptableException {
    Format format = Format.of(request, Parameters.of(request));
    return format == Format.HTML
        ? conformance(Language.of(request))
        : Reply.of(format, "", Map.of("conformsTo", Conformance.CLASSES));
  }

  private static ResponseEntity<byte[]> conformance(Language language) {
    Page page = new Page(language, language.of("符合的标准", "Conformance"));
    page.text(
        "p",
        language.of(
            "只列出有测试证明的符合性类；每类的地址是它在标准里的名字。",
            "Those classes, and only those, that a test shows; the address of each is its name in the"
                + " standard."));
    Conformance.byStandard()
        .forEach(
            (standard, classes) -> {
              page.text("h2", standard).tag("ul");
              classes.forEach(
                  uri ->
                      page.tag("li")
                          .text("code", uri.substring(uri.indexOf("/conf/") + 6))
                          .text(" ")
                          .link(uri, uri)
                          .tag("/li"));
              page.tag("/ul");
            });
    return page.reply();
  }

  /**
   * A way from here.
   *
   * @param rels what links to it are called; none where it is for people alone
   */
  private record Way(
      String path,
      String type,
      List<String> rels,
      String zh,
      String en,
      String whatZh,
      String whatEn) {

    boolean isForPeople() {
      return !type.equals(Link.OPENAPI);
    }

    Map<String, Object> link(String rel, Language language) {
      return Link.to(path, rel, type, language.of(zh, en));
    }
  }
}
