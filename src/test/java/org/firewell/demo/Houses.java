package org.firewell.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.firewell.demo.Settlement.Stretch;
import org.firewell.feature.Building;
import org.firewell.feature.FeatureType;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.quadtree.Quadtree;
import org.locationtech.jts.index.strtree.STRtree;

/** Builds houses on both sides of lanes, none on another, on a road or in the water. */
final class Houses {

  private static final double TAKEN = 0.415;
  private static final double TAKEN_IN_TOWN = 0.55;

  private final Land land;
  private final Obstacles obstacles;
  private final Chance chance;
  private final STRtree roads = new STRtree();
  private final Quadtree built = new Quadtree();
  private final Map<String, int[]> peopleOf = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<Building> houses = new ArrayList<>();

  /** A piece of road that a house keeps off. */
  private record Strip(LineString line, double halfWidth) {}

  Houses(
      Land land,
      Obstacles obstacles,
      List<Settlement> settlements,
      RoadNetwork network,
      long seed) {
    this.land = land;
    this.obstacles = obstacles;
    this.chance = new Chance(seed, "houses");
    network.great().forEach(road -> pave(road.line(), road.rank().widthM / 2));
    settlements.forEach(settlement -> network.lanes(settlement).forEach(lane -> pave(lane, 2.2)));
    settlements.forEach(this::build);
  }

  List<Building> list() {
    return houses;
  }

  /** Households of a village by its houses, unrecorded ones included. */
  int households(String village) {
    return peopleOf.getOrDefault(village, new int[2])[0];
  }

  /** People of a village by its houses, unrecorded ones included. */
  int population(String village) {
    return peopleOf.getOrDefault(village, new int[2])[1];
  }

  private void pave(List<Coordinate> line, double halfWidth) {
    for (int i = 1; i < line.size(); i++) {
      LineString segment =
          Plane.GEOMETRY.createLineString(new Coordinate[] {line.get(i - 1), line.get(i)});
      roads.insert(segment.getEnvelopeInternal(), new Strip(segment, halfWidth));
    }
  }

  private void build(Settlement settlement) {
    boolean town = !land.unit(land.place(settlement.village()).unitCode()).isTown();
    for (Stretch stretch : settlement.frontage()) {
      build(settlement, stretch, 1, town);
      build(settlement, stretch, -1, town);
    }
  }

  private void build(Settlement settlement, Stretch stretch, int side, boolean town) {
    double length = stretch.from().distance(stretch.to());
    double at = 4 + chance.between(0.0, 3.0);
    while (at < length - 12) {
      double width = chance.between(9.5, 15.0);
      double depth = chance.between(9.0, 12.5);
      double setback = chance.between(5.0, 7.0);
      if (chance.of(town ? TAKEN_IN_TOWN : TAKEN)) {
        Polygon plan = plan(stretch, length, at, width, side * setback, side * depth);
        if (leavesRoomFor(plan)) {
          built.insert(plan.getEnvelopeInternal(), plan);
          houses.add(house(settlement.village(), plan, town));
        }
      }
      at += width + chance.between(1.5, 4.0);
    }
  }

  private static Polygon plan(
      Stretch stretch, double length, double at, double width, double setback, double depth) {
    double u = (stretch.to().x - stretch.from().x) / length;
    double v = (stretch.to().y - stretch.from().y) / length;
    double[][] corners = {
      {at, setback}, {at + width, setback}, {at + width, setback + depth}, {at, setback + depth}
    };
    Coordinate[] ring = new Coordinate[5];
    for (int i = 0; i < 5; i++) {
      double along = corners[i % 4][0];
      double across = corners[i % 4][1];
      ring[i] =
          new Coordinate(
              stretch.from().x + along * u - across * v, stretch.from().y + along * v + across * u);
    }
    return Plane.GEOMETRY.createPolygon(ring);
  }

  /** Whether something in metres keeps off all roads, houses and obstacles. */
  boolean leavesRoomFor(Geometry plan) {
    Envelope near = new Envelope(plan.getEnvelopeInternal());
    near.expandBy(16);
    List<?> strips = roads.query(near);
    List<?> neighbours = built.query(near);
    return strips.stream()
            .map(Strip.class::cast)
            .allMatch(s -> s.line().distance(plan) >= s.halfWidth() + 1.5)
        && neighbours.stream().map(Polygon.class::cast).allMatch(n -> n.distance(plan) >= 1.2)
        && obstacles.keepsOff(plan, 12);
  }

  private Building house(String village, Polygon plan, boolean town) {
    int households = town ? chance.between(1, 14) : chance.between(1, 4);
    int population = households * 2 + chance.between(0, 2 * households);
    int[] people = peopleOf.computeIfAbsent(village, code -> new int[2]);
    people[0] += households;
    people[1] += population;
    int number = numbers.merge(village, 1, Integer::sum);
    boolean known = chance.of(0.86);
    return Draft.simulated(FeatureType.BUILDINGS, "b-%s-%03d".formatted(village, number))
        .with("village", village)
        .with("households", known ? households : null)
        .with("population", known && chance.of(0.93) ? population : null)
        .with("storeys", chance.of(0.9) ? storeys(town) : null)
        .with("fire_resistance", chance.weighted("ordinary 60, low 12, unknown 3, 25"))
        .with("valid_from", chance.of(0.07) ? (chance.between(2015, 2023) + "-07-01") : null)
        .at(Plane.polygon(plan));
  }

  private int storeys(boolean town) {
    return town ? chance.between(3, 11) : chance.between(1, 5);
  }
}
