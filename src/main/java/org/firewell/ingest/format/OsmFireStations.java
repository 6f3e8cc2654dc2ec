package org.firewell.ingest.format;

import java.util.Map;

/** {@code amenity=fire_station}. */
final class OsmFireStations implements OsmTags {

  private static final Map<String, String> KINDS =
      Map.of("volunteer", "volunteer", "industrial", "enterprise");

  @Override
  public boolean name(Map<String, String> tags) {
    return OsmTags.is(tags, "amenity", "fire_station");
  }

  @Override
  public void describe(Map<String, String> tags, OsmFields fields) {
    fields.choose("kind", "fire_station:type", KINDS);
  }
}
