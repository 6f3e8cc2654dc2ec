package org.firewell.api.openapi;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.databind.JsonNode;

/** What an OpenAPI document says, to be held against what is sent. */
public final class Contract {

  private static final String HERE = "https://firewell.example/api";
  private static final Set<String> METHODS =
      Set.of("get", "post", "put", "patch", "delete", "options");

  private final JsonNode document;
  private final SchemaRegistry schemas;
  private final List<Operation> operations = new ArrayList<>();

  public Contract(JsonNode document) {
    this.document = document;
    this.schemas =
        SchemaRegistry.withDefaultDialect(
            Dialects.getOpenApi30(), builder -> builder.schemas(Map.of(HERE, document.toString())));
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue().properties().stream()
                    .filter(member -> METHODS.contains(member.getKey()))
                    .forEach(
                        member ->
                            operations.add(
                                new Operation(
                                    member.getKey().toUpperCase(Locale.ROOT),
                                    path.getKey(),
                                    path.getValue().has("servers") ? "/api" : "/ogc"))));
  }

  /** All that the document tells, in its order. */
  public List<Operation> operations() {
    return operations;
  }

  /** The operation that takes a request; the path that says more comes first. */
  public Optional<Operation> find(String method, String address) {
    PathContainer path = PathContainer.parsePath(address);
    return operations.stream()
        .filter(operation -> operation.method().equals(method))
        .filter(operation -> operation.pattern().matches(path))
        .min(Comparator.comparing(Operation::pattern));
  }

  /**
   * What is wrong with a reply; nothing where all is as it was told.
   *
   * @param type as the header {@code Content-Type} says it, blank when there is no body
   */
  public List<String> objections(Operation operation, int status, String type, String body) {
    String key = status(operation, status);
    if (key == null) {
      return List.of(operation + ": the status " + status + " is not told");
    }
    String pointer = operation.pointer() + "/responses/" + key;
    JsonNode response = document.at(pointer);
    if (response.has("$ref")) {
      pointer = response.path("$ref").asString().substring(1);
      response = document.at(pointer);
    }
    if (!response.has("content")) {
      return type.isBlank() || body.isEmpty()
          ? List.of()
          : List.of(operation + ": a body is not told");
    }
    Optional<String> told = mediaType(response.path("content"), type);
    return told.isEmpty()
        ? List.of(operation + ": the type " + type + " is not told for " + status)
        : objections(pointer + "/content/" + escaped(told.get()) + "/schema", type, body);
  }

  /** What is wrong with a JSON value where the document has a schema. */
  public List<String> objections(String pointerToSchema, String type, String body) {
    return MediaType.parseMediaType(type).getSubtype().endsWith("json")
        ? schemas
            .getSchema(
                SchemaLocation.of(
                    HERE + "#" + pointerToSchema.replace("{", "%7B").replace("}", "%7D")))
            .validate(body, InputFormat.JSON)
            .stream()
            .map(error -> pointerToSchema + ": " + error)
            .toList()
        : List.of();
  }

  JsonNode at(String pointer) {
    return document.at(pointer);
  }

  /** Parameters of an operation, those that are kept under a name as well. */
  public List<JsonNode> parameters(Operation operation) {
    List<JsonNode> all = new ArrayList<>();
    for (JsonNode parameter : document.at(operation.pointer() + "/parameters")) {
      all.add(
          parameter.has("$ref")
              ? document.at(parameter.path("$ref").asString().substring(1))
              : parameter);
    }
    return all;
  }

  private String status(Operation operation, int status) {
    JsonNode responses = document.at(operation.pointer() + "/responses");
    String exact = String.valueOf(status);
    String range = status / 100 + "XX";
    return responses.has(exact) ? exact : responses.has(range) ? range : null;
  }

  private static Optional<String> mediaType(JsonNode content, String type) {
    return content.propertyNames().stream()
        .filter(
            told ->
                MediaType.parseMediaType(told)
                    .equalsTypeAndSubtype(
                        type.isBlank() ? MediaType.ALL : MediaType.parseMediaType(type)))
        .findFirst();
  }

  static String escaped(String part) {
    return part.replace("~", "~0").replace("/", "~1");
  }

  /**
   * One method of an address.
   *
   * @param root where its path begins: {@code /ogc} or {@code /api}
   */
  public record Operation(String method, String path, String root) {

    public PathPattern pattern() {
      return PathPatternParser.defaultInstance.parse(path.equals("/") ? root : root + path);
    }

    String pointer() {
      return "/paths/" + escaped(path) + "/" + method.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
      return method + " " + root + path;
    }
  }
}
