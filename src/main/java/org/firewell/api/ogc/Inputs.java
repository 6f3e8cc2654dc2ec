package org.firewell.api.ogc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.firewell.analysis.Input;
import org.firewell.analysis.Inquiry;
import org.firewell.analysis.Question;
import org.firewell.standard.Ruleset;
import org.firewell.standard.Rulesets;

/** The inputs of a question as a process description gives them, with their JSON schemas. */
final class Inputs {

  private Inputs() {}

  static Map<String, Object> describe(Question question, Rulesets rulesets) {
    Map<String, Object> inputs = new LinkedHashMap<>();
    for (Input input : Inquiry.inputs(question)) {
      Map<String, Object> described = new LinkedHashMap<>();
      described.put("title", Nouns.line(input.title()));
      described.put("minOccurs", 0);
      if (input.kind() == Input.Kind.CHOICES || input.kind() == Input.Kind.TEXTS) {
        described.put("maxOccurs", "unbounded");
      }
      described.put("schema", schema(input, rulesets));
      inputs.put(input.name(), described);
    }
    return inputs;
  }

  /** The schema of each input by its name. */
  static Map<String, Map<String, Object>> schemas(Question question, Rulesets rulesets) {
    Map<String, Map<String, Object>> schemas = new LinkedHashMap<>();
    Inquiry.inputs(question).forEach(input -> schemas.put(input.name(), schema(input, rulesets)));
    return schemas;
  }

  static Map<String, Object> output() {
    List<Map<String, Object>> forms = new ArrayList<>();
    for (AnswerForm form : AnswerForm.values()) {
      Map<String, Object> schema = new LinkedHashMap<>();
      schema.put("type", form == AnswerForm.GEOJSON ? "object" : "string");
      schema.put("contentMediaType", form.type().toString());
      if (form.isBinary()) {
        schema.put("contentEncoding", "binary");
      }
      forms.add(schema);
    }
    return Map.of(
        Delivery.OUTPUT,
        Map.of("title", "GeoJSON with a summary, or a file", "schema", Map.of("oneOf", forms)));
  }

  private static Map<String, Object> schema(Input input, Rulesets rulesets) {
    Map<String, Object> schema = new LinkedHashMap<>();
    switch (input.kind()) {
      case TEXT -> schema.put("type", "string");
      case TEXTS -> {
        Map<String, Object> text = Map.of("type", "string", "contentMediaType", "text/plain");
        schema.put("oneOf", List.of(text, Map.of("type", "array", "items", text)));
      }
      case RULESET -> words(schema, rulesets.list().stream().map(Ruleset::id).toList());
      case NUMBER -> {
        schema.put("type", "number");
        schema.put("minimum", 0);
      }
      case DATE -> {
        schema.put("type", "string");
        schema.put("format", "date");
      }
      case CHOICE -> words(schema, input.allowed());
      case CHOICES -> {
        schema.put("type", "array");
        schema.put("items", words(new LinkedHashMap<>(), input.allowed()));
      }
    }
    if (input.defaultValue() != null) {
      schema.put("default", defaultValue(input));
    }
    return schema;
  }

  private static Map<String, Object> words(Map<String, Object> schema, List<String> words) {
    schema.put("type", "string");
    schema.put("enum", words);
    return schema;
  }

  private static Object defaultValue(Input input) {
    return switch (input.kind()) {
      case NUMBER -> Double.valueOf(input.defaultValue());
      case CHOICES -> List.of(input.defaultValue().split(","));
      case TEXT, TEXTS, RULESET, DATE, CHOICE -> input.defaultValue();
    };
  }
}
