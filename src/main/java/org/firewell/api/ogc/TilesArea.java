package org.firewell.api.ogc;

import static org.firewell.api.openapi.Schemas.binary;
import static org.firewell.api.openapi.Schemas.list;
import static org.firewell.api.openapi.Schemas.named;
import static org.firewell.api.openapi.Schemas.object;
import static org.firewell.api.openapi.Schemas.text;
import static org.firewell.api.openapi.Schemas.whole;
import static org.firewell.api.openapi.Schemas.words;

import java.util.List;
import org.firewell.api.http.Link;
import org.firewell.api.openapi.ApiDocument;
import org.firewell.api.openapi.Area;
import org.firewell.api.openapi.Operation;
import org.firewell.api.openapi.Parameter;
import org.firewell.feature.Features;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Vector tiles. The ends of the operations' ids are the standard's. */
@Component
@Order(3)
class TilesArea implements Area {

  private static final String TAG = "Tiles";

  private final Features features;

  TilesArea(Features features) {
    this.features = features;
  }

  @Override
  public void tell(ApiDocument document) {
    Parameter collection = FeaturesArea.collection(List.copyOf(features.layers().keySet()));
    String tiles = "/collections/{collectionId}/tiles";
    document
        .tag(TAG, "矢量瓦片 · vector tiles")
        .schema(
            "TileSet",
            object(
                CommonArea.withLinks(
                    "title", text(),
                    "dataType", words("vector"),
                    "crs", text("uri"),
                    "tileMatrixSetURI", text("uri")),
                "dataType",
                "crs",
                "links"))
        .schema(
            "TileSets",
            object(CommonArea.withLinks("tilesets", list(named("TileSet"))), "tilesets"))
        .add(
            "GET",
            tiles,
            Operation.of("firewell.collection.vector.getTileSetsList", TAG, "瓦片集", "tilesets")
                .takes(collection)
                .givesDocument("瓦片集 · the tilesets", named("TileSets")))
        .add(
            "GET",
            tiles + "/WebMercatorQuad",
            Operation.of("firewell.collection.vector.getTileSet", TAG, "一套瓦片", "a tileset")
                .takes(collection)
                .givesDocument("一套瓦片 · the tileset", named("TileSet")))
        .add(
            "GET",
            tiles + "/WebMercatorQuad/{tileMatrix}/{tileRow}/{tileCol}",
            Operation.of("firewell.collection.vector.getTile", TAG, "一块瓦片", "a vector tile")
                .takes(collection)
                .takes(
                    Parameter.path("tileMatrix", "级 · zoom", whole(0), "12"),
                    Parameter.path("tileRow", "行 · row from the north", whole(0), "1756"),
                    Parameter.path("tileCol", "列 · column from 180 W", whole(0), "3397"),
                    Parameter.named("datetime"),
                    Parameter.query("f", "格式 · the form", words("mvt")))
                .gives(200, "瓦片 · the tile", Link.MVT, binary())
                .gives(204, "空白 · nothing lies in it")
                .gives(304, "未变 · it is as the ETag in If-None-Match says"));
  }
}
