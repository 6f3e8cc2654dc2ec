package org.firewell.ingest.format;

import java.util.Map;
import java.util.Set;

/** Suction points, fire water ponds and tanks, and hydrants at a pond. */
final class OsmWaterIntakes implements OsmTags {

  private static final Set<String> EMERGENCY =
      Set.of("suction_point", "fire_water_pond", "water_tank");
  private static final Map<String, String> KIND_BY_SOURCE =
      Map.of(
          "pond", "pond",
          "cistern", "tank",
          "water_tank", "tank",
          "groundwater", "well",
          "well", "well",
          "river", "natural_bank",
          "stream", "natural_bank",
          "canal", "natural_bank",
          "lake", "natural_bank");
  private static final Map<String, Double> CUBIC_METRES =
      Map.of("", 1.0, "m3", 1.0, "m³", 1.0, "l", 0.001);

  @Override
  public boolean name(Map<String, String> tags) {
    return EMERGENCY.contains(tags.getOrDefault("emergency", ""))
        || OsmTags.is(tags, "emergency", "fire_hydrant")
            && OsmTags.is(tags, "fire_hydrant:type", "pond");
  }

  @Override
  public void describe(Map<String, String> tags, OsmFields fields) {
    switch (tags.get("emergency")) {
      case "suction_point" -> fields.choose("kind", "water_source", KIND_BY_SOURCE);
      case "water_tank" -> fields.put("kind", "tank");
      default -> fields.put("kind", "pond");
    }
    fields.quantity("volume_m3", "water_tank:volume", CUBIC_METRES);
    fields.quantity("volume_m3", "water_volume", CUBIC_METRES);
    fields.height();
  }
}
