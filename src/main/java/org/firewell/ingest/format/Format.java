package org.firewell.ingest.format;

import java.util.List;
import java.util.Locale;

/** The formats that are read, with the endings of their files; the first ending is the usual. */
public enum Format {
  GEOJSON(".geojson", ".json"),
  CSV(".csv", ".tsv"),
  GEOPACKAGE(".gpkg"),
  SHAPEFILE(".shp"),
  ZIP(".zip"),
  XLSX(".xlsx", ".xlsm"),
  KML(".kml"),
  KMZ(".kmz"),
  GEOJSON_LINES(".geojsonl", ".geojsons", ".ndjson"),
  OSM_PBF(".osm.pbf", ".pbf");

  private final List<String> endings;

  Format(String... endings) {
    this.endings = List.of(endings);
  }

  public List<String> endings() {
    return endings;
  }

  /** Whether a file may also be packed by gzip: it is read from its beginning to its end. */
  public boolean mayBeGzip() {
    return this == GEOJSON || this == CSV || this == KML || this == GEOJSON_LINES;
  }

  /** The word for people and answers, such as {@code geojson}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
