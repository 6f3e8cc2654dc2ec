package org.firewell.api.ogc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.firewell.geo.TileSquare;

/**
 * WebMercatorQuad as OGC 17-083r4 (Two Dimensional Tile Matrix Set, annex D) has it: each matrix
 * halves the cells of the one before.
 */
final class TileMatrixSet {

  static final String ID = "WebMercatorQuad";
  static final String URI = "http://www.opengis.net/def/tilematrixset/OGC/1.0/WebMercatorQuad";
  static final String CRS = "http://www.opengis.net/def/crs/EPSG/0/3857";
  static final String PATH = "/ogc/tileMatrixSets/" + ID;

  /** Of the registered set; tiles of ours end before. */
  private static final int LAST = 24;

  private static final int PIXELS = 256;

  /** By which the standard counts scales, in metres. */
  private static final double PIXEL_M = 0.00028;

  private TileMatrixSet() {}

  static Map<String, Object> document() {
    Map<String, Object> set = new LinkedHashMap<>();
    set.put("id", ID);
    set.put("title", "Web Mercator, Google Maps compatible");
    set.put("uri", URI);
    set.put("crs", CRS);
    set.put("orderedAxes", List.of("E", "N"));
    set.put("wellKnownScaleSet", "http://www.opengis.net/def/wkss/OGC/1.0/GoogleMapsCompatible");
    set.put(
        "tileMatrices", IntStream.rangeClosed(0, LAST).mapToObj(TileMatrixSet::matrix).toList());
    return set;
  }

  private static Map<String, Object> matrix(int zoom) {
    double half = new TileSquare(0, 0, 0).side() / 2;
    double cell = new TileSquare(zoom, 0, 0).side() / PIXELS;
    Map<String, Object> matrix = new LinkedHashMap<>();
    matrix.put("id", String.valueOf(zoom));
    matrix.put("scaleDenominator", cell / PIXEL_M);
    matrix.put("cellSize", cell);
    matrix.put("cornerOfOrigin", "topLeft");
    matrix.put("pointOfOrigin", List.of(-half, half));
    matrix.put("tileWidth", PIXELS);
    matrix.put("tileHeight", PIXELS);
    matrix.put("matrixWidth", 1 << zoom);
    matrix.put("matrixHeight", 1 << zoom);
    return matrix;
  }

  /** Which of its tiles there are: all of the first matrices, none of the others. */
  static List<Map<String, Object>> limits() {
    return IntStream.rangeClosed(0, TileSquare.MAX_ZOOM).mapToObj(TileMatrixSet::limit).toList();
  }

  private static Map<String, Object> limit(int zoom) {
    Map<String, Object> limit = new LinkedHashMap<>();
    limit.put("tileMatrix", String.valueOf(zoom));
    limit.put("minTileRow", 0);
    limit.put("maxTileRow", (1 << zoom) - 1);
    limit.put("minTileCol", 0);
    limit.put("maxTileCol", (1 << zoom) - 1);
    return limit;
  }
}
