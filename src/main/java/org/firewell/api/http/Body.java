package org.firewell.api.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.StreamSupport;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The body of a request, JSON of bounded size. */
public final class Body {

  private static final int LARGEST = 1 << 20;
  private static final JsonMapper JSON = new JsonMapper();

  private Body() {}

  /**
   * The body; an empty one is an empty object.
   *
   * @param members the names that are taken
   * @throws ParameterException when it is something else than an object of such members
   * @throws StatusException when it is larger than a megabyte
   */
  public static JsonNode of(HttpServletRequest request, List<String> members) throws IOException {
    JsonNode document = parse(bytes(request));
    if (!document.isObject()) {
      throw new ParameterException(
          "body", "", "应为对象，如 {\"inputs\": {}}", "an object like {\"inputs\": {}}");
    }
    check(document, members);
    return document;
  }

  /**
   * The body, with whatever members.
   *
   * @throws ParameterException when it is something else than an object
   * @throws StatusException when it is larger than a megabyte
   */
  public static ObjectNode object(HttpServletRequest request) throws IOException {
    if (parse(bytes(request)) instanceof ObjectNode document) {
      return document;
    }
    throw new ParameterException("body", "", "应为 JSON 对象", "a JSON object");
  }

  /**
   * The objects of a body that is one or a list of them.
   *
   * @param members the names that each takes
   * @throws ParameterException when it is something else
   * @throws StatusException when it is larger than a megabyte
   */
  public static List<JsonNode> rows(HttpServletRequest request, List<String> members)
      throws IOException {
    JsonNode document = parse(bytes(request));
    List<JsonNode> rows =
        document.isArray()
            ? StreamSupport.stream(document.spliterator(), false).toList()
            : List.of(document);
    for (JsonNode row : rows) {
      if (!row.isObject()) {
        throw new ParameterException(
            "body", row.toString(), "应为对象或对象的列表", "an object or a list of them");
      }
      check(row, members);
    }
    return rows;
  }

  /** Refuses an object with a member that is not taken. */
  public static void check(JsonNode document, List<String> members) {
    check("", document, members);
  }

  /**
   * The same of an object within the body.
   *
   * @param where begins the name in the refusal, such as {@code proof.}
   */
  public static void check(String where, JsonNode document, List<String> members) {
    document.propertyNames().stream()
        .filter(name -> !members.contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw notTaken(where + name, members);
            });
  }

  /** A member that is not taken; its value is not told, for it may be a secret. */
  public static ParameterException notTaken(String name, List<String> members) {
    return new ParameterException(
        name,
        "",
        "不收此项，可用的有 " + String.join(", ", members),
        "taken here; there are " + String.join(", ", members));
  }

  private static byte[] bytes(HttpServletRequest request) throws IOException {
    try (InputStream in = request.getInputStream()) {
      byte[] body = in.readNBytes(LARGEST + 1);
      if (body.length > LARGEST) {
        throw new StatusException(
            HttpStatus.CONTENT_TOO_LARGE,
            "about:blank",
            "the body is larger than " + LARGEST + " bytes");
      }
      return body;
    }
  }

  private static JsonNode parse(byte[] body) {
    try {
      return body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body);
    } catch (JacksonException e) {
      throw new ParameterException("body", e.getOriginalMessage(), "应为 JSON", "JSON");
    }
  }
}
