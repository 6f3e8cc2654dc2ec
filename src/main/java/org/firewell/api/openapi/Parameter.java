package org.firewell.api.openapi;

import java.util.LinkedHashMap;
import java.util.Map;

/** What an address takes beside a body. */
public final class Parameter {

  private final Map<String, Object> members;

  private Parameter(Map<String, Object> members) {
    this.members = members;
  }

  /** One that may be left out; a list is one text with commas. */
  public static Parameter query(String name, String description, Map<String, Object> schema) {
    Map<String, Object> members = of(name, "query", description, false, schema);
    members.put("style", "form");
    members.put("explode", false);
    return new Parameter(members);
  }

  /**
   * A part of the path.
   *
   * @param example one that is there
   */
  public static Parameter path(
      String name, String description, Map<String, Object> schema, String example) {
    Map<String, Object> members = of(name, "path", description, true, schema);
    members.put("example", example);
    return new Parameter(members);
  }

  public static Parameter header(String name, String description, boolean asked) {
    return new Parameter(of(name, "header", description, asked, Schemas.text()));
  }

  /** One that the document keeps under a name. */
  public static Parameter named(String name) {
    return new Parameter(Map.of("$ref", "#/components/parameters/" + name));
  }

  Map<String, Object> members() {
    return members;
  }

  private static Map<String, Object> of(
      String name, String in, String description, boolean asked, Map<String, Object> schema) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("name", name);
    members.put("in", in);
    members.put("description", description);
    members.put("required", asked);
    members.put("schema", schema);
    return members;
  }
}
