package org.firewell.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.firewell.api.access.Extents;
import org.firewell.api.access.Publicity;
import org.firewell.api.http.Format;
import org.firewell.api.http.Reply;
import org.firewell.api.ogc.Nouns;
import org.firewell.feature.County;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Features;
import org.firewell.feature.Layer;
import org.firewell.job.Grounds;
import org.firewell.standard.Norm;
import org.firewell.standard.Provision;
import org.firewell.standard.Ruleset;
import org.firewell.standard.Rulesets;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the page needs at its start, and the law. No OGC standard has words for these. */
@RestController
class CountyController {

  private final Features features;
  private final Grounds grounds;
  private final Rulesets rulesets;
  private final Extents extents;
  private final Basemap basemap;
  private final FirstStart firstStart;
  private final Publicity publicity;

  CountyController(
      Features features,
      Grounds grounds,
      Rulesets rulesets,
      Extents extents,
      Basemap basemap,
      FirstStart firstStart,
      Publicity publicity) {
    this.features = features;
    this.grounds = grounds;
    this.rulesets = rulesets;
    this.extents = extents;
    this.basemap = basemap;
    this.firstStart = firstStart;
    this.publicity = publicity;
  }

  @GetMapping("/api/county")
  ResponseEntity<byte[]> county() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("state", firstStart.stage().word());
    document.put("message", firstStart.stage().message());
    grounds.current().ifPresent(current -> describe(current, document));
    document.put(
        "basemap",
        basemap.isThere()
            ? Map.of("url", basemap.url(), "attribution", basemap.attribution())
            : null);
    return Reply.of(Format.JSON, "", document);
  }

  @GetMapping("/api/rulesets")
  ResponseEntity<byte[]> rulesets() {
    return Reply.of(
        Format.JSON,
        "",
        Map.of("rulesets", rulesets.list().stream().map(CountyController::ruleset).toList()));
  }

  private void describe(Grounds.Current current, Map<String, Object> document) {
    County county = current.county();
    document.put("name", county.name());
    document.put("as_of", current.day().toString());
    document.put("ruleset", grounds.law(county).id());
    document.put("rulesets", county.rulesets());
    document.put("bounds", publicity.seen(extents.all()));
    document.put("schematic", extents.schematic());
    document.putAll(publicity.note());
    List<Map<String, Object>> layers = new ArrayList<>();
    features.layers().forEach((type, layer) -> layers.add(layer(current, type, layer)));
    document.put("layers", layers);
  }

  private static Map<String, Object> layer(
      Grounds.Current current, FeatureType<?> type, Layer layer) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("name", type.name());
    document.put("title_zh", Nouns.title(type).zh());
    document.put("title_en", Nouns.title(type).en());
    document.put("count", current.ground().list(type).size());
    document.put("origin", layer.origin());
    document.put("licence", layer.licence());
    return document;
  }

  private static Map<String, Object> ruleset(Ruleset law) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("id", law.id());
    document.put("title", law.title());
    document.put("area", law.area());
    document.put("valid_from", law.validFrom().toString());
    document.put("valid_to", law.validTo() == null ? null : law.validTo().toString());
    document.put("quotas", law.quotas().size());
    document.put(
        "provisions",
        Arrays.stream(Norm.values()).map(norm -> provision(law.provision(norm))).toList());
    return document;
  }

  private static Map<String, Object> provision(Provision provision) {
    Map<String, Object> document = provision.plain();
    document.put("note", provision.clause().note());
    return document;
  }
}
