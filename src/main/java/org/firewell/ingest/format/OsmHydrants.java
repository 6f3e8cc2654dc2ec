package org.firewell.ingest.format;

import java.util.Map;

/**
 * {@code emergency=fire_hydrant} (wiki, Tag:emergency=fire_hydrant), but for those at a pond, which
 * are intakes. The diameter is the main's, in millimetres; the pressure is in bar; a flow counts
 * only where its unit stands with it, for bare numbers are litres a minute to some and a second to
 * others.
 */
final class OsmHydrants implements OsmTags {

  private static final Map<String, String> KINDS =
      Map.of(
          "pillar", "above_ground",
          "wall", "above_ground",
          "underground", "below_ground",
          "pipe", "above_ground");
  private static final Map<String, Double> MILLIMETRES =
      Map.of("", 1.0, "mm", 1.0, "in", 25.4, "\"", 25.4);
  private static final Map<String, Double> MPA = Map.of("", 0.1, "bar", 0.1);
  private static final Map<String, Double> LITRES_A_SECOND =
      Map.of("l/min", 1 / 60.0, "L/min", 1 / 60.0, "l/s", 1.0, "m3/h", 1 / 3.6, "m³/h", 1 / 3.6);

  @Override
  public boolean name(Map<String, String> tags) {
    return OsmTags.is(tags, "emergency", "fire_hydrant")
        && !OsmTags.is(tags, "fire_hydrant:type", "pond");
  }

  @Override
  public void describe(Map<String, String> tags, OsmFields fields) {
    fields.put("code", tags.get("ref"));
    fields.choose("kind", "fire_hydrant:type", KINDS);
    fields.quantity("main_diameter_mm", "fire_hydrant:diameter", MILLIMETRES);
    fields.quantity("pressure_mpa", "fire_hydrant:pressure", MPA);
    fields.quantity("flow_l_s", "fire_hydrant:flow_rate", LITRES_A_SECOND);
    fields.quantity("flow_l_s", "flow_rate", LITRES_A_SECOND);
    fields.put("maintainer", tags.get("operator"));
    fields.height();
  }
}
