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
 * The body of an execution: {@code {"inputs": {...}, "outputs": {...}, "response": "raw"}}. A value
 * is a text, a number or a list of them, or an object with such a one as its {@code value}; a list
 * may as well be one text with commas.
 *
 * @param inputs as texts by name, in the order given; a null is left out
 * @param delivery how the answer is wanted
 */
public record Execution(Map<String, String> inputs, Delivery delivery) {

  private static final List<String> MEMBERS = List.of("inputs", "outputs", "response");

  /**
   * @throws ParameterException when the body is something else
   */
  static Execution of(HttpServletRequest request) throws IOException {
    JsonNode document = Body.of(request, MEMBERS);
    return new Execution(texts(document.path("inputs")), Delivery.of(document));
  }

  /** The values of a member as texts by name, in the order given; a null is left out. */
  public static Map<String, String> texts(JsonNode inputs) {
    if (!inputs.isObject() && !inputs.isMissingNode()) {
      throw new ParameterException(
          "inputs", inputs.toString(), "应为由名称和值组成的对象", "an object of values by name");
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
    return value.has("value") ? qualified(name, value) : scalar(name, value);
  }

  private static String qualified(String name, JsonNode value) {
    Body.check(name + ".", value, List.of("value"));
    return text(name, value.get("value"));
  }

  private static String scalar(String name, JsonNode value) {
    if (value.has("href")) {
      throw new ParameterException(
          name, value.toString(), "请直接给出值：本服务器不从别处取数", "given inline: this server fetches nothing");
    }
    if (!value.isValueNode() || value.isNull()) {
      throw new ParameterException(
          name, value.toString(), "应为文本、数字或其列表", "a text, a number or a list of them");
    }
    return value.asString();
  }
}
