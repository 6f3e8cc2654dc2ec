package org.firewell.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.firewell.api.access.Publicity;
import org.firewell.api.http.Format;
import org.firewell.api.http.ParameterException;
import org.firewell.api.http.Parameters;
import org.firewell.api.http.Reply;
import org.firewell.api.http.StatusException;
import org.firewell.api.ogc.ItemQuery;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Features;
import org.firewell.geo.Ellipsoid;
import org.firewell.job.Grounds;
import org.firewell.render.GeoJson;
import org.firewell.render.Rounding;
import org.firewell.snapshot.Snapshot;
import org.firewell.snapshot.Standing;
import org.firewell.standard.Norm;
import org.locationtech.jts.geom.Point;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The water that is nearest to a place: what it is, how far and in which direction, whether it
 * works on the day and why not. What the field page keeps for where there is no signal is the same
 * answer with a large {@code count}; so each source is whole, with its version.
 */
@RestController
class NearestController {

  private static final int LARGEST_COUNT = 300;
  private static final int COUNT = 10;

  private final Features features;
  private final Grounds grounds;
  private final Publicity publicity;
  private SourcesAround exact;
  private SourcesAround rounded;

  NearestController(Features features, Grounds grounds, Publicity publicity) {
    this.features = features;
    this.grounds = grounds;
    this.publicity = publicity;
  }

  @GetMapping("/api/nearest")
  ResponseEntity<byte[]> nearest(HttpServletRequest request) {
    Parameters parameters = Parameters.of(request, "lon", "lat", "count", "datetime");
    double lon = degrees(parameters, "lon", 180);
    double lat = degrees(parameters, "lat", 90);
    int count = (int) Math.min(LARGEST_COUNT, parameters.whole("count", 1, COUNT));
    Optional<LocalDate> asked = parameters.text("datetime").map(ItemQuery::day);
    Grounds.Current current = grounds.current().orElseThrow(StatusException::noData);
    Snapshot snapshot = grounds.snapshot(current, asked.orElse(current.day()));
    List<Map<String, Object>> sources = new ArrayList<>();
    SourcesAround around = around(snapshot);
    for (SourcesAround.Source source : around.nearest(lon, lat, count)) {
      sources.add(document(around, source, lon, lat));
    }
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("as_of", snapshot.asOf().toString());
    document.put("ruleset", snapshot.law().id());
    document.put("acceptance_distance_m", snapshot.law().value(Norm.ACCEPTANCE_DISTANCE_M));
    document.putAll(publicity.note());
    document.put("sources", sources);
    return Reply.of(Format.JSON, "", document);
  }

  /** Indexed once for each snapshot, as it is and as the public sees it. */
  private synchronized SourcesAround around(Snapshot snapshot) {
    if (publicity.rounds()) {
      if (rounded == null || rounded.snapshot() != snapshot) {
        rounded = new SourcesAround(snapshot, Rounding::of);
      }
      return rounded;
    }
    if (exact == null || exact.snapshot() != snapshot) {
      exact = new SourcesAround(snapshot, feature -> feature);
    }
    return exact;
  }

  private Map<String, Object> document(
      SourcesAround around, SourcesAround.Source source, double lon, double lat) {
    Snapshot snapshot = around.snapshot();
    Feature feature = source.feature();
    FeatureType<?> type = FeatureType.of(feature);
    Point at = (Point) feature.geometry();
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("collection", type.name());
    document.put("id", feature.id());
    document.put("distance_m", source.metres());
    document.put(
        "bearing_deg",
        Math.round(10 * Ellipsoid.bearing(lon, lat, at.getX(), at.getY())) / 10.0 % 360);
    // judged as it is, whoever looks: a rounded feature lacks what the law asks for
    Standing standing =
        snapshot.find(type, feature.id()).flatMap(snapshot::findStanding).orElseThrow();
    StandingController.describe(standing, document);
    // the version of what is shown here, and of nothing newer: a change is made on it
    features
        .find(type, feature.id())
        .filter(kept -> kept.feature().equals(feature))
        .ifPresent(kept -> document.put("version", kept.version()));
    document.put("lon", at.getX());
    document.put("lat", at.getY());
    Map<String, Object> properties = GeoJson.properties(publicity.seen(feature));
    for (String place : List.of("township", "village")) {
      around.nameOf(properties.get(place)).ifPresent(name -> document.put(place + "_name", name));
    }
    document.put("properties", properties);
    return document;
  }

  private static double degrees(Parameters parameters, String name, double most) {
    String value = parameters.text(name).orElse("");
    try {
      double degrees = Double.parseDouble(value);
      if (Math.abs(degrees) <= most) {
        return degrees;
      }
    } catch (NumberFormatException e) {
      // falls through: the same sentence as for a number that is too large
    }
    throw new ParameterException(
        name, value, "应为度数，绝对值不超过 " + most, "a number of degrees, at most " + most + " either way");
  }
}
