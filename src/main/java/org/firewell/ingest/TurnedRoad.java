package org.firewell.ingest;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.firewell.ingest.format.Row;

/**
 * A road that may be driven only against its line ({@code oneway} is {@code -1} or {@code reverse},
 * as OpenStreetMap writes it) is read with its line turned round, one-way along it.
 */
final class TurnedRoad {

  private static final String ONEWAY = "oneway";
  private static final Set<Object> AGAINST = Set.of("-1", "reverse");

  private TurnedRoad() {}

  /** The row of a road, turned where that is asked for. */
  static Row of(Row road) {
    Object oneway = road.fields().get(ONEWAY);
    if (oneway == null || road.geometry() == null || !AGAINST.contains(oneway)) {
      return road;
    }
    Map<String, Object> fields = new HashMap<>(road.fields());
    fields.put(ONEWAY, "yes");
    return Row.sound(
        road.number(), road.line(), road.id(), fields, road.geometry().reverse(), road.repairs());
  }
}
