package org.firewell.api.ogc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.firewell.api.ogc.ItemQuery.Days;
import org.firewell.feature.Attribute;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Ternary;
import org.firewell.geo.TileSquare;
import org.firewell.query.TileQuery;
import org.firewell.snapshot.Snapshot;

/** What of a feature goes into a tile: as much as the map's signs need. */
final class TileStyle {

  /** Below, only the roads that lead through a county have a shape. */
  static final int ALL_ROADS_FROM = 12;

  private static final List<String> MAIN_ROADS =
      List.of("motorway", "trunk", "primary", "secondary", "tertiary");

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

  /** A tile of a collection with what its signs need. */
  static TileQuery query(FeatureType<?> type, TileSquare square, Days days) {
    return new TileQuery(
        type, square, days.from(), days.to(), attributes(type), main(type, square.zoom()));
  }

  /** What a feature says beside its id, whether it is built and whether it works. */
  static List<Attribute> attributes(FeatureType<?> type) {
    return ATTRIBUTES.get(type).stream().map(name -> type.attribute(name).orElseThrow()).toList();
  }

  private static TileQuery.Main main(FeatureType<?> type, int zoom) {
    return type == FeatureType.ROADS && zoom < ALL_ROADS_FROM
        ? new TileQuery.Main(type.attribute("class").orElseThrow(), MAIN_ROADS)
        : null;
  }

  /** Whether a feature has a shape. */
  static boolean isShaped(TileQuery query, Feature feature) {
    TileQuery.Main main = query.main();
    Object value = main == null ? null : main.attribute().of(feature);
    return value == null || main.values().contains(value);
  }

  /**
   * By which it is counted in a crowd: whether it is built and whether it works. Of an interval
   * that is told as of its last day, on which what is gone is not built and what is to come
   * neither.
   */
  static Map<String, Object> sign(FeatureType<?> type, Feature feature, Snapshot snapshot) {
    if (!Judged.isOf(type) || feature.header().isValidOn(snapshot.asOf())) {
      return Judged.of(snapshot, type, feature.id());
    }
    String no = Attribute.text(Ternary.NO);
    return Map.of(Judged.BUILT.word(), no, Judged.EFFECTIVE.word(), no);
  }

  /** Its attributes beside its sign. */
  static Map<String, Object> properties(
      TileQuery query, Feature feature, Map<String, Object> sign) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("id", feature.id());
    for (Attribute attribute : query.attributes()) {
      Object value = attribute.plain(feature);
      if (value != null) {
        properties.put(attribute.name(), value);
      }
    }
    properties.putAll(sign);
    return properties;
  }
}
