package org.firewell.api.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.firewell.api.access.Admission;
import org.firewell.api.http.Link;

/** The OpenAPI 3.0 document, while the areas tell what belongs into it. */
public final class ApiDocument {

  /** Where the addresses of the standards begin. */
  private static final String ROOT = "/ogc";

  private static final String TOKEN = "token";
  private static final String SESSION = "session";

  private final String address;
  private final String title;
  private final List<Map<String, Object>> tags = new ArrayList<>();
  private final Map<String, Object> paths = new LinkedHashMap<>();
  private final Map<String, Object> schemas = new TreeMap<>();
  private final Map<String, Object> parameters = new TreeMap<>();

  /**
   * @param address of the server
   * @param areas that tell, in the order in which they are read
   */
  public static Map<String, Object> of(String address, String title, List<Area> areas) {
    ApiDocument document = new ApiDocument(address, title);
    areas.forEach(area -> area.tell(document));
    return document.members();
  }

  private ApiDocument(String address, String title) {
    this.address = address;
    this.title = title;
  }

  /** What operations are listed under. */
  public ApiDocument tag(String name, String description) {
    tags.add(Map.of("name", name, "description", description));
    return this;
  }

  /** Keeps a schema under a name, to be told once. */
  public ApiDocument schema(String name, Map<String, Object> schema) {
    schemas.put(name, schema);
    return this;
  }

  /** Keeps a parameter under a name, to be told once. */
  public ApiDocument parameter(String name, Parameter parameter) {
    parameters.put(name, parameter.members());
    return this;
  }

  /**
   * An address of the standards.
   *
   * @param path behind {@code /ogc}
   */
  public ApiDocument add(String method, String path, Operation operation) {
    put(path, method, operation, ROOT);
    return this;
  }

  /**
   * An address that the standards have no words for.
   *
   * @param path behind {@code /api}
   */
  public ApiDocument addOwn(String method, String path, Operation operation) {
    put(path, method, operation, "/api")
        .putIfAbsent("servers", List.of(Map.of("url", address + "/api")));
    return this;
  }

  @SuppressWarnings("unchecked") // what is put there under a path is made here
  private Map<String, Object> put(String path, String method, Operation operation, String root) {
    Map<String, Object> item =
        (Map<String, Object>) paths.computeIfAbsent(path, p -> new LinkedHashMap<>());
    Admission admission = Admission.at(method, root + path);
    item.put(method.toLowerCase(Locale.ROOT), operation.members(whoMay(admission)));
    return item;
  }

  private static Map<String, Object> whoMay(Admission admission) {
    List<Map<String, Object>> ways = new ArrayList<>();
    if (admission.open()) {
      ways.add(Map.of());
    }
    if (!admission.inPerson()) {
      ways.add(Map.of(TOKEN, List.of()));
    }
    ways.add(Map.of(SESSION, List.of()));
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("security", ways);
    members.put("x-who-may", admission.who());
    return members;
  }

  private Map<String, Object> members() {
    Map<String, Object> info = new LinkedHashMap<>();
    info.put("title", title);
    info.put("version", "1.0.0");
    Map<String, Object> components = new LinkedHashMap<>();
    components.put("schemas", schemas);
    components.put("parameters", parameters);
    components.put("responses", Map.of("Fault", fault()));
    components.put("securitySchemes", securitySchemes());
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("openapi", "3.0.3");
    document.put("info", info);
    document.put("servers", List.of(Map.of("url", address + ROOT)));
    document.put("tags", tags);
    document.put("paths", paths);
    document.put("components", components);
    return document;
  }

  private static Map<String, Object> fault() {
    Map<String, Object> response = new LinkedHashMap<>();
    response.put("description", "出错 · what is wrong, and what is allowed (RFC 9457)");
    Map<String, Object> fault = Map.of("schema", Schemas.named("Fault"));
    response.put("content", new TreeMap<>(Map.of(Link.PROBLEM, fault, Link.JSON, fault)));
    return response;
  }

  private static Map<String, Object> securitySchemes() {
    Map<String, Object> token = new LinkedHashMap<>();
    token.put("type", "http");
    token.put("scheme", "bearer");
    token.put("description", "访问令牌 · a token of an account, made at /account");
    Map<String, Object> session = new LinkedHashMap<>();
    session.put("type", "apiKey");
    session.put("in", "cookie");
    session.put("name", "FIREWELL");
    session.put(
        "description",
        "登录 · a session, begun at /login; what writes sends the cookie XSRF-TOKEN as the header"
            + " X-XSRF-TOKEN");
    Map<String, Object> schemes = new LinkedHashMap<>();
    schemes.put(TOKEN, token);
    schemes.put(SESSION, session);
    return schemes;
  }
}
