package org.firewell.api.ogc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What this server conforms to: only what a test shows ({@code ConformanceTest}), and what serves
 * it names it in its Javadoc.
 */
final class Conformance {

  private static final String SPEC = "http://www.opengis.net/spec/";
  private static final String COMMON = SPEC + "ogcapi-common-1/1.0/conf/";
  private static final String FEATURES = SPEC + "ogcapi-features-1/1.0/conf/";
  private static final String CRS = SPEC + "ogcapi-features-2/1.0/conf/";
  private static final String FILTERS = SPEC + "ogcapi-features-3/1.0/conf/";
  private static final String SCHEMAS = SPEC + "ogcapi-features-5/1.0/conf/";
  private static final String CQL2 = SPEC + "cql2/1.0/conf/";
  private static final String WRITES = SPEC + "ogcapi-features-4/1.0/conf/";
  private static final String MUTABLE = SPEC + "ogcapi-common-5/1.0/conf/";
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
          FILTERS + "features-filter",
          FILTERS + "filter",
          FILTERS + "queryables",
          FILTERS + "queryables-query-parameters",
          //
          SCHEMAS + "core-roles-features",
          SCHEMAS + "queryables",
          SCHEMAS + "returnables-and-receivables",
          SCHEMAS + "schemas",
          //
          CQL2 + "accent-insensitive-comparison",
          CQL2 + "advanced-comparison-operators",
          CQL2 + "arithmetic",
          CQL2 + "array-functions",
          CQL2 + "basic-cql2",
          CQL2 + "basic-spatial-functions",
          CQL2 + "basic-spatial-functions-plus",
          CQL2 + "case-insensitive-comparison",
          CQL2 + "cql2-json",
          CQL2 + "cql2-text",
          CQL2 + "property-property",
          CQL2 + "spatial-functions",
          CQL2 + "temporal-functions",
          //
          WRITES + "create-replace-delete",
          WRITES + "features",
          WRITES + "optimistic-locking-etags",
          WRITES + "update",
          //
          MUTABLE + "create-replace-delete",
          MUTABLE + "optimistic-locking-etags",
          MUTABLE + "return-resource-representation-in-response",
          MUTABLE + "update",
          //
          PROCESSES + "core",
          PROCESSES + "dismiss",
          PROCESSES + "job-list",
          PROCESSES + "json",
          PROCESSES + "oas30",
          PROCESSES + "ogc-process-description",
          //
          TILES + "collections-selection",
          TILES + "core",
          TILES + "dataset-tilesets",
          TILES + "datetime",
          TILES + "geodata-tilesets",
          TILES + "mvt",
          TILES + "tileset",
          TILES + "tilesets-list");

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("cql2", "CQL2"),
          Map.entry("ogcapi-common-1", "OGC API - Common - Part 1: Core"),
          Map.entry(
              "ogcapi-common-5", "OGC API - Common - Part 5: Create, Replace, Update and Delete"),
          Map.entry("ogcapi-features-1", "OGC API - Features - Part 1: Core"),
          Map.entry(
              "ogcapi-features-2",
              "OGC API - Features - Part 2: Coordinate Reference Systems by Reference"),
          Map.entry("ogcapi-features-3", "OGC API - Features - Part 3: Filtering"),
          Map.entry(
              "ogcapi-features-4",
              "OGC API - Features - Part 4: Create, Replace, Update and Delete"),
          Map.entry("ogcapi-features-5", "OGC API - Features - Part 5: Schemas"),
          Map.entry("ogcapi-processes-1", "OGC API - Processes - Part 1: Core"),
          Map.entry("ogcapi-styles-1", "OGC API - Styles - Part 1: Core"),
          Map.entry("ogcapi-tiles-1", "OGC API - Tiles - Part 1: Core"));

  private Conformance() {}

  /** The classes by the name of their standard, in the order of the list. */
  static Map<String, List<String>> byStandard() {
    Map<String, List<String>> all = new LinkedHashMap<>();
    for (String uri : CLASSES) {
      String standard = uri.substring(SPEC.length(), uri.indexOf('/', SPEC.length()));
      all.computeIfAbsent(NAMES.getOrDefault(standard, standard), s -> new ArrayList<>()).add(uri);
    }
    return all;
  }
}
