package org.firewell.api.ogc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.firewell.api.http.Format;
import org.firewell.api.http.Link;
import org.firewell.feature.FeatureType;
import org.firewell.geo.TileSquare;
import org.firewell.ingest.crs.ReferencedCrs;

/** Tells of tiles: as OGC 17-083r4 has tileset metadata, and as TileJSON 3.0. */
final class TileSets {

  private TileSets() {}

  /**
   * What a tileset holds.
   *
   * @param path of its list, from the root
   * @param query what its addresses repeat of the request, such as {@code &datetime=2022-12-31}
   * @param box west, south, east, north in degrees; empty when nothing is in it
   */
  record TileSet(
      String title, String path, List<FeatureType<?>> types, String query, List<Double> box) {

    private String address() {
      return path + "/" + TileMatrixSet.ID;
    }

    private String self(String form) {
      return address() + "?f=" + form + query;
    }
  }

  /** As a list names it. */
  static Map<String, Object> entry(TileSet set) {
    Map<String, Object> entry = about(set);
    entry.put("links", List.of(self(set), scheme()));
    return entry;
  }

  static Map<String, Object> document(TileSet set, Format format) {
    Map<String, Object> document = about(set);
    document.put("tileMatrixSetLimits", TileMatrixSet.limits());
    if (!set.box().isEmpty()) {
      document.put("boundingBox", boundingBox(set.box()));
    }
    document.put("layers", set.types().stream().map(TileSets::layer).toList());
    document.put("links", links(set, format));
    return document;
  }

  /** TileJSON 3.0.0; rows are counted from the north, as the set has them. */
  static Map<String, Object> tileJson(TileSet set, String attributionOrNull) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("tilejson", "3.0.0");
    document.put("name", set.title());
    if (attributionOrNull != null) {
      document.put("attribution", attributionOrNull);
    }
    document.put("scheme", "xyz");
    document.put(
        "tiles", List.of(Link.address(set.address() + "/{z}/{y}/{x}?f=mvt" + set.query())));
    document.put("minzoom", 0);
    document.put("maxzoom", TileSquare.MAX_ZOOM);
    if (!set.box().isEmpty()) {
      document.put("bounds", set.box());
    }
    document.put("vector_layers", set.types().stream().map(TileSets::vectorLayer).toList());
    return document;
  }

  private static Map<String, Object> about(TileSet set) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("title", set.title());
    document.put("dataType", "vector");
    document.put("crs", TileMatrixSet.CRS);
    document.put("tileMatrixSetURI", TileMatrixSet.URI);
    return document;
  }

  private static List<Map<String, Object>> links(TileSet set, Format format) {
    List<Map<String, Object>> links = new ArrayList<>();
    links.add(self(set));
    String other = format == Format.HTML ? "json" : "html";
    String type = format == Format.HTML ? Link.JSON : Link.HTML;
    links.add(Link.to(set.self(other), "alternate", type, TileMatrixSet.ID));
    links.add(Link.to(set.self("tilejson"), "alternate", Link.JSON, "TileJSON 3.0"));
    links.add(scheme());
    Map<String, Object> template =
        Link.to(
            set.address() + "/{tileMatrix}/{tileRow}/{tileCol}?f=mvt" + set.query(),
            "item",
            Link.MVT,
            "vector tiles");
    template.put("templated", true);
    links.add(template);
    set.types().forEach(t -> links.add(geodata(t)));
    return links;
  }

  private static Map<String, Object> self(TileSet set) {
    return Link.to(set.self("json"), "self", Link.JSON, TileMatrixSet.ID);
  }

  private static Map<String, Object> scheme() {
    return Link.to(TileMatrixSet.PATH, Link.REL + "tiling-scheme", Link.JSON, TileMatrixSet.ID);
  }

  private static Map<String, Object> geodata(FeatureType<?> type) {
    return Link.to(
        "/ogc/collections/" + type.name(), Link.REL + "geodata", Link.JSON, Nouns.line(type));
  }

  private static Map<String, Object> boundingBox(List<Double> box) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("lowerLeft", box.subList(0, 2));
    document.put("upperRight", box.subList(2, 4));
    document.put("crs", ReferencedCrs.CRS84.uri());
    return document;
  }

  private static Map<String, Object> layer(FeatureType<?> type) {
    Map<String, Object> layer = new LinkedHashMap<>();
    layer.put("id", type.name());
    layer.put("title", Nouns.line(type));
    layer.put("dataType", "vector");
    layer.put("minTileMatrix", "0");
    layer.put("maxTileMatrix", String.valueOf(TileSquare.MAX_ZOOM));
    layer.put("propertiesSchema", schema(type));
    layer.put("links", List.of(geodata(type)));
    return layer;
  }

  private static Map<String, Object> vectorLayer(FeatureType<?> type) {
    Map<String, Object> fields = new LinkedHashMap<>();
    properties(type).forEach((name, property) -> fields.put(name, fieldType(property)));
    Map<String, Object> layer = new LinkedHashMap<>();
    layer.put("id", type.name());
    layer.put("description", Nouns.line(type));
    layer.put("minzoom", 0);
    layer.put("maxzoom", TileSquare.MAX_ZOOM);
    layer.put("fields", fields);
    return layer;
  }

  private static String fieldType(Map<String, Object> property) {
    return property.get("type").equals("string") ? "String" : "Number";
  }

  private static Map<String, Object> schema(FeatureType<?> type) {
    return Map.of("type", "object", "properties", properties(type));
  }

  /** What features of a layer say, as JSON Schema. */
  private static Map<String, Map<String, Object>> properties(FeatureType<?> type) {
    Map<String, Map<String, Object>> properties = new LinkedHashMap<>();
    properties.put("id", Map.of("type", "string"));
    TileStyle.attributes(type)
        .forEach(a -> properties.put(a.name(), FeatureSchemas.attribute(type, a)));
    Judged.of(type).forEach(judged -> properties.put(judged.word(), judged.schema()));
    properties.put(
        "count",
        Map.of(
            "type", "integer",
            "minimum", 2,
            "description", "此处合并的要素数 · how many features are counted as this point"));
    return properties;
  }
}
