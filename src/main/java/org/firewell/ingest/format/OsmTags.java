package org.firewell.ingest.format;

import java.util.Map;
import java.util.Optional;
import org.firewell.feature.FeatureType;
import org.firewell.ingest.file.Refusal;

/**
 * What the tags of OpenStreetMap say in the words of one collection. A tag that is missing says
 * nothing: what OpenStreetMap takes for granted is only read where it says so of the whole class,
 * as with the direction of motorways.
 */
interface OsmTags {

  /** Whether an object belongs to the collection. */
  boolean name(Map<String, String> tags);

  /** Why an object of the collection is left out all the same. */
  default Optional<String> bar(Map<String, String> tags) {
    return Optional.empty();
  }

  /** Whether the line of a way runs against the way's own direction. */
  default boolean isTurned(Map<String, String> tags) {
    return false;
  }

  /** Writes what is known of an object under the collection's attributes. */
  void describe(Map<String, String> tags, OsmFields fields);

  /** The reading of a collection. */
  static OsmTags of(FeatureType<?> type) throws Refusal {
    OsmTags tags =
        Map.<FeatureType<?>, OsmTags>of(
                FeatureType.ROADS, new OsmRoads(),
                FeatureType.HYDRANTS, new OsmHydrants(),
                FeatureType.WATER_INTAKES, new OsmWaterIntakes(),
                FeatureType.FIRE_STATIONS, new OsmFireStations(),
                FeatureType.BARRIERS, new OsmBarriers(),
                FeatureType.BUILDINGS, new OsmBuildings())
            .get(type);
    if (tags == null) {
      throw new Refusal("不从 OpenStreetMap 读取 " + type, "of OpenStreetMap no " + type + " are read");
    }
    return tags;
  }

  static boolean is(Map<String, String> tags, String key, String value) {
    return value.equals(tags.get(key));
  }

  /** Whether there is a tag that says something other than no. */
  static boolean has(Map<String, String> tags, String key) {
    String value = tags.get(key);
    return value != null && !value.equals("no");
  }
}
