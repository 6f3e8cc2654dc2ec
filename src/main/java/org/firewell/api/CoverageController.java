package org.firewell.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.firewell.analysis.Inquiry;
import org.firewell.analysis.coverage.Coverage;
import org.firewell.analysis.coverage.CoverageExplainer;
import org.firewell.analysis.coverage.Explanation;
import org.firewell.api.access.Turns;
import org.firewell.api.http.Link;
import org.firewell.api.http.Parameters;
import org.firewell.api.http.Reply;
import org.firewell.api.http.StatusException;
import org.firewell.api.ogc.Layers;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Features;
import org.firewell.job.Ready;
import org.firewell.render.GeoJson;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * How far one building, village or other thing is from help, by each measure, on which way and why.
 */
@RestController
class CoverageController {

  private static final String DEMAND = "demand";
  private static final String MEASURE = "measure";

  private final Features features;
  private final Ready<CoverageExplainer> ready;
  private final Turns turns;

  CoverageController(Features features, Ready<CoverageExplainer> ready, Turns turns) {
    this.features = features;
    this.ready = ready;
    this.turns = turns;
  }

  /**
   * Takes the inputs of the question on coverage, all measures by default. Answers with a way for
   * each measure, as GeoJSON lines, and what is found of the thing in {@code summary.demand}.
   */
  @GetMapping("/api/coverage/{name}/{id}")
  ResponseEntity<byte[]> explain(
      @PathVariable String name, @PathVariable String id, HttpServletRequest request) {
    Map<String, String> inputs = inputs(request);
    FeatureType<?> type = Layers.get(features, name);
    inputs.put(DEMAND, type.name());
    inputs.putIfAbsent(MEASURE, "all");
    Explanation explanation =
        turns
            .await(() -> ready.get(inputs).explain(id))
            .orElseThrow(
                () ->
                    StatusException.missing(
                        "那一天没有 " + id + " · no " + id + " of " + name + " is there on the day"));
    return Reply.bytes(ResponseEntity.ok(), Link.GEOJSON, out -> GeoJson.write(out, explanation));
  }

  private static Map<String, String> inputs(HttpServletRequest request) {
    String[] names =
        Inquiry.inputs(new Coverage()).stream()
            .map(input -> input.name())
            .filter(name -> !name.equals(DEMAND))
            .toArray(String[]::new);
    Parameters parameters = Parameters.of(request, names);
    Map<String, String> inputs = new LinkedHashMap<>();
    for (String name : names) {
      parameters.text(name).ifPresent(text -> inputs.put(name, text));
    }
    return inputs;
  }
}
