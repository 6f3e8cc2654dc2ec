package org.firewell.api.ogc;

import static org.firewell.api.openapi.Schemas.binary;
import static org.firewell.api.openapi.Schemas.list;
import static org.firewell.api.openapi.Schemas.named;
import static org.firewell.api.openapi.Schemas.object;
import static org.firewell.api.openapi.Schemas.text;
import static org.firewell.api.openapi.Schemas.whole;
import static org.firewell.api.openapi.Schemas.with;
import static org.firewell.api.openapi.Schemas.words;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.firewell.api.http.Link;
import org.firewell.api.openapi.ApiDocument;
import org.firewell.api.openapi.Area;
import org.firewell.api.openapi.Operation;
import org.firewell.api.openapi.Parameter;
import org.firewell.feature.FeatureType;
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
    List<FeatureType<?>> loaded = List.copyOf(features.layers().keySet());
    document
        .tag(TAG, "矢量瓦片 · vector tiles")
        .schema("TileSet", tileSet())
        .schema(
            "TileSets",
            object(CommonArea.withLinks("tilesets", list(named("TileSet"))), "tilesets"))
        .schema("TileMatrixSet", object(Map.of("tileMatrices", list(object())), "tileMatrices"));
    tell(document, "/tiles", "firewell.dataset.vector", List.of(selection(loaded)));
    tell(
        document,
        "/collections/{collectionId}/tiles",
        "firewell.collection.vector",
        List.of(FeaturesArea.collection(loaded)));
    document
        .add(
            "GET",
            "/tileMatrixSets",
            Operation.of("firewell.getTileMatrixSetsList", TAG, "瓦片矩阵集", "tile matrix sets")
                .givesDocument("瓦片矩阵集 · the tile matrix sets", object()))
        .add(
            "GET",
            "/tileMatrixSets/" + TileMatrixSet.ID,
            Operation.of("firewell.getTileMatrixSet", TAG, "一套瓦片矩阵", "a tile matrix set")
                .givesDocument("一套瓦片矩阵 · the tile matrix set", named("TileMatrixSet")));
  }

  private static void tell(ApiDocument document, String path, String id, List<Parameter> of) {
    document
        .add(
            "GET",
            path,
            Operation.of(id + ".getTileSetsList", TAG, "瓦片集", "tilesets")
                .takes(of)
                .takes(days())
                .givesDocument("瓦片集 · the tilesets", named("TileSets")))
        .add(
            "GET",
            path + "/" + TileMatrixSet.ID,
            Operation.of(id + ".getTileSet", TAG, "一套瓦片", "a tileset")
                .says("f=tilejson: TileJSON 3.0.")
                .takes(of)
                .takes(days())
                .givesDocument("一套瓦片 · the tileset", named("TileSet")))
        .add(
            "GET",
            path + "/" + TileMatrixSet.ID + "/{tileMatrix}/{tileRow}/{tileCol}",
            Operation.of(id + ".getTile", TAG, "一块瓦片", "a vector tile")
                .takes(of)
                .takes(
                    Parameter.path("tileMatrix", "级 · zoom", whole(0), "12"),
                    Parameter.path("tileRow", "行 · row from the north", whole(0), "1756"),
                    Parameter.path("tileCol", "列 · column from 180 W", whole(0), "3397"))
                .takes(days())
                .takes(Parameter.query("f", "格式 · the form", words("mvt")))
                .gives(200, "瓦片，空白时长度为零 · the tile, of no length when empty", Link.MVT, binary())
                .gives(304, "未变 · it is as the ETag in If-None-Match says"));
  }

  private static List<Parameter> days() {
    return List.of(
        Parameter.named("datetime"),
        Parameter.query(
            "subset",
            "一日或一段日期 · a day or an interval, as in datetime(\"2022-12-31\"),"
                + " datetime(\"2022-01-01\":\"2022-12-31\") or datetime(\"2022-01-01\":*)",
            with(text(), "pattern", "^datetime")));
  }

  private static Parameter selection(List<FeatureType<?>> loaded) {
    return Parameter.query(
        "collections",
        "图层，以逗号分隔 · collections, comma-separated: "
            + loaded.stream().map(FeatureType::name).collect(Collectors.joining(", ")),
        text());
  }

  private static Map<String, Object> tileSet() {
    return object(
        CommonArea.withLinks(
            "title", text(),
            "dataType", words("vector"),
            "crs", text("uri"),
            "tileMatrixSetURI", text("uri")),
        "dataType",
        "crs",
        "links");
  }
}
