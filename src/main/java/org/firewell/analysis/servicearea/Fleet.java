package org.firewell.analysis.servicearea;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.firewell.analysis.Progress;
import org.firewell.network.Origin;
import org.firewell.network.ReachSearch;
import org.firewell.network.RoadGraph;
import org.firewell.network.Stretch;
import org.firewell.network.Travel;
import org.locationtech.jts.geom.Geometry;

/**
 * Stations that move alike, and what they reach along the roads.
 *
 * @param stations sorted by id
 * @param origins where each joins the roads, and its readiness
 * @param ground widens their parts of roads
 * @param marginCost how far beyond the last limit they are followed for the ground to end right
 */
record Fleet(
    List<Station> stations,
    List<Origin> origins,
    Travel travel,
    RoadGraph graph,
    JoinedBuildings buildings,
    Ground ground,
    double marginCost) {

  private static final int BLOCK = 64;

  /**
   * A ring of a station as it is found, before it is told.
   *
   * @param known whether the station joins the roads, so that it is known what it reaches
   */
  record Area(
      Station station, int ring, boolean known, Geometry geometry, double roadM, Tally inside) {}

  /** All that each station reaches, the same ground several times where they overlap. */
  List<Area> each(Asked asked, Set<Station> told, Progress progress) {
    Queue<ReachSearch> searches = new ConcurrentLinkedQueue<>();
    List<Area> areas = new ArrayList<>();
    for (int block = 0; block < stations.size(); block += BLOCK) {
      progress.at((double) block / stations.size(), block + " / " + stations.size());
      IntStream.range(block, Math.min(stations.size(), block + BLOCK))
          .filter(i -> told.contains(stations.get(i)))
          .parallel()
          .mapToObj(i -> one(i, asked, searches))
          .toList()
          .forEach(areas::addAll);
    }
    return areas;
  }

  private List<Area> one(int station, Asked asked, Queue<ReachSearch> searches) {
    ReachSearch search = searches.poll();
    search = search == null ? new ReachSearch(travel) : search;
    List<Stretch> stretches = search.from(List.of(origins.get(station)), cutOff(asked));
    searches.add(search);
    Rings rings = buildings == null ? null : buildings.within(asked.limits(), stretches, 1);
    List<Map<Integer, Geometry>> grounds =
        asked.asEdges() ? null : ground.within(asked.limits(), stretches, false, 1);
    return areas(station, 0, asked, stretches, rings, grounds);
  }

  /** What is nearest to each station: no ground twice. */
  List<Area> nearest(Asked asked, Set<Station> told) {
    List<Stretch> stretches = new ReachSearch(travel).from(origins, cutOff(asked));
    Rings rings =
        buildings == null ? null : buildings.within(asked.limits(), stretches, stations.size());
    int bands = Runtime.getRuntime().availableProcessors();
    List<Map<Integer, Geometry>> grounds =
        asked.asEdges() ? null : ground.within(asked.limits(), stretches, true, bands);
    List<List<Stretch>> byStation = new ArrayList<>();
    stations.forEach(station -> byStation.add(new ArrayList<>()));
    stretches.forEach(stretch -> byStation.get(stretch.source()).add(stretch));
    List<Area> areas = new ArrayList<>();
    for (int i = 0; i < stations.size(); i++) {
      if (told.contains(stations.get(i))) {
        areas.addAll(areas(i, i, asked, byStation.get(i), rings, grounds));
      }
    }
    return areas;
  }

  /**
   * The buildings that some station gets to, were it faster or slower by a factor on the road while
   * its readiness stays.
   */
  Rings reached(Asked asked, double factor) {
    // readiness + drive / factor <= limit is readiness x factor + drive <= limit x factor
    List<Origin> sooner =
        origins.stream().map(o -> new Origin(o.points(), o.cost() * factor)).toList();
    List<Double> limits = asked.limits().stream().map(limit -> limit * factor).toList();
    List<Stretch> stretches =
        new ReachSearch(travel)
            .from(sooner, limits.get(limits.size() - 1) + 1e-3).stream()
                .map(s -> new Stretch(s.edge(), s.fromM(), s.toM(), s.fromCost(), s.toCost(), 0))
                .toList();
    return buildings.within(limits, stretches, 1);
  }

  private double cutOff(Asked asked) {
    return asked.farthest() + marginCost;
  }

  private List<Area> areas(
      int station,
      int source,
      Asked asked,
      List<Stretch> stretches,
      Rings rings,
      List<Map<Integer, Geometry>> grounds) {
    List<Area> areas = new ArrayList<>();
    for (int ring = 0; ring < asked.limits().size(); ring++) {
      Geometry geometry =
          grounds == null
              ? Parts.lines(stretches, asked.limits().subList(0, ring + 1), graph)
              : grounds.get(ring).get(source);
      areas.add(
          new Area(
              stations.get(station),
              ring,
              !origins.get(station).points().isEmpty(),
              geometry,
              Parts.metres(stretches, asked.limits().get(ring)),
              rings == null ? null : rings.of(ring, source)));
    }
    return areas;
  }
}
