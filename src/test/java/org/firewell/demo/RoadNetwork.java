package org.firewell.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.firewell.demo.Obstacles.Obstacle;
import org.firewell.demo.RoadLine.Crossing;
import org.firewell.demo.RoadLine.Rank;
import org.firewell.feature.BarrierKind;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.linearref.LengthIndexedLine;

/**
 * The roads of the county: ties between settlements ranked by the routes laid over them, lanes in
 * the settlements, a motorway with links, bridges and tunnels at the obstacles.
 */
final class RoadNetwork {

  private static final double LINK_ON_ROAD_M = 230;
  private static final double LINK_ON_MOTORWAY_M = 420;
  private static final int INTERCHANGES = 3;

  /** Routes by the codes of the units they pass, best first. */
  private static final List<Route> ROUTES =
      List.of(
          new Route(Rank.TRUNK, "国道一线（示意）", "107", "001", "003", "109", "101"),
          new Route(Rank.TRUNK, "国道二线（示意）", "102", "003", "002", "103"),
          new Route(Rank.PRIMARY, "省道一线（示意）", "001", "004", "006", "111", "112", "106"),
          new Route(Rank.PRIMARY, "省道二线（示意）", "101", "104", "112", "110", "105"),
          new Route(Rank.PRIMARY, "省道三线（示意）", "113", "107", "103", "114", "005", "004"),
          new Route(Rank.SECONDARY, "县道一线（示意）", "113", "102", "109"),
          new Route(Rank.SECONDARY, "县道二线（示意）", "402", "401", "400", "101"),
          new Route(Rank.SECONDARY, "县道三线（示意）", "005", "110", "106"),
          new Route(Rank.SECONDARY, "县道四线（示意）", "401", "006", "004"),
          new Route(Rank.SECONDARY, "县道五线（示意）", "104", "111", "110"),
          new Route(Rank.SECONDARY, "县道六线（示意）", "105", "106"),
          new Route(Rank.SECONDARY, "县道七线（示意）", "102", "402", "003"));

  private record Route(Rank rank, String name, String... units) {}

  private record Interval(double from, double to, Crossing crossing) {}

  private final Land land;
  private final Obstacles obstacles;
  private final List<Settlement> settlements;
  private final Relief relief;
  private final Chance chance;
  private final RoadGraph graph;
  private final List<RoadLine> great = new ArrayList<>();
  private final Map<String, List<List<Coordinate>>> lanes = new TreeMap<>();
  private final Map<RoadGraph.Edge, LineString> lineOf = new java.util.LinkedHashMap<>();
  private LineString motorway;

  RoadNetwork(
      Land land, Obstacles obstacles, List<Settlement> settlements, Relief relief, long seed) {
    this.land = land;
    this.obstacles = obstacles;
    this.settlements = settlements;
    this.relief = relief;
    this.chance = new Chance(seed, "roads");
    this.graph =
        new RoadGraph(
            settlements.stream().map(Settlement::centre).toList(),
            PreparedGeometryFactory.prepare(Plane.metres(land.county())));
    this.motorway = obstacles.motorway().axis();
    rankTies();
    ROUTES.forEach(this::lay);
    thinOut();
    graph.edges().forEach(edge -> lineOf.put(edge, bent(edge)));
    interchanges();
    lineOf.forEach((edge, line) -> great.addAll(cut(edge.rank, edge.name, line)));
    great.addAll(cut(Rank.MOTORWAY, "高速公路（示意）", motorway));
    settlements.forEach(settlement -> lanes.put(settlement.id(), settlement.lanes()));
  }

  /** Everything but the lanes of settlements, in metres. */
  List<RoadLine> great() {
    return great;
  }

  /** The lanes of a settlement, in metres. */
  List<List<Coordinate>> lanes(Settlement settlement) {
    return lanes.get(settlement.id());
  }

  RoadGraph graph() {
    return graph;
  }

  /** The line of a tie from its first place to its second, in metres. */
  LineString line(RoadGraph.Edge edge) {
    return lineOf.get(edge);
  }

  private void rankTies() {
    for (RoadGraph.Edge edge : graph.edges()) {
      if (settlements.get(edge.from).isMain() && settlements.get(edge.to).isMain()) {
        edge.rank = Rank.TERTIARY;
      }
    }
  }

  private void lay(Route route) {
    for (int i = 1; i < route.units().length; i++) {
      graph.route(town(route.units()[i - 1]), town(route.units()[i]), route.rank(), route.name());
    }
  }

  private int town(String lastDigits) {
    Unit unit = land.unit("350582" + lastDigits);
    return graph.nearest(Plane.metres(unit.lon(), unit.lat()));
  }

  /** Small roads seldom cross an obstacle where another way round exists. */
  private void thinOut() {
    for (RoadGraph.Edge edge : List.copyOf(graph.edges())) {
      LineString line = bent(edge);
      boolean crosses = obstacles.list().stream().anyMatch(o -> o.axis().crosses(line));
      boolean small = edge.rank == Rank.UNCLASSIFIED || edge.rank == Rank.TERTIARY;
      if (crosses && small && chance.of(edge.rank == Rank.TERTIARY ? 0.5 : 0.9)) {
        graph.removeIfConnected(edge);
      }
    }
  }

  /** A tie as a road runs: it sways by up to a twelfth of its length. */
  private LineString bent(RoadGraph.Edge edge) {
    Coordinate from = graph.place(edge.from);
    Coordinate to = graph.place(edge.to);
    int pieces = Math.max(2, (int) Math.round(edge.length / 160));
    double sway = Math.min(90, edge.length / 12);
    Coordinate[] line = new Coordinate[pieces + 1];
    for (int i = 0; i <= pieces; i++) {
      double t = (double) i / pieces;
      Coordinate straight =
          new Coordinate(from.x + t * (to.x - from.x), from.y + t * (to.y - from.y));
      double aside = 4 * t * (1 - t) * sway * relief.smooth(14, straight, 800);
      line[i] =
          new Coordinate(
              straight.x - aside * (to.y - from.y) / edge.length,
              straight.y + aside * (to.x - from.x) / edge.length);
    }
    line[0] = from;
    line[pieces] = to;
    return Plane.GEOMETRY.createLineString(line);
  }

  /** Links the motorway to the best roads that cross it, well apart. */
  private void interchanges() {
    List<Coordinate> done = new ArrayList<>();
    List<RoadGraph.Edge> best =
        lineOf.keySet().stream()
            .filter(edge -> edge.rank.compareTo(Rank.SECONDARY) <= 0)
            .filter(edge -> lineOf.get(edge).crosses(motorway))
            .sorted(Comparator.comparing((RoadGraph.Edge edge) -> edge.rank))
            .toList();
    for (RoadGraph.Edge edge : best) {
      Coordinate meeting = lineOf.get(edge).intersection(motorway).getCoordinate();
      if (done.size() < INTERCHANGES && done.stream().allMatch(d -> d.distance(meeting) > 3000)) {
        done.add(meeting);
        link(edge, meeting);
      }
    }
  }

  private void link(RoadGraph.Edge edge, Coordinate meeting) {
    LengthIndexedLine road = new LengthIndexedLine(lineOf.get(edge));
    LengthIndexedLine fast = new LengthIndexedLine(motorway);
    double onRoad = road.indexOf(meeting);
    double rest = lineOf.get(edge).getLength() - onRoad;
    double step = Math.min(LINK_ON_ROAD_M, Math.max(onRoad, rest) - 20);
    Coordinate roadEnd = road.extractPoint(onRoad + (rest > onRoad ? step : -step));
    Coordinate fastEnd = fast.extractPoint(fast.indexOf(meeting) + LINK_ON_MOTORWAY_M);
    lineOf.put(edge, withVertex(lineOf.get(edge), roadEnd));
    motorway = withVertex(motorway, fastEnd);
    great.add(new RoadLine(Rank.MOTORWAY_LINK, null, List.of(fastEnd, roadEnd), Crossing.GROUND));
  }

  private static LineString withVertex(LineString line, Coordinate vertex) {
    LengthIndexedLine indexed = new LengthIndexedLine(line);
    double at = indexed.indexOf(vertex);
    List<Coordinate> joined = new ArrayList<>(List.of(indexed.extractLine(0, at).getCoordinates()));
    joined.set(joined.size() - 1, vertex);
    Coordinate[] rest = indexed.extractLine(at, line.getLength()).getCoordinates();
    joined.addAll(List.of(rest).subList(1, rest.length));
    return Plane.GEOMETRY.createLineString(joined.toArray(Coordinate[]::new));
  }

  /** Cuts a road where it takes an obstacle, so that the bridge or tunnel is a piece of its own. */
  private List<RoadLine> cut(Rank rank, String name, LineString line) {
    LengthIndexedLine indexed = new LengthIndexedLine(line);
    List<RoadLine> pieces = new ArrayList<>();
    double at = 0;
    for (Interval interval : crossings(rank, line)) {
      pieces.add(piece(rank, name, indexed, at, interval.from(), Crossing.GROUND));
      pieces.add(piece(rank, name, indexed, interval.from(), interval.to(), interval.crossing()));
      at = interval.to();
    }
    pieces.add(piece(rank, name, indexed, at, line.getLength(), Crossing.GROUND));
    return pieces;
  }

  private static RoadLine piece(
      Rank rank, String name, LengthIndexedLine line, double from, double to, Crossing crossing) {
    return new RoadLine(rank, name, List.of(line.extractLine(from, to).getCoordinates()), crossing);
  }

  /** Where a road leaves the ground, in its order; stretches that overlap become one bridge. */
  private List<Interval> crossings(Rank rank, LineString line) {
    List<Interval> found = new ArrayList<>();
    for (Obstacle obstacle : obstacles.list()) {
      boolean itself = rank == Rank.MOTORWAY && obstacle.kind() == BarrierKind.MOTORWAY;
      boolean unbuilt = rank == Rank.UNCLASSIFIED && obstacle.halfWidth() < 25 && chance.of(0.5);
      if (!itself && !unbuilt) {
        crossings(obstacle, line, found);
      }
    }
    found.sort(Comparator.comparingDouble(Interval::from));
    return merged(found);
  }

  private void crossings(Obstacle obstacle, LineString line, List<Interval> found) {
    Geometry meetings = line.intersection(obstacle.axis());
    LengthIndexedLine indexed = new LengthIndexedLine(line);
    for (Coordinate meeting : meetings.getCoordinates()) {
      double at = indexed.indexOf(meeting);
      Crossing crossing = obstacle.onlyOver() || chance.of(0.5) ? Crossing.BRIDGE : Crossing.TUNNEL;
      double from = Math.max(5, at - obstacle.halfWidth());
      double to = Math.min(line.getLength() - 5, at + obstacle.halfWidth());
      found.add(new Interval(from, to, crossing));
    }
  }

  private static List<Interval> merged(List<Interval> intervals) {
    List<Interval> merged = new ArrayList<>();
    for (Interval next : intervals) {
      Interval last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (last == null || last.to() + 5 < next.from()) {
        merged.add(next);
      } else {
        merged.set(
            merged.size() - 1,
            new Interval(last.from(), Math.max(last.to(), next.to()), Crossing.BRIDGE));
      }
    }
    return merged;
  }
}
