package org.firewell.api.ogc;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.firewell.api.http.Link;
import org.firewell.api.http.ParameterException;
import org.firewell.api.http.Parameters;
import org.firewell.api.ogc.TileSets.TileSet;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Revisions;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/**
 * Vector tiles of all collections, or of some, on a day or in an interval; a layer for each. OGC
 * API - Tiles - Part 1: Core, {@code
 * http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/dataset-tilesets} and {@code
 * .../conf/collections-selection}.
 */
@RestController
@RequestMapping("/ogc/tiles")
class DatasetTilesController {

  private static final String TITLE = "全部图层 · all collections";

  private final TileReplies replies;

  DatasetTilesController(TileReplies replies) {
    this.replies = replies;
  }

  @GetMapping
  ResponseEntity<byte[]> tilesets(HttpServletRequest request)
      throws HttpMediaTypeNotAcceptableException {
    Parameters parameters = parameters(request);
    return replies.list(request, parameters, set(parameters));
  }

  @GetMapping("/" + TileMatrixSet.ID)
  ResponseEntity<byte[]> tileset(HttpServletRequest request)
      throws HttpMediaTypeNotAcceptableException {
    Parameters parameters = parameters(request);
    return replies.tileSet(request, parameters, set(parameters));
  }

  @GetMapping("/" + TileMatrixSet.ID + "/{zoom}/{row}/{column}")
  ResponseEntity<byte[]> tile(
      @PathVariable String zoom,
      @PathVariable String row,
      @PathVariable String column,
      HttpServletRequest request,
      WebRequest asked) {
    Parameters parameters = parameters(request);
    Revisions now = replies.now();
    return replies.tile(
        request,
        asked,
        parameters,
        now,
        types(parameters, now.layers().keySet()),
        TileReplies.square(zoom, row, column));
  }

  private static Parameters parameters(HttpServletRequest request) {
    return Parameters.of(request, "collections", "datetime", "subset");
  }

  private TileSet set(Parameters parameters) {
    List<FeatureType<?>> types = types(parameters, replies.now().layers().keySet());
    String names = types.stream().map(FeatureType::name).collect(Collectors.joining(","));
    String selection = parameters.text("collections").map(c -> "&collections=" + names).orElse("");
    return new TileSet(
        TITLE, "/ogc/tiles", types, selection + TileDays.query(parameters), replies.box());
  }

  /** Those that are named, by id or address, the first first; without a name all. */
  private static List<FeatureType<?>> types(Parameters parameters, Set<FeatureType<?>> loaded) {
    List<FeatureType<?>> all = new ArrayList<>(FeatureType.all());
    all.retainAll(loaded);
    String names = parameters.text("collections").orElse(null);
    if (names == null) {
      return all;
    }
    List<FeatureType<?>> some = new ArrayList<>();
    for (String name : names.split(",", -1)) {
      some.add(type(name.trim(), names, all));
    }
    return List.copyOf(new LinkedHashSet<>(some));
  }

  private static FeatureType<?> type(String name, String names, List<FeatureType<?>> all) {
    String id = name.replace(Link.address("/ogc/collections/"), "");
    return all.stream()
        .filter(type -> type.name().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new ParameterException(
                    "collections", names, "可用的有 " + names(all), "a list of some of " + names(all)));
  }

  private static String names(List<FeatureType<?>> types) {
    return types.stream().map(FeatureType::name).collect(Collectors.joining(", "));
  }
}
