package org.firewell.analysis.servicearea;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.firewell.analysis.Notices;
import org.firewell.analysis.Progress;
import org.firewell.analysis.servicearea.Fleet.Area;
import org.firewell.feature.Building;
import org.firewell.feature.FeatureType;
import org.firewell.network.Barriers;
import org.firewell.network.Origin;
import org.firewell.network.RoadFinder;
import org.firewell.network.RoadGraph;
import org.firewell.network.RoadPoint;
import org.firewell.network.Travel;
import org.firewell.snapshot.Driving;
import org.firewell.snapshot.Snapshot;
import org.firewell.standard.Norm;
import org.firewell.standard.Provision;

/** The roads of a snapshot, and what stations reach along them. */
final class Network {

  /** The slowest that anything moves, for how far a search goes on beyond the last limit. */
  private static final double SLOWEST_S_PER_M = 3.6 / 5;

  private final Snapshot snapshot;
  private final Asked asked;
  private final Notices notices;
  private final RoadGraph graph;
  private final Barriers barriers;
  private final RoadFinder finder;
  private final Ground ground;
  private final JoinedBuildings buildings;

  Network(Snapshot snapshot, Asked asked, Notices notices) {
    this.snapshot = snapshot;
    this.asked = asked;
    this.notices = notices;
    graph = RoadGraph.of(snapshot.list(FeatureType.ROADS), asked.noding());
    barriers = Barriers.of(snapshot.list(FeatureType.BARRIERS), graph);
    finder = RoadFinder.of(graph, barriers);
    double perLegMetre = asked.measure() == Measure.ROUTE ? 1 : 0;
    ground = new Ground(graph, asked.offRoadM(), perLegMetre, Obstacles.of(barriers.geometries()));
    buildings = snapshot.has(FeatureType.BUILDINGS) ? joined(perLegMetre) : null;
  }

  List<Area> areas(
      List<Station> stations, Set<Station> told, Map<String, Object> summary, Progress progress) {
    List<Fleet> fleets = fleets(stations);
    if (asked.measure() == Measure.TIME) {
      summary.put("speed", speed());
    }
    if (buildings != null) {
      summary.put("reached", fleets.stream().flatMap(fleet -> reached(fleet).stream()).toList());
    }
    List<Area> areas = new ArrayList<>();
    for (Fleet fleet : fleets) {
      areas.addAll(
          asked.overlap() ? fleet.each(asked, told, progress) : fleet.nearest(asked, told));
    }
    return areas;
  }

  /** Hoses are all alike; of stations each kind moves in its own way. */
  private List<Fleet> fleets(List<Station> stations) {
    if (asked.measure() == Measure.ROUTE) {
      return List.of(fleet(stations, Travel.hose(graph, barriers), ground.cellM() * 2));
    }
    double margin = ground.cellM() * 2 * SLOWEST_S_PER_M;
    Map<Boolean, List<Station>> byKind =
        stations.stream()
            .collect(Collectors.partitioningBy(s -> s.type() == FeatureType.FIRE_STATIONS));
    return List.of(
        fleet(byKind.get(true), Driving.engines(graph, snapshot.law()), margin),
        fleet(byKind.get(false), Driving.microStations(graph, snapshot.law()), margin));
  }

  private Fleet fleet(List<Station> stations, Travel travel, double margin) {
    List<Origin> origins = stations.stream().map(this::origin).toList();
    List<String> without = new ArrayList<>();
    for (int i = 0; i < origins.size(); i++) {
      if (origins.get(i).points().isEmpty()) {
        without.add(stations.get(i).id());
      }
    }
    notices.add(
        "no road within " + asked.offRoadM() + " m, so what they reach is not known",
        without.stream());
    return new Fleet(stations, origins, travel, graph, buildings, ground, margin);
  }

  private Origin origin(Station station) {
    return new Origin(finder.near(station.place(), asked.offRoadM()), station.readinessS());
  }

  private JoinedBuildings joined(double perLegMetre) {
    List<Building> all = snapshot.list(FeatureType.BUILDINGS);
    List<List<RoadPoint>> points =
        all.parallelStream().map(b -> finder.near(b.geometry(), asked.offRoadM())).toList();
    JoinedBuildings joined = new JoinedBuildings(graph, all, points, perLegMetre);
    notices.add(
        "buildings without a road within " + asked.offRoadM() + " m, in no area",
        joined.withoutRoad().stream());
    return joined;
  }

  /**
   * Of each limit: who is reached by any of the fleet, and by how much a doubt of speed changes it.
   */
  private List<Map<String, Object>> reached(Fleet fleet) {
    if (fleet.stations().isEmpty()) {
      return List.of();
    }
    double doubt = snapshot.law().value(Norm.SPEED_DOUBT_PERCENT) / 100;
    boolean time = asked.measure() == Measure.TIME;
    Rings rings = fleet.reached(asked, 1);
    Rings slower = time ? fleet.reached(asked, 1 - doubt) : null;
    Rings faster = time ? fleet.reached(asked, 1 + doubt) : null;
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int ring = 0; ring < asked.limits().size(); ring++) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put(
          "facilities",
          fleet.stations().stream().map(s -> s.type().name()).distinct().sorted().toList());
      row.put(asked.measure().attribute(), asked.limits().get(ring));
      rings.of(ring, 0).put(row);
      if (time) {
        row.put("buildings_slower", slower.of(ring, 0).buildings());
        row.put("buildings_faster", faster.of(ring, 0).buildings());
      }
      rows.add(row);
    }
    return rows;
  }

  /** The assumption that every time rests on. */
  private Map<String, Object> speed() {
    Map<String, Object> speed = new LinkedHashMap<>();
    for (Norm norm : Norm.values()) {
      boolean asked =
          norm.key().startsWith("drive_")
              || norm.key().endsWith("readiness_s")
              || norm == Norm.MICRO_STATION_SPEED_KMH
              || norm == Norm.SPEED_DOUBT_PERCENT;
      if (asked) {
        Provision provision = snapshot.law().provision(norm);
        speed.put(norm.key(), provision.value());
      }
    }
    return speed;
  }
}
