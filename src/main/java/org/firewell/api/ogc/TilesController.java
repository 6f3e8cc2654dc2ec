package org.firewell.api.ogc;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.firewell.api.access.Publicity;
import org.firewell.api.http.Format;
import org.firewell.api.http.Link;
import org.firewell.api.http.Parameters;
import org.firewell.api.http.Reply;
import org.firewell.api.http.StatusException;
import org.firewell.api.http.Zipped;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Features;
import org.firewell.job.Grounds;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/**
 * Vector tiles of a collection on a day. OGC API - Tiles - Part 1: Core, {@code
 * http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/core} and {@code .../conf/mvt}.
 */
@RestController
@RequestMapping("/ogc/collections/{name}/tiles")
class TilesController {

  private static final String SET = "WebMercatorQuad";
  private static final String SET_URI =
      "http://www.opengis.net/def/tilematrixset/OGC/1.0/WebMercatorQuad";
  private static final String CRS = "http://www.opengis.net/def/crs/EPSG/0/3857";

  /** Revisions start again with a new database, so a process's own mark stands before them. */
  private final String mark = Long.toHexString(System.nanoTime());

  private final Features features;
  private final Grounds grounds;
  private final Tiles tiles;
  private final Publicity publicity;

  TilesController(Features features, Grounds grounds, Tiles tiles, Publicity publicity) {
    this.features = features;
    this.grounds = grounds;
    this.tiles = tiles;
    this.publicity = publicity;
  }

  @GetMapping
  ResponseEntity<byte[]> tilesets(@PathVariable String name, HttpServletRequest request)
      throws HttpMediaTypeNotAcceptableException {
    Format format = Format.of(request, Parameters.of(request));
    FeatureType<?> type = Layers.get(features, name);
    return Reply.of(format, Nouns.line(type), Map.of("tilesets", List.of(tileset(type))));
  }

  @GetMapping("/" + SET)
  ResponseEntity<byte[]> tileset(@PathVariable String name, HttpServletRequest request)
      throws HttpMediaTypeNotAcceptableException {
    Format format = Format.of(request, Parameters.of(request));
    FeatureType<?> type = Layers.get(features, name);
    return Reply.of(format, Nouns.line(type), tileset(type));
  }

  @GetMapping("/" + SET + "/{zoom}/{row}/{column}")
  ResponseEntity<byte[]> tile(
      @PathVariable String name,
      @PathVariable String zoom,
      @PathVariable String row,
      @PathVariable String column,
      HttpServletRequest request,
      WebRequest asked) {
    Parameters parameters = Parameters.of(request, "datetime");
    parameters.word("f", List.of("mvt"));
    FeatureType<?> type = Layers.get(features, name);
    TileSquare square = square(zoom, row, column);
    Grounds.Current current = grounds.current().orElseThrow(StatusException::noData);
    boolean rounded = publicity.rounds();
    String tag = "\"" + mark + "-" + current.revision() + (rounded ? "-rounded" : "") + "\"";
    return asked.checkNotModified(tag)
        ? null
        : reply(request, tag, tiles.get(current, type, square, day(parameters, current), rounded));
  }

  private LocalDate day(Parameters parameters, Grounds.Current current) {
    return parameters.text("datetime").map(ItemQuery::day).orElse(current.day());
  }

  private static TileSquare square(String zoom, String row, String column) {
    try {
      TileSquare square =
          new TileSquare(Integer.parseInt(zoom), Integer.parseInt(row), Integer.parseInt(column));
      if (square.exists()) {
        return square;
      }
    } catch (NumberFormatException e) {
      // falls through: the same sentence as for a tile outside of the set
    }
    throw StatusException.missing(
        "there is no tile " + zoom + "/" + row + "/" + column + " in " + SET);
  }

  private static ResponseEntity<byte[]> reply(HttpServletRequest request, String tag, byte[] tile) {
    ResponseEntity.BodyBuilder reply =
        (tile.length == 0 ? ResponseEntity.status(204) : ResponseEntity.ok())
            .eTag(tag)
            .cacheControl(CacheControl.noCache());
    return tile.length == 0 ? reply.build() : Zipped.reply(request, reply, Link.MVT, tile);
  }

  private static Map<String, Object> tileset(FeatureType<?> type) {
    String address = "/ogc/collections/" + type.name() + "/tiles/" + SET;
    Map<String, Object> template =
        Link.to(
            address + "/{tileMatrix}/{tileRow}/{tileCol}?f=mvt", "item", Link.MVT, "vector tiles");
    template.put("templated", true);
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("title", Nouns.line(type));
    document.put("dataType", "vector");
    document.put("crs", CRS);
    document.put("tileMatrixSetURI", SET_URI);
    document.put("links", List.of(Link.to(address, "self", Link.JSON, SET), template));
    return document;
  }
}
