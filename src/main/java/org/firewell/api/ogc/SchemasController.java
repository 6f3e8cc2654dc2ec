package org.firewell.api.ogc;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.firewell.api.access.Publicity;
import org.firewell.api.http.Format;
import org.firewell.api.http.Link;
import org.firewell.api.http.Parameters;
import org.firewell.api.http.Reply;
import org.firewell.api.openapi.Schemas;
import org.firewell.feature.Attribute;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Revisions;
import org.firewell.job.Grounds;
import org.firewell.query.Queryables;
import org.firewell.render.Json;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What may be asked of the features of a collection, and what they tell and take. OGC API -
 * Features - Part 3, {@code http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/queryables}, and
 * Part 5, {@code http://www.opengis.net/spec/ogcapi-features-5/1.0/conf/schemas}, {@code
 * .../conf/core-roles-features}, {@code .../conf/returnables-and-receivables} and {@code
 * .../conf/queryables}.
 */
@RestController
@RequestMapping("/ogc")
class SchemasController {

  private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

  /** By how the name of an attribute ends, its unit as UCUM writes it. */
  private static final Map<String, String> UNITS =
      Map.of(
          "_mm", "mm", "_m", "m", "_m3", "m3", "_l_s", "L/s", "_mpa", "MPa", "_kmh", "km/h", "_s",
          "s", "_h", "h");

  private final Grounds grounds;
  private final Publicity publicity;

  SchemasController(Grounds grounds, Publicity publicity) {
    this.grounds = grounds;
    this.publicity = publicity;
  }

  @GetMapping("/collections/{name}/queryables")
  ResponseEntity<byte[]> queryables(@PathVariable String name, HttpServletRequest request)
      throws HttpMediaTypeNotAcceptableException {
    Format format = Format.of(request, Parameters.of(request));
    return reply(format, "queryables", schema(shown(name), List.of(), "queryables"));
  }

  @GetMapping("/collections/{name}/schema")
  ResponseEntity<byte[]> schema(@PathVariable String name, HttpServletRequest request)
      throws HttpMediaTypeNotAcceptableException {
    Format format = Format.of(request, Parameters.of(request));
    Queryables shown = shown(name);
    Map<String, Object> document = schema(shown, Judged.of(shown.type()), "schema");
    document.put("required", List.of("id", Queryables.GEOMETRY));
    return reply(format, "schema", document);
  }

  /** None of our own: the standard's alone. */
  @GetMapping("/functions")
  ResponseEntity<byte[]> functions(HttpServletRequest request)
      throws HttpMediaTypeNotAcceptableException {
    Format format = Format.of(request, Parameters.of(request));
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("functions", List.of());
    document.put(
        "links",
        List.of(Link.self(request, format, Link.JSON), Link.alternate(request, format, Link.JSON)));
    return Reply.of(format, "函数 · functions", document);
  }

  /** What of a collection who asks now is shown. */
  private Queryables shown(String name) {
    Revisions now = grounds.revisions();
    return publicity.queryables(Layers.get(now, name), now);
  }

  private static Map<String, Object> schema(
      Queryables shown, List<Judged> judged, String resource) {
    FeatureType<?> type = shown.type();
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("$schema", DIALECT);
    document.put("$id", Link.address("/ogc/collections/" + type.name() + "/" + resource));
    document.put("type", "object");
    document.put("title", Nouns.line(type));
    document.put("properties", properties(shown, judged));
    document.put("additionalProperties", false);
    return document;
  }

  private static Map<String, Object> properties(Queryables all, List<Judged> judged) {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (Attribute attribute : all.attributes()) {
      Map<String, Object> property =
          new LinkedHashMap<>(FeatureSchemas.attribute(all.type(), attribute));
      role(attribute).ifPresent(role -> property.put("x-ogc-role", role));
      unit(attribute).ifPresent(unit -> property.put("x-ogc-unit", unit));
      property.put("x-ogc-propertySeq", properties.size() + 1);
      properties.put(attribute.name(), property);
    }
    for (Judged each : judged) {
      properties.put(
          each.word(), Schemas.with(each.schema(), "x-ogc-propertySeq", properties.size() + 1));
    }
    Map<String, Object> geometry = new LinkedHashMap<>();
    geometry.put("title", "位置 · geometry");
    geometry.put("format", "geometry-" + shape(all.type().geometryTypes()));
    geometry.put("x-ogc-role", "primary-geometry");
    geometry.put("x-ogc-propertySeq", properties.size() + 1);
    properties.put(Queryables.GEOMETRY, geometry);
    return properties;
  }

  private static Optional<String> role(Attribute attribute) {
    return Optional.ofNullable(
        switch (attribute.name()) {
          case "id" -> "id";
          case "valid_from" -> "primary-interval-start";
          case "valid_to" -> "primary-interval-end";
          default -> null;
        });
  }

  private static Optional<String> unit(Attribute attribute) {
    boolean isNumber =
        attribute.kind() == Attribute.Kind.NUMBER || attribute.kind() == Attribute.Kind.INTEGER;
    return UNITS.keySet().stream()
        .filter(end -> isNumber && attribute.name().endsWith(end))
        .max(Comparator.comparingInt(String::length))
        .map(UNITS::get);
  }

  /** As the standard names what a spatial property holds. */
  private static String shape(Set<String> geometryTypes) {
    if (geometryTypes.equals(Set.of("Point"))) {
      return "point";
    }
    return geometryTypes.equals(Set.of("LineString", "MultiLineString"))
        ? "linestring-or-multilinestring"
        : "any";
  }

  private static ResponseEntity<byte[]> reply(
      Format format, String resource, Map<String, Object> document) {
    return format == Format.HTML
        ? Reply.html(document.get("title") + " · " + resource, document)
        : Reply.bytes(ResponseEntity.ok(), Link.SCHEMA, out -> Json.write(out, document));
  }
}
