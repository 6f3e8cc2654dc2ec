package org.firewell.api.ogc;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
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
 * Vector tiles of a collection on a day or in an interval. OGC API - Tiles - Part 1: Core, {@code
 * http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/core}, {@code .../conf/mvt}, {@code
 * .../conf/tileset}, {@code .../conf/tilesets-list}, {@code .../conf/geodata-tilesets} and {@code
 * .../conf/datetime}.
 */
@RestController
@RequestMapping("/ogc/collections/{name}/tiles")
class TilesController {

  private final TileReplies replies;

  TilesController(TileReplies replies) {
    this.replies = replies;
  }

  @GetMapping
  ResponseEntity<byte[]> tilesets(@PathVariable String name, HttpServletRequest request)
      throws HttpMediaTypeNotAcceptableException {
    Parameters parameters = Parameters.of(request, "datetime", "subset");
    return replies.list(request, parameters, set(name, parameters));
  }

  @GetMapping("/" + TileMatrixSet.ID)
  ResponseEntity<byte[]> tileset(@PathVariable String name, HttpServletRequest request)
      throws HttpMediaTypeNotAcceptableException {
    Parameters parameters = Parameters.of(request, "datetime", "subset");
    return replies.tileSet(request, parameters, set(name, parameters));
  }

  @GetMapping("/" + TileMatrixSet.ID + "/{zoom}/{row}/{column}")
  ResponseEntity<byte[]> tile(
      @PathVariable String name,
      @PathVariable String zoom,
      @PathVariable String row,
      @PathVariable String column,
      HttpServletRequest request,
      WebRequest asked) {
    Parameters parameters = Parameters.of(request, "datetime", "subset");
    Revisions now = replies.now();
    return replies.tile(
        request,
        asked,
        parameters,
        now,
        List.of(Layers.get(now, name)),
        TileReplies.square(zoom, row, column));
  }

  private TileSet set(String name, Parameters parameters) {
    FeatureType<?> type = Layers.get(replies.now(), name);
    return new TileSet(
        Nouns.line(type),
        "/ogc/collections/" + type.name() + "/tiles",
        List.of(type),
        TileDays.query(parameters),
        replies.box(type));
  }
}
