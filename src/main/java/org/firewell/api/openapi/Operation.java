package org.firewell.api.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.firewell.api.http.Link;

/** What one method of an address takes and gives. Every one may answer with a fault. */
public final class Operation {

  private static final Map<String, Object> FAULT = Map.of("$ref", "#/components/responses/Fault");

  private final String id;
  private final String tag;
  private final String summary;
  private String description;
  private final List<Map<String, Object>> parameters = new ArrayList<>();
  private final Map<String, Object> body = new LinkedHashMap<>();
  private final Map<String, Object> responses = new TreeMap<>();

  private Operation(String id, String tag, String summary) {
    this.id = id;
    this.tag = tag;
    this.summary = summary;
    responses.put("4XX", FAULT);
    responses.put("5XX", FAULT);
  }

  /**
   * @param id one word that no other operation has
   * @param tag what it is listed under
   * @param zh what it is for, in a few words
   * @param en the same in English
   */
  public static Operation of(String id, String tag, String zh, String en) {
    return new Operation(id, tag, zh + " · " + en);
  }

  public Operation says(String sentences) {
    description = sentences;
    return this;
  }

  public Operation takes(Parameter... more) {
    return takes(List.of(more));
  }

  public Operation takes(List<Parameter> more) {
    more.forEach(parameter -> parameters.add(parameter.members()));
    return this;
  }

  /** A body, which may as well be of another type that is told. */
  public Operation body(String type, Map<String, Object> schema) {
    content(body, type, schema);
    return this;
  }

  /**
   * The same.
   *
   * @param example one that is taken
   */
  public Operation body(String type, Map<String, Object> schema, Object example) {
    content(body, type, schema).put("example", example);
    return this;
  }

  /** A JSON document that is a page for people as well. */
  public Operation givesDocument(String description, Map<String, Object> schema) {
    return givesPage(200, description, Link.JSON, schema);
  }

  /** Something that is a page for people as well, as {@code f} says. */
  public Operation givesPage(
      int status, String description, String type, Map<String, Object> schema) {
    return takes(Parameter.named("f"))
        .gives(status, description, type, schema)
        .gives(status, description, Link.HTML, Schemas.text());
  }

  /** Something of a type; told again of the same status, it is one or the other. */
  public Operation gives(int status, String description, String type, Map<String, Object> schema) {
    content(content(response(status, description)), type, schema);
    return this;
  }

  /** An answer without a body. */
  public Operation gives(int status, String description) {
    response(status, description);
    return this;
  }

  /** A header of the answers of a status that was told. */
  public Operation tells(int status, String header, String description) {
    Map<String, Object> response = response(status, "");
    members(response, "headers")
        .put(header, Map.of("description", description, "schema", Schemas.text()));
    return this;
  }

  String tag() {
    return tag;
  }

  Map<String, Object> members(Map<String, Object> whoMay) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("operationId", id);
    members.put("tags", List.of(tag));
    members.put("summary", summary);
    if (description != null) {
      members.put("description", description);
    }
    if (!parameters.isEmpty()) {
      members.put("parameters", parameters);
    }
    if (!body.isEmpty()) {
      members.put("requestBody", Map.of("required", true, "content", body));
    }
    members.put("responses", responses);
    members.putAll(whoMay);
    return members;
  }

  @SuppressWarnings("unchecked") // what is put there under a status is made here
  private Map<String, Object> response(int status, String description) {
    return (Map<String, Object>)
        responses.computeIfAbsent(
            String.valueOf(status), s -> new LinkedHashMap<>(Map.of("description", description)));
  }

  private static Map<String, Object> content(Map<String, Object> response) {
    return members(response, "content");
  }

  @SuppressWarnings("unchecked") // as above
  private static Map<String, Object> members(Map<String, Object> of, String name) {
    return (Map<String, Object>) of.computeIfAbsent(name, n -> new LinkedHashMap<>());
  }

  private static Map<String, Object> content(
      Map<String, Object> types, String type, Map<String, Object> schema) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("schema", schema);
    types.put(type, content);
    return content;
  }
}
