package org.firewell.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.firewell.demo.RoadLine.Crossing;
import org.firewell.demo.RoadLine.Rank;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Road;
import org.locationtech.jts.geom.Coordinate;

/** The road network as features, joined where roads meet at ground level. */
final class Roads {

  private final Chance chance;
  private final Map<Rank, Integer> numbers = new HashMap<>();
  private final List<Draft<Road>> drafts = new ArrayList<>();
  private final List<List<Coordinate>> joined = new ArrayList<>();
  private final List<Road> roads = new ArrayList<>();

  Roads(Land land, List<Settlement> settlements, RoadNetwork network, long seed) {
    this.chance = new Chance(seed, "road attributes");
    network.great().stream().filter(Roads::joins).forEach(this::join);
    for (Settlement settlement : settlements) {
      boolean town = !land.unit(land.place(settlement.village()).unitCode()).isTown();
      int number = 0;
      for (List<Coordinate> lane : network.lanes(settlement)) {
        drafts.add(lane("rd-%s-%02d".formatted(settlement.id(), ++number), town));
        joined.add(lane);
      }
    }
    List<Coordinate[]> lines = Junctions.join(joined);
    for (int i = 0; i < lines.size(); i++) {
      roads.add(drafts.get(i).at(Plane.GEOMETRY.createLineString(lines.get(i))));
    }
    network.great().stream().filter(road -> !joins(road)).forEach(this::lift);
  }

  List<Road> list() {
    return roads;
  }

  private static boolean joins(RoadLine road) {
    return road.crossing() == Crossing.GROUND && road.rank() != Rank.MOTORWAY;
  }

  private void join(RoadLine road) {
    drafts.add(draft(road));
    joined.add(road.line());
  }

  private void lift(RoadLine road) {
    roads.add(draft(road).at(Plane.GEOMETRY.createLineString(Junctions.degrees(road.line()))));
  }

  private Draft<Road> draft(RoadLine road) {
    int number = numbers.merge(road.rank(), 1, Integer::sum);
    boolean great = road.rank().compareTo(Rank.TERTIARY) < 0;
    Draft<Road> draft =
        Draft.simulated(FeatureType.ROADS, "rd-%s-%04d".formatted(road.rank().key(), number))
            .with("name", road.name())
            .with("class", road.rank().key())
            .with("oneway", oneway(road.rank()))
            .with("speed_kmh", great || chance.of(0.5) ? road.rank().speedKmh : null)
            .with("width_m", great || chance.of(0.6) ? road.rank().widthM : null);
    return switch (road.crossing()) {
      case GROUND -> draft;
      case BRIDGE -> draft.with("bridge", "yes").with("layer", 1);
      case TUNNEL -> draft.with("tunnel", "yes").with("layer", -1);
    };
  }

  private String oneway(Rank rank) {
    if (rank == Rank.MOTORWAY_LINK) {
      return "no";
    }
    return rank == Rank.TERTIARY && chance.of(0.04) ? "yes" : chance.of(0.7) ? "no" : null;
  }

  private Draft<Road> lane(String id, boolean town) {
    return Draft.simulated(FeatureType.ROADS, id)
        .with("class", "residential")
        .with("oneway", town && chance.of(0.12) ? "yes" : null)
        .with("width_m", chance.of(0.2) ? chance.oneOf("3", "3.5", "4", "4.5", "6") : null);
  }
}
