package org.firewell.api.ogc;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.firewell.api.http.Body;
import org.firewell.api.http.Fields;
import org.firewell.api.http.Link;
import org.firewell.api.http.ParameterException;
import org.firewell.api.http.Parameters;
import tools.jackson.databind.JsonNode;

/**
 * How the one output of a process is given: what {@code response} and {@code outputs} of an
 * execution ask for. A job keeps it for its results, as the parameters by which an address of
 * results asks for the same.
 *
 * @param asDocument whether as a member of a JSON document, by the output's name
 * @param form of the output
 * @param byReference whether its address is given in its stead
 */
record Delivery(boolean asDocument, AnswerForm form, boolean byReference) {

  /** The name of the output of every process. */
  static final String OUTPUT = "answer";

  private static final String DOCUMENT = "document";
  private static final String REFERENCE = "reference";
  static final List<String> MODES = List.of("value", REFERENCE);
  static final List<String> RESPONSES = List.of("raw", DOCUMENT);
  private static final String RESPONSE = "response";
  private static final String MODE = "transmissionMode";

  /** The raw value as GeoJSON. */
  static final Delivery USUAL = new Delivery(false, AnswerForm.GEOJSON, false);

  /**
   * What an execution asks for; the raw value as GeoJSON where it says nothing.
   *
   * @throws ParameterException when it asks for what is not served
   */
  static Delivery of(JsonNode execution) {
    boolean asDocument =
        new Fields(execution).word(RESPONSE, RESPONSES).filter(DOCUMENT::equals).isPresent();
    JsonNode outputs = execution.path("outputs");
    if (!outputs.isObject() && !outputs.isMissingNode()) {
      throw new ParameterException(
          "outputs",
          outputs.toString(),
          "应为对象，如 {\"" + OUTPUT + "\": {}}",
          "an object like {\"" + OUTPUT + "\": {}}");
    }
    Body.check("outputs.", outputs, List.of(OUTPUT));
    return new Fields(outputs)
        .object(OUTPUT, List.of("format", MODE))
        .map(output -> of(asDocument, output))
        .orElse(new Delivery(asDocument, AnswerForm.GEOJSON, false));
  }

  private static Delivery of(boolean asDocument, Fields output) {
    AnswerForm form =
        output
            .object("format", List.of("mediaType"))
            .flatMap(format -> format.text("mediaType", 100))
            .map(AnswerForm::ofMediaType)
            .orElse(AnswerForm.GEOJSON);
    boolean byReference = output.word(MODE, MODES).filter(REFERENCE::equals).isPresent();
    return new Delivery(asDocument, form, byReference);
  }

  /** Those of an address of results. */
  static Parameters parameters(HttpServletRequest request) {
    return Parameters.of(request, RESPONSE, MODE);
  }

  /**
   * What an address of results asks for: its parameters, else what was kept with the job, else the
   * form that the header {@code Accept} prefers.
   *
   * @param parameters of the address
   * @param kept a {@link #text()}
   * @throws ParameterException when it asks for what is not served
   */
  static Delivery of(Parameters parameters, HttpServletRequest request, String kept) {
    Delivery before = ofText(kept);
    AnswerForm form =
        parameters.text("f").isEmpty() && before.form != USUAL.form
            ? before.form
            : AnswerForm.of(request, parameters);
    return new Delivery(
        parameters.word(RESPONSE, RESPONSES).map(DOCUMENT::equals).orElse(before.asDocument),
        form,
        parameters.word(MODE, MODES).map(REFERENCE::equals).orElse(before.byReference));
  }

  /** What a {@link #text()} says. */
  static Delivery ofText(String text) {
    Map<String, String> parameters =
        text.isEmpty()
            ? Map.of()
            : Arrays.stream(text.split("&"))
                .map(part -> part.split("=", 2))
                .collect(Collectors.toMap(part -> part[0], part -> part[1]));
    return new Delivery(
        parameters.containsKey(RESPONSE),
        AnswerForm.ofWord(parameters.getOrDefault("f", USUAL.form.word())),
        parameters.containsKey(MODE));
  }

  /** The parameters of an address of results that ask for this; empty for the usual. */
  String text() {
    List<String> parts = new ArrayList<>();
    if (asDocument) {
      parts.add(RESPONSE + "=" + DOCUMENT);
    }
    if (form != USUAL.form) {
      parts.add("f=" + form.word());
    }
    if (byReference) {
      parts.add(MODE + "=" + REFERENCE);
    }
    return String.join("&", parts);
  }

  /** The address where the value itself is, whatever the job was asked for. */
  String valueAddress(String results) {
    return results + "?" + RESPONSE + "=raw&f=" + form.word() + "&" + MODE + "=value";
  }

  /** Whether nothing comes but the address in a header. */
  boolean isBareLink() {
    return byReference && !asDocument;
  }

  /** What comes: the value's, or that of the document about it. */
  String mediaType() {
    return asDocument ? Link.JSON : form.type().toString();
  }
}
