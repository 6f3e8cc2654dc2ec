package org.firewell.api.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * A link of a document (RFC 8288), absolute, since clients keep documents without their address.
 */
public final class Link {

  /** What stands before the names of relations that the OGC registers. */
  public static final String REL = "http://www.opengis.net/def/rel/ogc/1.0/";

  public static final String JSON = "application/json";
  public static final String GEOJSON = "application/geo+json";
  public static final String SCHEMA = "application/schema+json";
  public static final String CSV = "text/csv;charset=UTF-8";
  public static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  public static final String HTML = "text/html";
  public static final String MVT = "application/vnd.mapbox-vector-tile";
  public static final String PROBLEM = "application/problem+json";
  public static final String OPENAPI = "application/vnd.oai.openapi+json;version=3.0";

  private Link() {}

  /**
   * A link into this server.
   *
   * @param path from the root, with its query
   */
  public static Map<String, Object> to(String path, String rel, String type, String title) {
    return absolute(address(path), rel, type, title);
  }

  /** A link to an address with its host. */
  public static Map<String, Object> absolute(
      String address, String rel, String type, String title) {
    Map<String, Object> link = new LinkedHashMap<>();
    link.put("href", address);
    link.put("rel", rel);
    link.put("type", type);
    link.put("title", title);
    return link;
  }

  /** This document, in the form in which it is given. */
  public static Map<String, Object> self(HttpServletRequest request, Format format, String type) {
    return to(pathAndQuery(request), "self", format == Format.HTML ? HTML : type, "this document");
  }

  /** This document in the other form. */
  public static Map<String, Object> alternate(
      HttpServletRequest request, Format format, String type) {
    boolean html = format == Format.HTML;
    String other =
        ServletUriComponentsBuilder.fromRequest(request)
            .replaceQueryParam("f", html ? "json" : "html")
            .build(true)
            .toUriString();
    return absolute(other, "alternate", html ? type : HTML, "this document");
  }

  public static String address(String path) {
    return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString() + path;
  }

  private static String pathAndQuery(HttpServletRequest request) {
    String query = request.getQueryString();
    return request.getRequestURI() + (query == null ? "" : "?" + query);
  }
}
