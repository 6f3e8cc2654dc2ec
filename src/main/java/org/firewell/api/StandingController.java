package org.firewell.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.firewell.api.http.Format;
import org.firewell.api.http.Parameters;
import org.firewell.api.http.Reply;
import org.firewell.api.http.StatusException;
import org.firewell.api.ogc.ItemQuery;
import org.firewell.api.ogc.Layers;
import org.firewell.feature.Attribute;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Features;
import org.firewell.job.Grounds;
import org.firewell.snapshot.Snapshot;
import org.firewell.snapshot.Standing;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Whether a hydrant, an intake or a station stands and works on a day, and what is wrong with it.
 * That is judged by the law and not an attribute of the feature, so it has an address of its own.
 */
@RestController
class StandingController {

  private final Features features;
  private final Grounds grounds;

  StandingController(Features features, Grounds grounds) {
    this.features = features;
    this.grounds = grounds;
  }

  @GetMapping("/api/standings/{name}/{id}")
  ResponseEntity<byte[]> standing(
      @PathVariable String name, @PathVariable String id, HttpServletRequest request) {
    Parameters parameters = Parameters.of(request, "datetime");
    FeatureType<?> type = Layers.get(features, name);
    Grounds.Current current = grounds.current().orElseThrow(StatusException::noData);
    LocalDate day = parameters.text("datetime").map(ItemQuery::day).orElse(current.day());
    Snapshot snapshot = grounds.snapshot(current, day);
    Feature feature =
        snapshot
            .find(type, id)
            .orElseThrow(
                () -> StatusException.missing("no " + id + " of " + name + " is valid on " + day));
    Standing standing =
        snapshot
            .findStanding(feature)
            .orElseThrow(
                () -> StatusException.missing("of " + name + " it is not asked whether they work"));
    return Reply.of(Format.JSON, "", document(feature, snapshot, standing));
  }

  private static Map<String, Object> document(
      Feature feature, Snapshot snapshot, Standing standing) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("id", feature.id());
    document.put("as_of", snapshot.asOf().toString());
    document.put("ruleset", snapshot.law().id());
    describe(standing, document);
    return document;
  }

  static void describe(Standing standing, Map<String, Object> document) {
    document.put("built", Attribute.text(standing.built()));
    document.put("effective", Attribute.text(standing.effective()));
    document.put("flaws", codes(standing.flaws()));
    document.put("to_check", codes(standing.open()));
  }

  private static List<String> codes(List<Standing.Flaw> flaws) {
    return flaws.stream().map(Enum::name).toList();
  }
}
