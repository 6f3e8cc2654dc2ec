package org.firewell.api.ogc;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.firewell.analysis.Questions;
import org.firewell.api.http.Format;
import org.firewell.api.http.Link;
import org.firewell.api.http.Parameters;
import org.firewell.api.http.Reply;
import org.firewell.feature.Features;
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

  private final Features features;
  private final Questions questions;

  LandingController(Features features, Questions questions) {
    this.features = features;
    this.questions = questions;
  }

  @GetMapping({"", "/"})
  ResponseEntity<byte[]> landing(HttpServletRequest request)
      throws HttpMediaTypeNotAcceptableException {
    Format format = Format.of(request, Parameters.of(request));
    Map<String, Object> document = new LinkedHashMap<>();
    document.put(
        "title", features.county().map(c -> "水哨 Firewell " + c.name()).orElse("水哨 Firewell"));
    document.put("description", "消防水源与力量一张图 · how a county's fire protection stands on the ground");
    document.put(
        "links",
        List.of(
            Link.self(request, format, Link.JSON),
            Link.alternate(request, format, Link.JSON),
            Link.to("/ogc/api", "service-desc", Link.OPENAPI, "OpenAPI"),
            Link.to("/ogc/api?f=html", "service-doc", Link.HTML, "OpenAPI"),
            Link.to("/ogc/conformance", "conformance", Link.JSON, "what this server conforms to"),
            Link.to("/ogc/collections", "data", Link.JSON, "图层 · collections"),
            Link.to(
                "/ogc/styles",
                "http://www.opengis.net/def/rel/ogc/1.0/styles",
                Link.JSON,
                "样式 · styles"),
            Link.to(
                "/ogc/tiles",
                "http://www.opengis.net/def/rel/ogc/1.0/tilesets-vector",
                Link.JSON,
                "矢量瓦片 · vector tiles"),
            Link.to(
                "/ogc/tileMatrixSets",
                "http://www.opengis.net/def/rel/ogc/1.0/tiling-schemes",
                Link.JSON,
                "瓦片矩阵集 · tile matrix sets"),
            Link.to(
                "/ogc/processes",
                "http://www.opengis.net/def/rel/ogc/1.0/processes",
                Link.JSON,
                "问题 · processes"),
            Link.to(
                "/ogc/jobs",
                "http://www.opengis.net/def/rel/ogc/1.0/job-list",
                Link.JSON,
                "任务 · jobs")));
    return Reply.of(format, "水哨 Firewell · OGC API", document);
  }

  @GetMapping("/conformance")
  ResponseEntity<byte[]> conformance(HttpServletRequest request)
      throws HttpMediaTypeNotAcceptableException {
    Format format = Format.of(request, Parameters.of(request));
    return Reply.of(format, "conformance", Map.of("conformsTo", Conformance.CLASSES));
  }
}
