package org.firewell.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.firewell.analysis.Question;
import org.firewell.analysis.Questions;
import org.firewell.api.http.Link;
import org.firewell.api.ogc.ItemQuery;
import org.firewell.api.ogc.JobReplies;
import org.firewell.api.ogc.JobsController;
import org.firewell.feature.FeatureType;
import org.firewell.standard.TaskKind;

/**
 * The OpenAPI 3.0 description of {@code /ogc}, of what-ifs, figures, edits, imports, steps and
 * tasks: every address, its parameters and its faults.
 */
final class OpenApi {

  private static final Map<String, Object> TEXT = Map.of("type", "string");
  private static final Map<String, Object> BBOX =
      query(
          "bbox",
          "west,south,east,north in degrees (CRS84); what touches it is in",
          Map.of("type", "array", "minItems", 4, "maxItems", 6, "items", Map.of("type", "number")),
          false);
  private static final Map<String, Object> DATETIME =
      query("datetime", "a day, a time, or an interval of them, open with ..", TEXT, true);
  private static final Map<String, Object> OFFSET =
      query("offset", "how many to skip", Map.of("type", "integer", "minimum", 0), true);
  private static final Map<String, Object> FORM =
      query("f", "the form", Map.of("type", "string", "enum", List.of("json", "html")), true);

  private static final Map<String, Object> REASON =
      query("reason", "why, to be kept with the edit", TEXT, true);

  private OpenApi() {}

  /**
   * @param address of the server
   */
  static Map<String, Object> document(
      String address, List<FeatureType<?>> types, Questions questions) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("openapi", "3.0.3");
    document.put("info", Map.of("title", "水哨 Firewell", "version", "1.0.0"));
    document.put("servers", List.of(Map.of("url", address + "/ogc")));
    document.put("paths", paths(address + "/api", types, questions));
    return document;
  }

  private static Map<String, Object> paths(
      String api, List<FeatureType<?>> types, Questions questions) {
    Map<String, Object> collection =
        path("collectionId", words(types.stream().map(FeatureType::name)));
    Map<String, Object> process =
        path("processId", words(questions.list().stream().map(Question::name)));
    Map<String, Object> job = path("jobId", Map.of("type", "string", "format", "uuid"));
    Map<String, Object> paths = new LinkedHashMap<>();
    paths.put("/", get("the landing page", Link.JSON, FORM));
    paths.put("/api", get("this document", Link.OPENAPI, FORM));
    paths.put("/conformance", get("what this server conforms to", Link.JSON, FORM));
    paths.put("/collections", get("the collections", Link.JSON, FORM));
    paths.put("/collections/{collectionId}", get("a collection", Link.JSON, collection, FORM));
    paths.put(
        "/collections/{collectionId}/items",
        with(
            get(
                "features",
                Link.GEOJSON,
                collection,
                BBOX,
                DATETIME,
                limit(ItemQuery.MAX_LIMIT),
                OFFSET,
                FORM),
            "post",
            write("create a feature", "201", "the feature as it is kept", collection)));
    paths.put("/collections/{collectionId}/items/{featureId}", oneItem(collection));
    paths.put("/collections/{collectionId}/tiles", get("tilesets", Link.JSON, collection, FORM));
    paths.put(
        "/collections/{collectionId}/tiles/WebMercatorQuad",
        get("the tileset", Link.JSON, collection, FORM));
    paths.put(
        "/collections/{collectionId}/tiles/WebMercatorQuad/{tileMatrix}/{tileRow}/{tileCol}",
        get(
            "a vector tile",
            Link.MVT,
            collection,
            path("tileMatrix", TEXT),
            path("tileRow", TEXT),
            path("tileCol", TEXT),
            DATETIME));
    paths.put("/processes", get("the questions", Link.JSON, FORM));
    paths.put("/processes/{processId}", get("a question", Link.JSON, process, FORM));
    paths.put("/processes/{processId}/execution", Map.of("post", execution(process)));
    paths.put(
        "/jobs",
        get(
            "the jobs, newest first",
            Link.JSON,
            query("processID", "of this question", TEXT, true),
            query("status", "in this state", words(JobReplies.words().stream()), true),
            limit(JobsController.MAX_LIMIT),
            OFFSET,
            FORM));
    Map<String, Object> oneJob = new LinkedHashMap<>(get("a job", Link.JSON, job, FORM));
    oneJob.put("delete", operation("dismiss a job", Link.JSON, job));
    paths.put("/jobs/{jobId}", oneJob);
    paths.put("/jobs/{jobId}/results", Map.of("get", results(job)));
    paths.put(
        "/coverage/{collectionId}/{featureId}",
        beside(
            api,
            get(
                "how far a thing is from help by each measure, on which way and why",
                Link.GEOJSON,
                collection,
                path("featureId", TEXT))));
    paths.put("/what-if/coverage", beside(api, Map.of("post", whatIf())));
    paths.put("/targets/figures", beside(api, figures()));
    edits(api, paths);
    ledger(api, paths);
    return paths;
  }

  private static Map<String, Object> oneItem(Map<String, Object> collection) {
    Map<String, Object> feature = path("featureId", TEXT);
    Map<String, Object> version = header("If-Match", "the ETag with which it was read");
    Map<String, Object> item =
        new LinkedHashMap<>(get("a feature", Link.GEOJSON, collection, feature, FORM));
    item.put(
        "put",
        write(
            "replace a feature", "200", "the feature as it is now", collection, feature, version));
    Map<String, Object> patch =
        new LinkedHashMap<>(
            write(
                "update a feature",
                "200",
                "the feature as it is now",
                collection,
                feature,
                version));
    patch.put(
        "requestBody",
        Map.of(
            "content",
            Map.of("application/merge-patch+json", Map.of("schema", Map.of("type", "object")))));
    item.put("patch", patch);
    Map<String, Object> delete =
        new LinkedHashMap<>(
            operation("remove a feature", Link.GEOJSON, collection, feature, version, REASON));
    delete.put("responses", noContent());
    item.put("delete", delete);
    return item;
  }

  private static Map<String, Object> noContent() {
    Map<String, Object> responses = new LinkedHashMap<>(responses("", Link.GEOJSON));
    responses.remove("200");
    responses.put("204", Map.of("description", "it is removed"));
    return responses;
  }

  @SafeVarargs
  private static Map<String, Object> write(
      String summary, String status, String description, Map<String, Object>... parameters) {
    List<Map<String, Object>> all = new ArrayList<>(List.of(parameters));
    all.add(REASON);
    Map<String, Object> operation = new LinkedHashMap<>();
    operation.put("summary", summary);
    operation.put("parameters", all);
    operation.put(
        "requestBody",
        Map.of("content", Map.of(Link.GEOJSON, Map.of("schema", Map.of("type", "object")))));
    Map<String, Object> responses = new LinkedHashMap<>(responses(description, Link.GEOJSON));
    responses.put(status, response(description, Link.GEOJSON));
    operation.put("responses", responses);
    return operation;
  }

  /** The steps of a hydrant, and the tasks with their versions and sites. */
  private static void ledger(String api, Map<String, Object> paths) {
    Map<String, Object> hydrant = path("hydrantId", TEXT);
    Map<String, Object> step =
        entry(
            "take a step; the same one sent again is taken once",
            StepForm.members(),
            List.of("id", "to", "on"),
            hydrant);
    paths.put(
        "/hydrants/{hydrantId}/steps",
        beside(
            api,
            with(get("a hydrant's steps, and what can follow", Link.JSON, hydrant), "post", step)));
    Map<String, Object> asOf = query("as_of", "on this day", TEXT, true);
    Map<String, Object> kinds = words(Stream.of(TaskKind.values()).map(TaskKind::key));
    paths.put(
        "/tasks",
        beside(
            api,
            get(
                "what is asked of each unit and how far it is",
                Link.JSON,
                query("document", "of this document", TEXT, true),
                asOf,
                query("unit", "of this unit", TEXT, true),
                query("kind", "of this kind", kinds, true),
                query("state", "with this outlook", TEXT, true))));
    Map<String, Object> document = path("documentId", TEXT);
    Map<String, Object> unit = path("unit", TEXT);
    Map<String, Object> kind = path("kind", kinds);
    String one = "/tasks/{documentId}/{unit}/{kind}";
    paths.put(
        one,
        beside(
            api, get("a task, its versions, its hydrants", Link.JSON, document, unit, kind, asOf)));
    List<String> asked =
        List.of("version", "document", "holds_from", "quantity", "deadline", "reason");
    paths.put(
        one + "/versions",
        beside(
            api,
            Map.of(
                "post",
                entry(
                    "enter the next version of a task",
                    TaskForm.members(),
                    asked,
                    document,
                    unit,
                    kind))));
    paths.put(
        one + "/sites",
        beside(
            api,
            Map.of(
                "post",
                entry(
                    "plan hydrants of a task at proposed places",
                    Sites.members(),
                    List.of("sites"),
                    document,
                    unit,
                    kind))));
  }

  /** What is entered with some members, of which some must be there. */
  @SafeVarargs
  private static Map<String, Object> entry(
      String summary, List<String> members, List<String> asked, Map<String, Object>... parameters) {
    Map<String, Object> properties = new LinkedHashMap<>();
    members.forEach(member -> properties.put(member, Map.of()));
    Map<String, Object> operation = new LinkedHashMap<>(operation(summary, Link.JSON, parameters));
    operation.put(
        "requestBody",
        content(Map.of("type", "object", "properties", properties, "required", asked)));
    Map<String, Object> responses = new LinkedHashMap<>(responses("is kept already", Link.JSON));
    responses.put("201", response("what became of it", Link.JSON));
    operation.put("responses", responses);
    return operation;
  }

  /** The history of features, and imports. */
  private static void edits(String api, Map<String, Object> paths) {
    Map<String, Object> edit = path("editId", Map.of("type", "integer"));
    paths.put(
        "/edits",
        beside(
            api,
            get(
                "the edits, the newest first",
                Link.JSON,
                query("by", "of this account", TEXT, true),
                DATETIME,
                query("kind", "of this kind", words(EditsController.KINDS.stream()), true),
                query("collection", "of features of this collection", TEXT, true),
                query("feature", "of this feature of the collection", TEXT, true),
                limit(EditsController.MAX_LIMIT),
                OFFSET)));
    paths.put(
        "/edits/{editId}",
        beside(
            api,
            get(
                "an edit, from what to what",
                Link.JSON,
                edit,
                limit(EditsController.MAX_LIMIT),
                OFFSET)));
    paths.put(
        "/edits/of/{collectionId}/{featureId}",
        beside(
            api,
            get(
                "what became of a feature",
                Link.JSON,
                path("collectionId", TEXT),
                path("featureId", TEXT))));
    Map<String, Object> undo = new LinkedHashMap<>(operation("undo an edit", Link.JSON, edit));
    undo.put("requestBody", body(Map.of("reason", TEXT)));
    paths.put("/edits/{editId}/undo", beside(api, Map.of("post", undo)));
    Map<String, Object> take =
        new LinkedHashMap<>(
            operation(
                "take a GeoJSON file of a collection, or a dataset in a zip",
                Link.JSON,
                query("collection", "whose file it is", TEXT, true),
                query("file", "where it comes from", TEXT, true),
                query(
                    "replace", "replace what says otherwise", words(Stream.of("no", "yes")), true),
                REASON));
    Map<String, Object> content = new LinkedHashMap<>();
    content.put(Link.GEOJSON, Map.of("schema", Map.of("type", "object")));
    content.put("application/zip", Map.of("schema", binary()));
    take.put("requestBody", Map.of("content", content));
    paths.put("/imports", beside(api, Map.of("post", take)));
  }

  private static Map<String, Object> with(
      Map<String, Object> operations, String method, Map<String, Object> operation) {
    Map<String, Object> all = new LinkedHashMap<>(operations);
    all.put(method, operation);
    return all;
  }

  /** A path that is not part of {@code /ogc}. */
  private static Map<String, Object> beside(String api, Map<String, Object> operations) {
    Map<String, Object> path = new LinkedHashMap<>();
    path.put("servers", List.of(Map.of("url", api)));
    path.putAll(operations);
    return path;
  }

  private static Map<String, Object> whatIf() {
    Map<String, Object> list =
        Map.of("type", "array", "maxItems", Proposals.MOST, "items", Map.of("type", "object"));
    Map<String, Object> members =
        Map.of("inputs", Map.of("type", "object"), "added", list, "removed", list);
    Map<String, Object> operation =
        new LinkedHashMap<>(
            operation("whom facilities that come, move or go cover and uncover", Link.GEOJSON));
    operation.put("requestBody", body(members));
    return operation;
  }

  private static Map<String, Object> results(Map<String, Object> job) {
    Map<String, Object> form =
        query(
            "f",
            "the form",
            words(Stream.of("geojson", "csv", "xlsx", "gpkg", "shp", "kml", "kmz")),
            true);
    Map<String, Object> operation =
        new LinkedHashMap<>(operation("the answer of a job", Link.GEOJSON, job, form));
    Map<String, Object> content = new LinkedHashMap<>();
    content.put(Link.GEOJSON, Map.of("schema", Map.of("type", "object")));
    content.put(Link.CSV, Map.of("schema", TEXT));
    content.put(Link.XLSX, Map.of("schema", binary()));
    Map<String, Object> responses = new LinkedHashMap<>(responses("", Link.GEOJSON));
    responses.put("200", Map.of("description", "the answer of a job", "content", content));
    operation.put("responses", responses);
    return operation;
  }

  private static Map<String, Object> figures() {
    Map<String, Object> number = Map.of("type", "number", "minimum", 0, "nullable", true);
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("indicator", TEXT);
    members.put("unit", TEXT);
    members.put("on", Map.of("type", "string", "format", "date"));
    members.put("value", number);
    members.put("part", number);
    members.put("whole", number);
    members.put("source", Map.of("type", "string", "nullable", true));
    members.put("corrects", Map.of("type", "integer", "minimum", 1, "nullable", true));
    Map<String, Object> one =
        Map.of(
            "type",
            "object",
            "properties",
            members,
            "required",
            List.of("indicator", "unit", "on"));
    Map<String, Object> enter =
        new LinkedHashMap<>(operation("enter or correct figures, all or none", Link.JSON));
    enter.put(
        "requestBody",
        content(Map.of("oneOf", List.of(one, Map.of("type", "array", "items", one)))));
    Map<String, Object> responses = new LinkedHashMap<>(responses("all stood already", Link.JSON));
    responses.put("201", response("the figures as they stand now", Link.JSON));
    enter.put("responses", responses);
    Map<String, Object> operations =
        new LinkedHashMap<>(
            get(
                "the entered figures of what is on no map, by indicator, unit and day",
                Link.JSON,
                query("indicator", "of this indicator", TEXT, true),
                query("unit", "of this unit, or total", TEXT, true),
                query("history", "with the corrected ones", words(Stream.of("no", "yes")), true)));
    operations.put("post", enter);
    return operations;
  }

  private static Map<String, Object> body(Map<String, Object> members) {
    return content(Map.of("type", "object", "properties", members));
  }

  private static Map<String, Object> content(Map<String, Object> schema) {
    return Map.of("content", Map.of(Link.JSON, Map.of("schema", schema)));
  }

  private static Map<String, Object> execution(Map<String, Object> process) {
    Map<String, Object> operation =
        new LinkedHashMap<>(operation("put a question", Link.GEOJSON, process));
    operation.put("requestBody", body(Map.of("inputs", Map.of("type", "object"))));
    Map<String, Object> responses = new LinkedHashMap<>(responses("the answer", Link.GEOJSON));
    responses.put(
        "201", response("the job, where the header Prefer says respond-async", Link.JSON));
    operation.put("responses", responses);
    return operation;
  }

  @SafeVarargs
  private static Map<String, Object> get(
      String summary, String type, Map<String, Object>... parameters) {
    return Map.of("get", operation(summary, type, parameters));
  }

  @SafeVarargs
  private static Map<String, Object> operation(
      String summary, String type, Map<String, Object>... parameters) {
    Map<String, Object> operation = new LinkedHashMap<>();
    operation.put("summary", summary);
    operation.put("parameters", List.of(parameters));
    operation.put("responses", responses(summary, type));
    return operation;
  }

  private static Map<String, Object> responses(String description, String type) {
    Map<String, Object> responses = new LinkedHashMap<>();
    responses.put("200", response(description, type));
    responses.put("4XX", response("a fault of the request", "application/problem+json"));
    return responses;
  }

  private static Map<String, Object> response(String description, String type) {
    return Map.of(
        "description",
        description,
        "content",
        Map.of(
            type, Map.of("schema", type.equals(Link.MVT) ? binary() : Map.of("type", "object"))));
  }

  private static Map<String, Object> binary() {
    return Map.of("type", "string", "format", "binary");
  }

  private static Map<String, Object> limit(int most) {
    return query(
        "limit",
        "at most this many",
        Map.of("type", "integer", "minimum", 1, "maximum", most, "default", 10),
        true);
  }

  private static Map<String, Object> words(Stream<String> words) {
    return Map.of("type", "string", "enum", words.toList());
  }

  private static Map<String, Object> path(String name, Map<String, Object> schema) {
    Map<String, Object> parameter = new LinkedHashMap<>();
    parameter.put("name", name);
    parameter.put("in", "path");
    parameter.put("required", true);
    parameter.put("schema", schema);
    return parameter;
  }

  private static Map<String, Object> header(String name, String description) {
    Map<String, Object> parameter = new LinkedHashMap<>();
    parameter.put("name", name);
    parameter.put("in", "header");
    parameter.put("description", description);
    parameter.put("required", true);
    parameter.put("schema", TEXT);
    return parameter;
  }

  private static Map<String, Object> query(
      String name, String description, Map<String, Object> schema, boolean explode) {
    Map<String, Object> parameter = new LinkedHashMap<>();
    parameter.put("name", name);
    parameter.put("in", "query");
    parameter.put("description", description);
    parameter.put("schema", schema);
    parameter.put("style", "form");
    parameter.put("explode", explode);
    return parameter;
  }
}
