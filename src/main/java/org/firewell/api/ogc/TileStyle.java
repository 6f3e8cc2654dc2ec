package org.firewell.api.ogc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.firewell.feature.Attribute;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Road;
import org.firewell.snapshot.Snapshot;

/**
 * What of a feature goes into a tile: as much as the map's signs need, and not before they show.
 */
final class TileStyle {

  /** Below, buildings are smaller than a pixel and too many. */
  static final int BUILDINGS_FROM = 13;

  /** Below, only the roads that lead through a county. */
  static final int ALL_ROADS_FROM = 12;

  private static final Set<String> MAIN_ROADS =
      Set.of("motorway", "trunk", "primary", "secondary", "tertiary");

  private static final Map<FeatureType<?>, List<String>> ATTRIBUTES =
      Map.of(
          FeatureType.TOWNSHIPS, List.of("name", "code", "kind"),
          FeatureType.VILLAGES, List.of("name", "kind", "township"),
          FeatureType.HYDRANTS, List.of("kind", "ownership", "lifecycle", "condition"),
          FeatureType.WATER_INTAKES,
              List.of("kind", "lifecycle", "condition", "dry_season_ok", "engine_access"),
          FeatureType.FIRE_STATIONS, List.of("name", "kind", "lifecycle"),
          FeatureType.MICRO_STATIONS, List.of("name", "village", "lifecycle", "status"),
          FeatureType.ROADS, List.of("name", "class", "bridge", "tunnel"),
          FeatureType.PIPES, List.of("kind", "diameter_mm"),
          FeatureType.BARRIERS, List.of("name", "kind"),
          FeatureType.BUILDINGS, List.of("fire_resistance", "storeys"));

  private TileStyle() {}

  /** Whether a collection shows at a zoom at all. */
  static boolean shows(FeatureType<?> type, int zoom) {
    return type != FeatureType.BUILDINGS || zoom >= BUILDINGS_FROM;
  }

  /** Whether a feature of a collection that shows does so at a zoom. */
  static boolean shows(Feature feature, int zoom) {
    return !(feature instanceof Road road)
        || zoom >= ALL_ROADS_FROM
        || road.roadClass() == null
        || MAIN_ROADS.contains(road.roadClass());
  }

  /** Its attributes, and whether it stands and works on the day of the snapshot. */
  static Map<String, Object> properties(Feature feature, Snapshot snapshot) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("id", feature.id());
    FeatureType<?> type = FeatureType.of(feature);
    for (String name : ATTRIBUTES.get(type)) {
      Object value = type.attribute(name).orElseThrow().plain(feature);
      if (value != null) {
        properties.put(name, value);
      }
    }
    snapshot
        .findStanding(feature)
        .ifPresent(
            standing -> {
              properties.put("built", Attribute.text(standing.built()));
              properties.put("effective", Attribute.text(standing.effective()));
            });
    return properties;
  }
}
