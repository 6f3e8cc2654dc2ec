package org.firewell.ingest.format;

import java.util.Map;

/** {@code building}, whatever its kind. Flats are counted as households. */
final class OsmBuildings implements OsmTags {

  @Override
  public boolean name(Map<String, String> tags) {
    return OsmTags.has(tags, "building");
  }

  @Override
  public void describe(Map<String, String> tags, OsmFields fields) {
    fields.wholeNumber("storeys", "building:levels");
    fields.wholeNumber("households", "building:flats");
    fields.height();
  }
}
