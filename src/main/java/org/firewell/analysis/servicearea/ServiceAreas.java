package org.firewell.analysis.servicearea;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.firewell.analysis.Answer;
import org.firewell.analysis.Input;
import org.firewell.analysis.Notices;
import org.firewell.analysis.Progress;
import org.firewell.analysis.Question;
import org.firewell.analysis.SpatialInputs;
import org.firewell.analysis.Values;
import org.firewell.analysis.servicearea.Fleet.Area;
import org.firewell.feature.Building;
import org.firewell.feature.FeatureType;
import org.firewell.geo.Ellipsoid;
import org.firewell.geo.LonLat;
import org.firewell.network.RoadGraph;
import org.firewell.network.Stretch;
import org.firewell.snapshot.Snapshot;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.hprtree.HPRtree;

/**
 * What does each station reach within some limits, as ground or as parts of roads?
 *
 * <p>Inputs: {@code facilities}, {@code measure} (straight, route, time), {@code rings} in metres
 * or seconds, {@code as} (polygons, edges), {@code overlap} (yes, no), {@code basis} (effective,
 * built), {@code off_road} in metres, {@code township}.
 *
 * <p>Guarantees: the area within a limit holds the area within a lower one, exactly in the data; no
 * ground that a barrier parts from the roads that are reached is in it; with {@code overlap} no, no
 * two stations have the same ground.
 */
public final class ServiceAreas implements Question {

  @Override
  public String name() {
    return "service-areas";
  }

  @Override
  public Title title() {
    return new Title("各消防站、水源在各时限（距离）内能到哪里？", "What does each station reach in time?");
  }

  @Override
  public boolean isPutAtStart() {
    return false;
  }

  @Override
  public List<Input> inputs() {
    return Asked.inputs();
  }

  @Override
  public Answer answer(Snapshot snapshot, Values values, Progress progress) {
    Asked asked = Asked.of(values, snapshot);
    Notices notices = new Notices();
    List<Station> stations = Stations.of(snapshot, asked, notices);
    Set<Station> told = told(stations, asked, snapshot);
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("snapshot", snapshot.id());
    summary.put("question", values.texts());
    summary.put("as_of", snapshot.asOf().toString());
    summary.put("ruleset", snapshot.law().id());
    summary.put("stations", told.size());
    List<Area> areas =
        asked.measure() == Measure.STRAIGHT
            ? circles(snapshot, asked, stations, told)
            : new Network(snapshot, asked, notices).areas(stations, told, summary, progress);
    summary.put("notices", notices.lines());
    progress.at(1, told.size() + " / " + told.size());
    return new ServiceAreaAnswer(findings(areas, asked), summary);
  }

  /** The stations themselves, told apart as objects: there may be thousands. */
  private static Set<Station> told(List<Station> stations, Asked asked, Snapshot snapshot) {
    Set<Station> told = Collections.newSetFromMap(new IdentityHashMap<>());
    if (asked.township().isEmpty()) {
      told.addAll(stations);
      return told;
    }
    String code = SpatialInputs.township(asked.township().get(), snapshot.townships());
    stations.stream().filter(s -> code.equals(s.township())).forEach(told::add);
    return told;
  }

  private static List<Area> circles(
      Snapshot snapshot, Asked asked, List<Station> stations, Set<Station> told) {
    Circles circles = new Circles(asked.limits());
    List<LonLat> places = stations.stream().map(Station::place).toList();
    List<Building> buildings = snapshot.list(FeatureType.BUILDINGS);
    Rings rings =
        snapshot.has(FeatureType.BUILDINGS)
            ? circles.buildings(places, buildings, asked.overlap())
            : null;
    boolean roads = snapshot.has(FeatureType.ROADS) && asked.overlap();
    RoadGraph graph = roads ? RoadGraph.of(snapshot.list(FeatureType.ROADS), asked.noding()) : null;
    HPRtree edges = roads ? Circles.index(graph) : null;
    int bands = Runtime.getRuntime().availableProcessors();
    List<Map<Integer, Geometry>> parted = asked.overlap() ? null : circles.ground(places, bands);
    List<Area> areas = new ArrayList<>();
    for (int i = 0; i < stations.size(); i++) {
      if (!told.contains(stations.get(i))) {
        continue;
      }
      List<Stretch> parts = roads ? circles.roads(places.get(i), graph, edges) : List.of();
      List<Map<Integer, Geometry>> ground =
          asked.asEdges()
              ? null
              : asked.overlap() ? circles.ground(List.of(places.get(i)), 1) : parted;
      for (int ring = 0; ring < asked.limits().size(); ring++) {
        areas.add(
            new Area(
                stations.get(i),
                ring,
                true,
                asked.asEdges()
                    ? Parts.lines(parts, asked.limits().subList(0, ring + 1), graph)
                    : ground.get(ring).get(asked.overlap() ? 0 : i),
                roads ? Parts.metres(parts, asked.limits().get(ring)) : Double.NaN,
                rings == null ? null : rings.of(ring, i)));
      }
    }
    return areas;
  }

  private static List<ServiceAreaFinding> findings(List<Area> areas, Asked asked) {
    int digits = number(asked.farthest()).length();
    return areas.stream()
        .map(area -> finding(area, asked, digits))
        .sorted(Comparator.comparing(ServiceAreaFinding::id))
        .toList();
  }

  private static ServiceAreaFinding finding(Area area, Asked asked, int digits) {
    double limit = asked.limits().get(area.ring());
    String padded = "0".repeat(Math.max(0, digits - number(limit).length())) + number(limit);
    return new ServiceAreaFinding(
        area.station().id() + "/" + padded,
        area.station(),
        asked.measure(),
        limit,
        area.geometry(),
        asked.asEdges() || !area.known() ? null : rounded(squareMetres(area.geometry()) / 1e6),
        Double.isNaN(area.roadM()) || !area.known() ? null : rounded(area.roadM() / 1e3),
        area.known() ? area.inside() : null);
  }

  private static String number(double limit) {
    return limit == Math.rint(limit) ? String.valueOf((long) limit) : String.valueOf(limit);
  }

  private static double rounded(double value) {
    return Math.round(value * 1e6) / 1e6;
  }

  /** On the plane that touches the ellipsoid in the middle of each part. */
  private static double squareMetres(Geometry ground) {
    double squareMetres = 0;
    for (int i = 0; ground != null && i < ground.getNumGeometries(); i++) {
      Geometry part = ground.getGeometryN(i);
      double lat = part.getEnvelopeInternal().centre().y;
      squareMetres +=
          part.getArea() * Ellipsoid.metresPerDegreeLon(lat) * Ellipsoid.metresPerDegreeLat(lat);
    }
    return squareMetres;
  }
}
