package org.firewell.api.ogc;

import java.util.List;

/**
 * What this server conforms to: only what a test shows ({@code ConformanceTest}), and what serves
 * it names it in its Javadoc.
 */
final class Conformance {

  private static final String SPEC = "http://www.opengis.net/spec/";
  private static final String COMMON = SPEC + "ogcapi-common-1/1.0/conf/";
  private static final String FEATURES = SPEC + "ogcapi-features-1/1.0/conf/";
  private static final String CRS = SPEC + "ogcapi-features-2/1.0/conf/";
  private static final String WRITES = SPEC + "ogcapi-features-4/1.0/conf/";
  private static final String PROCESSES = SPEC + "ogcapi-processes-1/1.0/conf/";
  private static final String TILES = SPEC + "ogcapi-tiles-1/1.0/conf/";

  static final List<String> CLASSES =
      List.of(
          COMMON + "core",
          //
          FEATURES + "core",
          FEATURES + "geojson",
          FEATURES + "html",
          FEATURES + "oas30",
          //
          CRS + "crs",
          //
          WRITES + "create-replace-delete",
          WRITES + "optimistic-locking-etags",
          WRITES + "update",
          //
          PROCESSES + "core",
          PROCESSES + "dismiss",
          PROCESSES + "job-list",
          PROCESSES + "json",
          PROCESSES + "oas30",
          PROCESSES + "ogc-process-description",
          //
          TILES + "core",
          TILES + "mvt");

  private Conformance() {}
}
