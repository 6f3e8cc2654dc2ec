package org.firewell.api;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import org.firewell.api.http.Format;
import org.firewell.api.http.KeptBodies;
import org.firewell.api.http.Language;
import org.firewell.api.http.Link;
import org.firewell.api.http.Parameters;
import org.firewell.api.http.Tag;
import org.firewell.api.openapi.ApiDocument;
import org.firewell.api.openapi.Area;
import org.firewell.job.Grounds;
import org.firewell.render.Json;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/**
 * All addresses, for machines and for people. OGC API - Features - Part 1, {@code
 * http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30} and, of Processes, {@code
 * http://www.opengis.net/spec/ogcapi-processes-1/1.0/conf/oas30}.
 */
@RestController
class OpenApiController {

  /** A dozen documents: one for each address under which the server is known. */
  private static final long KEPT_BYTES = 16L << 20;

  private final KeptBodies kept;
  private final List<Area> areas;
  private final Grounds grounds;

  OpenApiController(List<Area> areas, Grounds grounds, MeterRegistry meters) {
    this.kept = new KeptBodies("openapi", KEPT_BYTES, meters);
    this.areas = areas;
    this.grounds = grounds;
  }

  /** Null where who asks knows it. */
  @GetMapping("/ogc/api")
  ResponseEntity<byte[]> api(HttpServletRequest request, WebRequest asked)
      throws HttpMediaTypeNotAcceptableException {
    Format format = Format.of(request, Parameters.of(request));
    if (format == Format.HTML) {
      return ApiPage.of(document(), Language.of(request));
    }
    Told told = new Told(grounds.revision(), Link.address(""));
    return asked.checkNotModified(Tag.weak(told))
        ? null
        : kept.reply(
            request,
            ResponseEntity.ok().cacheControl(CacheControl.noCache()),
            Link.OPENAPI,
            told,
            this::bytes);
  }

  private Map<String, Object> document() {
    return ApiDocument.of(Link.address(""), "水哨 Firewell", areas);
  }

  private byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Json.write(out, document());
    return out.toByteArray();
  }

  /**
   * What the document is made of besides this programme.
   *
   * @param revision of the store, whose collections and an example of each it names
   * @param address of the server
   */
  private record Told(long revision, String address) {}
}
