package org.firewell.api.ogc;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.firewell.api.access.Publicity;
import org.firewell.api.http.Format;
import org.firewell.api.http.IfMatch;
import org.firewell.api.http.Link;
import org.firewell.api.http.Paging;
import org.firewell.api.http.Parameters;
import org.firewell.api.http.Reply;
import org.firewell.api.http.StatusException;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Features;
import org.firewell.query.Query;
import org.firewell.query.Search;
import org.firewell.render.GeoJson;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The features themselves. OGC API - Features - Part 1, {@code
 * http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson} and {@code .../conf/html}. {@code
 * datetime} asks for the features that are valid on some day of it.
 */
@RestController
@RequestMapping("/ogc/collections/{name}/items")
class ItemsController {

  private final Features features;
  private final Search search;
  private final Publicity publicity;
  private final Clock clock;

  ItemsController(Features features, Search search, Publicity publicity, Clock clock) {
    this.features = features;
    this.search = search;
    this.publicity = publicity;
    this.clock = clock;
  }

  @GetMapping
  ResponseEntity<byte[]> items(@PathVariable String name, HttpServletRequest request)
      throws HttpMediaTypeNotAcceptableException {
    Parameters parameters = Parameters.of(request, "bbox", "datetime", "limit", "offset");
    Format format = Format.of(request, parameters);
    Query query = ItemQuery.of(parameters, publicity.rounds());
    FeatureType<?> type = Layers.get(features, name);
    return page(type, query, request, format);
  }

  @GetMapping("/{id}")
  ResponseEntity<byte[]> item(
      @PathVariable String name, @PathVariable String id, HttpServletRequest request)
      throws HttpMediaTypeNotAcceptableException {
    Parameters parameters = Parameters.of(request, "datetime");
    Format format = Format.of(request, parameters);
    ItemQuery.Days days = ItemQuery.days(parameters);
    FeatureType<?> type = Layers.get(features, name);
    Features.Versioned<? extends Feature> found =
        features
            .find(type, id)
            .filter(item -> days.meet(item.feature().header()))
            .orElseThrow(
                () -> StatusException.missing("there is no feature " + id + " in " + name));
    Feature seen = publicity.seen(found.feature());
    Map<String, Object> links = new LinkedHashMap<>(publicity.note());
    links.put("links", links(type, request, format));
    if (format == Format.HTML) {
      Map<String, Object> document = new LinkedHashMap<>(GeoJson.properties(seen));
      document.putAll(links);
      return Reply.html(Nouns.line(type) + " " + id, document);
    }
    return Reply.bytes(
        ResponseEntity.ok().eTag(tag(found.version())),
        Link.GEOJSON,
        out -> GeoJson.write(out, seen, links));
  }

  private ResponseEntity<byte[]> page(
      FeatureType<?> type, Query query, HttpServletRequest request, Format format) {
    List<? extends Feature> page = search.list(type, query);
    long matched = search.count(type, query);
    Map<String, Object> members = members(type, query, page.size(), matched, request, format);
    if (format == Format.HTML) {
      Map<String, Object> document = new LinkedHashMap<>(members);
      document.put("features", seen(page).stream().map(GeoJson::properties).toList());
      return Reply.html(Nouns.line(type), document);
    }
    List<? extends Feature> seen = seen(page);
    return Reply.bytes(ResponseEntity.ok(), Link.GEOJSON, out -> GeoJson.write(out, seen, members));
  }

  private Map<String, Object> members(
      FeatureType<?> type,
      Query query,
      int returned,
      long matched,
      HttpServletRequest request,
      Format format) {
    List<Map<String, Object>> links = new ArrayList<>(links(type, request, format));
    links.addAll(
        Paging.links(request, Link.GEOJSON, query.offset(), query.limit(), returned, matched));
    Map<String, Object> members = new LinkedHashMap<>(publicity.note());
    members.put("numberMatched", matched);
    members.put("numberReturned", returned);
    members.put("timeStamp", Instant.now(clock).truncatedTo(ChronoUnit.SECONDS).toString());
    members.put("links", links);
    return members;
  }

  private List<? extends Feature> seen(List<? extends Feature> page) {
    return page.stream().map(publicity::seen).toList();
  }

  /** What is seen rounded is another document. */
  private String tag(long version) {
    return publicity.rounds() ? "\"" + version + "-rounded\"" : IfMatch.tag(version);
  }

  private static List<Map<String, Object>> links(
      FeatureType<?> type, HttpServletRequest request, Format format) {
    return List.of(
        Link.self(request, format, Link.GEOJSON),
        Link.alternate(request, format, Link.GEOJSON),
        Link.to("/ogc/collections/" + type.name(), "collection", Link.JSON, Nouns.line(type)));
  }
}
