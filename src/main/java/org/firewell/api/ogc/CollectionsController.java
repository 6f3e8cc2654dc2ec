package org.firewell.api.ogc;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.firewell.api.http.Format;
import org.firewell.api.http.Language;
import org.firewell.api.http.Link;
import org.firewell.api.http.Parameters;
import org.firewell.api.http.Reply;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Features;
import org.firewell.feature.Layer;
import org.firewell.ingest.crs.ReferencedCrs;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What there is, and in which coordinates. OGC API - Features - Part 1: Core, {@code
 * http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core}, and Part 2, {@code
 * http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs}.
 */
@RestController
@RequestMapping("/ogc/collections")
class CollectionsController {

  private final Features features;
  private final ServedCrs crs;

  CollectionsController(Features features, ServedCrs crs) {
    this.features = features;
    this.crs = crs;
  }

  @GetMapping
  ResponseEntity<byte[]> collections(HttpServletRequest request)
      throws HttpMediaTypeNotAcceptableException {
    Format format = Format.of(request, Parameters.of(request));
    if (format == Format.HTML) {
      return CollectionPages.all(features.layers(), Language.of(request));
    }
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("links", links(request, format));
    List<Map<String, Object>> collections = new ArrayList<>();
    features.layers().forEach((type, layer) -> collections.add(collection(type, layer)));
    document.put("crs", ReferencedCrs.everywhere().stream().map(ReferencedCrs::uri).toList());
    document.put("collections", collections);
    return Reply.of(HttpStatus.OK, document);
  }

  @GetMapping("/{name}")
  ResponseEntity<byte[]> collection(@PathVariable String name, HttpServletRequest request)
      throws HttpMediaTypeNotAcceptableException {
    Format format = Format.of(request, Parameters.of(request));
    FeatureType<?> type = Layers.get(features, name);
    Layer layer = features.layers().get(type);
    if (format == Format.HTML) {
      return CollectionPages.one(type, layer, crs.extent(type), crs.of(type), Language.of(request));
    }
    Map<String, Object> document = collection(type, layer);
    List<Map<String, Object>> links = new ArrayList<>(links(request, format));
    links.addAll(links(type));
    document.put("links", links);
    return Reply.of(HttpStatus.OK, document);
  }

  private Map<String, Object> collection(FeatureType<?> type, Layer layer) {
    Map<String, Object> collection = new LinkedHashMap<>();
    collection.put("id", type.name());
    collection.put("title", Nouns.line(type));
    put(collection, "attribution", layer.origin());
    put(collection, "license", layer.licence());
    List<Double> box = crs.extent(type);
    if (!box.isEmpty()) {
      collection.put(
          "extent",
          Map.of("spatial", Map.of("bbox", List.of(box), "crs", ReferencedCrs.CRS84.uri())));
    }
    collection.put("itemType", "feature");
    collection.put("crs", crs.of(type).stream().map(ReferencedCrs::uri).toList());
    collection.put("storageCrs", ReferencedCrs.CGCS2000.uri());
    collection.put("links", links(type));
    return collection;
  }

  private static void put(Map<String, Object> document, String name, String valueOrNull) {
    if (valueOrNull != null) {
      document.put(name, valueOrNull);
    }
  }

  private static List<Map<String, Object>> links(HttpServletRequest request, Format format) {
    return List.of(
        Link.self(request, format, Link.JSON), Link.alternate(request, format, Link.JSON));
  }

  private static List<Map<String, Object>> links(FeatureType<?> type) {
    String items = "/ogc/collections/" + type.name() + "/items";
    return List.of(
        Link.to(items, "items", Link.GEOJSON, "features as GeoJSON"),
        Link.to(items + "?f=html", "items", Link.HTML, "features as a page"),
        Link.to(
            "/ogc/collections/" + type.name() + "/queryables",
            Link.REL + "queryables",
            Link.SCHEMA,
            "可查询的属性 · what may be asked of a feature"),
        Link.to(
            "/ogc/collections/" + type.name() + "/schema",
            Link.REL + "schema",
            Link.SCHEMA,
            "属性 · what a feature tells"),
        Link.to(
            "/ogc/collections/" + type.name() + "/tiles",
            Link.REL + "tilesets-vector",
            Link.JSON,
            "vector tiles"),
        Link.to(
            "/ogc/collections/" + type.name() + "/styles",
            Link.REL + "styles",
            Link.JSON,
            "样式 · styles"));
  }
}
