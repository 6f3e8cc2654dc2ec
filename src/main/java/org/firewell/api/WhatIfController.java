package org.firewell.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.firewell.analysis.coverage.live.CoverageChange;
import org.firewell.analysis.coverage.live.LiveCoverage;
import org.firewell.api.access.Turns;
import org.firewell.api.http.Body;
import org.firewell.api.http.Link;
import org.firewell.api.http.Parameters;
import org.firewell.api.http.Reply;
import org.firewell.api.ogc.Execution;
import org.firewell.job.Ready;
import org.firewell.render.GeoJson;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * What would be if: whom hydrants, intakes and stations that come, move or go would cover and
 * uncover. Nothing is kept of it.
 */
@RestController
class WhatIfController {

  private final Ready<LiveCoverage> ready;
  private final Turns turns;

  WhatIfController(Ready<LiveCoverage> ready, Turns turns) {
    this.ready = ready;
    this.turns = turns;
  }

  /**
   * Takes {@code {"inputs": {...}, "added": [feature, ...], "removed": [{"collection", "id"},
   * ...]}}; each feature names its {@code collection} beside its {@code id}, and one whose id is
   * taken moves. Answers with those whose verdict is another, as GeoJSON, and the figures before
   * and after in {@code summary}.
   */
  @PostMapping(path = "/api/what-if/coverage", consumes = "application/json")
  ResponseEntity<byte[]> coverage(HttpServletRequest request) throws IOException {
    Parameters.of(request);
    JsonNode body = Body.of(request, List.of("inputs", "added", "removed"));
    CoverageChange change =
        turns.await(() -> ready.get(Execution.texts(body.path("inputs"))).with(Proposals.of(body)));
    return Reply.bytes(ResponseEntity.ok(), Link.GEOJSON, out -> GeoJson.write(out, change));
  }
}
