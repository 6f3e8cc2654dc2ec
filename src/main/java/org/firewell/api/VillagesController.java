package org.firewell.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.firewell.api.access.Publicity;
import org.firewell.api.access.Turns;
import org.firewell.api.http.Reply;
import org.firewell.api.http.StatusException;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Village;
import org.firewell.job.Grounds;
import org.firewell.job.KeptAnswers;
import org.firewell.paper.FireLanes;
import org.firewell.paper.VillageSheet;
import org.firewell.render.GeoJson;
import org.firewell.snapshot.Snapshot;
import org.firewell.standard.Provision;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** One village on one card: what {@link VillageSheet} says of it. */
@RestController
class VillagesController {

  private final Grounds grounds;
  private final KeptAnswers answers;
  private final Publicity publicity;
  private final Turns turns;

  VillagesController(Grounds grounds, KeptAnswers answers, Publicity publicity, Turns turns) {
    this.grounds = grounds;
    this.answers = answers;
    this.publicity = publicity;
    this.turns = turns;
  }

  /**
   * On a day, by default the county's, under a rule set, by default each question's own. As long as
   * a question that it is made of is not answered: 202 and how far each is.
   */
  @GetMapping("/api/villages/{id}")
  ResponseEntity<byte[]> village(@PathVariable String id, HttpServletRequest request) {
    SheetRequest asked = SheetRequest.of(request, grounds);
    Snapshot snapshot = asked.snapshot();
    Village village =
        snapshot
            .find(FeatureType.VILLAGES, id)
            .orElseThrow(
                () ->
                    StatusException.missing(
                        "那一天没有村（社区）" + id + " · there is no village " + id + " on " + asked.day()));
    Asked behind = asked.put(VillageSheet.QUESTIONS, answers, turns);
    Map<String, Object> document = head(village, snapshot);
    if (!behind.isOver()) {
      document.put("jobs", behind.underWay());
      return Reply.personal(HttpStatus.ACCEPTED, document);
    }
    describe(VillageSheet.of(village, behind.answers(), snapshot), document);
    return Reply.personal(HttpStatus.OK, document);
  }

  private static Map<String, Object> head(Village village, Snapshot snapshot) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("id", village.id());
    document.put("name", village.name());
    document.put("as_of", snapshot.asOf().toString());
    document.put("snapshot", snapshot.id());
    return document;
  }

  private void describe(VillageSheet sheet, Map<String, Object> document) {
    Coordinate inside = VillageSheet.inside(publicity.seen(sheet.village()));
    document.put("lon", inside.x);
    document.put("lat", inside.y);
    document.put("township", sheet.unit().code());
    document.put("township_name", sheet.unit().name());
    document.put("properties", properties(sheet.village()));
    document.put("basis", sheet.answers().basis());
    document.put("unanswered", sheet.answers().unanswered());
    document.put("finding", sheet.finding());
    document.put("stations", sheet.stations().stream().map(this::properties).toList());
    document.put("brigades", sheet.brigades().stream().map(this::brigade).toList());
    document.put("lanes", sheet.lanes() == null ? null : lanes(sheet.lanes()));
  }

  private Map<String, Object> properties(Feature feature) {
    return GeoJson.properties(publicity.seen(feature));
  }

  private Map<String, Object> brigade(VillageSheet.Brigade brigade) {
    Map<String, Object> document = new LinkedHashMap<>(properties(brigade.station()));
    document.put("distance_m", Math.round(brigade.metres()));
    return document;
  }

  private static Map<String, Object> lanes(FireLanes lanes) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("roads", lanes.roads());
    document.put("on_foot", lanes.onFoot());
    document.put("wide", lanes.wide());
    document.put("narrow", lanes.narrow());
    document.put("unknown", lanes.unknown());
    document.put("narrowest_m", lanes.narrowest());
    document.put("dead_ends", lanes.deadEnds());
    document.put("law", lanes.law().stream().map(Provision::plain).toList());
    return document;
  }
}
