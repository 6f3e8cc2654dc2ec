package org.firewell.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A page that somebody can open.
 *
 * @param name of its pictures
 * @param route as the server knows it: a pattern of a controller, or an address
 * @param path its address in the desert of the tests, without language and light; what is in braces
 *     is known only once the tests run
 * @param whole what stands on it once it is whole
 */
record Place(String name, String route, String path, String whole) {

  /** Those that scripts fill. */
  private static final List<Place> FILLED =
      List.of(
          of("map", "/", "#panel .sentence, #panel .answer, #panel p"),
          of("quota", "/quota", "#board"),
          new Place("township", "/townships/{code}", "/townships/350582104", "#sheet"),
          new Place("village", "/villages/{id}", "/villages/v", "#sheet"),
          of("data", "/data", "main section"),
          of("field", "/field", "main"),
          new Place("hydrant", "/hydrants/{id}", "/hydrants/h", "article"),
          new Place("plate", "/hydrants/{id}/plate", "/hydrants/h/plate", "figure"),
          new Place("plates", "/townships/{code}/plates", "/townships/350582104/plates", "figure"),
          of("papers", "/papers", "main section"),
          of("jobs", "/jobs", "main section"),
          of("account", "/account", "#tokens"),
          of("login", "/login", "h1 + p"));

  /** What the server writes as pages itself. */
  private static final List<Place> WRITTEN =
      List.of(
          told("/ogc", "/ogc"),
          told("/ogc/", "/ogc/"),
          told("/ogc/api", "/ogc/api"),
          told("/ogc/conformance", "/ogc/conformance"),
          told("/ogc/functions", "/ogc/functions"),
          told("/ogc/collections", "/ogc/collections"),
          told("/ogc/collections/{name}", "/ogc/collections/hydrants"),
          told("/ogc/collections/{name}/items", "/ogc/collections/hydrants/items"),
          told("/ogc/collections/{name}/items/{id}", "/ogc/collections/hydrants/items/h"),
          told("/ogc/collections/{name}/queryables", "/ogc/collections/hydrants/queryables"),
          told("/ogc/collections/{name}/schema", "/ogc/collections/hydrants/schema"),
          told("/ogc/collections/{name}/styles", "/ogc/collections/hydrants/styles"),
          told("/ogc/collections/{name}/tiles", "/ogc/collections/hydrants/tiles"),
          told(
              "/ogc/collections/{name}/tiles/WebMercatorQuad",
              "/ogc/collections/hydrants/tiles/WebMercatorQuad"),
          told("/ogc/styles", "/ogc/styles"),
          told("/ogc/tiles", "/ogc/tiles"),
          told("/ogc/tiles/WebMercatorQuad", "/ogc/tiles/WebMercatorQuad"),
          told("/ogc/tileMatrixSets", "/ogc/tileMatrixSets"),
          told("/ogc/tileMatrixSets/WebMercatorQuad", "/ogc/tileMatrixSets/WebMercatorQuad"),
          told("/ogc/processes", "/ogc/processes"),
          told("/ogc/processes/{name}", "/ogc/processes/coverage"),
          told("/ogc/jobs", "/ogc/jobs"),
          told("/ogc/jobs/{id}", "/ogc/jobs/{job}"),
          new Place(
              "paper-html",
              "/api/papers/{id}/{format:pdf|xlsx|html}",
              "/api/papers/{paper}/html",
              "h1"));

  /** Pictures, which a browser opens as pages. */
  private static final List<Place> DRAWN =
      List.of(
          drawn("sources", "/api/maps/{theme}.svg", "/api/maps/sources.svg"),
          drawn("levels", "/api/maps/{theme}.svg", "/api/maps/levels.svg"),
          drawn("coverage", "/api/maps/{theme}.svg", "/api/maps/coverage.svg"),
          drawn("quota", "/api/maps/{theme}.svg", "/api/maps/quota.svg"),
          drawn("sign", "/ogc/styles/signs/{name}.svg", "/ogc/styles/signs/{sign}.svg"),
          drawn("favicon", "/favicon.ico", "/favicon.ico"),
          drawn("qr", "/hydrants/{id}/qr.svg", "/hydrants/h/qr.svg"));

  /** Those with words in the language of who reads. */
  static List<Place> pages() {
    return Stream.of(FILLED, WRITTEN).flatMap(List::stream).toList();
  }

  /** The pictures. */
  static List<Place> pictures() {
    return DRAWN;
  }

  /** Its path with what is known only now. */
  Place with(Map<String, String> known) {
    String full = path;
    for (Map.Entry<String, String> one : known.entrySet()) {
      full = full.replace("{" + one.getKey() + "}", one.getValue());
    }
    return new Place(name, route, full, whole);
  }

  /**
   * Its address with a language, which some pages take from the query and some from behind #; what
   * the server writes goes by what the browser prefers.
   */
  String in(String language, String theme) {
    return isWritten()
        ? path
        : path + "?lang=" + language + "#lang=" + language + "&theme=" + theme;
  }

  /** Whether the server writes it itself. */
  boolean isWritten() {
    return WRITTEN.stream().anyMatch(place -> place.route().equals(route));
  }

  private static Place of(String name, String route, String whole) {
    return new Place(name, route, route, whole);
  }

  private static Place told(String route, String path) {
    String name = route.substring(1).replaceAll("[/{}]+", "-").replaceAll("-$", "");
    return new Place(name, route, path + "?f=html", "main h1");
  }

  private static Place drawn(String name, String route, String path) {
    return new Place("svg-" + name, route, path, "svg");
  }
}
