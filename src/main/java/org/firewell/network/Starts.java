package org.firewell.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where ways begin: the points of the sources on the open roads, by edge. Read by many threads. */
final class Starts {

  private final List<Start> all = new ArrayList<>();
  private final Map<Integer, List<Start>> byEdge = new HashMap<>();

  Starts(Travel travel, List<Origin> origins) {
    for (int source = 0; source < origins.size(); source++) {
      long cost = Travel.ticks(origins.get(source).cost());
      for (RoadPoint point : origins.get(source).points()) {
        if (travel.isOpen(point)) {
          add(
              new Start(
                  all.size(), source, point, travel.ticksTo(point), cost + travel.offRoad(point)));
        }
      }
    }
  }

  List<Start> all() {
    return all;
  }

  Start get(int index) {
    return all.get(index);
  }

  List<Start> on(int edge) {
    return byEdge.getOrDefault(edge, List.of());
  }

  private void add(Start start) {
    all.add(start);
    byEdge.computeIfAbsent(start.point.edge(), edge -> new ArrayList<>(1)).add(start);
  }

  /**
   * A point of a source.
   *
   * @param at ticks from the beginning of the point's edge
   * @param cost ticks that it costs to get there
   */
  record Start(int index, int source, RoadPoint point, long at, long cost) {}
}
