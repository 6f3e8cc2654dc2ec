package org.firewell.api.ogc;

import static org.firewell.api.openapi.Schemas.list;
import static org.firewell.api.openapi.Schemas.named;
import static org.firewell.api.openapi.Schemas.number;
import static org.firewell.api.openapi.Schemas.object;
import static org.firewell.api.openapi.Schemas.oneOf;
import static org.firewell.api.openapi.Schemas.text;
import static org.firewell.api.openapi.Schemas.whole;
import static org.firewell.api.openapi.Schemas.with;
import static org.firewell.api.openapi.Schemas.words;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.firewell.api.http.Link;
import org.firewell.api.openapi.ApiDocument;
import org.firewell.api.openapi.Area;
import org.firewell.api.openapi.Operation;
import org.firewell.api.openapi.Parameter;
import org.firewell.api.openapi.Schemas;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Features;
import org.firewell.ingest.crs.ReferencedCrs;
import org.firewell.query.Query;
import org.firewell.query.Search;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Collections, and the features of each under an address of its own, since each has its own. */
@Component
@Order(2)
class FeaturesArea implements Area {

  private static final String TAG = "Features";
  private static final Query FIRST = new Query(null, null, null, null, null, 1, 0);

  private final Features features;
  private final Search search;
  private final ServedCrs crs;

  FeaturesArea(Features features, Search search, ServedCrs crs) {
    this.features = features;
    this.search = search;
    this.crs = crs;
  }

  @Override
  public void tell(ApiDocument document) {
    List<FeatureType<?>> types = List.copyOf(features.layers().keySet());
    Parameter collection = collection(types);
    document
        .tag(TAG, "图层与要素 · collections and their features")
        .schema("Collection", collectionSchema())
        .schema(
            "Collections",
            object(
                CommonArea.withLinks(
                    "collections", list(named("Collection")), "crs", list(text("uri"))),
                "collections",
                "links"))
        .schema("Kept", keptSchema())
        .parameter("bbox", bbox())
        .parameter(
            "after",
            Parameter.query(
                "after", "上一页 next 里的 · where the page before ends, from its next", text()))
        .parameter(
            "filter",
            Parameter.query(
                "filter",
                "CQL2 条件 · a condition in CQL2, like kind='above_ground' AND flow_l_s>=15",
                text()))
        .parameter(
            "filter-lang",
            Parameter.query(
                "filter-lang",
                "filter 的语言 · its language",
                with(words("cql2-text", "cql2-json"), "default", "cql2-text")))
        .add(
            "GET",
            "/collections",
            Operation.of("getCollections", TAG, "有哪些图层", "the collections")
                .givesDocument("图层 · the collections", named("Collections")))
        .add(
            "GET",
            "/collections/{collectionId}",
            Operation.of("describeCollection", TAG, "一个图层", "a collection")
                .takes(collection)
                .givesDocument("图层 · the collection", named("Collection")))
        .add(
            "GET",
            "/collections/{collectionId}/queryables",
            Operation.of("getQueryables", TAG, "可查询的属性", "what may be asked of a feature")
                .takes(collection)
                .givesPage(200, "JSON Schema", Link.SCHEMA, object()))
        .add(
            "GET",
            "/collections/{collectionId}/schema",
            Operation.of("getSchema", TAG, "要素的属性", "what a feature tells and takes")
                .takes(collection)
                .givesPage(200, "JSON Schema", Link.SCHEMA, object()))
        .add(
            "GET",
            "/functions",
            Operation.of("getFunctions", TAG, "CQL2 函数", "functions of conditions: none of our own")
                .givesDocument(
                    "函数 · functions",
                    object(CommonArea.withLinks("functions", list(object())), "functions")));
    FeatureSchemas.geometries().forEach(document::schema);
    types.forEach(type -> items(document, type));
  }

  /** One of the collections that there are. */
  static Parameter collection(List<FeatureType<?>> types) {
    List<String> names = types.stream().map(FeatureType::name).toList();
    String example = names.contains("hydrants") || names.isEmpty() ? "hydrants" : names.get(0);
    return Parameter.path("collectionId", "图层 · the collection", words(names), example);
  }

  private void items(ApiDocument document, FeatureType<?> type) {
    String noun = Nouns.title(type).zh();
    String items = "/collections/" + type.name() + "/items";
    String schema = FeatureSchemas.name(type);
    document
        .schema(schema, FeatureSchemas.feature(type))
        .schema(schema + "-page", page(type, schema))
        .add(
            "GET",
            items,
            Operation.of(type.name() + ".getFeatures", TAG, noun, type.name())
                .takes(
                    Parameter.named("bbox"),
                    system("bbox-crs", "bbox 的坐标系 · of bbox", type),
                    Parameter.named("datetime"),
                    CommonArea.limit(ItemQuery.MAX_LIMIT),
                    Parameter.named("after"),
                    Parameter.named("offset"),
                    system("crs", "答复的坐标系 · of the answer", type),
                    Parameter.named("filter"),
                    Parameter.named("filter-lang"),
                    system("filter-crs", "filter 中图形的坐标系 · of shapes in filter", type))
                .takes(attributes(type))
                .givesPage(200, "一页 · one page of them", Link.GEOJSON, named(schema + "-page"))
                .tells(200, ServedCrs.CONTENT_CRS, "坐标系 · the system of the coordinates")
                .gives(304, "未变 · it is as the ETag in If-None-Match says"))
        .add(
            "GET",
            items + "/{featureId}",
            Operation.of(type.name() + ".getFeature", TAG, "一个" + noun, "one of " + type.name())
                .takes(
                    feature(type),
                    Parameter.named("datetime"),
                    system("crs", "答复的坐标系 · of the answer", type))
                .givesPage(200, "要素 · the feature", Link.GEOJSON, named(schema))
                .tells(200, ServedCrs.CONTENT_CRS, "坐标系 · the system of the coordinates")
                .tells(
                    200,
                    "ETag",
                    "版本，及判定结果，用于 If-Match · its version, and how it was judged, for If-Match")
                .gives(304, "未变 · it is as the ETag in If-None-Match says"));
    writes(document, type, items);
  }

  private void writes(ApiDocument document, FeatureType<?> type, String items) {
    String schema = FeatureSchemas.name(type);
    String sent = schema + "-sent";
    Map<String, Object> example = FeatureSchemas.example(type);
    Parameter reason = Parameter.query("reason", "理由，留在历史里 · why, kept in the history", text());
    Parameter version =
        Parameter.header("If-Match", "读取时的 ETag · the ETag with which it was read", true);
    String name = type.name();
    document
        .schema(sent, FeatureSchemas.sent(type))
        .add(
            "POST",
            items,
            told(
                    kept(
                        Operation.of(name + ".createFeature", TAG, "新建", "create a feature"),
                        201,
                        schema),
                    200,
                    "早已如此 · it was kept already",
                    schema)
                .takes(reason)
                .body(Link.GEOJSON, named(sent), example)
                .tells(201, "Location", "地址 · where it is"))
        .add(
            "PUT",
            items + "/{featureId}",
            kept(
                    Operation.of(name + ".replaceFeature", TAG, "替换", "replace a feature"),
                    200,
                    schema)
                .takes(feature(type), version, reason)
                .body(Link.GEOJSON, named(sent), example))
        .add(
            "PATCH",
            items + "/{featureId}",
            kept(Operation.of(name + ".updateFeature", TAG, "修改", "update a feature"), 200, schema)
                .says("RFC 7396: null 清除一个值 · a null takes a value away")
                .takes(feature(type), version, reason)
                .body(
                    "application/merge-patch+json",
                    object(),
                    Map.of("properties", Map.of("name", "示例"))))
        .add(
            "DELETE",
            items + "/{featureId}",
            Operation.of(name + ".deleteFeature", TAG, "删除", "remove a feature")
                .takes(feature(type), version, reason)
                .gives(204, "已删除 · it is removed"))
        .add(
            "OPTIONS",
            items,
            methods(name + ".optionsOfFeatures")
                .tells(200, "Accept-Post", "新建时可用的格式 · in which formats one is created"))
        .add(
            "OPTIONS",
            items + "/{featureId}",
            methods(name + ".optionsOfFeature")
                .takes(feature(type))
                .tells(200, "Accept-Patch", "修改时可用的格式 · in which formats it is updated"));
  }

  private static Operation methods(String id) {
    return Operation.of(id, TAG, "可用的方法", "which methods there are")
        .gives(200, "见标题 · they are in the headers")
        .tells(200, "Allow", "可用的方法 · the methods");
  }

  /** Each attribute that has one value asks for it by its own name. */
  private static List<Parameter> attributes(FeatureType<?> type) {
    return type.attributes().stream()
        .filter(ItemFilter::isSimple)
        .map(a -> attribute(a.name(), FeatureSchemas.attribute(type, a)))
        .toList();
  }

  private static Parameter attribute(String name, Map<String, Object> schema) {
    return Parameter.query(name, "等于 · equal to: " + schema.get("title"), schema);
  }

  private static Operation kept(Operation operation, int status, String schema) {
    return told(operation, status, "现在的要素 · the feature as it is now", schema)
        .takes(
            Parameter.header(
                "Prefer",
                "return=representation：返回要素 · return=representation: the feature in return",
                false),
            Parameter.header(
                ServedCrs.CONTENT_CRS,
                "所给坐标的坐标系，缺省 CRS84 · of the coordinates in the body, by default CRS84",
                false))
        .tells(status, "ETag", "版本 · its version");
  }

  /** Its id and version, or all of it to who prefers that. */
  private static Operation told(Operation operation, int status, String what, String schema) {
    return operation
        .gives(status, what, Link.JSON, oneOf(List.of(named("Kept"), named(schema))))
        .gives(status, what, Link.GEOJSON, named(schema));
  }

  private Parameter feature(FeatureType<?> type) {
    String example =
        search.list(type, FIRST).stream().findFirst().map(first -> first.id()).orElse("1");
    return Parameter.path("featureId", "编号 · its id", text(), example);
  }

  private Parameter system(String name, String description, FeatureType<?> type) {
    List<String> uris = crs.of(type).stream().map(ReferencedCrs::uri).toList();
    return Parameter.query(name, description, with(words(uris), "default", uris.get(0)));
  }

  private static Parameter bbox() {
    Map<String, Object> schema = with(list(number()), "minItems", 4);
    return Parameter.query(
        "bbox",
        "西,南,东,北，度 · west,south,east,north in degrees (CRS84); what touches it is in",
        with(schema, "maxItems", 6));
  }

  private static Map<String, Object> page(FeatureType<?> type, String schema) {
    Map<String, Object> members =
        CommonArea.withLinks(
            "type", words("FeatureCollection"),
            "features", list(named(schema)),
            "numberMatched", whole(0),
            "numberReturned", whole(0),
            "timeStamp", text("date-time"),
            "notices", list(text()));
    members.putAll(FeatureSchemas.judgedOn(type));
    return object(members, "type", "features", "numberReturned", "timeStamp", "links");
  }

  private static Map<String, Object> keptSchema() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("id", text());
    members.put("version", whole(0));
    members.put("notices", list(text()));
    return object(members, "id", "version", "notices");
  }

  private static Map<String, Object> collectionSchema() {
    Map<String, Object> box = with(list(number()), "minItems", 4);
    Map<String, Object> spatial = new LinkedHashMap<>();
    spatial.put("bbox", with(list(with(box, "maxItems", 6)), "minItems", 1));
    spatial.put("crs", text("uri"));
    Map<String, Object> members =
        CommonArea.withLinks(
            "id", text(),
            "title", text(),
            "description", text(),
            "attribution", text(),
            "license", text(),
            "extent", object(Map.of("spatial", object(spatial, "bbox"))),
            "itemType", words("feature"),
            "crs", list(text("uri")),
            "storageCrs", text("uri"));
    return Schemas.object(members, "id", "title", "itemType", "crs", "links");
  }
}
