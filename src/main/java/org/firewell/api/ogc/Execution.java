package org.firewell.api.ogc;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.firewell.api.http.Body;
import org.firewell.api.http.ParameterException;
import tools.jackson.databind.JsonNode;

/**
 * The body of an execution: {@code {"inputs": {...}}}. A value is a text, a number or a list of
 * them; a list may as well be one text with commas.
 */
public final class Execution {

  private static final List<String> MEMBERS = List.of("inputs", "outputs", "response");

  private Execution() {}

  /**
   * The inputs as texts by name, in the order given; a null is left out.
   *
   * @throws ParameterException when the body is something else
   */
  static Map<String, String> inputs(HttpServletRequest request) throws IOException {
    JsonNode document = Body.of(request, MEMBERS);
    String response = document.path("response").asString("raw");
    if (!response.equals("raw")) {
      throw new ParameterException("response", response, "served; answers are raw");
    }
    return texts(document.path("inputs"));
  }

  /** The values of a member as texts by name, in the order given; a null is left out. */
  public static Map<String, String> texts(JsonNode inputs) {
    if (!inputs.isObject() && !inputs.isMissingNode()) {
      throw new ParameterException("inputs", inputs.toString(), "an object of values by name");
    }
    Map<String, String> texts = new LinkedHashMap<>();
    inputs
        .properties()
        .forEach(
            input -> {
              if (!input.getValue().isNull()) {
                texts.put(input.getKey(), text(input.getKey(), input.getValue()));
              }
            });
    return texts;
  }

  private static String text(String name, JsonNode value) {
    if (value.isArray()) {
      return StreamSupport.stream(value.spliterator(), false)
          .map(item -> scalar(name, item))
          .collect(Collectors.joining(","));
    }
    return scalar(name, value);
  }

  private static String scalar(String name, JsonNode value) {
    if (!value.isValueNode() || value.isNull()) {
      throw new ParameterException(name, value.toString(), "a text, a number or a list of them");
    }
    return value.asString();
  }
}
