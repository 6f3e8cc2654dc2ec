package org.firewell.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.firewell.demo.RoadLine.Rank;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Pipe;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;

/**
 * Water mains under roads between villages that are on a network, and under their main lanes. A
 * main is looped when cutting dead ends off again and again never reaches it, else branched.
 */
final class Mains {

  /** A pipe lies this far beside its road's axis, east and north alike. */
  private static final double BESIDE_M = 2.6;

  /** What a hydrant on a main has from it. */
  record Main(String form, int diameterMm) {}

  private final Land land;
  private final Chance chance;
  private final Map<String, String> pipedOf = new TreeMap<>();
  private final Map<RoadGraph.Edge, Main> mains = new LinkedHashMap<>();
  private final Map<String, Main> laneMains = new HashMap<>();
  private final List<Pipe> pipes = new ArrayList<>();

  Mains(Land land, List<Settlement> settlements, RoadNetwork network, long seed) {
    this.land = land;
    this.chance = new Chance(seed, "mains");
    land.villageCodes().forEach(village -> pipedOf.put(village, piped(village)));
    underRoads(settlements, network);
    settlements.stream().filter(this::isServed).forEach(this::underLane);
  }

  List<Pipe> list() {
    return pipes;
  }

  /** The kind of supply: municipal, joint, single or none. */
  String piped(Settlement settlement) {
    return pipedOf.get(settlement.village());
  }

  boolean isPiped(String village) {
    return !pipedOf.get(village).equals("none");
  }

  String pipedOf(String village) {
    return pipedOf.get(village);
  }

  /** The main under a settlement's lanes, or null. */
  Main under(Settlement settlement) {
    return laneMains.get(settlement.id());
  }

  /** The main under a road between settlements, or null. */
  Main under(RoadGraph.Edge edge) {
    return mains.get(edge);
  }

  private String piped(String village) {
    Unit unit = land.unit(land.place(village).unitCode());
    if (!chance.of(unit.pipedShare())) {
      return "none";
    }
    if (unit.pipedShare() < 0.5) {
      return "single";
    }
    return unit.isTown() ? chance.weighted("municipal 60, joint 30, single 10") : "municipal";
  }

  private boolean isServed(Settlement settlement) {
    return isPiped(settlement.village()) && (settlement.isMain() || chance.of(0.7));
  }

  private void underRoads(List<Settlement> settlements, RoadNetwork network) {
    List<RoadGraph.Edge> followed = new ArrayList<>();
    for (RoadGraph.Edge edge : network.graph().edges()) {
      if (isFollowed(edge, settlements.get(edge.from), settlements.get(edge.to))) {
        followed.add(edge);
      }
    }
    Set<RoadGraph.Edge> looped = looped(followed);
    int number = 0;
    for (RoadGraph.Edge edge : followed) {
      Main main = new Main(looped.contains(edge) ? "loop" : "branch", diameter(edge.rank));
      mains.put(edge, main);
      String kind = main.diameterMm() >= 400 ? "trunk" : "distribution";
      pipes.add(pipe("pipe-%04d".formatted(++number), network.line(edge), main, kind));
    }
  }

  private boolean isFollowed(RoadGraph.Edge edge, Settlement from, Settlement to) {
    boolean tied = isTied(from) && isTied(to);
    boolean hamlet = edge.rank == Rank.UNCLASSIFIED;
    return tied && chance.of(hamlet ? 0.35 : edge.rank == Rank.TERTIARY ? 0.75 : 0.97);
  }

  private boolean isTied(Settlement settlement) {
    return isPiped(settlement.village()) && !piped(settlement).equals("single");
  }

  private int diameter(Rank rank) {
    return switch (rank) {
      case TRUNK -> 600;
      case PRIMARY -> chance.oneOf(400, 500);
      case SECONDARY -> 300;
      case TERTIARY -> chance.oneOf(150, 200);
      default -> chance.oneOf(100, 150);
    };
  }

  private void underLane(Settlement settlement) {
    Main main = new Main("branch", chance.oneOf(100, 100, 150));
    laneMains.put(settlement.id(), main);
    List<Coordinate> lane = settlement.mainLane();
    if (lane.size() > 1) {
      pipes.add(
          pipe(
              "pipe-" + settlement.id(),
              Plane.GEOMETRY.createLineString(lane.toArray(Coordinate[]::new)),
              main,
              "distribution"));
    }
  }

  private Pipe pipe(String id, LineString road, Main main, String kind) {
    Coordinate[] beside = road.getCoordinates();
    for (int i = 0; i < beside.length; i++) {
      beside[i] = new Coordinate(beside[i].x + BESIDE_M, beside[i].y + BESIDE_M);
    }
    return Draft.simulated(FeatureType.PIPES, id)
        .with("valid_from", chance.of(0.2) ? (chance.between(2015, 2023) + "-01-01") : null)
        .with("diameter_mm", chance.of(0.96) ? main.diameterMm() : null)
        .with("network_form", main.form())
        .with("kind", kind)
        .at(Plane.line(beside));
  }

  private static Set<RoadGraph.Edge> looped(List<RoadGraph.Edge> edges) {
    Set<RoadGraph.Edge> left = new LinkedHashSet<>(edges);
    Map<Integer, Integer> degree = new HashMap<>();
    for (RoadGraph.Edge edge : edges) {
      degree.merge(edge.from, 1, Integer::sum);
      degree.merge(edge.to, 1, Integer::sum);
    }
    boolean cutting = true;
    while (cutting) {
      cutting =
          left.removeIf(
              edge -> {
                boolean deadEnd = degree.get(edge.from) == 1 || degree.get(edge.to) == 1;
                if (deadEnd) {
                  degree.merge(edge.from, -1, Integer::sum);
                  degree.merge(edge.to, -1, Integer::sum);
                }
                return deadEnd;
              });
    }
    return left;
  }
}
