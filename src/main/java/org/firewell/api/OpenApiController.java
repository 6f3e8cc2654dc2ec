package org.firewell.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.firewell.api.http.Format;
import org.firewell.api.http.Language;
import org.firewell.api.http.Link;
import org.firewell.api.http.Parameters;
import org.firewell.api.http.Reply;
import org.firewell.api.openapi.ApiDocument;
import org.firewell.api.openapi.Area;
import org.firewell.render.Json;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * All addresses, for machines and for people. OGC API - Features - Part 1, {@code
 * http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30} and, of Processes, {@code
 * http://www.opengis.net/spec/ogcapi-processes-1/1.0/conf/oas30}.
 */
@RestController
class OpenApiController {

  private final List<Area> areas;

  OpenApiController(List<Area> areas) {
    this.areas = areas;
  }

  @GetMapping("/ogc/api")
  ResponseEntity<byte[]> api(HttpServletRequest request)
      throws HttpMediaTypeNotAcceptableException {
    Format format = Format.of(request, Parameters.of(request));
    Map<String, Object> document = ApiDocument.of(Link.address(""), "水哨 Firewell", areas);
    return format == Format.HTML
        ? ApiPage.of(document, Language.of(request))
        : Reply.bytes(ResponseEntity.ok(), Link.OPENAPI, out -> Json.write(out, document));
  }
}
