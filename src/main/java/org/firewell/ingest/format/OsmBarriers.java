package org.firewell.ingest.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Rivers, railways, walls and cliffs, as lines, where they lie open: one in a tunnel or on a bridge
 * is passed above or below. Motorways are roads.
 */
final class OsmBarriers implements OsmTags {

  private static final Map<String, Set<String>> VALUES =
      Map.of(
          "waterway", Set.of("river", "canal"),
          "railway", Set.of("rail", "light_rail", "narrow_gauge", "subway"),
          "barrier", Set.of("wall", "city_wall", "retaining_wall"),
          "natural", Set.of("cliff"));
  private static final Map<String, String> KINDS = kinds();

  @Override
  public boolean name(Map<String, String> tags) {
    return key(tags) != null && !OsmTags.has(tags, "tunnel") && !OsmTags.has(tags, "bridge");
  }

  @Override
  public void describe(Map<String, String> tags, OsmFields fields) {
    fields.put("kind", KINDS.get(key(tags)));
  }

  private static String key(Map<String, String> tags) {
    return KINDS.keySet().stream()
        .filter(key -> VALUES.get(key).contains(tags.getOrDefault(key, "")))
        .findFirst()
        .orElse(null);
  }

  /** In the order in which they count for a way that is two at once. */
  private static Map<String, String> kinds() {
    Map<String, String> kinds = new LinkedHashMap<>();
    List.of("waterway river", "railway railway", "barrier wall", "natural cliff")
        .forEach(pair -> kinds.put(pair.split(" ")[0], pair.split(" ")[1]));
    return kinds;
  }
}
