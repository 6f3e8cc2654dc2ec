package org.firewell.ingest.format;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Ways on which people or engines move: {@code highway}, without what is not built, is no way, or
 * is barred to everybody.
 *
 * <p>One-way by OpenStreetMap's own defaults (wiki, Key:oneway): motorways and roundabouts, unless
 * {@code oneway} says otherwise.
 */
final class OsmRoads implements OsmTags {

  private static final Set<String> NO_WAY =
      Set.of(
          "construction",
          "proposed",
          "planned",
          "abandoned",
          "disused",
          "razed",
          "no",
          "platform",
          "bus_stop",
          "rest_area",
          "services",
          "elevator",
          "street_lamp");

  /** Who may pass where {@code access=no} stands. */
  private static final List<String> MODES =
      List.of("foot", "vehicle", "motor_vehicle", "emergency", "bicycle", "bus", "psv");

  private static final Set<String> ALONG = Set.of("yes", "true", "1");
  private static final Set<String> AGAINST = Set.of("-1", "reverse");
  private static final Set<String> BOTH_WAYS = Set.of("no", "false", "0");
  private static final Set<String> ROUND = Set.of("roundabout", "circular");
  private static final Map<String, Double> KMH =
      Map.of("", 1.0, "km/h", 1.0, "kmh", 1.0, "mph", 1.609344);
  private static final Map<String, Double> METRES = Map.of("", 1.0, "m", 1.0);

  @Override
  public boolean name(Map<String, String> tags) {
    return tags.containsKey("highway");
  }

  @Override
  public Optional<String> bar(Map<String, String> tags) {
    String highway = tags.get("highway");
    if (NO_WAY.contains(highway)) {
      return Optional.of("highway=" + highway);
    }
    boolean barred =
        OsmTags.is(tags, "access", "no") && MODES.stream().noneMatch(m -> OsmTags.has(tags, m));
    return barred ? Optional.of("access=no") : Optional.empty();
  }

  @Override
  public boolean isTurned(Map<String, String> tags) {
    return AGAINST.contains(tags.getOrDefault("oneway", ""));
  }

  @Override
  public void describe(Map<String, String> tags, OsmFields fields) {
    fields.put("class", tags.get("highway"));
    fields.put("oneway", oneway(tags));
    fields.quantity("speed_kmh", "maxspeed", KMH);
    fields.quantity("width_m", "width", METRES);
    fields.yesUnlessNo("bridge", "bridge");
    fields.yesUnlessNo("tunnel", "tunnel");
    fields.wholeNumber("layer", "layer");
  }

  /** Null where nothing is said: reversible lanes, and every other way without the tag. */
  private static String oneway(Map<String, String> tags) {
    String oneway = tags.get("oneway");
    if (oneway == null) {
      boolean implied =
          OsmTags.is(tags, "highway", "motorway")
              || ROUND.contains(tags.getOrDefault("junction", ""));
      return implied ? "yes" : null;
    }
    if (ALONG.contains(oneway) || AGAINST.contains(oneway)) {
      return "yes";
    }
    return BOTH_WAYS.contains(oneway) ? "no" : null;
  }
}
